"""Whether a sentence keeps its urgency when it is written without Kazakh letters or in Latin.

Run: `make bench`. The sentences are the Kazakh test messages that were typed with Kazakh letters; the other writings are made
from them, each by one invented writer who keeps to one way for a letter (`nlu/text/augment.py`).
"""

from __future__ import annotations

import json
from pathlib import Path
from random import Random

from rich.console import Console
from rich.table import Table

from nlu.evaluation.intervals import share
from nlu.evaluation.labelled import read_labelled
from nlu.text.augment import latin, russified
from nlu.text.fold import has_kazakh_letters
from nlu.text.languages import KAZAKH
from nlu.urgency.levels import Urgency
from pana.intents import intent_names
from pana.parser_process import verdicts

LABELLED = Path(__file__).resolve().parent.parent / "tests" / "labelled" / "understanding.jsonl"
SEED = 20261122


def main() -> None:
    """Measure and print one table."""
    chance = Random(SEED)  # noqa: S311 - writings, not secrets
    texts = [
        row.text for row in read_labelled(LABELLED, intent_names()) if row.lang == "kk" and has_kazakh_letters(row.text)
    ]
    writings = [texts, [russified(text, chance) for text in texts], [latin(text, KAZAKH, chance) for text in texts]]
    lines = [json.dumps({"text": text}).encode() + b"\n" for written in writings for text in written]
    levels = [Urgency(verdict["urgency"]["level"]) for verdict in verdicts(lines)]
    standard, folded, in_latin = (levels[start : start + len(texts)] for start in range(0, len(levels), len(texts)))
    table = Table(f"{len(texts)} sentences, each in three writings", "same level", "same side of high")
    for name, sides in {
        "without Kazakh letters": (standard, folded),
        "in Latin": (standard, in_latin),
        "all three": (standard, folded, in_latin),
    }.items():
        rows = list(zip(*sides, strict=True))
        table.add_row(name, _told([len(set(row)) == 1 for row in rows]), _told([_agree(row) for row in rows]))
    Console().print(table)


def _agree(row: tuple[Urgency, ...]) -> bool:
    return len({level >= Urgency.HIGH for level in row}) == 1


def _told(same: list[bool]) -> str:
    found = share(sum(same), len(same))
    return f"{found.value:.3f} ({found.low:.3f}–{found.high:.3f})"


if __name__ == "__main__":
    main()
