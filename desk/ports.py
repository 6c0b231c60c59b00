"""What the desk needs from the outside: a unit of work and its collections. `store` implements them.

`add` ignores the id of what it is given and returns it with the id that the database chose. Whoever locks several rows
locks the operator first, then the person, then saves the case: units that lock in one order cannot block each other.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from types import TracebackType
from typing import Protocol, Self

from desk.appointments import Appointment
from desk.case import Case
from desk.message import Message
from desk.notes import Note, Topic
from desk.operators import Invitation, Operator
from desk.people import Person


class StaleCase(Exception):
    """Somebody else changed the case first; read it again."""


class People(Protocol):
    """Everybody who wrote."""

    async def get(self, person_id: int) -> Person:
        """Return the person, locked until the unit ends; KeyError when there is none."""

    async def by_chat(self, chat_id: int) -> Person | None:
        """Return the person of a chat, locked until the unit ends."""

    async def add(self, person: Person) -> Person:
        """Keep a new person."""

    async def save(self, person: Person) -> None:
        """Keep what changed."""


class Cases(Protocol):
    """Every case, open or ended."""

    async def get(self, case_id: int) -> Case:
        """Return the case; KeyError when there is none."""

    async def add(self, case: Case) -> Case:
        """Keep a new case."""

    async def save(self, case: Case) -> None:
        """Keep the case if the stored version is the one before `case.version`; else StaleCase."""

    async def waiting(self) -> list[Case]:
        """Return all cases that wait (in no order)."""

    async def due(self, now: datetime) -> list[Case]:
        """Return the open cases whose deadline passed."""

    async def judged(self) -> list[Case]:
        """Return the ended cases whose verdict an operator judged, oldest first."""

    async def ended(self, person_id: int) -> list[Case]:
        """Return the ended cases of a person, also those she ended herself, oldest first."""


class Messages(Protocol):
    """What was said."""

    async def add(self, message: Message) -> Message:
        """Keep a message."""

    async def latest(self, person_id: int, *, limit: int) -> list[Message]:
        """Return the last `limit` messages of a talk, oldest first."""

    async def until(self, person_id: int, at: datetime, *, limit: int) -> list[Message]:
        """Return the last `limit` messages of a talk that were there at a moment, oldest first."""

    async def count(self, person_id: int) -> int:
        """Return how many messages of a talk are kept."""

    async def let_go(self, person_id: int, first: int, last: int) -> int:
        """Keep of what a person sent (no words) under these of Telegram's ids only that it was sent; return how many."""

    async def forget(self, person_id: int) -> int:
        """Delete every message of a talk that belongs to no open case; return how many went."""


class Appointments(Protocol):
    """What was promised for later."""

    async def add(self, appointment: Appointment) -> Appointment:
        """Keep a new appointment."""

    async def save(self, appointment: Appointment) -> None:
        """Keep what changed."""

    async def of(self, person_id: int) -> list[Appointment]:
        """Return the appointments of a person that have not ended, the next one first."""

    async def due(self, now: datetime) -> list[Appointment]:
        """Return the appointments whose moment has come, the oldest first."""


class Notes(Protocol):
    """What people let Pana keep."""

    async def get(self, person_id: int, topic: Topic) -> Note | None:
        """Return the note of a person about a topic."""

    async def put(self, note: Note) -> None:
        """Keep a note instead of the one about the same topic."""

    async def remove(self, person_id: int, topic: Topic) -> None:
        """Forget a note, if there is one."""

    async def everybodys(self, topic: Topic) -> list[tuple[int, Note]]:
        """Return the notes of all people about a topic, each with the id of the person's chat."""


class Operators(Protocol):
    """Everybody who answers."""

    async def get(self, operator_id: int) -> Operator:
        """Return the operator, locked until the unit ends; KeyError when there is none."""

    async def look_up(self, operator_id: int) -> Operator:
        """Return the operator without a lock, to be told something; KeyError when there is none."""

    async def by_chat(self, chat_id: int) -> Operator | None:
        """Return the operator of a chat, locked until the unit ends, disabled ones too."""

    async def add(self, operator: Operator) -> Operator:
        """Keep a new operator."""

    async def save(self, operator: Operator) -> None:
        """Keep what changed."""

    async def all(self) -> list[Operator]:
        """Return every operator, oldest first."""

    async def on_shift(self) -> list[Operator]:
        """Return the operators who are on shift and not disabled."""


class Invitations(Protocol):
    """Invitations that wait for their operator."""

    async def add(self, invitation: Invitation) -> None:
        """Keep an invitation."""

    async def use(self, code_hash: str, now: datetime) -> Invitation | None:
        """Spend the invitation: it is returned once, and only before it expires."""


class Audit(Protocol):
    """The log of who did what: no text of anybody."""

    async def add(self, *, at: datetime, actor: str, action: str, subject: str) -> None:
        """Append a line, e.g. actor "operator:3", action "case.taken", subject "case:17"."""

    async def latest(self, limit: int) -> Sequence[tuple[datetime, str, str, str]]:
        """Return the last lines, newest first."""


class Unit(Protocol):
    """One transaction: everything in it is kept by `commit`, or nothing is."""

    @property
    def people(self) -> People: ...
    @property
    def cases(self) -> Cases: ...
    @property
    def messages(self) -> Messages: ...
    @property
    def operators(self) -> Operators: ...
    @property
    def invitations(self) -> Invitations: ...
    @property
    def audit(self) -> Audit: ...
    @property
    def appointments(self) -> Appointments: ...
    @property
    def notes(self) -> Notes: ...

    async def commit(self) -> None:
        """Keep everything."""

    async def __aenter__(self) -> Self: ...

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Roll back what was not committed."""
