"""What people do on their phones, and the updates the bot gets from it."""

from __future__ import annotations

import secrets
from typing import Any

from simulator.chats import Chat, PressedButton, StoredMessage
from simulator.files import Upload
from simulator.formatting import entities_of_person
from simulator.media import described
from simulator.messages import telegram_message
from simulator.refusal import RefusalError, bad_request
from simulator.world import World

# Telegram's apps send a longer text as several messages.
_LONGEST_TEXT = 4096
_LONGEST_CAPTION = 1024
_DEEP_LINK_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-")


class People:
    """Carries out what people do; each action answers with what a phone shows of it."""

    def __init__(self, world: World) -> None:
        self._world = world

    def say(
        self, chat: Chat, text: str, *, reply_to: int | None = None, forwarded_from: str | None = None
    ) -> StoredMessage:
        """Send text, in several messages when it is long; return the last. RefusalError 400 for an empty text.

        `forwarded_from` is the name of somebody who wrote it in another chat and does not show who she is.
        """
        text = text.strip()
        if not text:
            raise bad_request("an empty message cannot be sent")
        message = None
        for start in range(0, len(text), _LONGEST_TEXT):
            part = text[start : start + _LONGEST_TEXT].strip()
            if part:
                entities = entities_of_person(part)
                content: dict[str, Any] = {"text": part, **({"entities": entities} if entities else {})}
                message = self._send(chat, "text", content, reply_to=reply_to, forwarded_from=forwarded_from)
        if message is None:
            raise bad_request("an empty message cannot be sent")
        return message

    def start(self, chat: Chat, parameter: str = "") -> StoredMessage:
        """Press "Start", with a deep link's parameter when there is one; unblocks the bot."""
        if len(parameter) > 64 or not set(parameter) <= _DEEP_LINK_LETTERS:
            raise bad_request("a deep link has up to 64 letters, digits, _ and -")
        self.unblock(chat)
        return self.say(chat, f"/start {parameter}")

    def press(self, chat: Chat, text: str) -> StoredMessage:
        """Press a button of the reply keyboard; RefusalError 404 when it is not there."""
        rows = chat.reply_keyboard["rows"] if chat.reply_keyboard else []
        button = next((button for row in rows for button in row if button["text"] == text), None)
        if button is None:
            raise RefusalError(404, "Not Found: no such button on the keyboard")
        if button["request"] == "contact":
            sent = self.send_contact(chat, phone_number=own_number(chat), first_name=chat.first_name, is_own=True)
        elif button["request"] == "location":
            sent = self.send_location(chat, *SAMPLE_PLACE)
        else:
            sent = self.say(chat, text)
        if chat.reply_keyboard and chat.reply_keyboard["one_time"]:
            chat.reply_keyboard = None
            self._world.chat_changed(chat)
        return sent

    def click(self, chat: Chat, message_id: int, data: str) -> str:
        """Press a button under a message; return the callback query's id. RefusalError 404 when it is not there."""
        message = chat.message(message_id)
        rows = message.inline_keyboard or [] if message else []
        if message is None or not any(button.get("callback_data") == data for row in rows for button in row):
            raise RefusalError(404, "Not Found: no such button")
        self._check_open(chat)
        world = self._world
        callback_id = str(secrets.randbits(62))
        world.pressed[callback_id] = PressedButton(callback_id, chat.chat_id, message_id, world.clock.now())
        query = {
            "id": callback_id,
            "from": chat.user(),
            "message": telegram_message(chat, message, world.bot_user()),
            "chat_instance": chat.instance,
            "data": data,
        }
        world.update("callback_query", query, chat)
        return callback_id

    def send_file(
        self, chat: Chat, kind: str, upload: Upload, *, caption: str = "", duration: int = 3, emoji: str = ""
    ) -> StoredMessage:
        """Send a photo, voice message, document, video or sticker (with the emoji it stands for)."""
        caption = caption.strip()
        if len(caption) > _LONGEST_CAPTION:
            raise bad_request("the caption is too long")
        self._check_open(chat)
        file = self._world.files.add(kind, upload)
        content: dict[str, Any] = {kind: described(file, duration=duration, emoji=emoji)}
        if caption and kind != "sticker":
            content["caption"] = caption
            if entities := entities_of_person(caption):
                content["caption_entities"] = entities
        return self._send(chat, kind, content)

    def send_location(self, chat: Chat, latitude: float, longitude: float) -> StoredMessage:
        """Send a place."""
        if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
            raise bad_request("wrong latitude or longitude")
        return self._send(chat, "location", {"location": {"latitude": latitude, "longitude": longitude}})

    def send_contact(self, chat: Chat, *, phone_number: str, first_name: str, is_own: bool) -> StoredMessage:
        """Send a contact, the person's own or another's."""
        if not phone_number.strip() or not first_name.strip():
            raise bad_request("a contact has a number and a name")
        contact: dict[str, Any] = {"phone_number": phone_number, "first_name": first_name}
        if is_own:
            contact["user_id"] = chat.chat_id
        return self._send(chat, "contact", {"contact": contact})

    def edit(self, chat: Chat, message_id: int, text: str) -> StoredMessage:
        """Change the text of an own message; the bot gets edited_message."""
        message = self._own(chat, message_id)
        text = text.strip()
        if message.kind != "text" or not 1 <= len(text) <= _LONGEST_TEXT:
            raise bad_request("only a text can be changed, into 1 to 4096 letters")
        self._check_open(chat)
        entities = entities_of_person(text)
        message.content = {"text": text, **({"entities": entities} if entities else {})}
        message.edit_date = self._world.now()
        self._world.message_changed(chat, message)
        told = telegram_message(chat, message, self._world.bot_user())
        self._world.update("edited_message", told, chat)
        return message

    def delete(self, chat: Chat, message_id: int) -> None:
        """Delete a message for both sides; the bot is not told (Telegram tells no bot of deletions)."""
        message = chat.message(message_id)
        if message is None:
            raise RefusalError(404, "Not Found: no such message")
        self._world.delete_message(chat, message)

    def block(self, chat: Chat) -> None:
        """Block the bot; it gets my_chat_member and cannot send any more."""
        self._set_blocked(chat, blocked=True)

    def unblock(self, chat: Chat) -> None:
        """Let the bot write again."""
        self._set_blocked(chat, blocked=False)

    def _set_blocked(self, chat: Chat, *, blocked: bool) -> None:
        if chat.blocked == blocked:
            return
        chat.blocked = blocked
        self._world.chat_changed(chat)
        bot = self._world.bot_user()
        kicked, member = {"status": "kicked", "user": bot, "until_date": 0}, {"status": "member", "user": bot}
        change = {
            "chat": chat.chat(),
            "from": chat.user(),
            "date": self._world.now(),
            "old_chat_member": member if blocked else kicked,
            "new_chat_member": kicked if blocked else member,
        }
        self._world.update("my_chat_member", change, chat)

    def _send(
        self,
        chat: Chat,
        kind: str,
        content: dict[str, Any],
        *,
        reply_to: int | None = None,
        forwarded_from: str | None = None,
    ) -> StoredMessage:
        self._check_open(chat)
        if reply_to is not None and chat.message(reply_to) is None:
            raise RefusalError(404, "Not Found: no message to reply to")
        chat.started = True
        message = StoredMessage(
            message_id=self._world.numbers.next(),
            from_bot=False,
            date=self._world.now(),
            kind=kind,
            content=content,
            reply_to=reply_to,
            forward_origin=self._origin(forwarded_from) if forwarded_from else None,
        )
        self._world.update("message", self._world.add_message(chat, message), chat)
        return message

    def _origin(self, name: str) -> dict[str, Any]:
        return {"type": "hidden_user", "date": self._world.now(), "sender_user_name": name}

    def _own(self, chat: Chat, message_id: int) -> StoredMessage:
        message = chat.message(message_id)
        if message is None or message.from_bot:
            raise RefusalError(404, "Not Found: no such message of this person")
        return message

    @staticmethod
    def _check_open(chat: Chat) -> None:
        if chat.blocked:
            raise RefusalError(409, "Conflict: this person has blocked the bot")


# The middle of Astana, so that a sample place is in the country the bot is for.
SAMPLE_PLACE = (51.1282, 71.4307)


def own_number(chat: Chat) -> str:
    """Return a phone number for a person, of digits that no operator of Kazakhstan gives out."""
    return f"+7000{chat.chat_id % 10**7:07d}"
