"""The person who writes: what Pana keeps about her between two messages, and no more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from desk.talk import Holder
from nlu.urgency.levels import Urgency


@dataclass(frozen=True)
class Person:
    """One chat with the bot.

    `chat_id` is Telegram's (encrypted at rest); `chat_ref` is its keyed hash, the only form that may stand in a log.
    `urgency` is that of the talk so far: it only rises by itself (principle 3). `given` names the algorithms that she
    already got in this talk, the newest last.
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
