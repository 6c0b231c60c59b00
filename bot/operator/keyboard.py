"""The operator's keyboard under the text field, and how a pressed key is recognised in either language."""

from __future__ import annotations

from enum import Enum
from typing import Any

from desk.operators import Operator
from locales.render import Words

LANGUAGES = ("kk", "ru")


class Key(Enum):
    """The keys; the value is the text key of its label."""

    QUEUE = "operator-key-queue"
    SHIFT_ON = "operator-key-shift-on"
    SHIFT_OFF = "operator-key-shift-off"
    RELEASE = "operator-key-release"
    CLOSE = "operator-key-close"
    LANGUAGE = "operator-key-language"


def keyboard(words: Words, operator: Operator) -> dict[str, Any]:
    """Return the keys that make sense for this operator now."""
    if operator.case_id is not None:
        rows = [[Key.CLOSE, Key.RELEASE], [Key.QUEUE, Key.LANGUAGE]]
    else:
        rows = [[Key.QUEUE, Key.LANGUAGE], [Key.SHIFT_OFF if operator.on_shift else Key.SHIFT_ON]]
    return {
        "keyboard": [[{"text": words.say(operator.language, key.value)} for key in row] for row in rows],
        "resize_keyboard": True,
        "is_persistent": True,
    }


def pressed(words: Words, text: str) -> Key | None:
    """Return the key whose label `text` is, in either language; None for ordinary words."""
    for key in Key:
        if any(text == words.say(language, key.value) for language in LANGUAGES):
            return key
    return None


def language_of(words: Words, text: str) -> str:
    """Return the language that the pressed language key offers: the keyboard of one language offers the other."""
    shown_in_first = text == words.say(LANGUAGES[0], Key.LANGUAGE.value)
    return LANGUAGES[1] if shown_in_first else LANGUAGES[0]
