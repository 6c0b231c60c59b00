"""What follows when Telegram will never take a message: who blocked the bot is marked, who waits for an answer is told."""

from __future__ import annotations

import logging
from dataclasses import replace

from bot import compose
from bot.compose import HIDE
from bot.ports import ToSend, Unit
from bot.sending.deliver import UNLIMITED, Impossible
from bot.services import Services
from desk import joining
from desk.people import Person
from desk.talk import Holder
from locales.render import WordsError

log = logging.getLogger("pana.bot.unreachable")

CHANGES = frozenset({HIDE, "deleteMessage", "editMessageText", "editMessageReplyMarkup"})
"""Calls that change what stands in a chat: when Telegram refuses one, no word is kept from anybody."""


async def not_delivered(services: Services, unit: Unit, item: ToSend, result: Impossible) -> None:
    """Note who is out of reach, and tell the operator who holds the talk that a message did not arrive.

    An operator who blocked the bot cannot be paged: she goes off shift, and her case goes back to the queue.
    """
    if item.method in UNLIMITED:  # a button that stopped spinning by itself: nobody lost a word
        return
    operator = await unit.operators.by_chat(item.chat_id)
    if operator is not None and result.blocked:
        await joining.lose(unit, operator, now=services.now())
    person = await unit.people.by_chat(item.chat_id)
    if person is None:
        return
    if not result.blocked:
        if item.method not in CHANGES:
            await _tell_owner(services, unit, person, "operator-not-delivered")
    elif not person.blocked:  # later words to her are answered so by the desk itself
        await unit.people.save(replace(person, blocked=True))
        await _tell_owner(services, unit, person, "operator-person-blocked")


async def _tell_owner(services: Services, unit: Unit, person: Person, key: str) -> None:
    if person.holder is not Holder.OPERATOR or person.case_id is None:
        return
    case = await unit.cases.get(person.case_id)
    if case.owner_id is None:
        return
    owner = await unit.operators.look_up(case.owner_id)
    try:
        body = services.words.say_or_other(owner.language, key)
    except WordsError as error:  # marking the message must not fail for a missing text
        log.error("owner_not_told", extra={"error": type(error).__name__})
        return
    await unit.outbox.add(compose.text(owner.chat_id, body, now=services.now(), urgent=True))
