"""The texts about lines and services: short, harmless at first sight, right for an adult and for a child, without typed numbers."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path

import pytest

from actions.content import CONTENT
from locales.render import LANGUAGES, Argument, Words

LOCALES = CONTENT.parent.parent / "locales"
FILES = ("calling", "services")
LONGEST_ANSWER, LONGEST_SENTENCE, LONGEST_FIRST_LINE, LONGEST_BUTTON = 350, 14, 6, 26

NUMBERS = {"police": "102", "emergency": "112", "ambulance": "103", "line": "111", "youth_line": "150"}
OTHERS: dict[str, str | int] = {
    "mental_line": "1303",
    "police_app": "102",
    "opens": "09:00",
    "closes": "18:00",
    "checked": "21.11.2026",
    "number": "1303",
    "km": 299,
    "as_of": "2024",
}
LONGEST_PLACE = {"kk": "Солтүстік Қазақстан облысы", "ru": "Северо-Казахстанская область"}
CHOICES = {
    "kind": (
        "crisis_centre",
        "social_centre",
        "family_centre",
        "psychologists",
        "child_psychologists",
        "minors_centre",
        "?",
    ),
    "name": ("none", "Қорғау Астана"),
    "overnight": ("yes", "no", "unknown"),
    "stale": ("yes", "no"),
    "hours": ("around_the_clock", "disputed", "unconfirmed"),
    "cost": ("free", "unknown"),
    "languages": ("kk", "ru", "both", "unconfirmed"),
}
"""Values that choose a wording: every text is read with each of them."""

HARM = re.compile(
    r"зорлық|зорла|ұр(ып|са|ған)|полици|қауіп|өлтір|қару|насил|бь[юё]т|побо|убь|опасн|оруж|суицид|кризис|дағдарыс|\d",
    re.IGNORECASE,
)
VICTIM_WORDS = re.compile(r"\bқұрбан|\bжертв", re.IGNORECASE)
FORMAL = re.compile(
    r"\b(сіз\w*|вы|вас|вам|вами|ваш\w*)\b|\w(ыңыз|іңіз|ңыз|ңіз)\b|[ая]йте\b|ите\b|ите[сш]ь?\b", re.IGNORECASE
)
FAMILIAR = re.compile(
    r"\b(сен|саған|сені|сенің|сенен|ты|тебя|тебе|тобой|твой|твоя|твоё|твоей|твою|звони|скажи|пиши)\b", re.IGNORECASE
)
TO_EVERYBODY = (
    *("calling-facts", "lines-stale", "services-one"),
    *("services-near", "services-far", "services-several", "services-unknown"),
)
"""Texts that adults and children both read."""

LATIN, CYRILLIC, KAZAKH = (
    re.compile(r"[A-Za-z]"),
    re.compile(r"[\u0400-\u04ff]"),
    re.compile(r"[әғқңөұүһі]", re.IGNORECASE),
)


def keys_of(file: str) -> list[str]:
    source = (LOCALES / "kk" / f"{file}.ftl").read_text(encoding="utf-8")
    return re.findall(r"^([a-z][a-z0-9-]*) =", source, re.MULTILINE)


KEYS = [key for file in FILES for key in keys_of(file)]
MESSAGES = [key for key in KEYS if not key.startswith("button-")]
ADULT = [key for key in MESSAGES if not key.endswith("-child") and key not in TO_EVERYBODY]
in_both = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture(scope="module")
def words() -> Words:
    return Words.load(LOCALES)


def wordings(words: Words, language: str, key: str) -> list[str]:
    """Return the text in every wording it has."""
    needed = words.arguments(language, key)
    fixed: dict[str, Argument] = {
        "place": LONGEST_PLACE[language],
        "region": LONGEST_PLACE[language],
        **NUMBERS,
        **OTHERS,
    }
    chosen = sorted(needed & CHOICES.keys())
    return [
        words.say(language, key, fixed | dict(zip(chosen, values, strict=True)))
        for values in product(*(CHOICES[name] for name in chosen))
    ]


@pytest.mark.parametrize("file", FILES)
def test_the_same_keys_in_both_languages(file: str) -> None:
    source = (LOCALES / "ru" / f"{file}.ftl").read_text(encoding="utf-8")
    assert re.findall(r"^([a-z][a-z0-9-]*) =", source, re.MULTILINE) == keys_of(file)


@pytest.mark.parametrize("key", KEYS)
@in_both
def test_every_wording_can_be_said_and_is_clean(words: Words, language: str, key: str) -> None:
    for said in wordings(words, language, key):
        assert said == said.strip()
        assert not re.search(r"\{|  | \.| ,|\n\n\n| $", said, re.MULTILINE), said
        assert not VICTIM_WORDS.search(said)
        for word in re.findall(r"[^\W\d_]+", said):
            assert not (LATIN.search(word) and CYRILLIC.search(word)), word


@pytest.mark.parametrize("key", MESSAGES)
@in_both
def test_messages_and_sentences_are_short(words: Words, language: str, key: str) -> None:
    for said in wordings(words, language, key):
        assert len(said) <= LONGEST_ANSWER
        for sentence in re.split(r"[.!?;\n]+", said):
            assert len([word for word in sentence.split() if re.search(r"\w", word)]) <= LONGEST_SENTENCE, sentence


@pytest.mark.parametrize("key", MESSAGES)
@in_both
def test_the_first_line_is_harmless_on_a_locked_screen(words: Words, language: str, key: str) -> None:
    for said in wordings(words, language, key):
        first, *rest = said.split("\n")
        assert rest[0] == "", "an empty line follows the first one"
        assert not HARM.search(first), first
        assert len(first.split()) <= LONGEST_FIRST_LINE


@pytest.mark.parametrize("file", FILES)
@in_both
def test_no_number_is_typed_into_a_text(file: str, language: str) -> None:
    path: Path = LOCALES / language / f"{file}.ftl"
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        assert line.startswith("#") or not re.search(r"\d", line), f"{path.name}:{number}"


@pytest.mark.parametrize("file", FILES)
@in_both
def test_the_head_names_a_reviewer_and_a_date(file: str, language: str) -> None:
    source = (LOCALES / language / f"{file}.ftl").read_text(encoding="utf-8")
    assert re.search(r"^###.*Reviewed by:.+\d{4}-\d{2}-\d{2}", source, re.MULTILINE)


@pytest.mark.parametrize("key", MESSAGES)
def test_kazakh_has_its_letters_and_russian_has_not(words: Words, key: str) -> None:
    assert all(KAZAKH.search(said) for said in wordings(words, "kk", key))
    names = re.compile("«[^»]*»")
    assert not any(KAZAKH.search(names.sub("", said)) for said in wordings(words, "ru", key))


@pytest.mark.parametrize("key", [key for key in MESSAGES if key.endswith("-child") or key in TO_EVERYBODY])
@in_both
def test_a_child_is_spoken_to_as_a_child(words: Words, language: str, key: str) -> None:
    for said in wordings(words, language, key):
        assert not FORMAL.search(said), FORMAL.search(said)


@pytest.mark.parametrize("key", [*ADULT, *TO_EVERYBODY])
@in_both
def test_an_adult_is_spoken_to_politely(words: Words, language: str, key: str) -> None:
    for said in wordings(words, language, key):
        assert not FAMILIAR.search(said), FAMILIAR.search(said)


@pytest.mark.parametrize("key", ADULT)
def test_every_text_to_an_adult_has_one_for_a_child(key: str) -> None:
    child = {"services-found": "services-way-child", "services-none": "services-way-child"}
    assert child.get(key, f"{key}-child") in KEYS


@pytest.mark.parametrize("key", [key for key in KEYS if key.startswith("button-")])
@in_both
def test_a_button_fits_a_small_screen(words: Words, language: str, key: str) -> None:
    assert 0 < len(words.say(language, key)) <= LONGEST_BUTTON
