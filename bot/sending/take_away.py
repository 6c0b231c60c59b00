"""Which messages stand in a person's chat, and taking them away: both sides, as far as Telegram allows.

Deleting is repeatable: a message that is gone already is no error. A process killed in between deletes again.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from aiogram import Bot
from aiogram.methods import DeleteMessages

from bot.ports import ToSend, Unit
from bot.sending.deliver import Impossible, Later, Sent, call
from bot.services import Services
from bot.standing import note
from desk.hiding import AT_ONCE, REACH


async def keep_track(unit: Unit, item: ToSend, sent: Sent) -> None:
    """Remember the message that now stands in the chat, and forget those that were taken away."""
    if sent.gone:
        await unit.standing.removed(item.chat_id, sent.gone)
    if sent.message_id is not None:
        await note(unit, item.chat_id, sent.message_id, item.created_at)


async def take_away(bot: Bot, services: Services, item: ToSend) -> Sent | Impossible | Later:
    """Delete what stands in the chat up to the moment of the call, except what it says must stay.

    What Telegram refuses to delete (too old by now, a kind that cannot be deleted) stays, and is no error.
    """
    until, but = datetime.fromisoformat(item.payload["until"]), frozenset(item.payload["but"])
    async with services.open_unit() as unit:
        standing = await unit.standing.since(item.chat_id, services.now() - REACH)
    gone = [one.message_id for one in standing if one.at <= until and one.message_id not in but]
    for start in range(0, len(gone), AT_ONCE):
        result = await _delete(bot, item.chat_id, gone[start : start + AT_ONCE])
        if not isinstance(result, Sent):
            return result
    return Sent(gone=tuple(gone))


async def _delete(bot: Bot, chat_id: int, message_ids: Sequence[int]) -> Sent | Impossible | Later:
    """Delete messages; one that cannot be deleted makes Telegram refuse them all, so that they are tried in halves."""
    result = await call(bot, DeleteMessages(chat_id=chat_id, message_ids=list(message_ids)))
    if not isinstance(result, Impossible) or result.blocked:
        return result
    if len(message_ids) == 1:
        return Sent()
    half = len(message_ids) // 2
    first = await _delete(bot, chat_id, message_ids[:half])
    return await _delete(bot, chat_id, message_ids[half:]) if isinstance(first, Sent) else first
