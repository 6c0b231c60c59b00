"""Calls for the outbox: long words are split and none is lost, nothing anybody wrote is markup."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import compose
from bot.compose import TEXT_LIMIT, pieces
from bot.understanding import Button, Reply
from locales.render import Words
from tests.fakes.clock import START


def units(text: str) -> int:
    """Return the length as Telegram counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


LONG_TEXTS = st.lists(
    st.text(alphabet=st.sampled_from("aя🙂\u200b\u202e \n"), min_size=1, max_size=900), min_size=1, max_size=25
).map("".join)


@given(LONG_TEXTS)
def test_pieces_join_to_the_same_words(body: str) -> None:
    """A word may be cut only where there is no space, so that without spaces the text is the same."""
    assert "".join("".join(pieces(body)).split()) == "".join(body.split())


@given(LONG_TEXTS)
def test_every_piece_is_taken_by_telegram(body: str) -> None:
    """At most 4096 UTF-16 units, and more than space."""
    parts = pieces(body)
    assert all(units(part) <= TEXT_LIMIT for part in parts)
    assert parts == [body] or all(part.strip() for part in parts)


@given(st.text(alphabet="abc ", max_size=300).map(lambda words: words * 30))
def test_words_are_not_cut_where_there_is_a_space(body: str) -> None:
    """Splitting at spaces keeps the words."""
    if max((len(word) for word in body.split()), default=0) < TEXT_LIMIT // 2:
        assert " ".join(pieces(body)).split() == body.split()


@pytest.mark.parametrize(
    "body",
    ["", "a", "x" * TEXT_LIMIT, "🙂" * (TEXT_LIMIT // 2)],
    ids=["empty", "one letter", "just long enough", "just long enough in emoji"],
)
def test_what_fits_is_one_piece(body: str) -> None:
    """Nothing is split without need."""
    assert pieces(body) == [body]


def test_a_long_text_with_lines_at_its_end_has_no_empty_piece() -> None:
    """Telegram refuses an empty message."""
    assert all(part.strip() for part in pieces("a" * TEXT_LIMIT + "\n\n"))


def test_a_text_has_no_markup_and_no_keyboard_of_its_own() -> None:
    """`<b>` is what she wrote."""
    assert compose.text(1, "<b>*_", now=START).payload == {"text": "<b>*_"}


def test_rows_become_inline_buttons() -> None:
    """Label and data."""
    call = compose.text(1, "?", now=START, rows=[[("Yes", "/affirm")]])
    assert call.payload["reply_markup"] == {"inline_keyboard": [[{"text": "Yes", "callback_data": "/affirm"}]]}


def test_the_word_on_a_pressed_button_is_short() -> None:
    """Telegram takes 200 characters."""
    assert len(compose.callback_answer(1, "2", now=START, body="x" * 300).payload["text"]) == 200


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_a_reply_is_rendered_with_its_buttons(words: Words, language: str) -> None:
    """The labels are in the person's language."""
    reply = Reply("thank", buttons=((Button("button-danger-now", "/call_for_help"),),))
    body, rows = compose.said(words, language, reply)
    assert body == words.say(language, "thank")
    assert rows == [[(words.say(language, "button-danger-now"), "/call_for_help")]]


@given(LONG_TEXTS)
def test_every_piece_begins_with_the_head_and_fits(body: str) -> None:
    """The first line of each may show on a locked screen."""
    head = "Пришёл ответ.\n\n"
    parts = pieces(body, head=head)
    assert all(part.startswith(head) and units(part) <= TEXT_LIMIT for part in parts)
    assert "".join("".join(part.removeprefix(head) for part in parts).split()) == "".join(body.split())


def test_what_must_not_ring_or_be_forwarded_says_so() -> None:
    """And nothing else does."""
    quiet = compose.text(1, "a", now=START, silent=True, protected=True).payload
    assert quiet == {"text": "a", "disable_notification": True, "protect_content": True}
    copied = {"from_chat_id": 2, "message_id": 3}
    assert compose.copy(1, from_chat_id=2, message_id=3, now=START).payload == copied
    silent = compose.copy(1, from_chat_id=2, message_id=3, now=START, silent=True).payload
    assert silent == {**copied, "disable_notification": True}
    hers = compose.copy(1, from_chat_id=2, message_id=3, now=START, protected=True).payload
    assert hers == {**copied, "protect_content": True}


@pytest.mark.parametrize(("language", "head"), [("kk", "2-қадам, барлығы 5."), ("ru", "Шаг 2 из 5.")])
def test_the_texts_of_a_message_stand_below_each_other(words: Words, language: str, head: str) -> None:
    """With the same arguments; the first line alone may show on a locked screen."""
    args: dict[str, str | int] = {"number": 2, "total": 5, "police": "102", "line": "111"}
    body, rows = compose.said(words, language, Reply("step-head", args, below=("step-line-police", "step-line-line")))
    lines = body.splitlines()
    assert (lines[0], len(lines), rows) == (head, 3, [])
    assert [line.split(" – ")[0] for line in lines[1:]] == ["102", "111"]
