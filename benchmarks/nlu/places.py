"""Where the benchmark reads and writes."""

from __future__ import annotations

from pana.places import NLU_PYTHON, ROOT

LABELLED = ROOT / "tests" / "labelled" / "understanding.jsonl"
LANGUAGE = ROOT / "tests" / "labelled" / "language" / "language.jsonl"
REFERENCE = ROOT.parent / "shared" / "data"
"""Reference texts of others, which are not part of the project; what needs them says so when they are missing."""

BENCH_PYTHON = ROOT / ".venv-bench" / "bin" / "python"
WORK = ROOT / "var" / "bench"
"""What a run has finished is kept here, so that one that was cut off goes on where it stopped."""

DOCS = ROOT / "docs"
RESULTS = "bench-nlu.json"
PICTURES = "pictures/bench"

__all__ = [
    "BENCH_PYTHON",
    "DOCS",
    "LABELLED",
    "LANGUAGE",
    "NLU_PYTHON",
    "PICTURES",
    "REFERENCE",
    "RESULTS",
    "ROOT",
    "WORK",
]
