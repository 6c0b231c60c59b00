"""Which messages are read together: words close in time, the parts of an album; never more than Rasa takes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.batch import Batch, read
from bot.burst import LONGEST_BURST, LONGEST_TEXT, belongs, may_continue
from bot.ports import Received
from tests.bot.updates import PARTS, message
from tests.fakes.clock import START

SENT = 1_767_225_600
ALBUM = {"media_group_id": "a", **PARTS["photo"]}


def batch(*, recorded: datetime = START, **parts: Any) -> Batch:
    """Return a recorded message as it is read again."""
    update = message(7, **parts)
    return read(Received(update.update_id, 7, update.model_dump_json(exclude_none=True, exclude_unset=True), recorded))


TOGETHER = {
    "words": ({"text": "он"}, {"text": "тут"}, True),
    "a command": ({"text": "он"}, {"text": "/help"}, False),
    "words and a photo": ({"text": "он"}, PARTS["photo"], False),
    "an album": (ALBUM, ALBUM, True),
    "two photos": (PARTS["photo"], PARTS["photo"], False),
    "two albums": (ALBUM, {**ALBUM, "media_group_id": "b"}, False),
    "an album and words": (ALBUM, {"text": "он"}, False),
    "too long": ({"text": "а" * 4096}, {"text": "б" * (LONGEST_TEXT - 4095)}, False),
    "sent hours apart": ({"text": "он", "date": SENT}, {"text": "тут", "date": SENT + 7200}, False),
}


@pytest.mark.parametrize("name", TOGETHER)
def test_what_is_read_together(name: str) -> None:
    """All were recorded in one moment, as after an outage."""
    first, second, together = TOGETHER[name]
    assert belongs(batch(**first), batch(**second)) is together


def test_what_was_recorded_apart_is_read_apart() -> None:
    """Though Telegram's clock, which knows only seconds, says that it was one moment."""
    assert not belongs(batch(text="он"), batch(text="тут", recorded=START + LONGEST_BURST + timedelta(milliseconds=1)))


def test_telegrams_moment_is_known() -> None:
    """Beside the moment of recording."""
    said = batch(text="он", date=SENT).said[0]
    assert (said.sent_at, said.at) == (datetime.fromtimestamp(SENT, UTC), START)


@pytest.mark.parametrize(
    ("parts", "may"),
    [
        ({"text": "он"}, True),
        ({"text": "а" * 61}, False),
        ({"text": "он меня убивает"}, False),
        (ALBUM, True),
        ({**ALBUM, "caption": "он ломает дверь"}, False),
        (PARTS["photo"], False),
    ],
    ids=["short", "long", "danger", "album", "danger in an album", "photo"],
)
def test_for_whose_next_message_is_waited(parts: dict[str, Any], may: bool) -> None:
    """Danger is answered at once."""
    assert may_continue(batch(**parts)) is may
