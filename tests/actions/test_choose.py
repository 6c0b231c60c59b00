"""The choice: every situation gets an answer that can be said in both languages, and each rule of escalation holds."""

from __future__ import annotations

import itertools

import pytest
import yaml

from actions.content import CONTENT, Content
from actions.routes import OF_THE_APP, WHO, Answers
from locales.render import LANGUAGES, Words
from nlu.urgency.levels import Urgency
from tests.actions.choosing import Choose, keys, said

DOMAIN = CONTENT.parent.parent / "domain.yml"
INTENTS: list[str] = yaml.safe_load(DOMAIN.read_text(encoding="utf-8"))["intents"]

PRODUCT = list(itertools.product(INTENTS, Urgency, WHO))
PRODUCT_IDS = [f"{intent}-{urgency.value}-{who}" for intent, urgency, who in PRODUCT]

NEUTRAL = (
    *("numbers-first", "still-here", "safe-now", "operator-asked", "delete", "delete-requested", "language-switched"),
    *("trust-lines", "family-law", "about", "greeting", "goodbye", "thank", "affirm", "deny", "out-of-scope"),
    *("not-understood", "suicide-now", "suicide-self", "suicide-act", "still-here-now"),
)
"""Algorithms that tell nothing about the person hurt."""


def test_every_intent_has_a_route(answers: Answers) -> None:
    assert sorted(answers.routes) == sorted(INTENTS)


@pytest.mark.parametrize(("intent", "urgency", "who"), PRODUCT, ids=PRODUCT_IDS)
def test_everybody_gets_an_answer_that_can_be_said(
    chosen: Choose, words: Words, intent: str, urgency: Urgency, who: str
) -> None:
    first = chosen(intent, urgency, who)
    again = chosen(intent, urgency, who, given=(first.decision.algorithm,))
    for answer, language in itertools.product((first, again), LANGUAGES):
        assert answer.replies
        texts = said(answer, words, language)
        assert all(text.strip() for text in texts)
        assert len(texts) == len(set(texts)), "the same message twice"
        for button in (button for reply in answer.replies for row in reply.buttons for button in row):
            assert words.say(language, button.key)
            meant = button.payload.removeprefix("/").partition("{")[0]
            assert meant in INTENTS or button.payload in OF_THE_APP
        if urgency >= Urgency.HIGH:
            assert "112" in texts[0]
            assert "102" in texts[0] or "103" in texts[0]


@pytest.mark.parametrize("intent", INTENTS)
@pytest.mark.parametrize("who", WHO)
def test_urgency_decides_the_escalation_and_never_falls(chosen: Choose, intent: str, who: str) -> None:
    for urgency, talk in itertools.product(Urgency, Urgency):
        decision = chosen(intent, urgency, who, talk_urgency=talk).decision
        known = max(urgency, talk)
        assert decision.urgency is known
        if known >= Urgency.HIGH or intent == "ask_operator":
            assert decision.escalate == "case"
        else:
            assert decision.escalate == ("offer" if known is Urgency.ELEVATED else "none")


@pytest.mark.parametrize("intent", INTENTS)
@pytest.mark.parametrize("who", WHO)
def test_a_calm_message_in_a_dangerous_talk_still_shows_the_numbers_first(
    chosen: Choose, words: Words, intent: str, who: str
) -> None:
    answer = chosen(intent, Urgency.ROUTINE, who, talk_urgency=Urgency.HIGH)
    assert "112" in said(answer, words, "kk")[0]


@pytest.mark.parametrize("intent", INTENTS)
@pytest.mark.parametrize("urgency", Urgency, ids=lambda level: level.value)
def test_an_aggressor_gets_nothing_that_is_meant_for_the_person_hurt(
    chosen: Choose, content: Content, intent: str, urgency: Urgency
) -> None:
    told = set(keys(chosen(intent, urgency, "aggressor")))
    neutral = {key for name in NEUTRAL for key in (*content.algorithms[name].texts, *content.algorithms[name].again)}
    own = {
        key
        for algorithm in content.algorithms.values()
        if algorithm.speaks_to == "aggressor"
        for key in (*algorithm.texts, *algorithm.again)
    }
    assert told <= neutral | own


