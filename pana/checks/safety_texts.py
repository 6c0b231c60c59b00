"""Texts read in danger are short sentences with reviewer and date, and no text holds a number typed in by hand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from fluent.syntax import ast

from pana.checks.problem import Problem
from pana.texts.digits import like_telephones
from pana.texts.measure import longest_sentence
from pana.texts.parsed import parsed

MOST_WORDS = 14
"""Words of one sentence in a safety text; a longer one is not understood by somebody who is afraid."""

SAFETY_FILES = (
    *("safety.ftl", "guides-frame.ftl", "lessons-frame.ftl", "calling.ftl", "services.ftl"),
    *("danger.ftl", "plan.ftl", "opening.ftl", "code-word.ftl", "appointments.ftl", "hide.ftl"),
)
SAFETY_FOLDERS = ("guides", "lessons")

_PLACEHOLDER = "x"
_REVIEWER = re.compile(r"^###.*Reviewed by:.+\d{4}-\d{2}-\d{2}", re.MULTILINE)


def check_safety_texts(root: Path) -> list[Problem]:
    """Look at the sentences and the heads of safety texts, guides and lessons, and for typed numbers in every text."""
    found: list[Problem] = []
    for path in sorted((root / "locales").rglob("*.ftl")):
        source = path.read_text(encoding="utf-8")
        if is_safety_text(path) and not _REVIEWER.search(source):
            found.append(Problem(path, 1, "no reviewer and date at the head", "write ### Reviewed by: who, YYYY-MM-DD"))
        for entry in parsed(source).body:
            if isinstance(entry, ast.Message | ast.Term):
                line = source.count("\n", 0, entry.span.start) + 1 if entry.span else 1
                for pattern in (entry.value, *(attribute.value for attribute in entry.attributes)):
                    if pattern is not None:
                        found += _message(path, line, entry.id.name, pattern)
    return found


def is_safety_text(path: Path) -> bool:
    """Say whether people read the file's texts in danger, or one by one as steps: their sentences are short."""
    return path.name in SAFETY_FILES or path.parent.name in SAFETY_FOLDERS


def _message(path: Path, line: int, name: str, pattern: ast.Pattern) -> Iterator[Problem]:
    for body in _variants(pattern):
        if any(like_telephones(body)):
            todo = "take it from data/content as an argument"
            yield Problem(path, line, f"{name}: a number typed into the text", todo)
        if is_safety_text(path):
            longest = longest_sentence(body)
            if longest > MOST_WORDS:
                what = f"{name}: a sentence of {longest} words"
                yield Problem(path, line, what, f"make two of it, at most {MOST_WORDS} words each")


def _variants(pattern: ast.Pattern) -> list[str]:
    """Return the text with every choice of a selector made once, one word for each argument, and what is written as { "…" }."""
    bodies = [""]
    for element in pattern.elements:
        if isinstance(element, ast.TextElement):
            parts = [element.value]
        elif isinstance(element, ast.Placeable) and isinstance(element.expression, ast.SelectExpression):
            parts = [body for variant in element.expression.variants for body in _variants(variant.value)]
        elif isinstance(element, ast.Placeable) and isinstance(element.expression, ast.StringLiteral):
            parts = [str(element.expression.parse()["value"])]
        elif isinstance(element, ast.Placeable) and isinstance(element.expression, ast.NumberLiteral):
            parts = [element.expression.value]
        else:
            parts = [_PLACEHOLDER]
        bodies = [body + part for body in bodies for part in parts]
    return bodies
