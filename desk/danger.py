"""The questions of danger: what the answers mean for the queue, and how they are kept. Pure.

The questions are ours, on topics that validated instruments share (data/content/danger_questions.yml names them). Wording,
choice and combination were never validated: the answers order the queue and tell the operator what to ask about; they
predict nothing. A yes may raise the urgency of a talk. No answer, and no missing one, ever lowers it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from nlu.urgency.levels import Urgency

UNKEPT_CUE = "danger.unkept"
"""The mark on a case that answers raised which are not kept: the operator learns that, and not which they were."""

NEAR_CUE = "danger.feared-near"
"""The mark on the case of a child beside whom somebody is whom it fears."""


class Answer(Enum):
    """What a person can say to a question; the value is the letter that stands for it in buttons and notes."""

    YES = "y"
    NO = "n"
    SKIPPED = "s"


Given = tuple[Answer, ...]
"""The answers so far, in the order of the questions."""


@dataclass(frozen=True)
class Question:
    """One question: what it is about, its text, the level that its yes means alone, and what a yes is told at once."""

    topic: str
    text: str
    alone: Urgency
    advice: str | None = None


@dataclass(frozen=True)
class Questions:
    """The set of questions. `version` grows when questions or their order change, so that old buttons are known as such.

    So many yes as `several` mean at least `together`, whatever each means alone. `offered_after` are the intents of a
    first message after which the questions fit. `beside_child` says what a child's answer about who is near means.
    """

    version: int = 0
    asked: tuple[Question, ...] = ()
    several: int = 0
    together: Urgency = Urgency.ROUTINE
    offered_after: frozenset[str] = frozenset()
    beside_child: Mapping[str, Urgency] = field(default_factory=dict)

    def level(self, given: Given) -> Urgency:
        """Return the level that these answers mean at least; ROUTINE means that they raise nothing."""
        meant = [question.alone for question in self._affirmed(given)]
        if self.several and len(meant) >= self.several:
            meant.append(self.together)
        return max(meant, default=Urgency.ROUTINE)

    def cues(self, given: Given, *, kept: bool) -> tuple[str, ...]:
        """Return the marks for the case: one a yes, or a single one that says nothing where the answers are not kept."""
        cues = tuple(f"danger.{question.topic}" for question in self._affirmed(given))
        return cues if kept or not cues else (UNKEPT_CUE,)

    def topics(self, given: Given, answer: Answer) -> tuple[str, ...]:
        """Return the topics that were answered so, in their order."""
        return tuple(question.topic for question, one in zip(self.asked, given, strict=False) if one is answer)

    def after(self, given: Given) -> Question | None:
        """Return the question that comes after these answers; None when all were put."""
        return self.asked[len(given)] if len(given) < len(self.asked) else None

    def _affirmed(self, given: Given) -> list[Question]:
        return [question for question, one in zip(self.asked, given, strict=False) if one is Answer.YES]


def letters(given: Given) -> str:
    """Return answers as the letters that stand for them in a button."""
    return "".join(answer.value for answer in given)


def from_letters(written: str) -> Given:
    """Read letters. Raises ValueError for any other sign."""
    return tuple(Answer(letter) for letter in written)


def joined(kept: Given, pressed: Given) -> Given:
    """Return what is kept after a press: an old question may be answered anew, and what was said after it stays."""
    return pressed + kept[len(pressed) :]


def body(questions: Questions, given: Given) -> str:
    """Return the answers as a note keeps them."""
    return json.dumps({"version": questions.version, "given": letters(given)})


def kept_in(note: str, questions: Questions) -> Given:
    """Read a note. What was answered to another set of questions, or cannot be read, counts as no answer."""
    try:
        written = json.loads(note)
        given = from_letters(written["given"]) if written["version"] == questions.version else ()
    except (ValueError, TypeError, KeyError):
        return ()
    return given[: len(questions.asked)]
