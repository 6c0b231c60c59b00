"""What people are asked with buttons, the questions of danger and the safety plan: every text is there and can be said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import yaml

from actions.records import ContentError
from locales.render import LANGUAGES
from pana.checks.problem import Problem
from pana.checks.words import Texts
from pana.danger_questions import FILE as DANGER
from pana.danger_questions import load_danger_questions
from pana.plan_items import FILE as PLAN
from pana.plan_items import load_plan_items

PLACE = frozenset({"number", "count"})
"""Where a question stands among the others."""

_FAULT = re.compile(r"[\w./-]+:(?P<line>\d+)/(?P<record>[^:]*): (?P<what>.*) – (?P<todo>.*)")

Needs = Mapping[str, frozenset[str]]
"""Keys of texts, and the arguments that each may use."""


def check_asked(root: Path, texts: Texts, numbers: frozenset[str]) -> list[Problem]:
    """Read both files and look up their texts; a project without such a file asks nothing.

    `numbers`: the arguments that the trust lines fill. A text on a button gets none.
    """
    folder = root / "data" / "content"
    found: list[Problem] = []
    for name, needs in ((DANGER, _danger), (PLAN, _plan)):
        path = folder / name
        if not path.exists():
            continue
        try:
            found += _texts(path, texts, needs(folder, numbers))
        except ContentError as error:
            found += [_from_fault(path, line) for line in str(error).splitlines()]
        except (UnicodeDecodeError, yaml.YAMLError):
            found.append(Problem(path, 1, "the file cannot be read", "save it as UTF-8 and as YAML"))
    return found


def _danger(folder: Path, numbers: frozenset[str]) -> Needs:
    asked = load_danger_questions(folder).asked
    marks = {f"cue-danger-{question.topic}": frozenset[str]() for question in asked}
    advice = {question.advice: numbers for question in asked if question.advice is not None}
    return {question.text: numbers | PLACE for question in asked} | advice | marks


def _plan(folder: Path, numbers: frozenset[str]) -> Needs:
    items = load_plan_items(folder).every
    labels = {key: frozenset[str]() for item in items for key in (item.title, *item.answers.values())}
    return {item.asks: numbers for item in items} | labels


def _texts(path: Path, texts: Texts, needs: Needs) -> Iterator[Problem]:
    lines = path.read_text(encoding="utf-8").splitlines()
    for key, given in needs.items():
        line = next((number for number, one in enumerate(lines, 1) if re.search(rf"\b{re.escape(key)}\b", one)), 1)
        for language in LANGUAGES:
            if key not in texts.words.keys(language):
                yield Problem(path, line, f"no text {key} in {language}", f"write it in locales/{language}")
            elif absent := texts.words.arguments(language, key) - given:
                what = f"{key} needs {', '.join(sorted(absent))} in {language}"
                yield Problem(path, line, what, "take it out of the text: nobody hands it over")


def _from_fault(path: Path, fault: str) -> Problem:
    parts = _FAULT.fullmatch(fault)
    if parts is None:
        return Problem(path, 1, fault, "mend the file")
    return Problem(path, int(parts["line"]), f"{parts['record']}: {parts['what']}", parts["todo"])
