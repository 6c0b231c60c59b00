"""The one way in: on disk first, then the lanes are woken."""

from __future__ import annotations

import pytest
from aiogram.types import Update

from bot.intake.record import ALLOWED_UPDATES, chat_of
from tests.bot.conftest import Stage
from tests.bot.updates import button, message

pytestmark = pytest.mark.asyncio


@pytest.mark.parametrize("chat_type", ["group", "supergroup", "channel"])
async def test_groups_are_ignored(idle_stage: Stage, chat_type: str) -> None:
    """What is said there is nobody's talk with Pana."""
    await idle_stage.feed(message(-5, chat_type=chat_type, text="он ломает дверь"))
    async with idle_stage.app.services.open_unit() as unit:
        assert await unit.inbox.chats_with_pending() == []
    assert idle_stage.understanding.heard == []


async def test_the_chat_of_every_kind_of_update() -> None:
    """Messages, edits and pressed buttons of a private chat."""
    assert chat_of(message(7, text="a")) == 7
    assert chat_of(message(7, kind="edited_message", text="a")) == 7
    assert chat_of(button(7, "/ask_hotline")) == 7
    assert chat_of(Update(update_id=1)) is None


async def test_half_an_emoji_does_not_make_the_bot_deaf(idle_stage: Stage) -> None:
    """Neither for her nor for those whose updates came with hers."""
    first, second = await idle_stage.person(), await idle_stage.person()
    await idle_stage.feed(message(first.id, text="помогите \ud83d"), message(second.id, text="привет"))
    for person in (first, second):
        await person.wait_for(lambda m: m.text == idle_stage.say("thank"))


async def test_everything_a_person_can_do_is_asked_for() -> None:
    """Telegram leaves out what is not asked for."""
    assert {"message", "edited_message", "callback_query", "my_chat_member"} <= set(ALLOWED_UPDATES)
