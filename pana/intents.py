"""The one list of intents, data/intents.yml."""

from __future__ import annotations

from dataclasses import dataclass

import yaml

from pana.places import ROOT


@dataclass(frozen=True)
class Intent:
    """An intent: its name, and whether it means that somebody is harmed or in danger."""

    name: str
    crisis: bool


def intents() -> list[Intent]:
    """Return all intents in the order of the list."""
    listed = yaml.safe_load((ROOT / "data" / "intents.yml").read_text(encoding="utf-8"))
    return [Intent(str(entry["name"]), bool(entry["crisis"])) for entry in listed["intents"]]


def intent_names() -> frozenset[str]:
    """Return the names of all intents."""
    return frozenset(intent.name for intent in intents())
