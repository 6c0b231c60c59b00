"""Take a chat's messages away, at once or at a set hour; what only the chat holds goes once an operator has it."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot import compose
from bot.operator.sent_before import LOOKED_THROUGH
from bot.ports import InChat, Unit
from bot.services import Services
from desk import hiding
from desk.appointments import Appointment, Purpose, ended, made
from desk.people import Person
from desk.promising import cancel
from desk.talk import Holder


async def hide(services: Services, unit: Unit, person: Person, *, actor: str, with_unseen: bool = False) -> bool:
    """Have everything that stands in the chat deleted; say whether a place or a contact stays until an operator has it.

    `with_unseen`: they go too, by her own word. The operator who holds the talk hears of it.
    """
    now = services.now()
    await cancel(unit, person, Purpose.HIDE_AGAIN)
    waits = await _take(services, unit, person, until=now, with_unseen=with_unseen)
    await unit.audit.add(at=now, actor=actor, action="chat.hidden", subject=f"person:{person.id}")
    await tell_owner(services, unit, person, "operator-person-hid")
    return waits


async def hide_again(services: Services, unit: Unit, person: Person, again: Appointment) -> None:
    """Keep a HIDE_AGAIN that is due: take away what an operator has by now, and look again where something still waits."""
    await unit.appointments.save(ended(again))
    await _take(services, unit, person, until=again.made_at, with_unseen=False)


async def hide_old(services: Services, unit: Unit, person: Person, old: Appointment) -> None:
    """Keep a HIDE_OLD that is due: take away what a timer that still runs would find too old, and look for the next."""
    now = services.now()
    await unit.appointments.save(ended(old))
    timer = hiding.timer_among(await unit.appointments.of(person.id))
    if timer is not None:
        await _take(services, unit, person, until=now - hiding.TAKEN_ALONG, with_unseen=False)
        await _guard(unit, person, timer, after=now - hiding.TAKEN_ALONG, now=now)


async def set_timer(services: Services, unit: Unit, person: Person, hours: int) -> None:
    """Have the chat hidden in so many hours, instead of at any other hour set before."""
    now = services.now()
    await stop_timer(unit, person)
    timer = made(person.id, Purpose.HIDE, at=now + timedelta(hours=hours), now=now)
    await unit.appointments.add(timer)
    await _guard(unit, person, timer, after=now - hiding.REACH, now=now)


async def stop_timer(unit: Unit, person: Person) -> bool:
    """Cancel the timer; say whether one was set."""
    await cancel(unit, person, Purpose.HIDE_OLD)
    return await cancel(unit, person, Purpose.HIDE)


async def tell_owner(services: Services, unit: Unit, person: Person, key: str) -> None:
    """Tell the operator who holds the talk what the person did, in one line; nobody where no operator does."""
    if person.holder is not Holder.OPERATOR or person.case_id is None:
        return
    case = await unit.cases.get(person.case_id)
    if case.owner_id is not None:
        owner = await unit.operators.look_up(case.owner_id)
        body = services.words.say_or_other(owner.language, key)
        await unit.outbox.add(compose.text(owner.chat_id, body, now=services.now(), urgent=True))


async def _take(services: Services, unit: Unit, person: Person, *, until: datetime, with_unseen: bool) -> bool:
    now = services.now()
    waiting = frozenset[int]() if with_unseen else await _waiting(services, unit, person, until=until)
    await unit.outbox.add(compose.hide(person.chat_id, until=until, but=waiting, now=now))
    if waiting:
        await unit.appointments.add(hiding.again_later(person.id, until=until, now=now))
    return bool(waiting)


async def _waiting(services: Services, unit: Unit, person: Person, *, until: datetime) -> frozenset[int]:
    if person.case_id is None:
        return frozenset()
    now = services.now()
    case = await unit.cases.get(person.case_id)
    messages = await unit.messages.latest(person.id, limit=LOOKED_THROUGH)
    standing = await _standing(unit, person, now=now)
    return hiding.waits_for_operator(case, messages, now=now) & {one.message_id for one in standing if one.at <= until}


async def _guard(unit: Unit, person: Person, timer: Appointment, *, after: datetime, now: datetime) -> None:
    moments = [one.at for one in await _standing(unit, person, now=now) if one.at > after]
    guard = hiding.before_too_old(person.id, moments, timer_at=timer.at, now=now)
    if guard is not None:
        await unit.appointments.add(guard)


async def _standing(unit: Unit, person: Person, *, now: datetime) -> list[InChat]:
    return await unit.standing.since(person.chat_id, now - hiding.REACH)
