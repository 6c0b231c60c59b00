"""Who holds a talk: four states and one table of moves (docs/architecture.md, "The state of a talk").

The table is data; `move` is pure and total. Nothing else in Pana may change the holder of a talk.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Holder(Enum):
    """Who speaks with the person at this moment."""

    BOT = "bot"
    WAITING = "waiting"
    OPERATOR = "operator"
    CLOSED = "closed"


class TalkEvent(Enum):
    """What can happen to a talk."""

    WROTE = "wrote"  # the person sent something
    RAISED = "raised"  # urgency, or the person asks for a human
    TAKEN = "taken"  # an operator takes the case
    RELEASED = "released"  # the operator gives it back, or lost it by silence
    PASSED_ON = "passed_on"  # another operator takes over
    WITHDRAWN = "withdrawn"  # the person confirmed that she is safe, or does not want a human
    CLOSED = "closed"  # the operator ends the case


@dataclass(frozen=True)
class Refused:
    """A move that the table does not know: the state stays as it is."""

    holder: Holder
    event: TalkEvent


MOVES: dict[tuple[Holder, TalkEvent], Holder] = {
    (Holder.BOT, TalkEvent.WROTE): Holder.BOT,
    (Holder.BOT, TalkEvent.RAISED): Holder.WAITING,
    (Holder.WAITING, TalkEvent.WROTE): Holder.WAITING,
    (Holder.WAITING, TalkEvent.RAISED): Holder.WAITING,
    (Holder.WAITING, TalkEvent.TAKEN): Holder.OPERATOR,
    (Holder.WAITING, TalkEvent.WITHDRAWN): Holder.BOT,
    (Holder.OPERATOR, TalkEvent.WROTE): Holder.OPERATOR,
    (Holder.OPERATOR, TalkEvent.RAISED): Holder.OPERATOR,
    (Holder.OPERATOR, TalkEvent.RELEASED): Holder.WAITING,
    (Holder.OPERATOR, TalkEvent.PASSED_ON): Holder.OPERATOR,
    (Holder.OPERATOR, TalkEvent.CLOSED): Holder.CLOSED,
    (Holder.CLOSED, TalkEvent.WROTE): Holder.BOT,
}


def move(holder: Holder, event: TalkEvent) -> Holder | Refused:
    """Say who holds the talk after `event`; `Refused` where the table has no such move."""
    return MOVES.get((holder, event), Refused(holder, event))
