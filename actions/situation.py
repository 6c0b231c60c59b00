"""What is known when an answer is chosen: the verdict on one message and the state of the talk. Holds no text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from actions.language import LANGUAGES, LanguageNames, asked_language
from actions.routes import WHO
from nlu.urgency.levels import Urgency

_WORD = re.compile(r"[^\W\d_]+")


class SituationError(Exception):
    """The verdict cannot be used; the message names the field, never its content."""


@dataclass(frozen=True)
class Situation:
    """Everything the choice depends on.

    `urgency` is that of the message, `talk_urgency` that of the talk so far. `given` are the algorithms the talk has
    had, the latest last. `pressed` says that a button was pressed, `asked_language` which language the message names.
    `who` is the one who writes, the talk so far included. `words` is how many words were typed.
    """

    intent: str | None
    confidence: float
    urgency: Urgency
    who: str
    language: str
    talk_urgency: Urgency = Urgency.ROUTINE
    talk_language: str | None = None
    pressed: bool = False
    asked_language: str | None = None
    given: tuple[str, ...] = ()
    words: int = 1

    @property
    def known_urgency(self) -> Urgency:
        """Return the higher of message and talk: urgency only rises by itself."""
        return max(self.urgency, self.talk_urgency)


def read_situation(message: Mapping[str, Any], names: LanguageNames) -> Situation:
    """Read Rasa's latest message with the extra keys of our components (`urgency`, `language`, `who`, `metadata`).

    Raises:
        SituationError: the urgency is missing or unknown – without it no answer may be chosen.
    """
    metadata = message.get("metadata")
    talk: Mapping[str, Any] = metadata if isinstance(metadata, Mapping) else {}
    intent = message.get("intent")
    intent = intent if isinstance(intent, Mapping) else {}
    name = intent.get("name")
    text = message.get("text")
    text = text if isinstance(text, str) else ""
    talk_language = talk.get("language")
    return Situation(
        intent=name if isinstance(name, str) else None,
        confidence=_confidence(intent.get("confidence")),
        urgency=_urgency(message.get("urgency")),
        who=_who(message.get("who"), talk.get("who")),
        language=str(message.get("language") or "other"),
        talk_urgency=_urgency(talk.get("urgency") or Urgency.ROUTINE.value),
        talk_language=talk_language if talk_language in LANGUAGES else None,
        pressed=talk.get("button") is True,
        asked_language=asked_language(text, names),
        given=_names(talk.get("given")),
        words=len(_WORD.findall(text)),
    )


def _urgency(value: Any) -> Urgency:
    level = value.get("level") if isinstance(value, Mapping) else value
    try:
        return Urgency(level)
    except ValueError:
        raise SituationError("urgency: missing or unknown") from None


def _who(said: Any, talk: Any) -> str:
    """A child stays a child for the whole talk; otherwise the message decides, and where it is silent the talk."""
    if talk == "child":
        return "child"
    if said in WHO and said != "other":
        return str(said)
    return talk if talk in WHO else "other"


def _confidence(value: Any) -> float:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else 0.0


def _names(value: Any) -> tuple[str, ...]:
    return tuple(name for name in value if isinstance(name, str)) if isinstance(value, list | tuple) else ()
