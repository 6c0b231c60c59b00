"""Which messages of one person are read together: a quick burst of short words, and the files of one album."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta

from bot.batch import Batch, Said, read_if_update
from bot.person.decide import screen_batch
from bot.ports import Received
from desk.message import Kind
from nlu.urgency.levels import Urgency

QUIET = timedelta(milliseconds=600)
"""How long a person must have been quiet before her messages are read together."""
LONGEST_BURST = timedelta(seconds=2)
"""Nobody waits longer than this for the end of a burst."""
SHORT = 60
"""Characters up to which a message may be the first part of a burst."""
LONGEST_TEXT = 8000
"""Characters that are understood together at most: what is longer, Rasa's channel refuses."""


async def gather(
    batch: Batch,
    pending: Sequence[Received],
    *,
    wait: Callable[[timedelta], Awaitable[Sequence[Received] | None]],
    now: Callable[[], datetime],
) -> Batch:
    """Add the rest of a burst: messages that are there already, and those that follow while she is still typing.

    `wait` waits so long for something new and returns what is pending then; None when nothing came.
    """
    while True:
        for received in pending:
            # Not by its place in the list: an older update may have been recorded meanwhile.
            if received.update_id <= batch.update_ids[-1]:
                continue
            later = read_if_update(received)
            if later is None or not belongs(batch, later):
                return batch
            batch = batch.and_then(later)
        if not may_continue(batch):
            return batch
        left = min(batch.said[-1].at + QUIET, batch.said[0].at + LONGEST_BURST) - now()
        if left <= timedelta(0):
            return batch
        news = await wait(left)
        if news is None:
            return batch
        pending = news


def belongs(batch: Batch, later: Batch) -> bool:
    """Say whether `later` is read together with a batch: plain words or the same album, close in time, not too long."""
    if not (_is_words(batch) and _is_words(later)) and not (_album(batch) and _album(batch) == _album(later)):
        return False
    if batch.said[-1].mark is not later.said[-1].mark:  # her own words, and what she passes on of somebody else's
        return False
    if len(batch.text) + len(later.text) > LONGEST_TEXT:
        return False
    first, last, new = batch.said[0], batch.said[-1], later.said[0]
    return _is_close(last, new) and _is_close(first, new)


def may_continue(batch: Batch) -> bool:
    """Wait for more after short words and parts of an album that are no emergency yet: danger is answered at once."""
    may = len(batch.said[-1].text) <= SHORT if _is_words(batch) else _album(batch) is not None
    return may and screen_batch(batch).level < Urgency.EMERGENCY


def _is_close(said: Said, new: Said) -> bool:
    # Both clocks count: what was sent hours apart is recorded in one moment after an outage.
    return new.at - said.at <= LONGEST_BURST and new.sent_at - said.sent_at <= LONGEST_BURST


def _is_words(batch: Batch) -> bool:
    """True for messages of plain words that are no command."""
    return (
        batch.update.message is not None
        and bool(batch.said)
        and all(said.kind is Kind.TEXT and not said.text.startswith("/") for said in batch.said)
    )


def _album(batch: Batch) -> str | None:
    """Return the album that a message is a part of; None when it stands alone."""
    return batch.update.message.media_group_id if batch.update.message else None
