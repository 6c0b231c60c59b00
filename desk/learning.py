"""What Pana may learn from an ended case: the operator's word about its verdict, and the person's leave. Pure, but for `judge`.

A talk teaches only when both said so: an operator corrected the verdict, and the person, asked once and in calm, agreed.
Everything but a clear yes is a no. A child is never asked: a minor cannot give such leave alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta

from desk import case as cases
from desk.case import Case, CaseState, Outcome
from desk.coming_back import WITHOUT_WORDS
from desk.message import Kind, Mark, Message, Sender
from desk.moments import KAZAKHSTAN
from desk.operators import Operator
from desk.people import Learning, Person
from desk.ports import StaleCase, Unit
from desk.talk import Holder
from nlu.urgency.levels import Urgency

CALM_AFTER = timedelta(hours=24)
"""How long after the end of her last case the question waits: the shortest time that always holds a night.

She is asked only when she writes by herself, and calmly. A longer wait would make her no calmer, but would miss those who
write once more to say how it went; and the later the question comes, the more of the talk she has to call back to mind.
"""

ASKED_FROM, ASKED_UNTIL = time(8), time(21)
"""From evening to morning others are at home, and a phone that lights up is seen: then nothing is asked that can wait."""


@dataclass(frozen=True)
class Judged:
    """An ended case with the operator's word; `is_news` is False when she had said the very same before."""

    case: Case
    is_news: bool


async def judge(
    unit: Unit,
    operator: Operator,
    case_id: int,
    *,
    now: datetime,
    urgency: Urgency | None = None,
    intent: str | None = None,
) -> Judged | None:
    """Keep what the operator says of a case she closed, the last word counts; None when she may not, or somebody was quicker.

    Where her word is a correction, the question to the person becomes due. It is put later, in calm (`may_ask_now`).
    """
    before = await case_to_judge(unit, operator, case_id)
    if before is None:
        return None
    case = cases.judged(before, urgency=urgency, intent=intent)
    if (case.judged_urgency, case.judged_intent) == (before.judged_urgency, before.judged_intent):
        return Judged(before, is_news=False)
    person = await unit.people.get(case.person_id)  # locked before the case, as everywhere (desk/ports.py)
    try:
        await unit.cases.save(case)
    except StaleCase:
        return None
    said = urgency.value if urgency else intent
    await unit.audit.add(
        at=now, actor=f"operator:{operator.id}", action=f"case.judged.{said}", subject=f"case:{case.id}"
    )
    if shall_be_asked(case, person):
        await unit.people.save(replace(person, learning=Learning.DUE, learning_at=now))
    return Judged(case, is_news=True)


async def case_to_judge(unit: Unit, operator: Operator, case_id: int) -> Case | None:
    """Return the case if it is over and was hers, else None: nobody judges an open case, or another operator's."""
    try:
        case = await unit.cases.get(case_id)
    except KeyError:
        return None
    return case if case.state is CaseState.CLOSED and case.owner_id == operator.id else None


def is_corrected(case: Case) -> bool:
    """True when the operator's word differs from the machine's verdict."""
    other_urgency = case.judged_urgency is not None and case.judged_urgency is not case.urgency
    return other_urgency or (case.judged_intent is not None and case.judged_intent != case.intent)


def is_worth_asking(case: Case) -> bool:
    """True for a corrected case of a grown-up who did not only abuse the operators."""
    return (
        case.state is CaseState.CLOSED
        and is_corrected(case)
        and case.who != "child"
        and case.outcome is not Outcome.ABUSIVE
    )


def shall_be_asked(case: Case, person: Person) -> bool:
    """True when this case makes the question due: nobody is asked twice, and no child."""
    return is_worth_asking(case) and person.learning is None and person.who != "child"


def is_calm(person: Person) -> bool:
    """True when nothing is known that speaks against a question: no case, no danger in the talk, nobody else speaks."""
    return (
        person.holder in (Holder.BOT, Holder.CLOSED)
        and person.case_id is None
        and person.urgency is Urgency.ROUTINE
        and not person.blocked
    )


def is_daytime(now: datetime) -> bool:
    """True when it is neither evening nor night in Kazakhstan."""
    return ASKED_FROM <= now.astimezone(KAZAKHSTAN).time() < ASKED_UNTIL


def may_ask_now(person: Person, ended: Sequence[Case], *, now: datetime) -> bool:
    """True when the question is due and she, who is writing at this moment, is calm and no child, by day, a day after.

    `ended` are all her ended cases: an operator may have taken a correction back, and her last case may be another one.
    """
    return (
        person.learning is Learning.DUE
        and person.who != "child"
        and is_calm(person)
        and is_daytime(now)
        and any(is_worth_asking(case) for case in ended)
        and not any(case.who == "child" for case in ended)
        and all(case.closed_at is None or now - case.closed_at >= CALM_AFTER for case in ended)
    )


def answered(person: Person, *, agrees: bool, now: datetime) -> Person:
    """Return the person with her answer, which she may change at any time; who was never asked has nothing to answer.

    A button pressed again changes nothing: a yes is about the talks that had ended when she gave it, and about no later one.
    """
    answer = Learning.YES if agrees else Learning.NO
    if person.learning in (None, Learning.DUE, answer):
        return person
    return replace(person, learning=answer, learning_at=now)


def has_leave_to_end(person: Person) -> bool:
    """True when she agreed, was asked, or is to be asked: a wish to delete ends all of these."""
    return person.learning not in (None, Learning.NO)


def withdrawn(person: Person, *, now: datetime) -> Person:
    """Return the person without any leave, and never to be asked (again): she wants what is kept to be deleted."""
    if person.learning is Learning.NO:
        return person
    return replace(person, learning=Learning.NO, learning_at=now)


def lets_teach(case: Case, person: Person) -> bool:
    """True while the words of this case may be used: a grown-up agreed after it had ended, and has not taken it back.

    Words must have raised it: a case of a code word or a missed check-in has nothing to teach.
    """
    return (
        case.state is CaseState.CLOSED
        and WITHOUT_WORDS.isdisjoint(case.cues)
        and case.who != "child"
        and person.learning is Learning.YES
        and case.closed_at is not None
        and person.learning_at is not None
        and case.closed_at <= person.learning_at
    )


def may_teach(case: Case, person: Person) -> bool:
    """True for a corrected case of somebody who lets its words teach."""
    return is_corrected(case) and lets_teach(case, person)


def opening_words(messages: Sequence[Message], case: Case) -> str:
    """Return the words that opened the case: what she wrote last before it, up to the bot's word before; empty for none.

    `messages` are those of the talk until the case was opened, oldest first. A burst is one message on one line. What was
    forwarded are somebody else's words: she cannot give them away.
    """
    said: list[str] = []
    for message in reversed(messages):
        is_hers = message.sender is Sender.PERSON
        if message.at > case.opened_at or (message.at == case.opened_at and not is_hers):
            continue
        if not is_hers:
            break
        if message.kind is Kind.TEXT and message.mark is not Mark.FORWARDED:
            said.insert(0, " ".join(message.body.split()))
    return " ".join(one for one in said if one)
