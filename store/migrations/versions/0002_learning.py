"""What operators say of a verdict when a case is over, and whether a person lets her words teach Pana."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_CASE_COLUMNS = ("who", "judged_urgency", "judged_intent")


def upgrade() -> None:
    """Add the columns; nothing is known of what was there before, so that nobody has agreed to anything."""
    for name in _CASE_COLUMNS:
        op.add_column("cases", sa.Column(name, sa.String(64), nullable=True))
    op.add_column("people", sa.Column("learning", sa.String(64), nullable=True))
    op.add_column("people", sa.Column("learning_at", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    """Take the columns away, newest first."""
    for name in ("learning_at", "learning"):
        op.drop_column("people", name)
    for name in reversed(_CASE_COLUMNS):
        op.drop_column("cases", name)
