"""The operator's word about the machine's verdict on a case she closed. She may correct herself: her last word counts."""

from __future__ import annotations

from dataclasses import dataclass

from bot import compose
from bot.operator import desk_chat
from bot.operator.ask_verdict import Question, about_topic, about_urgency, ask_topic
from bot.ports import Unit
from bot.services import Services
from desk.learning import Judged, case_to_judge, judge
from desk.operators import Operator
from nlu.urgency.levels import Urgency


@dataclass(frozen=True)
class Press:
    """A button under one of the questions: `asked` is urgency, topics or topic; `message_id` the message it stands under."""

    query_id: str
    message_id: int | None
    asked: str
    case_id: int
    value: str


async def pressed(services: Services, unit: Unit, operator: Operator, press: Press) -> None:
    """Carry out a button under a question. One that fits nothing is an old one; the same one again changes nothing."""
    now, language = services.now(), operator.language
    if press.asked == "topics":
        case = await case_to_judge(unit, operator, press.case_id)
        await _stop_spinning(services, unit, operator, press)
        if case is None:
            await desk_chat.tell(services, unit, operator, "operator-old-button")
        else:
            await ask_topic(services, unit, operator, case)
        return
    judged: Judged | None = None
    if press.asked == "urgency" and press.value in {level.value for level in Urgency}:
        judged = await judge(unit, operator, press.case_id, now=now, urgency=Urgency(press.value))
    elif press.asked == "topic" and press.value in services.intents:
        judged = await judge(unit, operator, press.case_id, now=now, intent=press.value)
    if judged is None:
        await _stop_spinning(services, unit, operator, press)
        await desk_chat.tell(services, unit, operator, "operator-old-button")
    elif not judged.is_news:
        await _stop_spinning(services, unit, operator, press, key="operator-verdict-same")
    else:
        await _stop_spinning(services, unit, operator, press)
        about = about_urgency if press.asked == "urgency" else about_topic
        await _show(services, unit, operator, press, about(services, language, judged.case))


async def _show(services: Services, unit: Unit, operator: Operator, press: Press, question: Question) -> None:
    """Say on the very message what is kept now; where Telegram does not tell which one it was, in a new one."""
    now = services.now()
    if press.message_id is None:
        shown = compose.text(operator.chat_id, question.body, now=now, urgent=True, rows=question.rows, silent=True)
    else:
        shown = compose.edit(operator.chat_id, press.message_id, question.body, now=now, rows=question.rows)
    await unit.outbox.add(shown)


async def _stop_spinning(
    services: Services, unit: Unit, operator: Operator, press: Press, *, key: str | None = None
) -> None:
    body = None if key is None else services.words.say(operator.language, key)
    answer = compose.callback_answer(operator.chat_id, press.query_id, now=services.now(), body=body)
    await unit.outbox.add(answer)
