"""Led through every guide with buttons alone, and by typed words; what is worrying is never taken for a step."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from actions.choose import choose
from actions.content import Content
from actions.places import LED, MOMENTS, Place, read_place
from actions.reply import Answer, Reply
from actions.routes import Answers, Button
from actions.situation import Situation
from locales.render import LANGUAGES, Words
from nlu.urgency.levels import Urgency

ROWS = list(itertools.product(LED, MOMENTS))
ROW_IDS = [f"{who}-{moment}" for who, moment in ROWS]
TALK = Place("threat", "victim", "later", 0)

Press = Callable[..., Answer]


@pytest.fixture
def press(content: Content, answers: Answers) -> Press:
    """Press a button: its payload is all that arrives, with the state of the talk."""

    def run(payload: str, **more: object) -> Answer:
        intent, _, entity = payload.removeprefix("/").partition("{")
        step = json.loads("{" + entity)["step"] if entity else None
        pressed = Situation(intent, 1.0, Urgency.ROUTINE, "victim", "kk", pressed=True, step=step)
        return choose(replace(pressed, **more), content, answers)  # type: ignore[arg-type]

    return run


@pytest.fixture
def typed(content: Content, answers: Answers) -> Press:
    """Type a few words that were understood as an intent."""

    def run(intent: str, **more: object) -> Answer:
        situation = Situation(intent, 0.9, Urgency.ROUTINE, "victim", "kk")
        return choose(replace(situation, **more), content, answers)  # type: ignore[arg-type]

    return run


def pressable(answer: Answer) -> dict[str, str]:
    """Return the buttons of all messages: key and what is sent."""
    buttons: list[Button] = [button for reply in answer.replies for row in reply.buttons for button in row]
    return {button.key: button.payload for button in buttons}


def texts(reply: Reply, words: Words, language: str) -> str:
    """Return a message as the app puts it together."""
    return "\n".join(words.say(language, key, reply.args) for key in (reply.key, *reply.below))


def rows_of(answers: Answers, who: str, moment: str) -> list[Place]:
    """Return the beginnings of all guides with a row of their own."""
    starts = {answers.guides.begin(name, who, moment) for name, guide in answers.guides.by_name.items() if guide.rows}
    return sorted(starts, key=str)


@pytest.mark.parametrize("way", ["done", "cannot"])
@pytest.mark.parametrize(("who", "moment"), ROWS, ids=ROW_IDS)
def test_every_guide_is_walked_to_its_end_with_buttons_alone(
    press: Press, answers: Answers, words: Words, who: str, moment: str, way: str
) -> None:
    urgency = Urgency.EMERGENCY if moment == "now" else Urgency.ELEVATED
    for start in rows_of(answers, who, moment):
        row = answers.guides.row(start)
        payload, seen = start.pressed("/ask_what_to_do"), []
        given: tuple[str, ...] = ("victim-now",)
        for number in range(1, len(row) + 2):
            answer = press(payload, who=who, talk_urgency=urgency, given=given)
            given = (*given, answer.decision.algorithm)
            for reply, language in itertools.product(answer.replies, LANGUAGES):
                assert texts(reply, words, language).strip()
            buttons = pressable(answer)
            assert "button-human" in buttons
            assert ("button-danger-now" in buttons) == (moment == "now")
            assert answer.decision.escalate == ("case" if moment == "now" else "offer")
            assert answer.decision.urgency is urgency
            if number > len(row):
                break
            last = answer.replies[-1]
            assert (last.args["number"], last.args["total"]) == (number, len(row))
            seen.append(last.below)
            codes = ["button-step-cannot", "button-step-done", "button-step-next"]
            payload = next(buttons[code] for code in (codes if way == "cannot" else codes[1:]) if code in buttons)
        assert seen == [(step.key,) for step in row]
        assert answer.decision.algorithm == start.at(None).name
        assert {"button-human", "button-numbers", "button-hide"} <= buttons.keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_head_says_only_how_far_she_is(press: Press, words: Words, language: str) -> None:
    (reply,) = press(TALK.pressed("/ask_what_to_do")).replies
    total = reply.args["total"]
    expected = {"kk": f"1-қадам, барлығы {total}.", "ru": f"Шаг 1 из {total}."}
    assert texts(reply, words, language).splitlines()[0] == expected[language]


def test_the_end_shows_the_lines_of_the_guide_the_most_useful_first(
    press: Press, answers: Answers, content: Content, words: Words
) -> None:
    for end in (place for place in answers.guides.places() if place.index is None):
        (reply,) = press(end.pressed("/ask_what_to_do"), who=end.who).replies
        lines = [content.lines[code] for code in answers.guides.by_name[end.guide].lines]
        lines = [line for line in lines if end.moment == "later" or line.hours == "around_the_clock"]
        assert lines
        for language in LANGUAGES:
            said = texts(reply, words, language)
            shown = [row.split()[0] for row in said.splitlines() if row[:1].isdigit()]
            assert shown == [line.number for line in lines], str(end)
        assert reply.key.endswith("-child") == (end.who == "child")


def test_what_she_cannot_do_is_answered_and_the_next_step_follows(press: Press, answers: Answers) -> None:
    row = answers.guides.row(TALK)
    index = next(index for index, step in enumerate(row[:-1]) if step.cannot_key)
    instead, following = press(TALK.at(index).pressed("/deny")).replies
    assert (instead.key, instead.below) == ("step-instead", (row[index].cannot_key,))
    assert not instead.buttons
    assert following.below == (row[index + 1].key,)


@pytest.mark.parametrize(("intent", "kind"), [("affirm", "do"), ("affirm", "know"), ("deny", "do"), ("deny", "know")])
def test_typed_words_right_after_a_step_are_its_answer(
    typed: Press, press: Press, answers: Answers, intent: str, kind: str
) -> None:
    place = next(
        place
        for place in answers.guides.places()
        if place.index is not None and place.who == "victim" and answers.guides.row(place)[place.index].kind == kind
    )
    answer = typed(intent, given=("threat", place.name), talk_urgency=Urgency.HIGH)
    assert answer == press(place.pressed(f"/{intent}"), given=("threat", place.name), talk_urgency=Urgency.HIGH)
    assert answer.decision.algorithm == answers.guides.after(place).name
    assert (answer.replies[0].key == "step-instead") == (intent == "deny" and kind == "do")


@pytest.mark.parametrize("intent", ["thank", "out_of_scope", "greet", "ask_operator"])
@pytest.mark.parametrize("step_word", ["affirm", "deny"])
@pytest.mark.parametrize("urgency", [Urgency.ROUTINE, Urgency.ELEVATED], ids=lambda level: level.value)
def test_words_of_the_table_are_its_answer_whatever_the_model_says(
    typed: Press, press: Press, intent: str, step_word: str, urgency: Urgency
) -> None:
    """Of "дайын" and "не могу" the model knows no example: its guess and its light worry do not count."""
    answer = typed(intent, given=(TALK.name,), confidence=0.99, step_word=step_word, urgency=urgency)
    pressed = press(TALK.pressed(f"/{step_word}"), given=(TALK.name,))
    assert answer.replies == pressed.replies
    assert answer.decision.algorithm == TALK.at(1).name
    assert answer.decision.urgency is urgency


@pytest.mark.parametrize(
    "more",
    [
        {"urgency": Urgency.HIGH, "talk_urgency": Urgency.HIGH},
        {"given": (TALK.name, "rights")},
        {"given": ("victim-recent",), "talk_urgency": Urgency.HIGH},
        {"given": ()},
    ],
    ids=["high by itself", "something else was said since", "after a question", "no step at all"],
)
@pytest.mark.parametrize("step_word", ["affirm", "deny"])
def test_words_of_the_table_mean_nothing_elsewhere(typed: Press, step_word: str, more: dict[str, object]) -> None:
    said = {"given": (TALK.name,), "confidence": 0.1} | more
    assert typed("out_of_scope", **said, step_word=step_word) == typed("out_of_scope", **said)


def test_i_am_here_in_between_does_not_lose_the_place(typed: Press) -> None:
    answer = typed("affirm", given=("threat", TALK.name, "still-here"), talk_urgency=Urgency.HIGH)
    assert answer.decision.algorithm == TALK.at(1).name


@pytest.mark.parametrize(
    ("intent", "more"),
    [
        pytest.param("affirm", {"urgency": Urgency.ELEVATED}, id="graver than the talk"),
        pytest.param("deny", {"urgency": Urgency.HIGH, "talk_urgency": Urgency.HIGH}, id="high by itself"),
        pytest.param("deny", {"urgency": Urgency.EMERGENCY, "talk_urgency": Urgency.EMERGENCY}, id="an emergency"),
        pytest.param("affirm", {"words": 7}, id="more than a bare word"),
        pytest.param("affirm", {"words": 0}, id="no word at all"),
        pytest.param("affirm", {"confidence": 0.2}, id="a guess"),
        pytest.param("thank", {}, id="another intent"),
        pytest.param("ask_what_to_do", {}, id="a question typed"),
        pytest.param("affirm", {"given": (TALK.name, "rights")}, id="something else was said since"),
        pytest.param("affirm", {"given": (TALK.at(None).name,)}, id="behind the end"),
        pytest.param("affirm", {"given": ("guide.gone.victim.now.1",)}, id="a guide that is gone"),
        pytest.param("affirm", {"given": ()}, id="no guide at all"),
    ],
)
def test_other_words_are_answered_as_ever(typed: Press, intent: str, more: dict[str, object]) -> None:
    answer = typed(intent, **({"given": (TALK.name,)} | more))
    assert not answer.decision.algorithm.startswith("guide.")
    assert all(not reply.key.startswith("step-") for reply in answer.replies)


def test_worrying_words_in_a_guide_get_the_algorithm_of_the_danger(typed: Press) -> None:
    answer = typed("affirm", given=("threat", TALK.name), urgency=Urgency.EMERGENCY, talk_urgency=Urgency.HIGH)
    assert answer.replies[0].key == "victim-now"
    assert answer.decision.urgency is Urgency.EMERGENCY


GONE = ["gone.victim.now.0", "threat.victim.now.99", "threat.other.now.0", "nonsense", ""]


@pytest.mark.parametrize("step", GONE)
@pytest.mark.parametrize("intent", ["affirm", "deny", "ask_what_to_do"])
def test_an_old_button_gets_the_ordinary_answer(press: Press, typed: Press, intent: str, step: str) -> None:
    ordinary = press(f"/{intent}", talk_urgency=Urgency.ELEVATED)
    assert press(f"/{intent}", talk_urgency=Urgency.ELEVATED, step=step) == ordinary


@pytest.mark.parametrize("step", GONE)
@pytest.mark.parametrize(
    ("intent", "given"),
    [("affirm", "safe-now"), ("deny", "safe-now"), ("deny", "victim-recent"), ("affirm", "suicide-self")],
)
def test_an_old_button_answers_no_question(press: Press, intent: str, given: str, step: str) -> None:
    """ "Done" under an old step is not "yes, I am safe", and "I cannot" is not "no, I am not"."""
    answer = press(f"/{intent}", step=step, given=(given,), talk_urgency=Urgency.HIGH)
    assert answer.decision.event is None
    assert answer.decision.urgency is Urgency.HIGH
    assert answer.decision.escalate == "case"


@pytest.mark.parametrize(("intent", "given"), [("affirm", "safe-now"), ("deny", "victim-recent")])
def test_a_step_answers_no_question_either(press: Press, intent: str, given: str) -> None:
    answer = press(TALK.pressed(f"/{intent}"), given=(given,), talk_urgency=Urgency.HIGH)
    assert (answer.decision.event, answer.decision.urgency) == (None, Urgency.HIGH)
    assert answer.decision.algorithm == TALK.at(1).name


@pytest.mark.parametrize(
    ("given", "urgency", "first"),
    [
        ((), Urgency.HIGH, "numbers-first"),
        (("psychological", TALK.name), Urgency.EMERGENCY, "numbers-first"),
        (("threat",), Urgency.HIGH, "step-head"),
        (("victim-now", "rights", TALK.name), Urgency.EMERGENCY, "step-head"),
        ((), Urgency.ELEVATED, "step-head"),
    ],
    ids=["never shown", "never shown, in an emergency", "shown", "shown long ago", "no danger"],
)
def test_numbers_come_before_a_step_only_where_the_talk_never_had_them(
    press: Press, given: tuple[str, ...], urgency: Urgency, first: str
) -> None:
    answer = press(TALK.pressed("/affirm"), given=given, talk_urgency=urgency)
    assert answer.replies[0].key == first
    assert answer.replies[-1].key == "step-head"


def test_a_question_after_a_guide_is_not_taken_for_the_one_before_it(typed: Press) -> None:
    answer = typed("deny", given=("victim-recent", TALK.at(None).name), talk_urgency=Urgency.HIGH)
    assert answer.decision.urgency is Urgency.HIGH


def test_a_grave_talk_keeps_its_subject_after_a_guide(typed: Press) -> None:
    answer = typed("thank", given=("threat", TALK.at(None).name), talk_urgency=Urgency.HIGH)
    assert answer.decision.algorithm == "threat"


def test_every_place_reads_back_from_its_button(answers: Answers) -> None:
    for place in answers.guides.places():
        payload = place.pressed("/affirm")
        assert read_place(json.loads(payload.removeprefix("/affirm"))["step"]) == place
