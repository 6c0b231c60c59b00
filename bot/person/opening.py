"""The first words: who Pana is, and whether it is safe to write now. Whoever simply writes is answered first.

A deep link's code of a place is only counted, never kept beside anybody.
"""

from __future__ import annotations

import re
from dataclasses import replace

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from bot.batch import Batch
from bot.person import danger, decide, menu, quiet, times
from bot.person.record import who_wrote
from bot.person.relay import relay_to_owner, relaying
from bot.person.telling import MENU as MENU_BUTTON
from bot.person.telling import Telling
from bot.ports import Unit
from bot.services import Change, Services
from bot.understanding import Button, Reply
from desk import manner
from desk.appointments import Purpose
from desk.escalation import Finding
from desk.follow_up import TIMES, may_offer
from desk.moments import day_of
from desk.people import Person
from desk.talk import Holder
from nlu.language.identify import identify
from nlu.urgency.levels import Urgency

START = r"^/start(@[A-Za-z0-9_]+)?(\s+(?P<place>[A-Za-z0-9_-]{1,64}))?\s*$"
"""Telegram's own start button, with a deep link's parameter; words after "/start" are words."""

MENU = r"^/menu(@[A-Za-z0-9_]+)?\s*$"

OTHER_PLACE = "other"
"""What a start by a code that nobody knows counts as: anybody can write a link, and any word into it."""

YES, LATER, SHOW = "opening:yes", "opening:later", MENU_BUTTON.payload

ASK_ROWS = (
    (Button("button-write-yes", YES),),
    (Button("button-write-near", menu.NEAR),),
    (Button("button-write-later", LATER),),
    (menu.SOS,),
)
WAYS_ON = ((menu.SOS, Button("button-numbers", "/ask_hotline")), (MENU_BUTTON,))


def router() -> Router:
    """Return the router of the opening and the menu; it stands before the people's general one."""
    opening = Router(name="opening")
    opening.message.register(on_start, F.text.regexp(START), is_calm)
    opening.message.register(on_menu, F.text.regexp(MENU))
    opening.message.register(on_menu, F.text, names_the_menu)
    opening.callback_query.register(on_yes, F.data == YES)
    opening.callback_query.register(on_later, F.data == LATER)
    opening.callback_query.register(on_menu_button, F.data == SHOW)
    return opening


async def is_calm(message: Message, batch: Batch) -> bool:
    """Say whether nothing worries in a start: a word after it, in Latin letters, may be a cry and no place."""
    return decide.screen_batch(batch).level is Urgency.ROUTINE


async def names_the_menu(message: Message, services: Services) -> bool:
    """Say whether the message is nothing but the word on the menu's button, in either language."""
    return menu.is_named(services, message.text or "")


async def on_start(message: Message, batch: Batch, person: Person | None, services: Services) -> Change:
    """Say who Pana is and ask whether it is safe to write; while an operator holds the talk only she hears of it."""
    if person is not None and person.holder is Holder.OPERATOR:
        return relaying(services, batch, decide.screen_batch(batch))
    client = message.from_user.language_code if message.from_user else None
    begun = re.match(START, message.text or "")
    place = begun["place"] if begun else None

    async def change(unit: Unit) -> None:
        found = await _wrote(services, unit, batch, client=client)
        if place is not None:
            await _count(services, unit, place)
        if found is not None:
            await show(services, unit, found)

    return change


async def on_menu(message: Message, batch: Batch, person: Person | None, services: Services) -> Change:
    """Show the menu."""
    if person is not None and person.holder is Holder.OPERATOR:
        return relaying(services, batch, decide.screen_batch(batch))
    client = message.from_user.language_code if message.from_user else None

    async def change(unit: Unit) -> None:
        found = await _wrote(services, unit, batch, client=client)
        if found is not None:
            await show_menu(services, unit, found)

    return change


async def on_menu_button(query: CallbackQuery, batch: Batch, services: Services) -> Change:
    """Show the menu."""

    async def change(unit: Unit) -> None:
        person = await _pressed(services, unit, batch, query)
        if person is not None:
            await show_menu(services, unit, person)

    return change


async def on_yes(query: CallbackQuery, batch: Batch, services: Services) -> Change:
    """She can write: the menu, and whatever waited until this was known."""

    async def change(unit: Unit) -> None:
        person = await _pressed(services, unit, batch, query)
        if person is not None:
            await safe_to_write(services, unit, person)

    return change


