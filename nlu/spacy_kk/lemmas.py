"""Lemmas of Kazakh words by taking suffixes off, class after class, from the end of the word.

Kazakh suffixes come in variants of vowel harmony and of the consonant before them; the table lists all of them. Without a
dictionary the result is a stem that is the same for most forms of a word, which is what counting needs.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from nlu.spacy_kk.tables import chains, lines, pairs, words

Fold = Callable[[str], str]
LEAST_STEM = 3


class Lemmas:
    """Looks irregular forms up and strips the suffixes of all others."""

    def __init__(self, fold: Fold | None = None) -> None:
        """Read the tables; `fold` is applied to them, for words that come in another writing."""
        spelled: Fold = fold or str
        self._irregular = {spelled(form): spelled(lemma) for form, lemma in pairs("irregular.txt").items()}
        self._kept = frozenset(spelled(word) for word in words("kept.txt"))
        self._vowels = frozenset(letter for vowel in lines("vowels.txt") for letter in spelled(vowel))
        self._chains = [
            [tuple(sorted({spelled(suffix) for suffix in group}, key=lambda s: (-len(s), s))) for group in chain]
            for chain in chains("suffixes.txt").values()
        ]
        self.lemma = lru_cache(maxsize=20_000)(self._lemma)

    def _lemma(self, word: str) -> str:
        if word in self._irregular:
            return self._irregular[word]
        if word in self._kept or not word.isalpha():
            return word
        return min((self._stripped(word, chain) for chain in self._chains), key=lambda stem: (len(stem), stem))

    def _stripped(self, word: str, chain: list[tuple[str, ...]]) -> str:
        """Take at most one suffix of every class off, the longest that leaves a stem, or one that leaves a known word."""
        stem = word
        for group in chain:
            rests = [stem[: -len(suffix)] for suffix in group if stem.endswith(suffix)]
            possible = [rest for rest in rests if self._may_stand(rest)]
            known = [rest for rest in possible if rest in self._kept]
            if possible:
                stem = (known or possible)[0]
            if stem in self._irregular:
                return self._irregular[stem]
            if stem in self._kept:
                return stem
        return stem

    def _may_stand(self, stem: str) -> bool:
        """Return whether what is left can be a word: long enough, or a short stem we know."""
        if stem in self._kept:
            return True
        return len(stem) >= LEAST_STEM and any(letter in self._vowels for letter in stem)
