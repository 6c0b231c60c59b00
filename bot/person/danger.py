"""The questions of danger: offered after the first help, one at a time, each skippable; a yes raises the talk at once.

The buttons carry the answers so far, so that nothing is lost by a restart. With her leave the answers are also kept for
the operator (Topic.DANGER); without it nothing of them stays but the place in the queue. A child is asked one thing only.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from aiogram import F, Router
from aiogram.types import CallbackQuery

from bot.batch import Batch
from bot.person import decide, menu
from bot.person.danger_raise import raised
from bot.person.hers_alone import telling, who_pressed
from bot.person.telling import Telling
from bot.ports import Unit
from bot.services import Change, Services
from bot.understanding import Button, Reply
from desk.danger import NEAR_CUE, Answer, Given, body, from_letters, joined, kept_in, letters
from desk.manner import is_quiet
from desk.notes import Note, Topic
from desk.people import Person
from desk.talk import Holder
from nlu.urgency.levels import Urgency

START, ANEW, LATER, DELETE = "danger:start", "danger:anew", "danger:later", "danger:delete"
KEEP, ONLY_ASK = "danger:keep", "danger:only"
CHILD = r"^danger:child:(adult|feared|nobody|skip)\Z"
STEP = r"^danger:(answer|next|stop):(\d{1,3}):([ku]):([yns]{0,9})\Z"
"""What was pressed, the version of the questions, whether the answers are (k)ept or (u)nkept, and the answers so far."""

OFFERED = "danger-offer"
"""The name among what a talk was given that says: the questions were offered, not again."""

HELP = (Button("button-danger-now", decide.SOS), Button("button-human", "/ask_operator"))
OPEN = Button("button-danger-questions", START)

OFFER = Reply("danger-offer", buttons=((OPEN,), (Button("button-danger-later", LATER),)))
ASK_LEAVE = (
    (Button("button-danger-keep", KEEP),),
    (Button("button-danger-only", ONLY_ASK),),
    (Button("button-danger-later", LATER),),
)
ASK_CHILD = Reply(
    "danger-child-ask",
    buttons=(
        (Button("button-child-adult", "danger:child:adult"),),
        (Button("button-child-feared", decide.CHILD_FEARS),),
        (Button("button-child-nobody", "danger:child:nobody"),),
        (Button("button-child-skip", "danger:child:skip"),),
    ),
)
BESIDE_CHILD = {
    "adult": "danger-child-adult",
    "feared": "danger-child-feared",
    "nobody": "danger-child-nobody",
    "skip": "danger-child-skipped",
}


@dataclass(frozen=True)
class Step:
    """What a button under a question says."""

    pressed: str
    version: int
    kept: bool
    given: Given


def router() -> Router:
    """Return the router of the questions."""
    questions = Router(name="danger")
    questions.callback_query.register(on_start, F.data.in_({START, ANEW}))
    questions.callback_query.register(on_leave, F.data.in_({KEEP, ONLY_ASK}))
    questions.callback_query.register(on_step, F.data.regexp(STEP))
    questions.callback_query.register(on_child, F.data.regexp(CHILD))
    questions.callback_query.register(on_later, F.data == LATER)
    questions.callback_query.register(on_delete, F.data == DELETE)
    return questions


async def offer_once(services: Services, unit: Unit, person: Person, *, intent: str | None) -> None:
    """Offer the questions after the first help of a talk at high: not in an emergency, and only where they fit."""
    is_child = person.who == "child"
    fits = is_child or (person.who in (None, "victim") and intent in services.danger.offered_after)
    if not fits or person.urgency is not Urgency.HIGH or OFFERED in person.given or person.holder is Holder.OPERATOR:
        return
    # In front: the last name is what her next answer may be about.
    person = replace(person, given=(OFFERED, *person.given))
    await unit.people.save(person)
    await Telling(services, unit, person).reply(ASK_CHILD if is_child else OFFER, silent=True)


async def on_start(query: CallbackQuery, batch: Batch, services: Services) -> Change:
    """Ask for leave to keep the answers; go on where she stopped when she gave it before."""

    async def change(unit: Unit) -> None:
        person = await who_pressed(services, unit, batch, query)
        if person.holder is not Holder.OPERATOR:
            await _begin(services, unit, person, anew=query.data == ANEW)

    return change


async def on_leave(query: CallbackQuery, batch: Batch, services: Services) -> Change:
    """Put the first question; only a yes to the leave makes a note."""
    keep = query.data == KEEP

    async def change(unit: Unit) -> None:
        person = await who_pressed(services, unit, batch, query)
        if person.holder is Holder.OPERATOR:
            return
        given: Given = ()
        if keep:
            given = await _kept(services, unit, person) or ()
            await _keep(services, unit, person, given)
        await _go_on(services, unit, person, given, kept=keep)

    return change


async def on_step(query: CallbackQuery, batch: Batch, services: Services) -> Change:
    """Take an answer, raise the talk by it, and put the next question; or stop."""
    step = _read(query.data or "")

    async def change(unit: Unit) -> None:
        person = await who_pressed(services, unit, batch, query)
        if step.version != services.danger.version or len(step.given) > len(services.danger.asked):
            if person.holder is not Holder.OPERATOR:
                await _begin(services, unit, person, anew=False)
            return
        await _take(services, unit, person, step)

    return change


async def on_child(query: CallbackQuery, batch: Batch, services: Services) -> Change:
    """Take a child's answer to who is beside it. It is never kept, but the reason of an alarm must be."""
    beside = (query.data or "").rpartition(":")[2]

    async def change(unit: Unit) -> None:
        person = await who_pressed(services, unit, batch, query)
        level = services.danger.beside_child[beside]
        person = await raised(services, unit, person, level, cues=(NEAR_CUE,) if level > Urgency.ROUTINE else ())
        if person.holder is not Holder.OPERATOR:
            await telling(services, unit, person).reply(Reply(BESIDE_CHILD[beside], buttons=(HELP,)))

    return change


