"""Everything a handler may use, wired by pana.wiring and handed to handlers by name."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.ports import OpenUnit, Unit
from bot.understanding import Understanding
from locales.render import Words

Change = Callable[[Unit], Awaitable[None]]
"""What a handler decided: carried out in one transaction, with the updates marked as handled, and repeatable."""


@dataclass(frozen=True)
class Services:
    """The outside world as handlers see it.

    `numbers` are the trust lines as arguments, which any text may need. `chat_ref` is the keyed hash of a chat. `intents`
    are the names that an operator may give to what a case was about, in the order shown.
    """

    open_unit: OpenUnit
    words: Words
    understanding: Understanding
    now: Callable[[], datetime]
    chat_ref: Callable[[int], str]
    numbers: Mapping[str, str | int]
    intents: tuple[str, ...] = ()