@pytest.mark.parametrize("intent", INTENTS)
@pytest.mark.parametrize("urgency", Urgency, ids=lambda level: level.value)
def test_a_child_gets_a_childs_words(chosen: Choose, content: Content, intent: str, urgency: Urgency) -> None:
    speaks_to_nobody = {"numbers-first", "operator-asked", "language-switched", "offer-human"}
    for_children = {
        key
        for algorithm in content.algorithms.values()
        if algorithm.speaks_to == "child"
        for key in (*algorithm.texts, *algorithm.again)
    }
    assert set(keys(chosen(intent, urgency, "child"))) <= for_children | speaks_to_nobody


@pytest.mark.parametrize(
    ("intent", "urgency", "who", "first"),
    [
        ("physical_violence", Urgency.EMERGENCY, "victim", "victim-now"),
        ("physical_violence", Urgency.HIGH, "victim", "victim-recent"),
        ("physical_violence", Urgency.ELEVATED, "victim", "violence-past"),
        ("physical_violence", Urgency.EMERGENCY, "other", "victim-now"),
        ("physical_violence", Urgency.EMERGENCY, "witness", "witness-now"),
        ("physical_violence", Urgency.EMERGENCY, "child", "child-now"),
        ("physical_violence", Urgency.EMERGENCY, "aggressor", "aggressor-now"),
        ("sexual_violence", Urgency.EMERGENCY, "victim", "sexual-now"),
        ("sexual_violence", Urgency.HIGH, "victim", "sexual-past"),
        ("sexual_violence", Urgency.HIGH, "child", "child-sexual"),
        ("threat", Urgency.HIGH, "victim", "threat"),
        ("suicide_risk", Urgency.EMERGENCY, "victim", "suicide-now"),
        ("suicide_risk", Urgency.HIGH, "victim", "suicide-self"),
        ("suicide_risk", Urgency.HIGH, "child", "suicide-child"),
        ("suicide_risk", Urgency.HIGH, "witness", "suicide-other"),
        ("suicide_risk", Urgency.HIGH, "aggressor", "suicide-self"),
        ("child_abuse", Urgency.HIGH, "witness", "child-hurt"),
        ("witness_report", Urgency.HIGH, "child", "child-sees"),
        ("forced_marriage", Urgency.EMERGENCY, "victim", "abduction"),
        ("need_shelter", Urgency.HIGH, "victim", "need-shelter"),
        ("aggressor_help", Urgency.HIGH, "other", "aggressor"),
        ("aggressor_help", Urgency.ROUTINE, "witness", "programme"),
        ("ask_shelter", Urgency.ROUTINE, "aggressor", "aggressor"),
        ("ask_law", Urgency.HIGH, "victim", "numbers-first"),
        ("ask_law", Urgency.EMERGENCY, "victim", "victim-now"),
        ("ask_law", Urgency.ROUTINE, "victim", "rights"),
        ("greet", Urgency.ROUTINE, "other", "greeting"),
        ("greet", Urgency.EMERGENCY, "other", "victim-now"),
        ("thank", Urgency.HIGH, "witness", "witness-regular"),
    ],
)
def test_the_first_text(chosen: Choose, intent: str, urgency: Urgency, who: str, first: str) -> None:
    assert keys(chosen(intent, urgency, who))[0] == first


@pytest.mark.parametrize(
    ("who", "urgency", "name"),
    [
        ("victim", Urgency.HIGH, "still-here"),
        ("victim", Urgency.EMERGENCY, "still-here-now"),
        ("child", Urgency.HIGH, "still-here-child"),
        ("child", Urgency.EMERGENCY, "still-here-now-child"),
    ],
)
def test_in_an_emergency_i_am_here_asks_for_the_call_without_an_if(
    chosen: Choose, words: Words, who: str, urgency: Urgency, name: str
) -> None:
    topic = "child-now" if who == "child" else "victim-now"
    answer = chosen("thank", who=who, given=(topic,), talk_urgency=urgency)
    assert keys(answer) == [name]
    conditions = {"kk": ("болса, бірден", "төнсе"), "ru": ("есть опасность", "появится опасность", "Если опасно")}
    for language in LANGUAGES:
        (text,) = said(answer, words, language)
        assert "102" in text
        assert any(one in text for one in conditions[language]) == (urgency is Urgency.HIGH)


