"""Which texts stand on a poster of a place; the discreet one says nothing that could give anybody away."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from locales.render import Argument, Words
from pana.poster.places import Place


@dataclass(frozen=True)
class Wording:
    """Everything that is read on a poster."""

    language: str
    title: str
    text: str
    how: str
    numbers: str
    honest: str
    bot: str


@dataclass(frozen=True)
class _Common:
    """Keys of the texts that posters share: how to use the code, whom to call, who answers."""

    how: str
    numbers: str
    honest: str


COMMON: Mapping[str, _Common] = {
    "adult": _Common("poster-how-adult", "poster-numbers-adult", "poster-honest-adult"),
    "child": _Common("poster-how-child", "poster-numbers-child", "poster-honest-child"),
}

DISCREET: Mapping[str, _Common] = {
    "adult": _Common("poster-discreet-how-adult", "poster-discreet-numbers-adult", "poster-discreet-honest-adult"),
    "child": _Common("poster-discreet-how-child", "poster-discreet-numbers-child", "poster-discreet-honest-child"),
}

DISCREET_HEADS: Mapping[str, tuple[str, str]] = {
    "adult": ("poster-discreet-title-adult", "poster-discreet-text-adult"),
    "child": ("poster-discreet-title-child", "poster-discreet-text-child"),
}
"""Headline and text of a discreet poster: the same at every place, so that nobody learns from it where it was taken."""


def wording(
    words: Words, language: str, place: Place, numbers: Mapping[str, Argument], *, bot: str, discreet: bool
) -> Wording:
    """Return the texts of a place, the trust lines' numbers filled in.

    Raises:
        WordsError: a text or a number is missing.
    """
    title, text = DISCREET_HEADS[place.speaks_to] if discreet else (place.title, place.text)
    common = (DISCREET if discreet else COMMON)[place.speaks_to]
    return Wording(
        language=language,
        title=words.say(language, title, numbers),
        text=words.say(language, text, numbers),
        how=words.say(language, common.how, numbers),
        numbers=words.say(language, common.numbers, numbers),
        honest=words.say(language, common.honest, numbers),
        bot=f"Telegram: @{bot}",
    )
