"""What Pana knows of a person, told to her, and deleted at her word. A router of its own.

Deleting takes two presses: the first says what goes, what stays, and that words may be evidence. What would betray her to
whoever holds her phone takes a second press too, under a line that says when not to press it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from aiogram import F, Router
from aiogram.types import CallbackQuery

from bot.batch import Batch
from bot.person.decide import ASKS_TO_DELETE, languages_to_answer
from bot.person.discreet import is_discreet, kept_of
from bot.person.hide import ASK, WAY_OUT, pressing, relayed
from bot.person.hiding import tell_owner
from bot.person.relay import HolderMoved
from bot.person.telling import Telling
from bot.ports import Unit
from bot.services import Change, Services
from bot.understanding import Button, Reply
from desk.appointments import Purpose
from desk.escalation import Finding, escalate
from desk.forgetting import Known, forget, known
from desk.moments import shown
from desk.notes import Topic
from desk.people import Person
from desk.promising import promised
from desk.talk import Holder
from locales.render import WordsError
from nlu.urgency.levels import Urgency

KNOWN, MORE, ALL, YES, NO = "forget:ask", "forget:more", "forget:all", "forget:yes", "forget:no"

LANGUAGE: Mapping[str | None, str] = {"kk": "forget-known-language-kk", "ru": "forget-known-language-ru"}

WHO: Mapping[str | None, str] = {
    "victim": "forget-known-who-victim",
    "witness": "forget-known-who-witness",
    "child": "forget-known-who-child",
    "aggressor": "forget-known-who-aggressor",
}

NOTES: Mapping[Topic, str] = {
    Topic.PLAN: "forget-known-plan",
    Topic.DANGER: "forget-known-danger",
    Topic.CODE_WORD: "forget-known-code-word",
    Topic.REPORT: "forget-known-report",
}
"""The lines that say that a note is there; never what it says."""

REGION = "button-region-"
"""The beginning of the keys that name a region (locales/*/services.ftl)."""


def router() -> Router:
    """Return the router of forgetting; it stands before the people's general one."""
    forgetting = Router(name="forget")
    forgetting.callback_query.register(on_question, F.data.in_({KNOWN, MORE, ALL}))
    forgetting.callback_query.register(on_yes, F.data == YES)
    forgetting.callback_query.register(on_no, F.data == NO)
    return forgetting


async def on_question(query: CallbackQuery, batch: Batch, person: Person | None, services: Services) -> Change:
    """Say what is kept, what nobody else should see only at the second press; or what deleting means, with its button."""
    if person is not None and person.holder is Holder.OPERATOR:
        return relayed(services, query, batch)

    async def change(unit: Unit) -> None:
        found = await pressing(services, unit, query, batch)
        if found.holder is Holder.OPERATOR:
            raise HolderMoved
        if query.data == ALL:
            await _confirm(services, unit, found)
        else:
            await tell_known(services, unit, found, more=query.data == MORE)

    return change


async def on_yes(query: CallbackQuery, batch: Batch, services: Services) -> Change:
    """Delete; say truthfully what went and what stays. Pressed twice, it deletes what there is and says so again."""

    async def change(unit: Unit) -> None:
        found = await pressing(services, unit, query, batch)
        await carry_out(services, unit, found)

    return change


async def on_no(query: CallbackQuery, batch: Batch, services: Services) -> Change:
    """Leave everything as it is."""

    async def change(unit: Unit) -> None:
        found = await pressing(services, unit, query, batch)
        if found.holder is not Holder.OPERATOR:
            await Telling(services, unit, found).reply(Reply("forget-nothing", buttons=(WAY_OUT,)))

    return change


async def carry_out(services: Services, unit: Unit, person: Person) -> None:
    """Forget a person who confirmed it. The operator of an open case sees her wish; nothing is said while one speaks."""
    now = services.now()
    is_watched = await is_discreet(unit, person, now=now)
    if person.case_id is not None:
        mark = Finding(Urgency.ROUTINE, cues=(ASKS_TO_DELETE,))
        person = (await escalate(unit, person, mark, now=now)).person
        await tell_owner(services, unit, person, "operator-person-forgets")
    forgotten = await forget(unit, person, now=now)
    await unlearn(services, unit, person)
    if person.holder is Holder.OPERATOR:
        return
    buttons = ((Button("button-hide-ask", ASK),), WAY_OUT)
    telling = Telling(services, unit, person, kept=False)
    if forgotten.waits and is_watched:  # who reads along must not learn of a case that a silent alarm has opened
        await telling.reply(Reply("delete-requested", buttons=buttons))
        return
    key = "forget-done-later" if forgotten.waits else "forget-done"
    stays, at = await _check_in(services, unit, person)
    await telling.reply(Reply(key, {"messages": forgotten.messages, **at}, buttons, below=stays))


async def unlearn(services: Services, unit: Unit, person: Person) -> None:
    """Forget the code word in this process's memory too, if it is no longer kept."""
    services.code_words.learn(person.chat_id, await kept_of(unit, person))


async def _confirm(services: Services, unit: Unit, person: Person) -> None:
    """Ask before deleting. The question goes into no record: it may name the hour of a check-in."""
    buttons = ((Button("button-forget-yes", YES), Button("button-forget-no", NO)), WAY_OUT)
    stays, at = await _check_in(services, unit, person)
    reply = Reply("forget-confirm", at, buttons, below=(*stays, "forget-confirm-ask"))
    await Telling(services, unit, person, kept=False).reply(reply)


async def _check_in(services: Services, unit: Unit, person: Person) -> tuple[tuple[str, ...], dict[str, str]]:
    """Return the line about a check-in that deleting leaves, with its arguments; none where somebody reads along."""
    now = services.now()
    due = await promised(unit, person, Purpose.CHECK_IN)
    if due is None or await is_discreet(unit, person, now=now):
        return (), {}
    return ("forget-check-in-stays",), shown(due.at, now=now)


async def tell_known(services: Services, unit: Unit, person: Person, *, more: bool) -> None:
    """Tell the list, in each language with the names of that language; it goes into no record.

    The first part betrays nothing to whoever holds her phone, and looks the same whatever the rest (`more`) holds. After
    the code word somebody reads along: then there is no rest, whatever button is pressed.
    """
    found = await known(unit, person)
    kept = await kept_of(unit, person)
    if kept is None or not kept.word:  # she was asked for a word and gave none
        found = replace(found, notes=found.notes - {Topic.CODE_WORD})
    is_watched = await is_discreet(unit, person, now=services.now())
    more = more and not is_watched
    key, lines = ("forget-known-rest", _rest(found)) if more else ("forget-known", _harmless(found))
    asking: tuple[tuple[Button, ...], ...] = ()
    if not more and not is_watched:
        lines, asking = (*lines, "forget-known-more"), ((Button("button-forget-more", MORE),),)
    buttons = (*asking, (Button("button-forget-all", ALL), Button("button-hide-ask", ASK)), WAY_OUT)
    for language in languages_to_answer(person.language):
        args = {
            "messages": found.messages,
            "days": services.keep_days,
            "appointments": found.appointments,
            "region": _region(services, language, person),
        }
        reply = Reply(key, args, buttons, below=lines)
        await Telling(services, unit, person, kept=False).reply(reply, language=language)


def _harmless(found: Known) -> tuple[str, ...]:
    """Return the lines that anybody may see."""
    person = found.person
    return _there(
        LANGUAGE.get(person.language),
        WHO.get(person.who),
        "forget-known-region" if person.region is not None else None,
        "forget-known-learning" if found.learns else "forget-known-no-learning",
    )


def _rest(found: Known) -> tuple[str, ...]:
    """Return the lines that tell whoever holds her phone that she asked for help, and how."""
    return _there(
        "forget-known-case" if found.person.case_id is not None else "forget-known-no-case",
        *(line for topic, line in NOTES.items() if topic in found.notes),
        "forget-known-appointments" if found.appointments else None,
        "forget-known-will-forget" if found.will_forget else None,
        "forget-known-nothing-else",
    )


def _there(*lines: str | None) -> tuple[str, ...]:
    return tuple(line for line in lines if line is not None)


def _region(services: Services, language: str, person: Person) -> str:
    """Return the name of her region, its code where it has no name any more; empty when it is unknown."""
    if person.region is None:
        return ""
    key = REGION + person.region.replace("_", "-")
    try:
        return services.words.say_or_other(language, key)
    except WordsError:
        return person.region
