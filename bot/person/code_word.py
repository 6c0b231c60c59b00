"""The code word in the chat: a button asks for it, the next message is it, and it is heard in every message after that."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from aiogram import F, Router
from aiogram.filters import BaseFilter
from aiogram.types import CallbackQuery, Message, TelegramObject

from bot import compose
from bot.batch import Batch
from bot.known_words import folded
from bot.person import answer, decide, menu
from bot.person.discreet import keep, kept_of
from bot.person.press import HUMAN, Press, column, pressing
from bot.person.record import who_wrote
from bot.person.relay import HolderMoved
from bot.person.silent_alarm import COMMAND, SMALL_TALK, answer_silently, is_watched, says
from bot.person.telling import Telling
from bot.ports import InChat, Unit
from bot.services import Change, Services
from bot.understanding import Button, Reply
from desk import code_word
from desk.code_word import CodeWord, Fault
from desk.hiding import REACH
from desk.message import Kind, Sender
from desk.people import Person
from desk.talk import Holder
from nlu.text.everyday import everyday_words
from nlu.urgency.levels import Urgency

PRESS = r"^code-word:(set|leave|remove)\Z"

SET = Button("button-code-word", "code-word:set")
CHANGE = Button("button-code-word-change", "code-word:set")
REMOVE = Button("button-code-word-remove", "code-word:remove")
LEAVE = Button("button-code-word-leave", "code-word:leave")

NOT_KEPT = {
    Fault.SHORT: "code-word-short",
    Fault.LONG: "code-word-long",
    Fault.EVERYDAY: "code-word-everyday",
    None: "code-word-not-kept",
}

ASKS_FOR_HUMAN = "ask_operator"

ASKS_FOR_HELP = frozenset({"ask_hotline", "ask_shelter", "need_shelter", "ask_police_report", "ask_what_to_do"})
"""What only she asks, and not somebody who reads along: `ask_bot` ("who is this?") may be his."""

SURE_OF_A_QUESTION = 0.8
"""From this confidence on, words that were understood as a question are one, no code word and no small talk."""


class HasNote(BaseFilter):
    """Lets through the messages of people with a note about a code word, and hands it on, with the newest of the talk."""

    async def __call__(
        self, event: TelegramObject, batch: Batch, services: Services, person: Person | None = None
    ) -> bool | dict[str, Any]:
        """Read the note; what stands in it is known to this process from now on."""
        if person is None:
            return False
        async with services.open_unit() as unit:
            kept = await kept_of(unit, person)
            newest = await _newest(unit, person) if kept is not None and kept.asked is not None else None
        services.code_words.learn(batch.chat_id, kept)
        return False if kept is None else {"kept": kept, "newest": newest}


def router() -> Router:
    """Return the router of code words. It stands before every other one that reads what a person writes."""
    words = Router(name="code-word")
    words.callback_query.register(on_press, F.data.regexp(PRESS))
    for observer in (words.message, words.edited_message):
        observer.filter(HasNote())
    words.message.register(on_silent, _is_said)
    words.message.register(on_word, F.text, _is_answer)
    words.message.register(on_watched, _is_watched)
    words.edited_message.register(on_silent, _is_said)
    words.edited_message.register(on_watched, _is_watched)
    return words


def _is_said(_event: TelegramObject, kept: CodeWord, batch: Batch) -> bool:
    return says(kept, batch)


def _is_watched(_event: TelegramObject, kept: CodeWord, batch: Batch, person: Person, services: Services) -> bool:
    is_moving = batch.said[-1].kind is Kind.LOCATION and batch.update.edited_message is not None
    return not is_moving and is_watched(kept, batch, person, services)


def _is_answer(
    _event: TelegramObject, kept: CodeWord, newest: int | None, batch: Batch, person: Person, services: Services
) -> bool:
    is_words = all(said.kind is Kind.TEXT for said in batch.said) and not batch.text.startswith(COMMAND)
    if menu.is_named(services, batch.text):
        return False
    free = person.holder is not Holder.OPERATOR
    return is_words and free and code_word.waits(kept, newest, now=services.now())


async def on_watched(message: Message, batch: Batch, services: Services, person: Person) -> Change:
    """Answer with small talk, unless the model finds open words of danger or an open wish for help in it."""
    if message.text is not None:
        client = message.from_user.language_code if message.from_user else None
        heard = await answer.hear(services, batch, person, text=batch.text, is_button=False, client_language=client)
        if _is_open(heard):
            return answer.answering(services, batch, heard)
    return await on_silent(message, batch, services)


async def on_silent(_event: Message, batch: Batch, services: Services) -> Change:
    """Raise the silent alarm, or answer with small talk."""

    async def change(unit: Unit) -> None:
        if not await answer_silently(services, unit, batch):
            raise HolderMoved  # something changed since it was looked at: decide anew

    return change


async def on_word(message: Message, batch: Batch, services: Services, person: Person, kept: CodeWord) -> Change:
    """Keep the word; words that are no word, or that worry, are answered like any others and swallow nothing."""
    client = message.from_user.language_code if message.from_user else None
    heard = await answer.hear(services, batch, person, text=batch.text, is_button=False, client_language=client)
    if _is_worrying(heard, batch):
        return _answering_and_saying(services, batch, heard, NOT_KEPT[None])
    word = folded(batch.text)
    fault = code_word.fault(word, everyday_words())
    if fault is None and not _is_question(heard, batch):
        return _keeping(services, batch, kept, word)
    return _answering_and_saying(services, batch, heard, NOT_KEPT[fault])


async def on_press(query: CallbackQuery, batch: Batch, services: Services) -> Change:
    """Ask for a word, stop asking, or forget the word."""
    _, _, what = (query.data or "").partition(":")

    async def act(press: Press) -> None:
        kept = await kept_of(press.unit, press.person) or CodeWord()
        now = press.services.now()
        if what == "set":
            await _ask(press, kept)
        elif what == "leave":
            await keep(press.unit, press.person, replace(kept, asked=None, asked_at=None), now=now)
            await press.say(Reply("code-word-left", buttons=column(SET if not kept.word else CHANGE, HUMAN)))
        else:
            await keep(press.unit, press.person, CodeWord(), now=now)
            press.services.code_words.learn(press.person.chat_id, None)
            await press.say(Reply("code-word-removed", buttons=column(SET, HUMAN)))

    return pressing(services, batch, query, act)


async def _ask(press: Press, kept: CodeWord) -> None:
    if press.is_relayed:  # her words go to the operator now: nothing can be asked for
        return
    if kept.word:
        await press.say(Reply("code-word-ask-new", buttons=column(REMOVE, LEAVE)))
    else:
        await press.say(Reply("code-word-ask", buttons=column(LEAVE)))
    now = press.services.now()
    asked = replace(kept, asked=await _newest(press.unit, press.person), asked_at=now)
    await keep(press.unit, press.person, asked, now=now)


def _keeping(services: Services, batch: Batch, kept: CodeWord, word: tuple[str, ...]) -> Change:
    async def change(unit: Unit) -> None:
        now = services.now()
        # The word stands in the note and nowhere else: not among the messages that operators read.
        person = await who_wrote(unit, replace(batch, said=()), services.chat_ref(batch.chat_id), now=now)
        if person.holder is Holder.OPERATOR:
            raise HolderMoved
        first = kept.line if kept.word else person.id % len(SMALL_TALK)
        chosen = replace(kept, word=word, asked=None, asked_at=None, line=first)
        await keep(unit, person, chosen, now=now)
        services.code_words.learn(batch.chat_id, chosen)
        buttons = column(CHANGE, REMOVE, HUMAN)
        await Telling(services, unit, person).reply(Reply("code-word-kept", buttons=buttons))
        await _take_away(services, unit, batch)

    return change


async def _take_away(services: Services, unit: Unit, batch: Batch) -> None:
    """Have the message with the word deleted from the chat, and nothing else."""
    now = services.now()
    for said in batch.said:
        await unit.standing.add(InChat(batch.chat_id, said.message_id, min(said.sent_at, said.at)))
    own = {said.message_id for said in batch.said}
    others = [one.message_id for one in await unit.standing.since(batch.chat_id, now - REACH)]
    until = max(said.at for said in batch.said)
    stays = [message_id for message_id in others if message_id not in own]
    await unit.outbox.add(compose.hide(batch.chat_id, until=until, but=stays, now=now))


def _answering_and_saying(services: Services, batch: Batch, heard: answer.Heard, key: str) -> Change:
    """Answer, and say that the word is not kept, so that she does not count on it; not where a human is called now."""
    answering = answer.answering(services, batch, heard)

    async def change(unit: Unit) -> None:
        await answering(unit)
        person = await unit.people.by_chat(batch.chat_id)
        if person is not None and person.holder is Holder.BOT and person.urgency < Urgency.HIGH:
            await Telling(services, unit, person).reply(Reply(key, buttons=column(SET, HUMAN)))

    return change


def _is_worrying(heard: answer.Heard, batch: Batch) -> bool:
    """Say whether the words themselves, whatever the talk so far, ask for an answer rather than being a word."""
    understood = heard.understood
    level = max(decide.screen_batch(batch).level, understood.urgency if understood else Urgency.ROUTINE)
    return level > Urgency.ROUTINE or (understood is not None and understood.event is not None)


def _is_open(heard: answer.Heard) -> bool:
    """Say whether she writes openly, so that small talk would leave her alone: the screen alone does not find all."""
    understood = heard.understood
    if understood is None:
        return False
    asks_for_help = understood.intent in ASKS_FOR_HELP and understood.confidence >= SURE_OF_A_QUESTION
    return asks_for_help or understood.urgency >= Urgency.HIGH or understood.event == ASKS_FOR_HUMAN


def _is_question(heard: answer.Heard, batch: Batch) -> bool:
    understood = heard.understood
    asks = understood is not None and understood.intent.startswith("ask_")
    return "?" in batch.text or (asks and understood is not None and understood.confidence >= SURE_OF_A_QUESTION)


async def _newest(unit: Unit, person: Person) -> int | None:
    """Return the id of the newest message of the talk when the bot said it."""
    newest = await unit.messages.latest(person.id, limit=1)
    return newest[-1].id if newest and newest[-1].sender is Sender.BOT else None
