"""`make` shows every target with a word about it."""

from __future__ import annotations

import re
import subprocess

from pana.places import ROOT

TARGET = re.compile(r"^([a-z][\w-]*):(.*)$", re.MULTILINE)


def targets() -> dict[str, str]:
    """Return all targets and what stands behind the colon."""
    return dict(TARGET.findall((ROOT / "Makefile").read_text(encoding="utf-8")))


def test_every_target_has_help() -> None:
    assert [name for name, rest in targets().items() if not re.search(r"## \w+", rest)] == []


def test_every_target_is_phony() -> None:
    phony = re.search(r"^\.PHONY:(.*)$", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert phony
    assert set(phony[1].split()) == set(targets())


def test_make_alone_prints_every_target() -> None:
    printed = subprocess.run(
        ["make", "--no-print-directory"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    assert [line.split()[1] for line in printed.splitlines()] == list(targets())


def test_published_weights_are_pinned_by_version_and_hash() -> None:
    """What `make encoder` fetches is what the lock file names, and nothing is taken without its hash."""
    pinned = re.findall(r"^(\w+)==([\d.]+) \\\n +--hash=sha256:([0-9a-f]{64})$", lock(), re.MULTILINE)
    assert len(pinned) == 1
    recipe = (ROOT / "Makefile").read_text(encoding="utf-8").split("\nencoder:")[1].split("\n\n")[0]
    assert "--require-hashes" in recipe
    assert f"/{pinned[0][0]}-{pinned[0][1]}-" in recipe


def lock() -> str:
    """Return the lock file of the encoder's weights."""
    return (ROOT / "requirements" / "encoder.lock").read_text(encoding="utf-8")
