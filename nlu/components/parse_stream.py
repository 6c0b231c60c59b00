"""`python -m nlu.components.parse_stream`: one verdict a line for texts or JSON Lines from standard input.

Standard output carries only verdicts; everything else goes to standard error.
"""

from __future__ import annotations

import io
import json
import os
import sys
import time
from collections.abc import Callable
from typing import Any, TextIO

from nlu.components.process import ROOT, models_folder, prepare
from nlu.fingerprint import model_to_load

NO_MODEL = 3
Parse = Callable[[str], dict[str, Any]]


def text_of(line: str) -> str:
    """Return the text of a line: the member `text` of a JSON object, otherwise the line itself."""
    if line.lstrip().startswith("{"):
        try:
            content = json.loads(line)
        except ValueError:
            return line
        if isinstance(content, dict) and isinstance(content.get("text"), str):
            return str(content["text"])
    return line


def parse_lines(parse: Parse, lines: TextIO, verdicts: TextIO) -> None:
    """Write one verdict for every line that is not empty, with the milliseconds it took, and flush it."""
    for line in lines:
        text = text_of(line.rstrip("\r\n"))
        if not text.strip():
            continue
        started = time.perf_counter()
        verdict = parse(text)
        verdict["ms"] = round((time.perf_counter() - started) * 1000, 3)
        verdicts.write(json.dumps(verdict, ensure_ascii=False) + "\n")
        verdicts.flush()


def main() -> int:
    """Run the command; without a model it says so and returns 3."""
    prepare()
    verdicts = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    model = model_to_load(ROOT, models_folder())
    if model is None:
        sys.stderr.write(f"no model in {models_folder()} - train one with `pana train`\n")
        return NO_MODEL
    # Rasa reads its environment while it is imported, so it comes after prepare().
    from nlu.components.parser import load_parser  # noqa: PLC0415

    lines = io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8", errors="replace")
    parse_lines(load_parser(model), lines, verdicts)
    return 0


if __name__ == "__main__":
    sys.exit(main())
