"""The safety plan, built in the talk: an item at a time by buttons, shown as a list, changed, hidden and deleted.

It is a note of hers (Topic.PLAN): neither what she chooses nor the list goes into the record of the talk. Her own words
are read by the screen and by Rasa first; whatever worries either of them is answered like any message and is no item.
"""

from __future__ import annotations

from datetime import timedelta

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from bot import compose
from bot.batch import Batch
from bot.person import answer, decide, menu, plan_view
from bot.person.hers_alone import spoken_with, stop_spinning, telling, who_is, who_pressed
from bot.person.plan_note import is_for_child, keep, kept, newest_of
from bot.person.plan_talk import PlanTalk
from bot.ports import Unit
from bot.services import Change, Services
from bot.understanding import Button, Reply
from desk import plan as plans
from desk.manner import is_quiet
from desk.notes import Topic
from desk.people import Person
from desk.plan import Item, Plan, Waiting
from desk.talk import Holder
from nlu.urgency.levels import Urgency

START = "plan:start"
ITEM = r"^plan:[we]:[a-z]{2,12}(:[a-z]{2,12}(:out)?)?\Z"

REACH = timedelta(hours=47)
"""Telegram lets a bot delete a message for 48 hours; an older one is made harmless instead."""


UNSURE = 0.45
"""Below it nobody knows what words are about: `confidence_floor` of data/content/answers.yml."""
FEW = 5
"""So many words at most are a place, a thing or a person; more of them tell something."""


def router() -> Router:
    """Return the router of the plan; it stands before the people's general one, whose words it looks at first."""
    plan = Router(name="plan")
    plan.callback_query.register(on_start, F.data == START)
    plan.callback_query.register(on_show, F.data == plan_view.SHOW)
    plan.callback_query.register(on_item, F.data.regexp(ITEM))
    plan.callback_query.register(on_hide, F.data == plan_view.HIDE)
    plan.callback_query.register(on_delete, F.data.in_({plan_view.DELETE, plan_view.DELETE_NOW}))
    plan.message.register(on_words, F.text, are_awaited)
    return plan


async def are_awaited(message: Message, person: Person | None, services: Services) -> bool:
    """Say whether her words may be meant for the plan: she pressed "in my own words" a moment ago, and nothing else."""
    words = message.text or ""
    if person is None or person.holder is Holder.OPERATOR or words.startswith("/") or menu.is_named(services, words):
        return False
    async with services.open_unit() as unit:
        return await _awaited(services, unit, person, await kept(unit, person)) is not None


async def on_start(query: CallbackQuery, batch: Batch, services: Services) -> Change:
    """Say what the plan is and begin; show the one that is there."""

    async def change(unit: Unit) -> None:
        person = await who_pressed(services, unit, batch, query)
        if person.holder is Holder.OPERATOR or await _is_put_off(services, unit, person):
            return
        plan = await kept(unit, person)
        if plan is not None and not plan.is_empty:
            await (await PlanTalk(services, unit, person, plan).stopped_waiting()).show()
            return
        if person.who == "aggressor":
            await menu.show(services, unit, person)
            return
        child = is_for_child(person, plan)
        first = services.plan.of(child=child)[0]
        buttons = ((Button("button-plan-begin", plan_view.data(first, walking=True)),), (plan_view.HUMAN,))
        await telling(services, unit, person).reply(
            Reply("plan-start-child" if child else "plan-start", buttons=buttons)
        )

    return change


async def on_show(query: CallbackQuery, batch: Batch, services: Services) -> Change:
    """Show the plan as a list."""

    async def change(unit: Unit) -> None:
        person = await who_pressed(services, unit, batch, query)
        if person.holder is not Holder.OPERATOR and not await _is_put_off(services, unit, person):
            plan = await kept(unit, person) or Plan()
            await (await PlanTalk(services, unit, person, plan).stopped_waiting()).show()

    return change


async def on_item(query: CallbackQuery, batch: Batch, services: Services) -> Change:
    """Ask about an item or the next one, or for her own words; or keep the answer that was pressed under the question."""
    _, mode, code, *what = (query.data or "").split(":")
    item = services.plan.get(code)

    async def change(unit: Unit) -> None:
        if item is not None and what and what[0] in {*item.answers, "clear"}:
            await _choose(services, unit, batch, query, item)
            return
        person = await who_pressed(services, unit, batch, query)
        if person.holder is Holder.OPERATOR:
            return
        plan = await kept(unit, person) or Plan(is_child=item is not None and item.child)
        talk = PlanTalk(services, unit, person, plan, walking=mode == plan_view.WALK)
        if item is not None and what == ["own"] and item.own_words:
            await talk.ask_for_words(item)
            return
        talk = await talk.stopped_waiting()
        if item is None or (what and what != ["next"]):  # a button of an older plan
            await talk.show()
        elif what:
            await talk.go_on(item)
        else:
            await talk.ask(item)

    return change


