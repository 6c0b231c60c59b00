"""The answer to a question for a place to go: which region she means, and what is known there. Pure.

The region is one she named, pressed, named earlier, or the one nearest to the place she shared. It is asked for once:
the app keeps the code. What is told of a region decides actions/services.py; nothing to somebody who uses violence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from actions.content import Algorithm
from actions.known import Known
from actions.language import answer_language
from actions.reply import Reply, Rows
from actions.routes import Answers
from actions.services import ask_region, region_pressed, region_rows, tell_near, tell_region, tell_unclear
from actions.situation import Situation
from actions.steps import latest_given
from nlu.urgency.levels import Urgency

ASKS, INTENT = "ask_shelter", "/ask_shelter"
ANSWERS = ("shelter", "child-info")
"""The algorithms that this answer is said instead of, for adults and for children."""

NAMES_A_PLACE = (ASKS, "need_shelter")
"""The intents whose messages are searched for the region she is in; elsewhere a town may be anybody's."""

NOTHING_OF_OURS = "out_of_scope"
"""What a place far away is understood as."""

REMEMBERED = "shelter"
"""The name under which the talk remembers the question, whoever it was asked."""

LIST, NEAR = "regions", "near"
"""The steps of the button that shows all regions, and of a shared location."""

ANSWER_WORDS, UNCLEAR_WORDS = 8, 3
"""So many words at most answer the question: with the name of a place, and without one that is known."""


@dataclass(frozen=True)
class Told:
    """What is said, and the code of the region it is about."""

    replies: tuple[Reply, ...] = ()
    region: str | None = None


def named_regions(situation: Situation, text: str, known: Known) -> tuple[str, ...]:
    """Return the regions that a typed message may name as hers: none, one, or several of the same name."""
    asked = latest_given(situation) == REMEMBERED
    if situation.pressed or not (asked or situation.intent in NAMES_A_PLACE):
        return ()
    return known.services.regions.named(text)


def is_answer(situation: Situation, named: Sequence[str], answers: Answers) -> bool:
    """Say whether typed words answer the question for the region: right after it, short, and not worrying."""
    if situation.pressed or latest_given(situation) != REMEMBERED or situation.urgency >= Urgency.HIGH:
        return False
    if named:
        return situation.words <= ANSWER_WORDS
    is_nothing_else = situation.confidence < answers.confidence_floor or situation.intent == NOTHING_OF_OURS
    return 0 < situation.words <= UNCLEAR_WORDS and is_nothing_else


def region_instead(
    algorithm: Algorithm, situation: Situation, named: Sequence[str], known: Known, today: date, *, answers_it: bool
) -> Told:
    """Return what is told of her region, or the question for it, when the algorithm answers the question for a place.

    `answers_it` says that the message was the answer to the question: a place that is not known is asked for again.
    """
    if situation.intent != ASKS or situation.who == "aggressor" or algorithm.name not in ANSWERS:
        return Told()
    told = _told(situation, named, known, today, answers_it=answers_it)
    if situation.known_urgency < Urgency.HIGH or "emergency" in told.replies[0].args or not algorithm.numbers:
        return told
    first = known.content.algorithms["numbers-first"]
    return replace(told, replies=(Reply(first.texts[0], known.content.arguments(first)), *told.replies))


def _told(situation: Situation, named: Sequence[str], known: Known, today: date, *, answers_it: bool) -> Told:
    regions, numbers = known.services.regions, known.content.numbers()
    pressed = region_pressed(regions, situation.step)
    if pressed is not None:
        return _of_region(pressed, situation, known, today)
    if situation.step == NEAR and situation.near is not None:
        return _near(situation.near, situation, known, today)
    if len(named) == 1:
        return _of_region(named[0], situation, known, today)
    if named:
        rows = region_rows(regions, INTENT, named)
        return Told((replace(tell_unclear(named, numbers), buttons=(*rows, (known.answers.buttons["other-region"],))),))
    if answers_it:
        return Told((replace(tell_unclear((), numbers), buttons=region_rows(regions, INTENT)),))
    if situation.step != LIST and situation.region in regions.by_code:
        return _of_region(str(situation.region), situation, known, today)
    return Told((replace(ask_region(numbers, who=situation.who), buttons=region_rows(regions, INTENT)),))


def _near(near: tuple[float, float], situation: Situation, known: Known, today: date) -> Told:
    nearest = known.services.regions.nearest(*near)
    first = tell_near(nearest, _language(situation))
    if nearest is None:
        return Told((replace(first, buttons=_other_region(known)),))
    told = _of_region(nearest.region, situation, known, today)
    return replace(told, replies=(first, *told.replies))


def _of_region(code: str, situation: Situation, known: Known, today: date) -> Told:
    numbers = known.content.numbers()
    *before, last = tell_region(code, known.services, numbers, today, language=_language(situation), who=situation.who)
    return Told((*before, replace(last, buttons=_other_region(known))), code)


def _other_region(known: Known) -> Rows:
    return ((known.answers.buttons["other-region"],),)


def _language(situation: Situation) -> str:
    return answer_language(situation.language, situation.talk_language)
