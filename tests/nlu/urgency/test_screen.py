"""What the screen says about sentences, and what it promises for any text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from _pytest.mark.structures import ParameterSet
from hypothesis import given
from hypothesis import strategies as st

from nlu.text.fold import without_kazakh_letters
from nlu.text.latin import typed_in_latin
from nlu.text.layout import typed_on_wrong_layout
from nlu.urgency.levels import Urgency
from nlu.urgency.screen import Screening, screen

HERE = Path(__file__).resolve().parent
SIGNS = st.text(st.characters(codec=None), max_size=300)


def sentences(*levels: str) -> list[ParameterSet]:
    tables = {
        language: yaml.safe_load((HERE / f"sentences_{language}.yml").read_text(encoding="utf-8"))
        for language in ("kk", "ru")
    }
    return [
        pytest.param(level, sentence, id=f"{language}-{level}-{sentence}")
        for language, table in tables.items()
        for level in levels
        for sentence in table[level]
    ]


DANGER = sentences("emergency", "high")
LONGER = [case for case in DANGER if sum(map(str.isalpha, str(case.values[1]))) >= 12]


@pytest.mark.parametrize(("level", "sentence"), sentences("emergency", "high", "elevated"))
def test_harm_is_found(level: str, sentence: str) -> None:
    verdict = screen(sentence)
    assert verdict.level >= Urgency(level)
    assert verdict.cues


@pytest.mark.parametrize(("level", "sentence"), sentences("routine"))
def test_plain_talk_raises_no_alarm(level: str, sentence: str) -> None:
    assert screen(sentence) == Screening(Urgency(level), ())


@pytest.mark.parametrize(("level", "sentence"), DANGER)
@pytest.mark.parametrize(
    "rewrite",
    [
        pytest.param(str.upper, id="capitals"),
        pytest.param(without_kazakh_letters, id="without Kazakh letters"),
        pytest.param(lambda text: text.replace("о", "o").replace("а", "a"), id="look-alikes"),
        pytest.param(lambda text: f"{text}...", id="dots"),
        pytest.param(lambda text: text.replace(" ", "   \n"), id="spaces"),
    ],
)
def test_the_way_of_writing_does_not_hide_danger(level: str, sentence: str, rewrite: Callable[[str], str]) -> None:
    assert screen(rewrite(sentence)).level >= Urgency(level)


@pytest.mark.parametrize(("level", "sentence"), DANGER)
def test_latin_letters_do_not_hide_danger(level: str, sentence: str) -> None:
    assert screen(typed_in_latin(sentence)).level >= Urgency(level)


@pytest.mark.parametrize(("level", "sentence"), LONGER)
def test_the_wrong_layout_does_not_hide_danger(level: str, sentence: str) -> None:
    assert screen(typed_on_wrong_layout(sentence)).level >= Urgency(level)


@pytest.mark.parametrize(
    ("sentence", "level"),
    [
        ("help", Urgency.EMERGENCY),
        ("Please help!", Urgency.EMERGENCY),
        ("help me, my husband hits me", Urgency.EMERGENCY),
        ("he has a gun", Urgency.EMERGENCY),
        ("he will kill me please help", Urgency.EMERGENCY),
        ("my father beats us", Urgency.HIGH),
        ("he wants to kill my mom", Urgency.HIGH),
        ("KILL", Urgency.HIGH),
        ("a knife", Urgency.HIGH),
        ("i want to die", Urgency.HIGH),
    ],
)
def test_a_few_english_words_are_enough(sentence: str, level: Urgency) -> None:
    assert screen(sentence).level >= level


@pytest.mark.parametrize("sentence", ["thank you", "he is at home", "beats headphones", "kill the boss in this game"])
def test_plain_english_raises_no_alarm(sentence: str) -> None:
    assert screen(sentence) == Screening(Urgency.ROUTINE, ())


@pytest.mark.parametrize("sentence", ["каждые выходные напьётся и лупит", "ежедневно бьёт меня", "ішкен сайын ұрады"])
def test_regular_beating_is_not_beating_now(sentence: str) -> None:
    verdict = screen(sentence)
    assert verdict.level is Urgency.HIGH
    assert "violence.regular" in {cue.code for cue in verdict.cues}


@given(SIGNS)
def test_any_text_gets_a_verdict(text: str) -> None:
    verdict = screen(text)
    assert bool(verdict.cues) == (verdict.level > Urgency.ROUTINE)
    for cue in verdict.cues:
        assert 0 <= cue.start < cue.end <= len(text)


@pytest.mark.parametrize("cry", ["помогите", "көмек", "🆘"])
@given(text=SIGNS)
def test_a_cry_for_help_lowers_nothing_in_any_text(cry: str, text: str) -> None:
    assert screen(f"{text} {cry}").level >= screen(text).level


@pytest.mark.parametrize(("level", "sentence"), sentences("emergency", "high", "elevated", "routine"))
@pytest.mark.parametrize("cry", ["помогите", "көмек"])
def test_a_cry_for_help_lowers_nothing(level: str, sentence: str, cry: str) -> None:
    assert screen(f"{sentence} {cry}").level >= max(Urgency(level), screen(sentence).level)


@pytest.mark.parametrize(
    ("sentence", "code", "place"),
    [
        ("сәлем, ол мені өлтірем деп қорқытып жүр", "threat.kill", "ол мені өлтірем"),
        ("Привет. У него ружьё, он пьяный", "weapon.gun", "ружьё, он"),
        ("кеше мені буындырды", "strangling", "мені буындырды"),
        ("айтайын ба, олгим келеди менин", "suicide.thought", "олгим"),
        ("ничего, он меня, бьёт", "violence.regular", "меня, бьёт"),
    ],
)
def test_cues_are_named_and_placed(sentence: str, code: str, place: str) -> None:
    found = {cue.code: sentence[cue.start : cue.end] for cue in screen(sentence).cues}
    assert found[code] == place


@pytest.mark.parametrize(
    ("text", "level"),
    [
        pytest.param("он меня бьет " * 800, "high", id="one sentence again and again"),
        pytest.param("а" * 10_000, "routine", id="one long word"),
        pytest.param("🆘" * 10_000, "emergency", id="emoji"),
        pytest.param("не не не " * 1_200, "routine", id="one word"),
    ],
)
def test_long_messages_are_screened_to_their_end(text: str, level: str) -> None:
    assert screen(text).level is Urgency(level)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("көмектесіңіздер ол мені ұрып жатыр " + "жай сөз " * 2_000, id="at the beginning"),
        pytest.param("жай сөз " * 2_000 + "көмектесіңіздер ол мені ұрып жатыр", id="at the end"),
    ],
)
def test_danger_in_a_long_message_is_found(text: str) -> None:
    verdict = screen(text)
    assert verdict.level is Urgency.EMERGENCY
    assert any("ұрып" in text[cue.start : cue.end] for cue in verdict.cues)
