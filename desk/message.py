"""One message of a talk, as it is kept (encrypted) for the operator."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum


class Sender(Enum):
    """Who said it."""

    PERSON = "person"
    BOT = "bot"
    OPERATOR = "operator"


class Kind(Enum):
    """What it is. What is not text is passed on by copying Telegram's message."""

    TEXT = "text"
    PHOTO = "photo"
    VOICE = "voice"
    VIDEO = "video"
    VIDEO_NOTE = "video_note"
    DOCUMENT = "document"
    AUDIO = "audio"
    ANIMATION = "animation"
    STICKER = "sticker"
    LOCATION = "location"
    CONTACT = "contact"
    OTHER = "other"


class Mark(Enum):
    """What an operator must know about a message beside its kind."""

    FORWARDED = "forwarded"  # somebody else's words
    EDITED = "edited"  # she wrote something else before


@dataclass(frozen=True)
class Message:
    """One message of a talk; `body` is text, a caption, or empty. `message_id` is Telegram's, in the sender's chat.

    `file` is Telegram's name of a picture, a voice or a document: enough to show it to an operator when the chat has been
    hidden meanwhile. A message that she took back has neither `file` nor `message_id`.
    """

    id: int
    person_id: int
    sender: Sender
    kind: Kind
    body: str
    at: datetime
    case_id: int | None = None
    message_id: int | None = None
    mark: Mark | None = None
    file: str | None = None
