"""Note which messages stand in people's chats. An operator's chat is her work place: nothing there is listed.

So no button of a person ever reaches it. A disabled operator is a person like others.
"""

from __future__ import annotations

from datetime import datetime

from bot.batch import Batch
from bot.ports import InChat, Unit


async def note(unit: Unit, chat_id: int, message_id: int, at: datetime) -> None:
    """Remember a message; `at` is when it was sent, or decided upon: never later than the chat shows."""
    operator = await unit.operators.by_chat(chat_id)
    if operator is None or operator.disabled:
        await unit.standing.add(InChat(chat_id, message_id, at))


async def note_said(unit: Unit, batch: Batch) -> None:
    """Remember what a person sent, whatever becomes of its words: also what Pana does not keep stands in the chat."""
    if batch.update.callback_query is not None:  # the message under a button is the bot's own, and older
        return
    for said in batch.said:
        # Telegram's clock may be ahead of ours: nothing stands in a chat from a moment that has not come.
        await note(unit, batch.chat_id, said.message_id, min(said.sent_at, said.at))
