"""What people of the random conversations write: messages from messages.yml, each with the language it asks for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from locales.render import LANGUAGES
from nlu.language.identify import identify

EITHER, SAME = "either", "same"
MESSAGES = Path(__file__).parent / "messages.yml"


@dataclass(frozen=True)
class Written:
    """One message. `language` is that of the answer it should get: "kk", "ru", EITHER, or SAME as before.

    `is_wish`: it asks for this language in words, which takes understanding.
    """

    text: str
    language: str
    is_wish: bool = False

    def __repr__(self) -> str:
        """Show it as a reader of a failed talk wants to see it."""
        return f"«{self.text}»"


def read_messages(path: Path = MESSAGES) -> tuple[Written, ...]:
    """Read all messages, those of both languages first."""
    told = yaml.safe_load(path.read_text(encoding="utf-8"))
    groups = [*((language, told[language]) for language in LANGUAGES), (EITHER, told["either"]), (SAME, told["none"])]
    wishes = [Written(text, language, is_wish=True) for language, texts in told["asks_for"].items() for text in texts]
    return (*(Written(text, language) for language, texts in groups for text in texts), *wishes)


def language_of(written: Sequence[Written]) -> str:
    """Return the language of the answer to several messages that are read together: EITHER where they differ."""
    wanted = {one.language for one in written} - {SAME}
    return SAME if not wanted else wanted.pop() if len(wanted) == 1 else EITHER


def anything(text: str) -> Written:
    """Return letters that nobody chose: where they look like a language, either may follow."""
    return Written(text, SAME if identify(text).language == "other" else EITHER)
