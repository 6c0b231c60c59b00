"""The answer to one message from everything that is known: lessons, lines and regions, and else the table of answers.

Pure: the moment is handed in. Nothing here lowers an urgency or takes a worrying message for something else: whatever is
grave by itself is answered by actions/choose.py, and what is told anew stands where its algorithm would have spoken.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from actions.choose import choose, is_trusted, unchanged
from actions.content import Algorithm
from actions.known import Known
from actions.lesson_walk import lesson_answer
from actions.lines_told import ANSWERS as LINES
from actions.lines_told import line_pressed, lines_instead
from actions.region_told import ANSWERS as PLACES
from actions.region_told import ASKS, NAMES_A_PLACE, REMEMBERED, Told, is_answer, named_regions, region_instead
from actions.remarked import remarked
from actions.reply import Answer, Reply
from actions.situation import Situation
from actions.steps import numbers_before
from actions.validity import local
from nlu.urgency.levels import Urgency

CERTAIN = 1.0


def respond(situation: Situation, text: str, known: Known, now: datetime) -> Answer:
    """Return the answer to one message. Total: every situation gets at least one reply.

    Args:
        situation: what is known of the message and the talk.
        text: the message itself, searched for the name of a place only where she was asked for one.
        known: the whole content.
        now: the moment, with its time zone: hours of lines and ages of checks depend on it.
    """
    situation = _with_sign(situation, text, known)
    special = lesson_answer(situation, known) or remarked(situation, text, known, now)
    if special is not None:
        return special
    asked = _asked(situation, text, known)
    if not asked:
        return _answer(situation, text, known, now)
    first, second = (
        _answer(replace(situation, intent=intent, confidence=CERTAIN), text, known, now) for intent in asked
    )
    return _both(first, second)


def _with_sign(situation: Situation, text: str, known: Known) -> Situation:
    """Take an emoji that is a whole message for the yes, the no or the thanks that it stands for."""
    meant = None if situation.pressed or situation.words else known.remarks.sign(text)
    return situation if meant is None else replace(situation, intent=meant, confidence=CERTAIN, words=1)


def _asked(situation: Situation, text: str, known: Known) -> tuple[str, ...]:
    """Return the two things that a message asks for; () when it is one, and in a message that worries by itself."""
    if situation.pressed or situation.urgency >= Urgency.HIGH or situation.who == "aggressor":
        return ()
    asked = known.remarks.asked(text)
    route = known.answers.routes.get(situation.intent or "")
    if (
        len(asked) == 1
        and route is not None
        and route.kind in ("info", "harm")
        and is_trusted(situation, known.answers)
    ):
        asked = (situation.intent or "", *asked)
    asked = tuple(dict.fromkeys(asked))
    return asked[:2] if len(asked) > 1 else ()


def _both(first: Answer, second: Answer) -> Answer:
    """Put the second answer below the first; of what both say once is enough. The talk is about the first."""
    said = {(reply.key, str(reply.args)) for reply in first.replies}
    more = tuple(reply for reply in second.replies if (reply.key, str(reply.args)) not in said)
    region = first.decision.region or second.decision.region
    return replace(first, replies=(*first.replies, *more), decision=replace(first.decision, region=region))


def _answer(situation: Situation, text: str, known: Known, now: datetime) -> Answer:
    line = line_pressed(situation, known, now)
    if line:
        name = LINES[1] if situation.who == "child" else LINES[0]
        return Answer((*numbers_before(situation, known.content), *line), unchanged(situation, name))
    named = named_regions(situation, text, known)
    answers_it = is_answer(situation, named, known.answers)
    if answers_it:
        situation = replace(situation, intent=ASKS, confidence=CERTAIN)
    told: list[Told] = []

    def anew(algorithm: Algorithm) -> tuple[Reply, ...]:
        told.append(region_instead(algorithm, situation, named, known, local(now).date(), answers_it=answers_it))
        return told[-1].replies or lines_instead(algorithm, situation, known, now)

    answer = choose(situation, known.content, known.answers, anew)
    return _with_region(answer, situation, told, named, known)


def _with_region(
    answer: Answer, situation: Situation, told: list[Told], named: tuple[str, ...], known: Known
) -> Answer:
    """Put the region into the decision, and make the talk remember that she was asked for it."""
    decision = answer.decision
    if any(one.replies for one in told) and decision.algorithm in PLACES:
        decision = replace(decision, algorithm=REMEMBERED)
    region = next((one.region for one in told if one.region is not None), None)
    is_hers = situation.who in ("victim", "child", "other") and is_trusted(situation, known.answers)
    if region is None and len(named) == 1 and is_hers and situation.intent in NAMES_A_PLACE:
        region = named[0]
    return replace(answer, decision=replace(decision, region=region))
