"""Texts read in danger are short sentences with reviewer and date, and no text holds a number typed in by hand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from fluent.syntax import FluentParser, ast

from pana.checks.problem import Problem

MOST_WORDS = 14
"""Words of one sentence in safety.ftl; a longer one is not understood by somebody who is afraid."""

_SENTENCE_END = re.compile(r"[.!?…](?:\s|$)|\n")
_WORD = re.compile(r"\w+(?:[-’']\w+)*")
_PLACEHOLDER = "0"
_TYPED_NUMBER = re.compile(r"\d{3,}|\d(?:[\s-]?\d){4,}")
_REVIEWER = re.compile(r"^###.*Reviewed by:.+\d{4}-\d{2}-\d{2}", re.MULTILINE)


def check_safety_texts(root: Path) -> list[Problem]:
    """Look at the sentences and the head of both safety.ftl, and for typed numbers in every text."""
    found: list[Problem] = []
    for path in sorted((root / "locales").glob("*/*.ftl")):
        source = path.read_text(encoding="utf-8")
        if path.name == "safety.ftl" and not _REVIEWER.search(source):
            found.append(Problem(path, 1, "no reviewer and date at the head", "write ### Reviewed by: who, YYYY-MM-DD"))
        for message in FluentParser(with_spans=True).parse(source).body:
            if isinstance(message, ast.Message) and message.value is not None:
                line = source.count("\n", 0, message.span.start) + 1 if message.span else 1
                found += _message(path, line, message.id.name, message.value)
    return found


def _message(path: Path, line: int, name: str, pattern: ast.Pattern) -> Iterator[Problem]:
    for body in _variants(pattern):
        if _TYPED_NUMBER.search(body):
            todo = "take it from data/content as an argument"
            yield Problem(path, line, f"{name}: a number typed into the text", todo)
        if path.name == "safety.ftl":
            longest = max((len(_WORD.findall(one)) for one in _SENTENCE_END.split(body)), default=0)
            if longest > MOST_WORDS:
                what = f"{name}: a sentence of {longest} words"
                yield Problem(path, line, what, f"make two of it, at most {MOST_WORDS} words each")


def _variants(pattern: ast.Pattern) -> list[str]:
    """Return the text with every choice of a selector made once, and one word for each argument."""
    bodies = [""]
    for element in pattern.elements:
        if isinstance(element, ast.TextElement):
            parts = [element.value]
        elif isinstance(element, ast.Placeable) and isinstance(element.expression, ast.SelectExpression):
            parts = [body for variant in element.expression.variants for body in _variants(variant.value)]
        else:
            parts = [_PLACEHOLDER]
        bodies = [body + part for body in bodies for part in parts]
    return bodies
