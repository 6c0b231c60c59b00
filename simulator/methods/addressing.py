"""Where a call goes: the private chat, the message in it, and whether the bot may."""

from __future__ import annotations

from simulator.chats import Chat, StoredMessage
from simulator.refusal import bad_request, forbidden
from simulator.world import World


def known_chat(world: World, chat_id: int | str | None) -> Chat:
    """Return the private chat; RefusalError 400 when there is none (the simulator has private chats only)."""
    chat = world.chats.get(chat_id) if isinstance(chat_id, int) else None
    if chat is None:
        raise bad_request("chat_id is empty" if chat_id is None else "chat not found")
    return chat


def open_chat(world: World, chat_id: int | str | None) -> Chat:
    """Return a chat the bot may write to; RefusalError 403 when it is blocked or the person never wrote."""
    chat = known_chat(world, chat_id)
    if chat.blocked:
        raise forbidden("bot was blocked by the user")
    if not chat.started:
        raise forbidden("bot can't initiate conversation with a user")
    return chat


def own_message(chat: Chat, message_id: int | None) -> StoredMessage:
    """Return the bot's message to edit; RefusalError 400 when it is not there or not the bot's."""
    if message_id is None:
        raise bad_request("message identifier is not specified")
    message = chat.message(message_id)
    if message is None:
        raise bad_request("message to edit not found")
    if not message.from_bot or message.forward_origin is not None:
        raise bad_request("message can't be edited")
    return message
