"""What is known of the languages around Kazakh and Russian: alphabets, telling letters and endings, frequent words."""

from __future__ import annotations

import re
from functools import lru_cache

import yaml

from nlu.language.letter_model import PROFILES
from nlu.text.lookalikes import has_cyrillic
from nlu.text.normalize import normalize

# Letters of Ukrainian, Belarusian, Uzbek, Tajik, Tatar, Bashkir, Serbian, Macedonian, Mari: a Cyrillic word with one of them
# is neither Kazakh nor Russian.
FOREIGN_LETTERS = re.compile("[їєґўҳҷҗђјљњћџѓќѕҡҙҫӣӯӱӧӹҥ]")
# What is written in Cyrillic with a Kazakh letter that a language lacks is not in that language: its own ones are here.
_KAZAKH_LETTERS_OF = {
    "be": "і",
    "bg": "",
    "ky": "ңөү",
    "mhr": "",
    "mk": "",
    "mn": "өү",
    "sr": "",
    "tg": "ғқ",
    "tt": "әңөүһ",
    "uk": "і",
    "uz": "ғқ",
}
# How much of a running text the words make that somebody lists by hand.
BY_HAND = 0.35


@lru_cache(maxsize=1)
def _neighbours() -> dict[str, dict[str, str]]:
    content: dict[str, dict[str, str]] = yaml.safe_load((PROFILES / "neighbours.yml").read_text(encoding="utf-8"))
    return content


@lru_cache(maxsize=1)
def listed_by_hand() -> dict[str, dict[str, float]]:
    """Return, by word as typed, its share in each of the other languages that list it by hand."""
    shares: dict[str, dict[str, float]] = {}
    for language, about in _neighbours().items():
        words = set(normalize(about["words"]).split())
        for word in words:
            shares.setdefault(word, {})[language] = BY_HAND / len(words)
    return shares


@lru_cache(maxsize=2)
def signs(script: str) -> tuple[tuple[str, str, re.Pattern[str] | None], ...]:
    """Return the languages with words in this script, each with the language whose letters it borrows and its signs."""
    is_cyrillic = script == "cyrillic"
    return tuple(
        (name, about.get("like", ""), re.compile(about["signs"]) if "signs" in about else None)
        for name, about in _neighbours().items()
        if any(has_cyrillic(word) == is_cyrillic for word in about["words"].split())
    )


@lru_cache(maxsize=256)
def languages_without(letters: frozenset[str]) -> frozenset[str]:
    """Return the languages that lack one of these Kazakh letters."""
    return frozenset(language for language, own in _KAZAKH_LETTERS_OF.items() if not letters <= frozenset(own))
