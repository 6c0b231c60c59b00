"""Cuts a text into pieces of words: the likeliest cut of a unigram model, found word by word (Viterbi).

No piece reaches over a space, so every word is cut for itself. Cuts of words may be kept while an encoder learns, when
the same words come again and again; at work nothing is kept, because words are what people wrote. A letter that no
piece holds becomes the unknown piece; neighbouring unknown letters become one. Total: any string is accepted.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

SPACE = "\u2581"
BEGIN, PAD, END, UNKNOWN = MARKS = ("<s>", "<pad>", "</s>", "<unk>")
_UNKNOWN_COST = 10.0
# How many cuts are kept while an encoder learns.
KEPT_WORDS = 20_000
# A longer word is noise; cutting it at this length keeps the time linear.
_LONGEST_WORD = 200


class Pieces:
    """The vocabulary of an encoder: numbers of pieces follow from their order."""

    def __init__(self, pieces: Sequence[str], scores: Sequence[float], keep: int = 0) -> None:
        """Take the pieces in the order of their numbers with the logarithms of their chances; marks are never typed.

        Args:
            pieces: the marks and what texts are cut into.
            scores: one a piece.
            keep: of how many words the cuts are kept.
        """
        self._number = {piece: number for number, piece in enumerate(pieces)}
        self._score: Mapping[str, float] = {
            piece: score for piece, score in zip(pieces, scores, strict=True) if piece not in MARKS
        }
        self._longest = max(map(len, self._score), default=1)
        self._unknown = self._number[UNKNOWN]
        self._unknown_score = min(scores, default=0.0) - _UNKNOWN_COST
        self._cut = lru_cache(maxsize=keep)(self._cut_word)

    def __len__(self) -> int:
        """Return how many pieces there are."""
        return len(self._number)

    def numbers(self, text: str) -> list[int]:
        """Return the numbers of the pieces of the text, without marks of beginning and end."""
        return [number for word in text.split() for number in self._word(word)]

    def _word(self, word: str) -> tuple[int, ...]:
        if len(word) <= _LONGEST_WORD:
            return self._cut(SPACE + word)
        parts = [word[at : at + _LONGEST_WORD] for at in range(0, len(word), _LONGEST_WORD)]
        return tuple(number for at, part in enumerate(parts) for number in self._cut(part if at else SPACE + part))

    def _cut_word(self, word: str) -> tuple[int, ...]:
        """Return the likeliest cut of a word; of two equal cuts the one with the longer last piece."""
        size = len(word)
        best = [0.0] + [float("-inf")] * size
        start = [0] * (size + 1)
        score, longest = self._score, self._longest
        for at in range(size):
            so_far = best[at]
            for end in range(at + 1, min(size, at + longest) + 1):
                own = score.get(word[at:end])
                if own is not None and so_far + own > best[end]:
                    best[end], start[end] = so_far + own, at
            if so_far + self._unknown_score > best[at + 1]:
                best[at + 1], start[at + 1] = so_far + self._unknown_score, at
        return self._numbers_back(word, start)

    def _numbers_back(self, word: str, start: Sequence[int]) -> tuple[int, ...]:
        numbers: list[int] = []
        end = len(word)
        while end:
            number = self._number.get(word[start[end] : end], self._unknown)
            if not (number == self._unknown and numbers and numbers[-1] == self._unknown):
                numbers.append(number)
            end = start[end]
        return tuple(reversed(numbers))
