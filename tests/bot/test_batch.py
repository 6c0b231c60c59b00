"""What a lane hands on: kinds of messages, bursts, pressed buttons and edits in the terms of the desk."""

from __future__ import annotations

from typing import Any

import pytest
from aiogram.types import Update

from bot.batch import Batch, read
from bot.ports import Received
from desk.message import Kind, Mark
from tests.bot.updates import FORWARDED, PARTS, button, message
from tests.fakes.clock import START


def batch(update: Update) -> Batch:
    """Return a recorded update as it is read again."""
    payload = update.model_dump_json(exclude_none=True, exclude_unset=True)
    return read(Received(update.update_id, 7, payload, START))


@pytest.mark.parametrize("kind", PARTS)
def test_every_kind_is_recognised(kind: str) -> None:
    """An animation also carries a document; what has no name is still passed on."""
    assert batch(message(7, **PARTS[kind])).said[0].kind is Kind(kind)


@pytest.mark.parametrize("parts", [{"text": "сәлем"}, {"caption": "сәлем", **PARTS["photo"]}], ids=["text", "caption"])
def test_words_and_captions_are_words(parts: dict[str, Any]) -> None:
    """Both are read."""
    assert batch(message(7, **parts)).text == "сәлем"


def test_a_forwarded_message_is_marked() -> None:
    """The words may be somebody else's."""
    assert batch(message(7, text="a", **FORWARDED)).said[0].mark is Mark.FORWARDED
    assert batch(message(7, text="a", kind="edited_message")).said[0].mark is Mark.EDITED
    assert batch(message(7, text="a")).said[0].mark is None


def test_an_edit_says_its_new_words() -> None:
    """Whatever fails later, the words are there."""
    assert batch(message(7, kind="edited_message", text="новое")).text == "новое"


def test_a_pressed_button_says_its_label() -> None:
    """That is what an operator should see."""
    assert batch(button(7, "/safe_now", label="Қауіпсіз")).text == "Қауіпсіз"


def test_a_burst_keeps_all_words_in_order() -> None:
    """One message a line; the newest update counts."""
    first, second = batch(message(7, text="он")), batch(message(7, text="тут"))
    both = first.and_then(second)
    assert both.text == "он\nтут"
    assert both.update_ids == (*first.update_ids, *second.update_ids)
    assert both.update is second.update


def test_what_is_no_update_is_refused() -> None:
    """The lane marks it as handled."""
    with pytest.raises(ValueError, match="validation error"):
        read(Received(1, 7, '{"message": 3}', START))
