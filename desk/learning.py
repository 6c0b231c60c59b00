"""What Pana may learn from an ended case: the operator's word about its verdict, and the person's leave. Pure, but for `judge`.

A talk teaches only when both said so: an operator corrected the verdict, and the person, asked once and in calm, agreed.
Everything but a clear yes is a no. A child is never asked: a minor cannot give such leave alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from desk import case as cases
from desk.case import Case, CaseState, Outcome
from desk.coming_back import WITHOUT_WORDS
from desk.message import Kind, Message, Sender
from desk.operators import Operator
from desk.people import Learning, Person
from desk.ports import StaleCase, Unit
from desk.talk import Holder
from nlu.urgency.levels import Urgency

CALM_OUTCOMES = frozenset({Outcome.HELPED, Outcome.REFERRED, Outcome.FALSE_ALARM})
"""Ends after which a question can be borne. With the police on the way, or a person who fell silent, it cannot."""


@dataclass(frozen=True)
class Judged:
    """An ended case with the operator's word, and its person, whose `learning` says whether she is to be asked now."""

    case: Case
    person: Person

    @property
    def asks_now(self) -> bool:
        """True when the person must be asked in this very transaction."""
        return self.person.learning is Learning.ASKED


async def judge(
    unit: Unit,
    operator: Operator,
    case_id: int,
    *,
    now: datetime,
    urgency: Urgency | None = None,
    intent: str | None = None,
) -> Judged | None:
    """Keep what the operator says of a case she closed; None when it is not such a case, or somebody changed it just now.

    The returned person is ASKED only when this word made it so; otherwise nothing is to be said to her.
    """
    try:
        case = await unit.cases.get(case_id)
    except KeyError:
        return None
    if case.state is not CaseState.CLOSED or case.owner_id != operator.id:
        return None
    person = await unit.people.get(case.person_id)
    case = cases.judged(case, urgency=urgency, intent=intent)
    try:
        await unit.cases.save(case)
    except StaleCase:
        return None
    said = urgency.value if urgency else intent
    await unit.audit.add(
        at=now, actor=f"operator:{operator.id}", action=f"case.judged.{said}", subject=f"case:{case.id}"
    )
    wish = wish_to_ask(case, person)
    if wish is None:
        return Judged(case, replace(person, learning=None))
    person = replace(person, learning=wish, learning_at=now)
    await unit.people.save(person)
    return Judged(case, person)


def is_corrected(case: Case) -> bool:
    """True when the operator's word differs from the machine's verdict."""
    other_urgency = case.judged_urgency is not None and case.judged_urgency is not case.urgency
    return other_urgency or (case.judged_intent is not None and case.judged_intent != case.intent)


def wish_to_ask(case: Case, person: Person) -> Learning | None:
    """Return ASKED when she can be asked now, DUE when she must be calm first, None when she is not to be asked."""
    if not is_corrected(case) or person.learning is not None:
        return None
    if case.who == "child" or person.who == "child" or case.outcome is Outcome.ABUSIVE:
        return None
    gravest = max(case.urgency, case.judged_urgency or case.urgency)
    is_over = case.outcome in CALM_OUTCOMES and gravest < Urgency.EMERGENCY
    return Learning.ASKED if is_over and is_calm(person) else Learning.DUE


def is_calm(person: Person) -> bool:
    """True when nothing is known that speaks against a question: no case, no danger in the talk, nobody else speaks."""
    return (
        person.holder in (Holder.BOT, Holder.CLOSED)
        and person.case_id is None
        and person.urgency is Urgency.ROUTINE
        and not person.blocked
    )


def may_ask_now(person: Person) -> bool:
    """True when the question waits and she, who is writing at this moment, is calm and no child."""
    return person.learning is Learning.DUE and person.who != "child" and is_calm(person)


def answered(person: Person, *, agrees: bool, now: datetime) -> Person:
    """Return the person with her answer, which she may change at any time; who was never asked has nothing to answer."""
    if person.learning is None:
        return person
    return replace(person, learning=Learning.YES if agrees else Learning.NO, learning_at=now)


def withdrawn(person: Person, *, now: datetime) -> Person:
    """Return the person without any leave, and never to be asked (again): she wants what is kept to be deleted."""
    return replace(person, learning=Learning.NO, learning_at=now)


def may_teach(case: Case, person: Person) -> bool:
    """True for a corrected case of a grown-up who agreed after it had ended, and that words alone had raised."""
    return (
        case.state is CaseState.CLOSED
        and is_corrected(case)
        and WITHOUT_WORDS.isdisjoint(case.cues)
        and case.who != "child"
        and person.learning is Learning.YES
        and case.closed_at is not None
        and person.learning_at is not None
        and case.closed_at <= person.learning_at
    )


def opening_words(messages: Sequence[Message], case: Case) -> str:
    """Return the words that opened the case: what she wrote last before it, up to the bot's word before; empty for none.

    `messages` are those of the talk until the case was opened, oldest first. A burst is one message on one line.
    """
    said: list[str] = []
    for message in reversed(messages):
        is_hers = message.sender is Sender.PERSON
        if message.at > case.opened_at or (message.at == case.opened_at and not is_hers):
            continue
        if not is_hers:
            break
        if message.kind is Kind.TEXT:
            said.insert(0, " ".join(message.body.split()))
    return " ".join(one for one in said if one)