def test_an_answer_to_a_question_in_an_emergency_follows_the_algorithm(chosen: Choose) -> None:
    assert keys(chosen("ask_law", Urgency.EMERGENCY)) == ["victim-now", "victim-now-next", "rights", "rights-next"]


@pytest.mark.parametrize("intent", INTENTS)
@pytest.mark.parametrize("who", WHO)
def test_an_unsure_intent_leaves_the_choice_to_the_urgency(
    chosen: Choose, answers: Answers, content: Content, intent: str, who: str
) -> None:
    unsure = answers.confidence_floor - 0.01
    general = answers.people[who].emergency
    assert keys(chosen(intent, Urgency.EMERGENCY, who, confidence=unsure)) == list(content.algorithms[general].texts)
    calm = keys(chosen(intent, Urgency.ROUTINE, who, confidence=unsure))
    assert calm == (["small-child"] if who == "child" else ["not-understood"])


def test_not_understood_offers_buttons_and_a_human(chosen: Choose) -> None:
    answer = chosen("greet", confidence=0.1)
    payloads = {button.payload for row in answer.replies[-1].buttons for button in row}
    assert {"/call_for_help", "/ask_hotline", "/ask_operator"} <= payloads
    assert answer.decision.escalate == "none"


def test_not_understood_twice_is_said_in_other_words(chosen: Choose) -> None:
    assert keys(chosen("greet", confidence=0.1, given=("not-understood",))) == ["not-understood-again"]


def test_an_unknown_intent_is_like_an_unsure_one(chosen: Choose) -> None:
    assert keys(chosen("no_such_intent")) == ["not-understood"]
    assert keys(chosen(None, Urgency.HIGH)) == ["victim-recent", "safety-plan"]


def test_what_was_given_is_not_repeated_whole(chosen: Choose) -> None:
    first = chosen("physical_violence", Urgency.EMERGENCY)
    again = chosen("physical_violence", Urgency.EMERGENCY, given=(first.decision.algorithm,))
    assert keys(first) == ["victim-now", "victim-now-next"]
    assert keys(again) == ["victim-now-again"]


def test_elevated_offers_a_human_once(chosen: Choose) -> None:
    first = chosen("psychological_violence", Urgency.ELEVATED)
    again = chosen("psychological_violence", Urgency.ELEVATED, given=("psychological",), talk_urgency=Urgency.ELEVATED)
    assert keys(first) == ["psychological", "offer-human"]
    assert keys(again) == ["support-again"]
    assert again.decision.escalate == "offer"


def test_yes_to_the_offer_calls_an_operator(chosen: Choose) -> None:
    decision = chosen("affirm", given=("psychological",), talk_urgency=Urgency.ELEVATED).decision
    assert (decision.event, decision.escalate) == ("ask_operator", "case")


def test_yes_to_nothing_calls_nobody(chosen: Choose) -> None:
    decision = chosen("affirm", given=("greeting",)).decision
    assert (decision.event, decision.escalate) == (None, "none")


@pytest.mark.parametrize("given", [("victim-recent",), ("safe-now",), ("greeting", "after-beating")])
def test_no_to_are_you_safe_is_an_emergency(chosen: Choose, given: tuple[str, ...]) -> None:
    answer = chosen("deny", given=given, talk_urgency=Urgency.HIGH)
    assert answer.decision.urgency is Urgency.EMERGENCY
    assert keys(answer)[0] == "victim-now"


def test_a_child_that_is_not_safe_gets_a_childs_emergency(chosen: Choose) -> None:
    answer = chosen("deny", who="child", given=("child-writes",), talk_urgency=Urgency.HIGH)
    assert (keys(answer)[0], answer.decision.urgency) == ("child-now", Urgency.EMERGENCY)


def test_no_to_another_question_is_not(chosen: Choose) -> None:
    assert chosen("deny", given=("after-beating", "psychological")).decision.urgency is Urgency.ROUTINE


