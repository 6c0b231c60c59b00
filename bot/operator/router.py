"""What an operator can do in her chat with the bot. Every handler is for operators only: the filter stands on the router."""

from __future__ import annotations

from typing import Any

from aiogram import F, Router
from aiogram.filters import BaseFilter, Command, CommandObject, CommandStart
from aiogram.types import CallbackQuery, ChatMemberUpdated, Message, TelegramObject

from bot import compose
from bot.batch import Batch
from bot.operator import desk_chat, emergency_first, verdict
from bot.operator.keyboard import Key, language_of, pressed
from bot.operator.to_person import to_person
from bot.ports import Unit
from bot.services import Change, Services
from desk import joining
from desk.case import Outcome
from desk.operators import Operator

INVITATION = "op_"
"""A deep link `/start op_<code>` carries an invitation."""


class IsOperator(BaseFilter):
    """Lets through only the updates of an operator who is not disabled."""

    async def __call__(self, event: TelegramObject, operator: Operator | None = None) -> bool | dict[str, Any]:
        """Read the operator that the lane found for this chat."""
        return operator is not None and not operator.disabled


VERDICT_BUTTON = r"^op:(urgency|topics|topic):\d{1,18}(:[a-z_]{1,40})?$"
"""The buttons under the question whether the machine had judged a closed case rightly."""


def router() -> Router:
    """Return the operators' router."""
    operators = Router(name="operators")
    for observer in (operators.message, operators.callback_query, operators.edited_message, operators.my_chat_member):
        observer.filter(IsOperator())
    operators.callback_query.register(on_take, F.data.regexp(r"^op:take:\d{1,18}$"))
    operators.callback_query.register(on_take_instead, F.data.regexp(r"^op:instead:\d{1,18}$"))
    operators.callback_query.register(on_earlier, F.data.regexp(r"^op:earlier:\d{1,18}:\d{1,18}$"))
    operators.callback_query.register(on_close, F.data.regexp(r"^op:close:\d{1,18}:[a-z_]{1,20}$"))
    operators.callback_query.register(on_verdict, F.data.regexp(VERDICT_BUTTON))
    operators.callback_query.register(on_old_button)
    operators.message.register(on_start, CommandStart())
    operators.message.register(on_start, Command("menu"))  # Telegram offers it to everybody; it is no word to a person
    operators.message.register(on_message)
    operators.edited_message.register(on_edit)
    operators.my_chat_member.register(on_membership)
    return operators


def joining_router() -> Router:
    """Return the router that turns an invitation into an operator."""
    newcomers = Router(name="joining")
    newcomers.message.register(on_invitation, CommandStart(deep_link=True, magic=F.args.startswith(INVITATION)))
    return newcomers


async def on_invitation(message: Message, command: CommandObject, batch: Batch, services: Services) -> Change:
    """Let somebody join with a one-time invitation; a spent or unknown one is refused in plain words."""
    code = (command.args or "").removeprefix(INVITATION)
    client = message.from_user.language_code if message.from_user else None
    language = client if client in ("kk", "ru") else "kk"

    async def change(unit: Unit) -> None:
        now = services.now()
        chat_ref = services.chat_ref(batch.chat_id)
        operator = await joining.join(unit, code, chat_id=batch.chat_id, chat_ref=chat_ref, language=language, now=now)
        if operator is None:
            body = services.words.say(language, "operator-invitation-refused")
            await unit.outbox.add(compose.text(batch.chat_id, body, now=now))
            return
        await desk_chat.tell(services, unit, operator, "operator-welcome", {"name": operator.name})

    return change


async def on_start(message: Message, operator: Operator, services: Services) -> Change:
    """Show the operator's keyboard again."""

    async def change(unit: Unit) -> None:
        current = await unit.operators.get(operator.id)
        await desk_chat.tell(services, unit, current, "operator-welcome", {"name": current.name})

    return change


async def on_take(query: CallbackQuery, batch: Batch, operator: Operator, services: Services) -> Change:
    """Take the case of the button; an alert says so when an emergency waits meanwhile."""
    case_id = int((query.data or "").rsplit(":", 1)[-1])

    async def change(unit: Unit) -> None:
        current = await unit.operators.get(operator.id)
        # Who has a case already gets none with this press, and needs no advice which one to take.
        emergency = None if current.case_id is not None else await emergency_first.waiting_instead(unit, case_id)
        body = None if emergency is None else emergency_first.warning(services, current, emergency)
        answer = compose.callback_answer(
            batch.chat_id, query.id, now=services.now(), body=body, is_alert=emergency is not None
        )
        await unit.outbox.add(answer)
        await desk_chat.take(services, unit, current, case_id)

    return change


