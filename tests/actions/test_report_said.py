"""What is said in the report: the call first, one question at a time, an end with ways out, both languages, child and adult."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest

from actions.known import Known
from actions.reply import Answer
from actions.report_said import before_the_question, beside_the_form, ended, question, with_way_back
from actions.report_turn import Heard, hear, read_turn
from actions.respond import respond
from actions.situation import Situation, read_situation
from locales.render import LANGUAGES, Words
from nlu.urgency.levels import Urgency
from tests.actions.choosing import keys
from tests.actions.reporting import latest, turn
from tests.actions.test_answer import noon

FULL = ("when.week", "what.hit", "where.own", "often.once", "children.no", "weapon.skip", "more.none")


def buttons(answer: Answer) -> list[str]:
    return [button.payload for reply in answer.replies for row in reply.buttons for button in row]


def test_what_it_is_stands_above_the_first_question(known: Known) -> None:
    now = turn(known, step="report")
    above = before_the_question(now, Heard({}, begins=True), known)
    assert above is not None
    assert [(reply.key, reply.below) for reply in above.replies] == [("report-start", ("report-start-call",))]


def test_when_it_happens_now_the_call_is_the_first_thing_said(known: Known) -> None:
    now = turn(known, step="report", told=("when.now",))
    said = hear(now, known.report, known.answers)
    assert said is not None
    above = before_the_question(now, said, known)
    assert above is not None
    assert keys(above) == ["report-call-first", "report-start"]
    assert above.replies[1].below == ()
    assert above.decision.urgency is Urgency.EMERGENCY
    assert above.decision.escalate == "case"


def test_nothing_stands_above_the_other_questions(known: Known) -> None:
    assert before_the_question(turn(known, step="report.what.hit"), Heard({"what": "hit"}), known) is None


def test_every_question_can_be_skipped_and_stopped(known: Known) -> None:
    for name in known.report.questions:
        asked = question(turn(known, step="report"), Heard({}), name, known)
        assert f'/witness_report{{"step":"report.{"more.none" if name == "more" else f"{name}.skip"}"}}' in buttons(
            asked
        )
        assert '/witness_report{"step":"report.stop"}' in buttons(asked)
        assert asked.decision.report is not None
        assert asked.decision.report.asked == name


@pytest.mark.parametrize(("language", "who"), list(product(LANGUAGES, ["witness", "child", "other"])))
def test_every_question_and_button_has_words_that_fit(known: Known, words: Words, language: str, who: str) -> None:
    for name in known.report.questions:
        asked = question(turn(known, step="report", who=who), Heard({}), name, known)
        (reply,) = asked.replies
        assert reply.key.endswith("-child") is (who == "child")
        assert len(words.say(language, reply.key, reply.args)) <= 350
        for row in reply.buttons:
            for button in row:
                assert len(words.say(language, button.key)) <= 26
                assert len(button.payload.encode()) <= 64


def test_the_whole_report_is_a_case(known: Known) -> None:
    end = ended(
        turn(known, step="report.more.none", answers=FULL[:-1]), Heard(dict(one.split(".") for one in FULL)), known
    )
    decision = end.decision
    assert keys(end) == ["report-sent"]
    assert (decision.escalate, decision.event, decision.urgency) == ("case", "report", Urgency.ROUTINE)
    assert decision.report is not None
    assert (decision.report.sent, decision.report.asked) == (True, None)


@pytest.mark.parametrize(
    ("answers", "level"),
    [
        ({"when": "now"}, Urgency.EMERGENCY),
        ({"when": "today"}, Urgency.HIGH),
        ({"often": "often"}, Urgency.HIGH),
        ({"weapon": "yes"}, Urgency.HIGH),
        ({"what": "child"}, Urgency.HIGH),
        ({"when": "before", "weapon": "no", "often": "skip"}, Urgency.ROUTINE),
    ],
    ids=["now", "today", "often", "weapon", "child", "nothing-grave"],
)
def test_what_answers_mean_for_the_queue(known: Known, answers: dict[str, str], level: Urgency) -> None:
    asked = question(turn(known, step="report"), Heard(answers), "more", known)
    assert asked.decision.urgency is level


def test_answers_lower_nothing(known: Known) -> None:
    message = latest(step="report.when.before", asked="when")
    message["metadata"]["urgency"] = "emergency"
    now = read_turn(message, read_situation(message, known.names, known.step_words))
    asked = question(now, Heard({"when": "before"}), "what", known)
    assert asked.decision.urgency is Urgency.EMERGENCY


STOPPED = [
    pytest.param({}, "report-stopped-empty", id="nothing-answered"),
    pytest.param({"what": "own"}, "report-stopped", id="something-answered"),
    pytest.param({"when": "now"}, "report-stopped-sent", id="operators-see-it-already"),
]


@pytest.mark.parametrize(("answers", "key"), STOPPED)
def test_stopped(known: Known, answers: dict[str, str], key: str) -> None:
    end = ended(turn(known, step="report.stop", asked="where"), Heard(answers, stops=True), known)
    assert keys(end) == [key]
    assert '/witness_report{"step":"report"}' in buttons(end), "it can go on"
    assert "/ask_operator" in buttons(end)
    assert end.decision.event is None


BESIDE = [
    pytest.param("report.send", {"answers": ("what.own",)}, "report-sent", id="send"),
    pytest.param("report.send", {}, "report-none", id="send-nothing"),
    pytest.param("report.drop", {"answers": ("what.own",)}, "report-dropped", id="drop"),
    pytest.param("report.drop", {"answers": ("when.now",)}, "report-none", id="drop-what-operators-see"),
    pytest.param("report.add", {"answers": FULL, "sent": True}, "report-ask-added", id="add"),
    pytest.param("report.add", {}, "report-none", id="add-to-nothing"),
    pytest.param("report", {"answers": FULL, "sent": True}, "report-again", id="begin-when-sent"),
    pytest.param("report.weapon.yes", {"answers": FULL, "sent": True}, "report-again", id="old-answer"),
    pytest.param("report.gone.gone", {}, "report-none", id="of-older-questions"),
]


@pytest.mark.parametrize(("step", "more", "key"), BESIDE)
def test_a_button_that_no_question_waits_for(known: Known, step: str, more: dict[str, Any], key: str) -> None:
    answer = beside_the_form(turn(known, step=step, **more), known)
    assert answer is not None
    assert keys(answer) == [key]
    assert buttons(answer), "a way out"


def test_it_begins_again_after_it_was_sent(known: Known) -> None:
    """The old button "now" is heard as what it says."""
    answer = beside_the_form(turn(known, step="report.when.now", answers=FULL, sent=True), known)
    assert answer is not None
    assert keys(answer) == ["report-call-first", "report-added"]
    assert answer.decision.urgency is Urgency.EMERGENCY


def test_what_was_not_asked_is_skipped_in_what_is_sent(known: Known) -> None:
    """So that adding to it later asks none of the questions that were left."""
    answer = beside_the_form(turn(known, step="report.send", answers=("when.today",)), known)
    assert answer is not None
    assert answer.decision.report is not None
    rest = {name: "skip" for name in known.report.questions if name != "when"}
    assert answer.decision.report.answers == {"when": "today"} | rest


def test_adding_asks_only_what_to_add(known: Known) -> None:
    answer = beside_the_form(turn(known, step="report.add", answers=FULL, sent=True), known)
    assert answer is not None
    assert answer.decision.report is not None
    assert (answer.decision.report.asked, "more" in answer.decision.report.answers) == ("more", False)


def test_what_was_added_is_sent(known: Known) -> None:
    now = turn(
        known,
        "тағы бір рет болды, енді есігін сындырды",
        asked="more",
        answers=FULL[:-1],
        sent=True,
        intent="out_of_scope",
    )
    said = hear(now, known.report, known.answers)
    assert said is not None
    end = ended(now, said, known)
    assert (keys(end), end.decision.event) == (["report-added"], "report")


def test_every_other_button_and_word_is_not_the_reports(known: Known) -> None:
    assert beside_the_form(turn(known, step="threat.victim.now.0"), known) is None
    assert beside_the_form(turn(known, "report.send"), known) is None


@pytest.mark.parametrize(("asked", "leads_back"), [("where", True), (None, False)], ids=["open", "closed"])
def test_an_answer_beside_leads_back(known: Known, asked: str | None, leads_back: bool) -> None:
    now = turn(known, "көмектесіңдер", asked=asked, urgency="emergency", cues=("help.cry",), intent="call_for_help")
    situation: Situation = now.situation
    answer = with_way_back(respond(situation, now.text, known, noon()), now)
    assert ('/witness_report{"step":"report"}' in [b.payload for b in answer.replies[-1].buttons[-1]]) is leads_back
