"""The operator's keys fit her state and are recognised in either language."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.operator.keyboard import Key, keyboard, language_of, pressed
from desk.operators import Operator
from locales.render import Words
from tests.fakes.clock import START

OPERATOR = Operator(1, chat_id=2, chat_ref="", name="A", language="kk", joined_at=START)


def keys(words: Words, operator: Operator) -> set[Key]:
    """Return which keys the keyboard shows."""
    labels = [button["text"] for row in keyboard(words, operator)["keyboard"] for button in row]
    found = [pressed(words, label) for label in labels]
    assert None not in found
    return {key for key in found if key is not None}


@pytest.mark.parametrize("language", ["kk", "ru"])
@pytest.mark.parametrize(
    ("on_shift", "case_id", "shown"),
    [
        (False, None, {Key.QUEUE, Key.SHIFT_ON, Key.LANGUAGE}),
        (True, None, {Key.QUEUE, Key.SHIFT_OFF, Key.LANGUAGE}),
        (True, 5, {Key.QUEUE, Key.CLOSE, Key.RELEASE, Key.LANGUAGE}),
    ],
    ids=["off shift", "on shift", "with a case"],
)
def test_only_keys_that_make_sense_now(
    words: Words, language: str, on_shift: bool, case_id: int | None, shown: set[Key]
) -> None:
    """Nobody goes off shift with a case in her hands."""
    assert keys(words, replace(OPERATOR, language=language, on_shift=on_shift, case_id=case_id)) == shown


@pytest.mark.parametrize("language", ["kk", "ru"])
@pytest.mark.parametrize("key", list(Key), ids=lambda key: key.name)
def test_a_key_is_recognised_by_its_label(words: Words, language: str, key: Key) -> None:
    """Every label stands for one key."""
    assert pressed(words, words.say(language, key.value)) is key


@pytest.mark.parametrize(("shown", "offered"), [("kk", "ru"), ("ru", "kk")])
def test_the_language_key_offers_the_other_language(words: Words, shown: str, offered: str) -> None:
    """An old keyboard means what stands on it."""
    assert language_of(words, words.say(shown, Key.LANGUAGE.value)) == offered


@pytest.mark.parametrize("text", ["", "Қазақша", "Русский", "Очередь.", "очередь", "Я оператор", "Очередь Очередь"])
def test_ordinary_words_are_no_key(words: Words, text: str) -> None:
    """They go to the person."""
    assert pressed(words, text) is None
