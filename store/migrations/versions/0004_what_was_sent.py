"""How a message was sent (forwarded, edited), and Telegram's name of a file, for the operator who comes later."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns; nothing is known of older messages."""
    op.add_column("messages", sa.Column("mark", sa.String(64), nullable=True))
    op.add_column("messages", sa.Column("file", sa.LargeBinary, nullable=True))


def downgrade() -> None:
    """Take the columns away, newest first."""
    for name in ("file", "mark"):
        op.drop_column("messages", name)
