"""Reads what some messages are about, whatever the model makes of them: data/content/remarks.yml. Pure once it is read.

The patterns are those of the urgency lexicon (nlu/urgency/patterns.py), so any spelling is found.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from actions.content import CONTENT, Content
from actions.records import Faults, Record, read, top_of
from nlu.text.canonical import canonical_word, canonical_words
from nlu.text.ends import read_ends
from nlu.urgency.patterns import Pattern, Places, Vocabulary, find, parse

FILE = "remarks.yml"

WAITING = "waiting"
"""The remark that is answered from the queue and not from a table."""

SIGNS = ("affirm", "deny", "thank")
"""The intents that an emoji alone may stand for."""


SKINS = frozenset("\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff")
"""The colours of a hand: signs of their own that mean nothing."""


@dataclass(frozen=True)
class Remark:
    """What a message may be about; `algorithms` by reader, empty for what code answers; `words` is the most it may have."""

    code: str
    algorithms: Mapping[str, str]
    any: tuple[Pattern, ...]
    unless: tuple[Pattern, ...]
    words: int | None

    def algorithm(self, who: str) -> str:
        """Return the name of what is said to somebody."""
        return self.algorithms["child" if who == "child" else "any"]


@dataclass(frozen=True)
class Remarks:
    """The whole table."""

    vocabulary: Vocabulary
    all: tuple[Remark, ...]
    questions: tuple[tuple[str, tuple[Pattern, ...]], ...]
    asking: frozenset[str]
    signs: Mapping[str, str]

    def of(self, text: str) -> Remark | None:
        """Return the first remark that the message makes; None for most."""
        places, number = self._places(text)
        for remark in self.all:
            if remark.words is not None and number > remark.words:
                continue
            if _one_of(remark.any, places) and not _one_of(remark.unless, places):
                return remark
        return None

    def asked(self, text: str) -> tuple[str, ...]:
        """Return the intents of the information that a message asks for, in the order asked; () when it asks nothing."""
        if "?" not in text and not any(word.canonical in self.asking for word in canonical_words(text)):
            return ()
        places, _ = self._places(text)
        found = []
        for intent, patterns in self.questions:
            spans = [span for pattern in patterns if (span := find(pattern, places)) is not None]
            if spans:
                found.append((min(spans), intent))
        return tuple(intent for _, intent in sorted(found))

    def sign(self, text: str) -> str | None:
        """Return the intent that a message of nothing but emoji stands for; None for words, and where they differ."""
        meant = {self.signs.get(word.canonical) for word in canonical_words(text) if word.canonical not in SKINS}
        return meant.pop() if len(meant) == 1 else None

    def _places(self, text: str) -> tuple[Places, int]:
        read_text, words = read_ends(text)
        pairs = ((word.canonical, read_text[word.start : word.end].lower()) for word in words)
        return self.vocabulary.places(pairs), len(words)


def load_remarks(content: Content, root: Path = CONTENT) -> Remarks:
    """Read remarks.yml.

    Raises:
        ContentError: with every fault of the file, also where an example is not found or a counter-example is.
    """
    faults = Faults(root=root)
    path = root / FILE
    words = Vocabulary({})
    records = read(path, "remarks", faults)
    remarks = tuple(_remark(record, words, content) for record in records)
    questions = tuple((record.name, _patterns(record, "any", words)) for record in read(path, "questions", faults))
    words.close()
    top = top_of(path)
    loaded = Remarks(words, remarks, questions, _words(top.get("asking")), _signs(path, top.get("signs"), faults))
    for record in records:
        _check_examples(record, loaded)
    faults.raise_if_any()
    return loaded


def _remark(record: Record, words: Vocabulary, content: Content) -> Remark:
    record.only("code", "algorithm", "any", "unless", "words", "examples", "counter")
    named = record.values.get("algorithm", {})
    is_told = record.name == WAITING or (isinstance(named, dict) and set(named) == {"any", "child"})
    if not is_told:
        record.faults.add(record, "algorithm needs any and child", "name what is said to both")
        named = {}
    for name in sorted(set(named.values()) - content.algorithms.keys()):
        record.faults.add(record, f"no algorithm {name!r}", "add it to algorithms.yml")
    most = record.values.get("words")
    if most is not None and type(most) is not int:
        record.faults.add(record, "words is no number", "write a whole number, or leave it out")
        most = None
    return Remark(record.name, named, _patterns(record, "any", words), _patterns(record, "unless", words), most)


def _patterns(record: Record, key: str, words: Vocabulary) -> tuple[Pattern, ...]:
    found = []
    for line in record.texts(key) if key in record.values else ():
        try:
            found.append(parse(line, words))
        except ValueError as error:
            record.faults.add(record, f"{line!r}: {error}", "mend the pattern")
    return tuple(found)


def _check_examples(record: Record, remarks: Remarks) -> None:
    for key, is_meant in (("examples", True), ("counter", False)):
        for text in record.texts(key):
            found = remarks.of(text)
            if (found is not None and found.code == record.name) is not is_meant:
                what = "is not found" if is_meant else "is found"
                record.faults.add(record, f"the {key[:7]} {text!r} {what}", "mend the patterns")


def _words(row: Any) -> frozenset[str]:
    return frozenset(canonical_word(word) for word in str(row or "").split())


def _signs(path: Path, rows: Any, faults: Faults) -> dict[str, str]:
    if not isinstance(rows, dict) or set(rows) != set(SIGNS):
        faults.note(path, 1, "signs", f"not {', '.join(SIGNS)}", "write a row of emoji for each")
        return {}
    return {word.canonical: intent for intent, row in rows.items() for word in canonical_words(str(row))}


def _one_of(patterns: tuple[Pattern, ...], places: Places) -> bool:
    return any(find(pattern, places) is not None for pattern in patterns)