async def on_later(query: CallbackQuery, batch: Batch, services: Services) -> Change:
    """Confirm harmlessly, say how to find the chat again, offer to ask tomorrow. Nothing is set."""

    async def change(unit: Unit) -> None:
        person = await _pressed(services, unit, batch, query)
        if person is None:
            return
        rows: tuple[tuple[Button, ...], ...] = WAYS_ON
        below: tuple[str, ...] = ()
        if await may_offer(unit, person):
            rows = (*times.rows("follow-up", TIMES, Purpose.FOLLOW_UP, now=services.now()), *rows)
            below = ("opening-later-offer",)
        await Telling(services, unit, person).reply(
            Reply(menu.key_for(person, "opening-later"), buttons=rows, below=below)
        )

    return change


async def show(services: Services, unit: Unit, person: Person) -> None:
    """Say the first words with their question; in the quiet manner one short line."""
    if manner.is_quiet(person, now=services.now()):
        await quiet.go_on(services, unit, person)
        return
    person = manner.with_asked(person, last=True)
    await unit.people.save(person)
    reply = Reply(menu.key_for(person, "opening"), buttons=(*ASK_ROWS, menu.LANGUAGES))
    await Telling(services, unit, person).reply(reply)


async def show_menu(services: Services, unit: Unit, person: Person) -> None:
    """Show the menu; in the quiet manner one short line."""
    if manner.is_quiet(person, now=services.now()):
        await quiet.go_on(services, unit, person)
    else:
        await menu.show(services, unit, person)


async def switched(services: Services, unit: Unit, person: Person) -> None:
    """Say in the new language what waited for an answer in the other one, or that the language is another now."""
    if manner.is_quiet(person, now=services.now()):
        await quiet.go_on(services, unit, person, "language-switched")
    elif manner.is_asked(person.given):
        await show(services, unit, person)
    else:
        await menu.show(services, unit, person, "language-switched")


async def safe_to_write(services: Services, unit: Unit, person: Person) -> None:
    """Show the menu, and offer what was held back until it was known whether she can write."""
    person = manner.ended(person)
    await unit.people.save(person)
    await menu.show(services, unit, person, "opening-yes")
    if person.case_id is not None:
        case = await unit.cases.get(person.case_id)
        await danger.offer_once(services, unit, person, intent=case.intent)


async def take_typed(services: Services, unit: Unit, person: Person, said: quiet.Heard) -> bool:
    """Take a bare yes or no as the answer to "can you write now?"; False when it is none, and nothing was done."""
    if not manner.is_asked(person.given) or said.bare is None:
        return False
    if said.bare:
        await safe_to_write(services, unit, person)
    else:
        await quiet.begin(services, unit, person)
    return True


async def ask_once(services: Services, unit: Unit, person: Person, *, intent: str | None) -> bool:
    """Ask somebody who began without the first words, after her answer and silently; say whether she was asked."""
    if not manner.may_ask(person, intent=intent, now=services.now()):
        return False
    person = manner.with_asked(person, last=False)
    await unit.people.save(person)
    await Telling(services, unit, person).reply(
        Reply(menu.key_for(person, "opening-ask"), buttons=ASK_ROWS), silent=True
    )
    return True


async def _wrote(services: Services, unit: Unit, batch: Batch, *, client: str | None) -> Person | None:
    """Return who wrote; None when an operator took her meanwhile and has got the message."""
    found = await who_wrote(unit, batch, services.chat_ref(batch.chat_id), now=services.now())
    if found.holder is Holder.OPERATOR:
        await relay_to_owner(services, unit, found, batch, Finding(decide.screen_batch(batch).level))
        return None
    found = replace(found, language=decide.language_heard(identify(""), found.language, client))
    await unit.people.save(found)
    return found


async def _pressed(services: Services, unit: Unit, batch: Batch, query: CallbackQuery) -> Person | None:
    """Return who pressed; None while an operator holds the talk, who sees the press."""
    person = await quiet.pressed(services, unit, batch, query)
    if person.holder is Holder.OPERATOR:
        await relay_to_owner(services, unit, person, batch, Finding(Urgency.ROUTINE))
        return None
    return person


async def _count(services: Services, unit: Unit, place: str) -> None:
    """Count a start by a link, for the day and without the person."""
    known = place if place in services.places else OTHER_PLACE
    await unit.starts.add(known, day_of(services.now()))
