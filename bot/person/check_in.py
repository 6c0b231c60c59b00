"""The check-in in the chat: times as buttons, a harmless question at that time, and the alarm when no answer comes."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.types import CallbackQuery

from bot.batch import Batch
from bot.operator.alert import alert_owner
from bot.operator.paging import page
from bot.person import decide, times
from bot.person.press import HUMAN, Press, column, pressing
from bot.person.telling import Telling
from bot.ports import Unit
from bot.services import Change, Services
from bot.understanding import Button, Reply
from desk.appointments import ANSWER_WITHIN, Appointment, BadMoment, Purpose, Stage, asked
from desk.check_in import MISSED, TIMES, WAITS_FOR_WORDS, raise_alarm, settle
from desk.moments import moment_of, shown
from desk.people import Person
from desk.promising import cancel, promise, promised
from desk.talk import Holder
from nlu.urgency.levels import Urgency

PRESS = r"^check-in:(menu|cancel|well|at:[a-z0-9]{1,12})\Z"

MINUTES = int(ANSWER_WITHIN.total_seconds() // 60)

MENU = Button("button-check-in", "check-in:menu")
CANCEL = Button("button-appointment-cancel", "check-in:cancel")
ANSWERS = ((Button("button-all-well", "check-in:well"), Button("button-need-help", decide.SOS)),)
"""What stands under the question and under the alarm."""


def router() -> Router:
    """Return the router of the check-in's buttons."""
    check_in = Router(name="check-in")
    check_in.callback_query.register(on_press, F.data.regexp(PRESS))
    return check_in


async def on_press(query: CallbackQuery, batch: Batch, services: Services) -> Change:
    """Show, set, cancel or answer a check-in."""
    _, what, code = f"{query.data}::".split(":")[:3]

    async def act(press: Press) -> None:
        if what == "at":
            await _set(press, code)
        elif what == "well":
            await _well(press)
        elif what == "cancel":
            await cancel(press.unit, press.person, Purpose.CHECK_IN)
            await press.say(Reply("check-in-cancelled", buttons=column(MENU, HUMAN)))
        else:
            await _menu(press)

    return pressing(services, batch, query, act)


async def _menu(press: Press, key: str = "check-in-menu") -> None:
    now = press.services.now()
    choices = times.rows("check-in", TIMES, Purpose.CHECK_IN, now=now)
    standing = await promised(press.unit, press.person, Purpose.CHECK_IN)
    if standing is not None:
        key, choices = "check-in-standing", ((CANCEL,), *choices)
    args = {"minutes": MINUTES, **shown(standing.at if standing else now, now=now)}
    await press.say(Reply(key, args, buttons=choices))


async def _set(press: Press, code: str) -> None:
    now = press.services.now()
    at = moment_of(code, now=now) if code in TIMES else None
    try:
        if at is None:
            raise BadMoment("unknown")
        await promise(press.unit, press.person, Purpose.CHECK_IN, at=at, now=now)
    except BadMoment:
        await _menu(press, "check-in-too-late")
        return
    buttons = column(Button("button-appointment-change", "check-in:menu"), CANCEL)
    await press.say(Reply("check-in-agreed", shown(at, now=now), buttons=buttons))


async def _well(press: Press) -> None:
    """Thank her. An alarm that is out already is ended by an operator, or by her confirmed "I am safe".

    The check-in that waited for this press is over by now (`noticing`). A later one is not: the button may be of
    yesterday, and under nobody's thumb may an alarm be called off unseen.
    """
    if press.person.case_id is not None:
        case = await press.unit.cases.get(press.person.case_id)
        if MISSED in case.cues:
            buttons = column(Button("button-safe", "/safe_now"), HUMAN)
            await press.say(Reply("check-in-well-late", buttons=buttons))
            return
    if await promised(press.unit, press.person, Purpose.CHECK_IN) is not None:
        await _menu(press)
        return
    await press.say(Reply("check-in-well", buttons=column(MENU, HUMAN)))


def noticing(services: Services, batch: Batch, change: Change) -> Change:
    """Return a change of a person's batch that first ends the check-ins for which the batch is a sign of life."""

    async def noticed(unit: Unit) -> None:
        settled = await _sign_of_life(services, unit, batch)
        await change(unit)
        if settled:
            await _say_settled(services, unit, batch)

    return noticed


async def _sign_of_life(services: Services, unit: Unit, batch: Batch) -> bool:
    """End the check-ins that were waiting for what this batch brings; say whether there was one."""
    if not batch.said:
        return False
    person = await unit.people.by_chat(batch.chat_id)
    if person is None:
        return False
    sent = [min(said.sent_at, said.at) for said in batch.said]
    calm = decide.screen_batch(batch).level < Urgency.HIGH
    return await settle(unit, person, sent, calm=calm, now=services.now())


async def _say_settled(services: Services, unit: Unit, batch: Batch) -> None:
    """Say that her words ended the check-in, so that she does not count on it; not over an operator.

    Nor after words of danger: they have raised the alarm by themselves, and each message costs her time.
    """
    query = batch.update.callback_query
    person = await unit.people.by_chat(batch.chat_id)
    if person is None or person.holder is Holder.OPERATOR or decide.screen_batch(batch).level >= Urgency.HIGH:
        return
    if query is not None and (query.data or "").startswith("check-in:"):
        return
    is_calm = person.holder is Holder.BOT and person.urgency < Urgency.HIGH
    key = "check-in-settled" if is_calm else "check-in-settled-in-danger"  # signals do go to operators then
    await Telling(services, unit, person).reply(Reply(key, buttons=column(MENU)), silent=True)


async def keep(services: Services, unit: Unit, person: Person, check_in: Appointment) -> bool:
    """Ask her when the time has come; raise the alarm when she has not answered. False: look again in a moment."""
    now = services.now()
    if now < check_in.at + WAITS_FOR_WORDS and await unit.inbox.pending(person.chat_id):
        return False
    if check_in.stage is Stage.SET:
        await _ask(services, unit, person, check_in)
    else:
        await _alarm(services, unit, person, check_in)
    return True


async def _ask(services: Services, unit: Unit, person: Person, check_in: Appointment) -> None:
    await unit.appointments.save(asked(check_in, now=services.now()))
    if person.holder is Holder.OPERATOR:
        if person.case_id is not None:
            await alert_owner(services, unit, await unit.cases.get(person.case_id), "operator-check-in-due")
        return
    await Telling(services, unit, person).reply(Reply("check-in-ask", buttons=ANSWERS), silent=True)


async def _alarm(services: Services, unit: Unit, person: Person, check_in: Appointment) -> None:
    alarm = await raise_alarm(unit, person, check_in, now=services.now())
    if alarm.person.holder is Holder.OPERATOR:
        await alert_owner(services, unit, alarm.case, "operator-check-in-missed")
        return
    await page(services, unit, alarm.case, alarm.person, again=not alarm.is_new)
    key = "check-in-missed" if await unit.operators.on_shift() else "check-in-missed-nobody"
    await Telling(services, unit, alarm.person).reply(Reply(key, buttons=ANSWERS), silent=True)


async def keep_without_words(services: Services, unit: Unit, person: Person, check_in: Appointment) -> None:
    """Do the same when a text is missing: the alarm does not depend on one, and the watch pages as for any case."""
    now = services.now()
    if check_in.stage is Stage.SET:
        await unit.appointments.save(asked(check_in, now=now))
    else:
        await raise_alarm(unit, person, check_in, now=now)
