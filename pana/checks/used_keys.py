"""Finds in our own code which texts it says and which arguments it hands over, by reading the syntax tree."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PACKAGES = ("actions", "bot", "pana")

METHODS = {"say": (1, 2), "say_or_other": (1, 2), "key": (0, 1), "tell": (3, 4)}
"""Methods that say something: place of the key, place of the arguments."""

FUNCTIONS = {"Reply": (0, 1), "Button": (0, None), "tell": (3, 4)}

TELLS_NUMBERS = ("key", "Reply")

_KEY = re.compile(r"[a-z][a-z0-9_]*(-[a-z0-9_]+)*")
_KEY_OF_PARTS = re.compile(r"[a-z][a-z0-9_]*(-[a-z0-9_]+)+")


@dataclass(frozen=True)
class Use:
    """A text that code says.

    `family`: only the beginning of the key is known. `given`: arguments handed over, None where that cannot be read.
    `with_numbers`: the numbers of the trust lines are added by whoever says it (`Telling`).
    """

    file: Path
    line: int
    key: str
    family: bool = False
    given: frozenset[str] | None = None
    with_numbers: bool = False


def used_keys(root: Path) -> list[Use]:
    """Return every text key in the code below `root`."""
    uses: list[Use] = []
    for package in PACKAGES:
        for path in sorted((root / package).rglob("*.py")):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            uses += _in_calls(path, tree)
            if package == "bot":
                uses += _in_tables(path, tree)
    return uses


def _in_calls(path: Path, tree: ast.AST) -> Iterator[Use]:
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        places = _places(node.func)
        key = next((keyword.value for keyword in node.keywords if keyword.arg == "key"), None)
        if key is None and places is not None and len(node.args) > places[0]:
            key = node.args[places[0]]
        if key is None:
            continue
        given = _given(node, places[1]) if places and places[1] is not None else None
        for text, family in _keys(key):
            yield Use(path, node.lineno, text, family, given, with_numbers=_name(node.func) in TELLS_NUMBERS)


def _places(function: ast.expr) -> tuple[int, int | None] | None:
    return (METHODS if isinstance(function, ast.Attribute) else FUNCTIONS).get(_name(function))


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _keys(expression: ast.expr) -> Iterator[tuple[str, bool]]:
    """Yield the keys an expression may stand for: a text, one of two texts, a default, or a text with a variable end."""
    match expression:
        case ast.JoinedStr(values=[ast.Constant(value=str(head)), *_]):
            yield head, True
        case ast.Constant(value=str(text)) if _KEY.fullmatch(text):
            yield text, False
        case ast.IfExp(body=one, orelse=other) | ast.Call(func=ast.Attribute(attr="get"), args=[one, other]):
            yield from _keys(one)
            yield from _keys(other)


def _given(call: ast.Call, place: int) -> frozenset[str] | None:
    args = next((keyword.value for keyword in call.keywords if keyword.arg == "args"), None)
    if args is None and len(call.args) > place:
        args = call.args[place]
    if args is None:
        return frozenset()
    if isinstance(args, ast.Dict) and all(isinstance(key, ast.Constant) for key in args.keys):
        return frozenset(str(key.value) for key in args.keys if isinstance(key, ast.Constant))
    return None


def _in_tables(path: Path, tree: ast.AST) -> Iterator[Use]:
    """Yield keys that stand in tables and enums of the bot: values of several parts, like `voice-received`."""
    for node in ast.walk(tree):
        values: list[ast.expr] = []
        if isinstance(node, ast.Dict):
            values = node.values
        elif isinstance(node, ast.ClassDef) and any(isinstance(b, ast.Name) and b.id == "Enum" for b in node.bases):
            values = [statement.value for statement in node.body if isinstance(statement, ast.Assign)]
        for value in values:
            if (
                isinstance(value, ast.Constant)
                and isinstance(value.value, str)
                and _KEY_OF_PARTS.fullmatch(value.value)
            ):
                yield Use(path, value.lineno, value.value)
