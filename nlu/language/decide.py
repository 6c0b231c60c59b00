"""Decide the language of a message from the scores of its words: one language, both of ours, or another one."""

from __future__ import annotations

from collections.abc import Sequence

from nlu.language.scores import IMPOSSIBLE, WordScore

# All numbers are natural logarithms of odds; they were chosen on the counted halves of the reference texts.
# Going over from one language to the other between two words.
_CHANGE = 1.5
# What one word can say at most for Kazakh against Russian, for another language, and against it.
_MOST = 9.0
_MOST_UNLISTED = 4.0
_MOST_OTHER = 8.0
_LEAST_OTHER = -5.0
_RULED_OUT = -40.0
# A word that another language fits so much better says next to nothing about ours.
_FOREIGN = 6.0
_MOST_FOREIGN = 1.0
_FAR = 1e9
# Another language must be this much likelier: taking a person who writes badly for a foreigner is the worse mistake.
# Single words need more: names and rare words look like anything.
_OTHER = 3.0
_OTHER_SHORT = 4.0
_HINT = 3.0
_HINT_WORDS = 3
# The smaller language of a mixed message: evidence in all, of its clearest word, and its share of the words.
_MIXED = 5.0
_MIXED_WORD = 2.5
_MIXED_SHARE = 0.08


def _leaning(score: WordScore) -> float:
    most = _MOST if score.is_listed else _MOST_UNLISTED
    if max(score.others.values(), default=-_FAR) > max(score.kazakh, score.russian) + _FOREIGN:
        most = _MOST_FOREIGN
    return max(-most, min(most, score.kazakh - score.russian))


def _path(leanings: Sequence[float], change: float) -> list[bool]:
    """Return for each word whether it is Kazakh, on the likeliest path through both languages."""
    kazakh, russian = 0.0, 0.0
    back: list[tuple[bool, bool]] = []
    for at, leaning in enumerate(leanings):
        from_kk, from_ru = (kazakh >= russian - change, kazakh - change > russian) if at else (True, False)
        kazakh, russian = (
            (kazakh if from_kk else russian - change) + leaning / 2,
            (kazakh - change if from_ru else russian) - leaning / 2,
        )
        back.append((from_kk, from_ru))
    path = [kazakh >= russian]
    for from_kk, from_ru in reversed(back[1:]):
        path.append(from_kk if path[-1] else from_ru)
    return path[::-1]


def _is_other(scores: Sequence[WordScore], path: Sequence[bool]) -> bool:
    """Say whether another language is likelier, by the words in the script of most of them: names may be in the other."""
    scripts = [score.script for score in scores]
    script = max(("cyrillic", "latin"), key=scripts.count)
    totals: dict[str, float] = {}
    for score, is_kazakh in zip(scores, path, strict=True):
        if score.script != script:
            continue
        own = score.kazakh if is_kazakh else score.russian
        for language, chance in score.others.items():
            gain = min(_MOST_OTHER, max(_LEAST_OTHER, chance - own)) if chance > IMPOSSIBLE else _RULED_OUT
            totals[language] = totals.get(language, 0.0) + gain
    return max(totals.values(), default=0.0) > _OTHER + _OTHER_SHORT / scripts.count(script)


def _is_mixed(scores: Sequence[WordScore], leanings: Sequence[float], smaller: Sequence[bool]) -> bool:
    """Say whether the words of the smaller language weigh enough, at least one of them not borrowed."""
    if sum(smaller) < _MIXED_SHARE * len(smaller):
        return False
    weights = [abs(leaning) for leaning, one_of_it in zip(leanings, smaller, strict=True) if one_of_it]
    telling = [score.is_telling for score, one_of_it in zip(scores, smaller, strict=True) if one_of_it]
    clearest = max((weight for weight, tells in zip(weights, telling, strict=True) if tells), default=0.0)
    return sum(weights) >= _MIXED and clearest >= _MIXED_WORD


def decide(scores: Sequence[WordScore], hint: str | None = None) -> str:
    """Return kk, ru, mixed or other for the words of a message, at least one.

    Args:
        scores: the words in their order.
        hint: language of the talk so far; it tips the scale of messages of a few unclear words.
    """
    leanings = [_leaning(score) for score in scores]
    if len(scores) <= _HINT_WORDS and hint in ("kk", "ru"):
        tip = (_HINT if hint == "kk" else -_HINT) / len(scores)
        leanings = [leaning + tip for leaning in leanings]
    path = _path(leanings, _CHANGE)
    if _is_other(scores, path):
        return "other"
    if not any(leanings):
        # Nothing but borrowed words: in Cyrillic their spelling is Russian.
        return "ru" if scores[0].script == "cyrillic" else "kk"
    larger = sum(path) * 2 > len(path) or (sum(path) * 2 == len(path) and sum(leanings) >= 0)
    if _is_mixed(scores, leanings, [is_kazakh is not larger for is_kazakh in path]):
        return "mixed"
    return "kk" if larger else "ru"
