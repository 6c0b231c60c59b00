"""The texts that the content chooses exist, and get every argument they need from the lines and facts named beside them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import yaml

from actions.calling_table import Calling
from actions.content import Content, ContentError, load_content
from actions.known import load_known
from actions.routes import Answers, load_answers
from locales.render import LANGUAGES
from pana.checks.problem import Problem
from pana.checks.words import Texts
from pana.checks.yaml_nodes import child, compose, items, line_of, pairs, text_of

CARD = "emergency-card"
"""The text that is said when everything else failed."""

HOURS = frozenset({"opens", "closes"})
"""Arguments that actions/calling.py adds to the numbers: the certain hours of a line whose hours are disputed."""

ADDED: dict[str, frozenset[str]] = {"handover-waiting": frozenset({"operators", "waiting"})}
"""Arguments that actions/choose.py adds by itself."""


def told(root: Path) -> tuple[Content, Answers] | None:
    """Return the content as the action server reads it; None when it cannot."""
    folder = root / "data" / "content"
    try:
        content = load_content(folder)
        return content, load_answers(content, folder)
    except (ContentError, UnicodeDecodeError, yaml.YAMLError):
        return None


def numbers_told(root: Path) -> frozenset[str]:
    """Return the arguments that the trust lines fill; none when the content cannot be read."""
    content = told(root)
    return frozenset(content[0].numbers()) if content else frozenset()


def check_told(root: Path, texts: Texts) -> list[Problem]:
    """Look up all texts of algorithms and buttons. Content that cannot be read is reported by `check_trust_lines`."""
    loaded = told(root)
    if loaded is None:
        return []
    content, answers = loaded
    folder = root / "data" / "content"
    found = _card(texts, content)
    path = folder / "algorithms.yml"
    places = _algorithms(compose(path, found))
    for name, algorithm in content.algorithms.items():
        given = content.arguments(algorithm).keys() | ADDED.get(name, frozenset())
        for key in dict.fromkeys((*algorithm.texts, *algorithm.again)):
            found += _text(texts, (path, places.get(name, 1)), key, frozenset(given))
    path = folder / "answers.yml"
    places = {str(name.value): line_of(name) for name, _ in pairs(child(compose(path, found), "buttons"))}
    for code, button in answers.buttons.items():
        found += _text(texts, (path, places.get(code, 1)), button.key, frozenset())
    return found + _lines(root, texts)


def _lines(root: Path, texts: Texts) -> list[Problem]:
    """Look up how each line is called; files that cannot be read are reported by `check_trust_lines`."""
    folder = root / "data" / "content"
    try:
        calling = load_known(folder).calling
    except (ContentError, UnicodeDecodeError, yaml.YAMLError):
        return []
    told_lines = {code for code, more in calling.more.items() if more.withheld is None}
    given = frozenset(calling.lines.keys() | told_lines) | HOURS
    found: list[Problem] = []
    for key in dict.fromkeys(_ways(calling)):
        found += _text(texts, (folder / "calling.yml", 1), key, given)
    return found


def _ways(calling: Calling) -> Iterator[str]:
    ways = [*calling.ways.values(), *(more.way for more in calling.more.values() if more.way is not None)]
    for way in ways:
        yield from (way.adult, way.child)
        yield from (key for key in (way.silent_adult, way.silent_child) if key is not None)


def _card(texts: Texts, content: Content) -> list[Problem]:
    found = []
    for language in LANGUAGES:
        if CARD not in texts.words.keys(language):
            found.append(
                Problem(*texts.where(language, CARD), f"no text {CARD}", "write it: it is said when all else fails")
            )
            continue
        shown = [content.lines[code] for code in texts.words.arguments(language, CARD) & content.lines.keys()]
        found += [
            Problem(*texts.where(language, CARD), f"{CARD} shows {line.code}: not around the clock", "take it out")
            for line in shown
            if line.hours != "around_the_clock"
        ]
        if not shown:
            found.append(Problem(*texts.where(language, CARD), f"{CARD} shows no number", "show the emergency numbers"))
    return found


def _algorithms(root: yaml.Node | None) -> dict[str, int]:
    return {text_of(child(entry, "name")) or "": line_of(entry) for entry in items(child(root, "algorithms"))}


def _text(texts: Texts, place: tuple[Path, int], key: str, given: frozenset[str]) -> list[Problem]:
    found = []
    for language in LANGUAGES:
        if key not in texts.words.keys(language):
            found.append(Problem(*place, f"no text {key} in {language}", f"write it in locales/{language}"))
        elif absent := texts.words.arguments(language, key) - given:
            what = f"{key} needs {', '.join(sorted(absent))} in {language}"
            found.append(Problem(*place, what, "name the line or fact here, or take it out of the text"))
    return found
