"""The buttons with which a person hides the chat: at once, at a set hour, not any more. A router of its own.

While an operator holds the talk the bot says nothing: questions go to the operator, and hiding is carried out quietly.
"""

from __future__ import annotations

from datetime import datetime

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from bot import compose
from bot.batch import Batch
from bot.person import decide, hiding
from bot.person.hers_alone import stop_spinning, who_is
from bot.person.relay import HolderMoved, relaying
from bot.person.telling import Telling
from bot.ports import InChat, Unit
from bot.services import Change, Services
from bot.understanding import Button, Reply
from desk.hiding import REACH, hours_left, timer_among
from desk.people import Person
from desk.talk import Holder

ASK, LATER, NOW, WITH_UNSEEN, LAST, STOP = "hide:ask", "hide:later", "hide:now", "hide:all", "hide:last", "hide:stop"

IN = {
    "hide:in:1": "button-hide-in-one",
    "hide:in:3": "button-hide-in-three",
    "hide:in:6": "button-hide-in-six",
    "hide:in:12": "button-hide-in-twelve",
    "hide:in:24": "button-hide-in-day",
    "hide:in:47": "button-hide-in-two-days",
}
"""The buttons of the timer, one for each of the hours that may be chosen."""

DONE = "hide-toast-done"

WINDOW = int(REACH.total_seconds() // 3600)

WAY_OUT = (Button("button-numbers", "/ask_hotline"), Button("button-human", "/ask_operator"))
"""The last row under every question: a button that leads on to help."""


def router() -> Router:
    """Return the router of hiding; it stands before the people's general one."""
    hide = Router(name="hide")
    hide.callback_query.register(on_question, F.data.in_({ASK, LATER}))
    hide.callback_query.register(on_now, F.data.in_({NOW, WITH_UNSEEN, LAST}))
    hide.callback_query.register(on_timer, F.data.in_(IN.keys()))
    hide.callback_query.register(on_stop, F.data == STOP)
    return hide


async def on_question(query: CallbackQuery, batch: Batch, person: Person | None, services: Services) -> Change:
    """Say first that messages may be evidence, then what can be hidden and when."""
    if person is not None and person.holder is Holder.OPERATOR:
        return relayed(services, query, batch)

    async def change(unit: Unit) -> None:
        found = await pressing(services, unit, query, batch)
        if found.holder is Holder.OPERATOR:
            raise HolderMoved
        reply = await _menu(services, unit, found) if query.data == ASK else _choice_of_hours()
        await Telling(services, unit, found).reply(reply)

    return change


async def on_now(query: CallbackQuery, batch: Batch, services: Services) -> Change:
    """Take everything away; then one harmless line, unless she wanted that away too or an operator holds the talk."""
    data = query.data or ""

    async def change(unit: Unit) -> None:
        found = await pressing(services, unit, query, batch, toast=DONE if data == LAST else None)
        await _note_pressed(unit, query, batch.chat_id, now=services.now())
        waits = await hiding.hide(services, unit, found, actor="person", with_unseen=data == WITH_UNSEEN)
        if data != LAST and found.holder is not Holder.OPERATOR:
            await Telling(services, unit, found).reply(_done(waits=waits), silent=True)

    return change


async def on_timer(query: CallbackQuery, batch: Batch, services: Services) -> Change:
    """Set the timer, instead of one that was set before."""
    hours = int((query.data or "").rpartition(":")[2])

    async def change(unit: Unit) -> None:
        found = await pressing(services, unit, query, batch)
        await hiding.set_timer(services, unit, found, hours)
        if found.holder is not Holder.OPERATOR:
            buttons = ((Button("button-hide-stop", STOP), Button("button-hide-now", NOW)), WAY_OUT)
            await Telling(services, unit, found).reply(Reply("hide-timer-set", {"hours": hours}, buttons))

    return change


async def on_stop(query: CallbackQuery, batch: Batch, services: Services) -> Change:
    """Cancel the timer. Where none is set (any more), the press is answered and nothing said."""

    async def change(unit: Unit) -> None:
        found = await who_is(services, unit, batch, client=query.from_user.language_code, words="")
        stopped = await hiding.stop_timer(unit, found)
        await stop_spinning(services, unit, found, query, toast=DONE if stopped else "hide-toast-no-timer")
        if stopped and found.holder is not Holder.OPERATOR:
            buttons = ((Button("button-hide-later", LATER), Button("button-hide-now", NOW)), WAY_OUT)
            await Telling(services, unit, found).reply(Reply("hide-timer-stopped", buttons=buttons))

    return change


def relayed(services: Services, query: CallbackQuery, batch: Batch) -> Change:
    """Return the change that answers the button and shows the operator who holds the talk what was pressed."""
    relay = relaying(services, batch, decide.screen_batch(batch))

    async def change(unit: Unit) -> None:
        await unit.outbox.add(compose.callback_answer(batch.chat_id, query.id, now=services.now()))
        await relay(unit)

    return change


async def pressing(
    services: Services, unit: Unit, query: CallbackQuery, batch: Batch, *, toast: str | None = None
) -> Person:
    """Answer a button and return who pressed it. What she pressed is kept nowhere.

    Her phone shows the text `toast` names for a moment; DONE where an operator holds the talk, for no message follows.
    """
    person = await who_is(services, unit, batch, client=query.from_user.language_code, words="")
    quiet = DONE if person.holder is Holder.OPERATOR else None
    await stop_spinning(services, unit, person, query, toast=toast or quiet)
    return person


async def _menu(services: Services, unit: Unit, person: Person) -> Reply:
    timer = timer_among(await unit.appointments.of(person.id))
    later = Button("button-hide-later", LATER) if timer is None else Button("button-hide-stop", STOP)
    hours = 1 if timer is None else hours_left(timer, now=services.now())
    buttons = ((Button("button-hide-now", NOW), later), (Button("button-forget-ask", "forget:ask"),), WAY_OUT)
    below = () if timer is None else ("hide-menu-timer",)
    return Reply("hide-menu", {"hours": hours}, buttons, below=below)


def _choice_of_hours() -> Reply:
    choices = [Button(key, data) for data, key in IN.items()]
    buttons = (tuple(choices[:3]), tuple(choices[3:]), WAY_OUT)
    return Reply("hide-later", {"window": WINDOW}, buttons)


def _done(*, waits: bool) -> Reply:
    last, numbers = Button("button-hide-last", LAST), WAY_OUT[0]
    if not waits:
        return Reply("hide-done", {"window": WINDOW}, ((last, numbers),))
    unseen = Button("button-hide-unseen", WITH_UNSEEN)
    return Reply("hide-done", {"window": WINDOW}, ((last, numbers), (unseen,)), below=("hide-done-unseen",))


async def _note_pressed(unit: Unit, query: CallbackQuery, chat_id: int, *, now: datetime) -> None:
    """Remember the message under the button: it stands in the chat, even if nobody could note that when it was sent."""
    if isinstance(query.message, Message):
        await unit.standing.add(InChat(chat_id, query.message.message_id, min(query.message.date, now)))
