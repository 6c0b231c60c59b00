"""The file of the questions of danger: what it must say, and what ours says."""

from __future__ import annotations

from pathlib import Path

import pytest

from actions.records import ContentError
from bot.operator.case_view import cue_word
from desk.danger import NEAR_CUE, UNKEPT_CUE
from locales.render import LANGUAGES, Words
from nlu.urgency.levels import Urgency
from pana.danger_questions import FILE, MOST, load_danger_questions
from pana.intents import intent_names
from pana.places import CONTENT, LOCALES

GOOD = """\
version: 1
instruments:
  - {code: known, what: a known one, checked: 2026-11-22, source: ["https://example.org/known"]}
questions:
  - {code: threat, text: ask-threat, alone: high, advice: say-this, instruments: [known], why: grave}
  - {code: worse, text: ask-worse, alone: elevated, instruments: [known], why: growing}
left_out:
  - {code: money, instruments: [known], why: seven is the limit}
several: {count: 2, level: high}
offered_after: [threat]
beside_child: {adult: routine, feared: emergency, nobody: routine, skip: routine}
"""


def in_folder(folder: Path, text: str) -> Path:
    (folder / FILE).write_text(text, encoding="utf-8")
    return folder


def test_a_good_file_is_read_whole(tmp_path: Path) -> None:
    questions = load_danger_questions(in_folder(tmp_path, GOOD))
    assert questions.version == 1
    assert [(one.topic, one.text, one.alone, one.advice) for one in questions.asked] == [
        ("threat", "ask-threat", Urgency.HIGH, "say-this"),
        ("worse", "ask-worse", Urgency.ELEVATED, None),
    ]
    assert (questions.several, questions.together) == (2, Urgency.HIGH)
    assert questions.offered_after == {"threat"}
    assert questions.beside_child["feared"] is Urgency.EMERGENCY


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("alone: high", "alone: emergency", "alone is none of"),
        ("alone: elevated", "alone: routine", "alone is none of"),
        ("instruments: [known], why: grave", "instruments: [], why: grave", "no instrument has the topic"),
        ("instruments: [known], why: growing", "instruments: [other], why: growing", "no instrument 'other'"),
        (", why: growing", "", "no why"),
        ("count: 2", "count: 1", "no rule for several yes"),
        ("level: high", "level: emergency", "no rule for several yes"),
        ("feared: emergency, ", "", "no level for each answer"),
        ("offered_after: [threat]", "offered_after: threat", "no list of names"),
        ('source: ["https://example.org/known"]', "source: []", "no source"),
        ("version: 1", "version: first", "no number"),
        ("text: ask-worse", "texts: ask-worse", "unknown key"),
    ],
    ids=lambda value: value.replace(" ", "-"),
)
def test_every_fault_is_named(tmp_path: Path, old: str, new: str, what: str) -> None:
    assert old in GOOD
    with pytest.raises(ContentError, match=what):
        load_danger_questions(in_folder(tmp_path, GOOD.replace(old, new)))


def test_more_than_seven_questions_are_refused(tmp_path: Path) -> None:
    one = "  - {code: worse, text: ask-worse, alone: elevated, instruments: [known], why: growing}\n"
    many = "".join(one.replace("worse", f"worse-{number}") for number in range(MOST))
    with pytest.raises(ContentError, match=f"{MOST + 1} questions"):
        load_danger_questions(in_folder(tmp_path, GOOD.replace(one, many)))


def test_a_missing_file_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="cannot be read"):
        load_danger_questions(tmp_path)


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_ours_can_be_asked_and_shown(language: str) -> None:
    """Each question has its text and the operator's word for it; a button holds all the answers."""
    questions, words = load_danger_questions(CONTENT), Words.load(LOCALES)
    for question in questions.asked:
        assert words.say(language, question.text, {"number": 1, "count": len(questions.asked)})
        assert question.advice is None or question.advice in words.keys(language)
    cues = [*(f"danger.{question.topic}" for question in questions.asked), UNKEPT_CUE, NEAR_CUE]
    assert all(cue_word(words, language, cue) != cue for cue in cues)


def test_ours_are_offered_after_intents_that_exist() -> None:
    assert load_danger_questions(CONTENT).offered_after <= intent_names()


@pytest.mark.parametrize("topic", ["threat", "strangled", "weapon", "children"])
def test_of_ours_one_grave_yes_is_enough(topic: str) -> None:
    questions = load_danger_questions(CONTENT)
    assert {question.topic: question.alone for question in questions.asked}[topic] is Urgency.HIGH


def test_the_file_and_the_page_say_that_it_is_unvalidated() -> None:
    assert "UNVALIDATED ADAPTATION" in (CONTENT / FILE).read_text(encoding="utf-8")
    page = CONTENT.parent.parent / "docs" / "danger-questions.md"
    assert "unvalidated adaptation" in page.read_text(encoding="utf-8").lower()
