"""Texts are filled with real numbers, with examples, and once for each of their wordings."""

from __future__ import annotations

import pytest

from actions.known import Known
from locales.render import LANGUAGES, Words
from pana.places import LOCALES
from pana.texts.catalogue import Text, catalogue, texts_of
from pana.texts.wordings import Filling


@pytest.fixture(scope="module")
def by_key() -> dict[str, Text]:
    return {text.key: text for _, text in texts_of(catalogue(LOCALES))}


@pytest.fixture(scope="module")
def filling(words: Words, records: Known) -> Filling:
    return Filling(words, records)


def bodies(filling: Filling, text: Text, language: str) -> list[str]:
    return [wording.body or "" for wording in filling.wordings(text, language)]


@pytest.mark.parametrize(
    ("key", "language", "parts"),
    [
        pytest.param("emergency-card", "kk", ["102 – полиция", "112 – құтқару", "103 – жедел", "111 – отбасы"], id="kk lines"),
        pytest.param("emergency-card", "ru", ["102 – полиция", "112 – служба", "103 – скорая", "111 – помощь"], id="ru lines"),
        pytest.param("need-shelter", "kk", ["6 айға"], id="kk term of law"),
        pytest.param("sexual-care", "ru", ["72 "], id="ru term of care"),
        pytest.param("calling-youth-line", "kk", ["150", "09:00", "18:00"], id="kk certain hours"),
        pytest.param("operator-case-cues", "ru", ["нож"], id="ru word of another text"),
        pytest.param("calling-facts", "ru", ["111:"], id="ru number of a line"),
    ],
)  # fmt: skip
def test_what_stands_for_arguments(
    filling: Filling, by_key: dict[str, Text], key: str, language: str, parts: list[str]
) -> None:
    said = bodies(filling, by_key[key], language)
    assert all(part in said[0] for part in parts)
    assert filling.without_example(by_key[key], language) == ()


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        pytest.param("kk", ["алда ешкім жоқ", "алда 1 адам", "алда 2 адам", "алда 5 адам"], id="kk"),
        pytest.param("ru", ["никого нет", "1 человек.", "2 человека.", "5 человек.", "2 оператора", "5 операторов"], id="ru"),
    ],
)  # fmt: skip
def test_plural_forms(filling: Filling, by_key: dict[str, Text], language: str, parts: list[str]) -> None:
    said = "\n".join(bodies(filling, by_key["handover-waiting"], language))
    assert [part for part in parts if part not in said] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_combination(filling: Filling, by_key: dict[str, Text], language: str) -> None:
    said = {wording.body for wording in filling.all_wordings(by_key["handover-waiting"], language)}
    assert len(said) == 4 * 3  # nobody, 1, 2, 5 waiting; 1, 2, 5 operators


def test_a_wording_of_the_other_language_alone_is_shown_once(filling: Filling, by_key: dict[str, Text]) -> None:
    assert len(bodies(filling, by_key["hide-menu-timer"], "ru")) == 3
    assert len(set(bodies(filling, by_key["hide-menu-timer"], "kk"))) == len(
        bodies(filling, by_key["hide-menu-timer"], "kk")
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_content_arguments_stand_by_their_names(words: Words, by_key: dict[str, Text], language: str) -> None:
    filling = Filling(words, None)
    (said,) = bodies(filling, by_key["numbers-first"], language)
    assert "‹police›" in said
    assert filling.without_example(by_key["numbers-first"], language) == ("emergency", "police")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_real_text_can_be_shown(filling: Filling, by_key: dict[str, Text], language: str) -> None:
    unsaid = [key for key, text in by_key.items() if not all(bodies(filling, text, language))]
    assert unsaid == []
