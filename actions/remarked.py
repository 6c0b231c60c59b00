"""The answer to what a message is about whatever the model makes of it: an insult, "where is she?", "when will they answer?".

Pure. A message that is grave by itself is never taken for a remark, and no answer here lowers an urgency or ends a case.
"""

from __future__ import annotations

from datetime import datetime

from actions.choose import unchanged
from actions.content import Argument
from actions.known import Known
from actions.remarks import WAITING
from actions.reply import Answer, Reply
from actions.situation import Situation
from actions.steps import numbers_before
from actions.validity import local
from nlu.urgency.levels import Urgency

ASKS_FOR_HUMAN = "ask_operator"
HAS_ASKED = "operator-asked"

TEARS = "sign.distress"
"""The cue of an emoji of tears or fear that is the whole message (data/lexicon/cues_ru.yml)."""

NIGHT_FROM, NIGHT_UNTIL = 22, 7
"""Hours of the day in Kazakhstan."""


def remarked(situation: Situation, text: str, known: Known, now: datetime) -> Answer | None:
    """Return the answer to a remark; None for a pressed button, for what worries, and for nearly every message."""
    if situation.pressed or situation.urgency >= Urgency.HIGH:
        return None
    if situation.cues == {TEARS} and situation.words == 0 and situation.talk_urgency < Urgency.HIGH:
        return _said("sign-distress", situation, known)
    remark = known.remarks.of(text)
    if remark is None:
        return None
    if remark.code == WAITING:
        return _waiting(situation, known, now) if _may_be_waiting(situation) else None
    return _said(remark.algorithm(situation.who), situation, known)


def _said(name: str, situation: Situation, known: Known) -> Answer:
    algorithm = known.content.algorithms[name]
    keys = algorithm.again if algorithm.name in situation.given else algorithm.texts
    args = known.content.arguments(algorithm)
    rows = tuple(tuple(known.answers.buttons[code] for code in row) for row in algorithm.buttons)
    replies = [Reply(key, dict(args), rows if key == keys[-1] else ()) for key in keys]
    before = () if algorithm.numbers else numbers_before(situation, known.content)
    return Answer((*before, *replies), unchanged(situation, algorithm.name))


def _may_be_waiting(situation: Situation) -> bool:
    """Say whether she asks about an answer she waits for; whoever asks for a human for the first time is to get one."""
    waits = situation.talk_urgency >= Urgency.HIGH or HAS_ASKED in situation.given
    return waits or situation.intent != ASKS_FOR_HUMAN


def _waiting(situation: Situation, known: Known, now: datetime) -> Answer:
    """Say how many operators are on shift and how many people wait, and what a night means; nobody promises a minute."""
    args: dict[str, Argument] = {"operators": situation.operators, "waiting": situation.waiting}
    args |= known.content.numbers()
    nobody = situation.operators == 0
    below = ("waiting-night",) if nobody and _is_night(now) else ()
    buttons = known.answers.buttons
    rows = ((buttons["operator"], buttons["call-back"]), (buttons["numbers"], buttons["danger-now"]))
    reply = Reply("waiting-nobody" if nobody else "waiting-queue", args, rows, below)
    name = situation.given[-1] if situation.given else HAS_ASKED
    return Answer((reply,), unchanged(situation, name))


def _is_night(now: datetime) -> bool:
    hour = local(now).hour
    return hour >= NIGHT_FROM or hour < NIGHT_UNTIL
