"""After a case is closed: was the machine's verdict right? One message with buttons; whoever passes over it loses nothing.

The buttons stay: who pressed the wrong one presses another, and the message says what counts now.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot import compose
from bot.compose import InlineRows
from bot.operator.case_view import urgency_word
from bot.ports import Unit
from bot.services import Services
from desk.case import Case
from desk.operators import Operator
from nlu.urgency.levels import Urgency

TOPICS_IN_ROW = 2


@dataclass(frozen=True)
class Question:
    """One of the two questions as it stands on the operator's phone: with what she answered, as long as she has."""

    body: str
    rows: InlineRows


async def ask_verdict(services: Services, unit: Unit, operator: Operator, case: Case) -> None:
    """Ask whether the urgency was right; the other levels, and the topics, are one press away."""
    await _ask(services, unit, operator, about_urgency(services, operator.language, case))


async def ask_topic(services: Services, unit: Unit, operator: Operator, case: Case) -> None:
    """Ask what the case was about, with a button for each intent."""
    await _ask(services, unit, operator, about_topic(services, operator.language, case))


def about_urgency(services: Services, language: str, case: Case) -> Question:
    """Return the question whether the urgency was right."""
    words = services.words
    other = [level for level in sorted(Urgency, reverse=True) if level is not case.urgency]
    rows = [
        [(words.say(language, "verdict-button-right"), f"op:urgency:{case.id}:{case.urgency.value}")],
        [(urgency_word(words, language, level), f"op:urgency:{case.id}:{level.value}") for level in other],
        [(words.say(language, "verdict-button-topic"), f"op:topics:{case.id}")],
    ]
    args = {"case": str(case.id), "urgency": urgency_word(words, language, case.urgency)}
    asked = words.say(language, "operator-ask-verdict", args)
    answer = None if case.judged_urgency is None else urgency_word(words, language, case.judged_urgency)
    return Question(_with_answer(services, language, asked, answer), rows)


def about_topic(services: Services, language: str, case: Case) -> Question:
    """Return the question what the case was about."""
    buttons = [(topic_word(services, language, name), f"op:topic:{case.id}:{name}") for name in services.intents]
    rows = [buttons[at : at + TOPICS_IN_ROW] for at in range(0, len(buttons), TOPICS_IN_ROW)]
    asked = services.words.say(language, "operator-ask-topic", {"case": str(case.id)})
    answer = None if case.judged_intent is None else topic_word(services, language, case.judged_intent)
    return Question(_with_answer(services, language, asked, answer), rows)


def topic_word(services: Services, language: str, intent: str) -> str:
    """Return an intent in the operator's words."""
    return services.words.say(language, f"intent-{intent.replace('_', '-')}")


def _with_answer(services: Services, language: str, asked: str, answer: str | None) -> str:
    if answer is None:
        return asked
    return f"{asked}\n{services.words.say(language, 'operator-verdict-kept', {'word': answer})}"


async def _ask(services: Services, unit: Unit, operator: Operator, question: Question) -> None:
    now, rows = services.now(), question.rows
    await unit.outbox.add(compose.text(operator.chat_id, question.body, now=now, urgent=True, rows=rows, silent=True))
