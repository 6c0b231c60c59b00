"""Whether a person is answered in her language: the one she last wrote in or chose, and never twice in a row in the other."""

from __future__ import annotations

from collections.abc import Sequence

from locales.render import LANGUAGES, Words
from nlu.language.identify import identify
from simulator.client_types import Message
from tests.talks.any_talk.messages import EITHER, SAME

NAMES_OF_LANGUAGES = ("button-language",)
"""Labels that stand in the other language on purpose."""


class Languages:
    """Tells in which of the two languages a message of the bot is."""

    def __init__(self, words: Words) -> None:
        labels = {
            language: {
                words.say(language, key)
                for key in words.keys(language)
                if key.startswith("button-")
                and not key.startswith(NAMES_OF_LANGUAGES)
                and not words.arguments(language, key)
            }
            for language in LANGUAGES
        }
        self._labels_only = {one: labels[one] - labels[other] for one, other in (("kk", "ru"), ("ru", "kk"))}

    def is_wrong(self, message: Message, text: str, wanted: str) -> bool:
        """Say whether a message is in the other language than `wanted`; `text` is what the bot itself says in it.

        A loan word does not make it so; a whole paragraph does, and so does the label of a button.
        """
        other = "ru" if wanted == "kk" else "kk"
        found = identify(text).language
        if found == other or (found == "mixed" and _has_paragraph(text, other)):
            return True
        return any(label.removeprefix("✓ ") in self._labels_only[other] for label in message.labels())


class Expected:
    """The language that one person may expect. Until she wrote or chose one it is that of her Telegram, if Pana speaks it."""

    def __init__(self, languages: Languages, client: str) -> None:
        self._languages = languages
        self.language: str | None = client if client in LANGUAGES else None
        self._wrong = 0

    def becomes(self, language: str) -> None:
        """She wrote in or chose this language; EITHER may follow, or the SAME as before."""
        wanted = {EITHER: None, SAME: self.language}.get(language, language)
        if wanted != self.language:
            self.language, self._wrong = wanted, 0

    def fault(self, answers: Sequence[tuple[Message, str]]) -> str | None:
        """Take the answers of one turn, each with what the bot itself says in it; return what is wrong by now."""
        if self.language is None or not answers:
            return None
        wrong = [text for message, text in answers if self._languages.is_wrong(message, text, self.language)]
        self._wrong = self._wrong + 1 if wrong else 0
        if self._wrong < 2:
            return None
        return f"twice in a row not answered in {self.language}, at last: {wrong[0]}"


def _has_paragraph(text: str, language: str) -> bool:
    return any(identify(part).language == language for part in text.split("\n\n") if len(part.split()) > 3)
