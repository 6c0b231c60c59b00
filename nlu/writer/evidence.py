"""What a message says about its writer's age: the age stated, words of a child's life, words of an adult's life.

Source of the rule: head of `data/lexicon/writer.yml`. Pure; needs only the canonical words of the message.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import yaml

from nlu.text.canonical import Word, canonical_word
from nlu.text.ends import read_ends
from nlu.urgency.lexicon import LEXICON
from nlu.urgency.patterns import Pattern, Places, Vocabulary, find, parse

_FILE = "writer.yml"
_YOUNGEST = 5
_ADULT = 18
_OLDEST = 110
_BETWEEN = 2
_STOPS = frozenset(",.;:!?()\n–—")


@dataclass(frozen=True)
class Evidence:
    """The writer's own age if it is stated, and whether words of a child's or an adult's life occur."""

    age: int | None
    child: bool
    adult: bool

    @property
    def surely_child(self) -> bool:
        """The writer says to be under 18."""
        return self.age is not None and self.age < _ADULT

    @property
    def never_child(self) -> bool:
        """Nothing in the message may make a child of the writer."""
        return not self.surely_child and (self.adult or self.age is not None)


@dataclass(frozen=True)
class _Table:
    vocabulary: Vocabulary
    child: tuple[Pattern, ...]
    adult: tuple[Pattern, ...]
    not_adult: tuple[Pattern, ...]
    age: Mapping[str, frozenset[str]]
    numbers: Mapping[str, int]
    units: Mapping[str, int]


def evidence(text: str) -> Evidence:
    """Return what a message says about the writer's age. Accepts any string and never raises."""
    table = _table()
    read, words = read_ends(text)
    places = table.vocabulary.places((word.canonical, read[word.start : word.end].lower()) for word in words)
    return Evidence(
        age=_age(read, words, table),
        child=_any_of(table.child, places),
        adult=_any_of(table.adult, places) and not _any_of(table.not_adult, places),
    )


@lru_cache(maxsize=1)
def _table() -> _Table:
    loaded = yaml.safe_load((LEXICON / _FILE).read_text(encoding="utf-8"))
    words = Vocabulary({})

    def patterns(lines: Sequence[str]) -> tuple[Pattern, ...]:
        return tuple(parse(line, words) for line in lines)

    table = _Table(
        vocabulary=words,
        child=patterns(loaded["child"]["any"]),
        adult=patterns(loaded["adult"]["any"]),
        not_adult=patterns(loaded["adult"]["unless"]),
        age={name: frozenset(map(canonical_word, row.split())) for name, row in loaded["age"].items()},
        numbers=_by_word(loaded["numbers"]),
        units=_by_word(loaded["units"]),
    )
    words.close()
    return table


def _by_word(rows: Mapping[int, Any]) -> dict[str, int]:
    return {canonical_word(word): number for number, row in rows.items() for word in str(row).split()}


def _any_of(patterns: Sequence[Pattern], places: Places) -> bool:
    return any(find(pattern, places) is not None for pattern in patterns)


def _age(read: str, words: Sequence[Word], table: _Table) -> int | None:
    """Return the first number that is the writer's own age."""
    forms = [word.canonical for word in words]
    for at in range(len(forms)):
        number = _number_at(forms, at, table)
        if number is None or not _YOUNGEST <= number.value <= _OLDEST:
            continue
        behind = read[words[number.end - 1].end : words[number.end].start] if number.end < len(words) else "."
        if _is_own_age(forms, number, table.age, clause_ends=any(sign in _STOPS for sign in behind)):
            return number.value
    return None


@dataclass(frozen=True)
class _Number:
    """A number, its first word, the place behind it; `own` if its ending says that it is the writer's age."""

    value: int
    first: int
    end: int
    in_digits: bool
    own: bool = False


def _number_at(forms: Sequence[str], at: int, table: _Table) -> _Number | None:
    form = forms[at]
    if form.isdecimal() and len(form) <= 3:
        return _Number(int(form), at, at + 1, in_digits=True)
    if form[:2].isdecimal() and form[2:] in table.age["endings"]:
        return _Number(int(form[:2]), at, at + 1, in_digits=True, own=True)
    value = table.numbers.get(form)
    if value is None:
        return None
    if value % 10 == 0 and at + 1 < len(forms) and forms[at + 1] in table.units:
        return _Number(value + table.units[forms[at + 1]], at, at + 2, in_digits=False)
    return _Number(value, at, at + 1, in_digits=False)


def _is_own_age(forms: Sequence[str], number: _Number, age: Mapping[str, frozenset[str]], *, clause_ends: bool) -> bool:
    after, later = (*forms[number.end : number.end + 2], "", "")[:2]
    if number.own or after in age["states"]:
        return True
    if after in age["alone"] and len(forms) == number.end - number.first + 1:
        return True
    before = number.first - 1
    while before >= 0 and number.first - before <= _BETWEEN and forms[before] in age["between"]:
        before -= 1
    if before < 0 or forms[before] not in age["own"]:
        return False
    if after in age["years"]:
        return later not in age["before_years"]
    return number.in_digits and after not in age["not_years"] and (clause_ends or after in age["then"])
