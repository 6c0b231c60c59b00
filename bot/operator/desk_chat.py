"""What an operator does with cases in her chat: see the queue, take, give back, close, go on and off shift."""

from __future__ import annotations

from typing import Any

from bot import compose
from bot.operator import case_view, emergency_first, sent_before
from bot.operator.ask_verdict import ask_verdict
from bot.operator.danger_view import danger_lines
from bot.operator.keyboard import keyboard
from bot.operator.offer import offer
from bot.operator.paging import page
from bot.operator.report_view import report_lines
from bot.operator.reported import reported
from bot.person import follow_up
from bot.person.discreet import danger_is_over, is_discreet
from bot.person.handover import say_released
from bot.person.telling import Telling
from bot.ports import Unit
from bot.services import Services
from bot.understanding import Button, Reply
from desk import joining, taking
from desk.case import Case, Outcome
from desk.danger import kept_in
from desk.follow_up import CALM_ENDS
from desk.notes import Topic
from desk.operators import Operator
from desk.people import Person
from desk.queue import in_order
from desk.taking import Refusal
from nlu.urgency.levels import Urgency

QUEUE_SHOWN = 10
HISTORY_SHOWN = 20


async def tell(
    services: Services, unit: Unit, operator: Operator, key: str, args: dict[str, Any] | None = None
) -> None:
    """Say something to the operator, with the keyboard that fits her state."""
    body = services.words.say(operator.language, key, args)
    payload = {"text": body, "reply_markup": keyboard(services.words, operator)}
    await unit.outbox.add(compose.call(operator.chat_id, "sendMessage", payload, now=services.now(), urgent=True))


async def show_queue(services: Services, unit: Unit, operator: Operator) -> None:
    """List who waits, the next one first, each with preview, cues and a button to take."""
    waiting = in_order(await unit.cases.waiting())
    await tell(services, unit, operator, "operator-queue-head", {"waiting": len(waiting)})
    for case in waiting[:QUEUE_SHOWN]:
        await _offer(services, unit, operator, case)


async def show_next(services: Services, unit: Unit, operator: Operator, *, but: int | None = None) -> None:
    """Show her who is free now the case that is next, if anybody waits: while she held a talk she was not paged about it.

    `but` is the case that she has just given back.
    """
    waiting = [case for case in in_order(await unit.cases.waiting()) if case.id != but]
    if waiting:
        await tell(services, unit, operator, "operator-next", {"waiting": len(waiting)})
        await _offer(services, unit, operator, waiting[0])


async def take(services: Services, unit: Unit, operator: Operator, case_id: int) -> None:
    """Take a case: the operator gets what was said so far, the person is told that a human reads.

    Whoever takes a case off shift starts her shift with it: nobody is made to wait for a second button.
    """
    emergency = await emergency_first.waiting_instead(unit, case_id)
    if not operator.on_shift and not operator.disabled:
        operator = await joining.go_on_shift(unit, operator, now=services.now())
    taken = await taking.take(unit, operator, case_id, now=services.now())
    if isinstance(taken, Refusal):
        await refuse(services, unit, operator, taken)
        return
    hide = Button("button-hide-now", "hide:now")  # while a human speaks the bot does not: this is her way to hide
    if not await is_discreet(unit, taken.person, now=services.now()):
        await Telling(services, unit, taken.person).reply(Reply("handover-taken", buttons=((hide,),)))
    await tell(services, unit, taken.operator, "operator-taken", {"case": str(case_id)})
    await _show_history(services, unit, taken)
    if emergency is not None:
        await emergency_first.show(services, unit, taken.operator, emergency)


async def take_instead(services: Services, unit: Unit, operator: Operator, case_id: int) -> None:
    """Give back the case in her hands and take this one. Nothing is given back when this one does not wait any more."""
    if operator.case_id is not None:
        if not any(case.id == case_id for case in await unit.cases.waiting()):
            await refuse(services, unit, operator, Refusal.NOT_WAITING)
            return
        released = await taking.release(unit, operator, now=services.now())
        if isinstance(released, Refusal):
            await refuse(services, unit, await unit.operators.get(operator.id), released)
            return
        await say_released(services, unit, released.person, but=operator.id)
        await page(services, unit, released.case, released.person, but=operator.id)
        operator = released.operator
    await take(services, unit, operator, case_id)


async def show_earlier(services: Services, unit: Unit, operator: Operator, case_id: int, before: int) -> None:
    """Show what the person of her case sent still earlier; a button of another case is an old one."""
    found = await taking.held(unit, operator)
    if found is None or found[0].id != case_id:
        await tell(services, unit, operator, "operator-old-button")
        return
    await sent_before.show(services, unit, operator, found[1], case_id, before=before)


