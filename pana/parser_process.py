"""Verdicts from a model without a server: a process in Rasa's environment reads lines and writes verdicts."""

from __future__ import annotations

import json
import subprocess
import threading
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from pana.errors import PanaError
from pana.models import rasa_environment, require_nlu_environment
from pana.places import NLU_PYTHON, ROOT


def verdicts(lines: Iterable[bytes], model: Path | None = None) -> Iterator[dict[str, Any]]:
    """Yield one verdict for each line (a message, or a JSON object with "text") as soon as it is there.

    The model is the one of the present data, or `model`. Raises PanaError when the process fails; what it says on
    standard error is shown as it is (it holds no message).
    """
    require_nlu_environment()
    if model is None:
        yield from _parsed(lines, rasa_environment())
        return
    # Alone in a folder it is the one that is loaded, whatever it is called.
    with TemporaryDirectory(prefix="pana-model-") as folder:
        (Path(folder) / model.name).symlink_to(model)
        yield from _parsed(lines, rasa_environment() | {"PANA_MODELS": folder})


def _parsed(lines: Iterable[bytes], environment: dict[str, str]) -> Iterator[dict[str, Any]]:
    process = subprocess.Popen(  # noqa: S603 - our own module in our own environment
        [str(NLU_PYTHON), "-m", "nlu.components.parse_stream"],
        cwd=ROOT,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    # It may end before it has read everything; then closing its input fails, and its status says why it ended.
    with suppress(BrokenPipeError), process:
        writer = threading.Thread(target=_write, args=(process, lines), daemon=True)
        writer.start()
        if process.stdout is None:
            raise PanaError("the parser has no output")
        for line in process.stdout:
            yield json.loads(line)
    if process.returncode != 0:
        raise PanaError(f"the parser ended with status {process.returncode} – the lines above say why")


def _write(process: subprocess.Popen[bytes], lines: Iterable[bytes]) -> None:
    """Feed the process; it may end early, then there is nobody to write to."""
    if process.stdin is None:
        return
    try:
        for line in lines:
            process.stdin.write(line)
            process.stdin.flush()
        process.stdin.close()
    except (BrokenPipeError, ValueError):  # it has ended, or its input is closed already
        return
