"""All checks together: every mistake of the data at once, in the order of files and lines."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import yaml

from actions.records import ContentError
from pana.checks.alphabets import check_alphabets
from pana.checks.asked import check_asked
from pana.checks.examples import check_examples
from pana.checks.guides import check_guides
from pana.checks.intents import check_intents, listed
from pana.checks.least import check_numbers
from pana.checks.lessons import check_lessons
from pana.checks.lexicon import check_lexicon
from pana.checks.near_duplicates import check_near_duplicates
from pana.checks.personal_data import check_personal_data
from pana.checks.problem import Problem
from pana.checks.repeats import check_repeats
from pana.checks.safety_texts import check_safety_texts
from pana.checks.shown_numbers import check_shown_numbers
from pana.checks.tested import read_tested, talk_texts
from pana.checks.told import check_told, numbers_told
from pana.checks.training import read_examples
from pana.checks.trust_lines import check_trust_lines
from pana.checks.typed_in_code import check_typed_in_code
from pana.checks.unused import check_unused
from pana.checks.words import Texts, check_words, load_texts
from pana.texts.told_records import load_records


def check_everything(root: Path) -> list[Problem]:
    """Return all mistakes below `root`, with paths relative to it. Raises nothing for any mistake in the data."""
    found = _understanding(root) + check_trust_lines(root) + check_lexicon(root)
    texts, broken = load_texts(root)
    found += broken
    if texts is not None:
        found += check_asked(root, texts, numbers_told(root))
        found += check_words(root, texts, numbers_told(root)) + check_told(root, texts) + check_safety_texts(root)
        found += (
            check_guides(root, texts) + check_lessons(root, texts) + check_unused(root, texts) + _dialled(root, texts)
        )
    return sorted({_relative(problem, root) for problem in found})


def _understanding(root: Path) -> list[Problem]:
    """Check intents, training examples and the words used in tests."""
    found: list[Problem] = []
    intents = listed(root, found)
    examples, misshapen = read_examples(root)
    said, mislabelled = read_tested(root, frozenset(intents))
    found += misshapen + mislabelled
    found += check_intents(root, intents)
    found += check_examples(intents, examples)
    found += check_numbers(root, intents, examples)
    found += check_repeats(examples, said)
    found += check_alphabets(root, examples)
    labelled = [one for one in said if not one.in_talk]
    found += check_near_duplicates(examples, labelled)
    return found + check_personal_data(examples, [*labelled, *talk_texts(root)])


def _dialled(root: Path, texts: Texts) -> list[Problem]:
    """Check every number that people may dial. Content that cannot be read is reported by `check_trust_lines`."""
    try:
        records = load_records(root)
    except (ContentError, UnicodeDecodeError, yaml.YAMLError):
        return []
    return check_shown_numbers(texts, records) + check_typed_in_code(root, records)


def _relative(problem: Problem, root: Path) -> Problem:
    file = problem.file.relative_to(root) if problem.file.is_relative_to(root) else problem.file
    return replace(problem, file=file)
