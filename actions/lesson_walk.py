"""Leads through lessons and pages: the list, one part at a time, questions with options, and the end with its lines. Pure."""

from __future__ import annotations

from actions.choose import unchanged
from actions.content import Argument
from actions.known import Known
from actions.lessons import ASK, MENU, MENU_NAME, LessonPlace, Part, read_lesson_place
from actions.reply import Answer, Reply, Rows
from actions.routes import Button
from actions.situation import Situation
from actions.steps import DONE, SHOW, is_said_to_step, latest_given, line_key, numbers_before
from nlu.urgency.levels import Urgency

INTENT = f"/{SHOW}"


def lesson_answer(situation: Situation, known: Known) -> Answer | None:
    """Return the answer to a button of the lessons, or to a typed "next" right after a part; None for anything else."""
    if situation.pressed and situation.intent == SHOW and situation.step == MENU:
        reply, name = _list(situation, known), MENU_NAME
    else:
        place = _going_to(situation, known)
        if place is None:
            return None
        part = known.lessons.part(place)
        reply = _end(place, situation, known) if part is None else _part(place, part, situation, known)
        name = str(place)
    return Answer((*numbers_before(situation, known.content), reply), unchanged(situation, name))


def _going_to(situation: Situation, known: Known) -> LessonPlace | None:
    """Return the place to show, if it is there and meant for her."""
    if situation.pressed:
        place = read_lesson_place(situation.step) if situation.intent == SHOW else None
        return place if place is not None and known.lessons.knows(place, situation.who) else None
    been = read_lesson_place(latest_given(situation))
    if been is None or been.index is None or not known.lessons.knows(been, situation.who):
        return None
    if situation.step_word != DONE or not is_said_to_step(situation, is_bare=True):
        return None
    return known.lessons.after(been, situation.who)


def _list(situation: Situation, known: Known) -> Reply:
    rows: Rows = tuple(
        (Button(lesson.title, known.lessons.begin(lesson.name, situation.who).pressed(INTENT)),)
        for lesson in known.lessons.told_to(situation.who)
    )
    key = "lessons-menu-child" if situation.who == "child" else "lessons-menu"
    return Reply(key, buttons=(*rows, *_ways_out(situation, known, "operator", "menu")))


def _part(place: LessonPlace, part: Part, situation: Situation, known: Known) -> Reply:
    """Return one part, or what is said to the option that was chosen there."""
    way = known.lessons.way(place.lesson, situation.who)
    args: dict[str, Argument] = {"number": way.index(place.index or 0) + 1, "total": len(way)}
    args |= known.content.arguments_of(part.lines, part.facts)
    if part.kind == ASK and place.option is None:
        rows: Rows = tuple(
            (Button(part.option_key(one), LessonPlace(place.lesson, place.index, one).pressed(INTENT)),)
            for one in part.options
        )
    else:
        following = known.lessons.after(place, situation.who)
        rows = ((Button(known.answers.buttons["step-next"].key, following.pressed(INTENT)),),)
    text = part.key if place.option is None else part.reply_key(place.option)
    return Reply("lessons-head", args, (*rows, *_ways_out(situation, known, "operator")), below=(text,))


def _end(place: LessonPlace, situation: Situation, known: Known) -> Reply:
    """Return the end: the lines of the lesson, the offer of a human, and the way to another one."""
    is_child = situation.who == "child"
    lines = known.lessons.by_name[place.lesson].lines
    below = (*(line_key(code) for code in lines), "step-human-child" if is_child else "step-human")
    rows: Rows = ((known.answers.buttons["another-lesson"],), *_ways_out(situation, known, "operator", "menu"))
    args = known.content.arguments_of(tuple(known.content.lines), ())
    return Reply("lessons-end-child" if is_child else "lessons-end", args, rows, below)


def _ways_out(situation: Situation, known: Known, *codes: str) -> Rows:
    """Return the buttons that lead away: to a human always, and in an emergency the call for help."""
    rows: Rows = (tuple(known.answers.buttons[code] for code in codes),)
    if situation.known_urgency is Urgency.EMERGENCY:
        rows = (*rows, (known.answers.buttons["danger-now"],))
    return rows
