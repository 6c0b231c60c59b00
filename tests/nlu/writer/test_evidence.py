"""What a message says about its writer's age."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.writer.evidence import Evidence, evidence


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("мне 12", 12),
        ("мне всего 9 лет", 9),
        ("мне 13, папа пьёт", 13),
        ("мне 16 меня травят", 16),
        ("мен 11 жастамн", 11),
        ("мен он екі жастамын", 12),
        ("он бес жастамын", 15),
        ("14темін", 14),
        ("men 10 jastamyn", 10),
        ("мне четырнадцать лет", 14),
        ("12 лет", 12),
        ("маған 40 жас", 40),
        ("мне сорок пять лет", 45),
    ],
    ids=str,
)
def test_the_age_stated_is_the_writers(text: str, age: int) -> None:
    assert evidence(text).age == age


@pytest.mark.parametrize(
    "text",
    [
        "моему сыну 12 лет",
        "балам 12 жаста",
        "мне 10 минут ехать",
        "мне 5 лет назад помогли",
        "мен 9 қабатта тұрамын",
        "мен 7 жыл бұрын кеттім",
        "ул. Абая 15",
        "102",
        "мне он пять раз звонил",
        "1",
    ],
)
def test_other_numbers_are_no_age(text: str) -> None:
    assert evidence(text).age is None


@pytest.mark.parametrize(
    "text",
    [
        "папа на меня кричит",
        "әкем ұрысты",
        "в школе обижают",
        "мектепте мазақтайды",
        "апам мені жек көреді",
        "училка орет",
    ],
)
def test_words_of_a_childs_life(text: str) -> None:
    assert evidence(text) == Evidence(age=None, child=True, adult=False)


@pytest.mark.parametrize(
    "text",
    ["муж кричит", "күйеуім ішеді", "енем ұрысады", "мои дети плачут", "балаларым қорқады", "мне 34 года", "жена ушла"],
)
def test_an_adults_life_rules_a_child_out(text: str) -> None:
    assert evidence(text).never_child


@pytest.mark.parametrize("text", ["меня бьют", "мені ұрып жатыр", "көмектесіңізші", "помогите", ""])
def test_a_short_cry_says_nothing_about_age(text: str) -> None:
    assert evidence(text) == Evidence(age=None, child=False, adult=False)


def test_the_stepfather_is_the_husband_of_the_mother() -> None:
    assert evidence("муж мамы меня бьёт") == Evidence(age=None, child=True, adult=False)


def test_a_stated_age_under_18_weighs_more_than_adult_words() -> None:
    said = evidence("мне 15, меня отдали замуж, муж бьёт")
    assert said.surely_child
    assert not said.never_child


@given(st.text(st.characters(codec=None), max_size=200))
def test_any_text_has_an_answer(text: str) -> None:
    age = evidence(text).age
    assert age is None or age >= 5
