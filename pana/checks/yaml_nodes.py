"""YAML as nodes that know their line; a file that is missing or is not YAML becomes a problem instead of an exception."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from pana.checks.problem import Problem

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def compose(path: Path, found: list[Problem]) -> yaml.Node | None:
    """Return the root of a file; None, with a problem added to `found`, when there is none."""
    try:
        root = yaml.compose(path.read_text(encoding="utf-8"), Loader=LOADER)
    except FileNotFoundError:
        found.append(Problem(path, 1, "the file is missing", "put it back"))
        return None
    except UnicodeDecodeError:
        found.append(Problem(path, 1, "the file is not UTF-8", "save it as UTF-8"))
        return None
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        found.append(Problem(path, line, f"not YAML ({error.problem})", "mend the line, mind the indentation"))
        return None
    except yaml.YAMLError:
        found.append(Problem(path, 1, "not YAML (a sign that may not stand in a file)", "take it out"))
        return None
    if root is None:
        found.append(Problem(path, 1, "the file is empty", "fill it or take it away"))
    return root


def line_of(node: yaml.Node) -> int:
    """Return the line, counted from 1, on which a node begins."""
    return int(node.start_mark.line) + 1


def pairs(node: yaml.Node | None) -> list[tuple[yaml.Node, yaml.Node]]:
    """Return keys and values of a mapping; nothing for anything else."""
    return list(node.value) if isinstance(node, yaml.MappingNode) else []


def items(node: yaml.Node | None) -> list[yaml.Node]:
    """Return the members of a list; nothing for anything else."""
    return list(node.value) if isinstance(node, yaml.SequenceNode) else []


def child(node: yaml.Node | None, key: str) -> yaml.Node | None:
    """Return the value of a key of a mapping, None when it is not there."""
    return next((value for name, value in pairs(node) if name.value == key), None)


def text_of(node: yaml.Node | None) -> str | None:
    """Return the text of a scalar as it is written, None for anything else."""
    return str(node.value) if isinstance(node, yaml.ScalarNode) else None


def texts_in(node: yaml.Node | None) -> list[tuple[int, str]]:
    """Return every scalar value below a node with its line; keys of mappings are left out."""
    if isinstance(node, yaml.ScalarNode):
        return [(line_of(node), str(node.value))]
    inner = items(node) or [value for _, value in pairs(node)]
    return [found for one in inner for found in texts_in(one)]
