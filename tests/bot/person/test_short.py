"""The quiet manner's texts: none is longer than a glance, and nothing that was asked for is kept back."""

from __future__ import annotations

import pytest

from bot.person.quiet import ASK, ASKED_FOR, HEARD, HERE, HIDE, NOTED, YES
from bot.person.short import INSTEAD, NOT_NOW, WAY_OUT, shortened
from bot.understanding import Button, Reply
from desk.manner import LENGTH
from locales.render import Words
from tests.bot.conftest import Once

HEADS = (
    HEARD,
    NOTED,
    HERE,
    "quiet-begin",
    "quiet-unheard",
    "quiet-danger",
    "quiet-numbers",
    "language-switched",
    *YES.values(),
    *ASKED_FOR.values(),
)
CALLED = ("quiet-called", "quiet-called-nobody", None)
LANGUAGES = ("kk", "ru")


def said(once: Once, language: str, *keys: str | None) -> str:
    """Return texts below each other, as one message says them."""
    args = {**once.content.numbers(), "day": "tomorrow", "time": "19:00"}
    return "\n".join(once.words.say(language, key, args) for key in keys if key is not None)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("called", CALLED, ids=str)
@pytest.mark.parametrize("head", dict.fromkeys(HEADS))
def test_a_line_and_a_question_are_short_together(once: Once, language: str, head: str, called: str | None) -> None:
    """Whatever stands together in one message."""
    for question in (None, *ASK.values()):
        assert len(said(once, language, head, called, question)) <= LENGTH


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", [*dict.fromkeys(INSTEAD.values()), HIDE.key])
def test_what_is_said_instead_is_short(once: Once, language: str, key: str) -> None:
    """Also with the longest of its arguments."""
    assert len(said(once, language, key)) <= LENGTH


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", [*dict.fromkeys((*HEADS, *INSTEAD.values(), HIDE.key))])
def test_the_first_line_stands_alone_and_says_nothing(once: Once, language: str, key: str) -> None:
    """No number, and an empty line below it: that is what a locked screen shows."""
    lines = said(once, language, key).splitlines()
    assert lines[1] == ""
    moment = key.startswith("quiet-call-back-")
    assert moment or not any(sign.isdigit() for sign in lines[0])


def test_what_is_long_is_said_shortly_with_its_own_buttons() -> None:
    """The menu of times keeps its times."""
    rows = ((Button("button-numbers", "/ask_hotline"),),)
    short = shortened(Reply("call-back-menu", {"day": "today"}, rows, below=("more",)), unasked=False)
    assert short == Reply("quiet-call-back", {"day": "today"}, rows)


def test_what_has_no_buttons_gets_a_way_out() -> None:
    """Danger, and the end of the quiet manner."""
    short = shortened(Reply("emergency-card"), unasked=False)
    assert short == Reply("quiet-card", buttons=(WAY_OUT,))


@pytest.mark.parametrize("key", ["small-talk-fine", "check-in-ask", "hide-done"])
def test_what_has_no_short_form_stays_as_it_is(key: str) -> None:
    """Small talk with buttons below it would be none."""
    assert shortened(Reply(key), unasked=False) == Reply(key)


@pytest.mark.parametrize("key", sorted(NOT_NOW))
def test_offers_wait_until_she_can_write_but_not_what_she_asked_for(key: str) -> None:
    """Nothing is kept from her who presses for it."""
    assert shortened(Reply(key), unasked=True) is None
    assert shortened(Reply(key), unasked=False) is not None


def test_every_short_text_is_there(words: Words) -> None:
    """In both languages, and so is what it stands for."""
    for language in LANGUAGES:
        assert {*INSTEAD, *INSTEAD.values(), *NOT_NOW} <= words.keys(language)
