"""No example stands twice, and none of them stands in a test: a test that was learned by heart proves nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable

from nlu.text.normalize import normalize
from pana.checks.problem import Problem
from pana.checks.tested import Said
from pana.checks.training import Example

SHORT = 2
"""A turn of a conversation with at most so many words may be an example too: nobody says a yes or a greeting otherwise."""

_WORD = re.compile(r"\w+")


def check_repeats(examples: Iterable[Example], said: Iterable[Said]) -> list[Problem]:
    """Compare all examples with each other, across intents and languages, and with the words of the tests."""
    found: list[Problem] = []
    first: dict[str, Example] = {}
    for example in examples:
        key = words_alone(example.text)
        other = first.setdefault(key, example)
        if other is not example:
            where = f"{other.file.parent.name}/{other.file.name}:{other.line}"
            found.append(Problem(example.file, example.line, f"the same example as {where}", "keep one of them"))
    for one in said:
        key = words_alone(one.text)
        twin = first.get(key)
        if twin is not None and not (one.in_talk and len(key.split()) <= SHORT):
            where = f"{one.file.name}:{one.line}"
            what = f"this example is also tested ({where})"
            found.append(Problem(twin.file, twin.line, what, "take it out of the training data"))
    return found


def words_alone(text: str) -> str:
    """Return the normalised words without punctuation; texts without any word (emoji, dots) are only normalised."""
    normal = normalize(text)
    return " ".join(_WORD.findall(normal)) or normal
