"""Part (b): which language a message is in, for every way of writing, ours beside detectors of others.

What is asked for is kk, ru or other; a detector that names any other language says "other". Of a message in both
languages the detectors of others can only name one, so there either counts, for ours too; that ours also says "mixed" is a figure
of its own.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rich.table import Table

from benchmarks.nlu.detectors import DETECTORS
from benchmarks.nlu.jobs import run_job, say
from benchmarks.nlu.places import BENCH_PYTHON, LANGUAGE, REFERENCE
from nlu.evaluation.intervals import percentile, share
from nlu.language.reference import CONFUSERS, texts, word_counts
from nlu.text.fold import without_kazakh_letters
from nlu.text.latin import typed_in_latin

OURS = "Pana"
WAYS = {
    ("kk", "standard"): "Kazakh, standard",
    ("kk", "russified"): "Kazakh, Russian letters only",
    ("kk", "latin"): "Kazakh, Latin letters",
    ("kk", "word"): "Kazakh, single words",
    ("ru", "casual"): "Russian, casual",
    ("ru", "latin"): "Russian, Latin letters",
    ("ru", "word"): "Russian, single words",
    ("mixed", "mixed"): "both in one message",
}
OTHER = "other languages"
EVEN = "mean of the ways of writing"
Change = Callable[[str], str]
HELD_BACK: Sequence[tuple[str, str, str, Change | None]] = (
    ("Kazakh, Tatoeba", "kk", "kk_tatoeba.tsv", None),
    ("Kazakh, Common Voice", "kk", "kk_commonvoice.tsv", None),
    ("Kazakh, questions", "kk", "kk_oos_questions.jsonl", None),
    ("Kazakh, reviews", "kk", "kk_kazsandra_standard.jsonl", None),
    ("Kazakh, reviews without Kazakh letters", "kk", "kk_kazsandra_nospecial.jsonl", None),
    ("Kazakh, reviews in Latin letters", "kk", "kk_kazsandra_latin.jsonl", None),
    ("Kazakh, Tatoeba without its letters (by rule)", "kk", "kk_tatoeba.tsv", without_kazakh_letters),
    ("Kazakh, Tatoeba in Latin letters (by rule)", "kk", "kk_tatoeba.tsv", typed_in_latin),
    ("Russian, short sentences", "ru", "ru_neutral_short.jsonl", None),
    ("Russian, small talk", "ru", "ru_rasa_smalltalk.jsonl", None),
    ("both, reviews", "mixed", "kkru_kazsandra_mixed.jsonl", None),
)
WORDS = (
    ("Kazakh, single words no list of ours knows", "kk", "lex_freq_kk_opensubtitles.tsv"),
    ("Russian, single words no list of ours knows", "ru", "lex_freq_ru_opensubtitles_20k.tsv"),
)
MOST = 700
NEIGHBOURS = ("tt", "uk", "be", "uz", "az", "bg", "mn", "tk", "tr", "mhr", "sr")


@dataclass(frozen=True)
class Asked:
    """A text, what is right for it, and the group it is counted in."""

    text: str
    lang: str
    way: str


NOTES = (
    "Asked for is kk, ru or other; a detector that names any other language says other. Of a message in both languages "
    "either counts as right, for ours too; that it is named as both is a row of its own.",
    '"kk ru en tr": the detector may only choose among these four; "all": it has all its languages. Ours has no such choice.',
    "Independent: messages written for this. Held back: the part of public texts that our profiles were not counted from; "
    "the profiles were counted from other texts of the same kinds, those of the other detectors were not.",
)


def measure() -> dict[str, Any]:
    """Ask every detector about the labelled texts and, where they are there, about the reference texts held back."""
    found: dict[str, Any] = {"notes": list(NOTES), "independent": _measured(labelled(LANGUAGE))}
    if REFERENCE.is_dir():
        found["held back"] = _measured(held_back(REFERENCE))
    else:
        found["held back"] = {
            "skipped": f"the reference texts ../{REFERENCE.parent.name}/{REFERENCE.name} are not here"
        }
    return found


def labelled(path: Path) -> list[Asked]:
    """Return the texts that were written for this and for nothing else."""
    asked = []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        asked.append(Asked(row["text"], row["lang"], WAYS.get((row["lang"], row["style"]), OTHER)))
    return asked


def held_back(folder: Path) -> list[Asked]:
    """Return the reference texts that our profiles were not counted from, at most MOST of a kind."""
    asked = []
    for way, language, name, change in HELD_BACK:
        found = texts(folder / name, held_back=True)[:MOST]
        asked += [Asked(change(text) if change else text, language, way) for text in found]
    for way, language, name in WORDS:
        asked += [Asked(word, language, way) for word in list(word_counts(folder / name, held_back=True))[:MOST]]
    for language in NEIGHBOURS:
        found = texts(folder / CONFUSERS, held_back=True, language=language)[:MOST]
        asked += [Asked(text, "other", OTHER) for text in found]
    return asked


def is_right(asked: Asked, said: str) -> bool:
    """Say whether an answer is right: for a message in both languages either is, for others anything but the two."""
    if asked.lang == "mixed":
        return said in ("kk", "ru", "mixed")
    if asked.lang == "other":
        return said not in ("kk", "ru", "mixed")
    return said == asked.lang


def judged(asked: Sequence[Asked], answer: Mapping[str, Any]) -> dict[str, Any]:
    """Return the accuracy of every way of writing, their mean, and what it cost."""
    ways: dict[str, list[bool]] = {}
    for one, said in zip(asked, answer["said"], strict=True):
        ways.setdefault(one.way, []).append(is_right(one, said))
    accuracy = {way: share(sum(right), len(right)) for way, right in ways.items()}
    mixed = [said for one, said in zip(asked, answer["said"], strict=True) if one.lang == "mixed"]
    return {
        "accuracy": {way: estimate.as_json() for way, estimate in accuracy.items()},
        EVEN: round(sum(estimate.value or 0.0 for estimate in accuracy.values()) / len(accuracy), 4),
        "mixed named mixed": share(mixed.count("mixed"), len(mixed)).as_json(),
        "ms": {f"p{percent}": round(percentile(answer["ms"], percent) or 0.0, 3) for percent in (50, 95, 99)},
        "memory MiB": round(answer["resident_mb"], 1),
    }


def _measured(asked: Sequence[Asked]) -> dict[str, Any]:
    said = [one.text for one in asked]
    python = Path(sys.executable)
    answer = run_job(python, "benchmarks.nlu.our_language", {"texts": said}, name="our-language", one_core=True)
    found = {OURS: judged(asked, answer)}
    for name in DETECTORS:
        for four in (True, False):
            column = f"{name}, {'kk ru en tr' if four else 'all'}"
            say(f"{column}: {len(said)} texts …")
            request = {"detector": name, "four": four, "texts": said}
            answer = run_job(BENCH_PYTHON, "benchmarks.nlu.detectors", request, name=f"language-{name}", one_core=True)
            found[column] = judged(asked, answer)
    return {"texts": len(said), "detectors": found}


def tables(found: Mapping[str, Any]) -> list[Table]:
    """Return one table for each set of texts that was there."""
    shown = []
    for name in ("independent", "held back"):
        measured = found[name]
        if "skipped" in measured:
            say(f"language, {name}: skipped, {measured['skipped']}")
            continue
        columns: Mapping[str, Any] = measured["detectors"]
        table = Table("way of writing", "n", *columns, title=f"Language: {measured['texts']} texts, {name}")
        for way, first in next(iter(columns.values()))["accuracy"].items():
            cells = [_share(one["accuracy"][way]) for one in columns.values()]
            table.add_row(way, str(first["cases"]), *cells)
        table.add_row(EVEN, "", *(f"{one[EVEN]:.3f}" for one in columns.values()))
        table.add_row("both, and named so", "", *(_share(one["mixed named mixed"]) for one in columns.values()))
        table.add_row(
            "ms p50 / p99", "", *(f"{one['ms']['p50']:.2f} / {one['ms']['p99']:.2f}" for one in columns.values())
        )
        table.add_row("MiB", "", *(f"{one['memory MiB']:.0f}" for one in columns.values()))
        shown.append(table)
    return shown


def _share(estimate: Mapping[str, float | None]) -> str:
    if estimate["value"] is None:
        return "–"
    return f"{estimate['value']:.3f} ({estimate['low']:.3f}–{estimate['high']:.3f})"
