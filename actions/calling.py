"""Which lines are told, in which order and why, and how each is called. Pure; the table is data/content/calling.yml.

Rules: danger first of all police and emergencies; suicide and injury first the ambulance; otherwise first 111. The
emergency numbers are always told, however old their check. 150, whose hours are disputed, is never told in danger, and
else only in the hours on which both versions agree – or when 111 may not be told. A line of one region is told only there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from actions.calling_table import Calling, CertainHours
from actions.content import Argument, TrustLine
from actions.reply import Reply
from actions.situation import Situation
from actions.validity import Validity, local, validity
from nlu.urgency.levels import Urgency

ALWAYS = ("police", "emergency", "ambulance")
"""Told however old their check is; no text about danger may lack them."""

HELP, YOUTH, APP, MENTAL = "line", "youth_line", "police_app", "mental_line"


class Reason(Enum):
    """Why a line is told, in this place of the order."""

    DANGER = "danger"
    INJURY = "injury"
    SUICIDE = "suicide"
    SILENT = "silent"
    TALK = "talk"
    CHILD = "child"
    REGION = "region"
    YOUTH = "youth"
    IF_DANGER = "if_danger"
    IF_INJURED = "if_injured"


@dataclass(frozen=True)
class Need:
    """What the order depends on: danger to life or grave harm; an injury; thoughts of suicide; she cannot speak."""

    danger: bool = False
    injured: bool = False
    suicide: bool = False
    silent: bool = False


@dataclass(frozen=True)
class ShownLine:
    """A line to be told and why; `stale`: its check is older than its term, and the person is told so."""

    code: str
    number: str
    reason: Reason
    stale: bool


def need_of(situation: Situation, *, injured: bool = False, silent: bool = False) -> Need:
    """Return the need that a situation shows; `injured` and `silent` are facts that the message names (`nlu.facts`)."""
    return Need(
        danger=situation.known_urgency >= Urgency.HIGH,
        injured=injured,
        suicide=situation.intent == "suicide_risk",
        silent=silent,
    )


def lines_for(need: Need, calling: Calling, *, region: str | None, child: bool, now: datetime) -> tuple[ShownLine, ...]:
    """Return the lines to tell, the most useful first, each once.

    `region` is a code of regions.yml or None when unknown. `now` has a time zone; day and hour are those of Kazakhstan.

    Raises:
        ValueError: `now` has no time zone.
    """
    moment = local(now)
    shown: dict[str, ShownLine] = {}
    for code, reason in _order(need, calling, region, child, moment):
        line = calling.line(code)
        held = validity(line.checked, line.term_days, moment.date(), always=code in ALWAYS)
        if code not in shown and held is not Validity.EXPIRED and not _withheld(code, calling):
            shown[code] = ShownLine(code, line.number, reason, stale=held is Validity.AGED)
    return tuple(shown.values())


def tell_lines(lines: Sequence[ShownLine], calling: Calling, *, child: bool, silent: bool = False) -> tuple[Reply, ...]:
    """Return the messages for lines: the emergency numbers as one, in the place of their first; a warning at the end.

    The warning comes when the check of one of them is older than its term, with the date of the oldest check.
    """
    told: list[Reply] = []
    card = False
    for line in lines:
        if line.code not in ALWAYS:
            told.append(tell_call(line.code, calling, child=child, silent=silent))
        elif not card:
            card = True
            for_adult, for_child = _CARDS.get(line.reason, _CARDS[Reason.IF_DANGER])
            told.append(Reply(for_child if child else for_adult, _numbers(calling)))
    stale = [calling.line(line.code).checked for line in lines if line.stale]
    if stale:
        told.append(Reply("lines-stale", {"checked": f"{min(stale):%d.%m.%Y}"}))
    return tuple(told)


def tell_call(code: str, calling: Calling, *, child: bool, silent: bool = False) -> Reply:
    """Return what to call a line for and what will be asked, or what helps somebody who cannot speak.

    Raises:
        KeyError: there is no such line, or nobody may be told it.
    """
    way = calling.ways.get(code) or calling.more[code].way
    if way is None:
        raise KeyError(code)
    key = way.child if child else way.adult
    if silent:
        key = (way.silent_child if child else way.silent_adult) or key
    return Reply(key, _numbers(calling))


def tell_facts(code: str, calling: Calling, today: date) -> Reply:
    """Return number, hours, cost, languages and date of the check of a line; what is unknown is said to be unknown.

    Raises:
        KeyError: there is no such line, or nobody may be told it.
    """
    line = calling.line(code)
    if _withheld(code, calling):
        raise KeyError(code)
    fresh = validity(line.checked, line.term_days, today, always=True) is Validity.FRESH
    args: dict[str, Argument] = {
        "number": line.number,
        "hours": line.hours,
        "cost": line.cost,
        "languages": _languages(line),
        "checked": f"{line.checked:%d.%m.%Y}",
        "stale": "no" if fresh else "yes",
    }
    return Reply("calling-facts", args)


_CARDS = {
    Reason.DANGER: ("lines-danger", "lines-danger-child"),
    Reason.SUICIDE: ("lines-suicide", "lines-suicide-child"),
    Reason.INJURY: ("lines-injury", "lines-injury-child"),
    Reason.IF_DANGER: ("lines-calm", "lines-calm-child"),
}
"""The message with the three emergency numbers, by the reason of the first of them: for an adult, for a child."""


def _order(
    need: Need, calling: Calling, region: str | None, child: bool, moment: datetime
) -> Iterator[tuple[str, Reason]]:
    help_reason = Reason.CHILD if child else Reason.TALK
    local_lines = [code for code, more in calling.more.items() if region is not None and more.region == region]
    if need.silent and (need.danger or need.injured):
        yield APP, Reason.SILENT
    if need.suicide and (need.danger or need.injured):
        yield from (("ambulance", Reason.SUICIDE), ("emergency", Reason.SUICIDE), ("police", Reason.IF_DANGER))
    elif need.danger:
        ambulance = Reason.INJURY if need.injured else Reason.IF_INJURED
        yield from (("police", Reason.DANGER), ("emergency", Reason.DANGER), ("ambulance", ambulance))
    elif need.injured:
        yield from (("ambulance", Reason.INJURY), ("emergency", Reason.INJURY), ("police", Reason.IF_DANGER))
    yield HELP, help_reason
    yield from ((code, Reason.REGION) for code in local_lines)
    if not (need.danger or need.injured or need.suicide) and _fits(calling, moment):
        yield YOUTH, Reason.YOUTH
    yield from (("police", Reason.IF_DANGER), ("emergency", Reason.IF_DANGER), ("ambulance", Reason.IF_INJURED))


def _fits(calling: Calling, moment: datetime) -> bool:
    """Say whether 150 may be told now: in its certain hours, or when 111 is too long unchecked to be told."""
    help_line = calling.lines[HELP]
    without_help = validity(help_line.checked, help_line.term_days, moment.date()) is Validity.EXPIRED
    return without_help or _is_open(calling.youth_hours, moment)


def _is_open(hours: CertainHours, moment: datetime) -> bool:
    return moment.weekday() in hours.days and hours.opens <= moment.time() < hours.closes


def _withheld(code: str, calling: Calling) -> bool:
    return code in calling.more and calling.more[code].withheld is not None


def _numbers(calling: Calling) -> dict[str, Argument]:
    """Return every number that may be told, by code, and the certain hours of 150."""
    told: dict[str, Argument] = {code: line.number for code, line in calling.lines.items()}
    told |= {code: more.line.number for code, more in calling.more.items() if more.withheld is None}
    return told | {"opens": f"{calling.youth_hours.opens:%H:%M}", "closes": f"{calling.youth_hours.closes:%H:%M}"}


def _languages(line: TrustLine) -> str:
    match line.languages:
        case ():
            return "unconfirmed"
        case (only,):
            return only
        case _:
            return "both"
