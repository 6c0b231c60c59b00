"""A child stays a child; a witness, and who hurts others, become another only by grave words about themselves."""

from __future__ import annotations

import pytest

from nlu.urgency.levels import Urgency
from nlu.writer.in_talk import WRITERS, says_me, who_in_talk

OWN = ["он меня избил", "ол мені ұрды", "ol meni urdy", "мени урып жатыр", "МЕНЯ ДУШАТ", "мной всё кончено"]
OTHERS = ["соседка кричит", "көршім айқайлап жатыр", "за стеной бьют ребёнка", "мне страшно за неё", "", "менің көршім"]


@pytest.mark.parametrize("text", OWN)
def test_says_me(text: str) -> None:
    assert says_me(text)


@pytest.mark.parametrize("text", OTHERS)
def test_speaks_of_others(text: str) -> None:
    assert not says_me(text)


@pytest.mark.parametrize("urgency", Urgency, ids=lambda level: level.value)
@pytest.mark.parametrize("text", [*OWN, *OTHERS])
def test_a_witness_is_not_taken_for_the_person_hurt_by_a_guess(text: str, urgency: Urgency) -> None:
    changed = urgency >= Urgency.HIGH and text in OWN
    assert who_in_talk("victim", "witness", text=text, urgency=urgency) == ("victim" if changed else "witness")


@pytest.mark.parametrize("urgency", Urgency, ids=lambda level: level.value)
@pytest.mark.parametrize("said", ["victim", "witness", "child"])
@pytest.mark.parametrize("text", [*OWN, *OTHERS])
def test_who_hurts_others_is_not_taken_for_another_by_a_guess(text: str, said: str, urgency: Urgency) -> None:
    changed = urgency >= Urgency.HIGH and text in OWN
    assert who_in_talk(said, "aggressor", text=text, urgency=urgency) == (said if changed else "aggressor")


@pytest.mark.parametrize("said", [*WRITERS, None, "nonsense"])
def test_a_child_stays_a_child(said: str | None) -> None:
    assert who_in_talk(said, "child", text="меня бьют", urgency=Urgency.EMERGENCY) == "child"


@pytest.mark.parametrize("before", [*WRITERS, None])
@pytest.mark.parametrize("said", ["other", None, "nonsense"])
def test_what_says_nothing_changes_nothing(said: str | None, before: str | None) -> None:
    assert who_in_talk(said, before, text="меня", urgency=Urgency.HIGH) == before


@pytest.mark.parametrize(
    ("said", "before"),
    [("victim", None), ("aggressor", "victim"), ("child", "witness"), ("aggressor", "witness"), ("witness", "victim")],
)
def test_otherwise_the_newest_word_counts(said: str, before: str | None) -> None:
    assert who_in_talk(said, before, text="сәлем", urgency=Urgency.ROUTINE) == said
