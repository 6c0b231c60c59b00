"""One message that a library cannot read must not make the bot deaf."""

from __future__ import annotations

import json
from typing import Any

import pytest
from aiogram.types import Update
from hypothesis import given
from hypothesis import strategies as st

from bot.intake.readable import parse, readable, written
from tests.bot.updates import FORWARDED, PARTS, raw_message


def test_what_telegram_sends_is_read_whole() -> None:
    """And stays whole on disk, also the parts that the library does not know."""
    raw = raw_message(7, text="сәлем", new_part={"a": 1}, forward_origin=FORWARDED["forward_origin"])
    update = readable(raw)
    assert update is not None
    again = Update.model_validate_json(written(update))
    assert again.message is not None
    assert again.message.text == "сәлем"
    assert again.message.forward_origin is not None


@pytest.mark.parametrize("kind", PARTS)
def test_every_kind_survives_the_way_to_the_disk(kind: str) -> None:
    """The lane reads what intake wrote."""
    update = readable(raw_message(7, **PARTS[kind]))
    assert update is not None
    again = Update.model_validate_json(written(update))
    assert again.model_dump(exclude_none=True) == update.model_dump(exclude_none=True)


@pytest.mark.parametrize("kind", ["message", "edited_message"])
def test_the_words_are_kept_where_telegram_changed_the_rest(kind: str) -> None:
    """A part of a new shape: the library refuses the whole message, Pana does not."""
    update = readable(raw_message(7, kind=kind, text="помогите", forward_origin={"type": "martian"}))
    assert update is not None
    message = update.message or update.edited_message
    assert message is not None
    assert (message.text, message.chat.id) == ("помогите", 7)
    assert message.from_user is not None
    assert message.from_user.language_code == "ru"


def test_what_cannot_be_read_at_all_keeps_its_number() -> None:
    """So that polling goes on behind it."""
    update = readable({"update_id": 5, "message": {"date": "never"}})
    assert update is not None
    assert update.update_id == 5
    assert update.message is None


@pytest.mark.parametrize("raw", [None, 3, "text", [], {}, {"update_id": "x"}, {"message": {}}], ids=repr)
def test_what_is_no_update_is_none(raw: Any) -> None:
    """Nothing is raised."""
    assert readable(raw) is None


@pytest.mark.parametrize("body", [b"", b"{", b"\xff\xfe\xff", b"[]"], ids=repr)
def test_a_body_that_is_no_update_is_none(body: bytes) -> None:
    """Whatever was posted."""
    assert parse(body) is None


@given(st.text(alphabet=st.characters(), max_size=30))
def test_any_words_reach_the_disk(text: str) -> None:
    """Halves of emoji too: everything around them is kept."""
    update = parse(json.dumps(raw_message(7, text="a" + text + "я")).encode())
    assert update is not None
    again = Update.model_validate_json(written(update))
    assert again.message is not None
    assert again.message.text is not None
    assert again.message.text[0] + again.message.text[-1] == "aя"


def test_half_an_emoji_is_replaced_and_the_words_are_kept() -> None:
    """No UTF-8 can hold it."""
    update = readable(raw_message(7, text="помогите \ud83d сейчас 🆘"))
    assert update is not None
    again = Update.model_validate_json(written(update))
    assert again.message is not None
    assert again.message.text == "помогите \ufffd сейчас 🆘"
