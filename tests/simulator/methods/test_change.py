from __future__ import annotations

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup, Message

from simulator.client import SimulatedChat
from tests.fakes.hand_clock import HandClock

BUTTON = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Иә, қауіпсіз", callback_data="/safe_now")]])
HOURS = 3600


@pytest.mark.asyncio
async def test_edited_text_is_marked_and_loses_its_buttons(bot: Bot, chat: SimulatedChat) -> None:
    sent = await bot.send_message(chat.id, "a", reply_markup=BUTTON)
    edited = await bot.edit_message_text(text="b", chat_id=chat.id, message_id=sent.message_id)
    assert isinstance(edited, Message)
    assert (edited.text, edited.edit_date is not None, edited.reply_markup) == ("b", True, None)
    shown = await chat.last()
    assert (shown.id, shown.text, shown.is_edited, shown.buttons) == (sent.message_id, "b", True, ())


@pytest.mark.asyncio
async def test_buttons_are_changed_alone(bot: Bot, chat: SimulatedChat) -> None:
    sent = await bot.send_message(chat.id, "a")
    await bot.edit_message_reply_markup(chat_id=chat.id, message_id=sent.message_id, reply_markup=BUTTON)
    shown = await chat.last()
    assert (shown.labels(), shown.is_edited) == (["Иә, қауіпсіз"], False)
    await bot.edit_message_reply_markup(chat_id=chat.id, message_id=sent.message_id)
    assert (await chat.last()).labels() == []


@pytest.mark.asyncio
async def test_same_content_is_not_modified(bot: Bot, chat: SimulatedChat) -> None:
    sent = await bot.send_message(chat.id, "a")
    with pytest.raises(TelegramBadRequest, match="message is not modified"):
        await bot.edit_message_text(text="a", chat_id=chat.id, message_id=sent.message_id)


@pytest.mark.asyncio
async def test_only_own_messages_are_edited(bot: Bot, chat: SimulatedChat) -> None:
    said = await chat.say("a")
    with pytest.raises(TelegramBadRequest, match="message can't be edited"):
        await bot.edit_message_text(text="b", chat_id=chat.id, message_id=said.id)
    with pytest.raises(TelegramBadRequest, match="message to edit not found"):
        await bot.edit_message_text(text="b", chat_id=chat.id, message_id=999)


@pytest.mark.asyncio
async def test_both_sides_messages_are_deleted_within_48_hours(bot: Bot, chat: SimulatedChat, clock: HandClock) -> None:
    said = await chat.say("a")
    sent = await bot.send_message(chat.id, "b")
    clock.advance(48 * HOURS)
    assert await bot.delete_message(chat.id, said.id)
    assert await bot.delete_message(chat.id, sent.message_id)
    assert [message.text for message in await chat.messages()] == ["/start"]
    with pytest.raises(TelegramBadRequest, match="message to delete not found"):
        await bot.delete_message(chat.id, said.id)


@pytest.mark.asyncio
async def test_older_messages_stay(bot: Bot, chat: SimulatedChat, clock: HandClock) -> None:
    old = await chat.say("a")
    clock.advance(48 * HOURS + 1)
    young = await chat.say("b")
    with pytest.raises(TelegramBadRequest, match="message can't be deleted"):
        await bot.delete_message(chat.id, old.id)
    with pytest.raises(TelegramBadRequest, match="message can't be deleted"):
        await bot.delete_messages(chat.id, [young.id, old.id])
    assert [message.text for message in await chat.messages()] == ["/start", "a", "b"]


@pytest.mark.asyncio
async def test_several_are_deleted_and_missing_ones_skipped(bot: Bot, chat: SimulatedChat) -> None:
    numbers = [(await chat.say(text)).id for text in "abc"]
    assert await bot.delete_messages(chat.id, [*numbers, numbers[0], 999])
    assert [message.text for message in await chat.messages()] == ["/start"]
    with pytest.raises(TelegramBadRequest, match="too many"):
        await bot.delete_messages(chat.id, list(range(1, 102)))


@pytest.mark.asyncio
async def test_pressed_button_is_answered_once(bot: Bot, chat: SimulatedChat) -> None:
    await bot.send_message(chat.id, "a", reply_markup=BUTTON)
    pressed = await chat.click("қауіпсіз")
    query = (await bot.get_updates())[-1].callback_query
    assert query is not None
    assert (query.id, query.data, query.from_user.id) == (pressed, "/safe_now", chat.id)
    assert isinstance(query.message, Message)
    assert query.message.text == "a"
    assert await bot.answer_callback_query(query.id, text="Жақсы", show_alert=True)
    toast = await chat.wait_toast(pressed)
    assert (toast.text, toast.is_alert) == ("Жақсы", True)
    with pytest.raises(TelegramBadRequest, match="query is too old"):
        await bot.answer_callback_query(query.id)


@pytest.mark.asyncio
async def test_a_late_answer_is_refused(bot: Bot, chat: SimulatedChat, clock: HandClock) -> None:
    await bot.send_message(chat.id, "a", reply_markup=BUTTON)
    pressed = await chat.click("/safe_now")
    clock.advance(HOURS)
    with pytest.raises(TelegramBadRequest, match="query is too old"):
        await bot.answer_callback_query(pressed)


@pytest.mark.asyncio
async def test_typing_shows_until_the_next_message(bot: Bot, chat: SimulatedChat) -> None:
    await bot.send_chat_action(chat.id, "typing")
    assert (await chat.state()).action == "typing"
    await bot.send_message(chat.id, "a")
    assert (await chat.state()).action is None


@pytest.mark.asyncio
async def test_typing_fades_after_five_seconds(bot: Bot, chat: SimulatedChat, clock: HandClock) -> None:
    await bot.send_chat_action(chat.id, "typing")
    clock.advance(5.1)
    assert (await chat.state()).action is None
    with pytest.raises(TelegramBadRequest, match="wrong parameter action"):
        await bot.send_chat_action(chat.id, "dancing")
