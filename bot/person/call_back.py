"""A call back in the chat: times as buttons, and at that time the operators are paged; a minute is promised to nobody."""

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
from desk.appointments import Appointment, BadMoment, Purpose
from desk.call_back import TIMES, call, hold
from desk.moments import moment_of, shown
from desk.people import Person
from desk.promising import cancel, promise, promised
from desk.talk import Holder

PRESS = r"^call-back:(menu|cancel|at:[a-z0-9]{1,12})\Z"

MENU = Button("button-call-back", "call-back:menu")
CANCEL = Button("button-appointment-cancel", "call-back:cancel")
NOW = ((Button("button-danger-now", decide.SOS), Button("button-numbers", "/ask_hotline")),)


def router() -> Router:
    """Return the router of the call back's buttons."""
    call_back = Router(name="call-back")
    call_back.callback_query.register(on_press, F.data.regexp(PRESS))
    return call_back


async def on_press(query: CallbackQuery, batch: Batch, services: Services) -> Change:
    """Show, set or cancel a call back."""
    _, what, code = f"{query.data}::".split(":")[:3]

    async def act(press: Press) -> None:
        if what == "at":
            await _set(press, code)
        elif what == "cancel":
            await cancel(press.unit, press.person, Purpose.CALL_BACK)
            await press.say(Reply("call-back-cancelled", buttons=column(MENU, HUMAN)))
        else:
            await _menu(press)

    return pressing(services, batch, query, act)


async def _menu(press: Press, key: str = "call-back-menu") -> None:
    now = press.services.now()
    choices = times.rows("call-back", TIMES, Purpose.CALL_BACK, now=now)
    standing = await promised(press.unit, press.person, Purpose.CALL_BACK)
    if standing is not None:
        key, choices = "call-back-standing", ((CANCEL,), *choices)
    await press.say(Reply(key, shown(standing.at if standing else now, now=now), buttons=choices))


async def _set(press: Press, code: str) -> None:
    now = press.services.now()
    at = moment_of(code, now=now) if code in TIMES else None
    try:
        if at is None:
            raise BadMoment("unknown")
        await promise(press.unit, press.person, Purpose.CALL_BACK, at=at, now=now)
    except BadMoment:
        await _menu(press, "call-back-too-late")
        return
    person = await hold(press.unit, press.person, now=now)
    # A grave case is not taken out of the queue: she must know that an operator may write before that time.
    key = "call-back-agreed" if person.case_id is None else "call-back-agreed-in-queue"
    buttons = column(Button("button-appointment-change", "call-back:menu"), CANCEL)
    await Press(press.services, press.unit, person).say(Reply(key, shown(at, now=now), buttons=buttons))


async def keep(services: Services, unit: Unit, person: Person, call_back: Appointment) -> bool:
    """Bring her in front of the operators, and tell her silently whether one is there."""
    called = await call(unit, person, call_back, now=services.now())
    if called.person.holder is Holder.OPERATOR:
        await alert_owner(services, unit, called.case, "operator-call-back-due")
        return True
    await page(services, unit, called.case, called.person, again=not called.is_new)
    key = "call-back-now" if await unit.operators.on_shift() else "call-back-nobody"
    await Telling(services, unit, called.person).reply(Reply(key, buttons=NOW), silent=True)
    return True


async def keep_without_words(services: Services, unit: Unit, person: Person, call_back: Appointment) -> None:
    """Do the same when a text is missing."""
    await call(unit, person, call_back, now=services.now())
