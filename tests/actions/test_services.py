"""What exists is told with its year and check, what is old or unchecked is not, and the way always leads through 111 and 102."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from actions.content import Content
from actions.records import ContentError
from actions.services import (
    MOST,
    Services,
    ask_region,
    is_recent,
    load_services,
    region_pressed,
    region_rows,
    services_in,
    tell_near,
    tell_region,
    tell_unclear,
)
from locales.render import LANGUAGES, Words
from nlu.components.talk_request import PAYLOAD
from nlu.facts.table import places

Change = Callable[[str, str, str], Path]
TODAY = date(2026, 11, 22)
CHECKED = date(2026, 11, 21)


@pytest.fixture(scope="module")
def services() -> Services:
    return load_services()


def codes(services: Services, region: str, today: date = TODAY, who: str = "victim") -> list[str]:
    return [one.service.code for one in services_in(region, services, today, who=who)]


TOLD = {
    "astana": ["astana-qorgau"],
    "almaty": ["almaty-zhan-saya"],
    "shymkent": ["shymkent-komek"],
    "abai_region": ["abai-semey"],
    "akmola": [],
    "aktobe_region": ["aktobe-centres"],
    "almaty_region": ["almaty-region-family"],
    "atyrau_region": [],
    "east": [],
    "karaganda_region": ["karaganda-temirtau", "karaganda-bukar-zhyrau"],
    "kostanay_region": ["kostanay-state"],
    "kyzylorda_region": ["kyzylorda-centre"],
    "mangystau": ["mangystau-psychologists"],
    "north": ["north-minors"],
    "pavlodar_region": ["pavlodar-family"],
    "turkistan_region": [],
    "ulytau": [],
    "west": ["west-oral"],
    "zhambyl": ["zhambyl-social"],
    "zhetisu": ["zhetisu-social"],
}


@pytest.mark.parametrize(("region", "expected"), TOLD.items(), ids=TOLD)
def test_what_is_told_of_a_region(services: Services, region: str, expected: list[str]) -> None:
    assert codes(services, region) == expected


def test_every_region_is_answered(services: Services) -> None:
    assert services.regions.by_code.keys() == TOLD.keys()


@pytest.mark.parametrize("region", TOLD)
def test_somebody_who_uses_violence_is_told_nothing(services: Services, content: Content, region: str) -> None:
    assert codes(services, region, who="aggressor") == []
    assert tell_region(region, services, content.numbers(), TODAY, language="kk", who="aggressor") == ()


def test_a_child_hears_only_of_help_for_children(services: Services) -> None:
    told = {code for region in TOLD for code in codes(services, region, who="child")}
    assert told == {"mangystau-psychologists"}


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        pytest.param(90, [False], id="fresh"),
        pytest.param(91, [True], id="with a warning"),
        pytest.param(180, [True], id="still with a warning"),
        pytest.param(181, [], id="not told"),
    ],
)
def test_an_old_check(services: Services, days: int, expected: list[bool]) -> None:
    shown = services_in("pavlodar_region", services, CHECKED + timedelta(days=days), who="victim")
    assert [one.stale for one in shown] == expected


@pytest.mark.parametrize(
    ("certainty", "as_of", "year", "expected"),
    [
        pytest.param("B", 2023, 2026, True, id="one source, three years"),
        pytest.param("B", 2023, 2027, False, id="one source, four years"),
        pytest.param("A", 2022, 2027, True, id="two sources, five years"),
        pytest.param("A", 2022, 2028, False, id="two sources, six years"),
        pytest.param("A", None, 2026, False, id="no year"),
    ],
)
def test_an_old_source(services: Services, certainty: str, as_of: int | None, year: int, expected: bool) -> None:
    service = replace(services.all[0], certainty=certainty, as_of=as_of)
    assert is_recent(service, date(year, 6, 1)) is expected


def test_no_more_than_a_few_at_once_and_a_bed_first(services: Services) -> None:
    one = next(service for service in services.all if service.code == "karaganda-temirtau")
    many = [replace(one, code=f"s{number}", overnight="no") for number in range(4)]
    crowd = Services(services.regions, (*many, replace(one, code="bed", as_of=2024)))
    assert len(codes(crowd, "karaganda_region")) == MOST
    assert codes(crowd, "karaganda_region")[0] == "bed"


def test_whatever_is_told_has_a_source_with_an_address(services: Services) -> None:
    for service in services.all:
        if is_recent(service, TODAY):
            assert all(source.startswith(("https://", "http://")) for source in service.source), service.code
            assert service.certainty in ("A", "A*", "B")


def test_a_service_lies_in_its_region(services: Services) -> None:
    for service in services.all:
        districts = services.regions.by_code[service.region].districts
        for place in service.places:
            assert service.region in (place, places()[place].region) or place in districts, service.code


@pytest.mark.parametrize("who", ["victim", "witness", "child", "other"])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("region", TOLD)
def test_the_way_leads_through_111_and_102(
    services: Services, content: Content, words: Words, region: str, language: str, who: str
) -> None:
    told = tell_region(region, services, content.numbers(), TODAY, language=language, who=who)
    for reply in told:
        said = words.say(language, reply.key, reply.args)
        assert "111" in said
        assert "102" in said
        assert len(said) <= 350
    assert len(told) == 1 + len(codes(services, region, who=who))


@pytest.mark.parametrize(
    ("region", "who", "key"),
    [
        pytest.param("karaganda_region", "victim", "services-found", id="centres"),
        pytest.param("atyrau_region", "victim", "services-none", id="nothing found"),
        pytest.param("akmola", "witness", "services-none", id="only an old source"),
        pytest.param("north", "victim", "services-none", id="a centre for children is no place for her"),
        pytest.param("atyrau_region", "child", "services-way-child", id="a child is sent to the line"),
    ],
)
def test_the_first_message(services: Services, content: Content, region: str, who: str, key: str) -> None:
    assert tell_region(region, services, content.numbers(), TODAY, language="ru", who=who)[0].key == key


def test_nothing_is_told_of_a_region_that_does_not_exist(services: Services, content: Content) -> None:
    with pytest.raises(KeyError):
        tell_region("siberia", services, content.numbers(), TODAY, language="kk", who="victim")


SERVICE_TEXTS = {
    "kk": """Тағы бір мәлімет.

