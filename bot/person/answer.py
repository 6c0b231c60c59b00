"""Answer a person's words while the bot holds the talk: screen, Rasa, decision, and one transaction."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from datetime import datetime

from bot.batch import Batch
from bot.person import danger, decide, follow_up, forget, leave, opening, quiet, report
from bot.person.discreet import danger_is_over
from bot.person.handover import hand_over
from bot.person.record import who_wrote
from bot.person.relay import relay_to_owner
from bot.person.telling import Telling
from bot.ports import Unit
from bot.services import Change, Services
from bot.understanding import Button, Context, NotUnderstood, Reply, Understood
from desk.escalation import Finding, escalate, withdraw
from desk.learning import has_leave_to_end, withdrawn
from desk.manner import given_as_asked, is_quiet
from desk.people import Person
from desk.talk import Holder
from nlu.language.identify import identify
from nlu.urgency.levels import Urgency
from nlu.writer.in_talk import who_in_talk

log = logging.getLogger("pana.bot.answer")

GIVEN_KEPT = 30
"""How many algorithms are remembered as given, the newest last."""


@dataclass(frozen=True)
class Heard:
    """One batch as it was understood, before anything is decided about the talk.

    `in_report`: a question of a witness's report waited for an answer when it came.
    """

    finding: Finding
    understood: Understood | None
    language: str | None
    is_button: bool = False
    in_report: bool = False


async def hear(
    services: Services, batch: Batch, person: Person | None, *, text: str, is_button: bool, client_language: str | None
) -> Heard:
    """Understand words outside any transaction. Never raises for what somebody wrote."""
    known = person.language if person else None
    identified = identify("" if is_button else text, known)
    screening = decide.screen_batch(batch)
    language = decide.language_heard(identified, known, client_language)
    context = await context_of(services, person, language, pressed=text if is_button else None)
    try:
        understood = await services.understanding.talk(
            sender=services.chat_ref(batch.chat_id), text=text, is_button=is_button, context=context
        )
    except NotUnderstood as error:
        log.warning("not_understood", extra={"code": error.code})
        return Heard(decide.found_without_model(screening), None, language, is_button)
    finding, spoken = decide.found(screening, understood), _answered_in(understood, language)
    return Heard(finding, understood, spoken, is_button, in_report=context.report.asked is not None)


async def context_of(
    services: Services, person: Person | None, language: str | None, *, pressed: str | None = None
) -> Context:
    """Return what understanding may know of the talk so far; `pressed` is the data of a button."""
    async with services.open_unit() as unit:
        return Context(
            language=language,
            who=person.who if person else None,
            urgency=person.urgency if person else Urgency.ROUTINE,
            given=_given(services, person, pressed=pressed),
            operators_on_shift=len(await unit.operators.on_shift()),
            waiting=len(await unit.cases.waiting()),
            region=person.region if person else None,
            report=await report.state_of(services, unit, person, pressed=pressed),
        )


def _given(services: Services, person: Person | None, *, pressed: str | None) -> tuple[str, ...]:
    if person is None:
        return ()
    return person.given if pressed is not None else given_as_asked(person, now=services.now())


async def hears_wish_to_delete(
    services: Services, batch: Batch, person: Person, *, text: str, is_button: bool, client_language: str | None
) -> bool:
    """Say whether somebody whom an operator holds asks to delete what is kept. Understanding is asked nothing else then.

    It is not asked at all where there is no leave to end: her words go to the operator without waiting for a machine.
    """
    if not has_leave_to_end(person):
        return False
    heard = await hear(services, batch, person, text=text, is_button=is_button, client_language=client_language)
    return leave.wants_to_delete(heard.understood, is_button=is_button)


def answering(services: Services, batch: Batch, heard: Heard) -> Change:
    """Return the change that records the words, answers, and escalates where a human is needed."""

    async def change(unit: Unit) -> None:
        now = services.now()
        person = await who_wrote(unit, batch, services.chat_ref(batch.chat_id), now=now)
        wants_to_delete = leave.wants_to_delete(heard.understood, is_button=heard.is_button)
        if person.holder is Holder.OPERATOR:  # she was taken while Rasa was thinking
            if wants_to_delete:
                person = withdrawn(person, now=now)
                await unit.people.save(person)
            await relay_to_owner(services, unit, person, batch, heard.finding)
            return
        person = replace(person, language=heard.language or person.language, who=_who(heard, person, batch.text))
        person = replace(person, region=_region(heard) or person.region)
        person = report.written_by(person, heard.understood)
        if _is_confirmed_safe(heard, person):
            await _believe(services, unit, person, now=now)
            return
        person = replace(person, urgency=max(person.urgency, heard.finding.urgency))
        if wants_to_delete:
            person = withdrawn(person, now=now)
        await unit.people.save(person)
        if leave.confirms_deleting(heard.understood, is_button=heard.is_button):
            await forget.carry_out(services, unit, person)
            return
        await _say(services, unit, person, batch, heard)

    return change


async def _say(services: Services, unit: Unit, person: Person, batch: Batch, heard: Heard) -> None:
    """Answer in her manner, bring her to a human where one is needed, and ask at most one thing."""
    said = quiet.heard(batch, heard.finding, heard.understood)
    if is_quiet(person, now=services.now()):
        await quiet.take(services, unit, person, said)
        return
    if await opening.take_typed(services, unit, person, said):
        return
    await report.take(services, unit, person, heard.understood, words=batch.text, was_open=heard.in_report)
    person = await _reply(services, unit, person, heard)
    if heard.finding.needs_human:
        asked = heard.understood is not None and heard.understood.event in decide.TO_A_HUMAN
        escalated = await escalate(unit, person, heard.finding, now=services.now())
        await hand_over(services, unit, escalated, asked=asked)
        person = escalated.person
    if heard.understood is not None:
        await _ask(services, unit, person, heard)


async def _ask(services: Services, unit: Unit, person: Person, heard: Heard) -> None:
    """Ask one thing at most after the answer: whether she can write safely comes before every other question."""
    intent = heard.finding.intent
    if heard.understood is not None and heard.understood.report is not None:
        return  # one question at a time, and that of the report was put
    if not heard.is_button and await opening.ask_once(services, unit, person, intent=intent):
        return
    if heard.finding.needs_human:
        await danger.offer_once(services, unit, person, intent=intent)
    elif not heard.is_button:
        await leave.ask_if_time(services, unit, person)


async def _reply(services: Services, unit: Unit, person: Person, heard: Heard) -> Person:
    telling = Telling(services, unit, person)
    if heard.understood is None:
        await telling.emergency_card()
        return person
    for reply in heard.understood.replies:
        await telling.reply(reply)
    if heard.understood.algorithm:
        person = replace(person, given=remembered(person.given, heard.understood.algorithm))
        await unit.people.save(person)
    return person


def remembered(given: tuple[str, ...], name: str) -> tuple[str, ...]:
    """Return the names with the new one last. What stands before a dot is its kind, and of a kind only one is kept.

    Of a walk through a guide (`guide.threat.victim.now.2`) only the last place counts; it must not crowd out the rest.
    """
    kind, dot, _ = name.partition(".")
    before = (other for other in given if other != name and not (dot and other.startswith(kind + dot)))
    return (*before, name)[-GIVEN_KEPT:]


def _answered_in(understood: Understood, language: str | None) -> str | None:
    """Return the language the answer is in; None (both) when nothing at all is known of the person's."""
    if understood.language == "other" and language is None:
        return None
    return understood.answer_language


