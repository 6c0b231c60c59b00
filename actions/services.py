"""What is told of the help that exists in a region. Pure; the records are data/content/services.yml.

Rules: the way leads through the police and 111, always; never a street; nothing to somebody who uses violence; a child
hears of services for children only; what is old or unchecked is not told (the terms stand at the head of the file).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from actions.content import CONTENT, PUBLISHED, Argument
from actions.records import Faults, Record, read
from actions.regions import Nearest, Regions, load_regions
from actions.reply import Reply, Rows
from actions.routes import Button
from actions.validity import Validity, read_term, validity
from nlu.facts.find import place_name
from nlu.facts.table import places

KINDS = ("crisis_centre", "social_centre", "family_centre", "psychologists", "child_psychologists", "minors_centre")
FOR_CHILDREN = ("child_psychologists", "minors_centre")
"""Kinds that help nobody but children: alone they are no help to an adult who asks for a place."""

TOLD_TO = ("adult", "child")
NONE, UNKNOWN = "none", "unknown"

YEARS = 3
"""A source may be so many calendar years old; a centre lives no longer without news."""

YEARS_CONFIRMED = 5
"""The same where two sources agree (A, A*)."""

STEP = "region."
"""How the step of a region's button begins."""

MOST = 3
"""Services told at once; more is no help to somebody in a hurry."""


@dataclass(frozen=True)
class Service:
    """One centre or service. `name` and `as_of` are None when unknown; `places` are ids of the gazetteer."""

    code: str
    region: str
    kind: str
    name: str | None
    places: tuple[str, ...]
    overnight: str
    told_to: tuple[str, ...]
    certainty: str
    as_of: int | None
    checked: date
    term_days: int
    source: tuple[str, ...]
    note: str


@dataclass(frozen=True)
class ShownService:
    """A service that may be told; `stale`: its check is older than its term, and the person is told so."""

    service: Service
    stale: bool


@dataclass(frozen=True)
class Services:
    """Everything known, and the regions it lies in."""

    regions: Regions
    all: tuple[Service, ...]


def load_services(root: Path = CONTENT) -> Services:
    """Read regions.yml and services.yml.

    Raises:
        ContentError: with every fault of the file that could not be read.
    """
    regions = load_regions(root)
    faults = Faults()
    found = tuple(_service(record, regions) for record in read(root / "services.yml", "services", faults))
    faults.raise_if_any()
    return Services(regions, found)


def is_recent(service: Service, today: date) -> bool:
    """Say whether the newest source is recent enough for the service to be named; one without a year never is."""
    allowed = YEARS_CONFIRMED if service.certainty in ("A", "A*") else YEARS
    return service.as_of is not None and today.year - service.as_of <= allowed


def services_in(region: str, services: Services, today: date, *, who: str) -> tuple[ShownService, ...]:
    """Return what may be told of a region: where one can stay first, then the newest source; at most `MOST`.

    `who` is the one who writes (victim, witness, child, aggressor, other). An aggressor is told nothing.
    """
    if who == "aggressor":
        return ()
    reader = "child" if who == "child" else "adult"
    shown = []
    for service in services.all:
        held = validity(service.checked, service.term_days, today)
        if (
            service.region == region
            and reader in service.told_to
            and held is not Validity.EXPIRED
            and is_recent(service, today)
        ):
            shown.append(ShownService(service, stale=held is Validity.AGED))
    shown.sort(key=lambda one: (one.service.overnight != "yes", -(one.service.as_of or 0), one.service.code))
    return tuple(shown[:MOST])


def tell_region(
    region: str, services: Services, numbers: Mapping[str, Argument], today: date, *, language: str, who: str
) -> tuple[Reply, ...]:
    """Return what is told about a region: the way through 111 and 102 first, then each service; () to an aggressor.

    `numbers` are those of the trust lines (`Content.numbers()`).

    Raises:
        KeyError: there is no such region, or no such language.
    """
    name = place_name(services.regions.by_code[region].code, language)
    if who == "aggressor":
        return ()
    shown = services_in(region, services, today, who=who)
    way = {"region": name} | {code: numbers[code] for code in ("police", "emergency", "line")}
    if who == "child":
        first = Reply("services-way-child", way)
    else:
        found = any(one.service.kind not in FOR_CHILDREN for one in shown)
        first = Reply("services-found" if found else "services-none", way)
    return (first, *(_tell(one, numbers, language) for one in shown))


