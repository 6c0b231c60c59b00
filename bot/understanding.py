"""What the bot asks of understanding (Rasa behind HTTP), and what it gets back. The wire format has a version number."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from nlu.urgency.levels import Urgency

WIRE_VERSION = 1


class NotUnderstood(Exception):
    """Understanding failed or was too slow; `code` says how, in one word, without anything a person wrote."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True)
class Button:
    """A button under a reply: a text key and what is sent when it is pressed; `ticked` when it is chosen in a check list.

    That is an intent such as "/ask_hotline", which may name a place in a guide: `/affirm{"step":"threat.victim.now.0"}`.
    """

    key: str
    payload: str
    ticked: bool = False


@dataclass(frozen=True)
class Reply:
    """One message to the person: a text key, its arguments, rows of buttons; `language` when it is not the answer's.

    `below` are keys of texts that follow in the same message, with the same arguments.
    """

    key: str
    args: Mapping[str, Any] = field(default_factory=dict)
    buttons: tuple[tuple[Button, ...], ...] = ()
    language: str | None = None
    below: tuple[str, ...] = ()


@dataclass(frozen=True)
class ReportState:
    """What understanding may know of a witness's report: codes, as `question.answer`, the question that waits, whether it was
    sent. `told` are facts of the talk, as `kind.value`, when a report begins: what was told is not asked again.
    """

    answers: tuple[str, ...] = ()
    asked: str | None = None
    sent: bool = False
    told: tuple[str, ...] = ()


@dataclass(frozen=True)
class ReportSaid:
    """A witness's report after a message; the words of this very message belong to the question `words_for`."""

    answers: tuple[str, ...]
    asked: str | None
    words_for: str | None
    sent: bool


@dataclass(frozen=True)
class Context:
    """What understanding may know of the talk so far: nothing that names anybody.

    `region` is the code of the region she named; `near` a place she shared with this very message, to about 10 km.
    """

    language: str | None
    who: str | None
    urgency: Urgency
    given: tuple[str, ...]
    operators_on_shift: int
    waiting: int
    region: str | None = None
    near: tuple[float, float] | None = None
    report: ReportState = ReportState()


@dataclass(frozen=True)
class Understood:
    """The verdict on one message and the decision of the action server; `region` is what she named as hers.

    `report` is set when the message belonged to the report of a witness.
    """

    language: str
    script: str
    intent: str
    confidence: float
    urgency: Urgency
    score: float
    cues: tuple[str, ...]
    who: str
    replies: tuple[Reply, ...]
    answer_language: str
    escalate: str
    decided_urgency: Urgency
    event: str | None
    algorithm: str | None
    region: str | None = None
    report: ReportSaid | None = None


class Understanding(Protocol):
    """Turns words into a verdict and an answer."""

    async def talk(self, *, sender: str, text: str, is_button: bool, context: Context) -> Understood:
        """Understand one message of `sender` (a keyed hash); raises NotUnderstood, never anything else."""
