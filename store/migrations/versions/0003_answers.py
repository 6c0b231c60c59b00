"""What Pana promised for later, what people let her keep, which messages stand in a chat, and how to write to whom."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_large_id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Add the tables and columns; nobody has promised or kept anything yet."""
    for name in ("manner", "region"):
        op.add_column("people", sa.Column(name, sa.String(64), nullable=True))
    op.create_table(
        "appointments",
        sa.Column("id", _large_id, nullable=False, autoincrement=True),
        sa.Column("person_id", _large_id, nullable=False),
        sa.Column("purpose", sa.String(64), nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.Column("made_at", _MOMENT, nullable=False),
        sa.Column("stage", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_appointments"),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_appointments_person_id_people"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_appointments_person_id", "appointments", ["person_id"])
    condition = sa.text("stage != 'ended'")
    op.create_index("ix_appointments_due", "appointments", ["at"], sqlite_where=condition, postgresql_where=condition)
    op.create_table(
        "notes",
        sa.Column("person_id", _large_id, nullable=False),
        sa.Column("topic", sa.String(64), nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("person_id", "topic", name="pk_notes"),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_notes_person_id_people"),
    )
    op.create_table(
        "standing",
        sa.Column("chat_ref", sa.String(64), nullable=False),
        sa.Column("message_id", sa.BigInteger, nullable=False, autoincrement=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("chat_ref", "message_id", name="pk_standing"),
        comment="Messages that stand in a chat on Telegram's side, for as long as a bot may delete them.",
    )
    op.create_index("ix_standing_at", "standing", ["at"])


def downgrade() -> None:
    """Take the tables and columns away, newest first."""
    for name in ("standing", "notes", "appointments"):
        op.drop_table(name)
    for name in ("region", "manner"):
        op.drop_column("people", name)
