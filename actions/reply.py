"""What an answer is made of: replies as keys of texts, and a decision for the app. Holds no rule."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from actions.content import Argument
from actions.routes import Button
from nlu.urgency.levels import Urgency

Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True)
class Reply:
    """One message: the key of its text, its arguments, its rows of buttons, and keys of texts said below in the same message.

    All texts of a message get the same arguments.
    """

    key: str
    args: dict[str, Argument] = field(default_factory=dict)
    buttons: Rows = ()
    below: tuple[str, ...] = ()


@dataclass(frozen=True)
class Report:
    """A witness's report after a message, for the app to keep and to send along with the next one.

    `answers` are codes by question. `asked` is the question that waits for an answer, None when none does. `words_for` is
    the question that the words of this very message belong to. `sent` is True once the operators have it.
    """

    answers: Mapping[str, str]
    asked: str | None
    words_for: str | None
    sent: bool


@dataclass(frozen=True)
class Decision:
    """What the app is asked to do.

    `escalate` is none, offer (a human was offered) or case (open a case or raise it; the app tells about waiting).
    `event` is ask_operator, safe_now (the person confirmed with the button), change_language, delete_data, report (a witness's
    report is whole or was added to) or None.
    `algorithm` is the one to remember in the talk's `given`, latest last, or the place in a guide; with safe_now the
    question it confirms. `region` is the code of the region she named with this message, which the app keeps so that
    she is not asked again. `report` is set when the message belonged to the report of a witness.
    """

    escalate: str
    urgency: Urgency
    language: str
    event: str | None
    algorithm: str
    region: str | None = None
    report: Report | None = None


@dataclass(frozen=True)
class Answer:
    """The replies, at least one, in the order of sending, and the decision."""

    replies: tuple[Reply, ...]
    decision: Decision
