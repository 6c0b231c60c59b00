"""People for tests: a small client of a running simulator.

    async with Simulator("http://127.0.0.1:8081") as sim:
        chat = await sim.new_chat(name="Aliya", language_code="kk")
        sent = await chat.start()
        answer = await chat.wait_reply(after=sent)

Waiting is done by the server (long poll), never by sleeping.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from types import TracebackType
from typing import Any, Self, TypeVar

from aiohttp import ClientSession, ClientTimeout, FormData

from simulator.client_types import Button, ChatState, Message, Toast, read_message

_LONGEST_ASK = 50.0

Found = TypeVar("Found")


class SimulatorError(Exception):
    """The simulator refused an action; `code` is the HTTP status."""

    def __init__(self, code: int, description: str) -> None:
        super().__init__(f"{code}: {description}")
        self.code = code


class NothingCameError(AssertionError):
    """What was waited for did not come in time."""


class Simulator:
    """A running simulator at `base_url`."""

    def __init__(self, base_url: str) -> None:
        self.base_url = base_url.rstrip("/")
        self._session: ClientSession | None = None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Close the connections."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def health(self) -> dict[str, Any]:
        """Return what GET /sim/health says."""
        return await self.ask("GET", "/sim/health")

    async def new_chat(
        self, *, name: str = "Aliya", language_code: str = "kk", username: str | None = None, id: int | None = None
    ) -> SimulatedChat:
        """Add a person; `id` gives her a chosen Telegram user id."""
        told = {"name": name, "language_code": language_code, "username": username, "id": id}
        chat = await self.ask("POST", "/sim/chats", {key: value for key, value in told.items() if value is not None})
        return SimulatedChat(self, chat["id"], chat["name"])

    async def chats(self) -> list[SimulatedChat]:
        """Return all people."""
        told = await self.ask("GET", "/sim/chats")
        return [SimulatedChat(self, chat["id"], chat["name"]) for chat in told["chats"]]

    async def fault(self, kind: str, *, method: str | None = None, times: int = 1, seconds: float = 1.0) -> None:
        """Plan a fault: too_many_requests, server_error, hang, cut_before, cut_after or duplicate_update."""
        told = {"kind": kind, "method": method, "times": times, "seconds": seconds}
        await self.ask("POST", "/sim/faults", told)

    async def clear_faults(self) -> None:
        """Forget the planned faults."""
        await self.ask("DELETE", "/sim/faults")

    async def limits(self, *, on: bool) -> None:
        """Switch the sending limits on or off."""
        await self.ask("POST", "/sim/limits", {"on": on})

    async def advance(self, seconds: float) -> None:
        """Move the simulator's clock forward."""
        await self.ask("POST", "/sim/clock", {"seconds": seconds})

    async def ask(self, verb: str, path: str, told: dict[str, Any] | FormData | None = None) -> dict[str, Any]:
        """Call the control API; SimulatorError when it refuses."""
        if self._session is None:
            self._session = ClientSession(timeout=ClientTimeout(total=_LONGEST_ASK + 20), trust_env=False)
        body: dict[str, Any] = {"data": told} if isinstance(told, FormData) else {"json": told}
        async with self._session.request(verb, self.base_url + path, **(body if told is not None else {})) as answer:
            said: dict[str, Any] = await answer.json()
            if answer.status >= 400:
                raise SimulatorError(answer.status, str(said.get("description", "")))
            return said


