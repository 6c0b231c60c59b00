"""What must hold after every turn of every conversation, whatever was written and pressed. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from actions.known import load_known
from locales.render import LANGUAGES, Words
from pana.checks.shown_numbers import Allowed, allowed
from simulator.client_types import Message

WITHIN = 5.0
"""Seconds in which something must come back: an answer, an answered button, or her words with the operator."""

_KEY = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)+")
_HOUR = re.compile(r"\b\d{1,2}:\d{2}\b")
_MENU = "/menu"


@dataclass(frozen=True)
class Turn:
    """One turn as it is seen from outside."""

    waited: float
    """Seconds until the first sign, or until nobody waited any more."""

    answers: tuple[Message, ...] = ()
    """What the bot itself said to the person. What an operator wrote is not among it."""

    changed: tuple[Message, ...] = ()
    """Older messages of the bot that say something else now."""

    toast: str = ""
    """What her phone showed for a moment when she pressed a button."""

    is_held: bool = False
    """An operator held the talk before this turn and holds it still."""

    own: tuple[str, ...] = ()
    """Everything she has written so far: the bot may show it to her again."""


class Judge:
    """Knows the texts and the numbers of the content."""

    def __init__(self, words: Words, numbers: Allowed | None = None) -> None:
        self._keys = frozenset().union(*(words.keys(language) for language in LANGUAGES))
        self._numbers = numbers if numbers is not None else allowed(load_known())
        self._small_talk = {
            words.say(language, key)
            for language in LANGUAGES
            for key in words.keys(language)
            if key.startswith("small-talk-")
        }

    def faults(self, turn: Turn) -> list[str]:
        """Return what is wrong with a turn; empty when nothing is."""
        checks = (_silent, _over_an_operator, self._untranslated, self._numbers_of, self._dead_end)
        return [fault for check in checks for fault in check(turn)]

    def _untranslated(self, turn: Turn) -> Iterator[str]:
        for said in _everything(turn):
            whole = said.strip()
            keys = {*_KEY.findall(said), whole} & self._keys
            if keys or "{" in said or "}" in said or not whole:
                yield f"an untranslated text: {said}"

    def _numbers_of(self, turn: Turn) -> Iterator[str]:
        for said in _everything(turn):
            unknown = self._numbers.unknown(_HOUR.sub("–", said))
            if unknown:
                yield f"{', '.join(unknown)} stands in no record of the content: {said}"

    def _dead_end(self, turn: Turn) -> Iterator[str]:
        if not turn.answers or turn.is_held:
            return
        leads_on = any(message.buttons or _MENU in message.text for message in turn.answers)
        # Small talk must look like anybody's: it means that the code word was said, and operators know.
        if not leads_on and not all(message.text in self._small_talk for message in turn.answers):
            yield f"no button and no other way out: {turn.answers[-1].text}"


def without(text: str, own: Sequence[str]) -> str:
    """Return a text of the bot without the person's own words, which a plan shows to her in quotation marks."""
    for words in own:
        text = text.replace(f"«{' '.join(words.split())}»", "«…»")
    return text


def _everything(turn: Turn) -> Iterator[str]:
    """Yield all that the bot let her read in a turn: texts, labels, the line after a press."""
    for message in (*turn.answers, *turn.changed):
        yield without(message.text, turn.own)
        yield from message.labels()
    if turn.toast:
        yield turn.toast


def _silent(turn: Turn) -> Iterator[str]:
    if turn.waited > WITHIN:
        yield f"nothing came for {turn.waited:.1f} s"


def _over_an_operator(turn: Turn) -> Iterator[str]:
    if turn.is_held:
        for message in (*turn.answers, *turn.changed):
            yield f"the bot spoke over the operator: {message.text}"
