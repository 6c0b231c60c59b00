"""The answer to a question for numbers: the lines of this moment and region, how each is called, what is known of it.

Pure; which lines and in which order decides actions/calling.py. Somebody who uses violence gets the plain list of
algorithms.yml: the texts here speak to the one who is hurt, or who sees it.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from actions.calling import Need, lines_for, need_of, tell_call, tell_facts, tell_lines
from actions.choose import SUICIDAL, topic
from actions.content import Algorithm
from actions.known import Known
from actions.reply import Reply, Rows
from actions.routes import Button
from actions.situation import Situation
from actions.validity import local
from nlu.urgency.levels import Urgency

ASKS = "ask_hotline"
ANSWERS = ("trust-lines", "child-info")
"""The algorithms that this answer is said instead of, for adults and for children."""

STEP, SILENT = "call.", ".silent"
"""How the step of a line's button begins (`call.police`), and how it ends for somebody who cannot speak."""

CANNOT_SPEAK = "call.silent"
"""The step of the button "I cannot speak"; what it shows are these two lines."""

FOR_SILENT = ("police", "line")

SUICIDE_OF_ANOTHER = ("suicide-other", "suicide-act-other")


def lines_instead(algorithm: Algorithm, situation: Situation, known: Known, now: datetime) -> tuple[Reply, ...]:
    """Return the lines of this moment, with a button for each, when the algorithm answers the question for numbers."""
    if situation.intent != ASKS or situation.who == "aggressor" or algorithm.name not in ANSWERS:
        return ()
    need = _need(situation, known)
    shown = lines_for(need, known.calling, region=situation.region, child=_is_child(situation), now=now)
    *before, last = tell_lines(shown, known.calling, child=_is_child(situation), silent=need.silent)
    buttons = [_button(line.code) for line in shown if line.code in known.calling.ways]
    pairs = tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))
    rows: Rows = (*pairs, (known.answers.buttons["cannot-speak"],))
    return (*_numbers_first(need, known), *before, replace(last, buttons=rows))


def line_pressed(situation: Situation, known: Known, now: datetime) -> tuple[Reply, ...]:
    """Return how the line of a pressed button is called; () for every other button, and for a line not told now."""
    step = situation.step or ""
    if situation.intent != ASKS or situation.who == "aggressor" or not step.startswith(STEP):
        return ()
    is_child, need = _is_child(situation), _need(situation, known)
    if step == CANNOT_SPEAK:
        told = [tell_call(code, known.calling, child=is_child, silent=True) for code in FOR_SILENT]
        return _with_ways_on(told, (), situation, known)
    is_silent = step.endswith(SILENT)
    dashed = step.removeprefix(STEP).removesuffix(SILENT)
    shown = lines_for(need, known.calling, region=situation.region, child=is_child, now=now)
    code = next((line.code for line in shown if _dashed(line.code) == dashed), None)
    if code is None:
        return ()
    told = [tell_call(code, known.calling, child=is_child, silent=is_silent)]
    if is_silent:
        return _with_ways_on(told, (), situation, known)
    told.append(tell_facts(code, known.calling, local(now).date()))
    cannot_speak = replace(known.answers.buttons["cannot-speak"], payload=_pressed(f"{dashed}{SILENT}"))
    return _with_ways_on(told, ((cannot_speak,),), situation, known)


def _need(situation: Situation, known: Known) -> Need:
    """Return the need; what a talk is about counts, as the question itself says nothing of it."""
    about = topic(situation, known.answers)
    need = need_of(situation, injured=situation.injured, silent=situation.silent)
    return replace(need, suicide=about in SUICIDAL or about in SUICIDE_OF_ANOTHER)


def _numbers_first(need: Need, known: Known) -> tuple[Reply, ...]:
    """The way for somebody who cannot speak comes before the numbers; in danger the numbers stand above it."""
    if not (need.danger and need.silent):
        return ()
    first = known.content.algorithms["numbers-first"]
    return (Reply(first.texts[0], known.content.arguments(first)),)


def _with_ways_on(told: list[Reply], own: Rows, situation: Situation, known: Known) -> tuple[Reply, ...]:
    buttons = known.answers.buttons
    rows: Rows = (*own, (buttons["numbers"], buttons["operator"]))
    if situation.known_urgency is Urgency.EMERGENCY:
        rows = (*rows, (buttons["danger-now"],))
    *before, last = told
    return (*before, replace(last, buttons=rows))


def _button(code: str) -> Button:
    return Button(f"button-call-{_dashed(code)}", _pressed(_dashed(code)))


def _pressed(line: str) -> str:
    return f'/{ASKS}{{"step":"{STEP}{line}"}}'


def _dashed(code: str) -> str:
    """The channel takes letters, digits, dots and dashes in a step."""
    return code.replace("_", "-")


def _is_child(situation: Situation) -> bool:
    return situation.who == "child"
