"""The name of a model follows from everything it was made of, so an old model is never taken for a new one.

Pure Python; the app computes it too, to see whether the running model is the one of this checkout.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

SINGLE_FILES = ("config.yml", "domain.yml")
DATA_FOLDER = "data"
CODE_FOLDER = "nlu"
DATA_ENDINGS = frozenset({".yml", ".yaml", ".txt", ".json", ".jsonl", ".csv", ".tsv"})
MODEL_ENDING = ".tar.gz"


def model_name(root: Path) -> str:
    """Return the file name of the model that belongs to the checkout at `root`."""
    return f"pana-{fingerprint(root)}{MODEL_ENDING}"


def fingerprint(root: Path) -> str:
    """Return a short hash over config.yml, domain.yml, data/ and the code and tables of nlu/.

    Raises:
        FileNotFoundError: if config.yml or domain.yml is missing.
    """
    digest = hashlib.sha256()
    for path in sorted(_ingredients(root), key=lambda path: path.relative_to(root).as_posix()):
        name, content = path.relative_to(root).as_posix().encode(), path.read_bytes()
        digest.update(f"{len(name)}:{len(content)}:".encode() + name + content)
    return digest.hexdigest()[:12]


def model_to_load(root: Path, models: Path) -> Path | None:
    """Return the model of the checkout at `root`; the one written last if it has none yet; None in an empty folder."""
    own = models / model_name(root)
    if own.exists():
        return own
    found = sorted(models.glob(f"*{MODEL_ENDING}"), key=lambda path: (path.stat().st_mtime_ns, path.name))
    return found[-1] if found else None


def _ingredients(root: Path) -> Iterator[Path]:
    for name in SINGLE_FILES:
        yield root / name
    for path in (root / DATA_FOLDER).rglob("*"):
        if path.is_file() and path.suffix in DATA_ENDINGS:
            yield path
    for path in (root / CODE_FOLDER).rglob("*"):
        if path.is_file() and "__pycache__" not in path.parts:
            yield path
