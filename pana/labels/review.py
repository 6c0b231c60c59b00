"""Reads a reviewed file and tells every reason why a line may not become an example. Nothing anybody wrote is repeated."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from nlu.evaluation.labelled import BadLabels, read_labelled
from nlu.language.identify import identify
from nlu.text.canonical import canonical_words
from pana.checks.alphabets import check_alphabets
from pana.checks.near_duplicates import LEAST_WORDS, TOO_ALIKE, four_grams
from pana.checks.personal_data import check_personal_data
from pana.checks.problem import Problem
from pana.checks.repeats import words_alone
from pana.checks.tested import Said, read_tested
from pana.checks.training import ALLOWED, KINDS, LANGUAGES, Example, folder, read_examples
from pana.labels.consent import case_of
from pana.labels.redact import MARK
from pana.labels.reviewed_lines import numbered_objects

LONGEST = 1000
"""Characters of an example: longer ones are stories, and stories name people."""

_MARKUP = re.compile(r"\][({]")


@dataclass(frozen=True)
class Reviewed:
    """A file after all checks: its examples, and everything that speaks against them."""

    examples: tuple[Example, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class _Known:
    """Words that are there already and where."""

    file: Path
    line: int
    words: str
    grams: frozenset[str]
    is_test: bool


def review(root: Path, file: Path, intents: Collection[str], *, left_out: Collection[int] = ()) -> Reviewed:
    """Read and check a file against the project below `root`. OSError when it cannot be read.

    `left_out` are numbers of lines that are not looked at, because their people do not let them teach.
    """
    found = [problem for problem in _mislabelled(file, intents) if problem.line not in left_out]
    candidates: list[Example] = []
    for number, content in numbered_objects(file):
        if number in left_out or not isinstance(content.get("text"), str):
            continue
        text = str(content["text"]).strip()
        found += [Problem(file, number, what, todo) for what, todo in _unfit(text, content)]
        labels = {key: str(content[key]) for key in (*ALLOWED, "kind") if key in content}
        language = _language(content.get("lang"), text)
        candidates.append(Example(file, number, language, str(content.get("intent")), text, labels))
    said = [Said(file, one.line, one.text, in_talk=False) for one in candidates]
    found += check_personal_data([], said)
    # Below a file lie no files: only the candidates are looked at, the project is the business of `pana check`.
    found += check_alphabets(file, candidates)
    found += _repeated(candidates, _known(root, frozenset(intents)))
    return Reviewed(tuple(candidates), tuple(sorted(set(found))))


def target(root: Path, example: Example) -> Path:
    """Return the file of examples that it belongs to."""
    return folder(root, example.language) / f"{example.intent}.yml"


def _mislabelled(file: Path, intents: Collection[str]) -> list[Problem]:
    try:
        read_labelled(file, intents)
    except BadLabels as error:
        found = []
        for line in error.errors:
            number, _, rest = line.removeprefix(f"{file}:").partition(": ")
            what, _, todo = rest.partition(" – ")
            found.append(Problem(file, int(number), what, todo))
        return found
    return []


def _unfit(text: str, content: dict[str, object]) -> list[tuple[str, str]]:
    """Return what is wrong with one line beside its labels."""
    found = []
    if content.get("reviewed") is not True:
        found.append(("not reviewed", 'a human reads the line, mends text and labels, and writes "reviewed": true'))
    if case_of(content) is None:
        todo = 'leave "case" as it was exported; what you invent goes into data/intents_kk or _ru by hand'
        found.append(("no number of a case", todo))
    if MARK.search(text):
        found.append(("a mark of the redaction is left", "say it in other words, as if nobody had been named"))
    if len(text.splitlines()) > 1 or not all(letter.isprintable() for letter in text):
        found.append(("several lines, or a sign that is not printed", "write the message on one line"))
    if _MARKUP.search(text):
        found.append(("brackets that Rasa takes for markup", "take them out"))
    if len(text) > LONGEST:
        found.append((f"more than {LONGEST} characters", "keep the sentence that decides"))
    if content.get("kind", KINDS[0]) not in KINDS:
        found.append((f"kind is not one of {', '.join(KINDS)}", "write one of them, or leave it out"))
    if content.get("lang") == "other":
        found.append(("neither Kazakh nor Russian", "take the line out, there are no examples in other languages"))
    return found


def _language(lang: object, text: str) -> str:
    """Return the folder of a line; what is mixed goes where most of its words belong."""
    if lang in LANGUAGES:
        return str(lang)
    found = identify(text).language
    return found if found in LANGUAGES else LANGUAGES[0]


def _known(root: Path, intents: frozenset[str]) -> list[_Known]:
    examples, _ = read_examples(root)
    said, _ = read_tested(root, intents)
    known = [_as_known(one.file, one.line, one.text, is_test=False) for one in examples]
    return known + [_as_known(one.file, one.line, one.text, is_test=True) for one in said]


def _as_known(file: Path, line: int, text: str, *, is_test: bool) -> _Known:
    words = [word.canonical for word in canonical_words(text)]
    grams = four_grams(" ".join(words)) if len(words) >= LEAST_WORDS else frozenset()
    return _Known(file, line, words_alone(text), grams, is_test)


def _repeated(candidates: Sequence[Example], known: list[_Known]) -> list[Problem]:
    """Compare every line with all that is there, and with the lines before it."""
    found = []
    for one in candidates:
        new = _as_known(one.file, one.line, one.text, is_test=False)
        twin = next((old for old in known if _alike(new, old)), None)
        if twin is not None:
            how = "the same as" if new.words == twin.words else "nearly the same as"
            where = f"{twin.file.parent.name}/{twin.file.name}:{twin.line}"
            todo = (
                "take it out: what is tested may not be learned"
                if twin.is_test
                else "take it out, or say it another way"
            )
            found.append(Problem(one.file, one.line, f"{how} {where}", todo))
        known = [*known, new]
    return found


def _alike(new: _Known, old: _Known) -> bool:
    if new.words == old.words:
        return True
    if not new.grams or not old.grams:
        return False
    common = len(new.grams & old.grams)
    return common >= TOO_ALIKE * (len(new.grams) + len(old.grams) - common)
