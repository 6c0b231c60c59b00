"""Changing what was sent: edits, deletions, and the answer to a pressed button."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from aiogram.methods import (
    AnswerCallbackQuery,
    DeleteMessage,
    DeleteMessages,
    EditMessageReplyMarkup,
    EditMessageText,
    SendChatAction,
)

from simulator.chats import Chat, StoredMessage
from simulator.files import Upload
from simulator.keyboards import inline_rows
from simulator.messages import telegram_message
from simulator.methods.addressing import known_chat, open_chat, own_message
from simulator.methods.wording import message_text
from simulator.refusal import RefusalError, bad_request
from simulator.world import World

Files = Mapping[str, Upload]

# https://core.telegram.org/bots/api#deletemessage
DELETABLE_SECONDS = 48 * 3600
# A query waits for its answer about this long; observed, not documented.
ANSWERABLE_SECONDS = 15 * 60
# https://core.telegram.org/bots/api#sendchataction
ACTION_SECONDS = 5.0
_LONGEST_ANSWER = 200
_MOST_DELETIONS = 100
_ACTIONS = frozenset(
    (
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    )
)
_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current"
    " content and reply markup of the message"
)


def edit_message_text(world: World, call: EditMessageText, files: Files) -> dict[str, Any]:
    """Put other text into the bot's own message; return the Message."""
    chat = open_chat(world, call.chat_id)
    message = own_message(chat, call.message_id)
    if message.kind != "text":
        raise bad_request("there is no text in the message to edit")
    content = message_text(call.text or "", call.parse_mode, call.entities)
    return _edited(world, chat, message, content, inline_rows(call.reply_markup))


def edit_message_reply_markup(world: World, call: EditMessageReplyMarkup, files: Files) -> dict[str, Any]:
    """Put other buttons under the bot's own message; return the Message."""
    chat = open_chat(world, call.chat_id)
    message = own_message(chat, call.message_id)
    return _edited(world, chat, message, message.content, inline_rows(call.reply_markup))


def delete_message(world: World, call: DeleteMessage, files: Files) -> bool:
    """Delete a message of the bot or the person that is younger than 48 hours."""
    chat = known_chat(world, call.chat_id)
    message = chat.message(call.message_id)
    if message is None:
        raise bad_request("message to delete not found")
    _check_age(world, message)
    world.delete_message(chat, message)
    return True


def delete_messages(world: World, call: DeleteMessages, files: Files) -> bool:
    """Delete up to 100 messages; those not found are skipped, one that is too old refuses all."""
    chat = known_chat(world, call.chat_id)
    if not 1 <= len(call.message_ids) <= _MOST_DELETIONS:
        raise bad_request("message identifiers are not specified or too many")
    messages = [message for number in call.message_ids if (message := chat.message(number)) is not None]
    for message in messages:
        _check_age(world, message)
    for message in messages:
        if not message.deleted:
            world.delete_message(chat, message)
    return True


def answer_callback_query(world: World, call: AnswerCallbackQuery, files: Files) -> bool:
    """Answer a pressed button; its text appears on the phone."""
    pressed = world.pressed.get(call.callback_query_id)
    if pressed is None or world.clock.now() - pressed.date > ANSWERABLE_SECONDS:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    text = call.text or ""
    if len(text) > _LONGEST_ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")
    del world.pressed[call.callback_query_id]
    world.show_toast(world.chats[pressed.chat_id], pressed.callback_id, text, is_alert=bool(call.show_alert))
    return True


def send_chat_action(world: World, call: SendChatAction, files: Files) -> bool:
    """Show "typing" on the phone for five seconds or until the next message."""
    chat = open_chat(world, call.chat_id)
    if call.action not in _ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat.action = call.action
    chat.action_until = world.clock.now() + ACTION_SECONDS
    world.chat_changed(chat)
    return True


def _edited(
    world: World,
    chat: Chat,
    message: StoredMessage,
    content: dict[str, Any],
    rows: list[list[dict[str, Any]]] | None,
) -> dict[str, Any]:
    if content == message.content and rows == message.inline_keyboard:
        raise bad_request(_NOT_MODIFIED)
    world.limits.take(chat.chat_id)
    # Telegram marks a message as edited when its text changes, not for other buttons.
    if content != message.content:
        message.edit_date = world.now()
    message.content, message.inline_keyboard = content, rows
    world.message_changed(chat, message)
    return telegram_message(chat, message, world.bot_user())


def _check_age(world: World, message: StoredMessage) -> None:
    if world.clock.now() - message.date > DELETABLE_SECONDS:
        raise too_old()


def too_old() -> RefusalError:
    """Return the refusal for a message that can no longer be deleted for both."""
    return bad_request("message can't be deleted for everyone")
