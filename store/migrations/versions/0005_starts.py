"""How many began by the code of a place, a day and a place a row: nobody's row, and no order that would tell who it was."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the table; nobody was counted yet."""
    op.create_table(
        "starts",
        sa.Column("place", sa.String(64), nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("count", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("place", "day", name="pk_starts"),
        comment="How many began by the code of a place on a day; nothing of anybody.",
    )


def downgrade() -> None:
    """Take the table away."""
    op.drop_table("starts")
