"""After a case is closed: was the machine's verdict right? One message with buttons; whoever passes over it loses nothing."""

from __future__ import annotations

from bot import compose
from bot.ports import Unit
from bot.services import Services
from desk.case import Case
from desk.operators import Operator
from nlu.urgency.levels import Urgency

TOPICS_IN_ROW = 2


async def ask_verdict(services: Services, unit: Unit, operator: Operator, case: Case) -> None:
    """Ask whether the urgency was right; the other levels, and the topics, are one press away."""
    words, language = services.words, operator.language
    other = [level for level in sorted(Urgency, reverse=True) if level is not case.urgency]
    rows = [
        [(words.say(language, "verdict-button-right"), f"op:urgency:{case.id}:{case.urgency.value}")],
        [(words.say(language, f"urgency-{level.value}"), f"op:urgency:{case.id}:{level.value}") for level in other],
        [(words.say(language, "verdict-button-topic"), f"op:topics:{case.id}")],
    ]
    args = {"case": str(case.id), "urgency": words.say(language, f"urgency-{case.urgency.value}")}
    body = words.say(language, "operator-ask-verdict", args)
    await unit.outbox.add(compose.text(operator.chat_id, body, now=services.now(), urgent=True, rows=rows, silent=True))


async def ask_topic(services: Services, unit: Unit, operator: Operator, case_id: int) -> None:
    """Ask what the case was about, with a button for each intent."""
    words, language = services.words, operator.language
    buttons = [(words.say(language, _topic_key(name)), f"op:topic:{case_id}:{name}") for name in services.intents]
    rows = [buttons[at : at + TOPICS_IN_ROW] for at in range(0, len(buttons), TOPICS_IN_ROW)]
    body = words.say(language, "operator-ask-topic", {"case": str(case_id)})
    await unit.outbox.add(compose.text(operator.chat_id, body, now=services.now(), urgent=True, rows=rows, silent=True))


def topic_word(services: Services, language: str, intent: str) -> str:
    """Return an intent in the operator's words."""
    return services.words.say(language, _topic_key(intent))


def _topic_key(intent: str) -> str:
    return f"intent-{intent.replace('_', '-')}"
