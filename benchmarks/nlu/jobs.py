"""Runs a part of the benchmark in the environment it belongs to, and keeps what it answered."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.nlu.places import ROOT, WORK
from pana.models import rasa_environment

ONE_THREAD = dict.fromkeys(
    ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "TF_NUM_INTRAOP_THREADS"), "1"
)


class JobFailed(RuntimeError):
    """Raised when a part of the benchmark ended without an answer; names its log."""


def run_job(python: Path, module: str, request: Mapping[str, Any], *, name: str, one_core: bool = False) -> Any:
    """Run a module with the request (JSON) on its input and return the JSON it wrote; on one core if asked.

    Raises:
        JobFailed: it ended with an error.
    """
    WORK.mkdir(parents=True, exist_ok=True)
    log = WORK / f"{name}.log"
    environment = rasa_environment() | {"PYTHONHASHSEED": "0", **(ONE_THREAD if one_core else {})}
    command = [*on_one_core(), str(python)] if one_core else [str(python)]
    with log.open("wb") as errors:
        done = subprocess.run(
            [*command, "-m", module],
            cwd=ROOT,
            env=environment,
            input=json.dumps(request).encode(),
            stdout=subprocess.PIPE,
            stderr=errors,
            check=False,
        )
    if done.returncode != 0:
        raise JobFailed(f"{name} ended with status {done.returncode}: {log.relative_to(ROOT)} says why")
    return json.loads(done.stdout)


def on_one_core() -> list[str]:
    """Return what keeps a process on the first core that this one may use; nothing where there is no taskset."""
    if shutil.which("taskset") is None:
        return []
    return ["taskset", "-c", str(min(os.sched_getaffinity(0)))]


class Kept:
    """Answers of earlier runs, each under a name that follows from everything the answer depends on."""

    def __init__(self, folder: Path) -> None:
        """Keep answers in the folder."""
        self._folder = folder

    def get(self, key: str) -> Any | None:
        """Return the answer kept under the key; None if there is none."""
        path = self._folder / f"{key}.json"
        return json.loads(path.read_text(encoding="utf-8")) if path.exists() else None

    def put(self, key: str, answer: Any) -> None:
        """Keep an answer; half an answer is never kept."""
        self._folder.mkdir(parents=True, exist_ok=True)
        unfinished = self._folder / f"{key}.part"
        unfinished.write_text(json.dumps(answer), encoding="utf-8")
        unfinished.replace(self._folder / f"{key}.json")


def key_of(name: str, contents: Sequence[bytes | str], paths: Sequence[Path] = ()) -> str:
    """Return a key: the name and a hash of contents and files (of a folder, all files in it but compiled ones)."""
    digest = hashlib.sha256()
    for content in contents:
        part = content.encode() if isinstance(content, str) else content
        digest.update(f"{len(part)}:".encode() + part)
    for path in paths:
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.is_file() and "__pycache__" not in file.parts:
                digest.update(str(file.relative_to(path.parent)).encode() + b"\0" + file.read_bytes())
    return f"{name}-{digest.hexdigest()[:12]}"


def say(line: str) -> None:
    """Tell what is being done, at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
