"""Every text is there in both languages with the same arguments, every text that is used exists, and each can be said."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from desk.case import Outcome
from desk.message import Kind, Sender
from desk.taking import Refusal
from locales.render import LANGUAGES, Words, WordsError
from nlu.evaluation.labelled import WRITERS
from nlu.urgency.levels import Urgency
from pana.checks.problem import Problem
from pana.checks.used_keys import Use, used_keys

FAMILIES: Mapping[str, tuple[str, ...]] = {
    "urgency-": tuple(level.value for level in Urgency),
    "kind-": tuple(kind.value for kind in Kind),
    "sender-": tuple(sender.value for sender in Sender),
    "outcome-": tuple(outcome.value.replace("_", "-") for outcome in Outcome),
    "operator-refused-": tuple(refusal.value for refusal in Refusal),
    "language-": ("kk", "ru", "unknown"),
    "who-": WRITERS,
}
"""Beginnings of keys that code completes with a value: all keys of a family must exist."""

SAMPLES = (0, 1, 2, 5, 21)
"""Numbers with which every text is said, one for each plural form of Kazakh and Russian."""

LONGEST = 4096
"""Characters of one message of Telegram."""

_FAULT = re.compile(r"(?P<file>.*?):(?P<line>\d+): (?P<what>.*) – (?P<todo>.*)")
_HEAD = re.compile(r"([a-z][\w-]*)\s*=")


@dataclass(frozen=True)
class Texts:
    """The loaded texts, and where each begins."""

    words: Words
    places: Mapping[tuple[str, str], tuple[Path, int]]
    folder: Path

    def where(self, language: str, key: str) -> tuple[Path, int]:
        """Return the place of a text; the head of the language's folder when it is not there."""
        return self.places.get((language, key), (self.folder / language, 1))


def families(root: Path) -> dict[str, tuple[str, ...]]:
    """Return all families: those whose values stand in code, and those whose values are data (cues, intents).

    Data that cannot be read gives no values here; the checks of the lexicon and of the intents report it.
    """
    cues = [
        code
        for path in sorted((root / "data" / "lexicon").glob("cues_*.yml"))
        for code in _values(path, "cues", "code")
    ]
    intents = _values(root / "data" / "intents.yml", "intents", "name")
    table = root / "data" / "lexicon" / "facts.yml"
    kinds = _values(table, "facts", "kind")
    facts = [f"{kind}-{value}" for kind, value in zip(kinds, _values(table, "facts", "value"), strict=False)]
    lines = _values(root / "data" / "content" / "trust_lines.yml", "trust_lines", "code")
    report = root / "data" / "content" / "report.yml"
    given = {
        "step-line-": lines,
        "button-call-": lines,
        "cue-": cues,
        "intent-": intents,
        "fact-": [*kinds, "place"],
        "fact-value-": facts,
        "button-report-": _answers(report),
        "operator-report-": _values(report, "questions", "name"),
    }
    return dict(FAMILIES) | {
        head: tuple(dict.fromkeys(re.sub(r"[._]", "-", one) for one in values)) for head, values in given.items()
    }


def _values(path: Path, among: str, field: str) -> list[str]:
    """Return what stands behind `field` in the entries of one list of a YAML file."""
    try:
        loaded = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        return []
    entries = loaded.get(among) if isinstance(loaded, dict) else None
    return [str(entry[field]) for entry in entries or () if isinstance(entry, dict) and field in entry]


