"""Answer a person's words while the bot holds the talk: screen, Rasa, decision, and one transaction."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from datetime import datetime

from bot.batch import Batch
from bot.person import decide, leave
from bot.person.handover import hand_over
from bot.person.record import who_wrote
from bot.person.relay import relay_to_owner
from bot.person.telling import Telling
from bot.ports import Unit
from bot.services import Change, Services
from bot.understanding import Button, Context, NotUnderstood, Reply, Understood
from desk.escalation import Finding, escalate, withdraw
from desk.learning import has_leave_to_end, withdrawn
from desk.people import Person
from desk.talk import Holder
from nlu.language.identify import identify
from nlu.urgency.levels import Urgency

log = logging.getLogger("pana.bot.answer")

GIVEN_KEPT = 30
"""How many algorithms are remembered as given, the newest last."""


@dataclass(frozen=True)
class Heard:
    """One batch as it was understood, before anything is decided about the talk."""

    finding: Finding
    understood: Understood | None
    language: str | None
    is_button: bool = False


async def hear(
    services: Services, batch: Batch, person: Person | None, *, text: str, is_button: bool, client_language: str | None
) -> Heard:
    """Understand words outside any transaction. Never raises for what somebody wrote."""
    known = person.language if person else None
    identified = identify("" if is_button else text, known)
    screening = decide.screen_batch(batch)
    language = decide.language_heard(identified, known, client_language)
    async with services.open_unit() as unit:
        context = Context(
            language=language,
            who=person.who if person else None,
            urgency=person.urgency if person else Urgency.ROUTINE,
            given=person.given if person else (),
            operators_on_shift=len(await unit.operators.on_shift()),
            waiting=len(await unit.cases.waiting()),
        )
    try:
        understood = await services.understanding.talk(
            sender=services.chat_ref(batch.chat_id), text=text, is_button=is_button, context=context
        )
    except NotUnderstood as error:
        log.warning("not_understood", extra={"code": error.code})
        return Heard(decide.found_without_model(screening), None, language, is_button)
    return Heard(decide.found(screening, understood), understood, _answered_in(understood, language), is_button)


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
        person = replace(person, language=heard.language or person.language, who=_who(heard, person))
        if _is_confirmed_safe(heard, person):
            await _believe(services, unit, person, now=now)
            return
        person = replace(person, urgency=max(person.urgency, heard.finding.urgency))
        if wants_to_delete:
            person = withdrawn(person, now=now)
        await unit.people.save(person)
        person = await _reply(services, unit, person, heard)
        if heard.finding.needs_human:
            asked = heard.understood is not None and heard.understood.event == "ask_operator"
            await hand_over(services, unit, await escalate(unit, person, heard.finding, now=now), asked=asked)
        elif heard.understood is not None and not heard.is_button:
            await leave.ask_if_time(services, unit, person)

    return change


async def _reply(services: Services, unit: Unit, person: Person, heard: Heard) -> Person:
    telling = Telling(services, unit, person)
    if heard.understood is None:
        await telling.emergency_card()
        return person
    for reply in heard.understood.replies:
        await telling.reply(reply)
    if heard.understood.algorithm:
        before = tuple(name for name in person.given if name != heard.understood.algorithm)
        person = replace(person, given=(*before, heard.understood.algorithm)[-GIVEN_KEPT:])
        await unit.people.save(person)
    return person


def _answered_in(understood: Understood, language: str | None) -> str | None:
    """Return the language the answer is in; None (both) when nothing at all is known of the person's."""
    if understood.language == "other" and language is None:
        return None
    return understood.answer_language


def _who(heard: Heard, person: Person) -> str | None:
    """Return who speaks: the newest word counts, but "other" says nothing, and a child stays a child."""
    if heard.understood is None or heard.understood.who == "other" or person.who == "child":
        return person.who
    return heard.understood.who


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
