"""Ask a person once, in calm, whether her words may teach Pana; keep her answer. Without a clear yes they never do."""

from __future__ import annotations

from dataclasses import replace

from bot.person.telling import Telling
from bot.ports import Unit
from bot.services import Services
from bot.understanding import Button, Reply, Understood
from desk.learning import answered, may_ask_now
from desk.people import Learning, Person
from desk.talk import Holder

YES, NO = "learning:yes", "learning:no"
LEAVE_BUTTON = r"^learning:(yes|no)$"

DELETE = "delete_data"
"""The intent and the event of somebody who wants what is kept to be deleted."""


async def ask_if_time(services: Services, unit: Unit, person: Person) -> None:
    """Ask her who has just written and been answered, if the question is due and she is calm: the phone is in her hands.

    It comes silently all the same: she asked for something else. At no other moment does anybody get the question.
    """
    now = services.now()
    if person.learning is not Learning.DUE or not may_ask_now(person, await unit.cases.ended(person.id), now=now):
        return
    asked = replace(person, learning=Learning.ASKED, learning_at=now)
    await unit.people.save(asked)
    buttons = ((Button("button-learning-no", NO), Button("button-learning-yes", YES)),)
    await Telling(services, unit, asked).reply(Reply("learning-ask", buttons=buttons), silent=True)


def wants_to_delete(understood: Understood | None, *, is_button: bool) -> bool:
    """Say whether she wants what is kept to be deleted: her first word of it ends her leave, not only the confirmed wish.

    A button with the same intent may also mean "how do I hide this chat?".
    """
    if understood is None:
        return False
    return understood.event == DELETE or (understood.intent == DELETE and not is_button)


def confirms_deleting(understood: Understood | None, *, is_button: bool) -> bool:
    """Say whether she has pressed the button under "delete?": then it is done at once. A typed wish brings the question."""
    return understood is not None and is_button and understood.event == DELETE


async def take_answer(services: Services, unit: Unit, person: Person, *, agrees: bool) -> None:
    """Keep the answer of a button. A no is thanked for too; under a yes stands the button that takes it back.

    A button that changes nothing is passed over: an old one, or the same one again.
    """
    after = answered(person, agrees=agrees, now=services.now())
    if after == person:
        return
    await unit.people.save(after)
    if after.holder is Holder.OPERATOR:
        return
    if agrees:
        buttons = ((Button("button-learning-back", NO),),)
        await Telling(services, unit, after).reply(Reply("learning-yes", buttons=buttons))
    else:
        await Telling(services, unit, after).key("learning-no")
