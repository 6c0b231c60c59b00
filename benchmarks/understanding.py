"""What the model adds to the screen, and what it costs: the labelled test messages through both, in one run.

Run: `make bench`. The peer is the rule screen alone, which needs no model and no server.
"""

from __future__ import annotations

import json
import time
from pathlib import Path

from rich.console import Console
from rich.table import Table

from nlu.evaluation.labelled import read_labelled
from nlu.evaluation.report import Report, evaluate
from nlu.language.identify import identify
from nlu.urgency.screen import screen
from pana.intents import intent_names
from pana.parser_process import verdicts

LABELLED = Path(__file__).resolve().parent.parent / "tests" / "labelled" / "understanding.jsonl"


def main() -> None:
    """Measure and print one table."""
    rows = read_labelled(LABELLED, intent_names())
    screen("")
    alone = evaluate(rows, [_screened(row.text) for row in rows])
    lines = [json.dumps({"text": row.text}).encode() + b"\n" for row in rows]
    whole = evaluate(rows, list(verdicts(lines)))
    table = Table(f"{len(rows)} messages", "screen alone", "screen and model")
    for (name, left), (_, right) in zip(_figures(alone), _figures(whole), strict=True):
        table.add_row(name, left, right)
    Console().print(table)


def _screened(text: str) -> dict[str, object]:
    started = time.perf_counter()
    screening = screen(text)
    ms = (time.perf_counter() - started) * 1000
    identified = identify(text)
    return {
        "text": text,
        "language": identified.language,
        "script": identified.script,
        "intent": {"name": "", "confidence": 0.0},
        "urgency": {
            "level": screening.level.value,
            "score": screening.level.rank / 3,
            "cues": [cue.code for cue in screening.cues],
        },
        "who": "other",
        "ms": ms,
    }


def _figures(report: Report) -> list[tuple[str, str]]:
    first = report.escalation_table()[0]
    return [("sensitivity", first[2]), ("PPV", first[3]), ("AUC", first[4]), *report.figures_table()]


if __name__ == "__main__":
    main()
