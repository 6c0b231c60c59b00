"""How long a text may be, and what breaks a limit. The limits come from the checks; here is what each text falls under."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from actions.lessons import Lessons
from pana.checks import lessons
from pana.checks.guides import MOST_LETTERS, MOST_LETTERS_INSTEAD
from pana.checks.safety_texts import MOST_WORDS
from pana.checks.words import LONGEST
from pana.texts.measure import longest_sentence

MOST_LETTERS_ANSWER = 350
"""Characters of one answer: it is read on a small screen by somebody in a hurry."""

MOST_LETTERS_BUTTON = 26
"""Characters of a button: more is cut off on a small telephone."""

FOR_OPERATORS = ("operator.ftl", "texts-page.ftl")
"""Files that nobody in need reads."""

STEPS, PARTS = "guides/", "lessons/"

_BUTTON = re.compile(r"(^|-)button-")


@dataclass(frozen=True)
class Limit:
    """The most characters of a text, and the most words of a sentence; None where it is not limited."""

    letters: int
    words: int | None


@dataclass(frozen=True)
class Measured:
    """The most characters and the longest sentence of all wordings, beside their limit."""

    letters: int
    words: int
    limit: Limit

    @property
    def is_too_long(self) -> bool:
        """Whether the text has more characters than allowed."""
        return self.letters > self.limit.letters

    @property
    def has_long_sentence(self) -> bool:
        """Whether a sentence has more words than allowed."""
        return self.limit.words is not None and self.words > self.limit.words


def limit_of(file: str, key: str, labels: frozenset[str] = frozenset()) -> Limit:
    """Return the limit of a text by its file and its key; `labels` are the keys that stand on buttons of lessons."""
    if key in labels:
        return Limit(lessons.MOST_LABEL, None)
    if _BUTTON.search(key):
        return Limit(MOST_LETTERS_BUTTON, None)
    if file in FOR_OPERATORS:
        return Limit(LONGEST, None)
    if file.startswith(STEPS):
        return Limit(MOST_LETTERS_INSTEAD if key.endswith("-cannot") else MOST_LETTERS, MOST_WORDS)
    if file.startswith(PARTS):
        return Limit(lessons.MOST_LETTERS, MOST_WORDS)
    return Limit(MOST_LETTERS_ANSWER, MOST_WORDS)


def labels_of(known: Lessons) -> frozenset[str]:
    """Return the keys of titles and options: what stands on the buttons of lessons."""
    found = set()
    for lesson in known.by_name.values():
        found.add(lesson.title)
        found |= {part.option_key(option) for part in lesson.parts for option in part.options}
    return frozenset(found)


def measured(file: str, key: str, bodies: Sequence[str], labels: frozenset[str] = frozenset()) -> Measured:
    """Measure all wordings of a text."""
    letters = max((len(body) for body in bodies), default=0)
    words = max((longest_sentence(body) for body in bodies), default=0)
    return Measured(letters, words, limit_of(file, key, labels))
