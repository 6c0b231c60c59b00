"""A place in any spelling leads to its region, a shared location to the nearest town, and a shared name to a question."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from actions.records import ContentError
from actions.regions import Regions, distance_km, load_regions
from nlu.facts.table import places

Change = Callable[[str, str, str], Path]


@pytest.fixture(scope="module")
def regions() -> Regions:
    return load_regions()


def test_the_twenty_regions(regions: Regions) -> None:
    assert len(regions.by_code) == 20
    assert {"astana", "almaty", "shymkent"} < regions.by_code.keys()


def test_every_place_of_the_gazetteer_leads_to_a_region(regions: Regions) -> None:
    listed = {district for region in regions.by_code.values() for district in region.districts}
    for place in places().values():
        assert place.region in regions.by_code or place.id in regions.by_code or place.id in listed, place.id


SAID = {
    "kk town": ("Қарағандыда тұрамын, қайда барсам болады", ("karaganda_region",)),
    "kk without its letters": ("Шымкентте баратын жерим жок", ("shymkent",)),
    "kk in Latin": ("Qostanaida turamin", ("kostanay_region",)),
    "kk region": ("Алматы облысы", ("almaty_region",)),
    "kk city": ("Алматыдамын", ("almaty",)),
    "kk district and region": ("Алматы облысы Талғар ауданы", ("almaty_region",)),
    "kk district": ("Қордай ауданы", ("zhambyl",)),
    "kk everyday word as an answer": ("Семей", ("abai_region",)),
    "kk everyday word with a word beside it": ("Орал қаласы", ("west",)),
    "kk everyday word in a sentence": ("ол үйге орал деп айтты маған қатты ұрысып", ()),
    "ru town": ("я в Темиртау, некуда идти", ("karaganda_region",)),
    "ru old name": ("живу в Чимкенте", ("shymkent",)),
    "ru region": ("Западно-Казахстанская область", ("west",)),
    "ru short": ("ВКО", ("east",)),
    "ru everyday word as an answer": ("в Семее", ("abai_region",)),
    "ru district": ("Бухар-Жырауский район", ("karaganda_region",)),
    "ru adjective as an answer": ("Павлодарская", ("pavlodar_region",)),
    "shared by three regions": ("Жамбылский район", ("almaty_region", "north", "zhambyl")),
    "shared, but the region is named": ("Карагандинская область, Абайский район", ("karaganda_region",)),
    "two places": ("я из Тараза, сейчас в Астане", ("astana", "zhambyl")),
    "no place": ("помогите пожалуйста", ()),
    "nothing": ("", ()),
}


@pytest.mark.parametrize(("text", "expected"), SAID.values(), ids=SAID)
def test_a_name_leads_to_its_region(regions: Regions, text: str, expected: tuple[str, ...]) -> None:
    assert regions.named(text) == expected


WHERE = {
    "Almaty": (43.24, 76.89, "almaty", "almaty"),
    "a village near Astana": (51.0, 71.2, "astana", "astana"),
    "far from its regional centre": (46.8, 61.7, "kyzylorda_region", "aral"),
    "Beineu": (45.3, 55.1, "mangystau", "beineu"),
    "the steppe of Ulytau": (48.6, 67.0, "ulytau", "zhezkazgan"),
    "east of Oskemen": (49.6, 84.0, "east", "ridder"),
}


@pytest.mark.parametrize(("lat", "lon", "region", "place"), WHERE.values(), ids=WHERE)
def test_a_location_leads_to_the_nearest_town(
    regions: Regions, lat: float, lon: float, region: str, place: str
) -> None:
    nearest = regions.nearest(lat, lon)
    assert nearest is not None
    assert (nearest.region, nearest.place) == (region, place)
    assert 0 <= nearest.km <= 300


ABROAD = {
    "Moscow": (55.75, 37.62),
    "Berlin": (52.5, 13.4),
    "Ulaanbaatar": (47.9, 106.9),
    "zero": (0.0, 0.0),
    "the other side": (-50.0, -110.0),
    "no latitude": (91.0, 70.0),
    "no number": (float("nan"), 70.0),
}


@pytest.mark.parametrize(("lat", "lon"), ABROAD.values(), ids=ABROAD)
def test_a_location_far_away_leads_nowhere(regions: Regions, lat: float, lon: float) -> None:
    assert regions.nearest(lat, lon) is None


def test_every_region_is_the_nearest_at_its_own_centre(regions: Regions) -> None:
    for code, region in regions.by_code.items():
        for point in region.points:
            nearest = regions.nearest(point.lat, point.lon)
            assert nearest is not None
            assert (nearest.region, nearest.place, nearest.km) == (code, point.place, 0)


@pytest.mark.parametrize(
    ("one", "other", "km"),
    [
        pytest.param((43.24, 76.89), (51.17, 71.43), 970, id="Almaty and Astana"),
        pytest.param((0.0, 0.0), (0.0, 180.0), 20015, id="half around the earth"),
        pytest.param((0.0, 179.5), (0.0, -179.5), 111, id="over the date line"),
        pytest.param((50.0, 60.0), (50.0, 60.0), 0, id="the same place"),
    ],
)
def test_great_circle_distance(one: tuple[float, float], other: tuple[float, float], km: int) -> None:
    assert distance_km(*one, *other) == pytest.approx(km, abs=5)


FAULTS = {
    "unknown district": ("district_shet", "district_nowhere", "no place 'district_nowhere' in the gazetteer"),
    "town of another region": ("{place: balkhash,", "{place: aktau,", "a point is no town of this region"),
    "no coordinates": ("lat: 49.80", "lat: north", "a point has no coordinates"),
    "no points": (
        "    points:\n      - {place: astana, lat: 51.17, lon: 71.43}",
        "    points: []",
        "/astana: no points",
    ),
    "no limit": ("farthest_km: 300", "farthest_km: far", "/farthest_km: no number"),
    "unknown key": ("    button: button-region-astana", "    knob: button-region-astana", "unknown key 'knob'"),
}


@pytest.mark.parametrize(("before", "after", "fault"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_named(change: Change, before: str, after: str, fault: str) -> None:
    with pytest.raises(ContentError) as raised:
        load_regions(change("regions.yml", before, after))
    assert fault in str(raised.value)
