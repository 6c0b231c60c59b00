"""What the bot needs of the store beside the desk's collections: inbox and outbox, in the same unit of work."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Protocol, Self

from desk import ports as desk_ports


@dataclass(frozen=True)
class Received:
    """An update of Telegram as it was recorded: `payload` is its JSON (encrypted at rest)."""

    update_id: int
    chat_id: int
    payload: str
    at: datetime


@dataclass(frozen=True)
class ToSend:
    """One call of a Telegram method that waits to be made. `payload` holds the method's parameters (encrypted at rest).

    `bot.compose.HIDE` is no method of Telegram's: which messages it deletes is looked up when its turn comes.
    """

    id: int
    chat_id: int
    method: str
    payload: dict[str, Any]
    created_at: datetime
    not_before: datetime
    urgent: bool = False
    attempts: int = 0


class Inbox(Protocol):
    """Updates on disk, each handled once."""

    async def record(self, update: Received) -> bool:
        """Keep an update; False when its id was there already (then nothing changes)."""

    async def chats_with_pending(self) -> list[int]:
        """Return the chats that have updates nobody has handled yet."""

    async def pending(self, chat_id: int) -> list[Received]:
        """Return the unhandled updates of a chat, in Telegram's order."""

    async def done(self, update_ids: Sequence[int]) -> None:
        """Mark updates as handled and wipe their payload."""

    async def failed(self, update_id: int, now: datetime) -> int:
        """Count a failure to handle the update and return how many there were."""


class Outbox(Protocol):
    """Calls to Telegram on disk, each made once, in order within a chat."""

    async def add(self, item: ToSend) -> ToSend:
        """Keep a call to make."""

    async def due(self, now: datetime, *, limit: int) -> list[ToSend]:
        """Return calls to make now: for each chat only its oldest one; urgent chats first, then by age."""

    async def next_at(self) -> datetime | None:
        """Return when the next call may be made; None when nothing waits."""

    async def sent(self, item_id: int) -> None:
        """Mark as made and wipe its payload."""

    async def failed(self, item_id: int, code: str) -> None:
        """Mark as impossible (e.g. "403") and wipe its payload; later calls to the chat go on."""

    async def postpone(self, item_id: int, until: datetime) -> None:
        """Try again at `until`; counts an attempt."""


@dataclass(frozen=True)
class InChat:
    """A message that stands in a chat on Telegram's side: what a bot may delete within 48 hours.

    `at` is when the person sent it, or when the bot decided to: never later than the chat shows.
    """

    chat_id: int
    message_id: int
    at: datetime


class Standing(Protocol):
    """Which messages stand in a chat: those of both sides, as far as Telegram told their ids."""

    async def add(self, message: InChat) -> None:
        """Remember a message; a second time changes nothing."""

    async def since(self, chat_id: int, at: datetime) -> list[InChat]:
        """Return the messages of a chat from `at` on, oldest first."""

    async def removed(self, chat_id: int, message_ids: Sequence[int]) -> None:
        """Forget messages that are gone."""


@dataclass(frozen=True)
class Started:
    """How many began by the code of a place on a day of the country's calendar; nothing of anybody."""

    place: str
    day: date
    count: int


class Starts(Protocol):
    """How many began by the codes of posters."""

    async def add(self, place: str, day: date) -> None:
        """Count one more."""

    async def all(self) -> list[Started]:
        """Return every count, the newest day first."""


class Unit(desk_ports.Unit, Protocol):
    """The desk's unit of work, with inbox and outbox in the same transaction."""

    @property
    def inbox(self) -> Inbox: ...
    @property
    def outbox(self) -> Outbox: ...
    @property
    def standing(self) -> Standing: ...
    @property
    def starts(self) -> Starts: ...

    async def __aenter__(self) -> Self: ...


OpenUnit = Callable[[], Unit]
"""Opens a unit of work: `async with open_unit() as unit: …; await unit.commit()`."""
