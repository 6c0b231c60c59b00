"""Who pressed or wrote something that is hers alone: nothing of it goes into the record of the talk."""

from __future__ import annotations

from dataclasses import replace

from aiogram.types import CallbackQuery

from bot import compose
from bot.batch import Batch
from bot.person import decide
from bot.person.record import who_wrote
from bot.person.telling import Telling
from bot.ports import Unit
from bot.services import Services
from desk.people import Person
from nlu.language.identify import identify


async def who_pressed(
    services: Services, unit: Unit, batch: Batch, query: CallbackQuery, *, toast: str | None = None
) -> Person:
    """Return the person of a pressed button with her talk reopened, and stop the button from spinning.

    `toast` is a text that Telegram shows for a moment and keeps nowhere.
    """
    label = batch.said[-1].text if batch.said else ""
    person = await who_is(services, unit, batch, client=query.from_user.language_code, words=label)
    await stop_spinning(services, unit, person, query, toast=toast)
    return person


async def who_is(services: Services, unit: Unit, batch: Batch, *, client: str | None, words: str) -> Person:
    """Return the person of a batch with her talk reopened; keep no words.

    While her language is unknown it becomes that of these words: what she wrote, or the label of the button she chose.
    """
    person = await who_wrote(unit, replace(batch, said=()), services.chat_ref(batch.chat_id), now=services.now())
    if person.language is None:
        person = replace(person, language=decide.language_heard(identify(words), None, client))
        await unit.people.save(person)
    return person


async def stop_spinning(
    services: Services, unit: Unit, person: Person, query: CallbackQuery, *, toast: str | None = None
) -> None:
    """Answer a press, with a text that Telegram shows for a moment where `toast` names one."""
    body = services.words.say_or_other(spoken_with(person), toast) if toast is not None else None
    await unit.outbox.add(compose.callback_answer(person.chat_id, query.id, now=services.now(), body=body))


def spoken_with(person: Person) -> str:
    """Return the one language of what is hers alone: a list in two languages is no short list."""
    return decide.languages_to_answer(person.language)[0]


def telling(services: Services, unit: Unit, person: Person) -> Telling:
    """Return what tells her without keeping it: which text follows an answer would betray the answer."""
    return Telling(services, unit, person, kept=False)
