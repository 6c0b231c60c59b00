"""Whether somebody may be reading along: the person said her code word a short while ago."""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import datetime

from bot.ports import Unit
from desk import code_word
from desk.code_word import CodeWord
from desk.notes import Note, Topic
from desk.people import Person

log = logging.getLogger("pana.bot.discreet")


async def kept_of(unit: Unit, person: Person) -> CodeWord | None:
    """Return what is kept about the person's code word; None when nothing is, or it cannot be read."""
    note = await unit.notes.get(person.id, Topic.CODE_WORD)
    if note is None:
        return None
    try:
        return code_word.read(note.body)
    except ValueError:
        log.error("unreadable_note")
        return None


async def keep(unit: Unit, person: Person, kept: CodeWord, *, now: datetime) -> None:
    """Keep it instead of what was kept before; nothing at all when there is no word and none is asked for."""
    if kept.word or kept.asked is not None:
        await unit.notes.put(Note(person.id, Topic.CODE_WORD, code_word.written(kept), now))
    else:
        await unit.notes.remove(person.id, Topic.CODE_WORD)


async def is_discreet(unit: Unit, person: Person, *, now: datetime) -> bool:
    """Say whether nothing may stand in her chat now that she did not openly ask for."""
    return code_word.is_discreet(await kept_of(unit, person), now=now)


async def danger_is_over(unit: Unit, person: Person, *, now: datetime) -> None:
    """End the discretion: an operator has closed the case, or she has confirmed that she is safe."""
    kept = await kept_of(unit, person)
    if kept is not None and kept.said_at is not None:
        await keep(unit, person, replace(kept, said_at=None), now=now)
