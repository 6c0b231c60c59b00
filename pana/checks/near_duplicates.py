"""No two examples are nearly the same: a sentence with a word exchanged, or another writing of it, teaches nothing new.

Measure: the share of letter 4-grams that two canonical texts have in common (Jaccard), as near-duplicate detection on
short texts usually does it. Pairs are found by prefix filtering (Chaudhuri, Ganti, Kaushik, "A Primitive Operator for
Similarity Joins", 2006): two sets this alike must share one of their rarest grams.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from nlu.text.canonical import canonical_words
from pana.checks.problem import Problem
from pana.checks.tested import Said
from pana.checks.training import Example

TOO_ALIKE = 0.5
"""Share of common 4-grams from which two examples count as one."""

LEAST_WORDS = 4
"""Shorter messages (greetings, cries, a yes) are alike by nature; only exact repeats are refused there."""

_SIZE = 4


def check_near_duplicates(examples: Iterable[Example], tested: Iterable[Said] = ()) -> list[Problem]:
    """Return a problem for every example that is too much like a tested message or an earlier example.

    Args:
        examples: the training examples, across intents and languages.
        tested: labelled messages of the tests; of two alike the example has to go.
    """
    everything: list[Said | Example] = [*tested, *examples]
    long_enough = [
        (one, words)
        for one in everything
        if len(words := [word.canonical for word in canonical_words(one.text)]) >= LEAST_WORDS
    ]
    grams = [four_grams(" ".join(words)) for _, words in long_enough]
    found: dict[int, Problem] = {}
    for later, earlier, share in alike(grams, TOO_ALIKE):
        example, other = long_enough[later][0], long_enough[earlier][0]
        if isinstance(example, Example):
            where = f"{other.file.parent.name}/{other.file.name}:{other.line}"
            what = f"nearly the same as {where} ({share:.0%} in common)"
            found.setdefault(
                later, Problem(example.file, example.line, what, "say it another way, or keep one of them")
            )
    return list(found.values())


def four_grams(text: str) -> frozenset[str]:
    """Return every stretch of four letters of a text framed by spaces."""
    framed = f" {text} "
    return frozenset(framed[at : at + _SIZE] for at in range(len(framed) - _SIZE + 1))


def alike(sets: Sequence[frozenset[str]], least: float) -> Iterator[tuple[int, int, float]]:
    """Yield (later, earlier, share) for every pair whose share of common members is at least `least`, in order."""
    often = Counter(gram for grams in sets for gram in grams)
    seen: dict[str, list[int]] = {}
    for later, grams in enumerate(sets):
        rarest = sorted(grams, key=lambda gram: (often[gram], gram))
        prefix = rarest[: len(grams) - math.ceil(least * len(grams)) + 1]
        candidates = sorted({earlier for gram in prefix for earlier in seen.get(gram, ())})
        for earlier in candidates:
            common = len(grams & sets[earlier])
            share = common / (len(grams) + len(sets[earlier]) - common)
            if share >= least:
                yield later, earlier, share
        for gram in prefix:
            seen.setdefault(gram, []).append(later)
