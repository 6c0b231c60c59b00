from __future__ import annotations

import asyncio

import pytest
from aiogram import Bot
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from simulator.client import NothingCameError, SimulatedChat, Simulator


@pytest.mark.asyncio
async def test_waiting_wakes_when_the_answer_comes(bot: Bot, chat: SimulatedChat) -> None:
    said = await chat.say("a")
    waiting = asyncio.create_task(chat.wait_reply(after=said))
    await bot.send_message(chat.id, "b")
    assert (await waiting).text == "b"


@pytest.mark.asyncio
async def test_waiting_sees_edits_and_deletions(bot: Bot, chat: SimulatedChat) -> None:
    sent = await bot.send_message(chat.id, "a")
    shown = await chat.last()
    waiting = asyncio.create_task(chat.wait_for(lambda message: message.text == "b"))
    await bot.edit_message_text(text="b", chat_id=chat.id, message_id=sent.message_id)
    assert (await waiting).id == shown.id
    gone = asyncio.create_task(chat.wait_gone(shown))
    await bot.delete_message(chat.id, sent.message_id)
    await gone


@pytest.mark.asyncio
async def test_nothing_came_says_so_without_the_words(chat: SimulatedChat) -> None:
    await chat.say("құпия")
    with pytest.raises(NothingCameError) as missed:
        await chat.wait_reply(timeout=0.05)
    assert "құпия" not in str(missed.value)
    with pytest.raises(NothingCameError):
        await chat.click("жоқ")
    with pytest.raises(NothingCameError):
        await chat.press("жоқ")


@pytest.mark.asyncio
async def test_click_takes_the_exact_callback_or_a_piece_of_the_label(bot: Bot, chat: SimulatedChat) -> None:
    keys = [[InlineKeyboardButton(text=text, callback_data=data) for text, data in (("one", "2"), ("2", "x"))]]
    await bot.send_message(chat.id, "a", reply_markup=InlineKeyboardMarkup(inline_keyboard=keys))
    for wanted in ("2", "one", "x"):
        await chat.click(wanted)
    queries = [update.callback_query for update in await bot.get_updates() if update.callback_query]
    assert [query.data for query in queries] == ["2", "2", "x"]


@pytest.mark.asyncio
async def test_state_changes_are_waited_for(bot: Bot, chat: SimulatedChat) -> None:
    waiting = asyncio.create_task(chat.wait_state(lambda state: state.action == "typing"))
    await bot.send_chat_action(chat.id, "typing")
    assert (await waiting).is_started


@pytest.mark.asyncio
async def test_chats_are_listed(sim: Simulator, chat: SimulatedChat) -> None:
    assert [(one.id, one.name) for one in await sim.chats()] == [(chat.id, "Aliya Serik")]


@pytest.mark.asyncio
async def test_the_clock_moves_forward(sim: Simulator) -> None:
    before = (await sim.health())["now"]
    await sim.advance(3600)
    assert (await sim.health())["now"] == before + 3600