@pytest.mark.parametrize(("words", "urgency"), [(1, "emergency"), (4, "emergency"), (7, "high")])
def test_only_a_bare_no_means_that_she_is_not_safe(chosen: Choose, words: int, urgency: str) -> None:
    answer = chosen("deny", given=("victim-recent",), talk_urgency=Urgency.HIGH, words=words)
    assert answer.decision.urgency is Urgency(urgency)


def test_a_guessed_no_means_nothing(chosen: Choose) -> None:
    answer = chosen("deny", given=("victim-recent",), talk_urgency=Urgency.HIGH, confidence=0.3)
    assert answer.decision.urgency is Urgency.HIGH


@pytest.mark.parametrize("intent", ["affirm", "goodbye", "deny"])
def test_from_a_dot_no_intent_is_read(chosen: Choose, intent: str) -> None:
    assert chosen(intent, words=0).decision.algorithm == "not-understood"


def test_the_button_danger_now_is_an_emergency(chosen: Choose) -> None:
    answer = chosen("call_for_help", pressed=True, confidence=1.0)
    assert answer.decision.urgency is Urgency.EMERGENCY
    assert answer.decision.escalate == "case"
    assert keys(answer)[0] == "victim-now"


def test_ask_operator_is_an_event(chosen: Choose) -> None:
    decision = chosen("ask_operator").decision
    assert (decision.event, decision.escalate, decision.urgency) == ("ask_operator", "case", Urgency.ROUTINE)


def test_ask_operator_in_an_emergency_gives_the_first_steps_too(chosen: Choose) -> None:
    answer = chosen("ask_operator", Urgency.EMERGENCY)
    assert keys(answer) == ["victim-now", "victim-now-next", "operator-asked"]
    assert answer.decision.event == "ask_operator"


def test_safe_now_asks_to_confirm_with_a_button(chosen: Choose) -> None:
    answer = chosen("safe_now", talk_urgency=Urgency.EMERGENCY)
    assert keys(answer) == ["safe-now"]
    assert answer.decision.event is None
    assert answer.decision.urgency is Urgency.EMERGENCY
    yes, no = (button.payload for row in answer.replies[0].buttons for button in row)
    assert (yes, no) == ("/affirm", "/call_for_help"), "no is danger, whatever was said since"


@pytest.mark.parametrize(("who", "key"), [("victim", "safe-confirmed"), ("child", "safe-confirmed-child")])
def test_the_button_under_the_question_confirms(chosen: Choose, who: str, key: str) -> None:
    asked = chosen("safe_now", who=who, talk_urgency=Urgency.HIGH)
    answer = chosen(
        "affirm", who=who, talk_urgency=Urgency.HIGH, pressed=True, given=("threat", asked.decision.algorithm)
    )
    assert keys(answer) == [key]
    assert (answer.decision.event, answer.decision.escalate) == ("safe_now", "none")
    assert answer.decision.algorithm == asked.decision.algorithm


@pytest.mark.parametrize(
    ("intent", "pressed", "given"),
    [
        ("safe_now", True, ()),
        ("safe_now", True, ("safe-now",)),
        ("safe_now", False, ("safe-now",)),
        ("affirm", False, ("safe-now",)),
        ("affirm", True, ("safe-now", "still-here")),
    ],
    ids=["standing-button", "standing-button-twice", "typed", "typed-yes", "not-right-under-the-question"],
)
def test_nothing_else_confirms(chosen: Choose, intent: str, pressed: bool, given: tuple[str, ...]) -> None:
    answer = chosen(intent, talk_urgency=Urgency.HIGH, pressed=pressed, given=given)
    assert keys(answer) == ["safe-now"]
    assert (answer.decision.event, answer.decision.escalate) == (None, "case")


def test_safe_now_beside_danger_is_not_heard(chosen: Choose) -> None:
    answer = chosen("safe_now", Urgency.HIGH)
    assert answer.decision.event is None
    assert keys(answer)[0] == "victim-recent"


def test_deleting_takes_two_steps(chosen: Choose) -> None:
    asked = chosen("delete_data")
    assert asked.decision.event is None
    typed = chosen("delete_data", given=("hide",))
    assert typed.decision.event is None
    pressed = chosen("delete_data", given=("hide",), pressed=True)
    assert (pressed.decision.event, keys(pressed)) == ("delete_data", ["delete-requested"])


