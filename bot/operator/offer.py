"""The card that offers a waiting case to an operator: enough to decide, and a button to take it."""

from __future__ import annotations

from collections.abc import Sequence

from bot import compose
from bot.operator import case_view
from bot.operator.report_view import report_lines
from bot.ports import ToSend
from bot.services import Services
from desk.case import Case
from desk.message import Message
from desk.operators import Operator
from desk.people import Person
from desk.report import Report


def offer(
    services: Services,
    operator: Operator,
    case: Case,
    person: Person,
    *,
    messages: Sequence[Message] | None,
    head: Sequence[str] = (),
    button: tuple[str, str] | None = None,
    report: Report | None = None,
) -> ToSend:
    """Return the card. `messages` is the talk so far, None for one line without any words; `head` stands above it.

    `report` is what a witness reported. `button` is the label and the data of another button than the one to take the case.
    """
    words, language, now = services.words, operator.language, services.now()
    if messages is None:
        lines = [*head, case_view.line(words, language, case, person, now=now)]
    else:
        summary = case_view.summary(words, language, case, person, now=now, messages=messages)
        told = report_lines(words, language, case, report)
        lines = [*head, summary, *([told] if told else ()), case_view.preview(words, language, messages)]
    rows = [[button or (words.say(language, "operator-button-take"), f"op:take:{case.id}")]]
    body = "\n".join(lines).strip()
    return compose.text(operator.chat_id, body, now=now, urgent=True, rows=rows, protected=True)
