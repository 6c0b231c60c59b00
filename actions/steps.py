"""Leads through a guide, one step at a time: where the person is, what comes next, and what is said there. Pure.

A place comes with the pressed button, or is the one the talk was at when she types a bare "done" or "I cannot": words of
data/content/step_words.yml, or few words that were surely understood so. Words that are worrying by themselves are never
taken for either: they are answered as ever (actions/choose.py).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from actions.content import Argument, Content
from actions.guide_files import AROUND_THE_CLOCK
from actions.guides import Guides, Step
from actions.places import Place, read_place, remembered
from actions.reply import Reply, Rows
from actions.routes import IN_BETWEEN, Answers, Button
from actions.situation import Situation
from nlu.urgency.levels import Urgency

SHOW, DONE, CANNOT = "ask_what_to_do", "affirm", "deny"
"""The intents that mean something at a place."""

ENDS = {
    ("now", False): "step-end-now",
    ("now", True): "step-end-now-child",
    ("later", False): "step-end",
    ("later", True): "step-end-child",
}
"""The text behind the last step, by moment and by whether a child is led."""


@dataclass(frozen=True)
class Walk:
    """Where she goes: the place to show, and the step she could not do."""

    to: Place
    instead_of: Step | None = None


def walk(situation: Situation, answers: Answers, *, is_bare: bool) -> Walk | None:
    """Return where the message leads within a guide; None when it is about something else.

    `is_bare`: a button, or few words whose intent is certain.
    """
    is_bare = is_bare and (situation.pressed or situation.words > 0)  # an emoji alone means no intent
    place = _here(situation, answers.guides, is_bare=is_bare)
    if place is None:
        return None
    if situation.pressed and situation.intent == SHOW:
        return Walk(place)
    meant = situation.step_word or situation.intent
    if place.index is None or meant not in (DONE, CANNOT):
        return None
    step = answers.guides.row(place)[place.index]
    is_stuck = meant == CANNOT and step.cannot_key is not None
    return Walk(answers.guides.after(place), step if is_stuck else None)


def _here(situation: Situation, guides: Guides, *, is_bare: bool) -> Place | None:
    """Return the place that the message speaks of, if the guides still have it."""
    if situation.pressed:
        place = read_place(situation.step)
    elif is_said_to_step(situation, is_bare=is_bare):
        place = next(iter(remembered((latest_given(situation),))), None)
    else:
        place = None
    return place if place is not None and guides.knows(place) else None


def is_said_to_step(situation: Situation, *, is_bare: bool) -> bool:
    """Say whether typed words may be the answer to a step: bare, and not worrying by themselves.

    Of words in the table the model knows no example, so what it makes of them counts only when it is grave.
    """
    if situation.urgency >= Urgency.HIGH:
        return False
    return situation.step_word is not None or (is_bare and situation.urgency <= situation.talk_urgency)


def latest_given(situation: Situation) -> str:
    """Return the name of what the talk was given last, "I am here" in between aside; "" at its beginning."""
    return next((name for name in reversed(situation.given) if name not in IN_BETWEEN), "")


def numbers_before(situation: Situation, content: Content) -> tuple[Reply, ...]:
    """Return the message with the emergency numbers for a grave talk that never had them."""
    if situation.known_urgency < Urgency.HIGH or _has_numbers(situation, content):
        return ()
    first = content.algorithms["numbers-first"]
    return (Reply(first.texts[0], content.arguments(first)),)


def said_on(way: Walk, situation: Situation, content: Content, answers: Answers) -> tuple[Reply, ...]:
    """Return what is said on the way: the numbers where the talk never had them, what to do instead, and the step."""
    replies = [*numbers_before(situation, content)]
    if way.instead_of is not None and way.instead_of.cannot_key is not None:
        args = content.arguments_of(way.instead_of.lines, way.instead_of.facts)
        replies.append(Reply("step-instead", args, below=(way.instead_of.cannot_key,)))
    replies.append(_end(way.to, content, answers) if way.to.index is None else _step(way.to, content, answers))
    return tuple(replies)


def _has_numbers(situation: Situation, content: Content) -> bool:
    """Say whether the talk was shown the numbers: a step does not repeat them before every text."""
    given = (content.algorithms.get(name) for name in situation.given)
    return any(algorithm is not None and algorithm.numbers for algorithm in given)


def _step(place: Place, content: Content, answers: Answers) -> Reply:
    row = answers.guides.row(place)
    index = place.index or 0
    step = row[index]
    args: dict[str, Argument] = {"number": index + 1, "total": len(row)}
    return Reply(
        "step-head",
        args | content.arguments_of(step.lines, step.facts),
        _ways_on(step, place, answers),
        below=(step.key,),
    )


def _ways_on(step: Step, place: Place, answers: Answers) -> Rows:
    """Return the buttons under a step. A human is always one of them, and in danger the call for help."""
    codes = ("step-done", "step-cannot") if step.cannot_key else ("step-next",)
    rows = [tuple(at_place(answers.buttons[code], place) for code in codes), (answers.buttons["operator"],)]
    if place.moment == "now":
        rows.append((answers.buttons["danger-now"],))
    return tuple(rows)


def _end(place: Place, content: Content, answers: Answers) -> Reply:
    """Return the end of a guide: its lines, in danger only those that answer at all hours, and the offer of a human."""
    shown = [
        code
        for code in answers.guides.by_name[place.guide].lines
        if place.moment != "now" or content.lines[code].hours == AROUND_THE_CLOCK
    ]
    button: Callable[[str], Button] = answers.buttons.__getitem__
    rows: Rows = ((button("operator"),), (button("numbers"), button("hide")))
    if place.moment == "now":
        rows = (*rows, (button("danger-now"),))
    is_child = place.who == "child"
    human = "step-human-child" if is_child else "step-human"
    below = (*(line_key(code) for code in shown), human)
    # A line whose hours nobody is sure of points to one that always answers, whichever lines are shown.
    args = content.arguments_of(tuple(content.lines), ())
    return Reply(ENDS[place.moment, is_child], args, rows, below)


def line_key(code: str) -> str:
    """Return the key of the text that shows one line at the end of a guide."""
    return f"step-line-{code.replace('_', '-')}"


def at_place(button: Button, place: Place) -> Button:
    """Return the button with the place in what it sends."""
    return Button(button.key, place.pressed(button.payload))
