"""A case: somebody whom a human should see. Pure changes of a case; every change raises its version."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum

from nlu.urgency.levels import Urgency


class CaseState(Enum):
    """Where a case stands."""

    WAITING = "waiting"
    TAKEN = "taken"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"


class Outcome(Enum):
    """How a case ended, in the operator's word when closing it."""

    HELPED = "helped"
    POLICE_CALLED = "police_called"
    REFERRED = "referred"
    SILENT = "silent"
    FALSE_ALARM = "false_alarm"
    ABUSIVE = "abusive"


@dataclass(frozen=True)
class Case:
    """One case. `version` guards against two operators who act at once: saving an old version is refused.

    `waiting_since` is kept when a case comes back to the queue, so that it has its old rank.
    `understood` is False where Rasa or the action server failed and a human must read the words.
    `who` is kept when the case ends: what is known of the person's part is forgotten with the talk. `judged_urgency` and
    `judged_intent` are the operator's word about the machine's verdict, given after the end; None means nobody said.
    """

    id: int
    person_id: int
    urgency: Urgency
    opened_at: datetime
    waiting_since: datetime
    deadline_at: datetime
    state: CaseState = CaseState.WAITING
    score: float = 0.0
    cues: tuple[str, ...] = ()
    intent: str | None = None
    understood: bool = True
    owner_id: int | None = None
    taken_at: datetime | None = None
    closed_at: datetime | None = None
    outcome: Outcome | None = None
    deadlines_passed: int = 0
    version: int = 1
    who: str | None = None
    judged_urgency: Urgency | None = None
    judged_intent: str | None = None

    @property
    def is_open(self) -> bool:
        """True while somebody waits or an operator holds it."""
        return self.state in (CaseState.WAITING, CaseState.TAKEN)


def raised(case: Case, urgency: Urgency, *, score: float, cues: tuple[str, ...], understood: bool) -> Case:
    """Return the case with news from another message: urgency and score never fall, cues add up."""
    return replace(
        case,
        urgency=max(case.urgency, urgency),
        score=max(case.score, score),
        cues=case.cues + tuple(cue for cue in cues if cue not in case.cues),
        understood=case.understood and understood,
        version=case.version + 1,
    )


def taken(case: Case, *, owner_id: int, at: datetime, deadline_at: datetime) -> Case:
    """Return the case in the hands of `owner_id`."""
    return replace(
        case,
        state=CaseState.TAKEN,
        owner_id=owner_id,
        taken_at=at,
        deadline_at=deadline_at,
        deadlines_passed=0,
        version=case.version + 1,
    )


def released(case: Case, *, deadline_at: datetime) -> Case:
    """Return the case to the queue at its old rank."""
    return replace(
        case,
        state=CaseState.WAITING,
        owner_id=None,
        taken_at=None,
        deadline_at=deadline_at,
        deadlines_passed=0,
        version=case.version + 1,
    )


def orphaned(case: Case, *, at: datetime) -> Case:
    """Return the case to the queue at its old rank because its owner is gone; its deadline is now, so it is moved at once.

    Only such a case waits with `taken_at`: the person was in the middle of a talk and does not know yet.
    """
    return replace(released(case, deadline_at=at), taken_at=case.taken_at)


def closed(case: Case, *, outcome: Outcome, at: datetime, who: str | None = None) -> Case:
    """Return the case ended with an outcome; `who` is the part of the person who wrote, as far as it is known."""
    return replace(case, state=CaseState.CLOSED, outcome=outcome, closed_at=at, who=who, version=case.version + 1)


def judged(case: Case, *, urgency: Urgency | None = None, intent: str | None = None) -> Case:
    """Return the ended case with the operator's word about its urgency or its intent; what is None stays as it was."""
    return replace(
        case,
        judged_urgency=urgency or case.judged_urgency,
        judged_intent=intent or case.judged_intent,
        version=case.version + 1,
    )


def withdrawn(case: Case, *, at: datetime) -> Case:
    """Return the case ended by the person's own word."""
    return replace(case, state=CaseState.WITHDRAWN, closed_at=at, version=case.version + 1)


def postponed(case: Case, *, deadline_at: datetime) -> Case:
    """Return the case after a deadline passed: the next one is set, and the passing counted."""
    return replace(case, deadline_at=deadline_at, deadlines_passed=case.deadlines_passed + 1, version=case.version + 1)
