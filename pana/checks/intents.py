"""The set of intents is one: in data/intents.yml, domain.yml, both folders of examples and the rules of the dialogue."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import yaml

from pana.checks.problem import Problem
from pana.checks.training import LANGUAGES, folder
from pana.checks.yaml_nodes import child, compose, items, line_of, pairs, text_of


def listed(root: Path, found: list[Problem]) -> dict[str, bool]:
    """Return the intents of the list, and of each whether it is a crisis intent."""
    path = root / "data" / "intents.yml"
    intents: dict[str, bool] = {}
    for entry in items(child(compose(path, found), "intents")):
        name, crisis = text_of(child(entry, "name")), text_of(child(entry, "crisis"))
        if not name or crisis not in ("true", "false"):
            found.append(
                Problem(path, line_of(entry), "an intent without name or crisis", "write name and true or false")
            )
        elif name in intents:
            found.append(Problem(path, line_of(entry), f"{name} is listed twice", "keep one"))
        else:
            intents[name] = crisis == "true"
    return intents


def check_intents(root: Path, intents: Iterable[str]) -> list[Problem]:
    """Compare all places that name intents with the list."""
    found: list[Problem] = []
    wanted = set(intents)
    domain = root / "domain.yml"
    _compare(domain, wanted, _named(items(child(compose(domain, found), "intents"))), found)
    rules = root / "data" / "dialogue" / "rules.yml"
    _compare(rules, wanted, _in_rules(compose(rules, found)), found)
    for language in LANGUAGES:
        files = {path.stem: path for path in folder(root, language).glob("*.yml")}
        for name in sorted(wanted - files.keys()):
            path = folder(root, language) / f"{name}.yml"
            found.append(Problem(path, 1, f"no examples of {name}", "write the file, or take the intent off the list"))
        found += [
            Problem(files[name], 1, f"{name} is not in data/intents.yml", "add it there or delete the file")
            for name in sorted(files.keys() - wanted)
        ]
    return found


def _compare(path: Path, wanted: set[str], lines: dict[str, int], found: list[Problem]) -> None:
    found += [
        Problem(path, 1, f"the intent {name} is missing", "add it, or take it off data/intents.yml")
        for name in sorted(wanted - lines.keys())
    ]
    found += [
        Problem(path, lines[name], f"{name} is not in data/intents.yml", "add it there or take it out here")
        for name in sorted(lines.keys() - wanted)
    ]


def _named(nodes: Iterable[yaml.Node]) -> dict[str, int]:
    """Return the names of a list whose members are names or mappings of one name to its options."""
    named = {}
    for node in nodes:
        options = pairs(node)
        name = str(options[0][0].value) if options else text_of(node)
        if name:
            named[name] = line_of(node)
    return named


def _in_rules(root: yaml.Node | None) -> dict[str, int]:
    steps = (step for rule in items(child(root, "rules")) for step in items(child(rule, "steps")))
    nodes = (child(step, "intent") for step in steps)
    return _named(node for node in nodes if node is not None)
