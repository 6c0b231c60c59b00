"""What a phone shows, as the test client gives it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message; `data` is what the bot gets, None for a link."""

    text: str
    data: str | None
    url: str | None


@dataclass(frozen=True, slots=True)
class Toast:
    """The bot's answer to a pressed button, empty when it only stopped the button's clock."""

    text: str
    is_alert: bool


@dataclass(frozen=True, slots=True)
class SentFile:
    """A file in a message; `url` is its path on the simulator."""

    id: str
    url: str
    size: int
    name: str | None
    mime: str | None


@dataclass(frozen=True, slots=True)
class Message:
    """A message on a phone."""

    id: int
    from_bot: bool
    date: int
    kind: str
    text: str
    entities: tuple[dict[str, Any], ...]
    buttons: tuple[tuple[Button, ...], ...]
    is_edited: bool
    is_silent: bool
    is_protected: bool
    is_forwarded: bool
    reply_to: int | None
    file: SentFile | None
    location: tuple[float, float] | None
    phone_number: str | None

    def button(self, wanted: str) -> Button:
        """Return the button whose label holds `wanted`; KeyError when there is none."""
        for row in self.buttons:
            for button in row:
                if wanted in button.text:
                    return button
        raise KeyError("no such button")

    def labels(self) -> list[str]:
        """Return the labels of all buttons."""
        return [button.text for row in self.buttons for button in row]


@dataclass(frozen=True, slots=True)
class ChatState:
    """What a phone shows besides its messages."""

    is_started: bool = False
    is_blocked: bool = False
    action: str | None = None
    reply_keyboard: tuple[tuple[str, ...], ...] = ()

    @classmethod
    def read(cls, told: dict[str, Any]) -> ChatState:
        """Read the control API's chat."""
        keyboard = told["reply_keyboard"]
        rows = keyboard["rows"] if keyboard else []
        return cls(
            told["started"],
            told["blocked"],
            told["action"],
            tuple(tuple(button["text"] for button in row) for row in rows),
        )


def read_message(told: dict[str, Any]) -> Message:
    """Read the control API's message."""
    file, place, contact = told.get("file"), told.get("location"), told.get("contact")
    return Message(
        id=told["id"],
        from_bot=told["from"] == "bot",
        date=told["date"],
        kind=told["kind"],
        text=told["text"],
        entities=tuple(told["entities"]),
        buttons=tuple(
            tuple(Button(one["text"], one.get("callback_data"), one.get("url")) for one in row)
            for row in told["buttons"]
        ),
        is_edited=told["edited"],
        is_silent=told["silent"],
        is_protected=told["protected"],
        is_forwarded=told["forwarded"],
        reply_to=told["reply_to"],
        file=SentFile(file["id"], file["url"], file["size"], file["name"], file["mime"]) if file else None,
        location=(place["latitude"], place["longitude"]) if place else None,
        phone_number=contact["phone_number"] if contact else None,
    )