def tell_near(nearest: Nearest | None, language: str) -> Reply:
    """Return what is said first to a shared location: the nearest town, or that it seems to be far from the country."""
    if nearest is None:
        return Reply("services-far")
    args: dict[str, Argument] = {
        "place": place_name(nearest.place, language),
        "km": nearest.km,
        "region": place_name(nearest.region, language),
    }
    return Reply("services-near", args)


def tell_unclear(regions: Sequence[str], numbers: Mapping[str, Argument]) -> Reply:
    """Return what is said, above the buttons of the regions, when a name led to none (`()`) or to several regions."""
    return Reply("services-several" if regions else "services-unknown", {c: numbers[c] for c in ("police", "line")})


def ask_region(numbers: Mapping[str, Argument], *, who: str) -> Reply:
    """Return the question for the region, to stand above the buttons of the regions."""
    key = "services-ask-child" if who == "child" else "services-ask"
    return Reply(key, {code: numbers[code] for code in ("police", "emergency", "line")})


def region_rows(regions: Regions, intent: str, only: Sequence[str] = ()) -> Rows:
    """Return the buttons of all regions, or of `only` these, two in a row; each sends the intent with its region."""
    buttons = [
        Button(region.button, f'{intent}{{"step":"{STEP}{_dashed(code)}"}}')
        for code, region in regions.by_code.items()
        if not only or code in only
    ]
    return tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))


def region_pressed(regions: Regions, step: str | None) -> str | None:
    """Return the region that a pressed button names in its step; None for any other step."""
    return next((code for code in regions.by_code if step == f"{STEP}{_dashed(code)}"), None)


def _dashed(code: str) -> str:
    """The channel takes letters, digits, dots and dashes in a step."""
    return code.replace("_", "-")


def _tell(shown: ShownService, numbers: Mapping[str, Argument], language: str) -> Reply:
    service = shown.service
    args: dict[str, Argument] = {
        "kind": service.kind,
        "name": service.name or NONE,
        "place": ", ".join(place_name(place, language) for place in service.places),
        "overnight": service.overnight,
        "as_of": str(service.as_of),
        "checked": f"{service.checked:%d.%m.%Y}",
        "stale": "yes" if shown.stale else "no",
        "line": numbers["line"],
        "police": numbers["police"],
    }
    return Reply("services-one", args)


def _service(record: Record, regions: Regions) -> Service:
    record.only(
        "code", "region", "kind", "name", "places", "overnight", "told_to", "certainty", "as_of", "checked", "term_days",
        "source", "note",
    )  # fmt: skip
    within = record.texts("places")
    for unknown in sorted(set(within) - places().keys()):
        record.faults.add(record, f"no place {unknown!r} in the gazetteer", "add it there or take it out here")
    for key, value in (
        ("places", within),
        ("source", record.values.get("source")),
        ("told_to", record.values.get("told_to")),
    ):
        if not value:
            record.faults.add(record, f"{key} is empty", "name at least one")
    told_to = record.texts("told_to")
    if set(told_to) - set(TOLD_TO):
        record.faults.add(record, "told_to is neither adult nor child", "use these; nobody else is told")
    name = record.text("name")
    return Service(
        code=record.name,
        region=record.text("region", tuple(regions.by_code)),
        kind=record.text("kind", KINDS),
        name=None if name == NONE else name,
        places=within,
        overnight=record.text("overnight", ("yes", "no", UNKNOWN)),
        told_to=told_to,
        certainty=record.text("certainty", PUBLISHED),
        as_of=_year(record),
        checked=record.date("checked"),
        term_days=read_term(record),
        source=record.texts("source"),
        note=record.text("note"),
    )


def _year(record: Record) -> int | None:
    year = record.values.get("as_of")
    if year == UNKNOWN:
        return None
    if type(year) is not int or not 2000 <= year <= record.date("checked").year:
        record.faults.add(record, "as_of is no year up to the check", "write the newest source's year, or unknown")
        return None
    return year
