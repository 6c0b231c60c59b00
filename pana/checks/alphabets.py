"""No word mixes alphabets by accident, and the label `style` agrees with the letters of the example."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from nlu.text.fold import has_kazakh_letters
from nlu.text.lookalikes import has_cyrillic, mixes_alphabets
from pana.checks.problem import Problem
from pana.checks.training import Example

CARELESS = ("typo", "latin")
"""Styles in which a digit may stand inside a word on purpose: slips, wrong layout, 4 for a letter."""

_WORD = re.compile(r"[^\W_]+")
_DIGIT_INSIDE = re.compile(r"(?<=[^\W\d_])[0-9]+(?=[^\W\d_])")

WORD_FILES = (
    *("locales/kk/**/*.ftl", "locales/ru/**/*.ftl", "data/content/**/*.yml", "data/lexicon/*.yml"),
    "data/dialogue/*.yml",
)
"""Files whose every word is looked at, comments included: a mistake there is copied into the next line."""


def check_alphabets(root: Path, examples: Iterable[Example]) -> list[Problem]:
    """Look at every word of examples, texts, content and lexicon."""
    found = [problem for example in examples for problem in _example(example)]
    for pattern in WORD_FILES:
        for path in sorted(root.glob(pattern)):
            found += _file(path)
    return found


def _example(example: Example) -> Iterator[Problem]:
    style = example.labels.get("style")
    for word in _WORD.findall(example.text):
        if mixes_alphabets(word):
            yield Problem(
                example.file, example.line, "a word of Latin and Cyrillic letters", "use one alphabet in a word"
            )
        elif style not in CARELESS and has_cyrillic(word) and _DIGIT_INSIDE.search(word):
            yield Problem(example.file, example.line, "a digit inside a word", "write the letter, or label it typo")
    if style == "latin" and has_cyrillic(example.text):
        yield Problem(
            example.file, example.line, "style latin with Cyrillic letters", "use Latin only, or label it mixed"
        )
    if style == "russified" and (example.language != "kk" or has_kazakh_letters(example.text)):
        todo = "russified is Kazakh typed with Russian letters only: choose another style"
        yield Problem(example.file, example.line, "style russified does not fit the letters", todo)


def _file(path: Path) -> Iterator[Problem]:
    for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), start=1):
        for word in _WORD.findall(line):
            if mixes_alphabets(word) or (has_cyrillic(word) and _DIGIT_INSIDE.search(word)):
                yield Problem(path, number, f"mixed alphabets in “{word}”", "type the word again in one alphabet")
