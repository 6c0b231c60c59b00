"""The report of a witness that belongs to a case, read from her note."""

from __future__ import annotations

import logging

from bot.ports import Unit
from desk.case import Case
from desk.notes import Topic
from desk.report import CUE, Report, kept_in

log = logging.getLogger("pana.bot.reported")


async def reported(unit: Unit, case: Case) -> Report | None:
    """Return the report; None for a case without one, and when it was deleted or cannot be read."""
    note = await unit.notes.get(case.person_id, Topic.REPORT) if CUE in case.cues else None
    if note is None:
        return None
    try:
        return kept_in(note.body)
    except ValueError:
        log.error("report_unreadable")
        return None
