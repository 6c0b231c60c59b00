"""Long polling: an update counts as received only after it is on disk, so the next offset is asked for after that."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import Sequence
from typing import Any

from aiogram import Bot
from aiogram.exceptions import AiogramError, ClientDecodeError, TelegramAPIError, TelegramRetryAfter
from aiogram.types import Update

from bot.direct import DirectCard
from bot.intake.readable import readable
from bot.intake.record import ALLOWED_UPDATES, Recorder, chat_of, words_of

log = logging.getLogger("pana.bot.polling")

WAIT = 25
"""Seconds that Telegram may hold a request when nothing is new."""
LONGEST_PAUSE = 10.0
GIVE_UP_AFTER = 10
"""Rounds after which an update is let go of that cannot be kept although the database kept a new one in each of them."""


async def poll(bot: Bot, recorder: Recorder, direct: DirectCard) -> None:
    """Run until cancelled. Messages sent while the bot was down are cries for help: nothing pending is dropped."""
    offset: int | None = None
    pause = 0.5
    failures: Counter[int] = Counter()
    await _leave_webhook(bot)
    while True:
        try:
            updates = await bot.get_updates(
                offset=offset, timeout=WAIT, allowed_updates=ALLOWED_UPDATES, request_timeout=WAIT + 10
            )
        except TelegramRetryAfter as error:
            await asyncio.sleep(error.retry_after)
            continue
        except ClientDecodeError as error:
            log.error("unreadable_update")
            updates = _readable_among(error.data)
            if not updates:
                await asyncio.sleep(pause)
                pause = min(pause * 2, LONGEST_PAUSE)
                continue
        except TelegramAPIError as error:
            log.warning("poll_failed", extra={"error": type(error).__name__})
            await asyncio.sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE)
            continue
        if not updates:
            continue
        try:
            await recorder.record(updates)
        except Exception as error:  # noqa: BLE001 - the database is gone: people get the numbers, updates stay at Telegram
            log.error("record_failed", extra={"error": type(error).__name__})
            left = await _record_each(recorder, updates, failures)
            await _say_numbers(direct, left)
            if left:
                offset = left[0].update_id
                await asyncio.sleep(pause)
                pause = min(pause * 2, LONGEST_PAUSE) if len(left) == len(updates) else 0.5
                continue
        offset = updates[-1].update_id + 1
        pause = 0.5


async def _say_numbers(direct: DirectCard, left: Sequence[Update]) -> None:
    """Send the numbers to each chat whose words could not be kept; all of them together say whether they may be sent."""
    said: dict[int, list[str]] = {}
    for update in left:
        chat_id = chat_of(update)
        if chat_id is not None:
            said.setdefault(chat_id, []).append(words_of(update))
    for chat_id, words in said.items():
        await direct.send_once(chat_id, "\n".join(words))


async def _record_each(recorder: Recorder, updates: Sequence[Update], failures: Counter[int]) -> list[Update]:
    """Record each update by itself, so that one that cannot be kept holds up no other; return those that must come again.

    An update counts as the fault itself only in rounds in which the database kept something new.
    """
    left, kept = [], 0
    for update in updates:
        try:
            kept += await recorder.record([update])
        except Exception as error:  # noqa: BLE001 - the others are tried all the same
            log.error("record_failed", extra={"error": type(error).__name__})
            left.append(update)
    if not kept:
        return left
    failures.update(update.update_id for update in left)
    given_up = {update.update_id for update in left if failures[update.update_id] >= GIVE_UP_AFTER}
    for number in given_up:
        log.error("update_given_up")
        del failures[number]
    return [update for update in left if update.update_id not in given_up]


def _readable_among(answer: Any) -> list[Update]:
    """Return the updates of an answer that the library refused as a whole because of one of them."""
    raw = answer.get("result") if isinstance(answer, dict) else None
    found = [readable(update) for update in raw] if isinstance(raw, list) else []
    return [update for update in found if update is not None]


async def _leave_webhook(bot: Bot) -> None:
    """Telegram gives no updates by polling while a webhook is set. Pending ones are kept."""
    pause = 0.5
    while True:
        try:
            await bot.delete_webhook(drop_pending_updates=False)
        except AiogramError as error:
            log.warning("delete_webhook_failed", extra={"error": type(error).__name__})
            await asyncio.sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE)
        else:
            return
