"""The urgency lexicon loads, does what its own examples promise, and no word of it is thrown away as a stop word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from nlu.urgency.levels import Urgency
from nlu.urgency.lexicon import CUE_FILES, LEXICON, WORD_FILES, lexicon
from nlu.urgency.patterns import Vocabulary, parse
from nlu.urgency.screen import screen
from pana.checks.problem import Problem
from pana.checks.yaml_nodes import child, compose, items, line_of, pairs, text_of

LEVELS = tuple(level.value for level in Urgency)
STOP_WORDS = Path("nlu") / "spacy_kk" / "tables" / "stop_words.txt"


@dataclass(frozen=True)
class Entry:
    """A cue or guard and where it stands."""

    file: Path
    line: int
    node: yaml.Node

    def text(self, key: str) -> str | None:
        """Return the text of a key."""
        return text_of(child(self.node, key))

    def texts(self, key: str) -> list[str]:
        """Return the list of a key."""
        return [text for node in items(child(self.node, key)) if (text := text_of(node))]


def check_lexicon(root: Path) -> list[Problem]:
    """Compile every pattern, compare with the stop words, and screen the examples of the lexicon in use."""
    folder = root / "data" / "lexicon"
    found: list[Problem] = []
    classes: dict[str, list[str]] = {}
    for name in WORD_FILES:
        tables = pairs(compose(folder / name, found))
        if not tables and (folder / name).exists():
            found.append(Problem(folder / name, 1, "no classes of words", "write name: words"))
        for key, value in tables:
            classes.setdefault(str(key.value), []).extend((text_of(value) or "").split())
    words = Vocabulary(classes)
    entries = [entry for name in CUE_FILES for entry in _entries(folder / name, found)]
    for entry in entries:
        found += _compiles(entry, words)
    if not found and folder.resolve() == LEXICON.resolve():
        found += _screens(folder, entries)
    return found + list(_stopped(root, folder / WORD_FILES[0]))


def _entries(path: Path, found: list[Problem]) -> list[Entry]:
    root = compose(path, found)
    if root is not None and (child(root, "cues") is None or child(root, "guards") is None):
        found.append(Problem(path, 1, "no tables cues and guards", "write both, [] for an empty one"))
    return [Entry(path, line_of(node), node) for table in ("cues", "guards") for node in items(child(root, table))]


def _compiles(entry: Entry, words: Vocabulary) -> Iterator[Problem]:
    code = entry.text("code")
    if not code:
        yield Problem(entry.file, entry.line, "an entry without code", "name what it finds")
    patterns = entry.texts("any")
    if not patterns:
        yield Problem(entry.file, entry.line, f"{code}: no pattern", "write any: with at least one")
    for line in (*patterns, *entry.texts("unless")):
        try:
            parse(line, words)
        except ValueError as error:
            yield Problem(entry.file, entry.line, f"{code}: {error}", "mend the pattern, or add the class of words")
    for key in ("level", "to", "with_harm"):
        if (level := entry.text(key)) is not None and level not in LEVELS:
            yield Problem(entry.file, entry.line, f"{code}: {key} is no level", f"use one of {', '.join(LEVELS)}")
    lowers = child(entry.node, "lowers") is not None
    if not lowers and entry.text("level") is None:
        yield Problem(entry.file, entry.line, f"{code}: no level", "say how urgent it is")


def _stopped(root: Path, word_file: Path) -> Iterator[Problem]:
    """A stop word is dropped before the model reads the message: it may not be one that says what happened."""
    path = root / STOP_WORDS
    if not path.exists():
        yield Problem(path, 1, "the file is missing", "put it back")
        return
    said = _words_of(word_file)
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        for word in line.split("#", 1)[0].split():
            twin = next((entry for entry in said if _covers(entry, word)), None)
            if twin is not None:
                what = f"the stop word “{word}” stands in the urgency lexicon as “{twin}”"
                yield Problem(path, number, what, "take it off the stop words")


def _words_of(path: Path) -> Sequence[str]:
    ignored: list[Problem] = []  # the caller reports a file that cannot be read
    values = (text_of(value) or "" for _, value in pairs(compose(path, ignored)))
    return [word for value in values for word in value.split() if not word.startswith("@")]


def _covers(entry: str, word: str) -> bool:
    return word.startswith(entry[:-1]) if entry.endswith("*") else word == entry.removeprefix("=")


def _screens(folder: Path, entries: Sequence[Entry]) -> Iterator[Problem]:
    try:
        lexicon()
    except (ValueError, KeyError, TypeError) as error:
        yield Problem(folder / CUE_FILES[0], 1, f"the lexicon cannot be loaded ({error})", "mend the entry it names")
        return
    for entry in entries:
        code = entry.text("code") or ""
        if child(entry.node, "lowers") is not None:
            yield from _guards(entry, code)
            continue
        for sentence in entry.texts("examples"):
            if code not in _codes(sentence):
                yield Problem(
                    entry.file, entry.line, f"{code} does not find its example “{sentence}”", "mend the patterns"
                )
        for sentence in entry.texts("counter"):
            if code in _codes(sentence):
                yield Problem(
                    entry.file, entry.line, f"{code} finds its counter-example “{sentence}”", "narrow the patterns"
                )


def _guards(entry: Entry, code: str) -> Iterator[Problem]:
    """A guard's examples are lowered to its level; its counter-examples keep a cue above it."""
    level = Urgency(entry.text("to") or Urgency.ROUTINE.value)
    lowers = tuple(entry.texts("lowers"))
    for sentence in entry.texts("examples"):
        if _highest(sentence, lowers) > level:
            yield Problem(
                entry.file, entry.line, f"{code} does not lower its example “{sentence}”", "mend the patterns"
            )
    for sentence in entry.texts("counter"):
        if screen(sentence).level <= level:
            yield Problem(
                entry.file, entry.line, f"{code} lowers its counter-example “{sentence}”", "narrow the patterns"
            )


def _highest(sentence: str, lowers: tuple[str, ...]) -> Urgency:
    levels = {cue.code: cue.level for cue in lexicon().cues}
    screening = screen(sentence)
    concerned = [code for code in _codes(sentence) if any(code == one or code.startswith(f"{one}.") for one in lowers)]
    return min(screening.level, max((levels.get(code, screening.level) for code in concerned), default=Urgency.ROUTINE))


def _codes(sentence: str) -> list[str]:
    return [cue.code for cue in screen(sentence).cues]