@pytest.mark.parametrize(
    ("said_in", "talk", "asked", "language"),
    [("ru", "kk", None, "ru"), ("kk", "kk", None, "ru"), ("other", "ru", None, "kk"), ("kk", None, "kk", "kk")],
)
def test_change_language(chosen: Choose, said_in: str, talk: str | None, asked: str | None, language: str) -> None:
    answer = chosen("change_language", language=said_in, talk_language=talk, asked_language=asked)
    assert (answer.decision.event, answer.decision.language) == ("change_language", language)
    assert keys(answer) == ["language-switched"]


def test_buttons_stand_under_the_last_message_of_an_algorithm(chosen: Choose) -> None:
    first, last = chosen("physical_violence", Urgency.EMERGENCY).replies
    assert not first.buttons
    assert last.buttons


@pytest.mark.parametrize(
    ("who", "given", "first"),
    [("victim", "suicide-self", "suicide-now"), ("child", "suicide-child", "suicide-child-again")],
)
def test_yes_to_are_you_thinking_of_it_is_an_emergency(chosen: Choose, who: str, given: str, first: str) -> None:
    answer = chosen("affirm", who=who, given=(given,), talk_urgency=Urgency.HIGH)
    assert answer.decision.urgency is Urgency.EMERGENCY
    assert keys(answer)[0] == first


@pytest.mark.parametrize("intent", ["deny", "thank", "out_of_scope", "need_shelter"])
def test_a_suicidal_talk_stays_one_whatever_is_guessed(chosen: Choose, intent: str) -> None:
    answer = chosen(intent, given=("suicide-self", "still-here"), talk_urgency=Urgency.HIGH, confidence=0.5)
    assert keys(answer) == ["suicide-again"]


def test_a_grave_talk_is_not_moved_to_another_subject_by_a_guess(chosen: Choose) -> None:
    guessed = chosen(
        "economic_violence",
        Urgency.ELEVATED,
        given=("victim-now", "still-here"),
        talk_urgency=Urgency.EMERGENCY,
        confidence=0.6,
    )
    assert keys(guessed) == ["victim-now-again"]
    sure = chosen(
        "sexual_violence", Urgency.HIGH, given=("victim-now",), talk_urgency=Urgency.EMERGENCY, confidence=0.95
    )
    assert keys(sure)[0] == "sexual-now"


@pytest.mark.parametrize(
    ("who", "given", "urgency", "said"),
    [
        pytest.param("victim", "victim-now", Urgency.EMERGENCY, "still-here-now", id="in an emergency"),
        pytest.param("child", "child-now", Urgency.EMERGENCY, "still-here-now-child", id="a child in an emergency"),
        pytest.param("victim", "victim-recent", Urgency.HIGH, "still-here", id="below it"),
        pytest.param("child", "child-writes", Urgency.HIGH, "still-here-child", id="a child, below it"),
    ],
)
def test_between_two_answers_nobody_in_an_emergency_hears_if(
    chosen: Choose, who: str, given: str, urgency: Urgency, said: str
) -> None:
    assert keys(chosen("out_of_scope", who=who, given=(given,), talk_urgency=urgency)) == [said]


def test_a_child_who_sees_it_now_is_told_to_call_now(chosen: Choose) -> None:
    assert keys(chosen("witness_report", Urgency.EMERGENCY, who="child"))[0] == "child-now"
    assert keys(chosen("witness_report", Urgency.HIGH, who="child"))[0] == "child-sees"


def test_no_is_still_heard_after_i_am_here(chosen: Choose) -> None:
    answer = chosen("deny", given=("victim-recent", "still-here"), talk_urgency=Urgency.HIGH)
    assert answer.decision.urgency is Urgency.EMERGENCY


def test_what_is_not_understood_still_brings_numbers(chosen: Choose) -> None:
    for intent, confidence in (("physical_violence", 0.2), ("out_of_scope", 0.9)):
        reply = chosen(intent, confidence=confidence).replies[0]
        assert {"police", "emergency", "line"} <= reply.args.keys()
