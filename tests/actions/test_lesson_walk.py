"""Every lesson is walked to its end with buttons alone, in both languages, by everybody it is meant for; nobody is stuck."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from actions.content import CONTENT
from actions.known import Known
from actions.lessons import LessonPlace
from actions.reply import Answer, Reply
from actions.respond import respond
from actions.routes import WHO
from actions.situation import Situation
from locales.render import LANGUAGES, Words
from nlu.components.talk_request import PAYLOAD
from nlu.urgency.levels import Urgency

NOW = datetime(2026, 11, 24, 7, tzinfo=UTC)
LIST = '/ask_what_to_do{"step":"lessons"}'
NAMES = sorted(path.stem for path in (CONTENT / "lessons").glob("*.yml"))
FOR_CHILDREN = {"bullying-pupil", "my-psychologist", "online-child"}

Press = Callable[..., Answer]


@pytest.fixture
def press(known: Known) -> Press:
    """Press a button: its payload is all that arrives, with the state of the talk."""

    def run(payload: str, **more: object) -> Answer:
        found = PAYLOAD.fullmatch(payload)
        assert found is not None
        assert len(payload.encode()) <= 64
        pressed = Situation(found[1], 1.0, Urgency.ROUTINE, "victim", "kk", pressed=True, step=found[2])
        return respond(replace(pressed, **more), "", known, NOW)  # type: ignore[arg-type]

    return run


@pytest.fixture
def typed(known: Known) -> Press:
    def run(intent: str, **more: object) -> Answer:
        situation = Situation(intent, 0.9, Urgency.ROUTINE, "victim", "kk")
        return respond(replace(situation, **more), "", known, NOW)  # type: ignore[arg-type]

    return run


def buttons(answer: Answer) -> dict[str, str]:
    return {button.key: button.payload for reply in answer.replies for row in reply.buttons for button in row}


def text(reply: Reply, words: Words, language: str) -> str:
    return "\n".join(words.say(language, key, reply.args) for key in (reply.key, *reply.below))


def reader(name: str) -> str:
    return "child" if name in FOR_CHILDREN else "victim"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_every_lesson_is_walked_to_its_end_with_buttons_alone(
    press: Press, known: Known, words: Words, name: str, language: str
) -> None:
    who, lesson = reader(name), known.lessons.by_name[name]
    payload = buttons(press(LIST, who=who))[lesson.title]
    for index, part in enumerate(lesson.parts):
        answer = press(payload, who=who)
        (reply,) = answer.replies
        assert (reply.args["number"], reply.args["total"]) == (index + 1, len(lesson.parts))
        assert reply.below == (part.key,)
        assert answer.decision.algorithm == f"lesson.{name}.{index}"
        assert text(reply, words, language).strip()
        assert "button-human" in buttons(answer)
        for option in part.options:
            chosen = press(buttons(answer)[part.option_key(option)], who=who)
            assert chosen.replies[0].below == (part.reply_key(option),)
            assert text(chosen.replies[0], words, language).strip()
            assert "button-human" in buttons(chosen)
        last = chosen if part.options else answer
        payload = buttons(last)["button-step-next"]
    end = press(payload, who=who)
    shown = text(end.replies[0], words, language)
    assert all(known.content.lines[code].number in shown for code in lesson.lines)
    assert end.replies[0].key.endswith("-child") == (who == "child")
    assert {"button-another-lesson", "button-human", "button-menu"} <= buttons(end).keys()
    assert press(buttons(end)["button-another-lesson"], who=who).decision.algorithm == "lesson.list"


@pytest.mark.parametrize("who", WHO)
def test_the_list_shows_what_is_meant_for_the_one_who_writes(
    press: Press, known: Known, words: Words, who: str
) -> None:
    answer = press(LIST, who=who)
    titles = {f"lesson-{name}-title" for name in NAMES if f"lesson-{name}-title" in buttons(answer)}
    expected = {
        "child": FOR_CHILDREN,
        "aggressor": {"anger-help", "healthy-family"},
    }.get(who, set(NAMES) - FOR_CHILDREN)
    assert titles == {f"lesson-{name}-title" for name in expected}
    assert answer.replies[0].key == ("lessons-menu-child" if who == "child" else "lessons-menu")
    for key, language in itertools.product(buttons(answer), LANGUAGES):
        assert len(words.say(language, key)) <= 32


def test_somebody_who_uses_violence_is_not_told_what_is_for_those_beside(press: Press, known: Known) -> None:
    parts = known.lessons.by_name["anger-help"].parts
    told: list[str] = []
    payload = LessonPlace("anger-help", 0).pressed("/ask_what_to_do")
    while "button-step-next" in buttons(answer := press(payload, who="aggressor")):
        (reply,) = answer.replies
        assert reply.args["total"] == len(parts) - 1
        told += reply.below
        payload = buttons(answer)["button-step-next"]
    assert told == [part.key for part in parts if part.code != "beside"]
    beside = LessonPlace("anger-help", len(parts) - 1).pressed("/ask_what_to_do")
    assert (
        press(beside, who="aggressor").decision.algorithm
        == press("/ask_what_to_do", who="aggressor").decision.algorithm
    )


OLD = [
    "lesson.gone.0",
    "lesson.who-helps.99",
    "lesson.who-helps.0.option",
    "lesson.bullying-pupil.0",
    "lesson.list",
    "",
]


@pytest.mark.parametrize("step", OLD)
def test_an_old_button_and_one_for_somebody_else_get_the_ordinary_answer(press: Press, step: str) -> None:
    assert press("/ask_what_to_do", step=step) == press("/ask_what_to_do", step="")


def test_another_intent_with_the_step_of_a_lesson_is_no_lesson(press: Press) -> None:
    assert press("/affirm", step="lesson.who-helps.0") == press("/affirm", step="")


@pytest.mark.parametrize(
    ("given", "following"),
    [("lesson.who-helps.0", "lesson.who-helps.1"), ("lesson.what-law-gives.5.acts", "lesson.what-law-gives.6")],
)
def test_a_typed_next_right_after_a_part_goes_on(typed: Press, known: Known, given: str, following: str) -> None:
    place = typed("greet", given=("greeting", given), step_word="affirm").decision.algorithm
    assert place in (following, following.rsplit(".", 1)[0] + ".end")
    assert place != given


@pytest.mark.parametrize(
    "more",
    [
        {"step_word": "deny"},
        {"step_word": None},
        {"urgency": Urgency.HIGH},
        {"given": ("lesson.who-helps.0", "rights")},
        {"given": ("lesson.who-helps.end",)},
        {"given": ("lesson.list",)},
    ],
    ids=["cannot", "other words", "high by itself", "something else since", "behind the end", "the list"],
)
def test_other_words_are_answered_as_ever(typed: Press, more: dict[str, object]) -> None:
    said: dict[str, object] = {"given": ("lesson.who-helps.0",), "step_word": "affirm"} | more
    assert not typed("greet", **said).decision.algorithm.startswith("lesson.")


@pytest.mark.parametrize("level", Urgency, ids=lambda level: level.value)
def test_a_lesson_raises_and_lowers_nothing_and_grave_talks_have_the_numbers_first(
    press: Press, level: Urgency
) -> None:
    answer = press(LIST, talk_urgency=level)
    assert answer.decision.urgency is level
    assert answer.decision.escalate == {"routine": "none", "elevated": "offer"}.get(level.value, "case")
    assert (answer.replies[0].key == "numbers-first") == (level >= Urgency.HIGH)
    assert ("button-danger-now" in buttons(answer)) == (level is Urgency.EMERGENCY)


@pytest.mark.parametrize(
    ("intent", "who"),
    [("greet", "victim"), ("greet", "child"), ("ask_law", "victim"), ("ask_what_to_do", "victim")],
)
def test_the_list_is_reached_with_one_press(typed: Press, press: Press, intent: str, who: str) -> None:
    payload = buttons(typed(intent, who=who))["button-lessons"]
    assert json.loads("{" + payload.partition("{")[2]) == {"step": "lessons"}
    assert press(payload, who=who).decision.algorithm == "lesson.list"
