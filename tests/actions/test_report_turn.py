"""Which message answers the question of a report, and which is about the writer or something else."""

from __future__ import annotations

from typing import Any

import pytest

from actions.known import Known
from actions.report_turn import Heard, hear
from tests.actions.reporting import turn


def heard(known: Known, *args: Any, **more: Any) -> Heard | None:
    return hear(turn(known, *args, **more), known.report, known.answers)


ANSWERS = [
    pytest.param("when", "қазір", "now", id="kk-now"),
    pytest.param("when", "kazir", "now", id="kk-latin-now"),
    pytest.param("when", "казир", "now", id="kk-russified-now"),
    pytest.param("when", "прямо сейчас", "now", id="ru-now"),
    pytest.param("when", "бүгін", "today", id="kk-today"),
    pytest.param("when", "на днях", "week", id="ru-week"),
    pytest.param("what", "бьют", "hit", id="ru-hit"),
    pytest.param("what", "айқай", "screams", id="kk-screams"),
    pytest.param("where", "у соседей", "neighbours", id="ru-neighbours"),
    pytest.param("often", "күн сайын", "often", id="kk-often"),
    pytest.param("often", "впервые", "once", id="ru-once"),
    pytest.param("children", "иә", "yes", id="kk-yes"),
    pytest.param("children", "есть", "yes", id="ru-yes"),
    pytest.param("weapon", "жок", "no", id="kk-russified-no"),
    pytest.param("weapon", "нет", "no", id="ru-no"),
    pytest.param("weapon", "не знаю", "skip", id="ru-unknown"),
    pytest.param("where", "айтқым келмейді", "skip", id="kk-will-not-say"),
    pytest.param("what", "нет", "skip", id="ru-no-to-an-open-question"),
    pytest.param("more", "отправляйте", "none", id="ru-send"),
    pytest.param("more", "болды", "none", id="kk-that-is-all"),
    pytest.param("more", "жоқ", "none", id="kk-nothing-more"),
]


@pytest.mark.parametrize(("asked", "text", "code"), ANSWERS)
def test_a_typed_answer_is_read(known: Known, asked: str, text: str, code: str) -> None:
    """Whatever the model made of it: these words are looked up."""
    said = heard(known, text, asked=asked, intent="out_of_scope")
    assert said is not None
    assert said.answers[asked] == code
    assert said.words_for is None


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        pytest.param("what", "сосед таскает жену за волосы по двору", id="ru-what"),
        pytest.param("where", "Абай көшесі, бесінші үй", id="kk-where"),
        pytest.param("where", "5", id="a-number"),
        pytest.param("weapon", "вроде ремень", id="ru-weapon"),
    ],
)
def test_other_words_are_the_answer_in_her_own(known: Known, asked: str, text: str) -> None:
    said = heard(known, text, asked=asked, intent="out_of_scope", urgency="high")
    assert said == Heard({asked: "own"}, words_for=asked)


def test_facts_answer_more_than_was_asked(known: Known) -> None:
    facts = (("when", "now"), ("children", "present"), ("weapon", "knife"))
    said = heard(known, "там сейчас дети плачут и у него нож", asked="what", facts=facts, urgency="high")
    assert said is not None
    assert said.answers == {"when": "now", "children": "yes", "weapon": "yes", "what": "own"}
    assert (said.words_for, said.calls_first) == ("what", True)


def test_an_answer_given_before_is_not_changed_by_a_fact(known: Known) -> None:
    said = heard(known, "нож", asked="what", answers=("weapon.no",), facts=(("weapon", "knife"),))
    assert said is not None
    assert said.answers["weapon"] == "no"


