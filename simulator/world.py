"""Everything the simulator knows: the bot, the chats, files, updates, limits and faults, and who watches."""

from __future__ import annotations

import asyncio
import secrets
from typing import Any

from simulator.chats import Chat, MessageNumbers, PressedButton, StoredMessage, Toast
from simulator.faults import FaultPlan
from simulator.files import FileStore
from simulator.limits import Limits
from simulator.messages import phone_chat, phone_message, telegram_message
from simulator.refusal import RefusalError, bad_request
from simulator.settings import Settings
from simulator.updates import UpdateQueue

_WATCHER_ROOM = 2000
_TOASTS_KEPT = 50
# Telegram's user ids of recent years have ten digits.
_LOWEST_NEW_ID, _NEW_IDS = 5_000_000_000, 2_900_000_000

Watcher = asyncio.Queue[dict[str, Any] | None]


class World:
    """The state of one simulator; every change of a chat goes through here so that phones and clients hear of it."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.clock = settings.clock
        self.bot_id = settings.bot_id
        self.profile = BotProfile(settings.bot_name)
        self.chats: dict[int, Chat] = {}
        self.files = FileStore()
        self.updates = UpdateQueue(self.clock.now())
        self.limits = Limits(settings.limits, self.clock)
        self.faults = FaultPlan()
        self.pressed: dict[str, PressedButton] = {}
        self.numbers = MessageNumbers()
        self.closing = asyncio.Event()
        self._watchers: set[Watcher] = set()

    def now(self) -> int:
        """Return the time as Telegram writes it."""
        return int(self.clock.now())

    def bot_user(self) -> dict[str, Any]:
        """Return the bot as a Bot API User."""
        return {
            "id": self.bot_id,
            "is_bot": True,
            "first_name": self.profile.names.get("", self.settings.bot_name),
            "username": self.settings.bot_username,
        }

    def add_chat(
        self, name: str, language_code: str, *, username: str | None = None, chat_id: int | None = None
    ) -> Chat:
        """Add a person with her phone; RefusalError 400 for an empty name or an id that is taken or no user id."""
        first_name, _, last_name = name.strip().partition(" ")
        if not first_name or len(name) > 128:
            raise bad_request("a name has 1 to 128 letters")
        if chat_id is None:
            chat_id = _LOWEST_NEW_ID + secrets.randbelow(_NEW_IDS)
        if chat_id in self.chats or chat_id == self.bot_id or not 0 < chat_id < 2**52:
            raise bad_request("this user id is taken or impossible")
        chat = Chat(
            chat_id,
            first_name,
            language_code,
            last_name=last_name.strip() or None,
            username=username,
            instance=str(secrets.randbits(63)),
        )
        self.chats[chat_id] = chat
        self.chat_changed(chat)
        return chat

    def add_message(self, chat: Chat, message: StoredMessage) -> dict[str, Any]:
        """Put a message into its chat, tell everybody, and return it as a Bot API Message."""
        if message.from_bot and chat.action is not None:
            chat.action = None
        chat.messages[message.message_id] = message
        self.message_changed(chat, message)
        return telegram_message(chat, message, self.bot_user())

    def message_changed(self, chat: Chat, message: StoredMessage) -> None:
        """Tell phones and clients that this message is new or different."""
        chat.version += 1
        message.version = chat.version
        self._tell({"type": "message", "chat_id": chat.chat_id, "message": phone_message(message)}, chat)

    def delete_message(self, chat: Chat, message: StoredMessage) -> None:
        """Take a message off the phone and forget what it said."""
        chat.version += 1
        message.version = chat.version
        message.deleted = True
        message.content = {}
        message.inline_keyboard = None
        self._tell({"type": "deleted", "chat_id": chat.chat_id, "message_id": message.message_id}, chat)

    def chat_changed(self, chat: Chat) -> None:
        """Tell phones and clients that the chat itself is different: new, blocked, typing, another keyboard."""
        chat.version += 1
        self._tell({"type": "chat", "chat_id": chat.chat_id, "chat": phone_chat(chat, self.clock.now())}, chat)

    def profile_changed(self) -> None:
        """Tell phones that the bot says something else about itself."""
        self._tell({"type": "bot", "bot": self._bot_shown()}, None)

    def show_toast(self, chat: Chat, callback_id: str, text: str, *, is_alert: bool) -> None:
        """Show the answer to a button on the phone."""
        chat.version += 1
        toast = Toast(callback_id, text, is_alert, chat.version)
        chat.toasts = [*chat.toasts[-_TOASTS_KEPT:], toast]
        event = {"type": "toast", "chat_id": chat.chat_id, "callback_id": callback_id, "text": text, "alert": is_alert}
        self._tell(event, chat)

    def update(self, kind: str, payload: dict[str, Any], chat: Chat) -> int | None:
        """Queue an update for the bot, twice when that fault is planned; return its id."""
        times = 2 if self.faults.for_update() else 1
        return self.updates.add(kind, payload, chat_id=chat.chat_id, times=times)

    def chat(self, chat_id: int) -> Chat:
        """Return the chat; RefusalError 404 when there is none (for the control API)."""
        found = self.chats.get(chat_id)
        if found is None:
            raise RefusalError(404, "Not Found: chat not found")
        return found

    def snapshot(self) -> dict[str, Any]:
        """Return everything the page shows."""
        now = self.clock.now()
        chats = [
            {**phone_chat(chat, now), "messages": [phone_message(message) for message in chat.visible()]}
            for chat in self.chats.values()
        ]
        return {"type": "snapshot", "bot": self._bot_shown(), "chats": chats}

    def watch(self) -> Watcher:
        """Return a queue of all changes from now on; a None in it ends it. Give it back to `unwatch`."""
        watcher: Watcher = asyncio.Queue()
        self._watchers.add(watcher)
        return watcher

    def unwatch(self, watcher: Watcher) -> None:
        """Stop telling this watcher."""
        self._watchers.discard(watcher)

    def close(self) -> None:
        """End every wait, so that the server can stop at once."""
        self.closing.set()
        self.updates.arrived.fire()
        for chat in self.chats.values():
            chat.changed.fire()
        for watcher in self._watchers:
            watcher.put_nowait(None)

    def _bot_shown(self) -> dict[str, Any]:
        return {**self.bot_user(), **self.profile.shown()}

    def _tell(self, event: dict[str, Any], chat: Chat | None) -> None:
        if chat is not None:
            chat.changed.fire()
        for watcher in list(self._watchers):
            if watcher.qsize() < _WATCHER_ROOM:
                watcher.put_nowait(event)
            else:
                # A page that does not keep up starts again from a snapshot.
                self._watchers.discard(watcher)
                watcher.put_nowait(None)


class BotProfile:
    """What the bot says about itself, by language code ("" for everybody else)."""

    def __init__(self, name: str) -> None:
        self.names = {"": name}
        self.descriptions: dict[str, str] = {}
        self.short_descriptions: dict[str, str] = {}
        self.commands: dict[tuple[str, str], list[dict[str, Any]]] = {}

    def shown(self) -> dict[str, Any]:
        """Return what the page shows of it."""
        return {
            "descriptions": self.descriptions,
            "commands": {language: list_ for (scope, language), list_ in self.commands.items() if scope in _EVERYBODY},
        }


_EVERYBODY = frozenset({'{"type": "default"}', '{"type": "all_private_chats"}'})