async def release(services: Services, unit: Unit, operator: Operator) -> None:
    """Give the case back; the person is told, the others on shift are paged."""
    released = await taking.release(unit, operator, now=services.now())
    if isinstance(released, Refusal):
        # Her record may have named a case that is gone; the keyboard must fit what is true now.
        await refuse(services, unit, await unit.operators.get(operator.id), released)
        return
    await say_released(services, unit, released.person, but=operator.id)
    await page(services, unit, released.case, released.person, but=operator.id)
    await tell(services, unit, released.operator, "operator-released", {"case": str(released.case.id)})
    await show_next(services, unit, released.operator, but=released.case.id)


async def ask_outcome(services: Services, unit: Unit, operator: Operator) -> None:
    """Ask how the case ended, with a button for each outcome."""
    if operator.case_id is None:
        await refuse(services, unit, operator, Refusal.NOT_YOURS)
        return
    rows = [
        [
            (
                services.words.say(operator.language, f"outcome-{_dashed(outcome)}"),
                f"op:close:{operator.case_id}:{outcome.value}",
            )
        ]
        for outcome in Outcome
    ]
    body = services.words.say(operator.language, "operator-ask-outcome", {"case": str(operator.case_id)})
    await unit.outbox.add(compose.text(operator.chat_id, body, now=services.now(), urgent=True, rows=rows))


async def close(services: Services, unit: Unit, operator: Operator, case_id: int, outcome: Outcome) -> None:
    """End the case with an outcome; the person is told, and can write again at any time.

    A button under the question about another case ends nothing: the case now in her hands is somebody else's.
    """
    if operator.case_id != case_id:
        await tell(services, unit, operator, "operator-old-button")
        return
    ended = await taking.close(unit, operator, outcome, now=services.now())
    if isinstance(ended, Refusal):
        await refuse(services, unit, operator, ended)
        return
    await Telling(services, unit, ended.person).key("handover-closed", silent=True)
    if outcome in CALM_ENDS and ended.case.urgency < Urgency.EMERGENCY:
        await follow_up.offer(services, unit, ended.person)
    await danger_is_over(unit, ended.person, now=services.now())
    outcome_word = services.words.say(operator.language, f"outcome-{_dashed(outcome)}")
    await tell(services, unit, ended.operator, "operator-closed", {"case": str(ended.case.id), "outcome": outcome_word})
    await ask_verdict(services, unit, ended.operator, ended.case)
    await show_next(services, unit, ended.operator)


async def shift(services: Services, unit: Unit, operator: Operator, *, on: bool) -> None:
    """Go on or off shift; going on shows who waits."""
    if on:
        operator = await joining.go_on_shift(unit, operator, now=services.now())
        await tell(services, unit, operator, "operator-shift-on")
        await show_queue(services, unit, operator)
        return
    off = await joining.go_off_shift(unit, operator, now=services.now())
    if isinstance(off, Refusal):
        await refuse(services, unit, operator, off)
        return
    await tell(services, unit, off, "operator-shift-off")


async def switch_language(services: Services, unit: Unit, operator: Operator, language: str) -> None:
    """Speak the other language with the operator from now on."""
    operator = await joining.choose_language(unit, operator, language)
    await tell(services, unit, operator, "operator-language-switched")


async def refuse(services: Services, unit: Unit, operator: Operator, refusal: Refusal) -> None:
    """Say why a wish was not carried out and what to do."""
    await tell(services, unit, operator, f"operator-refused-{refusal.value}")


async def _offer(services: Services, unit: Unit, operator: Operator, case: Case) -> None:
    person = await unit.people.get(case.person_id)
    messages = await unit.messages.latest(person.id, limit=HISTORY_SHOWN)
    await unit.outbox.add(offer(services, operator, case, person, messages=messages, report=await reported(unit, case)))


async def _show_history(services: Services, unit: Unit, taken: taking.Handled) -> None:
    """Send the talk so far, and the latest media themselves."""
    now = services.now()
    operator, person = taken.operator, taken.person
    messages = await unit.messages.latest(person.id, limit=HISTORY_SHOWN)
    summary = case_view.summary(services.words, operator.language, taken.case, person, now=now, messages=messages)
    told = report_lines(services.words, operator.language, taken.case, await reported(unit, taken.case))
    answers = await _danger(services, unit, operator, person)
    summary = "\n\n".join(part for part in (summary, told, answers) if part)
    history = case_view.transcript(services.words, operator.language, messages)
    for piece in compose.pieces(f"{summary}\n\n{history}"):
        await unit.outbox.add(compose.text(operator.chat_id, piece, now=now, urgent=True, protected=True))
    await sent_before.show(services, unit, operator, person, taken.case.id)


async def _danger(services: Services, unit: Unit, operator: Operator, person: Person) -> str:
    """Return the answers of danger that the person let Pana keep; empty when there are none."""
    note = await unit.notes.get(person.id, Topic.DANGER)
    given = () if note is None else kept_in(note.body, services.danger)
    return danger_lines(services.words, operator.language, services.danger, given)


def _dashed(outcome: Outcome) -> str:
    return outcome.value.replace("_", "-")
