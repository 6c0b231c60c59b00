"""Fluent read once, however many look at it: parsing is by far the slowest part of every check of the texts."""

from __future__ import annotations

from functools import lru_cache

from fluent.syntax import FluentParser, ast


@lru_cache(maxsize=256)
def parsed(source: str) -> ast.Resource:
    """Return the syntax tree of a file, with spans; nobody may change it."""
    return FluentParser(with_spans=True).parse(source)