async def on_later(query: CallbackQuery, batch: Batch, services: Services) -> Change:
    """Say that nothing depends on it."""

    async def change(unit: Unit) -> None:
        person = await who_pressed(services, unit, batch, query)
        if person.holder is not Holder.OPERATOR:
            await telling(services, unit, person).reply(Reply("danger-later", buttons=(HELP, (OPEN,))))

    return change


async def on_delete(query: CallbackQuery, batch: Batch, services: Services) -> Change:
    """Forget the answers. What they raised stays raised."""

    async def change(unit: Unit) -> None:
        person = await who_pressed(services, unit, batch, query)
        await unit.notes.remove(person.id, Topic.DANGER)
        if person.holder is not Holder.OPERATOR:
            await telling(services, unit, person).reply(Reply("danger-deleted", buttons=(HELP,)))

    return change


async def _begin(services: Services, unit: Unit, person: Person, *, anew: bool) -> None:
    if person.who == "child":
        await telling(services, unit, person).reply(ASK_CHILD)
        return
    if person.who == "aggressor":
        await menu.show(services, unit, person)
        return
    given = await _kept(services, unit, person)
    if given is None:
        key = "danger-start-quiet" if is_quiet(person, now=services.now()) else "danger-start"
        start = Reply(key, {"count": len(services.danger.asked)}, ASK_LEAVE)
        await telling(services, unit, person).reply(start)
        return
    if anew:
        given = ()
        await _keep(services, unit, person, given)
    if services.danger.after(given) is None:
        rows = (HELP, (Button("button-danger-anew", ANEW),), (Button("button-danger-delete", DELETE),))
        await telling(services, unit, person).reply(Reply("danger-answered", buttons=rows))
        return
    await _go_on(services, unit, person, given, kept=True)


async def _take(services: Services, unit: Unit, person: Person, step: Step) -> None:
    given, kept = step.given, False
    if step.kept:
        known = await _kept(services, unit, person)
        kept = known is not None  # she may have had them deleted since
        given = joined(known or (), given)
    if kept and step.pressed == "answer":
        await _keep(services, unit, person, given)
    questions = services.danger
    cues = questions.cues(given, kept=kept)
    told = given if kept else ()
    person = await raised(services, unit, person, questions.level(given), cues=cues, given=told)
    if person.holder is Holder.OPERATOR:
        return
    if step.pressed == "answer" and step.given:
        await _advise(services, unit, person, step.given)
    if step.pressed == "stop" or questions.after(given) is None:
        await _end(services, unit, person, kept=kept)
    elif step.pressed == "answer" and is_quiet(person, now=services.now()):
        rows = (
            (Button("button-danger-next", _data(services, "next", given, kept=kept)),),
            (_stop(services, given, kept=kept),),
        )
        await telling(services, unit, person).reply(Reply("danger-next", buttons=rows))
    else:
        await _go_on(services, unit, person, given, kept=kept)


async def _advise(services: Services, unit: Unit, person: Person, pressed: Given) -> None:
    """Say what a yes to this question must not wait for."""
    advice = services.danger.asked[len(pressed) - 1].advice
    if advice is not None and pressed[-1] is Answer.YES:
        await telling(services, unit, person).key(advice)


async def _go_on(services: Services, unit: Unit, person: Person, given: Given, *, kept: bool) -> None:
    question = services.danger.after(given)
    if question is None:
        await _end(services, unit, person, kept=kept)
        return

    def button(key: str, answer: Answer) -> Button:
        return Button(key, _data(services, "answer", (*given, answer), kept=kept))

    rows = (
        (button("button-danger-yes", Answer.YES), button("button-danger-no", Answer.NO)),
        (button("button-danger-skip", Answer.SKIPPED), _stop(services, given, kept=kept)),
    )
    place = {"number": len(given) + 1, "count": len(services.danger.asked)}
    await telling(services, unit, person).reply(Reply(question.text, place, rows))


async def _end(services: Services, unit: Unit, person: Person, *, kept: bool) -> None:
    rows: tuple[tuple[Button, ...], ...] = (HELP, (Button("button-plan", "plan:start"),))
    if kept:
        rows = (*rows, (Button("button-danger-delete", DELETE),))
    below = ("danger-kept",) if kept else ("danger-unkept",)
    await telling(services, unit, person).reply(Reply("danger-end", buttons=rows, below=below))


async def _kept(services: Services, unit: Unit, person: Person) -> Given | None:
    """Return the answers that are kept; None without her leave."""
    note = await unit.notes.get(person.id, Topic.DANGER)
    return None if note is None else kept_in(note.body, services.danger)


async def _keep(services: Services, unit: Unit, person: Person, given: Given) -> None:
    await unit.notes.put(Note(person.id, Topic.DANGER, body(services.danger, given), services.now()))


def _stop(services: Services, given: Given, *, kept: bool) -> Button:
    return Button("button-danger-stop", _data(services, "stop", given, kept=kept))


def _data(services: Services, pressed: str, given: Given, *, kept: bool) -> str:
    return f"danger:{pressed}:{services.danger.version}:{'k' if kept else 'u'}:{letters(given)}"


def _read(data: str) -> Step:
    found = re.match(STEP, data)
    if found is None:
        raise ValueError("not a button under a question of danger")
    return Step(found[1], int(found[2]), found[3] == "k", from_letters(found[4]))
