"""The button "step by step": under which answers it stands, and where it leads."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from actions.choose import choose
from actions.content import Content
from actions.places import Place
from actions.reply import Answer
from actions.routes import WHO, Answers
from actions.situation import Situation
from nlu.urgency.levels import Urgency

Choose = Callable[..., Answer]
BY_STEP = "button-step-by-step"


@pytest.fixture
def chosen(content: Content, answers: Answers) -> Choose:
    def run(intent: str, urgency: Urgency = Urgency.HIGH, who: str = "victim", **more: object) -> Answer:
        situation = Situation(intent=intent, confidence=0.9, urgency=urgency, who=who, language="kk")
        return choose(replace(situation, **more), content, answers)  # type: ignore[arg-type]

    return run


def way(answer: Answer) -> str | None:
    """Return what "step by step" sends; it is the first row under a message, alone, and there is one at most."""
    rows = [(reply, row) for reply in answer.replies for row in reply.buttons]
    found = [(reply, row) for reply, row in rows if any(button.key == BY_STEP for button in row)]
    assert len(found) <= 1
    if not found:
        return None
    reply, row = found[0]
    assert row is reply.buttons[0]
    assert len(row) == 1
    return row[0].payload


CASES = [
    ("physical_violence", Urgency.EMERGENCY, "victim", ("violence", "victim", "now")),
    ("physical_violence", Urgency.EMERGENCY, "other", ("violence", "victim", "now")),
    ("physical_violence", Urgency.HIGH, "victim", ("after-beating", "victim", "later")),
    ("physical_violence", Urgency.ELEVATED, "victim", ("after-beating", "victim", "later")),
    ("threat", Urgency.HIGH, "victim", ("threat", "victim", "later")),
    ("threat", Urgency.EMERGENCY, "victim", ("threat", "victim", "now")),
    ("stalking", Urgency.HIGH, "victim", ("stalking", "victim", "later")),
    ("sexual_violence", Urgency.HIGH, "child", ("sexual", "child", "later")),
    ("suicide_risk", Urgency.HIGH, "victim", ("suicide", "victim", "later")),
    ("suicide_risk", Urgency.HIGH, "witness", ("suicide", "witness", "later")),
    ("child_abuse", Urgency.EMERGENCY, "witness", ("child-hurt", "witness", "now")),
    ("child_abuse", Urgency.HIGH, "child", ("child-hurt", "child", "later")),
    ("bullying", Urgency.HIGH, "child", ("bullying", "child", "later")),
    ("forced_marriage", Urgency.HIGH, "victim", ("forced-marriage", "victim", "later")),
    ("need_shelter", Urgency.HIGH, "victim", ("shelter", "victim", "later")),
    ("ask_shelter", Urgency.ROUTINE, "other", ("shelter", "victim", "later")),
    ("witness_report", Urgency.HIGH, "witness", ("witness", "witness", "later")),
    ("witness_report", Urgency.HIGH, "other", ("witness", "witness", "later")),
    ("aggressor_help", Urgency.HIGH, "aggressor", ("aggressor", "aggressor", "later")),
    ("aggressor_help", Urgency.HIGH, "other", ("aggressor", "aggressor", "later")),
    ("call_for_help", Urgency.EMERGENCY, "victim", ("violence", "victim", "now")),
    ("ask_what_to_do", Urgency.ROUTINE, "victim", ("violence", "victim", "later")),
    ("ask_psychologist", Urgency.ROUTINE, "victim", ("lonely", "victim", "later")),
    ("delete_data", Urgency.ROUTINE, "victim", ("digital", "victim", "later")),
    ("ask_law", Urgency.EMERGENCY, "victim", ("violence", "victim", "now")),
]


@pytest.mark.parametrize(
    ("intent", "urgency", "who", "row"),
    CASES,
    ids=[f"{intent}-{urgency.value}-{who}" for intent, urgency, who, _ in CASES],
)
def test_an_answer_leads_to_its_guide(
    chosen: Choose, answers: Answers, intent: str, urgency: Urgency, who: str, row: tuple[str, str, str]
) -> None:
    start = answers.guides.begin(*row)
    assert way(chosen(intent, urgency, who)) == start.pressed("/ask_what_to_do")


@pytest.mark.parametrize("urgency", Urgency, ids=lambda level: level.value)
@pytest.mark.parametrize(("intent", "guide"), [("sexual_violence", "sexual"), ("forced_marriage", "forced-marriage")])
def test_a_childs_first_answer_leads_to_the_childs_own_steps(
    chosen: Choose, answers: Answers, intent: str, guide: str, urgency: Urgency
) -> None:
    moment = "now" if urgency is Urgency.EMERGENCY else "later"
    assert way(chosen(intent, urgency, "child")) == answers.guides.begin(guide, "child", moment).pressed(
        "/ask_what_to_do"
    )
    assert answers.guides.begin(guide, "child", moment).guide == guide


@pytest.mark.parametrize(("who", "led"), [("victim", "victim"), ("child", "child"), ("witness", "witness")])
def test_after_an_act_against_the_own_life_the_guide_is_the_one_of_suicide(
    chosen: Choose, answers: Answers, who: str, led: str
) -> None:
    answer = chosen("suicide_risk", Urgency.EMERGENCY, who, cues=frozenset({"suicide.act"}))
    assert way(answer) == answers.guides.begin("suicide", led, "now").pressed("/ask_what_to_do")


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize("urgency", Urgency, ids=lambda level: level.value)
def test_every_harm_leads_somewhere_that_exists(chosen: Choose, answers: Answers, urgency: Urgency, who: str) -> None:
    starts = {place.pressed("/ask_what_to_do") for place in answers.guides.places() if place.index == 0}
    for intent, route in answers.routes.items():
        if route.kind == "harm":
            assert way(chosen(intent, urgency, who)) in starts, intent


@pytest.mark.parametrize("intent", ["greet", "thank", "goodbye", "ask_bot", "ask_hotline", "ask_operator", "safe_now"])
def test_small_talk_and_other_answers_lead_to_none(chosen: Choose, intent: str) -> None:
    assert way(chosen(intent, Urgency.ROUTINE)) is None


@pytest.mark.parametrize("who", ["victim", "witness", "child", "aggressor"])
def test_when_no_intent_is_certain_the_one_who_writes_decides(chosen: Choose, answers: Answers, who: str) -> None:
    guide = answers.guide_table.of_people[who]["later"]
    start = answers.guides.begin(guide, who, "later")
    assert way(chosen("economic_violence", who=who, confidence=0.2)) == start.pressed("/ask_what_to_do")


def test_an_unsure_message_stays_with_the_subject_of_a_grave_talk(chosen: Choose, answers: Answers) -> None:
    answer = chosen("deny", Urgency.ROUTINE, given=("threat", "still-here"), talk_urgency=Urgency.HIGH, confidence=0.2)
    start = answers.guides.begin("threat", "victim", "later")
    assert (answer.decision.algorithm, way(answer)) == ("threat", start.pressed("/ask_what_to_do"))


@pytest.mark.parametrize(("index", "resumed"), [(2, 2), (None, 0)], ids=["in the middle", "behind the end"])
def test_who_was_in_the_guide_goes_on_where_she_was(chosen: Choose, index: int | None, resumed: int) -> None:
    place = Place("threat", "victim", "later", index)
    again = chosen("threat", given=("threat", place.name), talk_urgency=Urgency.HIGH)
    assert way(again) == place.at(resumed).pressed("/ask_what_to_do")
    here = chosen("thank", given=("threat", place.name, "threat"), talk_urgency=Urgency.HIGH)
    assert (here.replies[0].key, way(here)) == ("still-here", place.at(resumed).pressed("/ask_what_to_do"))


def test_when_it_becomes_an_emergency_the_guide_begins_anew(chosen: Choose, answers: Answers) -> None:
    place = Place("threat", "victim", "later", 2)
    answer = chosen("threat", Urgency.EMERGENCY, given=("threat", place.name), talk_urgency=Urgency.HIGH)
    assert way(answer) == answers.guides.begin("threat", "victim", "now").pressed("/ask_what_to_do")


def test_in_an_emergency_the_other_buttons_stay(chosen: Choose) -> None:
    buttons = [
        [button.key for button in row] for row in chosen("physical_violence", Urgency.EMERGENCY).replies[-1].buttons
    ]
    assert buttons == [[BY_STEP], ["button-human"], ["button-safe", "button-hide"]]


def test_under_the_offer_of_a_human_stands_no_second_way(chosen: Choose) -> None:
    main, offer = chosen("psychological_violence", Urgency.ELEVATED).replies
    assert main.buttons[0][0].key == BY_STEP
    assert BY_STEP not in {button.key for row in offer.buttons for button in row}


def test_the_confirmed_wish_to_delete_leads_nowhere_else(chosen: Choose) -> None:
    assert way(chosen("delete_data", Urgency.ROUTINE, given=("hide",), pressed=True)) is None
