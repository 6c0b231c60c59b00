"""Texts that nothing says: a text nobody can ever read still has to be translated, reviewed and believed."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import yaml

from locales.render import LANGUAGES
from pana.checks.guides import guide_keys
from pana.checks.lessons import lesson_keys
from pana.checks.problem import Problem
from pana.checks.used_keys import PACKAGES
from pana.checks.words import FAMILIES, Texts

CHECKS = Path("pana") / "checks"
"""Checks name texts without saying them."""


def check_unused(root: Path, texts: Texts) -> list[Problem]:
    """Report every text whose key stands neither in code nor in the content, whole or as a family that code completes."""
    keys = {key for language in LANGUAGES for key in texts.words.keys(language)}
    said = _said_by_code(root, keys) | _said_by_content(root) | guide_keys(root, keys) | lesson_keys(root, keys)
    return [
        Problem(*texts.where(language, key), f"nothing says {key}", "take it out, or say it")
        for language in LANGUAGES
        for key in sorted(texts.words.keys(language) - said)
    ]


def _said_by_code(root: Path, keys: set[str]) -> set[str]:
    said: set[str] = set()
    for package in PACKAGES:
        for path in sorted((root / package).rglob("*.py")):
            if path.relative_to(root).is_relative_to(CHECKS):
                continue
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                said.update(keys_named(node, keys))
    return said


def keys_named(node: ast.AST, keys: set[str]) -> Iterator[str]:
    """Yield what a text in code may stand for: a key, or the beginning of keys that code completes."""
    match node:
        case ast.Constant(value=str(head)) if head in FAMILIES:
            yield from (head + ending for ending in FAMILIES[head])
        case ast.Constant(value=str(head)) if len(head) > 1 and head.endswith("-"):
            yield from (key for key in keys if key.startswith(head))
        case ast.Constant(value=str(text)):
            yield text


def _said_by_content(root: Path) -> set[str]:
    """Return every scalar of the content; a file that cannot be read is reported by `check_trust_lines`."""
    said: set[str] = set()
    for path in sorted((root / "data" / "content").glob("*.yml")):
        try:
            events = list(yaml.parse(path.read_text(encoding="utf-8")))
        except (UnicodeDecodeError, yaml.YAMLError):
            continue
        said.update(event.value for event in events if isinstance(event, yaml.ScalarEvent))
    return said