async def on_words(message: Message, batch: Batch, person: Person | None, services: Services) -> Change:
    """Put her own words into the plan; words that worry the screen or Rasa are answered instead, and end the waiting."""
    client = message.from_user.language_code if message.from_user else None
    heard = await answer.hear(services, batch, person, text=batch.text, is_button=False, client_language=client)
    answering = answer.answering(services, batch, heard)

    async def change(unit: Unit) -> None:
        found = await unit.people.by_chat(batch.chat_id)
        plan = await kept(unit, found) if found is not None else None
        waiting = await _awaited(services, unit, found, plan) if found is not None else None
        item = services.plan.get(waiting.item) if waiting is not None else None
        if found is None or plan is None or waiting is None or item is None or found.holder is Holder.OPERATOR:
            await answering(unit)
        elif _worries(batch, heard):
            await PlanTalk(services, unit, found, plan).stopped_waiting()
            await answering(unit)
            await _say_not_kept(services, unit, batch, item, heard)
        else:
            writer = await who_is(services, unit, batch, client=client, words=batch.text)
            await PlanTalk(services, unit, writer, plan, waiting.walking).write(item, batch.text)

    return change


async def on_hide(query: CallbackQuery, batch: Batch, services: Services) -> Change:
    """Take the message with the plan out of the chat; the plan itself stays with Pana."""
    message = query.message

    async def change(unit: Unit) -> None:
        person = await who_pressed(services, unit, batch, query, toast="plan-toast-hidden")
        now = services.now()
        if isinstance(message, Message) and now - message.date < REACH:
            call = compose.call(batch.chat_id, "deleteMessage", {"message_id": message.message_id}, now=now)
            await unit.outbox.add(call)
            await unit.standing.removed(batch.chat_id, [message.message_id])
        elif message is not None:
            harmless = services.words.say_or_other(spoken_with(person), "plan-hidden")
            shown = {"message_id": message.message_id, "text": harmless}
            await unit.outbox.add(compose.call(batch.chat_id, "editMessageText", shown, now=now))

    return change


async def on_delete(query: CallbackQuery, batch: Batch, services: Services) -> Change:
    """Ask once, then forget the plan."""
    is_sure = query.data == plan_view.DELETE_NOW

    async def change(unit: Unit) -> None:
        person = await who_pressed(services, unit, batch, query)
        child = is_for_child(person, await kept(unit, person))
        if is_sure:
            await unit.notes.remove(person.id, Topic.PLAN)
        if person.holder is Holder.OPERATOR:
            return
        if is_sure:
            await telling(services, unit, person).reply(Reply("plan-deleted", buttons=((plan_view.HUMAN,),)))
        else:
            key = "plan-delete-child" if child else "plan-delete"
            await telling(services, unit, person).reply(Reply(key, buttons=plan_view.BEFORE_DELETING))

    return change


async def _awaited(services: Services, unit: Unit, person: Person, plan: Plan | None) -> Waiting | None:
    return None if plan is None else plan.awaited(services.now(), await newest_of(unit, person))


async def _is_put_off(services: Services, unit: Unit, person: Person) -> bool:
    """Say one harmless line instead of the plan while somebody is near her: a list of what to take would betray her."""
    if not is_quiet(person, now=services.now()):
        return False
    danger_now = Button("button-danger-now", decide.SOS)
    await telling(services, unit, person).reply(Reply("plan-quiet", buttons=((danger_now,), (plan_view.HUMAN,))))
    return True


def _worries(batch: Batch, heard: answer.Heard) -> bool:
    """Say whether words must not become an item: danger by either, no understanding at all, a question or a request.

    The model's own verdict counts, not the urgency of the talk so far: in a grave talk a plan is made as well. What it
    says of a few words that it cannot place, like "in the blue box", is no verdict: they are her answer to the question.
    """
    if decide.screen_batch(batch).level > Urgency.ROUTINE or heard.understood is None or "?" in batch.text:
        return True
    if heard.understood.confidence < UNSURE and len(batch.text.split()) <= FEW and not heard.understood.cues:
        return False
    return heard.understood.urgency > Urgency.ROUTINE or heard.understood.event is not None


async def _say_not_kept(services: Services, unit: Unit, batch: Batch, item: Item, heard: answer.Heard) -> None:
    """Say that the words did not go into the plan, and lead back to it; not where a human is needed now."""
    person = await unit.people.by_chat(batch.chat_id)
    if person is None or person.holder is Holder.OPERATOR or heard.understood is None:
        return
    if heard.understood.event is None and heard.understood.urgency < Urgency.HIGH:
        key = "plan-not-kept-child" if item.child else "plan-not-kept"
        await telling(services, unit, person).reply(Reply(key, buttons=plan_view.BACK), silent=True)


async def _choose(services: Services, unit: Unit, batch: Batch, query: CallbackQuery, item: Item) -> None:
    """Keep a ready answer, take it back, or clear the item; while an operator speaks, quietly.

    The button says what it leads to, not "the other way round": pressed twice it means the same.
    """
    _, mode, _, answer_code, *out = (query.data or "").split(":")
    person = await who_is(services, unit, batch, client=query.from_user.language_code, words="")
    plan = await kept(unit, person) or Plan(is_child=item.child)
    if answer_code == "clear":
        plan, is_in = plans.cleared(plan, item), False
    else:
        is_in = not out
        plan = plans.chosen(plan, item, answer_code) if is_in else plans.taken_back(plan, item, answer_code)
    await keep(services, unit, person, plan)
    await stop_spinning(services, unit, person, query, toast="plan-toast-in" if is_in else "plan-toast-out")
    if person.holder is Holder.OPERATOR:
        return
    talk = PlanTalk(services, unit, person, plan, walking=mode == plan_view.WALK)
    if is_in and not item.many:
        await talk.go_on(item)
    else:
        await talk.tick(query, item)
