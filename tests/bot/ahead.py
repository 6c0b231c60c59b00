"""Steps of what is arranged ahead: time that passes on both clocks, pressed buttons, promises that are kept."""

from __future__ import annotations

from datetime import timedelta

from bot.promises import keep_promises
from desk.appointments import Appointment
from simulator.client import SimulatedChat
from simulator.client_types import Message
from tests.bot.conftest import Stage
from tests.bot.updates import button

MINUTE = timedelta(minutes=1)


async def somebody(stage: Stage, language: str = "ru") -> SimulatedChat:
    """Return the chat of a calm person who has pressed Start."""
    person = await stage.person(language=language)
    await person.start()
    await person.wait_reply()
    await stage.handled()
    return person


async def pressed(stage: Stage, person: SimulatedChat, *data: str) -> None:
    """Press buttons of the bot, one after the other."""
    for one in data:
        await stage.feed(button(person.id, one))
        await stage.handled()


async def passes(stage: Stage, by: timedelta) -> int:
    """Let time pass on our clock and on Telegram's, and keep what is due; return how many promises were kept."""
    stage.time.move(by)
    await stage.simulator.advance(by.total_seconds())
    kept = await keep_promises(stage.app.services)
    stage.app.outbox_filled.set()
    await stage.handled()
    return kept


async def promises(stage: Stage, person: SimulatedChat) -> list[Appointment]:
    """Return what is promised to a person."""
    record = await stage.record_of(person)
    async with stage.app.services.open_unit() as unit:
        return await unit.appointments.of(record.id)


async def said_since(stage: Stage, person: SimulatedChat, before: list[str]) -> list[str]:
    """Return what the bot has said since it had said `before`."""
    return (await stage.told(person))[len(before) :]


async def last_from_bot(stage: Stage, person: SimulatedChat) -> Message:
    """Return the newest message of the bot."""
    await stage.handled()
    return [message for message in await person.messages() if message.from_bot][-1]
