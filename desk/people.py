"""The person who writes: what Pana keeps about her between two messages, and no more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from desk.talk import Holder
from nlu.urgency.levels import Urgency


class Manner(Enum):
    """How she wants to be written to. Nothing known means in the usual way."""

    QUIET = "quiet"  # somebody is near: short, without sound, yes or no


class Learning(Enum):
    """Whether the person's words may teach Pana. Nothing known means no, and so does everything but YES."""

    DUE = "due"  # she will be asked when she next writes calmly
    ASKED = "asked"  # she has not answered; she is not asked again
    YES = "yes"
    NO = "no"


@dataclass(frozen=True)
class Person:
    """One chat with the bot.

    `chat_id` is Telegram's (encrypted at rest); `chat_ref` is its keyed hash, the only form that may stand in a log.
    `urgency` is that of the talk so far: it only rises by itself (principle 3). `given` names the algorithms that she
    already got in this talk, the newest last. `learning` is her answer to the question whether her words may teach Pana,
    `learning_at` when it became so: a yes is about the talks that had ended by then. `manner` is how she wants to be
    written to, `region` the code of the region she named (data/content/services.yml).
    """

    id: int
    chat_id: int
    chat_ref: str
    last_seen_at: datetime
    language: str | None = None
    who: str | None = None
    holder: Holder = Holder.BOT
    case_id: int | None = None
    urgency: Urgency = Urgency.ROUTINE
    given: tuple[str, ...] = ()
    blocked: bool = False
    learning: Learning | None = None
    learning_at: datetime | None = None
    manner: Manner | None = None
    region: str | None = None
