"""The one place that joins the parts: settings in, a running bot out."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import aiohttp
from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from actions.content import load_content
from bot.breaker import Breaker
from bot.direct import DirectCard
from bot.handling import Handling, build_dispatcher
from bot.intake.record import Recorder
from bot.lanes import Lanes
from bot.rasa_client import RasaUnderstanding
from bot.sending.limits import Limits
from bot.sending.sender import Sender
from bot.services import Services
from bot.understanding import Understanding
from locales.render import Words
from pana.danger_questions import load_danger_questions
from pana.database_gate import DatabaseGate
from pana.errors import PanaError
from pana.intents import intents
from pana.places import CONTENT, LOCALES
from pana.plan_items import load_plan_items
from pana.poster.places import load_places
from pana.secrets import encryption_keys
from pana.settings import Settings
from store.database import Database
from store.encryption import KeyRing

CALL_TIME_LIMIT = 20.0
"""Seconds for one call of Telegram; long polling adds its own wait."""


@dataclass(frozen=True)
class App:
    """The bot's parts, wired."""

    bot: Bot
    dispatcher: Dispatcher
    services: Services
    database: Database
    gate: DatabaseGate
    lanes: Lanes
    sender: Sender
    recorder: Recorder
    direct: DirectCard
    outbox_filled: asyncio.Event


def now() -> datetime:
    """Return this moment."""
    return datetime.now(UTC)


@asynccontextmanager
async def open_database(settings: Settings) -> AsyncIterator[Database]:
    """Open the database with the newest schema; it is closed at the end. StoreError when it does not answer."""
    async with _database(settings) as database:
        await database.migrate()
        await database.check()
        yield database


@asynccontextmanager
async def _database(settings: Settings) -> AsyncIterator[Database]:
    """Hand out the database as it is: nothing of it is read yet."""
    try:
        settings.var_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise PanaError(f"the folder of PANA_VAR_DIR cannot be made ({error.strerror}) – choose another one") from error
    database = Database.open(settings.database, KeyRing.parse(encryption_keys(settings)))
    try:
        yield database
    finally:
        await database.close()


@asynccontextmanager
async def wire_app(
    settings: Settings, *, understanding: Understanding | None = None, clock: Callable[[], datetime] = now
) -> AsyncIterator[App]:
    """Wire the app around a database that may be away; whoever runs the app opens `app.gate`.

    Tests may hand in their own understanding and clock.
    """
    async with _database(settings) as database, aiohttp.ClientSession() as session:
        gate = DatabaseGate(database)
        if understanding is None:
            understanding = RasaUnderstanding(
                session,
                url=settings.nlu_url,
                token=settings.nlu_token.get_secret_value() if settings.nlu_token else "",
                time_limit=settings.nlu_time_limit,
                breaker=Breaker(clock),
            )
        content = load_content(CONTENT)
        services = Services(
            open_unit=gate.open_unit,
            words=Words.load(LOCALES),
            understanding=understanding,
            now=clock,
            chat_ref=database.keys.chat_ref,
            numbers=content.numbers(),
            keep_days=settings.keep_days,
            intents=tuple(intent.name for intent in intents()),
            danger=load_danger_questions(CONTENT),
            plan=load_plan_items(CONTENT),
            places=frozenset(load_places(CONTENT, content.facts)),
        )
        bot = _bot(settings)
        try:
            yield _app(bot, services, database, gate, clock)
        finally:
            await gate.close()
            await bot.session.close()


def _app(bot: Bot, services: Services, database: Database, gate: DatabaseGate, clock: Callable[[], datetime]) -> App:
    outbox_filled = asyncio.Event()
    direct = DirectCard(bot, services.code_words, clock)
    dispatcher = build_dispatcher(services)
    lanes = Lanes(services, Handling(bot, dispatcher, services), direct, outbox_filled)
    sender = Sender(bot, services, Limits(clock), outbox_filled)
    recorder = Recorder(services.open_unit, clock, lanes.wake)
    return App(bot, dispatcher, services, database, gate, lanes, sender, recorder, direct, outbox_filled)


def _bot(settings: Settings) -> Bot:
    server = TelegramAPIServer.from_base(settings.api_url) if settings.api_url else None
    session = AiohttpSession(api=server, timeout=CALL_TIME_LIMIT) if server else AiohttpSession(timeout=CALL_TIME_LIMIT)
    return Bot(settings.token, session=session)


def keep_for(settings: Settings) -> timedelta:
    """Return how long words are kept."""
    return timedelta(days=settings.keep_days)
