"""Texts of what is arranged ahead: short, harmless on a locked screen, and small talk that looks like anybody's."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from actions.content import load_content
from bot.person.silent_alarm import SMALL_TALK
from locales.render import Words
from pana.places import CONTENT, LOCALES

MOST_CHARACTERS = 350
MOST_WORDS = 14
ARGS: Mapping[str, str | int] = {"day": "tomorrow", "time": "21:00", "minutes": 10}
BETRAYS = re.compile(r"\d|қауіп|көмек|полиц|оператор|пана|опасн|помощ", re.IGNORECASE)
FIRST_LINE_BETRAYS = re.compile(r"қауіп|көмек|полиц|зорлық|опасн|помощ|насил|\b1\d\d\b", re.IGNORECASE)


@pytest.fixture(scope="module")
def words() -> Words:
    return Words.load(LOCALES)


def keys_of(file: str) -> list[tuple[str, str]]:
    """Return language and key of every text of a file."""
    found = []
    for language in ("kk", "ru"):
        source = (Path(LOCALES) / language / file).read_text(encoding="utf-8")
        found += [(language, key) for key in re.findall(r"^([a-z][\w-]*) *=", source, re.MULTILINE)]
    return found


TEXTS = [
    (language, key)
    for file in ("appointments.ftl", "code-word.ftl")
    for language, key in keys_of(file)
    if not key.startswith("button-")
]


@cache
def numbers() -> Mapping[str, str | int]:
    return load_content(CONTENT).numbers()


def said(words: Words, language: str, key: str) -> str:
    return words.say(language, key, {**numbers(), **ARGS})


@pytest.mark.parametrize(("language", "key"), TEXTS, ids=str)
def test_texts_are_short_and_begin_harmlessly(words: Words, language: str, key: str) -> None:
    text = said(words, language, key)
    assert len(text) <= MOST_CHARACTERS, len(text)
    longest = max(len(re.findall(r"[\w-]+", one)) for one in re.split(r"[.!?:;](?:\s|$)|\n", text))
    assert longest <= MOST_WORDS, longest
    first, *rest = text.split("\n")
    assert not FIRST_LINE_BETRAYS.search(first)
    assert not rest or rest[0] == "", "an empty line keeps the rest off a locked screen"


@pytest.mark.parametrize("language", ["kk", "ru"])
@pytest.mark.parametrize("key", SMALL_TALK)
def test_small_talk_betrays_nothing(words: Words, language: str, key: str) -> None:
    text = said(words, language, key)
    assert not BETRAYS.search(text)
    assert "\n" not in text


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_small_talk_has_no_line_twice(words: Words, language: str) -> None:
    assert len({said(words, language, key) for key in SMALL_TALK}) == len(SMALL_TALK)


@pytest.mark.parametrize("language", ["kk", "ru"])
@pytest.mark.parametrize("key", ["check-in-ask", "check-in-agreed", "follow-up-ask", "follow-up-agreed"])
def test_what_comes_at_a_later_moment_is_one_harmless_line(words: Words, language: str, key: str) -> None:
    text = said(words, language, key)
    assert "\n" not in text
    assert not re.search(BETRAYS.pattern.replace(r"\d|", ""), text, re.IGNORECASE)
