"""Make one call of Telegram and say what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from aiogram import Bot
from aiogram.exceptions import (
    AiogramError,
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramUnauthorizedError,
)
from aiogram.methods import (
    AnswerCallbackQuery,
    CopyMessage,
    DeleteMessage,
    EditMessageReplyMarkup,
    EditMessageText,
    SendAnimation,
    SendAudio,
    SendDocument,
    SendMessage,
    SendPhoto,
    SendSticker,
    SendVideo,
    SendVideoNote,
    SendVoice,
    TelegramMethod,
)
from aiogram.types import Message, MessageId
from pydantic import ValidationError

from bot.ports import ToSend

METHODS: dict[str, type[TelegramMethod[Any]]] = {
    "sendMessage": SendMessage,
    "copyMessage": CopyMessage,
    "sendPhoto": SendPhoto,
    "sendVoice": SendVoice,
    "sendVideo": SendVideo,
    "sendVideoNote": SendVideoNote,
    "sendAudio": SendAudio,
    "sendAnimation": SendAnimation,
    "sendDocument": SendDocument,
    "sendSticker": SendSticker,
    "deleteMessage": DeleteMessage,
    "editMessageText": EditMessageText,
    "editMessageReplyMarkup": EditMessageReplyMarkup,
    "answerCallbackQuery": AnswerCallbackQuery,
}
"""The calls that may wait in the outbox."""

UNLIMITED = frozenset({"answerCallbackQuery"})
"""Calls that put nothing into a chat and do not count against its limit."""


@dataclass(frozen=True)
class Sent:
    """Telegram took it. `message_id` is that of the message that now stands in the chat, `gone` are those taken away."""

    message_id: int | None = None
    gone: tuple[int, ...] = ()


@dataclass(frozen=True)
class Impossible:
    """Telegram will never take it; `code` is its error code. `blocked` when the person blocked the bot."""

    code: str
    blocked: bool = False


@dataclass(frozen=True)
class Later:
    """It may work later: after `wait` where Telegram said so, else with growing pauses.

    `is_suspect` when the call itself may be what fails, so that it must not be made for ever.
    """

    wait: timedelta | None
    is_suspect: bool = False


async def deliver(bot: Bot, item: ToSend) -> Sent | Impossible | Later:
    """Make the call. Nothing of what it says reaches a log."""
    try:
        method = METHODS[item.method]
        parameters = dict(item.payload)
        if method is not AnswerCallbackQuery:
            parameters["chat_id"] = item.chat_id
        ready = method(**parameters)
    except (ValidationError, KeyError):
        return Impossible("invalid")
    return await call(bot, ready)


async def call(bot: Bot, method: TelegramMethod[Any]) -> Sent | Impossible | Later:
    """Call a method of Telegram and say what became of it."""
    try:
        result = await bot(method)
    except TelegramRetryAfter as error:
        return Later(timedelta(seconds=error.retry_after))
    except TelegramForbiddenError:
        return Impossible("403", blocked=True)
    except TelegramBadRequest:
        return Impossible("400")
    except TelegramEntityTooLarge:
        return Impossible("413")
    except (TelegramUnauthorizedError, TelegramNotFound, TelegramNetworkError):
        # 401 and 404 are a wrong token, a mistake of the set-up. None of it is the message's fault: it waits until that
        # is mended.
        return Later(None)
    except AiogramError:
        # Telegram's own errors, and pages of something between us and Telegram: nobody can tell whose fault it is.
        return Later(None, is_suspect=True)
    except (ValidationError, KeyError, UnicodeError):
        return Impossible("invalid")
    return Sent(result.message_id if isinstance(result, Message | MessageId) else None)
