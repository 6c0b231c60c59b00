"""Whether somebody may be reading along: the person said her code word a short while ago."""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import datetime

from bot.known_words import KnownWords
from bot.ports import OpenUnit, Unit
from desk import code_word
from desk.code_word import CodeWord
from desk.notes import Note, Topic
from desk.people import Person

log = logging.getLogger("pana.bot.discreet")


async def kept_of(unit: Unit, person: Person) -> CodeWord | None:
    """Return what is kept about the person's code word; None when nothing is, or it cannot be read."""
    note = await unit.notes.get(person.id, Topic.CODE_WORD)
    return None if note is None else _read(note)


def _read(note: Note) -> CodeWord | None:
    try:
        return code_word.read(note.body)
    except ValueError:
        log.error("unreadable_note")
        return None


async def learn_all(open_unit: OpenUnit, known: KnownWords) -> None:
    """Let this process know every code word, in memory only: the database may be away when one is said.

    Never raises: no message may wait because this could not be read.
    """
    try:
        async with open_unit() as unit:
            for chat_id, note in await unit.notes.everybodys(Topic.CODE_WORD):
                known.learn(chat_id, _read(note))
    except Exception as error:  # noqa: BLE001 - each word is also learned with the next message of its chat
        log.error("code_words_not_learned", extra={"error": type(error).__name__})


async def keep(unit: Unit, person: Person, kept: CodeWord, *, now: datetime) -> None:
    """Keep it instead of what was kept before; nothing at all when there is no word and none is asked for.

    The note stays as old as its word, however often that is said: a wish to forget means the word (desk/forgetting.py).
    """
    if not kept.word and kept.asked is None:
        await unit.notes.remove(person.id, Topic.CODE_WORD)
        return
    before, note = await kept_of(unit, person), await unit.notes.get(person.id, Topic.CODE_WORD)
    is_same = note is not None and before is not None and before.word == kept.word
    at = note.at if note is not None and is_same else now
    await unit.notes.put(Note(person.id, Topic.CODE_WORD, code_word.written(kept), at))


async def is_discreet(unit: Unit, person: Person, *, now: datetime) -> bool:
    """Say whether nothing may stand in her chat now that she did not openly ask for."""
    return code_word.is_discreet(await kept_of(unit, person), now=now)


async def danger_is_over(unit: Unit, person: Person, *, now: datetime) -> None:
    """End the discretion: an operator has closed the case, or she has confirmed that she is safe."""
    kept = await kept_of(unit, person)
    if kept is not None and kept.said_at is not None:
        await keep(unit, person, replace(kept, said_at=None), now=now)
