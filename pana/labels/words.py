"""Words that tell a name or an address, from `redaction.yml`, folded so that any writing of them is found."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

from nlu.language.words import word_lists
from nlu.text.canonical import canonical_word, canonical_words
from nlu.urgency.lexicon import word_classes
from pana.checks.training import read_examples
from pana.places import ROOT

FILE = Path(__file__).with_name("redaction.yml")
LONGEST_ENDING = 4
"""Letters of a case or of "my" after a name."""


@dataclass(frozen=True)
class WordClass:
    """Words of one class: whole ones and stems."""

    whole: frozenset[str]
    stems: tuple[str, ...]

    def __contains__(self, canonical: object) -> bool:
        return isinstance(canonical, str) and (canonical in self.whole or canonical.startswith(self.stems))


@lru_cache(maxsize=1)
def classes() -> dict[str, WordClass]:
    """Return every class of the file by its name."""
    loaded: dict[str, str] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return {name: _class(words.split()) for name, words in loaded.items()}


@lru_cache(maxsize=1)
def months() -> tuple[str, ...]:
    """Return the months as they are written, in lower case."""
    return tuple(str(yaml.safe_load(FILE.read_text(encoding="utf-8"))["months"]).split())


@lru_cache(maxsize=1)
def used_words() -> frozenset[str]:
    """Return the canonical words of the language lists, of the lexicon, and of the examples in lower case."""
    used = set().union(*word_lists().values())
    used |= {canonical_word(word.strip("=*")) for words in word_classes().values() for word in words if "@" not in word}
    for example in read_examples(ROOT)[0]:
        for word in canonical_words(example.text):
            if not example.text[word.start].isupper():
                used.add(word.canonical)
    return frozenset(used)


@lru_cache(maxsize=1)
def known_words() -> frozenset[str]:
    """Return the words that are no names: lists are counted, and examples written, where people have names."""
    return frozenset(word for word in used_words() if not is_given_name(word))


@lru_cache(maxsize=1)
def known_beginnings() -> frozenset[str]:
    """Return the beginnings of the known words, from four letters on: an unknown form of a known word is a word too."""
    return frozenset(word[:length] for word in known_words() for length in range(4, len(word) + 1))


def is_given_name(canonical: str, *, though_a_word: bool = False) -> bool:
    """Say whether a word is a common given name, with or without a case ending.

    Names that are words too count only with `though_a_word`: for where the words around already tell of somebody.
    """
    names, words_too = classes()["names"].whole, classes()["words_too"].whole
    if canonical in names:
        return though_a_word or canonical not in words_too
    if canonical in used_words():
        return False
    stems = {canonical[: len(canonical) - cut] for cut in range(1, min(LONGEST_ENDING, len(canonical) - 4) + 1)}
    stems |= {stem + ending for stem in stems for ending in classes()["of_women"].whole}
    return bool(stems & names if though_a_word else stems & (names - words_too))


def resembles_known(canonical: str) -> bool:
    """Say whether a word begins like a known one: then it may be a form of it, or a slip."""
    return canonical in known_words() or canonical[: max(4, len(canonical) * 2 // 3)] in known_beginnings()


def is_form_of_known(canonical: str) -> bool:
    """Say whether a word is a known one with an ending: narrower than `resembles_known`, for where a name is likely."""
    if canonical in known_words() or any(canonical[:length] in known_words() for length in range(4, len(canonical))):
        return True
    return len(canonical) > LONGEST_ENDING + 2 and canonical[:-2] in known_beginnings()


def _class(words: list[str]) -> WordClass:
    whole = frozenset(canonical_word(word) for word in words if not word.endswith("*"))
    return WordClass(whole, tuple(canonical_word(word[:-1]) for word in words if word.endswith("*")))
