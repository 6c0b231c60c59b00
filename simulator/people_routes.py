"""The control API: what people do and see on their phones, over HTTP as JSON under /sim/."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web

from simulator.chats import Chat, StoredMessage
from simulator.files import FOLDERS, Upload
from simulator.messages import phone_chat, phone_message
from simulator.people import SAMPLE_PLACE, People, own_number
from simulator.refusal import RefusalError, bad_request
from simulator.request_body import RequestBody, read_body
from simulator.samples import drawn_picture, silent_voice
from simulator.world import World

_LONGEST_WAIT = 60.0

Action = Callable[[Chat, RequestBody], Any]
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class PeopleRoutes:
    """Answers phones and test clients."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._people = People(world)

    def add_to(self, app: web.Application) -> None:
        """Add the routes."""
        add = app.router.add_route
        add("GET", "/sim/chats", self.list_chats)
        add("POST", "/sim/chats", self.add_chat)
        add("GET", "/sim/chats/{chat_id}/messages", self.messages)
        add("GET", "/sim/files/{file_id}", self.file)
        actions: dict[str, Action] = {
            "say": self._say,
            "start": lambda chat, body: self._sent(self._people.start(chat, _text(body, "parameter", ""))),
            "press": lambda chat, body: self._sent(self._people.press(chat, _text(body, "text"))),
            "click": self._click,
            "location": self._location,
            "contact": self._contact,
            "edit": self._edit,
            "delete": lambda chat, body: self._people.delete(chat, _number(body, "message_id")),
            "block": lambda chat, body: self._people.block(chat),
            "unblock": lambda chat, body: self._people.unblock(chat),
            **{kind: self._file_action(kind) for kind in FOLDERS},
        }
        for name, action in actions.items():
            add("POST", f"/sim/chats/{{chat_id}}/{name}", self._doing(action))

    async def list_chats(self, request: web.Request) -> web.Response:
        """Answer with all chats, without messages."""
        now = self._world.clock.now()
        return web.json_response({"chats": [phone_chat(chat, now) for chat in self._world.chats.values()]})

    async def add_chat(self, request: web.Request) -> web.Response:
        """Add a person: name, language_code, and if wanted username and id."""
        body = await read_body(request.headers, request.content)
        chat = self._world.add_chat(
            _text(body, "name"),
            _text(body, "language_code", "kk"),
            username=_text(body, "username", "") or None,
            chat_id=_number(body, "id") if "id" in body.parameters else None,
        )
        return web.json_response(phone_chat(chat, self._world.clock.now()))

    async def messages(self, request: web.Request) -> web.Response:
        """Answer with what changed after `changed_after`, waiting up to `wait` seconds for a change."""
        chat = self._chat(request)
        try:
            after = int(request.query.get("changed_after", "0"))
            wait = min(float(request.query.get("wait", "0")), _LONGEST_WAIT)
        except ValueError:
            raise bad_request("changed_after and wait are numbers") from None
        if chat.version <= after and wait > 0 and not self._world.closing.is_set():
            await chat.changed.wait(wait)
        changed = [message for message in chat.messages.values() if message.version > after]
        toasts = [toast for toast in chat.toasts if toast.version > after]
        return web.json_response(
            {
                "chat": phone_chat(chat, self._world.clock.now()),
                "version": chat.version,
                "messages": [phone_message(message) for message in changed if not message.deleted],
                "deleted": [message.message_id for message in changed if message.deleted],
                "toasts": [
                    {"callback_id": toast.callback_id, "text": toast.text, "alert": toast.is_alert} for toast in toasts
                ],
            }
        )

    async def file(self, request: web.Request) -> web.Response:
        """Send a file to a phone; only pictures and sound are shown by a browser, the rest is downloaded."""
        file = self._world.files.by_id(request.match_info["file_id"])
        if file is None:
            raise RefusalError(404, "Not Found: no such file")
        is_shown = file.mime in ("image/png", "image/jpeg", "image/gif", "image/webp", "audio/ogg", "video/mp4")
        headers = {"X-Content-Type-Options": "nosniff", "Cache-Control": "no-store"}
        if not is_shown:
            headers["Content-Disposition"] = "attachment"
        kind = file.mime if is_shown else "application/octet-stream"
        return web.Response(body=file.data, content_type=kind, headers=headers)

    def _doing(self, action: Action) -> Handler:
        async def handle(request: web.Request) -> web.StreamResponse:
            chat = self._chat(request)
            body = await read_body(request.headers, request.content)
            return web.json_response(action(chat, body) or {})

        return handle

    def _chat(self, request: web.Request) -> Chat:
        chat_id = request.match_info["chat_id"]
        if not (chat_id.isascii() and chat_id.isdigit() and len(chat_id) <= 18):
            raise RefusalError(404, "Not Found: chat not found")
        return self._world.chat(int(chat_id))

    def _sent(self, message: StoredMessage) -> dict[str, Any]:
        return {"message": phone_message(message)}

    def _say(self, chat: Chat, body: RequestBody) -> dict[str, Any]:
        reply_to = _number(body, "reply_to") if body.parameters.get("reply_to") else None
        author = _text(body, "forwarded_from", "") or None
        return self._sent(self._people.say(chat, _text(body, "text"), reply_to=reply_to, forwarded_from=author))

    def _click(self, chat: Chat, body: RequestBody) -> dict[str, Any]:
        return {"callback_id": self._people.click(chat, _number(body, "message_id"), _text(body, "data"))}

    def _edit(self, chat: Chat, body: RequestBody) -> dict[str, Any]:
        return self._sent(self._people.edit(chat, _number(body, "message_id"), _text(body, "text")))

    def _location(self, chat: Chat, body: RequestBody) -> dict[str, Any]:
        try:
            latitude = float(body.parameters.get("latitude", SAMPLE_PLACE[0]))
            longitude = float(body.parameters.get("longitude", SAMPLE_PLACE[1]))
        except (TypeError, ValueError):
            raise bad_request("latitude and longitude are numbers") from None
        return self._sent(self._people.send_location(chat, latitude, longitude))

    def _contact(self, chat: Chat, body: RequestBody) -> dict[str, Any]:
        number = _text(body, "phone_number", "")
        name = _text(body, "first_name", chat.first_name)
        is_own = not number
        sent = self._people.send_contact(chat, phone_number=number or own_number(chat), first_name=name, is_own=is_own)
        return self._sent(sent)

    def _file_action(self, kind: str) -> Action:
        def send(chat: Chat, body: RequestBody) -> dict[str, Any]:
            upload = body.files.get("file") or _sample(kind)
            caption, emoji = _text(body, "caption", ""), _text(body, "emoji", "")
            sent = self._people.send_file(chat, kind, upload, caption=caption, emoji=emoji)
            return self._sent(sent)

        return send


def _sample(kind: str) -> Upload:
    return silent_voice() if kind == "voice" else drawn_picture()


def _text(body: RequestBody, name: str, otherwise: str | None = None) -> str:
    value = body.parameters.get(name, otherwise)
    if not isinstance(value, str):
        raise bad_request(f"{name} is a text")
    return value


def _number(body: RequestBody, name: str) -> int:
    value = body.parameters.get(name)
    try:
        return int(value)  # type: ignore[arg-type]  # TypeError is one of the two refusals
    except (TypeError, ValueError):
        raise bad_request(f"{name} is a whole number") from None
