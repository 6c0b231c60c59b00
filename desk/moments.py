"""The moments that buttons offer: in half an hour, tonight at nine, tomorrow morning. Pure; the clock is Kazakhstan's.

All of Kazakhstan has one time, UTC+5, since 1 March 2024.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta, timezone

from desk.appointments import BadMoment, Purpose, made

KAZAKHSTAN = timezone(timedelta(hours=5))

NIGHT_FROM, NIGHT_UNTIL = 22, 7
"""Hours of the day in Kazakhstan (actions/remarked.py says the same)."""

FROM_NOW: dict[str, timedelta] = {
    "30m": timedelta(minutes=30),
    "1h": timedelta(hours=1),
    "2h": timedelta(hours=2),
    "4h": timedelta(hours=4),
}

TODAY: dict[str, time] = {"evening": time(21)}
"""Hours of the day on which the button is pressed."""

COMING: dict[str, time] = {"morning": time(8)}
"""Hours that are meant the next time they come: whoever says "in the morning" after midnight means this one."""

TOMORROW: dict[str, time] = {"tomorrow10": time(10), "tomorrow14": time(14), "tomorrow19": time(19)}


def moment_of(code: str, *, now: datetime) -> datetime | None:
    """Return the moment that a button stands for when it is pressed now; None for a button nobody knows."""
    local = now.astimezone(KAZAKHSTAN)
    if code in FROM_NOW:
        return now + FROM_NOW[code]
    if code in TODAY:
        return _at(local, TODAY[code])
    if code in TOMORROW:
        return _at(local + timedelta(days=1), TOMORROW[code])
    if code in COMING:
        today = _at(local, COMING[code])
        return today if today > now else _at(local + timedelta(days=1), COMING[code])
    return None


def offered(codes: Sequence[str], purpose: Purpose, *, now: datetime) -> tuple[str, ...]:
    """Return those of the buttons that can be kept when they are pressed now: past and too near moments are left out."""
    return tuple(code for code in codes if _can_be_made(moment_of(code, now=now), purpose, now))


def shown(moment: datetime, *, now: datetime) -> dict[str, str]:
    """Return a moment as arguments of a text: `day` is today or tomorrow, `time` as on a clock."""
    local, today = moment.astimezone(KAZAKHSTAN), now.astimezone(KAZAKHSTAN)
    return {"day": "today" if local.date() == today.date() else "tomorrow", "time": f"{local.hour}:{local.minute:02d}"}


def day_of(moment: datetime) -> date:
    """Return the day of the country's calendar."""
    return moment.astimezone(KAZAKHSTAN).date()


def is_night(moment: datetime) -> bool:
    """Say whether most people in Kazakhstan sleep at a moment: from ten in the evening until seven."""
    hour = moment.astimezone(KAZAKHSTAN).hour
    return hour >= NIGHT_FROM or hour < NIGHT_UNTIL


def _at(day: datetime, hour: time) -> datetime:
    return datetime.combine(day.date(), hour, tzinfo=KAZAKHSTAN)


def _can_be_made(moment: datetime | None, purpose: Purpose, now: datetime) -> bool:
    if moment is None:
        return False
    try:
        made(0, purpose, at=moment, now=now)
    except BadMoment:
        return False
    return True
