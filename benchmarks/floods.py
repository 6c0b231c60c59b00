"""How long the longest messages take: ten thousand characters of the kinds that make a careless rule slow.

Run: `make bench`. What is asked for is 100 ms for any message (the whole verdict); the parts are shown beside it. Floods are
made of letters, not of anybody's words.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Mapping

from rich.console import Console
from rich.table import Table

from nlu.language.identify import identify
from nlu.text.canonical import canonical_words
from nlu.text.normalize import normalize
from nlu.text.restore import restored
from nlu.urgency.screen import screen
from pana.parser_process import verdicts

LIMIT_MS = 100.0
LENGTH = 10_000
ROUNDS = 5

FLOODS: Mapping[str, str] = {
    "one letter": "а" * LENGTH,
    "one Kazakh letter": "ң" * LENGTH,
    "one word": ("көмек " * LENGTH)[:LENGTH],
    "one sentence": ("он меня бьет " * LENGTH)[:LENGTH],
    "negations": ("не " * LENGTH)[:LENGTH],
    "digits inside words": ("с3" * LENGTH)[:LENGTH],
    "apostrophes": ("'а" * LENGTH)[:LENGTH],
    "single letters": ("a b " * LENGTH)[:LENGTH],
    "marks on letters": ("a\u0301" * LENGTH)[:LENGTH],
    "emoji": "🆘" * LENGTH,
    "nothing to be seen": "\u200b" * LENGTH,
}
STRANGE_WORDS = "words of no language"
PARTS: Mapping[str, Callable[[str], object]] = {
    "canonical": canonical_words,
    "restored": lambda text: restored(normalize(text)),
    "language": identify,
    "screen": screen,
}


def main() -> None:
    """Measure and print one table: the median of some rounds, in milliseconds."""
    table = Table(f"{LENGTH} characters, ms", *PARTS, f"whole verdict (at most {LIMIT_MS:.0f})")
    floods = {name: [flood] * ROUNDS for name, flood in FLOODS.items()}
    floods[STRANGE_WORDS] = [_strange_words(number) for number in range(ROUNDS)]
    lines = [json.dumps({"text": flood}).encode() + b"\n" for rounds in floods.values() for flood in rounds]
    whole = [float(verdict["ms"]) for verdict in verdicts(lines)]
    screen("")
    for place, (name, rounds) in enumerate(floods.items()):
        times = [_median([_milliseconds(part, flood) for flood in rounds]) for part in PARTS.values()]
        times.append(_median(whole[place * ROUNDS : (place + 1) * ROUNDS]))
        table.add_row(name, *(f"{ms:.1f}" for ms in times))
    Console().print(table)


def _strange_words(number: int) -> str:
    """Return words that nothing knows; those of another number are others, so that nothing can be remembered."""
    letters = [chr(ord("а") + at) for at in range(32)]
    return " ".join(
        f"бэг{first}н{letters[number]}{second}{third}" for first in letters for second in letters for third in "аоу"
    )[:LENGTH]


def _milliseconds(part: Callable[[str], object], text: str) -> float:
    started = time.perf_counter()
    part(text)
    return (time.perf_counter() - started) * 1000


def _median(times: list[float]) -> float:
    return sorted(times)[len(times) // 2]


if __name__ == "__main__":
    main()
