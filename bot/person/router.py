"""What a person can do in the chat: press buttons, write, send media, edit, block. Each handler returns a Change."""

from __future__ import annotations

from dataclasses import replace

from aiogram import F, Router
from aiogram.types import CallbackQuery, ChatMemberUpdated, Message

from bot import compose
from bot.batch import Batch
from bot.person import answer, decide, forwarded, leave, media, opening
from bot.person.record import person_of
from bot.person.relay import relaying
from bot.ports import Unit
from bot.services import Change, Services
from desk.message import Kind
from desk.people import Person
from desk.talk import Holder

INTENT_BUTTON = r'^/[a-z_]{1,40}(\{"step":"[a-z0-9.-]{1,48}"\})?\Z'
"""Data of buttons that stand for an intent, and for those under a step with its place; nothing that is typed comes here."""

LANGUAGE_BUTTON = r"^language:(kk|ru)$"


def router() -> Router:
    """Return the people's router. Order is meaning: a narrower handler stands before a wider one."""
    people = Router(name="people")
    people.callback_query.register(on_language, F.data.regexp(LANGUAGE_BUTTON))
    people.callback_query.register(on_intent_button, F.data.regexp(INTENT_BUTTON))
    people.callback_query.register(on_leave, F.data.regexp(leave.LEAVE_BUTTON))
    people.callback_query.register(media.on_let_go, F.data.regexp(media.LET_GO))
    people.callback_query.register(on_unknown_button)
    people.message.register(forwarded.on_forwarded, F.text, F.forward_origin)
    people.message.register(on_text, F.text | F.sticker.emoji)  # the emoji of a sticker is what it says
    people.message.register(media.on_media)
    people.edited_message.register(on_edit)
    people.my_chat_member.register(on_membership)
    return people


async def on_text(message: Message, batch: Batch, person: Person | None, services: Services) -> Change:
    """Answer words, or pass them on while an operator holds the talk."""
    client = message.from_user.language_code if message.from_user else None
    if person is not None and person.holder is Holder.OPERATOR:
        ends_leave = await answer.hears_wish_to_delete(
            services, batch, person, text=batch.text, is_button=False, client_language=client
        )
        return relaying(services, batch, decide.screen_batch(batch), ends_leave=ends_leave)
    heard = await answer.hear(services, batch, person, text=batch.text, is_button=False, client_language=client)
    return answer.answering(services, batch, heard)


async def on_intent_button(query: CallbackQuery, batch: Batch, person: Person | None, services: Services) -> Change:
    """Treat a pressed button as the intent it stands for; an operator who holds the talk sees what was pressed."""
    pressed, client = query.data or "", query.from_user.language_code
    if person is not None and person.holder is Holder.OPERATOR:
        ends_leave = await answer.hears_wish_to_delete(
            services, batch, person, text=pressed, is_button=True, client_language=client
        )
        answering = relaying(services, batch, decide.screen_batch(batch), ends_leave=ends_leave)
    else:
        heard = await answer.hear(services, batch, person, text=pressed, is_button=True, client_language=client)
        answering = answer.answering(services, batch, heard)

    async def change(unit: Unit) -> None:
        await unit.outbox.add(compose.callback_answer(batch.chat_id, query.id, now=services.now()))
        await answering(unit)

    return change


async def on_language(query: CallbackQuery, batch: Batch, services: Services) -> Change:
    """Switch the language by a button."""
    language = (query.data or "").removeprefix("language:")

    async def change(unit: Unit) -> None:
        person = await person_of(unit, batch.chat_id, services.chat_ref(batch.chat_id), now=services.now())
        person = replace(person, language=language)
        await unit.people.save(person)
        await unit.outbox.add(compose.callback_answer(batch.chat_id, query.id, now=services.now()))
        if person.holder is not Holder.OPERATOR:
            await opening.switched(services, unit, person)

    return change


async def on_leave(query: CallbackQuery, batch: Batch, services: Services) -> Change:
    """Keep her answer to whether her words may teach Pana; nothing is said while an operator speaks with her."""
    agrees = query.data == leave.YES

    async def change(unit: Unit) -> None:
        person = await person_of(unit, batch.chat_id, services.chat_ref(batch.chat_id), now=services.now())
        await unit.outbox.add(compose.callback_answer(batch.chat_id, query.id, now=services.now()))
        await leave.take_answer(services, unit, person, agrees=agrees)

    return change


async def on_unknown_button(query: CallbackQuery, batch: Batch, person: Person | None, services: Services) -> Change:
    """Stop an old or foreign button from spinning; show the menu instead of a dead end."""

    async def change(unit: Unit) -> None:
        found = await person_of(unit, batch.chat_id, services.chat_ref(batch.chat_id), now=services.now())
        await unit.outbox.add(compose.callback_answer(batch.chat_id, query.id, now=services.now()))
        if found.holder is not Holder.OPERATOR:
            await opening.show_menu(services, unit, found)

    return change


async def on_edit(edited_message: Message, batch: Batch, person: Person | None, services: Services) -> Change | None:
    """Read an edited message as a new one: what she changed may be what matters.

    A place that moves is the exception: Telegram edits it every few seconds, and nobody is helped by a word for each.
    """
    kind = batch.said[-1].kind
    if kind is Kind.LOCATION:
        return None
    if kind is Kind.TEXT:
        return await on_text(edited_message, batch, person, services)
    return await media.on_media(edited_message, batch, person, services)


async def on_membership(my_chat_member: ChatMemberUpdated, batch: Batch, services: Services) -> Change:
    """Remember whether the person blocked the bot or came back."""
    blocked = my_chat_member.new_chat_member.status == "kicked"

    async def change(unit: Unit) -> None:
        person = await unit.people.by_chat(batch.chat_id)
        if person is not None:
            await unit.people.save(replace(person, blocked=blocked))

    return change
