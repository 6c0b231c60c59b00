"""What is known when an answer is chosen: the verdict on one message and the state of the talk. Holds no text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from actions.language import LANGUAGES, LanguageNames, asked_language
from actions.step_words import StepWords, meaning
from nlu.urgency.levels import Urgency
from nlu.writer.in_talk import NOBODY_IN_PARTICULAR, WRITERS, who_in_talk

PLACES = ("step", "report")
"""The entities in which nlu/components/verdict.py hands over the place of a button, in a guide or in a report."""

INJURY, CANNOT_TALK = "injury", ("unsafe", "cannot_talk")
"""Facts of a message (nlu/facts) that change which line is told first."""

_WORD = re.compile(r"[^\W\d_]+")


class SituationError(Exception):
    """The verdict cannot be used; the message names the field, never its content."""


@dataclass(frozen=True)
class Situation:
    """Everything the choice depends on.

    `urgency` is that of the message, `talk_urgency` that of the talk so far. `given` are the algorithms the talk has
    had, the latest last. `pressed` says that a button was pressed, `asked_language` which language the message names.
    `who` is the one who writes, the talk so far included. `words` is how many words were typed. `step` is what a
    pressed button says of its place in a guide, None for every other button and for whatever was typed. `step_word` is
    what bare typed words mean right after a step (actions/step_words.py). `cues` are those the screen found; `injured`
    and `silent` say that the message names an injury, or that she cannot speak. `region` is the code that the talk
    knows, `near` the rounded latitude and longitude that she shared with this very message. `operators` are on
    shift at this moment, `waiting` people wait for one.
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
    step: str | None = None
    step_word: str | None = None
    cues: frozenset[str] = frozenset()
    injured: bool = False
    silent: bool = False
    region: str | None = None
    near: tuple[float, float] | None = None
    operators: int = 0
    waiting: int = 0

    @property
    def known_urgency(self) -> Urgency:
        """Return the higher of message and talk: urgency only rises by itself."""
        return max(self.urgency, self.talk_urgency)


def read_situation(message: Mapping[str, Any], names: LanguageNames, step_words: StepWords) -> Situation:
    """Read Rasa's latest message with the extra keys of our components (`urgency`, `language`, `who`, `metadata`).

    Raises:
        SituationError: the urgency is missing or unknown – without it no answer may be chosen.
    """
    metadata = message.get("metadata")
    talk: Mapping[str, Any] = metadata if isinstance(metadata, Mapping) else {}
    intent = message.get("intent")
    intent = intent if isinstance(intent, Mapping) else {}
    name = intent.get("name")
    text = text_of(message)
    talk_language, region = talk.get("language"), talk.get("region")
    pressed = talk.get("button") is True
    urgency = _urgency(message.get("urgency"))
    facts = frozenset(facts_of(message))
    return Situation(
        intent=name if isinstance(name, str) else None,
        confidence=_confidence(intent.get("confidence")),
        urgency=urgency,
        who=_who(message.get("who"), talk.get("who"), text, urgency),
        language=str(message.get("language") or "other"),
        talk_urgency=_urgency(talk.get("urgency") or Urgency.ROUTINE.value),
        talk_language=talk_language if talk_language in LANGUAGES else None,
        pressed=pressed,
        asked_language=asked_language(text, names),
        given=_names(talk.get("given")),
        words=len(_WORD.findall(text)),
        step=_step(message.get("entities")) if pressed else None,
        step_word=None if pressed else meaning(text, step_words),
        cues=_cues(message.get("urgency")),
        injured=any(kind == INJURY for kind, _ in facts),
        silent=CANNOT_TALK in facts,
        region=region if isinstance(region, str) else None,
        near=_near(talk.get("near")),
        operators=_count(talk.get("operators_on_shift")),
        waiting=_count(talk.get("waiting")),
    )


def text_of(message: Mapping[str, Any]) -> str:
    """Return what was typed, or what a pressed button sent."""
    text = message.get("text")
    return text if isinstance(text, str) else ""


def _urgency(value: Any) -> Urgency:
    level = value.get("level") if isinstance(value, Mapping) else value
    try:
        return Urgency(level)
    except ValueError:
        raise SituationError("urgency: missing or unknown") from None


def _who(said: Any, talk: Any, text: str, urgency: Urgency) -> str:
    said, before = (who if who in WRITERS else None for who in (said, talk))
    return who_in_talk(said, before, text=text, urgency=urgency) or NOBODY_IN_PARTICULAR


def _cues(urgency: Any) -> frozenset[str]:
    return frozenset(_names(urgency.get("cues"))) if isinstance(urgency, Mapping) else frozenset()


def facts_of(message: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the facts of a message, kind and value."""
    entities = message.get("entities")
    for one in entities if isinstance(entities, list) else []:
        if isinstance(one, Mapping) and one.get("entity") not in PLACES:
            yield str(one.get("entity")), str(one.get("value"))


def _near(value: Any) -> tuple[float, float] | None:
    if not isinstance(value, list | tuple) or len(value) != 2:
        return None
    lat, lon = value
    numbers = all(isinstance(one, int | float) and not isinstance(one, bool) for one in value)
    return (float(lat), float(lon)) if numbers else None


def _count(value: Any) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) and value > 0 else 0


def _step(entities: Any) -> str | None:
    """Return the place that the channel put beside a pressed button; "" for a button whose place cannot be read."""
    found = entities if isinstance(entities, list) else []
    values = [one.get("value") for one in found if isinstance(one, Mapping) and one.get("entity") in PLACES]
    return (values[0] if isinstance(values[0], str) else "") if values else None


def _confidence(value: Any) -> float:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else 0.0


def _names(value: Any) -> tuple[str, ...]:
    return tuple(name for name in value if isinstance(name, str)) if isinstance(value, list | tuple) else ()
