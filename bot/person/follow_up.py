"""A follow-up in the chat: offered when a talk ended well, asked once, silently, in words that look like anybody's."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.types import CallbackQuery

from bot.batch import Batch
from bot.person import decide, times
from bot.person.press import HUMAN, Press, column, pressing
from bot.person.telling import Telling
from bot.ports import Unit
from bot.services import Change, Services
from bot.understanding import Button, Reply
from desk.appointments import Appointment, BadMoment, Purpose, ended
from desk.follow_up import TIMES, may_be_asked, may_offer, refuse
from desk.moments import moment_of, shown
from desk.people import Person
from desk.promising import cancel, promise

PRESS = r"^follow-up:(no|cancel|better|bad|never|at:[a-z0-9]{1,12})\Z"

ANSWERS = (
    (Button("button-follow-up-better", "follow-up:better"), Button("button-follow-up-bad", "follow-up:bad")),
    (Button("button-follow-up-never", "follow-up:never"),),
)
WAYS_ON = (
    (HUMAN, Button("button-what-to-do", "/ask_what_to_do")),
    (Button("button-danger-now", decide.SOS), Button("button-numbers", "/ask_hotline")),
)


def router() -> Router:
    """Return the router of the follow-up's buttons."""
    follow_up = Router(name="follow-up")
    follow_up.callback_query.register(on_press, F.data.regexp(PRESS))
    return follow_up


async def offer(services: Services, unit: Unit, person: Person) -> None:
    """Ask whether Pana may ask again, silently; nothing where it would be out of place."""
    if not await may_offer(unit, person):
        return
    choices = times.rows("follow-up", TIMES, Purpose.FOLLOW_UP, now=services.now())
    no = ((Button("button-follow-up-no", "follow-up:no"),),)
    await Telling(services, unit, person).reply(Reply("follow-up-offer", buttons=(*choices, *no)), silent=True)


async def on_press(query: CallbackQuery, batch: Batch, services: Services) -> Change:
    """Keep when to ask, or what she answered."""
    _, what, code = f"{query.data}::".split(":")[:3]

    async def act(press: Press) -> None:
        now = press.services.now()
        if what == "at":
            await _set(press, code)
        elif what == "better":
            await press.say(Reply("follow-up-better", buttons=column(HUMAN)))
        elif what == "bad":
            await press.say(Reply("follow-up-bad", buttons=WAYS_ON))
        else:
            await cancel(press.unit, press.person, Purpose.FOLLOW_UP)
            if what == "never":
                await refuse(press.unit, press.person, now=now)
            await press.say(Reply("follow-up-left", buttons=column(HUMAN)))

    return pressing(services, batch, query, act)


async def _set(press: Press, code: str) -> None:
    now = press.services.now()
    at = moment_of(code, now=now) if code in TIMES else None
    try:
        if at is None:
            raise BadMoment("unknown")
        await promise(press.unit, press.person, Purpose.FOLLOW_UP, at=at, now=now)
    except BadMoment:
        await press.say(Reply("follow-up-left", buttons=column(HUMAN)))
        return
    buttons = column(Button("button-appointment-cancel", "follow-up:cancel"))
    await press.say(Reply("follow-up-agreed", shown(at, now=now), buttons=buttons))


async def keep(services: Services, unit: Unit, person: Person, follow_up: Appointment) -> bool:
    """Ask how she is, once; not when something else is going on with her by now."""
    await unit.appointments.save(ended(follow_up))
    if may_be_asked(person):
        await Telling(services, unit, person).reply(Reply("follow-up-ask", buttons=ANSWERS), silent=True)
    return True


async def keep_without_words(services: Services, unit: Unit, person: Person, follow_up: Appointment) -> None:
    """Let it go when a text is missing: nobody is in danger for it."""
    await unit.appointments.save(ended(follow_up))