def _who(heard: Heard, person: Person, text: str) -> str | None:
    """Return who speaks, by the rule that the action server answers by."""
    if heard.understood is None:
        return person.who
    return who_in_talk(heard.understood.who, person.who, text=text, urgency=heard.understood.urgency)


def _region(heard: Heard) -> str | None:
    """Return the region that she named with this message: it is kept, so that she is asked only once."""
    return heard.understood.region if heard.understood else None


def _is_confirmed_safe(heard: Heard, person: Person) -> bool:
    """Say whether the person confirmed with a button that she is safe: the only way she herself lowers urgency.

    Confirmed means: "are you safe?" was the last thing she was asked. The first press only brings that question.
    """
    if not heard.is_button or heard.understood is None or heard.understood.event != "safe_now":
        return False
    return heard.understood.algorithm is not None and person.given[-1:] == (heard.understood.algorithm,)


async def _believe(services: Services, unit: Unit, person: Person, *, now: datetime) -> None:
    """Take the person's word that she is safe, and say what became of her case."""
    waited, child = person.holder is Holder.WAITING, person.who == "child"
    person = await withdraw(unit, person, now=now)
    confirmed = "safe-confirmed-child" if child else "safe-confirmed"
    key = "case-withdrawn" if waited and not child else confirmed
    buttons = ((Button("button-danger-now", decide.SOS), Button("button-human", "/ask_operator")),)
    await Telling(services, unit, person).reply(Reply(key, buttons=buttons))
    await danger_is_over(unit, person, now=now)
    await follow_up.offer(services, unit, person)
