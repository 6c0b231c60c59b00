"""Which words of a message speak for danger, so that an operator sees what the model went by when no rule fired.

Measure: log-odds ratio with an informative Dirichlet prior, as a z-score (Monroe, Colaresi and Quinn, "Fightin' Words", Political
Analysis 16, 2008, eq. 22). It explains the model roughly: the model weighs n-grams together, this weighs words one by one.
Pure; knows nothing of Rasa.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

TELLING = 2.0
"""The least z-score of a telling word (about 1 in 40 by chance)."""

SHOWN = 3
"""So many words are shown at most."""

_PRIOR = 500.0


def telling_words(messages: Iterable[tuple[Sequence[str], bool]]) -> dict[str, float]:
    """Return words and z-scores of those that grave messages have more often than others.

    Args:
        messages: the canonical words of each message, and whether it is grave.
    """
    grave: Counter[str] = Counter()
    other: Counter[str] = Counter()
    for words, is_grave in messages:
        (grave if is_grave else other).update(set(words))
    everything = grave + other
    if not grave or not other:
        return {}
    scale = _PRIOR / everything.total()
    scores = {
        word: _z(grave[word], grave.total(), other[word], other.total(), often * scale)
        for word, often in everything.items()
    }
    return {word: round(score, 2) for word, score in sorted(scores.items()) if score >= TELLING}


def _z(one: int, ones: int, other: int, others: int, prior: float) -> float:
    first = (one + prior) / (ones + _PRIOR - one - prior)
    second = (other + prior) / (others + _PRIOR - other - prior)
    return (math.log(first) - math.log(second)) / math.sqrt(1 / (one + prior) + 1 / (other + prior))


def shown_words(words: Sequence[str], telling: Mapping[str, float]) -> list[int]:
    """Return the positions of the most telling words of a message, in the order written."""
    known = [position for position, word in enumerate(words) if word in telling]
    first = {words[position]: position for position in reversed(known)}
    best = sorted(first.values(), key=lambda position: (-telling[words[position]], position))[:SHOWN]
    return sorted(best)
