"""`make bench-nlu`: measures the parts one after the other, prints their tables, writes figures and pictures.

What a part has finished is kept in var/bench, so a run that was cut off goes on where it stopped.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from benchmarks.nlu import languages, speed, understanding
from benchmarks.nlu.jobs import JobFailed, run_job, say
from benchmarks.nlu.places import BENCH_PYTHON, DOCS, PICTURES, RESULTS, ROOT, WORK
from benchmarks.nlu.systems import OURS, PEER, Plan, Systems
from nlu.fingerprint import model_name

TOY = Plan(seeds=1, epochs=2, intents=("threat", "stalking", "bullying", "greet", "thank", "out_of_scope"))
PARTS = ("understanding", "language", "speed")
TABLES: Mapping[str, Callable[[Mapping[str, Any]], list[Table]]] = {
    "understanding": understanding.tables,
    "language": languages.tables,
    "speed": speed.tables,
}


def main(arguments: Sequence[str]) -> int:
    """Run the parts that are asked for; the figures of the others stay as they are."""
    parser = argparse.ArgumentParser(prog="make bench-nlu", description=__doc__)
    parser.add_argument("--seeds", type=int, default=Plan.seeds, help="how often what depends on chance is trained")
    parser.add_argument("--only", choices=PARTS, action="append", help="only this part (may be given again)")
    parser.add_argument("--out", type=Path, default=DOCS, help="folder for the figures and the pictures")
    parser.add_argument("--toy", action="store_true", help="six intents and two epochs, to see that everything runs")
    given = parser.parse_args(arguments)
    plan = TOY if given.toy else Plan(seeds=max(1, given.seeds))
    out = WORK / "toy" if given.toy else given.out
    path = out / RESULTS
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    found["machine"] = _machine()
    measured_on = model_name(ROOT)
    for part in given.only or PARTS:
        began = time.monotonic()
        figures = _measured(part, plan, found)
        if model_name(ROOT) != measured_on:
            raise JobFailed(
                f"data/, nlu/ or config.yml changed while {part} was measured – run again, its figures were not written"
            )
        found[part] = figures | {"measured": time.strftime("%Y-%m-%d", time.gmtime()), "model": measured_on}
        for table in TABLES[part](found[part]):
            Console(width=None if sys.stdout.isatty() else 240).print(table)
        for note in found[part].get("notes", ()):
            say(f"- {note}")
        say(f"{part}: {time.monotonic() - began:.0f} s")
        out.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    drawn = run_job(BENCH_PYTHON, "benchmarks.nlu.draw", {"found": found, "folder": str(out / PICTURES)}, name="draw")
    say(f"{path.name} and {', '.join(drawn)} written")
    return 0


def _measured(part: str, plan: Plan, found: Mapping[str, Any]) -> dict[str, Any]:
    if part == "understanding":
        return understanding.measure(plan)
    if part == "language":
        return languages.measure()
    peer = Systems([row.text for row in understanding.messages(plan)], plan).peer_model()
    systems: Mapping[str, Any] = found.get("understanding", {}).get("systems", {})
    known = {speed.OURS: OURS, speed.PEER: PEER}
    costs = {server: systems.get(name, {}).get("train seconds") for server, name in known.items()}
    return speed.measure(peer, costs)


def _machine() -> dict[str, Any]:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        lines = []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return {"processor": names[0] if names else platform.machine(), "cores": os.cpu_count()}


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except JobFailed as error:
        sys.exit(f"bench-nlu: {error}")
