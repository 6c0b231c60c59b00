"""No number that people may dial is typed into our code: only the last resort, which `check_trust_lines` compares."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from actions.known import Known
from pana.checks.problem import Problem
from pana.checks.trust_lines import LAST_RESORT

PACKAGES = ("actions", "bot", "desk", "locales", "pana", "store")
"""Packages whose texts may reach somebody."""

TODO = "take it from data/content"

_LONG = re.compile(
    r"(?<!\w)\+?\d{10,12}(?!\w)|(?<![\w.-])(?!\d{4}-\d\d-\d\d)\+?\d(?=[\d\s()-]*\d[\s()-]+\d)(?:[\s()-]{0,2}\d){5,}(?![\w.])"
)
"""Ten to twelve digits, or at least six in groups that begin with no date: how a long number is written."""


def check_typed_in_code(root: Path, records: Known) -> list[Problem]:
    """Look through every text in code, docstrings apart."""
    numbers = {line.number for line in records.content.lines.values()}
    of_content = re.compile("|".join(rf"(?<!\d){re.escape(number)}(?!\d)" for number in sorted(numbers)))
    found = []
    for package in PACKAGES:
        for path in sorted((root / package).rglob("*.py")):
            for line, text in _texts(ast.parse(path.read_text(encoding="utf-8"))):
                number = (numbers and of_content.search(text)) or _LONG.search(text)
                if number:
                    found.append(Problem(path, line, f"a number typed into code: {number[0].strip()}", TODO))
    return found


def _texts(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Yield line and text of every string that is neither a docstring nor the last resort."""
    silent: set[int] = set()
    for node in ast.walk(tree):
        match node:
            case ast.Expr(value=ast.Constant()):
                silent.add(id(node.value))
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Constant()) if name == LAST_RESORT:
                silent.add(id(node.value))
            case ast.Constant(value=str(text)) if id(node) not in silent:
                yield node.lineno, text
