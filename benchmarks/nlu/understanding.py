"""Part (a): who finds the people in need, and who understands what they write about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from rich.table import Table

from benchmarks.nlu.figures import (
    ACCURACY,
    ALARMS,
    AUC,
    CAUGHT,
    EQUAL,
    F1,
    NAMES,
    OWN,
    OWN_PPV,
    Judged,
    Sample,
    difference,
)
from benchmarks.nlu.jobs import say
from benchmarks.nlu.places import LABELLED
from benchmarks.nlu.systems import LESS, OURS, PEER, Plan, System, Systems
from nlu.evaluation.intervals import percentile
from nlu.evaluation.labelled import Row, read_labelled
from pana.intents import intent_names

SHOWN = (EQUAL, AUC, CAUGHT, ALARMS, OWN, OWN_PPV, ACCURACY, F1)
HEADS = {
    EQUAL: "found at PPV .80",
    CAUGHT: "emergency at PPV .80",
    ALARMS: "routine alarms at PPV .80",
    OWN: "found, own line",
    OWN_PPV: "PPV, own line",
    ACCURACY: "intent accuracy",
    F1: "intent macro-F1",
}


NOTES = (
    "Every system that is trained learns from the same examples; all answer the same messages, one at a time, on one core. "
    "Nothing was tuned on these messages.",
    "Found at PPV .80: of the people who need a human (high or emergency), the share a system finds at the lowest line of "
    "its score at which four of five alarms are right; the line is drawn on these messages, for every system alike.",
    f"{PEER}: the pipeline that `rasa init` gives. DIET gives one label a message, so a second one, the same pipeline, "
    "learns the four levels of urgency as if they were intents; the score is what it gives high and emergency together. "
    "Intents times levels in one model would be a hundred small classes. Seconds, milliseconds and memory are those of "
    "both. Where its fallback would answer, its own best intent counts, so the fallback costs it nothing.",
    "Intervals: Wilson's for shares of one run at a system's own line; otherwise 1,000 resamples of the messages and, "
    "with several seeds, of the runs. In the table of parts a star says that the interval of the change leaves out zero.",
    "The plain list of words was written once, from the subject alone (benchmarks/nlu/keywords.yml).",
)


def measure(plan: Plan) -> dict[str, Any]:
    """Ask every system and return all figures as plain data."""
    rows = messages(plan)
    asked = list(Systems([row.text for row in rows], plan).all())
    say("intervals …")
    sample = Sample(rows)
    judged = {system.name: sample.judge(system.runs) for system in asked if system.runs}
    return {
        "messages": len(rows),
        "in need": sum(row.urgency in ("high", "emergency") for row in rows),
        "emergencies": _count(rows, "emergency"),
        "routine": _count(rows, "routine"),
        "seeds": plan.seeds,
        "diet epochs": plan.epochs,
        "notes": list(NOTES),
        "systems": {system.name: _as_json(system, judged) for system in asked},
    }


def messages(plan: Plan) -> list[Row]:
    """Return the independent messages, of the intents that are measured."""
    return [row for row in read_labelled(LABELLED, intent_names()) if not plan.intents or row.intent in plan.intents]


def tables(found: Mapping[str, Any]) -> list[Table]:
    """Return the table of systems and the table of what each part of ours is worth."""
    systems: Mapping[str, Any] = found["systems"]
    title = f"Understanding: {found['messages']} messages, {found['in need']} of people in need; {PEER}: {found['seeds']} seeds"
    whole = Table(
        "system", *(HEADS.get(name, name) for name in SHOWN), "ms p50 / p95 / p99", "train s", "MiB", title=title
    )
    parts = Table(
        "less this part", *(HEADS.get(name, name) for name in SHOWN), title="What each part is worth (change)"
    )
    for name, system in systems.items():
        if "skipped" in system:
            say(f"{name}: skipped, {system['skipped']}")
        elif name.startswith(LESS):
            changes = [_signed(system["difference to Pana"][figure]) for figure in SHOWN]
            parts.add_row(name.removeprefix(LESS), *changes)
        else:
            costs = (_times(system["ms"]), _rounded(system["train seconds"]), _rounded(system["memory MiB"]))
            whole.add_row(name, *(printed(system["figures"][figure]) for figure in SHOWN), *costs)
    return [whole, parts]


def printed(figure: Mapping[str, float | None]) -> str:
    """Return a figure with its interval as people read it."""
    if figure["value"] is None:
        return "–"
    if figure["low"] is None or figure["high"] is None:
        return f"{figure['value']:.3f}"
    return f"{figure['value']:.3f} ({figure['low']:.3f}–{figure['high']:.3f})"


def _as_json(system: System, judged: Mapping[str, Judged]) -> dict[str, Any]:
    if system.skipped:
        return {"skipped": system.skipped}
    own = judged[system.name]
    found: dict[str, Any] = {
        "figures": {name: own.figures[name].as_json() for name in NAMES},
        "ms": {f"p{percent}": _digits(percentile(system.ms, percent)) for percent in (50, 95, 99)},
        "train seconds": _digits(system.train_seconds),
        "memory MiB": _digits(system.memory_mb),
        "runs": [{name: _digits(value, 4) for name, value in run.items()} for run in own.runs],
    }
    if system.name != OURS:
        found["difference to Pana"] = {name: difference(judged[OURS], own, name).as_json() for name in NAMES}
    return found


def _count(rows: Sequence[Row], level: str) -> int:
    return sum(row.urgency == level for row in rows)


def _digits(value: float | None, digits: int = 2) -> float | None:
    return None if value is None else round(value, digits)


def _rounded(value: float | None) -> str:
    return "–" if value is None else f"{value:.0f}"


def _times(ms: Mapping[str, float | None]) -> str:
    return " / ".join("–" if value is None else f"{value:.2f}" for value in ms.values())


def _signed(figure: Mapping[str, float | None]) -> str:
    if figure["value"] is None or figure["low"] is None or figure["high"] is None:
        return "–"
    sure = "*" if figure["low"] > 0 or figure["high"] < 0 else ""
    return f"{figure['value']:+.3f}{sure} ({figure['low']:+.3f}–{figure['high']:+.3f})"