@pytest.mark.parametrize(
    "more",
    [
        pytest.param({"text": "он меня убьёт", "urgency": "emergency", "who": "victim"}, id="danger-to-the-writer"),
        pytest.param({"text": "папам мені де ұрды", "urgency": "high", "who": "child"}, id="child-hurt-too"),
        pytest.param({"text": "помогите", "cues": ("help.cry",), "urgency": "emergency"}, id="cry"),
        pytest.param({"text": "өмір сүргім келмейді", "cues": ("suicide.thought",), "urgency": "high"}, id="suicide"),
        pytest.param({"text": "жить не хочу", "intent": "suicide_risk", "urgency": "high"}, id="suicide-by-intent"),
        pytest.param({"text": "адаммен сөйлескім келеді", "intent": "ask_operator"}, id="asks-for-a-human"),
        pytest.param({"text": "удалите всё", "intent": "delete_data"}, id="delete"),
        pytest.param({"text": "а полиция приедет без заявления?", "intent": "ask_police_report"}, id="question"),
        pytest.param({"text": "спасибо большое вам", "intent": "thank"}, id="thanks"),
        pytest.param({"text": "🙏"}, id="no-words"),
    ],
)
@pytest.mark.parametrize("asked", ["what", "where", "weapon", "more"])
def test_what_is_about_the_writer_or_something_else_is_no_answer(
    known: Known, asked: str, more: dict[str, Any]
) -> None:
    assert heard(known, asked=asked, **more) is None


@pytest.mark.parametrize(
    ("text", "intent"),
    [("улица Абая, там приют рядом", "ask_shelter"), ("позвоните в полицию сами", "ask_police_report")],
)
def test_a_guess_of_the_model_takes_no_answer_away(known: Known, text: str, intent: str) -> None:
    assert heard(known, text, asked="where", intent=intent, confidence=0.3) is not None


def test_no_question_is_open_so_nothing_is_an_answer(known: Known) -> None:
    assert heard(known, "бьют", asked=None) is None


def test_a_grave_answer_is_kept_and_the_call_comes_first(known: Known) -> None:
    said = heard(known, "он её душит за стеной", asked="what", urgency="emergency", cues=("strangling",))
    assert said is not None
    assert (said.answers, said.calls_first) == ({"what": "own"}, True)


def test_the_call_is_said_once(known: Known) -> None:
    said = heard(known, "душит", asked="what", answers=("when.now",), urgency="emergency")
    assert said is not None
    assert not said.calls_first


@pytest.mark.parametrize("text", ["стоп", "тоқта", "toqta", "жетер", "остановись"])
def test_typed_stop(known: Known, text: str) -> None:
    said = heard(known, text, asked="where", answers=("when.now",), intent="deny")
    assert said == Heard({"when": "now"}, stops=True)


def test_it_begins_with_what_was_told(known: Known) -> None:
    said = heard(known, step="report", told=("when.now", "place.almaty", "children.present", "weapon.knife", "harm"))
    assert said is not None
    assert said.answers == {"when": "now", "where": "told", "children": "yes", "weapon": "yes", "what": "told"}
    assert said.begins
    assert said.calls_first


@pytest.mark.parametrize("asked", ["where", None], ids=["open", "paused"])
def test_going_on_asks_nothing_anew(known: Known, asked: str | None) -> None:
    said = heard(known, step="report", answers=("when.week", "what.own"), asked=asked, told=("weapon.gun",))
    assert said == Heard({"when": "week", "what": "own"})


def test_another_report_begins_empty(known: Known) -> None:
    said = heard(known, step="report.new", answers=("when.week", "what.own"), sent=True)
    assert said == Heard({}, begins=True)


def test_a_hurt_child_is_a_child_there(known: Known) -> None:
    said = heard(known, step="report.what.child", asked="what", answers=("when.before",))
    assert said is not None
    assert said.answers == {"when": "before", "what": "child", "children": "yes"}


@pytest.mark.parametrize("step", ["report.what.nothing", "report.name.asked", "report.send", "threat.victim.now.0", ""])
def test_a_button_of_no_question_is_no_answer(known: Known, step: str) -> None:
    assert heard(known, step=step, asked="what") is None