async def on_take_instead(query: CallbackQuery, batch: Batch, operator: Operator, services: Services) -> Change:
    """Give back the case in her hands and take the emergency of the button."""
    case_id = int((query.data or "").rsplit(":", 1)[-1])

    async def change(unit: Unit) -> None:
        await unit.outbox.add(compose.callback_answer(batch.chat_id, query.id, now=services.now()))
        await desk_chat.take_instead(services, unit, await unit.operators.get(operator.id), case_id)

    return change


async def on_earlier(query: CallbackQuery, batch: Batch, operator: Operator, services: Services) -> Change:
    """Show what the person sent earlier than what the operator has seen."""
    case_id, before = (int(part) for part in (query.data or "").split(":")[2:])

    async def change(unit: Unit) -> None:
        await unit.outbox.add(compose.callback_answer(batch.chat_id, query.id, now=services.now()))
        await desk_chat.show_earlier(services, unit, await unit.operators.get(operator.id), case_id, before)

    return change


async def on_close(query: CallbackQuery, batch: Batch, operator: Operator, services: Services) -> Change:
    """Close the operator's case with the outcome of the button."""
    _, _, case_id, value = (query.data or "").split(":")
    if value not in {outcome.value for outcome in Outcome}:
        return await on_old_button(query, batch, operator, services)

    async def change(unit: Unit) -> None:
        await unit.outbox.add(compose.callback_answer(batch.chat_id, query.id, now=services.now()))
        await desk_chat.close(services, unit, await unit.operators.get(operator.id), int(case_id), Outcome(value))

    return change


async def on_verdict(query: CallbackQuery, operator: Operator, services: Services) -> Change:
    """Keep what the operator says of a case she closed: its urgency or its topic; or show the topics."""
    _, asked, case_id, value = f"{query.data}:".split(":")[:4]
    message_id = query.message.message_id if query.message else None
    press = verdict.Press(query.id, message_id, asked, int(case_id), value)

    async def change(unit: Unit) -> None:
        await verdict.pressed(services, unit, await unit.operators.get(operator.id), press)

    return change


async def on_old_button(query: CallbackQuery, batch: Batch, operator: Operator, services: Services) -> Change:
    """Say that a button means nothing any more."""

    async def change(unit: Unit) -> None:
        body = services.words.say(operator.language, "operator-old-button")
        await unit.outbox.add(compose.callback_answer(batch.chat_id, query.id, now=services.now(), body=body))

    return change


async def on_message(message: Message, batch: Batch, operator: Operator, services: Services) -> Change:
    """A key does what it says; anything else goes to the person of the operator's case."""
    key = pressed(services.words, message.text or "")

    async def change(unit: Unit) -> None:
        current = await unit.operators.get(operator.id)
        match key:
            case Key.QUEUE:
                await desk_chat.show_queue(services, unit, current)
            case Key.SHIFT_ON:
                await desk_chat.shift(services, unit, current, on=True)
            case Key.SHIFT_OFF:
                await desk_chat.shift(services, unit, current, on=False)
            case Key.RELEASE:
                await desk_chat.release(services, unit, current)
            case Key.CLOSE:
                await desk_chat.ask_outcome(services, unit, current)
            case Key.LANGUAGE:
                language = language_of(services.words, message.text or "")
                await desk_chat.switch_language(services, unit, current, language)
            case None:
                await to_person(services, unit, current, batch)

    return change


async def on_edit(_edited_message: Message, operator: Operator, services: Services) -> Change:
    """Tell the operator that an edit does not reach the person: she must write it again."""

    async def change(unit: Unit) -> None:
        await desk_chat.tell(services, unit, await unit.operators.get(operator.id), "operator-edit-not-sent")

    return change


async def on_membership(my_chat_member: ChatMemberUpdated, operator: Operator, services: Services) -> Change | None:
    """Who blocks the bot cannot be paged: her shift ends and her case waits again. Who comes back begins a new shift."""
    if my_chat_member.new_chat_member.status != "kicked":
        return None

    async def change(unit: Unit) -> None:
        await joining.lose(unit, await unit.operators.get(operator.id), now=services.now())

    return change
