"""What all guides promise, looked at in the real ones: nobody is left without steps, and every step can be said."""

from __future__ import annotations

import itertools

import pytest

from actions.content import Content
from actions.guide_files import STEPS_OF
from actions.guides import Guide, Guides, Step
from actions.places import LED, MOMENTS, MOST_BYTES, Place
from actions.routes import STEP_BUTTONS, Answers
from locales.render import LANGUAGES, Words

STEPS = tuple(Step("a", code, "do", (), (), ("advice",)) for code in ("one", "two", "three"))
ROW = {"now": STEPS[:2], "later": STEPS}
SMALL = Guides(
    {
        "a": Guide("a", {"victim": ROW}, {"child": "b"}, ("police",), {step.code: step for step in STEPS}),
        "b": Guide("b", {}, {"child": "c"}, ("police",), {}),
        "c": Guide("c", {"child": ROW}, {}, ("line",), {}),
    }
)


def test_a_step_to_do_has_a_text_for_not_being_able_to() -> None:
    step = Step("a-b", "call", "do", (), (), ())
    assert step.keys == ("guide-a-b-call", "guide-a-b-call-cannot")


def test_a_step_to_know_has_none() -> None:
    step = Step("a-b", "law", "know", (), (), ())
    assert (step.keys, step.cannot_key) == (("guide-a-b-law",), None)


def test_another_guide_may_answer_and_that_one_another() -> None:
    assert SMALL.begin("a", "child", "now") == Place("c", "child", "now", 0)
    assert SMALL.begin("a", "victim", "later") == Place("a", "victim", "later", 0)


@pytest.mark.parametrize(("index", "following"), [(0, 1), (1, 2), (2, None), (None, None)])
def test_what_comes_after_a_place(index: int | None, following: int | None) -> None:
    assert SMALL.after(Place("a", "victim", "later", index)) == Place("a", "victim", "later", following)


@pytest.mark.parametrize(
    ("place", "known"),
    [
        (Place("a", "victim", "now", 1), True),
        (Place("a", "victim", "now", None), True),
        (Place("a", "victim", "now", 2), False),
        (Place("a", "child", "now", 0), False),
        (Place("b", "child", "now", None), False),
        (Place("gone", "victim", "now", 0), False),
    ],
    ids=str,
)
def test_old_places_are_not_known(place: Place, known: bool) -> None:
    assert SMALL.knows(place) is known


def test_all_places_are_yielded_once() -> None:
    places = [str(place) for place in SMALL.places()]
    assert len(places) == len(set(places)) == 2 * (3 + 4)
    assert places[:3] == ["a.victim.now.0", "a.victim.now.1", "a.victim.now.end"]


def test_every_real_guide_has_steps_for_everybody_at_both_moments(answers: Answers) -> None:
    guides = [guide for guide in answers.guides.by_name.values() if guide.rows or guide.instead]
    assert len(guides) > 10
    for guide, who, moment in itertools.product(guides, LED, MOMENTS):
        row = answers.guides.row(answers.guides.begin(guide.name, who, moment))
        least, most = STEPS_OF[moment]
        assert least <= len(row) <= most, f"{guide.name}.{who}.{moment}"


def test_every_text_of_every_step_can_be_said(answers: Answers, content: Content, words: Words) -> None:
    steps = [step for guide in answers.guides.by_name.values() for step in guide.steps.values()]
    for step, language in itertools.product(steps, LANGUAGES):
        args = content.arguments_of(step.lines, step.facts)
        for key in step.keys:
            assert words.say(language, key, args).strip()


def test_every_button_of_every_place_fits_telegram(answers: Answers) -> None:
    for place, intent in itertools.product(answers.guides.places(), STEP_BUTTONS.values()):
        assert len(place.pressed(intent).encode()) <= MOST_BYTES
