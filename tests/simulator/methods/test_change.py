from __future__ import annotations

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup, Message

from simulator.client import SimulatedChat, SimulatorError
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
async def test_what_is_deleted_is_gone_from_the_phone_and_for_the_bot(bot: Bot, chat: SimulatedChat) -> None:
    """It can be neither copied nor edited nor pressed; a press that came before is still answered."""
    said = await chat.say("a")
    sent = await bot.send_message(chat.id, "b", reply_markup=BUTTON)
    pressed = await chat.click("/safe_now")
    assert await bot.delete_messages(chat.id, [said.id, sent.message_id])
    await chat.wait_gone(said)
    assert [message.text for message in await chat.messages()] == ["/start"]
    with pytest.raises(TelegramBadRequest, match="message to copy not found"):
        await bot.copy_message(chat.id, chat.id, said.id)
    with pytest.raises(TelegramBadRequest, match="message to edit not found"):
        await bot.edit_message_text(text="c", chat_id=chat.id, message_id=sent.message_id)
    told = {"message_id": sent.message_id, "data": "/safe_now"}
    with pytest.raises(SimulatorError, match="no such button"):
        await chat.simulator.ask("POST", f"/sim/chats/{chat.id}/click", told)
    assert await bot.answer_callback_query(pressed)


@pytest.mark.asyncio
async def test_one_that_is_too_old_saves_the_young_ones_of_the_same_call(
    bot: Bot, chat: SimulatedChat, clock: HandClock
) -> None:
    """Deleted one by one the young ones go, whoever wrote them."""
    old = await chat.say("a")
    clock.advance(48 * HOURS + 1)
    young = [(await chat.say("b")).id, (await bot.send_message(chat.id, "c")).message_id]
    with pytest.raises(TelegramBadRequest, match="message can't be deleted"):
        await bot.delete_messages(chat.id, [old.id, *young])
    assert len(await chat.messages()) == 4
    assert await bot.delete_messages(chat.id, young)
    assert [message.text for message in await chat.messages()] == ["/start", "a"]


@pytest.mark.asyncio
async def test_a_hundred_go_at_once(bot: Bot, chat: SimulatedChat) -> None:
    numbers = [(await chat.say(str(number))).id for number in range(100)]
    assert await bot.delete_messages(chat.id, numbers)
    assert [message.text for message in await chat.messages()] == ["/start"]


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