def _answers(report: Path) -> list[str]:
    """Return `question-answer` for every button of a witness's report."""
    try:
        loaded = yaml.safe_load(report.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        return []
    questions = loaded.get("questions") if isinstance(loaded, dict) else None
    rows = [row for row in questions or () if isinstance(row, dict)]
    return [f"{row.get('name')}-{code}" for row in rows for code in row.get("answers") or ()]


def load_texts(root: Path) -> tuple[Texts | None, list[Problem]]:
    """Read the texts; None with all mistakes when they are no Fluent."""
    folder = root / "locales"
    try:
        words = Words.load(folder)
    except UnicodeDecodeError:
        return None, [Problem(folder, 1, "a file of texts is not UTF-8", "save it as UTF-8")]
    except WordsError as error:
        return None, [_from_fault(folder, line) for line in str(error).splitlines()]
    return Texts(words, dict(_places(folder)), folder), []


def check_words(root: Path, texts: Texts, numbers: frozenset[str]) -> list[Problem]:
    """Compare the languages, look for every key that code uses, and say every text with sample arguments.

    `numbers`: the arguments that the trust lines fill in every text told to a person.
    """
    found = list(_differences(texts))
    known = families(root)
    for use in used_keys(root):
        found += _used(texts, use, numbers, known)
    for language in LANGUAGES:
        for key in sorted(texts.words.keys(language)):
            found += _said(texts, language, key)
    return found


def _from_fault(folder: Path, fault: str) -> Problem:
    parts = _FAULT.fullmatch(fault)
    if parts is None:
        return Problem(folder, 1, "no texts of one language", "add its .ftl files")
    return Problem(Path(parts["file"]), int(parts["line"]), parts["what"], parts["todo"])


def _places(folder: Path) -> Iterator[tuple[tuple[str, str], tuple[Path, int]]]:
    for language in LANGUAGES:
        for path in sorted((folder / language).rglob("*.ftl")):
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
                head = _HEAD.match(line)
                if head:
                    yield (language, head[1]), (path, number)


def _differences(texts: Texts) -> Iterator[Problem]:
    words = texts.words
    for language, other in zip(LANGUAGES, reversed(LANGUAGES), strict=True):
        for key in sorted(words.keys(language)):
            if key not in words.keys(other):
                yield Problem(*texts.where(language, key), f"{key} is missing in {other}", "write it there too")
            elif language == LANGUAGES[0] and words.arguments(language, key) != words.arguments(other, key):
                what = f"{key} has other arguments in {other}"
                yield Problem(*texts.where(language, key), what, "use the same arguments in both languages")


def _used(texts: Texts, use: Use, numbers: frozenset[str], known: Mapping[str, tuple[str, ...]]) -> Iterator[Problem]:
    if use.family:
        endings = known.get(use.key)
        if endings is None:
            todo = "say it in whole keys, or add the family to pana/checks/words.py"
            yield Problem(use.file, use.line, f"keys {use.key}… cannot be checked", todo)
        keys = [use.key + ending for ending in endings or ()]
    else:
        keys = [use.key]
    given = None if use.given is None else use.given | (numbers if use.with_numbers else frozenset())
    for key in keys:
        for language in LANGUAGES:
            if key not in texts.words.keys(language):
                yield Problem(use.file, use.line, f"no text {key} in {language}", f"write it in locales/{language}")
            elif given is not None and (absent := texts.words.arguments(language, key) - given):
                what = f"{key} needs {', '.join(sorted(absent))} in {language}"
                yield Problem(use.file, use.line, what, "hand it over, or take it out of the text")


def _said(texts: Texts, language: str, key: str) -> Iterator[Problem]:
    arguments = texts.words.arguments(language, key)
    values: list[Callable[[str], str | int]] = [lambda name: name]
    values += [lambda _name, number=number: number for number in SAMPLES]  # type: ignore[misc]
    for value in values:
        try:
            said = texts.words.say(language, key, {name: value(name) for name in arguments})
        except WordsError as error:
            what = str(error).removeprefix(f"{language}/{key}: ").split(" – ", 1)[0]
            yield Problem(*texts.where(language, key), f"{key} cannot be said: {what}", "mend the text")
            return
        if not said.strip() or len(said) > LONGEST:
            yield Problem(*texts.where(language, key), f"{key} is empty or too long", f"1 to {LONGEST} characters")
            return
