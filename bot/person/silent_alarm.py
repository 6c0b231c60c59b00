"""The code word was said: an emergency case and operators paged, while the chat shows nothing but small talk.

No number, no card, no word of an operator may leave for the person, here or on any other way, while somebody may be
reading along. What she openly asks for with a button, or writes openly about danger, is answered as ever.
"""

from __future__ import annotations

from dataclasses import replace

from bot.batch import Batch
from bot.known_words import folded
from bot.operator.alert import alert_owner
from bot.operator.paging import page
from bot.person import decide
from bot.person.discreet import keep, kept_of
from bot.person.record import who_wrote
from bot.person.relay import copy_to_owner, relay_to_owner
from bot.person.telling import Telling
from bot.ports import Unit
from bot.services import Services
from desk import code_word
from desk.code_word import CodeWord
from desk.escalation import Escalated, Finding, escalate
from desk.people import Person
from desk.talk import Holder
from nlu.language.identify import identify
from nlu.urgency.levels import Urgency

SMALL_TALK = (
    "small-talk-fine",
    "small-talk-later",
    "small-talk-agreed",
    "small-talk-clear",
    "small-talk-glad",
    "small-talk-news",
    "small-talk-so",
    "small-talk-home",
)
"""The answers, one after the other; each person begins at another one."""

COMMAND = "/"
"""Telegram's own commands are pressed, not written."""


def says(kept: CodeWord, batch: Batch) -> bool:
    """Say whether a message or a caption holds the code word, also spread over a burst; a button's label does not count."""
    if not kept.word or batch.update.callback_query is not None:
        return False
    texts = [*(said.text for said in batch.said), batch.text]
    return any(code_word.is_said(kept.word, folded(text)) for text in texts)


def is_watched(kept: CodeWord, batch: Batch, person: Person, services: Services) -> bool:
    """Say whether calm words must be met with small talk: somebody may read along, and humans know of her already."""
    return (
        batch.update.callback_query is None
        and code_word.is_discreet(kept, now=services.now())
        and person.case_id is not None
        and person.holder is not Holder.OPERATOR
        and not batch.text.startswith(COMMAND)
        and decide.screen_batch(batch).level is Urgency.ROUTINE
    )


async def answer_silently(services: Services, unit: Unit, batch: Batch) -> bool:
    """Raise the silent alarm, or keep the small talk going; False when neither is called for, and nothing was done."""
    found = await _found(unit, batch)
    if found is None:
        return False
    person, kept = found
    if says(kept, batch):
        await _raise(services, unit, batch, kept)
        return True
    if not is_watched(kept, batch, person, services):
        return False
    person = await who_wrote(unit, batch, services.chat_ref(batch.chat_id), now=services.now())
    await _small_talk(services, unit, batch, person, kept)
    return True


async def raise_without_words(services: Services, unit: Unit, batch: Batch) -> bool:
    """Do the same when texts are missing: a case and nothing in the chat. The watch pages as for any case."""
    found = await _found(unit, batch)
    if found is None:
        return False
    person, kept = found
    if says(kept, batch):
        escalated = await _escalated(services, unit, batch, kept)
        if escalated.person.holder is Holder.OPERATOR:
            await copy_to_owner(services, unit, escalated.person, batch, Finding(Urgency.EMERGENCY))
        return True
    if not is_watched(kept, batch, person, services):
        return False
    await who_wrote(unit, batch, services.chat_ref(batch.chat_id), now=services.now())
    return True


async def _found(unit: Unit, batch: Batch) -> tuple[Person, CodeWord] | None:
    person = await unit.people.by_chat(batch.chat_id)
    kept = None if person is None else await kept_of(unit, person)
    return None if person is None or kept is None else (person, kept)


async def _raise(services: Services, unit: Unit, batch: Batch, kept: CodeWord) -> None:
    escalated = await _escalated(services, unit, batch, kept)
    if escalated.person.holder is Holder.OPERATOR:
        await alert_owner(services, unit, escalated.case, "operator-code-word")
        await relay_to_owner(services, unit, escalated.person, batch, Finding(Urgency.EMERGENCY))
        return
    said = replace(kept, asked=None, asked_at=None, said_at=services.now())
    await _small_talk(services, unit, batch, escalated.person, said)
    await page(services, unit, escalated.case, escalated.person, again=not escalated.is_new)


async def _escalated(services: Services, unit: Unit, batch: Batch, kept: CodeWord) -> Escalated:
    now = services.now()
    person = await who_wrote(unit, batch, services.chat_ref(batch.chat_id), now=now)
    said = replace(kept, asked=None, asked_at=None, said_at=now)
    await keep(unit, person, said, now=now)
    services.code_words.learn(batch.chat_id, said)
    cues = tuple(dict.fromkeys([code_word.SAID, *(cue.code for cue in decide.screen_batch(batch).cues)]))
    return await escalate(unit, person, Finding(Urgency.EMERGENCY, score=1.0, cues=cues), now=now)


async def _small_talk(services: Services, unit: Unit, batch: Batch, person: Person, kept: CodeWord) -> None:
    kept = code_word.answered(kept, lines=len(SMALL_TALK))
    await keep(unit, person, kept, now=services.now())
    identified = identify(batch.text, person.language)
    language = decide.language_heard(identified, person.language, None) or decide.LANGUAGES[0]
    await Telling(services, unit, person).key(SMALL_TALK[kept.line], language=language, bare=True)