Мұнда бар: «Қорғау Астана» дағдарыс орталығы.
Жері: Теміртау.
Уақытша тұратын орны бар.
2026 жылғы дерек, ашық көзден алынды. Тексерілген күні: 21.11.2026. Содан бері қайта тексерілген жоқ.
Қалай жетуді сұрайтын нөмір: 111 немесе 102.""",
    "ru": """Ещё немного сведений.

Здесь есть: кризисный центр «Қорғау Астана».
Где: Темиртау.
Есть места, где можно временно жить.
Данные за 2026 год, из открытых источников. Проверено: 21.11.2026. С тех пор не перепроверяли.
Как добраться, можно спросить: 111 или 102.""",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_service_with_its_warning(services: Services, content: Content, words: Words, language: str) -> None:
    later = CHECKED + timedelta(days=100)
    told = tell_region("karaganda_region", services, content.numbers(), later, language=language, who="victim")
    reply = next(one for one in told if one.args.get("name") == "Қорғау Астана")
    assert words.say(language, reply.key, reply.args) == SERVICE_TEXTS[language]


@pytest.mark.parametrize(
    ("regions", "key"),
    [
        pytest.param((), "services-unknown", id="none"),
        pytest.param(("north", "zhambyl"), "services-several", id="several"),
    ],
)
def test_an_unclear_name(content: Content, words: Words, regions: tuple[str, ...], key: str) -> None:
    reply = tell_unclear(regions, content.numbers())
    assert reply.key == key
    assert all("111" in words.say(language, reply.key, reply.args) for language in LANGUAGES)


@pytest.mark.parametrize(("who", "key"), [("victim", "services-ask"), ("child", "services-ask-child")])
def test_the_question_for_the_region_shows_the_numbers(content: Content, words: Words, who: str, key: str) -> None:
    reply = ask_region(content.numbers(), who=who)
    assert reply.key == key
    assert all("102" in words.say(language, reply.key, reply.args) for language in LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_location(services: Services, words: Words, language: str) -> None:
    near = tell_near(services.regions.nearest(50.0, 73.0), language)
    assert {"kk": "Қарағанды облысы", "ru": "Карагандинская область"}[language] in words.say(
        language, near.key, near.args
    )
    assert tell_near(services.regions.nearest(55.75, 37.62), language).key == "services-far"


def test_a_button_for_every_region_and_back(services: Services) -> None:
    buttons = [button for row in region_rows(services.regions, "/ask_shelter") for button in row]
    steps = [found[2] for button in buttons if (found := PAYLOAD.fullmatch(button.payload))]
    assert [region_pressed(services.regions, step) for step in steps] == list(services.regions.by_code)
    assert all(len(button.payload.encode()) <= 64 for button in buttons)


@pytest.mark.parametrize(
    "step", [None, "", "region.", "region.siberia", "violence.victim.now.0", "region.almaty_region"]
)
def test_another_step_is_no_region(services: Services, step: str | None) -> None:
    assert region_pressed(services.regions, step) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_button_has_the_name_of_its_region(services: Services, words: Words, language: str) -> None:
    for region in services.regions.by_code.values():
        label = words.say(language, region.button).lower()
        name = places()[region.code].names[language].lower()
        # "Northern Kazakhstan" on the button is "North-Kazakhstan region" in the gazetteer.
        assert label == name or label[:4] == name[:4], (label, name)
        assert len(label) <= 26


FAULTS = {
    "no region": ("region: astana", "region: siberia", "/astana-qorgau: region is none of"),
    "no kind": ("kind: crisis_centre", "kind: castle", "/astana-qorgau: kind is none of"),
    "no place": ("places: [astana]", "places: [atlantis]", "no place 'atlantis' in the gazetteer"),
    "no places": ("places: [astana]", "places: []", "/astana-qorgau: places is empty"),
    "an address": ("    overnight: ", "    address: x\n    overnight: ", "unknown key 'address'"),
    "uncertain": ("certainty: B", "certainty: C", "/astana-qorgau: certainty is none of"),
    "a year to come": ("as_of: 2026", "as_of: 2031", "as_of is no year up to the check"),
    "no date": ("checked: 2026-11-21", "checked: lately", "/astana-qorgau: checked is no date"),
    "told to the one who hurts": ("told_to: [adult]", "told_to: [aggressor]", "told_to is neither adult nor child"),
    "told to nobody": ("told_to: [adult]", "told_to: []", "told_to is empty"),
    "no source": ("      - https://inkaraganda.kz/novosti/regiony/dom-tishiny\n", "", "source is empty"),
}


@pytest.mark.parametrize(("before", "after", "fault"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_named(change: Change, before: str, after: str, fault: str) -> None:
    with pytest.raises(ContentError) as raised:
        load_services(change("services.yml", before, after))
    assert fault in str(raised.value)


def test_no_record_holds_an_address_or_a_telephone(services: Services) -> None:
    for service in services.all:
        told = " ".join((service.name or "", service.note)).lower()
        assert not any(word in told for word in ("street", "ул.", "көше", "+7", "8-7", "house no")), service.code
