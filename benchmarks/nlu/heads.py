"""The sentence encoder alone: its own heads decide, without counts, cues or screen. Runs in Rasa's environment."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Mapping, Sequence
from math import exp
from typing import Any

from benchmarks.nlu.memory import resident_mb
from nlu.encoder.questions import INTENT, URGENCY
from nlu.urgency.levels import Urgency


def decided(scores: Mapping[str, Sequence[tuple[str, float]]]) -> dict[str, Any]:
    """Return intent, level and score of what the heads answered: the last step of urgency that is likelier than not."""
    intent, _ = max(scores[INTENT], key=lambda one: one[1])
    reached = {step: 1 / (1 + exp(-score)) for step, score in scores[URGENCY]}
    level = max((Urgency(step) for step, share in reached.items() if share >= 0.5), default=Urgency.ROUTINE)
    return {"intent": intent, "level": level.value, "score": reached[Urgency.HIGH.value]}


def answer(texts: Sequence[str]) -> dict[str, Any]:
    """Let the encoder answer for one text at a time."""
    from nlu.encoder.encoder import Encoder  # noqa: PLC0415 - needs numpy, which the app does not have

    began = time.monotonic()
    encoder = Encoder.load()
    encoder.answer("")
    loaded = time.monotonic() - began
    said = []
    for text in texts:
        started = time.perf_counter()
        found = encoder.answer(text).scores
        ms = (time.perf_counter() - started) * 1000
        by_head: dict[str, list[tuple[str, float]]] = {}
        for column, score in zip(encoder.columns, found, strict=True):
            head, _, name = column.partition(":")
            by_head.setdefault(head, []).append((name, float(score)))
        said.append({**decided(by_head), "ms": round(ms, 3)})
    return {"said": said, "load_seconds": loaded, "resident_mb": resident_mb()}


def main() -> None:
    """Answer one request."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    with answers:
        json.dump(answer(json.loads(sys.stdin.buffer.read())["texts"]), answers)


if __name__ == "__main__":
    main()
