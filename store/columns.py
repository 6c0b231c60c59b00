"""Column types: what is encrypted on its way into the database, and moments that are always UTC.

The key ring hangs on the dialect object of the engine, which SQLAlchemy makes for each engine anew and hands to every
type: there is no global, and two databases with two rings can be open side by side.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import DateTime, Dialect, Engine, LargeBinary
from sqlalchemy.types import TypeDecorator

from store.encryption import KeyRing
from store.errors import StoreError

_KEYS = "pana_key_ring"


def give_keys(engine: Engine, keys: KeyRing) -> None:
    """Let the encrypted columns of this engine, and of no other, use `keys`."""
    setattr(engine.dialect, _KEYS, keys)


def _keys_of(dialect: Dialect) -> KeyRing:
    keys = getattr(dialect, _KEYS, None)
    if not isinstance(keys, KeyRing):
        raise StoreError("this database was opened without a key ring")
    return keys


class EncryptedText(TypeDecorator[str]):
    """Text that is sealed at rest; `place` is the column's own "table.column"."""

    impl = LargeBinary
    cache_ok = True

    def __init__(self, place: str) -> None:
        super().__init__()
        self.place = place

    def process_bind_param(self, value: str | None, dialect: Dialect) -> bytes | None:
        # surrogatepass: broken halves of emoji arrive from Telegram's JSON, and must be kept rather than raise.
        return None if value is None else _keys_of(dialect).seal(value.encode("utf-8", "surrogatepass"), self.place)

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> str | None:
        return None if value is None else _keys_of(dialect).unseal(value, self.place).decode("utf-8", "surrogatepass")


class EncryptedInteger(TypeDecorator[int]):
    """A whole number that is sealed at rest, such as a chat id."""

    impl = LargeBinary
    cache_ok = True

    def __init__(self, place: str) -> None:
        super().__init__()
        self.place = place

    def process_bind_param(self, value: int | None, dialect: Dialect) -> bytes | None:
        return None if value is None else _keys_of(dialect).seal(str(value).encode(), self.place)

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> int | None:
        return None if value is None else int(_keys_of(dialect).unseal(value, self.place))


class EncryptedJson(TypeDecorator[Any]):
    """Anything that JSON can hold, sealed at rest. None is the database's NULL."""

    impl = LargeBinary
    cache_ok = True

    def __init__(self, place: str) -> None:
        super().__init__()
        self.place = place

    def process_bind_param(self, value: Any | None, dialect: Dialect) -> bytes | None:
        return None if value is None else _keys_of(dialect).seal(json.dumps(value).encode(), self.place)

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> Any | None:
        return None if value is None else json.loads(_keys_of(dialect).unseal(value, self.place))


class UtcDateTime(TypeDecorator[datetime]):
    """A moment. Only aware datetimes go in, only UTC comes out, also from SQLite, which knows no time zones."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise StoreError("a moment without a time zone cannot be stored")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
