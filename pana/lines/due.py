"""Which line or service has to be checked again, and by when. Pure: the day is handed in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from actions.calling import ALWAYS
from actions.calling_table import Calling
from actions.content import TrustLine
from actions.services import Service, Services, is_recent
from actions.validity import Validity, due, validity

SOON = timedelta(days=30)
"""What is due so soon is marked, so that there is time to call."""


class State(Enum):
    """How urgent a check is."""

    FINE = "fine"
    SOON = "due soon"
    OVERDUE = "overdue"


@dataclass(frozen=True)
class Row:
    """One line or service: what it is, how certain, when checked and due, and whether people are told it on that day."""

    kind: str
    code: str
    number: str
    region: str
    certainty: str
    checked: date
    due: date
    state: State
    told: str

    def as_json(self) -> dict[str, str]:
        """Return the row as plain texts; dates as YYYY-MM-DD."""
        texts = {name: getattr(self, name) for name in ("kind", "code", "number", "region", "certainty", "told")}
        return texts | {"checked": self.checked.isoformat(), "due": self.due.isoformat(), "state": self.state.value}


def rows(calling: Calling, services: Services, today: date) -> tuple[Row, ...]:
    """Return every line and service, the first due first."""
    found = (*_lines(calling, today), *(_service(one, today) for one in services.all))
    return tuple(sorted(found, key=lambda row: (row.due, row.kind, row.code)))


def _lines(calling: Calling, today: date) -> Iterable[Row]:
    for line in calling.lines.values():
        yield _line(line, "", "", today)
    for more in calling.more.values():
        yield _line(more.line, more.region or "", more.withheld or "", today)


def _line(line: TrustLine, region: str, withheld: str, today: date) -> Row:
    held = validity(line.checked, line.term_days, today, always=line.code in ALWAYS)
    told = f"no: {withheld}" if withheld else _told(held)
    return Row(
        "line",
        line.code,
        line.number,
        region,
        line.certainty,
        line.checked,
        *_due(line.checked, line.term_days, today),
        told,
    )


def _service(service: Service, today: date) -> Row:
    recent = is_recent(service, today)
    age = "source without a year" if service.as_of is None else f"source of {service.as_of}"
    told = _told(validity(service.checked, service.term_days, today)) if recent else f"no: {age}"
    when, state = _due(service.checked, service.term_days, today)
    return Row("service", service.code, "", service.region, service.certainty, service.checked, when, state, told)


def _due(checked: date, term_days: int, today: date) -> tuple[date, State]:
    when = due(checked, term_days)
    # A check dated in the future is a slip of the pen: nobody has checked yet.
    if today > when or checked > today + timedelta(days=1):
        return when, State.OVERDUE
    return when, State.SOON if when - today <= SOON else State.FINE


def _told(held: Validity) -> str:
    return {Validity.FRESH: "yes", Validity.AGED: "with a warning", Validity.EXPIRED: "no: too long unchecked"}[held]
