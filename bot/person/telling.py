"""Say something to a person: into the outbox, and into the record of the talk."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from bot import compose
from bot.person.decide import SOS, languages_to_answer
from bot.person.discreet import is_discreet
from bot.person.record import bot_said
from bot.person.short import WAY_OUT, shortened
from bot.ports import Unit
from bot.services import Services
from bot.understanding import Button, Reply
from desk.manner import is_quiet
from desk.people import Person
from nlu.urgency.levels import Urgency

MENU = Button("button-menu", "opening:menu")
WAYS_ON = ((Button("button-danger-now", SOS), MENU),)
"""Under every text that brings no buttons of its own: nobody is left where only typing leads on."""


@dataclass(frozen=True)
class Telling:
    """Tells one person in her language, within one unit of work.

    `kept` is False for what must not go into the record of the talk: answers she gave no leave to keep, a plan of hers.
    """

    services: Services
    unit: Unit
    person: Person
    kept: bool = True

    async def reply(self, reply: Reply, *, language: str | None = None, silent: bool = False) -> None:
        """Send a reply with its buttons; in both languages while hers is unknown.

        `silent` is for what she did not ask for at this moment: her phone may lie beside somebody who must not hear it.
        In danger everything that the bot says is silent. Where somebody may be reading along, it is not sent at all.
        In the quiet manner everything is silent, and short where it can be.
        """
        now = self.services.now()
        if silent and await is_discreet(self.unit, self.person, now=now):
            return
        if is_quiet(self.person, now=now):
            short = shortened(reply, unasked=silent)
            if short is None:
                return
            reply, silent = short, True
        silent = silent or self.person.urgency >= Urgency.HIGH
        reply = replace(reply, args={**self.services.numbers, **reply.args})
        for spoken in languages_to_answer(reply.language or language or self.person.language):
            body, rows = compose.said(self.services.words, spoken, reply)
            urgent = self.person.urgency >= Urgency.HIGH
            await self.unit.outbox.add(
                compose.text(self.person.chat_id, body, now=now, urgent=urgent, rows=rows, silent=silent)
            )
            if self.kept:
                await bot_said(self.unit, self.person, body, now=now)

    async def key(
        self,
        key: str,
        args: Mapping[str, Any] | None = None,
        *,
        language: str | None = None,
        silent: bool = False,
        bare: bool = False,
    ) -> None:
        """Send a text with nothing under it but the ways on; `bare` without them, for what must look like anybody's words.

        The numbers of the trust lines are always among its arguments.
        """
        ways = (WAY_OUT,) if is_quiet(self.person, now=self.services.now()) else WAYS_ON
        reply = Reply(key, args or {}, () if bare else ways)
        await self.reply(reply, language=language, silent=silent)

    async def emergency_card(self) -> None:
        """Send the card that holds when everything else fails."""
        await self.key("emergency-card")
