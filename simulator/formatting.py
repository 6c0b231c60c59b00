"""Text and its entities: Telegram's HTML for the bot, and what a person's app marks by itself.

Offsets and lengths of entities count UTF-16 units (https://core.telegram.org/bots/api#messageentity).
"""

from __future__ import annotations

import html
import re
from typing import Any

from simulator.refusal import bad_request

_TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "blockquote": "blockquote",
}
_TAG = re.compile(r"<(/?)([a-zA-Z-]+)((?:\s+[^<>]*)?)>")
_ATTRIBUTE = re.compile(r"""([a-z-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?""")
_OUTSIDE_TAGS = re.compile(r"[^<]+")
_MARKED_BY_APPS = (
    ("bot_command", re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/])")),
    ("url", re.compile(r"https?://[^\s<>\"]+")),
    ("email", re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.]*\w")),
    ("phone_number", re.compile(r"(?<![\w+])\+\d[\d ()-]{8,16}\d(?!\w)")),
    ("hashtag", re.compile(r"(?<![\w#])#\w*[^\W\d]\w*")),
    ("mention", re.compile(r"(?<![\w@])@[A-Za-z]\w{3,31}(?!\w)")),
)


def utf16_length(text: str) -> int:
    """Return how many UTF-16 units the text has."""
    return len(text) + sum(ord(letter) > 0xFFFF for letter in text)


def entities_of_person(text: str) -> list[dict[str, Any]]:
    """Return the entities an app marks in what a person typed: commands, links, numbers."""
    found: list[tuple[int, int, str]] = []
    for kind, pattern in _MARKED_BY_APPS:
        for match in pattern.finditer(text):
            start, end = match.span()
            if all(end <= other_start or start >= other_end for other_start, other_end, _ in found):
                found.append((start, end, kind))
    return [
        {"type": kind, "offset": utf16_length(text[:start]), "length": utf16_length(text[start:end])}
        for start, end, kind in sorted(found)
    ]


def with_marks_of_telegram(text: str, entities: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the bot's own entities and those Telegram finds by itself: links, numbers, commands.

    Nothing is found inside code and links, nor across the edge of another entity.
    """

    def fits(found: dict[str, Any]) -> bool:
        start, end = found["offset"], found["offset"] + found["length"]
        for one in entities:
            one_start, one_end = one["offset"], one["offset"] + one["length"]
            is_apart = end <= one_start or start >= one_end
            is_inside = one_start <= start and end <= one_end and one["type"] not in ("code", "pre", "text_link")
            if not is_apart and not is_inside:
                return False
        return True

    found = [one for one in entities_of_person(text) if fits(one)]
    return sorted([*entities, *found], key=lambda entity: (entity["offset"], -entity["length"]))


def parse_html(marked: str) -> tuple[str, list[dict[str, Any]]]:
    """Return the plain text and entities of Telegram's HTML; RefusalError 400 where Telegram refuses it.

    The refusal names the place only: the text may quote a person.
    """
    text = ""
    entities: list[dict[str, Any]] = []
    opened: list[tuple[str, dict[str, Any]]] = []
    position = 0
    while position < len(marked):
        plain = _OUTSIDE_TAGS.match(marked, position)
        if plain is not None:
            text += html.unescape(plain.group())
            position = plain.end()
            continue
        tag = _TAG.match(marked, position)
        if tag is None or tag.group(2).lower() not in _TAGS:
            raise _cannot_parse("unsupported start tag", marked, position)
        name = tag.group(2).lower()
        if tag.group(1):
            if not opened or opened[-1][0] != name:
                raise _cannot_parse("unexpected end tag", marked, position)
            _, entity = opened.pop()
            entity["length"] = utf16_length(text) - entity["offset"]
            if entity["length"]:
                entities.append(entity)
        else:
            opened.append((name, _entity(name, tag.group(3), utf16_length(text), marked, position)))
        position = tag.end()
    if opened:
        raise _cannot_parse("can't find end tag", marked, len(marked))
    return _trimmed(text, sorted(entities, key=lambda entity: (entity["offset"], -entity["length"])))


def plain(text: str, entities: list[dict[str, Any]]) -> tuple[str, list[dict[str, Any]]]:
    """Return text and entities with the white space around the text cut off, as Telegram does."""
    return _trimmed(text, entities)


def _entity(name: str, attributes: str, offset: int, marked: str, position: int) -> dict[str, Any]:
    given = {match[1]: match[2] or match[3] or "" for match in _ATTRIBUTE.finditer(attributes)}
    entity: dict[str, Any] = {"type": _TAGS[name], "offset": offset}
    if name == "a":
        entity["url"] = html.unescape(given.get("href", ""))
    elif name == "span" and given.get("class") != "tg-spoiler":
        raise _cannot_parse("unsupported span", marked, position)
    elif name == "blockquote" and "expandable" in given:
        entity["type"] = "expandable_blockquote"
    return entity


def _cannot_parse(why: str, marked: str, position: int) -> Exception:
    return bad_request(f"can't parse entities: {why} at byte offset {len(marked[:position].encode())}")


def _trimmed(text: str, entities: list[dict[str, Any]]) -> tuple[str, list[dict[str, Any]]]:
    cut = utf16_length(text) - utf16_length(text.lstrip())
    text = text.strip()
    length = utf16_length(text)
    kept = []
    for entity in entities:
        start = max(0, entity["offset"] - cut)
        end = min(length, entity["offset"] - cut + entity["length"])
        if end > start:
            kept.append({**entity, "offset": start, "length": end - start})
    return text, kept
