"""Which pieces of the published vocabulary are kept: Kazakh, Russian, Latin letters as people here type, signs, emoji.

Texts reach the encoder in lower case, so pieces with capitals are never met. Every letter of the kept alphabets stays as
a piece of its own; what is left out becomes the unknown piece.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from nlu.encoder.pieces import KEPT_WORDS, MARKS, SPACE, Pieces
from nlu.encoder_training.published import Published

_CYRILLIC = re.compile(rf"{SPACE}?[а-яёәғқңөұүһі]+")
_LATIN = re.compile(rf"{SPACE}?[a-z']+")
_KAZAKH_LATIN = re.compile(rf"{SPACE}?[a-záǵıńóúýäöüūğŋñşçžšč]")
_NUMBER = re.compile(rf"{SPACE}?[0-9]{{1,4}}")
_SIGN = re.compile(rf"{SPACE}?[!-/:-@\[-`{{-~«»„“”‘’…–—№€₸₽°ʼ]+|{SPACE}")
_EMOJI = re.compile(rf"{SPACE}?[\U0001f000-\U0001faff☀-➿⬀-⯿]+")
_LATIN_KEPT = 6000


def kept_rows(published: Published, texts: Iterable[str]) -> list[int]:
    """Return the rows of the published vocabulary to keep, the marks first.

    Args:
        published: pieces and scores.
        texts: readable texts; Latin pieces that occur in them are kept beside the commonest ones.
    """
    scores = [float(score) for score in published.scores]
    everything = Pieces(published.pieces, scores, KEPT_WORDS)
    seen = {number for text in texts for number in everything.numbers(text)}
    kept = [published.pieces.index(mark) for mark in MARKS]
    latin = 0
    for row in sorted(range(len(scores)), key=lambda row: -scores[row]):
        piece = published.pieces[row]
        if piece in MARKS:
            continue
        if _LATIN.fullmatch(piece) and len(piece) > 1 and row not in seen:
            latin += 1
            if latin > _LATIN_KEPT:
                continue
        if row in seen or _wanted(piece):
            kept.append(row)
    return kept


def _wanted(piece: str) -> bool:
    alphabets: Sequence[re.Pattern[str]] = (_CYRILLIC, _LATIN, _KAZAKH_LATIN, _NUMBER, _SIGN, _EMOJI)
    return any(alphabet.fullmatch(piece) for alphabet in alphabets)
