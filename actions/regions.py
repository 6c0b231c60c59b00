"""In which region a place lies: by a name in any spelling, or by the nearest town to a shared location. Pure.

Nothing leaves this machine, and neither a name nor a location is kept. The tables are data/content/regions.yml and the
gazetteer of `nlu.facts`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import asin, cos, isfinite, radians, sin, sqrt
from pathlib import Path
from typing import Any

from actions.content import CONTENT
from actions.records import Faults, Record, number_at, read
from nlu.facts.find import find_facts
from nlu.facts.table import PLACE, places
from nlu.text.canonical import canonical_words

EARTH_KM = 6371.0

SHORT = 3
"""So many words at most are an answer to "where?": only there an everyday word (Орал, Семей) names a place."""


@dataclass(frozen=True)
class Point:
    """A town of the gazetteer and where it lies."""

    place: str
    lat: float
    lon: float


@dataclass(frozen=True)
class Region:
    """One of the 20 regions; the first point is its centre, `bare` names it only as a whole short answer."""

    code: str
    button: str
    points: tuple[Point, ...]
    districts: tuple[str, ...]
    bare: tuple[str, ...]


@dataclass(frozen=True)
class Nearest:
    """The town nearest to a location, the region it lies in, and how far it is."""

    region: str
    place: str
    km: int


class Regions:
    """All regions, and what leads to them. Build it with `load_regions`."""

    def __init__(self, regions: Mapping[str, Region], farthest_km: float) -> None:
        self.by_code = regions
        self._farthest_km = farthest_km
        self._of_place: dict[str, tuple[str, ...]] = {}
        for place in places().values():
            named = place.region or place.id
            within = tuple(code for code, region in regions.items() if place.id in region.districts)
            self._of_place[place.id] = within or ((named,) if named in regions else ())
        self._bare: dict[str, tuple[str, ...]] = {}
        for code, region in regions.items():
            for word in (one.canonical for written in region.bare for one in canonical_words(written)):
                self._bare[word] = (*self._bare.get(word, ()), code)

    def named(self, text: str) -> tuple[str, ...]:
        """Return the codes of the regions a message may mean: none, one, or several when the person has to choose.

        Names that agree narrow each other ("Abai district, Karaganda region"); names that do not agree stay all.
        """
        found = [self._of_place[fact.value] for fact in find_facts(text) if fact.kind == PLACE]
        if not found:
            words = canonical_words(text)
            found = [self._bare[one.canonical] for one in words if one.canonical in self._bare]
            if len(words) > SHORT:
                return ()
        return self._in_order(_agreed(found))

    def nearest(self, lat: float, lon: float) -> Nearest | None:
        """Return the town nearest to a location; None when all are farther than the table allows, or it is no location."""
        if not (isfinite(lat) and isfinite(lon) and abs(lat) <= 90 and abs(lon) <= 180):
            return None
        away = (
            (distance_km(lat, lon, p.lat, p.lon), code, p.place) for code, r in self.by_code.items() for p in r.points
        )
        km, code, place = min(away)
        return Nearest(code, place, round(km)) if km <= self._farthest_km else None

    def _in_order(self, codes: Iterable[str]) -> tuple[str, ...]:
        wanted = set(codes)
        return tuple(code for code in self.by_code if code in wanted)


def distance_km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Return the great-circle distance of two points given in degrees (haversine formula)."""
    up, across = radians(other_lat - lat), radians(other_lon - lon)
    half = sin(up / 2) ** 2 + cos(radians(lat)) * cos(radians(other_lat)) * sin(across / 2) ** 2
    return 2 * EARTH_KM * asin(sqrt(min(1.0, half)))


def load_regions(root: Path = CONTENT) -> Regions:
    """Read regions.yml.

    Raises:
        ContentError: with every fault of the file.
    """
    faults = Faults()
    regions = {record.name: _region(record) for record in read(root / "regions.yml", "regions", faults)}
    farthest = number_at(root / "regions.yml", "farthest_km", faults)
    faults.raise_if_any()
    return Regions(regions, farthest)


def _agreed(found: Sequence[tuple[str, ...]]) -> set[str]:
    if not found:
        return set()
    shared = set(found[0]).intersection(*found[1:])
    return shared or {code for codes in found for code in codes}


def _region(record: Record) -> Region:
    record.only("code", "button", "points", "districts", "bare")
    districts = record.texts("districts")
    for unknown in sorted(set(districts) - places().keys()):
        record.faults.add(record, f"no place {unknown!r} in the gazetteer", "add it there or take it out here")
    return Region(record.name, record.text("button"), _points(record), districts, record.texts("bare"))


def _points(record: Record) -> tuple[Point, ...]:
    written = record.values.get("points")
    points = tuple(_point(record, one) for one in written) if isinstance(written, list) else ()
    if not points:
        record.faults.add(record, "no points", "name at least the regional centre with its coordinates")
    return points


def _point(record: Record, written: Any) -> Point:
    values: dict[str, Any] = written if isinstance(written, dict) else {}
    place, lat, lon = values.get("place"), values.get("lat"), values.get("lon")
    if not isinstance(place, str) or place not in places() or places()[place].region != record.name:
        record.faults.add(record, "a point is no town of this region", "name a town that the gazetteer puts here")
    if not isinstance(lat, float) or not isinstance(lon, float):
        record.faults.add(record, "a point has no coordinates", "write lat and lon in degrees with decimals")
        return Point(str(place), 0.0, 0.0)
    return Point(str(place), lat, lon)