class SimulatedChat:
    """One person's phone."""

    def __init__(self, simulator: Simulator, chat_id: int, name: str) -> None:
        self.id = chat_id
        self.name = name
        self.simulator = simulator
        self._version = 0
        self._messages: dict[int, Message] = {}
        self._toasts: dict[str, Toast] = {}
        self._state = ChatState()

    async def say(self, text: str, *, reply_to: Message | None = None) -> Message:
        """Send text, as a reply if wanted."""
        return await self._sent("say", {"text": text, "reply_to": reply_to.id if reply_to else None})

    async def forward(self, text: str, *, author: str = "Dana") -> Message:
        """Forward what somebody wrote in another chat."""
        return await self._sent("say", {"text": text, "forwarded_from": author})

    async def start(self, parameter: str = "") -> Message:
        """Press "Start", with a deep link's parameter if wanted."""
        return await self._sent("start", {"parameter": parameter})

    async def press(self, text: str) -> Message:
        """Press the button of the reply keyboard whose label holds `text`."""
        state = await self.state()
        label = next((label for row in state.reply_keyboard for label in row if text in label), None)
        if label is None:
            raise NothingCameError("no such button on the reply keyboard")
        return await self._sent("press", {"text": label})

    async def click(self, button: str, *, message: Message | None = None) -> str:
        """Press the newest button whose callback is `button` or whose label holds it; return the query's id."""
        found = _newest(button, [message] if message else await self.messages())
        if found is None:
            raise NothingCameError("no such button under a message")
        told = {"message_id": found[0].id, "data": found[1].data}
        answer = await self._act("click", told)
        return str(answer["callback_id"])

    async def send_photo(self, data: bytes | None = None, *, caption: str = "") -> Message:
        """Send a photo, the drawn sample when no data is given."""
        return await self._send_file("photo", data, "photo.png", "image/png", caption)

    async def send_voice(self, data: bytes | None = None) -> Message:
        """Send a voice message, silence when no data is given."""
        return await self._send_file("voice", data, "voice.ogg", "audio/ogg", "")

    async def send_document(
        self, data: bytes | None = None, *, name: str = "document.pdf", caption: str = ""
    ) -> Message:
        """Send a document, the drawn sample when no data is given."""
        return await self._send_file("document", data, name, "application/pdf", caption)

    async def send_video(self, data: bytes | None = None, *, caption: str = "") -> Message:
        """Send a video, the drawn sample when no data is given."""
        return await self._send_file("video", data, "video.mp4", "video/mp4", caption)

    async def send_sticker(self, emoji: str = "") -> Message:
        """Send a sticker, with the emoji it stands for if wanted."""
        return await self._sent("sticker", {"emoji": emoji})

    async def send_location(self, latitude: float = 51.1282, longitude: float = 71.4307) -> Message:
        """Send a place."""
        return await self._sent("location", {"latitude": latitude, "longitude": longitude})

    async def send_contact(self, phone_number: str = "", first_name: str = "") -> Message:
        """Send a contact, the person's own when no number is given."""
        told = {"phone_number": phone_number, "first_name": first_name}
        return await self._sent("contact", {key: value for key, value in told.items() if value})

    async def edit(self, message: Message, text: str) -> Message:
        """Change an own message."""
        return await self._sent("edit", {"message_id": message.id, "text": text})

    async def delete(self, message: Message) -> None:
        """Delete a message for both sides."""
        await self._act("delete", {"message_id": message.id})

    async def block(self) -> None:
        """Block the bot."""
        await self._act("block", {})

    async def unblock(self) -> None:
        """Unblock the bot."""
        await self._act("unblock", {})

    async def messages(self) -> list[Message]:
        """Return all messages that are on the phone now, oldest first."""
        await self._refresh(0)
        return self._in_order()

    async def last(self) -> Message:
        """Return the newest message; NothingCameError when there is none."""
        messages = await self.messages()
        if not messages:
            raise NothingCameError("the chat is empty")
        return messages[-1]

    async def state(self) -> ChatState:
        """Return what the phone shows besides messages."""
        await self._refresh(0)
        return self._state

    async def wait_for(
        self, wanted: Callable[[Message], bool], *, timeout: float = 10.0, after: Message | None = None
    ) -> Message:
        """Return the first message (newer than `after`) that is wanted, waiting for it to come or to be edited."""
        newer_than = after.id if after else 0

        def found() -> Message | None:
            return next((one for one in self._in_order() if one.id > newer_than and wanted(one)), None)

        return await self._wait(found, timeout)

    async def wait_reply(self, *, after: Message | None = None, timeout: float = 10.0) -> Message:
        """Return the bot's first message newer than `after`, or than the person's last when not given."""
        await self._refresh(0)
        own = [message for message in self._in_order() if not message.from_bot]
        return await self.wait_for(
            lambda message: message.from_bot, timeout=timeout, after=after or (own[-1] if own else None)
        )

    async def wait_gone(self, message: Message, *, timeout: float = 10.0) -> None:
        """Wait until a message is deleted."""
        await self._refresh(0)
        await self._wait(lambda: None if message.id in self._messages else True, timeout)

    async def wait_toast(self, callback_id: str, *, timeout: float = 10.0) -> Toast:
        """Return the bot's answer to a pressed button."""
        return await self._wait(lambda: self._toasts.get(callback_id), timeout)

    async def wait_state(self, wanted: Callable[[ChatState], bool], *, timeout: float = 10.0) -> ChatState:
        """Return the phone's state once it is as wanted: typing, blocked, another keyboard."""
        return await self._wait(lambda: self._state if wanted(self._state) else None, timeout)

    async def _wait(self, found: Callable[[], Found | None], timeout: float) -> Found:
        end = time.monotonic() + timeout
        wait = 0.0
        while True:
            await self._refresh(wait)
            if (result := found()) is not None:
                return result
            wait = min(end - time.monotonic(), _LONGEST_ASK)
            if wait <= 0:
                kinds = ", ".join(f"{one.id} {'bot' if one.from_bot else 'person'}" for one in self._in_order()[-5:])
                raise NothingCameError(f"nothing as wanted came in {timeout} s; the last messages: {kinds or 'none'}")

    async def _refresh(self, wait: float) -> None:
        path = f"/sim/chats/{self.id}/messages?changed_after={self._version}&wait={wait:.3f}"
        told = await self.simulator.ask("GET", path)
        if told["version"] < self._version:
            return
        self._version = told["version"]
        for message in told["messages"]:
            self._messages[message["id"]] = read_message(message)
        for message_id in told["deleted"]:
            self._messages.pop(message_id, None)
        for toast in told["toasts"]:
            self._toasts[toast["callback_id"]] = Toast(toast["text"], toast["alert"])
        self._state = ChatState.read(told["chat"])

    def _in_order(self) -> list[Message]:
        return [self._messages[number] for number in sorted(self._messages)]

    async def _act(self, action: str, told: dict[str, Any] | FormData) -> dict[str, Any]:
        return await self.simulator.ask("POST", f"/sim/chats/{self.id}/{action}", told)

    async def _sent(self, action: str, told: dict[str, Any] | FormData) -> Message:
        return read_message((await self._act(action, told))["message"])

    async def _send_file(self, kind: str, data: bytes | None, name: str, mime: str, caption: str) -> Message:
        if data is None:
            return await self._sent(kind, {"caption": caption})
        form = FormData()
        form.add_field("caption", caption)
        form.add_field("file", data, filename=name, content_type=mime)
        return await self._sent(kind, form)


def _newest(wanted: str, messages: list[Message]) -> tuple[Message, Button] | None:
    for message in reversed(messages):
        buttons = [button for row in message.buttons for button in row if button.data is not None]
        for button in buttons:
            if button.data == wanted:
                return message, button
        for button in buttons:
            if wanted in button.text:
                return message, button
    return None
