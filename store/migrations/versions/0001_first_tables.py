"""The first tables. Sealed columns are plain bytes here: a revision must not change when the program's types do."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_NO_REUSE: dict[str, Any] = {"sqlite_autoincrement": True}


def upgrade() -> None:
    """Make every table."""
    _talk_tables()
    _case_tables()
    _desk_tables()
    _queue_tables()


def downgrade() -> None:
    """Drop every table; their indexes go with them."""
    for table in ("outbox", "inbox", "audit", "invitations", "messages", "cases", "operators", "people", "seal"):
        op.drop_table(table)


def _talk_tables() -> None:
    op.create_table(
        "seal",
        _id(),
        _sealed("value", nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_seal"),
        comment="One known value: whoever can open it has the right key.",
        **_NO_REUSE,
    )
    op.create_table(
        "people",
        _id(),
        sa.Column("chat_ref", sa.String(64), nullable=False),
        _sealed("chat_id", nullable=False),
        _moment("last_seen_at", nullable=False),
        _code("language", nullable=True),
        _code("who", nullable=True),
        _code("holder"),
        sa.Column("case_id", _large()),
        _code("urgency"),
        sa.Column("given", sa.JSON(), nullable=False),
        sa.Column("blocked", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_people"),
        sa.UniqueConstraint("chat_ref", name="uq_people_chat_ref"),
        **_NO_REUSE,
    )
    op.create_table(
        "operators",
        _id(),
        sa.Column("chat_ref", sa.String(64), nullable=False),
        _sealed("chat_id", nullable=False),
        _sealed("name", nullable=False),
        _code("language"),
        _moment("joined_at", nullable=False),
        sa.Column("on_shift", sa.Boolean(), nullable=False),
        sa.Column("disabled", sa.Boolean(), nullable=False),
        sa.Column("case_id", _large()),
        sa.PrimaryKeyConstraint("id", name="pk_operators"),
        sa.UniqueConstraint("chat_ref", name="uq_operators_chat_ref"),
        **_NO_REUSE,
    )


def _case_tables() -> None:
    op.create_table(
        "cases",
        _id(),
        sa.Column("person_id", _large(), nullable=False),
        _code("urgency"),
        _moment("opened_at", nullable=False),
        _moment("waiting_since", nullable=False),
        _moment("deadline_at", nullable=False),
        _code("state"),
        sa.Column("score", sa.Float(53), nullable=False),
        sa.Column("cues", sa.JSON(), nullable=False),
        _code("intent", nullable=True),
        sa.Column("understood", sa.Boolean(), nullable=False),
        sa.Column("owner_id", _large()),
        _moment("taken_at"),
        _moment("closed_at"),
        _code("outcome", nullable=True),
        sa.Column("deadlines_passed", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_cases"),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_cases_person_id_people"),
        sa.ForeignKeyConstraint(["owner_id"], ["operators.id"], name="fk_cases_owner_id_operators"),
        **_NO_REUSE,
    )
    op.create_index("ix_cases_person_id", "cases", ["person_id"])
    op.create_index("ix_cases_waiting", "cases", ["id"], **_only("state = 'waiting'"))
    op.create_index("ix_cases_due", "cases", ["deadline_at"], **_only("state IN ('waiting', 'taken')"))


def _desk_tables() -> None:
    op.create_table(
        "messages",
        _id(),
        sa.Column("person_id", _large(), nullable=False),
        sa.Column("case_id", _large()),
        _code("sender"),
        _code("kind"),
        _sealed("body", nullable=False),
        _moment("at", nullable=False),
        sa.Column("message_id", sa.BigInteger()),
        sa.PrimaryKeyConstraint("id", name="pk_messages"),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_messages_person_id_people"),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_messages_case_id_cases"),
        **_NO_REUSE,
    )
    op.create_index("ix_messages_at", "messages", ["at"])
    op.create_index("ix_messages_case_id", "messages", ["case_id"])
    op.create_index("ix_messages_person_id_id", "messages", ["person_id", "id"])
    op.create_table(
        "invitations",
        sa.Column("code_hash", sa.String(64), nullable=False),
        _sealed("name", nullable=False),
        _moment("created_at", nullable=False),
        _moment("expires_at", nullable=False),
        sa.PrimaryKeyConstraint("code_hash", name="pk_invitations"),
    )
    op.create_table(
        "audit",
        _id(),
        _moment("at", nullable=False),
        _code("actor"),
        _code("action"),
        _code("subject"),
        sa.PrimaryKeyConstraint("id", name="pk_audit"),
        **_NO_REUSE,
    )


def _queue_tables() -> None:
    op.create_table(
        "inbox",
        sa.Column("update_id", _large(), autoincrement=False, nullable=False),
        sa.Column("chat_ref", sa.String(64), nullable=False),
        _sealed("chat_id"),
        _sealed("payload"),
        _moment("at", nullable=False),
        _code("state"),
        sa.Column("failures", sa.Integer(), nullable=False),
        _moment("failed_at"),
        sa.PrimaryKeyConstraint("update_id", name="pk_inbox"),
    )
    op.create_index("ix_inbox_at", "inbox", ["at"])
    op.create_index("ix_inbox_pending", "inbox", ["chat_ref", "update_id"], **_only("state = 'pending'"))
    op.create_table(
        "outbox",
        _id(),
        sa.Column("chat_ref", sa.String(64), nullable=False),
        _sealed("chat_id"),
        _code("method"),
        _sealed("payload"),
        _moment("created_at", nullable=False),
        _moment("not_before", nullable=False),
        sa.Column("urgent", sa.Boolean(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        _code("state"),
        _code("failure", nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_outbox"),
        **_NO_REUSE,
    )
    op.create_index("ix_outbox_created_at", "outbox", ["created_at"])
    op.create_index("ix_outbox_waiting", "outbox", ["chat_ref", "id"], **_only("state = 'waiting'"))


def _large() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _id() -> sa.Column[int]:
    return sa.Column("id", _large(), autoincrement=True, nullable=False)


def _code(name: str, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.String(64), nullable=nullable)


def _sealed(name: str, *, nullable: bool = True) -> sa.Column[bytes]:
    return sa.Column(name, sa.LargeBinary(), nullable=nullable)


def _moment(name: str, *, nullable: bool = True) -> sa.Column[Any]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def _only(condition: str) -> dict[str, Any]:
    return {"sqlite_where": sa.text(condition), "postgresql_where": sa.text(condition)}
