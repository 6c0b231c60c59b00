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


@dataclass(frozen=True)
class Understood:
    """The verdict on one message and the decision of the action server; `region` is what she named as hers."""

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


class Understanding(Protocol):
    """Turns words into a verdict and an answer."""

    async def talk(self, *, sender: str, text: str, is_button: bool, context: Context) -> Understood:
        """Understand one message of `sender` (a keyed hash); raises NotUnderstood, never anything else."""
