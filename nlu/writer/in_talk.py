"""Who writes, as the talk goes on: what a new message says of its writer, held against what is known. Pure.

One rule for the action server and the app, which keeps the answer. A child stays a child. A witness does not become the
person hurt by a guess: the message must be grave by itself and say "me" (`hurt_self` in `data/lexicon/writer.yml`). Nor does
who hurts others become anybody else by less: a man who looks for her must not be given what she is told.
"""

from __future__ import annotations

from functools import lru_cache

import yaml

from nlu.text.canonical import canonical_word, canonical_words
from nlu.text.ends import ends
from nlu.urgency.levels import Urgency
from nlu.urgency.lexicon import LEXICON

WRITERS = ("victim", "witness", "child", "aggressor", "other")
NOBODY_IN_PARTICULAR = "other"


def who_in_talk(said: str | None, before: str | None, *, text: str, urgency: Urgency) -> str | None:
    """Return who writes; None while nothing is known.

    Args:
        said: what the newest message was understood to say of its writer.
        before: what the talk knew until now.
        text: the newest message.
        urgency: the urgency of that message by itself.
    """
    if before == "child" or said not in WRITERS or said == NOBODY_IN_PARTICULAR:
        return before
    guessed = (before, said) == ("witness", "victim") or (before == "aggressor" and said != "aggressor")
    if guessed and not (urgency >= Urgency.HIGH and says_me(text)):
        return before
    return said


def says_me(text: str) -> bool:
    """Say whether the message names its writer as the one to whom something is done, in any spelling."""
    return any(word.canonical in _words() for word in canonical_words(ends(text)))


@lru_cache(maxsize=1)
def _words() -> frozenset[str]:
    loaded = yaml.safe_load((LEXICON / "writer.yml").read_text(encoding="utf-8"))
    return frozenset(canonical_word(word) for row in loaded["hurt_self"].values() for word in str(row).split())
