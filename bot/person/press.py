"""A pressed button of a feature: answered, kept for the operator, carried out; the bot says nothing over an operator."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from aiogram.types import CallbackQuery

from bot import compose
from bot.batch import Batch
from bot.person.record import who_wrote
from bot.person.relay import relay_to_owner
from bot.person.telling import Telling
from bot.ports import Unit
from bot.services import Change, Services
from bot.understanding import Button, Reply
from desk.escalation import Finding
from desk.people import Person
from desk.talk import Holder
from nlu.urgency.levels import Urgency


@dataclass(frozen=True)
class Press:
    """One press within its unit of work."""

    services: Services
    unit: Unit
    person: Person

    @property
    def is_relayed(self) -> bool:
        """True while an operator holds the talk: she sees the press, and the bot says nothing."""
        return self.person.holder is Holder.OPERATOR

    async def say(self, reply: Reply) -> None:
        """Answer the person, unless an operator speaks with her."""
        if not self.is_relayed:
            await Telling(self.services, self.unit, self.person).reply(reply)


HUMAN = Button("button-human", "/ask_operator")
"""The way out under everything that is said."""

Act = Callable[[Press], Awaitable[None]]


def pressing(services: Services, batch: Batch, query: CallbackQuery, act: Act) -> Change:
    """Return the change that stops the button's spinning, keeps the press like words, and does what it means."""

    async def change(unit: Unit) -> None:
        now = services.now()
        await unit.outbox.add(compose.callback_answer(batch.chat_id, query.id, now=now))
        person = await who_wrote(unit, batch, services.chat_ref(batch.chat_id), now=now)
        if person.holder is Holder.OPERATOR:
            await relay_to_owner(services, unit, person, batch, Finding(Urgency.ROUTINE))
        await act(Press(services, unit, person))

    return change


def column(*buttons: Button) -> tuple[tuple[Button, ...], ...]:
    """Return the buttons one below the other, so that each label has room."""
    return tuple((button,) for button in buttons)
