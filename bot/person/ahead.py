"""What can be arranged ahead: a check-in, a talk at a safe time, a code word; one menu, reached by one button."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.types import CallbackQuery

from bot.batch import Batch
from bot.person import call_back, check_in, code_word
from bot.person.press import HUMAN, Press, column, pressing
from bot.services import Change, Services
from bot.understanding import Button, Reply

MENU = Button("button-ahead", "ahead:menu")


def router() -> Router:
    """Return the router of the menu."""
    ahead = Router(name="ahead")
    ahead.callback_query.register(on_menu, F.data == MENU.payload)
    return ahead


async def on_menu(query: CallbackQuery, batch: Batch, services: Services) -> Change:
    """Show what can be arranged."""

    async def act(press: Press) -> None:
        await press.say(Reply("ahead-menu", buttons=column(check_in.MENU, call_back.MENU, code_word.SET, HUMAN)))

    return pressing(services, batch, query, act)
