"""The training examples as the trained systems get them: for ours and for the peer's intents the project's own files."""

from __future__ import annotations

import json
import shutil
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from benchmarks.nlu.places import ROOT

FOLDERS = ("intents_kk", "intents_ru")


@dataclass(frozen=True)
class Example:
    """One training example."""

    text: str
    intent: str
    urgency: str


def read_examples(folder: Path, only: Collection[str] = ()) -> list[Example]:
    """Return the examples below a folder with `intents_kk` and `intents_ru`, of some intents if any are named."""
    return [
        Example(str(one["text"]).strip(), entry["intent"], one["metadata"]["urgency"])
        for path in _files(folder, only)
        for entry in yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)["nlu"]
        for one in entry["examples"]
    ]


def copy_examples(folder: Path, only: Collection[str] = ()) -> Path:
    """Copy the project's example files, of some intents if any are named, and return the folder."""
    for path in _files(ROOT / "data", only):
        target = folder / path.parent.name / path.name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
    return folder


def write_levels(examples: Sequence[Example], folder: Path) -> Path:
    """Write the same examples with their urgency as intent, for a classifier that knows only intents."""
    folder.mkdir(parents=True, exist_ok=True)
    for level in sorted({one.urgency for one in examples}):
        # As Rasa wants it, which looks for a bare "nlu:"; a text in JSON is a quoted text in YAML.
        lines = ['version: "3.1"', "nlu:", f"- intent: {level}", "  examples:"]
        lines += [f"  - text: {json.dumps(one.text, ensure_ascii=False)}" for one in examples if one.urgency == level]
        (folder / f"{level}.yml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder


def _files(folder: Path, only: Collection[str]) -> list[Path]:
    found = [path for name in FOLDERS for path in sorted((folder / name).glob("*.yml"))]
    return [path for path in found if not only or path.stem in only]
