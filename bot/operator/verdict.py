"""The operator's word about the machine's verdict on a case she closed, and what follows: the person may be asked for leave."""

from __future__ import annotations

from bot.operator import desk_chat
from bot.operator.ask_verdict import ask_topic, topic_word
from bot.operator.case_view import urgency_word
from bot.person import leave
from bot.ports import Unit
from bot.services import Services
from desk.learning import Judged, judge
from desk.operators import Operator
from nlu.urgency.levels import Urgency


async def pressed(services: Services, unit: Unit, operator: Operator, *, asked: str, case_id: int, value: str) -> None:
    """Carry out a button under the question: `asked` is urgency, topics or topic. One that fits nothing is an old one."""
    if asked == "topics":
        await ask_topic(services, unit, operator, case_id)
    elif asked == "urgency" and value in {level.value for level in Urgency}:
        level = Urgency(value)
        word = urgency_word(services.words, operator.language, level)
        judged = await judge(unit, operator, case_id, now=services.now(), urgency=level)
        await _thank(services, unit, operator, judged, word)
    elif asked == "topic" and value in services.intents:
        word = topic_word(services, operator.language, value)
        judged = await judge(unit, operator, case_id, now=services.now(), intent=value)
        await _thank(services, unit, operator, judged, word)
    else:
        await desk_chat.tell(services, unit, operator, "operator-old-button")


async def _thank(services: Services, unit: Unit, operator: Operator, judged: Judged | None, word: str) -> None:
    if judged is None:
        await desk_chat.tell(services, unit, operator, "operator-old-button")
        return
    await desk_chat.tell(services, unit, operator, "operator-verdict-kept", {"case": str(judged.case.id), "word": word})
    if judged.asks_now:
        await leave.ask(services, unit, judged.person)
