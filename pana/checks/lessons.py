"""Every part of a lesson can be said in both languages, is short enough to be read in one look, and its buttons fit."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import yaml

from actions.content import Content, ContentError, load_content
from actions.lesson_files import FOLDER, load_lessons
from actions.lessons import Lesson, Lessons, Part
from locales.render import LANGUAGES, WordsError
from pana.checks.problem import Problem
from pana.checks.words import Texts
from pana.checks.yaml_nodes import child, compose, items, line_of, text_of

MOST_LETTERS = 300
"""Characters of a part, and of what is said to an option; the sentences are counted with the safety texts."""

MOST_LABEL = 32
"""Characters of a button: a longer one is cut off on a small phone."""

HEAD = "lesson-"
"""How the keys of all lessons begin."""


def lesson_keys(root: Path, keys: set[str]) -> set[str]:
    """Return the keys that lessons say; all that look like one when the content cannot be read, which others report."""
    loaded = _loaded(root)
    if loaded is None:
        return {key for key in keys if key.startswith(HEAD)}
    return {key for lesson in loaded[1].by_name.values() for key in lesson.keys}


def check_lessons(root: Path, texts: Texts) -> list[Problem]:
    """Look up and measure the texts of all parts. Files that cannot be read are reported by `check_trust_lines`."""
    loaded = _loaded(root)
    if loaded is None:
        return []
    content, lessons = loaded
    found: list[Problem] = []
    for lesson in lessons.by_name.values():
        path = root / "data" / "content" / FOLDER / f"{lesson.name}.yml"
        lines = {text_of(child(step, "code")): line_of(step) for step in items(child(compose(path, found), "steps"))}
        found += _lesson(lesson, path, lines, content, texts)
    return found


def _loaded(root: Path) -> tuple[Content, Lessons] | None:
    folder = root / "data" / "content"
    try:
        content = load_content(folder)
        return content, load_lessons(content, folder)
    except (ContentError, UnicodeDecodeError, yaml.YAMLError):
        return None


def _lesson(
    lesson: Lesson, path: Path, lines: dict[str | None, int], content: Content, texts: Texts
) -> Iterator[Problem]:
    yield from _text(texts, (path, 1), lesson.title, {}, MOST_LABEL)
    for part in lesson.parts:
        place = (path, lines.get(part.code, 1))
        for key, most in _measured(part):
            args = {} if most == MOST_LABEL else content.arguments_of(part.lines, part.facts)
            yield from _text(texts, place, key, args, most)


def _measured(part: Part) -> Iterator[tuple[str, int]]:
    yield part.key, MOST_LETTERS
    for option in part.options:
        yield part.option_key(option), MOST_LABEL
        yield part.reply_key(option), MOST_LETTERS


def _text(texts: Texts, place: tuple[Path, int], key: str, args: dict[str, str | int], most: int) -> Iterator[Problem]:
    for language in LANGUAGES:
        if key not in texts.words.keys(language):
            yield Problem(*place, f"no text {key} in {language}", f"write it in locales/{language}/lessons")
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
        if letters > most:
            what = f"{key} has {letters} characters"
            yield Problem(*texts.where(language, key), what, f"make it {most} at most")
