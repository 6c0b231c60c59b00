"""Draws the pictures of the tables. Runs in the peers' environment, which has matplotlib.

Every point is a figure, the line through it its 95 % interval. Files are the same for the same figures.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import matplotlib as mpl
from matplotlib.figure import Figure

OURS = "Pana"
LESS = "Pana less "
OUR_COLOUR, OTHER_COLOUR, LINE = "#0b6e4f", "#8a8f98", "#d5d8dc"
COLOURS = (OUR_COLOUR, "#d1495b", "#edae49", "#30638e", "#8d6a9f", "#00798c", "#9c6644")
SYSTEM_FIGURES = {
    "sensitivity at PPV 0.80": "people in need found,\nat PPV 0.80",
    "emergency caught at PPV 0.80": "emergencies found,\nat PPV 0.80",
    "AUC": "AUC\n",
    "intent accuracy": "intent accuracy\n",
}
Estimate = Mapping[str, float | None]


def systems(found: Mapping[str, Any]) -> Figure:
    """Return the picture of all systems beside ours."""
    shown = {name: one for name, one in found["systems"].items() if "skipped" not in one and not name.startswith(LESS)}
    figure = Figure(figsize=(12, 0.9 + 0.42 * len(shown)), layout="constrained")
    axes = figure.subplots(1, len(SYSTEM_FIGURES), sharey=True)
    for axis, (name, title) in zip(axes, SYSTEM_FIGURES.items(), strict=True):
        for at, (system, one) in enumerate(shown.items()):
            _point(axis, one["figures"][name], at, OUR_COLOUR if system == OURS else OTHER_COLOUR)
        axis.set_title(title, fontsize=10)
        _plain(axis)
    _rows(axes[0], list(shown))
    figure.suptitle(
        f"{found['messages']} messages that nothing was tuned on, with 95 % intervals; –: never reached, or none",
        fontsize=11,
    )
    return figure


def parts(found: Mapping[str, Any]) -> Figure:
    """Return the picture of what is lost without each part of ours."""
    shown = {
        name.removeprefix(LESS): one
        for name, one in found["systems"].items()
        if "skipped" not in one and name.startswith(LESS)
    }
    figure = Figure(figsize=(12, 0.9 + 0.42 * max(1, len(shown))), layout="constrained")
    axes = figure.subplots(1, len(SYSTEM_FIGURES), sharey=True)
    for axis, (name, title) in zip(axes, SYSTEM_FIGURES.items(), strict=True):
        for at, one in enumerate(shown.values()):
            _point(axis, one["difference to Pana"][name], at, OUR_COLOUR)
        axis.axvline(0, color="black", linewidth=0.8)
        axis.set_title(title, fontsize=10)
        _plain(axis)
    _rows(axes[0], [f"less {name}" for name in shown])
    figure.suptitle("What changes when one part is taken out and the rest learns anew", fontsize=11)
    return figure


def languages(found: Mapping[str, Any]) -> Figure:
    """Return the picture of accuracy for every way of writing."""
    detectors: Mapping[str, Any] = found["detectors"]
    ways = list(next(iter(detectors.values()))["accuracy"])
    figure = Figure(figsize=(10, 1.2 + 0.5 * len(ways)), layout="constrained")
    axis = figure.subplots()
    for number, (name, one) in enumerate(detectors.items()):
        offset = (number - (len(detectors) - 1) / 2) * 0.11
        for at, way in enumerate(ways):
            _point(axis, one["accuracy"][way], at + offset, COLOURS[number % len(COLOURS)], name if at == 0 else None)
    _plain(axis)
    _rows(axis, ways)
    axis.set_xlim(-0.02, 1.02)
    axis.set_xlabel("share named rightly, with 95 % intervals")
    figure.legend(loc="outside upper center", ncols=4, fontsize=8, frameon=False)
    return figure


def speed(found: Mapping[str, Any]) -> Figure:
    """Return the picture of milliseconds, memory and start."""
    servers = {name: one for name, one in found["servers"].items() if "skipped" not in one}
    panels: tuple[tuple[str, Callable[[Mapping[str, Any]], list[float | None]]], ...] = (
        ("ms a message: p50, p95, p99", lambda one: [one["ms"][key] for key in ("p50", "p95", "p99")]),
        ("MiB after all messages", lambda one: [one.get("MiB after")]),
        ("seconds to start", lambda one: [one.get("start seconds")]),
        ("seconds to train", lambda one: [one.get("train seconds")]),
    )
    figure = Figure(figsize=(12, 1.2 + 0.5 * len(servers)), layout="constrained")
    for axis, (title, numbers) in zip(figure.subplots(1, len(panels), sharey=True), panels, strict=True):
        for at, (name, one) in enumerate(servers.items()):
            known = [number for number in numbers(one) if number is not None]
            for strength, number in zip((1.0, 0.55, 0.3), known, strict=False):
                axis.barh(at, number, color=OTHER_COLOUR if name.startswith("Rasa") else OUR_COLOUR, alpha=strength)
            if known:
                axis.annotate(
                    f" {' / '.join(f'{_short(one)}' for one in known)}", (max(known), at), va="center", fontsize=8
                )
        axis.set_title(title, fontsize=10)
        axis.margins(x=0.6)
        _plain(axis)
        _rows(axis, list(servers))
    return figure


def _short(number: float) -> str:
    return f"{number:.0f}" if number >= 100 else f"{number:.3g}"


def _point(axis: Any, estimate: Estimate, at: float, colour: str, label: str | None = None) -> None:
    value, low, high = (estimate[key] for key in ("value", "low", "high"))
    if value is None:
        axis.text(0.02, at, "–", transform=axis.get_yaxis_transform(), color=colour, va="center")
        return
    if low is not None and high is not None:
        axis.plot([low, high], [at, at], color=colour, linewidth=1.6, alpha=0.6)
    axis.plot([value], [at], "o", color=colour, markersize=7 if colour == OUR_COLOUR else 4, label=label)


def _rows(axis: Any, names: Sequence[str]) -> None:
    axis.set_yticks(range(len(names)), names, fontsize=9)
    axis.set_ylim(len(names) - 0.5, -0.5)


def _plain(axis: Any) -> None:
    axis.grid(axis="x", color=LINE, linewidth=0.6)
    axis.set_axisbelow(True)
    axis.tick_params(axis="x", labelsize=8)
    for side in ("top", "right", "left"):
        axis.spines[side].set_visible(False)


def draw(found: Mapping[str, Any], folder: Path) -> list[str]:
    """Draw what was measured and return the names of the files."""
    mpl.rcParams["svg.hashsalt"] = "pana"
    figures: dict[str, Figure] = {}
    if "understanding" in found:
        figures |= {"understanding": systems(found["understanding"]), "parts": parts(found["understanding"])}
    for name, measured in found.get("language", {}).items():
        if isinstance(measured, dict) and "detectors" in measured:
            figures[f"language-{name.replace(' ', '-')}"] = languages(measured)
    if "speed" in found:
        figures["speed"] = speed(found["speed"])
    folder.mkdir(parents=True, exist_ok=True)
    for name, figure in figures.items():
        figure.savefig(folder / f"{name}.svg", metadata={"Date": None})
    return [f"{name}.svg" for name in figures]


def main() -> None:
    """Answer one request."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    request = json.loads(sys.stdin.buffer.read())
    with answers:
        json.dump(draw(request["found"], Path(request["folder"])), answers)


if __name__ == "__main__":
    main()
