from __future__ import annotations

import pytest

from simulator.formatting import entities_of_person, parse_html, with_marks_of_telegram
from simulator.refusal import RefusalError


@pytest.mark.parametrize(
    ("marked", "text", "entities"),
    [
        ("plain", "plain", []),
        ("<b>a</b>", "a", [("bold", 0, 1)]),
        ("😀<i>a</i>", "😀a", [("italic", 2, 1)]),
        ("<b>a<u>b</u></b>", "ab", [("bold", 0, 2), ("underline", 1, 1)]),
        ("  <b> a </b> ", "a", [("bold", 0, 1)]),
        ("<span class='tg-spoiler'>a</span>", "a", [("spoiler", 0, 1)]),
        ("<blockquote expandable>a</blockquote>", "a", [("expandable_blockquote", 0, 1)]),
        ("<b></b>a &lt;", "a <", []),
    ],
    ids=["plain", "bold", "emoji-counts-two", "nested", "trimmed", "spoiler", "quote", "empty-and-escaped"],
)
def test_html(marked: str, text: str, entities: list[tuple[str, int, int]]) -> None:
    read, found = parse_html(marked)
    assert read == text
    assert [(entity["type"], entity["offset"], entity["length"]) for entity in found] == entities


@pytest.mark.parametrize("marked", ["<b>a", "a</b>", "<b><i>a</b></i>", "<p>a</p>", "a < b", "<span>a</span>"])
def test_html_telegram_refuses(marked: str) -> None:
    with pytest.raises(RefusalError, match="can't parse entities"):
        parse_html(marked)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("/start abc", ["bot_command"]),
        ("қараңыз https://a.kz/#b және a@b.kz", ["url", "email"]),
        ("+7 700 000 00 00", ["phone_number"]),
        ("#үй @dana_kz", ["hashtag", "mention"]),
        ("12/30 a/b", []),
    ],
    ids=["command", "link-and-mail", "number", "tag-and-name", "nothing"],
)
def test_what_apps_mark(text: str, kinds: list[str]) -> None:
    assert [entity["type"] for entity in entities_of_person(text)] == kinds


@pytest.mark.parametrize(
    ("marked", "kinds"),
    [
        ("қоңырау: +7 700 000 00 00", ["phone_number"]),
        ("<b>+7 700 000 00 00</b>", ["bold", "phone_number"]),
        ("<code>/start</code> /help", ["code", "bot_command"]),
        ("<a href='https://a.kz'>https://b.kz</a>", ["text_link"]),
        ("https://<b>a.kz</b>", ["bold"]),
    ],
    ids=["plain", "inside-bold", "not-in-code", "not-in-a-link", "not-across-an-edge"],
)
def test_what_telegram_marks_in_the_bots_text(marked: str, kinds: list[str]) -> None:
    text, entities = parse_html(marked)
    assert [entity["type"] for entity in with_marks_of_telegram(text, entities)] == kinds
