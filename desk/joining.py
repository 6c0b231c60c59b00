"""Operators join with a one-time invitation, go on and off shift, and can be disabled."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from desk.operators import INVITATION_LIFE, Invitation, Operator, code_hash, new_code
from desk.ports import Unit
from desk.taking import Refusal, release


async def invite(unit: Unit, name: str, *, now: datetime) -> str:
    """Make an invitation for somebody and return its code, which is shown once and kept nowhere."""
    code = new_code()
    await unit.invitations.add(Invitation(code_hash(code), name, now, now + INVITATION_LIFE))
    await unit.audit.add(at=now, actor="administrator", action="operator.invited", subject="invitation")
    return code


async def join(unit: Unit, code: str, *, chat_id: int, chat_ref: str, language: str, now: datetime) -> Operator | None:
    """Spend an invitation; None when it is unknown, spent or expired, or the chat was disabled as an operator."""
    known = await unit.operators.by_chat(chat_id)
    if known is not None:
        return None if known.disabled else known
    invitation = await unit.invitations.use(code_hash(code), now)
    if invitation is None:
        return None
    operator = await unit.operators.add(
        Operator(0, chat_id=chat_id, chat_ref=chat_ref, name=invitation.name, language=language, joined_at=now)
    )
    await unit.audit.add(at=now, actor=f"operator:{operator.id}", action="operator.joined", subject="invitation")
    return operator


async def go_on_shift(unit: Unit, operator: Operator, *, now: datetime) -> Operator:
    """Let the operator be paged and take cases."""
    operator = replace(operator, on_shift=True)
    await unit.operators.save(operator)
    await unit.audit.add(at=now, actor=f"operator:{operator.id}", action="shift.on", subject=f"operator:{operator.id}")
    return operator


async def go_off_shift(unit: Unit, operator: Operator, *, now: datetime) -> Operator | Refusal:
    """End the shift; refused while a case is in her hands, so that nobody is left behind."""
    if operator.case_id is not None:
        return Refusal.ONE_AT_A_TIME
    operator = replace(operator, on_shift=False)
    await unit.operators.save(operator)
    await unit.audit.add(at=now, actor=f"operator:{operator.id}", action="shift.off", subject=f"operator:{operator.id}")
    return operator


async def choose_language(unit: Unit, operator: Operator, language: str) -> Operator:
    """Let the desk speak another language with the operator."""
    operator = replace(operator, language=language)
    await unit.operators.save(operator)
    return operator


async def lose(unit: Unit, operator: Operator, *, now: datetime) -> Operator:
    """Take an operator off shift whom Telegram does not reach (she blocked the bot); her case goes back to the queue.

    She is no longer counted, so that nobody is told of a human who cannot be paged. Nothing changes when she is off
    shift already. Her rights stay: she may come back and begin a shift.
    """
    if not operator.on_shift and operator.case_id is None:
        return operator
    await release(unit, operator, now=now, action="case.released.unreachable", is_gone=True)
    operator = replace(operator, on_shift=False, case_id=None)
    await unit.operators.save(operator)
    await unit.audit.add(at=now, actor="pana", action="operator.unreachable", subject=f"operator:{operator.id}")
    return operator


async def disable(unit: Unit, operator: Operator, *, now: datetime) -> Operator:
    """Take all rights from an operator; her case goes back to the queue, and the watch sees to her person at once."""
    await release(unit, operator, now=now, action="case.released.disabled", is_gone=True)
    operator = replace(operator, disabled=True, on_shift=False, case_id=None)
    await unit.operators.save(operator)
    await unit.audit.add(at=now, actor="administrator", action="operator.disabled", subject=f"operator:{operator.id}")
    return operator
