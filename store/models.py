"""The tables. Words, names, chat ids and payloads are encrypted; codes, states and moments are clear.

A chat is looked up by `chat_ref`, the keyed hash of its id. `people.case_id` and `operators.case_id` only point at the
case of the moment: a foreign key there would close a circle with `cases`, which SQLite cannot alter later.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    BindParameter,
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    literal,
    text,
)

from store.columns import EncryptedInteger, EncryptedJson, EncryptedText, UtcDateTime

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# An id that was deleted is never given out again: `audit.subject` names rows by id.
_NO_REUSE: dict[str, Any] = {"sqlite_autoincrement": True}
_LargeId = BigInteger().with_variant(Integer(), "sqlite")


def _id() -> Column[int]:
    return Column("id", _LargeId, primary_key=True, autoincrement=True)


def _code(name: str, *, nullable: bool = False) -> Column[Any]:
    return Column(name, String(64), nullable=nullable)


def _only(condition: str) -> dict[str, Any]:
    """Return what makes an index partial on both databases."""
    return {"sqlite_where": text(condition), "postgresql_where": text(condition)}


def fixed(value: str) -> BindParameter[str]:
    """Return a value that is written into the statement itself: only then can SQLite use a partial index."""
    return literal(value, literal_execute=True)


seal = Table(
    "seal",
    metadata,
    _id(),
    Column("value", EncryptedText("seal.value"), nullable=False),
    comment="One known value: whoever can open it has the right key.",
    **_NO_REUSE,
)

people = Table(
    "people",
    metadata,
    _id(),
    Column("chat_ref", String(64), nullable=False, unique=True),
    Column("chat_id", EncryptedInteger("people.chat_id"), nullable=False),
    Column("last_seen_at", UtcDateTime, nullable=False),
    _code("language", nullable=True),
    _code("who", nullable=True),
    _code("holder"),
    Column("case_id", _LargeId),
    _code("urgency"),
    Column("given", JSON, nullable=False),
    Column("blocked", Boolean, nullable=False),
    _code("learning", nullable=True),
    Column("learning_at", UtcDateTime),
    _code("manner", nullable=True),
    _code("region", nullable=True),
    **_NO_REUSE,
)

operators = Table(
    "operators",
    metadata,
    _id(),
    Column("chat_ref", String(64), nullable=False, unique=True),
    Column("chat_id", EncryptedInteger("operators.chat_id"), nullable=False),
    Column("name", EncryptedText("operators.name"), nullable=False),
    _code("language"),
    Column("joined_at", UtcDateTime, nullable=False),
    Column("on_shift", Boolean, nullable=False),
    Column("disabled", Boolean, nullable=False),
    Column("case_id", _LargeId),
    **_NO_REUSE,
)

cases = Table(
    "cases",
    metadata,
    _id(),
    Column("person_id", _LargeId, ForeignKey(people.c.id), nullable=False, index=True),
    _code("urgency"),
    Column("opened_at", UtcDateTime, nullable=False),
    Column("waiting_since", UtcDateTime, nullable=False),
    Column("deadline_at", UtcDateTime, nullable=False),
    _code("state"),
    Column("score", Float(53), nullable=False),
    Column("cues", JSON, nullable=False),
    _code("intent", nullable=True),
    Column("understood", Boolean, nullable=False),
    Column("owner_id", _LargeId, ForeignKey(operators.c.id)),
    Column("taken_at", UtcDateTime),
    Column("closed_at", UtcDateTime),
    _code("outcome", nullable=True),
    Column("deadlines_passed", Integer, nullable=False),
    Column("version", Integer, nullable=False),
    _code("who", nullable=True),
    _code("judged_urgency", nullable=True),
    _code("judged_intent", nullable=True),
    Index("ix_cases_waiting", "id", **_only("state = 'waiting'")),
    Index("ix_cases_due", "deadline_at", **_only("state IN ('waiting', 'taken')")),
    **_NO_REUSE,
)

messages = Table(
    "messages",
    metadata,
    _id(),
    Column("person_id", _LargeId, ForeignKey(people.c.id), nullable=False),
    Column("case_id", _LargeId, ForeignKey(cases.c.id), index=True),
    _code("sender"),
    _code("kind"),
    Column("body", EncryptedText("messages.body"), nullable=False),
    Column("at", UtcDateTime, nullable=False, index=True),
    Column("message_id", BigInteger),
    _code("mark", nullable=True),
    Column("file", EncryptedText("messages.file")),
    Index(None, "person_id", "id"),
    **_NO_REUSE,
)

appointments = Table(
    "appointments",
    metadata,
    _id(),
    Column("person_id", _LargeId, ForeignKey(people.c.id), nullable=False, index=True),
    _code("purpose"),
    Column("at", UtcDateTime, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    _code("stage"),
    Index("ix_appointments_due", "at", **_only("stage != 'ended'")),
    **_NO_REUSE,
)

notes = Table(
    "notes",
    metadata,
    Column("person_id", _LargeId, ForeignKey(people.c.id), primary_key=True),
    Column("topic", String(64), primary_key=True),
    Column("body", EncryptedText("notes.body"), nullable=False),
    Column("at", UtcDateTime, nullable=False),
)

standing = Table(
    "standing",
    metadata,
    Column("chat_ref", String(64), primary_key=True),
    Column("message_id", BigInteger, primary_key=True, autoincrement=False),
    Column("at", UtcDateTime, nullable=False, index=True),
    comment="Messages that stand in a chat on Telegram's side, for as long as a bot may delete them.",
)

invitations = Table(
    "invitations",
    metadata,
    Column("code_hash", String(64), primary_key=True),
    Column("name", EncryptedText("invitations.name"), nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("expires_at", UtcDateTime, nullable=False),
)

inbox = Table(
    "inbox",
    metadata,
    Column("update_id", _LargeId, primary_key=True, autoincrement=False),
    Column("chat_ref", String(64), nullable=False),
    Column("chat_id", EncryptedInteger("inbox.chat_id")),
    Column("payload", EncryptedText("inbox.payload")),
    Column("at", UtcDateTime, nullable=False, index=True),
    _code("state"),
    Column("failures", Integer, nullable=False),
    Column("failed_at", UtcDateTime),
    Index("ix_inbox_pending", "chat_ref", "update_id", **_only("state = 'pending'")),
)

outbox = Table(
    "outbox",
    metadata,
    _id(),
    Column("chat_ref", String(64), nullable=False),
    Column("chat_id", EncryptedInteger("outbox.chat_id")),
    _code("method"),
    Column("payload", EncryptedJson("outbox.payload")),
    Column("created_at", UtcDateTime, nullable=False, index=True),
    Column("not_before", UtcDateTime, nullable=False),
    Column("urgent", Boolean, nullable=False),
    Column("attempts", Integer, nullable=False),
    _code("state"),
    _code("failure", nullable=True),
    Index("ix_outbox_waiting", "chat_ref", "id", **_only("state = 'waiting'")),
    **_NO_REUSE,
)

starts = Table(
    "starts",
    metadata,
    Column("place", String(64), primary_key=True),
    Column("day", Date, primary_key=True),
    Column("count", Integer, nullable=False),
    comment="How many began by the code of a place on a day; nothing of anybody.",
)

audit = Table(
    "audit",
    metadata,
    _id(),
    Column("at", UtcDateTime, nullable=False),
    _code("actor"),
    _code("action"),
    _code("subject"),
    **_NO_REUSE,
)
