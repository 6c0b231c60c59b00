"""What a lane hands to the handlers: one update, or several of one person that are read together."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from aiogram.types import CallbackQuery, Message, Update
from pydantic import ValidationError

from bot.ports import Received
from desk.message import Kind, Mark


@dataclass(frozen=True)
class Said:
    """One message of a chat in the terms of the desk. `text` is the words, the caption, or the emoji of a sticker.

    `at` is the moment it was recorded, `sent_at` when Telegram took it from the person: hours before, after an outage.
    `file` is Telegram's name of what was sent; a place and a contact have none.
    """

    kind: Kind
    text: str
    message_id: int
    at: datetime
    sent_at: datetime
    mark: Mark | None = None
    file: str | None = None


@dataclass(frozen=True)
class Batch:
    """Updates of one chat that are handled in one transaction; `update` is the newest."""

    chat_id: int
    update: Update
    said: tuple[Said, ...]
    update_ids: tuple[int, ...]

    @property
    def text(self) -> str:
        """All words of the batch, one message a line."""
        return "\n".join(said.text for said in self.said if said.text)

    def and_then(self, later: Batch) -> Batch:
        """Return this batch with a later one of the same chat."""
        return replace(later, said=self.said + later.said, update_ids=self.update_ids + later.update_ids)


def read(received: Received) -> Batch:
    """Read a recorded update. Raises ValueError when it is no update of Telegram."""
    update = Update.model_validate_json(received.payload)
    return Batch(received.chat_id, update, _said_in(update, received.at), (received.update_id,))


def read_if_update(received: Received) -> Batch | None:
    """Read a recorded update; None when it is no update of Telegram and can never become one."""
    try:
        return read(received)
    except ValidationError:
        return None


def _said_in(update: Update, at: datetime) -> tuple[Said, ...]:
    message = update.message or update.edited_message
    if message is not None:
        said = spoken(message, at)
        return (said if update.message is not None else replace(said, mark=Mark.EDITED),)
    return () if update.callback_query is None else (pressed(update.callback_query, at),)


def spoken(message: Message, at: datetime) -> Said:
    """Return a Telegram message in the terms of the desk."""
    emoji = message.sticker.emoji if message.sticker else None
    return Said(
        kind=kind_of(message),
        text=message.text or message.caption or emoji or "",
        message_id=message.message_id,
        at=at,
        sent_at=message.date,
        mark=None if message.forward_origin is None else Mark.FORWARDED,
        file=_file_of(message),
    )


def _file_of(message: Message) -> str | None:
    """Return Telegram's name of the file; of a photo's sizes the largest."""
    if message.photo:
        return message.photo[-1].file_id
    sent = (
        message.voice, message.video, message.video_note, message.audio, message.animation, message.document,
        message.sticker,
    )  # fmt: skip
    return next((file.file_id for file in sent if file is not None), None)


def pressed(query: CallbackQuery, at: datetime) -> Said:
    """Return a pressed button as if its label had been written: that is what an operator should see of it."""
    markup = query.message.reply_markup if isinstance(query.message, Message) else None
    rows = markup.inline_keyboard if markup else []
    label = next(
        (button.text for row in rows for button in row if button.callback_data == query.data), query.data or ""
    )
    return Said(Kind.TEXT, label, query.message.message_id if query.message else 0, at, sent_at=at)


def kind_of(message: Message) -> Kind:
    """Say what a message is; what Pana has no name for is OTHER and is still passed on."""
    if message.text is not None:
        return Kind.TEXT
    # An animation also carries a document, so the narrower kinds come first.
    for kind in (
        Kind.ANIMATION, Kind.PHOTO, Kind.VOICE, Kind.VIDEO, Kind.VIDEO_NOTE, Kind.AUDIO, Kind.DOCUMENT,
        Kind.STICKER, Kind.LOCATION, Kind.CONTACT,
    ):  # fmt: skip
        if getattr(message, kind.value) is not None:
            return kind
    return Kind.OTHER
