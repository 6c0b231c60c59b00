"""How long a checked record holds: fresh, then told with a warning, then not told. Pure; the day is handed in.

Source of the rule: every number is re-checked at least once a quarter, and the person is told when it was checked.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from enum import Enum

from actions.records import Record

TERM_DAYS = 90
"""A quarter: how long a check holds when the record does not say."""

KAZAKHSTAN = timezone(timedelta(hours=5))
"""The one time of the country since March 2024."""

_SLIP = timedelta(days=1)
"""A check dated later than tomorrow is a slip of the pen, not a check."""


class Validity(Enum):
    """What a record's age allows."""

    FRESH = "fresh"
    AGED = "aged"
    EXPIRED = "expired"


def validity(checked: date, term_days: int, today: date, *, always: bool = False) -> Validity:
    """Say whether a record is told plainly, with a warning, or not at all.

    Older than its term it carries a warning, older than twice the term it is not told; `always` keeps it, with the
    warning: the emergency numbers are never held back.
    """
    age = (today - checked).days
    if 0 <= age <= term_days or timedelta(0) < checked - today <= _SLIP:
        return Validity.FRESH
    return Validity.AGED if always or age <= 2 * term_days else Validity.EXPIRED


def due(checked: date, term_days: int) -> date:
    """Return the last day on which a record's check still holds."""
    return checked + timedelta(days=term_days)


def local(now: datetime) -> datetime:
    """Return a moment as the clocks of Kazakhstan show it.

    Raises:
        ValueError: the moment has no time zone.
    """
    if now.tzinfo is None:
        raise ValueError("the moment has no time zone")
    return now.astimezone(KAZAKHSTAN)


def read_term(record: Record) -> int:
    """Return the record's `term_days`, a quarter when it names none; anything but a whole number of days is a fault."""
    term = record.values.get("term_days", TERM_DAYS)
    if type(term) is not int or term < 1:
        record.faults.add(record, "term_days is no whole number of days", "write for how many days a check holds")
        return TERM_DAYS
    return term
