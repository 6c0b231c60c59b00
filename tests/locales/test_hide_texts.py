"""The texts of hiding and forgetting: short, harmless at first sight, and for everybody, a child too."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from locales.render import LANGUAGES, Words

LOCALES = Path(__file__).parents[2] / "locales"
SOURCE = (LOCALES / "kk" / "hide.ftl").read_text(encoding="utf-8")
KEYS = re.findall(r"^([a-z][a-z0-9-]*) =", SOURCE, re.MULTILINE)
BELOW = ("hide-menu-timer", "hide-done-unseen", "forget-confirm-ask", "forget-check-in-stays")
LINES_BELOW = [key for key in KEYS if key in BELOW or (key.startswith("forget-known-") and key != "forget-known-rest")]
NO_MESSAGE = ("button-", "hide-toast-", "operator-")
MESSAGES = [key for key in KEYS if not key.startswith(NO_MESSAGE) and key not in LINES_BELOW]
FOR_HER = [key for key in KEYS if not key.startswith("operator-")]
ARGS: dict[str, str | int] = {
    "hours": 3,
    "window": 48,
    "messages": 42,
    "days": 90,
    "appointments": 2,
    "region": "Алматы",
    "day": "tomorrow",
    "time": "21:00",
}

HARM = re.compile(
    r"зорлық|зорла|ұр(ып|са|ған)|полици|қауіп|өлтір|қару|құрбан|насил|бь[юё]т|побо|убь|опасн|оруж|суицид|жертв|\d",
    re.IGNORECASE,
)
ADDRESSED = re.compile(
    r"\b(сіз\w*|сен|саған|сені|сенің|вы|вас|вам|вами|ваш\w*|ты|тебя|тебе|тво\w+)\b|\w(ыңыз|іңіз|ңыз|ңіз)\b"
    r"|[ая]йте\b|ите\b|ите[сш]ь?\b",
    re.IGNORECASE,
)

in_both = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture(scope="module")
def words() -> Words:
    return Words.load(LOCALES)


@pytest.mark.parametrize("key", MESSAGES)
@in_both
def test_the_first_line_is_harmless_on_a_locked_screen(words: Words, language: str, key: str) -> None:
    first, *rest = words.say(language, key, ARGS).split("\n")
    assert rest[0] == "", "an empty line follows the first one"
    assert not HARM.search(first)
    assert len(first.split()) <= 6


@pytest.mark.parametrize("key", [*MESSAGES, *LINES_BELOW])
@in_both
def test_messages_and_their_sentences_are_short(words: Words, language: str, key: str) -> None:
    said = words.say(language, key, ARGS)
    assert len(said) <= 350
    for sentence in re.split(r"[.!?;\n]+", said):
        assert len([word for word in sentence.split() if re.search(r"\w", word)]) <= 14, sentence


@pytest.mark.parametrize("key", FOR_HER)
@in_both
def test_nobody_is_addressed_so_that_one_text_is_right_for_a_child_too(words: Words, language: str, key: str) -> None:
    assert not ADDRESSED.search(words.say(language, key, ARGS))


@pytest.mark.parametrize("key", [key for key in KEYS if key.startswith("button-")])
@in_both
def test_a_label_fits_its_button_and_harms_nobody(words: Words, language: str, key: str) -> None:
    label = words.say(language, key)
    assert len(label) <= 26
    if not key.startswith("button-hide-in-"):
        assert not HARM.search(label)


@pytest.mark.parametrize("hours", [1, 3, 6, 12, 24, 47])
@in_both
def test_every_hour_can_be_said(words: Words, language: str, hours: int) -> None:
    for key in ("hide-timer-set", "hide-menu-timer"):
        assert str(hours) in words.say(language, key, {"hours": hours})


@in_both
def test_whoever_hides_or_deletes_hears_of_evidence_first(words: Words, language: str) -> None:
    proof = {"kk": "дәлел", "ru": "доказательств"}[language]
    assert all(proof in words.say(language, key, ARGS) for key in ("hide-menu", "forget-confirm"))
