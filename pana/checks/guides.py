"""Every step of a guide can be said in both languages, is short enough for somebody who is afraid, and is led to."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from actions.content import Content
from actions.guides import Guide, Guides, Step
from actions.places import LED, MOMENTS, Place
from locales.render import LANGUAGES, WordsError
from pana.checks.problem import Problem
from pana.checks.told import told
from pana.checks.words import Texts
from pana.checks.yaml_nodes import child, compose, items, line_of, text_of

MOST_LETTERS = 300
MOST_LETTERS_INSTEAD = 220
"""Characters of a step, and of what to do when it cannot be done; the sentences are counted with the safety texts."""

HEAD = "guide-"
"""How the keys of all steps begin."""


def guide_keys(root: Path, keys: set[str]) -> set[str]:
    """Return the keys that steps say; all that look like one when the content cannot be read, which others report."""
    loaded = told(root)
    if loaded is None:
        return {key for key in keys if key.startswith(HEAD)}
    guides = loaded[1].guides.by_name.values()
    return {key for guide in guides for step in guide.steps.values() for key in step.keys}


def check_guides(root: Path, texts: Texts) -> list[Problem]:
    """Look up and measure the texts of all steps. Files that cannot be read are reported by `check_trust_lines`."""
    loaded = told(root)
    if loaded is None:
        return []
    content, answers = loaded
    found: list[Problem] = []
    for guide in answers.guides.by_name.values():
        path = root / "data" / "content" / "guides" / f"{guide.name}.yml"
        lines = {text_of(child(step, "code")): line_of(step) for step in items(child(compose(path, found), "steps"))}
        for step in guide.steps.values():
            found += _step(step, (path, lines.get(step.code, 1)), content, texts)
        found += [
            Problem(path, lines.get(code, 1), f"nobody is led to {code}", "put it into a row, or take it out")
            for code in _idle(guide, answers.guides)
        ]
    return found


def _step(step: Step, place: tuple[Path, int], content: Content, texts: Texts) -> Iterator[Problem]:
    args = content.arguments_of(step.lines, step.facts)
    for language in LANGUAGES:
        for key in step.keys:
            if key not in texts.words.keys(language):
                todo = f"write it in locales/{language}/guides"
                yield Problem(*place, f"no text {key} in {language}", todo)
                continue
            absent = texts.words.arguments(language, key) - args.keys()
            if absent:
                todo = "name the line or fact here, or take it out of the text"
                yield Problem(*place, f"{key} needs {', '.join(sorted(absent))} in {language}", todo)
                continue
            try:
                letters = len(texts.words.say(language, key, args))
            except WordsError:
                continue  # `check_words` says every text and reports it
            most = MOST_LETTERS if key == step.key else MOST_LETTERS_INSTEAD
            if letters > most:
                what = f"{key} has {letters} characters"
                yield Problem(*texts.where(language, key), what, f"make it {most} at most")


def _idle(guide: Guide, guides: Guides) -> list[str]:
    """Return the codes of steps that stand in no row of any guide."""
    led = {
        (step.guide, step.code)
        for name in guides.by_name
        for who in LED
        for moment in MOMENTS
        for step in guides.row(Place(name, who, moment, 0))
    }
    return [code for code in guide.steps if (guide.name, code) not in led]
