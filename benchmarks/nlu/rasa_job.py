"""In Rasa's environment: trains a pipeline, or lets a trained one parse messages one at a time.

Reads a request as JSON, writes the answer as JSON; whatever else is printed goes to standard error.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.nlu.memory import peak_mb, resident_mb
from nlu.components.process import prepare
from nlu.spacy_kk import example_sentences

FALLBACK = "nlu_fallback"
THREADS = (
    "TF_NUM_INTRAOP_THREADS",
    "TF_NUM_INTEROP_THREADS",
    "OMP_NUM_THREADS",
    "OPENBLAS_NUM_THREADS",
    "MKL_NUM_THREADS",
)


def train(request: dict[str, Any]) -> dict[str, Any]:
    """Train the NLU half of a pipeline on a folder of examples; answer with seconds and the most memory it took."""
    os.environ["TQDM_DISABLE"] = "1"
    prepare()
    for name in THREADS:
        # Training may use every core, as Rasa does by itself.
        os.environ.pop(name, None)
    from rasa.model_training import train_nlu  # noqa: PLC0415 - Rasa reads its environment while it is imported

    model = Path(request["model"])
    began = time.monotonic()
    written = train_nlu(
        config=request["config"], nlu_data=request["data"], output=str(model.parent), fixed_model_name=model.name
    )
    if written is None:
        raise RuntimeError("Rasa wrote no model")
    return {
        "model": written,
        "seconds": time.monotonic() - began,
        "peak_mb": peak_mb(),
        "mb": Path(written).stat().st_size / 1e6,
    }


def parse(request: dict[str, Any]) -> dict[str, Any]:
    """Parse texts one at a time with a trained model; answer with what it said, milliseconds and memory."""
    prepare()
    began = time.monotonic()
    parse_one = _loaded(Path(request["model"]))
    for sentence in example_sentences():
        parse_one(sentence)
    loaded = time.monotonic() - began
    said = []
    for text in request["texts"]:
        started = time.perf_counter()
        parsed = parse_one(text)
        ms = (time.perf_counter() - started) * 1000
        said.append({**_kept(parsed), "ms": round(ms, 3)})
    return {"said": said, "load_seconds": loaded, "resident_mb": resident_mb()}


def _loaded(model: Path) -> Callable[[str], dict[str, Any]]:
    from rasa.core.channels.channel import UserMessage  # noqa: PLC0415 - as above
    from rasa.core.lock_store import InMemoryLockStore  # noqa: PLC0415
    from rasa.core.nlg import TemplatedNaturalLanguageGenerator  # noqa: PLC0415
    from rasa.core.processor import MessageProcessor  # noqa: PLC0415
    from rasa.core.tracker_store import InMemoryTrackerStore  # noqa: PLC0415
    from rasa.shared.core.domain import Domain  # noqa: PLC0415

    processor = MessageProcessor(
        model_path=str(model),
        tracker_store=InMemoryTrackerStore(Domain.empty()),
        lock_store=InMemoryLockStore(),
        generator=TemplatedNaturalLanguageGenerator({}),
    )
    loop = asyncio.new_event_loop()
    return lambda text: dict(loop.run_until_complete(processor.parse_message(UserMessage(text))))


def _kept(parsed: dict[str, Any]) -> dict[str, Any]:
    """Return what is compared. Where a fallback stands first, the pipeline's own best intent counts: it may only gain."""
    ranking = [one for one in parsed.get("intent_ranking") or [] if one["name"] != FALLBACK]
    first = ranking[0]["name"] if ranking else (parsed.get("intent") or {}).get("name") or ""
    urgency = parsed.get("urgency") or {}
    return {
        "intent": first,
        "ranking": {one["name"]: one["confidence"] for one in ranking},
        "level": urgency.get("level"),
        "score": urgency.get("score"),
    }


def main() -> None:
    """Answer one request."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    request = json.loads(sys.stdin.buffer.read())
    answer = {"train": train, "parse": parse}[request["do"]](request)
    with answers:
        json.dump(answer, answers)


if __name__ == "__main__":
    main()
