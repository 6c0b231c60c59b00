"""Replace what names a person or a place by neutral marks, as far as a machine can. It is not enough: a human must read it.

Numbers and addresses of the net are found by their shape; names, streets and places by the words around them, by capital
letters and by lists (`redaction.yml`, the gazetteer of `nlu.facts`). Names written small that stand in no list and after no
telling word, numbers in words, and what only neighbours would recognise stay: nobody but a human sees them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from nlu.facts.find import find_facts
from nlu.facts.table import PLACE, places
from pana.labels.names import name_spans
from pana.labels.streets import street_spans
from pana.labels.words import months

MARKS = ("name", "phone", "place", "address", "email", "link", "account", "iin", "card", "date", "number")
MARK = re.compile(r"\{(?:" + "|".join(MARKS) + r")\}")

_E_MAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.]*\w")
_LINK = re.compile(
    r"(?:https?://|www\.)\S+|(?<![\w@])(?:t\.me|wa\.me|vk\.com|instagram\.com|tiktok\.com|facebook\.com|youtu\.be)/\S+"
    r"|(?<![\w@.])[a-z0-9-]+\.(?:kz|ru|com|net|org)(?:/\S*)?(?!\w)",
    re.IGNORECASE,
)
_ACCOUNT = re.compile(r"(?<![\w.])@[A-Za-z]\w{2,}")
_BANK = re.compile(r"(?<!\w)KZ\s?\d{2}(?:\s?[0-9A-Z]{2,4}){3,8}(?!\w)", re.IGNORECASE)
_CARD = re.compile(r"(?<!\d)\d{4}(?:[ -]?\d{4}){3}(?!\d)")
_IIN = re.compile(r"(?<!\d)\d{6}[ -]?\d{6}(?!\d)")
_DATE = re.compile(
    r"(?<!\d)(?:\d{1,2}[./-]\d{1,2}[./-](?:(?:19|20)\d{2}|\d{2})|(?:19|20)\d{2}[./-]\d{1,2}[./-]\d{1,2})(?!\d)"
)
# As in `pana check`: six digits and more, also in groups; thousands of money are no such number.
_LONG_NUMBER = re.compile(r"\+?\d(?:[\s().-]{0,2}\d){5,}")
_THOUSANDS = re.compile(r"(?<![\d+])(?<!\d[\s.])\d{1,3}(?:[\s.]000)+(?![\s.-]?\d)")
_PHONE_DIGITS = range(10, 13)

Found = tuple[int, int, str]


def redact(text: str) -> str:
    """Return the text with marks such as {name} in place of what a machine finds of names, numbers and places."""
    kept: list[Found] = [(found.start(), found.end(), "") for found in MARK.finditer(text)]
    for start, end, mark in _found(text):
        kept += [(first, last, mark) for first, last in _uncovered(text, start, end, kept)]
    for start, end, mark in sorted(kept, reverse=True):
        if mark:
            text = f"{text[:start]}{{{mark}}}{text[end:]}"
    return re.sub(r"(\{\w+\})(?:[\s,]*\1)+", r"\1", text)


def _uncovered(text: str, start: int, end: int, kept: Sequence[Found]) -> list[tuple[int, int]]:
    """Return the parts of a span that no earlier find covers and that hold a letter or digit."""
    parts = [(start, end)]
    for other_start, other_end, _ in kept:
        parts = [
            part
            for first, last in parts
            for part in ((first, min(last, other_start)), (max(first, other_end), last))
            if part[0] < part[1]
        ]
    return [(first, last) for first, last in parts if any(sign.isalnum() for sign in text[first:last])]


def _found(text: str) -> Iterator[Found]:
    """Yield what is found, the surest first: where two overlap, the earlier one holds."""
    shapes = [
        (_E_MAIL, "email"), (_LINK, "link"), (_ACCOUNT, "account"), (_BANK, "account"), (_CARD, "card"), (_DATE, "date"),
        (_birthday(), "date"), (_IIN, "iin"),
    ]  # fmt: skip
    for shape, mark in shapes:
        yield from ((found.start(), found.end(), mark) for found in shape.finditer(text))
    without_money = _THOUSANDS.sub(lambda found: "#" * len(found[0]), text)
    for found in _LONG_NUMBER.finditer(without_money):
        is_phone = sum(letter.isdigit() for letter in found[0]) in _PHONE_DIGITS
        yield found.start(), found.end(), "phone" if is_phone else "number"
    yield from street_spans(text)
    yield from _places(text)
    yield from name_spans(text)


@lru_cache(maxsize=1)
def _birthday() -> re.Pattern[str]:
    named = "|".join(map(re.escape, months()))
    return re.compile(
        rf"(?<!\d)(?:\d{{1,2}}\s+(?:{named})\w*\s+(?:19|20)\d{{2}}|(?:19|20)\d{{2}}\s*\w*\s*\d{{1,2}}\s+(?:{named})\w*)"
    )


def _places(text: str) -> Iterator[Found]:
    """Yield towns and districts, and regions without a mark: a region is too large to find anybody in, and no name.

    The gazetteer tells of each place only once.
    """
    hidden = text
    while True:
        found = [
            (fact.start, fact.end, "" if _is_region(fact.value) else "place")
            for fact in find_facts(hidden)
            if fact.kind == PLACE
        ]
        if not found:
            return
        for start, end, mark in found:
            yield start, end, mark
            hidden = f"{hidden[:start]}{'_' * (end - start)}{hidden[end:]}"


def _is_region(place: str) -> bool:
    return places()[place].region is None and not place.startswith("district_")
