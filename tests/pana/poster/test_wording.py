"""What stands on a poster: the numbers from the content, the right form of address, nothing that gives anybody away."""

from __future__ import annotations

import dataclasses
import re

import pytest

from actions.content import load_content
from locales.render import LANGUAGES, Words
from pana.places import CONTENT, LOCALES
from pana.poster.places import load_places
from tests.pana.poster.conftest import BOT, Worded

PLACES = tuple(load_places(CONTENT, load_content(CONTENT).facts))
LONGEST_SENTENCE = 14
TELLTALE = re.compile(
    r"зорлық|ұр(ып|са|ған)|полици|қорқ|қауіп|үйде|отбас|күйеу|102|111"
    r"|насил|бь[юё]т|побо|опасн|пуга|дома|семь|муж",
    re.IGNORECASE,
)
VICTIM = re.compile(r"құрбан|жертв", re.IGNORECASE)
POLITE = re.compile(r"\b(сіз\w*|вы|вас|вам|ваш\w*)\b|(ыңыз|іңіз)\b|[ая]йте\b|ите\b", re.IGNORECASE)
FAMILIAR = re.compile(r"\b(сен|саған|сені|сенің|ты|тебя|тебе|твоей|твой)\b", re.IGNORECASE)

every_place = pytest.mark.parametrize("place", PLACES)
in_both = pytest.mark.parametrize("language", LANGUAGES)
both_kinds = pytest.mark.parametrize("discreet", [False, True], ids=["open", "discreet"])


def read(worded: Worded, place: str, language: str, discreet: bool) -> str:
    """Return all that is read on a poster but the bot's name."""
    texts = dataclasses.asdict(worded(place, language, discreet))
    return "\n".join(texts[part] for part in ("title", "text", "how", "numbers", "honest"))


@every_place
@in_both
def test_an_open_poster_shows_the_numbers_of_the_content(worded: Worded, place: str, language: str) -> None:
    numbers = load_content(CONTENT).numbers()
    shown = worded(place, language, False).numbers
    assert [str(numbers[code]) in shown for code in ("police", "emergency", "line")] == [True, True, True]


@every_place
@in_both
def test_a_discreet_poster_gives_nobody_away(worded: Worded, place: str, language: str) -> None:
    said = read(worded, place, language, True)
    assert not TELLTALE.search(said)
    assert str(load_content(CONTENT).numbers()["emergency"]) in said


@in_both
def test_telltale_words_would_be_found(worded: Worded, language: str) -> None:
    assert [place for place in PLACES if TELLTALE.search(read(worded, place, language, False))] == list(PLACES)


@every_place
@in_both
@both_kinds
def test_children_and_adults_are_addressed_as_such(worded: Worded, place: str, language: str, discreet: bool) -> None:
    said = read(worded, place, language, discreet)
    wrong = POLITE if place == "school" else FAMILIAR
    assert not wrong.search(said), wrong.search(said)


@every_place
@in_both
@both_kinds
def test_sentences_are_short_and_nobody_is_called_a_victim(
    worded: Worded, place: str, language: str, discreet: bool
) -> None:
    said = read(worded, place, language, discreet)
    assert not VICTIM.search(said)
    for sentence in re.split(r"[.!?\n]+", said):
        assert len(re.findall(r"\w[\w-]*", sentence)) <= LONGEST_SENTENCE, sentence


@in_both
def test_no_number_is_typed_in(language: str) -> None:
    source = (LOCALES / language / "poster.ftl").read_text(encoding="utf-8")
    assert [line for line in source.split("\n") if re.search(r"\d", line) and not line.startswith("#")] == []


def test_every_place_has_its_texts_and_no_text_lacks_a_place() -> None:
    keys = {key for key in Words.load(LOCALES).keys("kk") if re.fullmatch(r"poster-[a-z]+-(title|text)", key)}
    assert keys == {f"poster-{place}-{part}" for place in PLACES for part in ("title", "text")}


def test_the_name_of_the_bot_can_be_typed_by_hand(worded: Worded) -> None:
    assert worded("bus", "kk", False).bot == f"Telegram: @{BOT}"
