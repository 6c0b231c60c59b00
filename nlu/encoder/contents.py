"""The names in the encoder's file: what goes in, what comes out, and what is written beside the weights."""

from __future__ import annotations

NUMBERS, ANSWERS, VECTOR = "numbers", "answers", "vector"
PIECES, SCORES, HEADS, LONGEST = "pana.pieces", "pana.scores", "pana.heads", "pana.longest"
