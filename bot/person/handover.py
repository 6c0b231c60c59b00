"""Tell the person honestly whether a human comes, and page the operators."""

from __future__ import annotations

from bot.operator.paging import page
from bot.person.telling import Telling
from bot.ports import Unit
from bot.services import Services
from bot.understanding import Button, Reply
from desk.case import CaseState
from desk.escalation import Escalated
from desk.manner import is_quiet
from desk.moments import is_night
from desk.people import Person
from desk.queue import position

WHILE_WAITING = ((Button("button-call-back", "call-back:menu"), Button("button-numbers", "/ask_hotline")),)
"""The ways on while she waits: a time that she says is safe, and the lines. Not the call-back's own file: it pages too."""


async def hand_over(services: Services, unit: Unit, escalated: Escalated, *, asked: bool = False) -> None:
    """Page the operators about a new or risen case; tell the person about waiting when the case is new.

    `asked`: she asks for a human (again), so the operators hear of it and she hears the truth, however old the case is.
    In the quiet manner the one short line of the turn says it (bot/person/quiet.py).
    """
    if not (escalated.is_new or escalated.rose or asked) or escalated.case.state is not CaseState.WAITING:
        return
    is_news = escalated.is_new or escalated.rose
    await page(services, unit, escalated.case, escalated.person, again=not escalated.is_new, is_news=is_news)
    if (escalated.is_new or asked) and not is_quiet(escalated.person, now=services.now()):
        await say_who_comes(services, unit, escalated)


async def say_who_comes(services: Services, unit: Unit, escalated: Escalated) -> None:
    """Say how many operators are on shift and how many wait before her; or that nobody is there now, with the lines.

    At night with nobody there she hears that it may last until the morning. She may choose a time that is safe for her.
    """
    telling = Telling(services, unit, escalated.person)
    on_shift = await unit.operators.on_shift()
    if not on_shift:
        night = ("waiting-night",) if is_night(services.now()) else ()
        await telling.reply(Reply("handover-nobody", buttons=WHILE_WAITING, below=night))
        return
    before = position(await unit.cases.waiting(), escalated.case.id) or 0
    args = {"operators": len(on_shift), "waiting": before}
    await telling.reply(Reply("handover-waiting", args, buttons=WHILE_WAITING))


async def say_released(services: Services, unit: Unit, person: Person, *, but: int | None = None) -> None:
    """Say that the operator cannot go on: another one may follow, or nobody is there now. It rings no phone.

    `but` is the operator who has just given the case back: she does not count.
    """
    others = [operator for operator in await unit.operators.on_shift() if operator.id != but]
    key = "handover-released" if others else "handover-released-nobody"
    await Telling(services, unit, person).key(key, silent=True)
