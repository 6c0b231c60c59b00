"""One step of the talk about a safety plan: keep what she said, then ask the next thing or show the plan."""

from __future__ import annotations

from dataclasses import dataclass, replace

from aiogram.types import CallbackQuery, Message

from bot import compose
from bot.person import plan_view
from bot.person.hers_alone import spoken_with, telling
from bot.person.plan_note import is_for_child, keep, newest_of
from bot.ports import Unit
from bot.services import Services
from bot.understanding import Button, Reply
from desk import plan as plans
from desk.people import Person
from desk.plan import Item, Plan, TooLong


@dataclass(frozen=True)
class PlanTalk:
    """The plan of one person within a unit of work; `walking`: she goes through the items one by one."""

    services: Services
    unit: Unit
    person: Person
    plan: Plan
    walking: bool = False

    @property
    def is_child(self) -> bool:
        """True when the plan is a child's."""
        return is_for_child(self.person, self.plan)

    async def ask(self, item: Item) -> None:
        """Ask about an item."""
        await self._say(plan_view.question(self.services.plan, self.plan, item, walking=self.walking))

    async def go_on(self, item: Item) -> None:
        """Ask about the next item while she goes through them; after the last, and after one change, show the plan."""
        following = self.services.plan.after(item) if self.walking else None
        if following is None:
            await self.show()
        else:
            await self.ask(following)

    async def show(self) -> None:
        """Show the plan as a list."""
        language = spoken_with(self.person)
        shown = plan_view.whole(self.services.words, language, self.services.plan, self.plan, child=self.is_child)
        await telling(self.services, self.unit, self.person).reply(shown, language=language)

    async def tick(self, query: CallbackQuery, item: Item) -> None:
        """Show under the very question what is chosen now, so that a check list is one message."""
        if not isinstance(query.message, Message):  # so old that Telegram does not say what it is
            await self.ask(item)
            return
        asked = plan_view.question(self.services.plan, self.plan, item, walking=self.walking)
        named = replace(asked, args={**self.services.numbers, **asked.args})
        _, rows = compose.said(self.services.words, spoken_with(self.person), named)
        shown = {"message_id": query.message.message_id, "reply_markup": compose.keyboard(rows)}
        call = compose.call(self.person.chat_id, "editMessageReplyMarkup", shown, now=self.services.now())
        await self.unit.outbox.add(call)

    async def ask_for_words(self, item: Item) -> None:
        """Ask for her own words about an item: for a while the next ones are meant for it, if she says nothing else."""
        newest = await newest_of(self.unit, self.person)
        now = self.services.now()
        waits = plans.asked_for_words(self.plan, item, walking=self.walking, now=now, newest=newest)
        await keep(self.services, self.unit, self.person, waits)
        await self._say_about("plan-own-child" if item.child else "plan-own", item)

    async def write(self, item: Item, words: str) -> None:
        """Put her own words into the plan; too many of them are asked for again."""
        try:
            plan = plans.written(self.plan, item, words)
        except TooLong:
            await self._say_about("plan-too-long-child" if item.child else "plan-too-long", item)
            return
        await keep(self.services, self.unit, self.person, plan)
        await replace(self, plan=plan).go_on(item)

    async def stopped_waiting(self) -> PlanTalk:
        """Keep that her next words are talk again, and return the step so. A plan that is not kept is not made by it."""
        if self.plan.waiting is None:
            return self
        plan = plans.no_longer_waiting(self.plan)
        await keep(self.services, self.unit, self.person, plan)
        return replace(self, plan=plan)

    async def _say_about(self, key: str, item: Item) -> None:
        back = ((Button("button-plan-back", plan_view.data(item, walking=self.walking)),), (plan_view.HUMAN,))
        args = {"most": plans.LONGEST, "minutes": int(plans.WAITS.total_seconds() // 60)}
        await self._say(Reply(key, args, back))

    async def _say(self, reply: Reply) -> None:
        await telling(self.services, self.unit, self.person).reply(reply)
