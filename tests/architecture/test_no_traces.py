"""No file names a package registry or a place of one machine: the project builds anywhere, through anybody's registry."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from pana.places import ROOT
from tests.architecture.tracked import files, text

REGISTRY = re.compile(
    r"https?://[^\s\"']*(?:pypi|pythonhosted|artifactory|nexus|devpi|/simple\b)|--(?:extra-)?index-url|--trusted-host|PIP_INDEX",
    re.IGNORECASE,
)
MACHINE = re.compile(r"(?<![\w.~])/(?:root|home/\w+|Users/\w+|work)/\w")
HERE = Path("tests/architecture/test_no_traces.py")


@pytest.mark.parametrize("path", files(), ids=str)
def test_no_registry_and_no_machine(path: Path) -> None:
    lines = text(path).splitlines() if path != HERE else []
    found = [number for number, line in enumerate(lines, 1) if REGISTRY.search(line) or MACHINE.search(line)]
    assert found == []
    assert str(ROOT) + "/" not in "\n".join(lines)


@pytest.mark.parametrize(
    "line",
    [
        "--index-url https://registry.example/simple",
        # In parts, so that this file holds none of what it forbids.
        "https://" + "py" + "pi.org/project/x",
        "open('" + "/ro" + "ot/file')",
        "cd /home/somebody/pana",
    ],
)
def test_traces_would_be_found(line: str) -> None:
    assert REGISTRY.search(line) or MACHINE.search(line)


@pytest.mark.parametrize("line", ["https://www.gov.kz/home/page", "~/Users/pana", "a network/rootless/way"])
def test_ordinary_lines_are_none(line: str) -> None:
    assert not REGISTRY.search(line)
    assert not MACHINE.search(line)
