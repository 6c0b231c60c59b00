"""Everything a handler may use, wired by pana.wiring and handed to handlers by name."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bot.known_words import KnownWords
from bot.ports import OpenUnit, Unit
from bot.understanding import Understanding
from desk.danger import Questions
from desk.plan import Items
from locales.render import Words

Change = Callable[[Unit], Awaitable[None]]
"""What a handler decided: carried out in one transaction, with the updates marked as handled, and repeatable."""


@dataclass(frozen=True)
class Services:
    """The outside world as handlers see it.

    `numbers` are the trust lines as arguments, which any text may need. `chat_ref` is the keyed hash of a chat. `intents`
    are the names that an operator may give to what a case was about, in the order shown. `keep_days`: so long words stay.
    `danger` are the questions of danger, `plan` the items of the safety plan, `code_words` those this process knows,
    `places` the codes that links of posters carry.
    """

    open_unit: OpenUnit
    words: Words
    understanding: Understanding
    now: Callable[[], datetime]
    chat_ref: Callable[[int], str]
    numbers: Mapping[str, str | int]
    keep_days: int
    intents: tuple[str, ...] = ()
    danger: Questions = field(default_factory=Questions)
    plan: Items = field(default_factory=Items)
    code_words: KnownWords = field(default_factory=KnownWords)
    places: frozenset[str] = frozenset()
