"""No phone number, address of e-mail, account or document number of anybody stands in examples and tests."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pana.checks.problem import Problem
from pana.checks.tested import Said
from pana.checks.training import Example

# Phones and numbers of documents and cards: six digits and more, also in groups. Years, money and times are shorter.
_LONG_NUMBER = re.compile(r"\+?\d(?:[\s().-]{0,2}\d){5,}")
_THOUSANDS = re.compile(r"(?<![\d+])(?<!\d[\s.])\d{1,3}(?:[\s.]000)+(?![\s.-]?\d)")
_E_MAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+")
_ACCOUNT = re.compile(r"(?<![\w.])@[A-Za-z]\w{3,}|\bt\.me/\w+|\bwa\.me/\w+|\binstagram\.com/\w+")


def check_personal_data(examples: Iterable[Example], said: Iterable[Said]) -> list[Problem]:
    """Look for personal data in training examples and in everything said in tests."""
    places = [(one.file, one.line, one.text) for one in examples]
    places += [(one.file, one.line, one.text) for one in said]
    return [
        Problem(file, line, what, "invent another sentence without it")
        for file, line, text in places
        for what in _in(text)
    ]


def _in(text: str) -> Iterator[str]:
    if _LONG_NUMBER.search(_THOUSANDS.sub(" ", text)):
        yield "a number as long as a phone's or a document's"
    if _E_MAIL.search(text):
        yield "an e-mail address"
    elif _ACCOUNT.search(text):
        yield "a name of an account"
