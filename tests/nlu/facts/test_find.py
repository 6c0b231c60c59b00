"""Facts an operator needs are found in every writing, with the words they stand on."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlu.facts.find import find_facts, place_name
from nlu.facts.table import facts, places


def found(text: str) -> set[tuple[str, str]]:
    return {(fact.kind, fact.value) for fact in find_facts(text)}


SAID = {
    "kk-town": ("Шымкентте тұрамын", ("place", "shymkent")),
    "kk-town-without-letters": ("караганды каласында турам", ("place", "karaganda")),
    "kk-town-latin": ("qaragandyda turamyn", ("place", "karaganda")),
    "kk-district": ("Мақтаарал ауданындағы ауылдамыз", ("place", "district_maktaaral")),
    "kk-oral-town": ("Оралда жатақханадамын", ("place", "oral")),
    "kk-weapon": ("пышақпен қорқытып тұр", ("weapon", "knife")),
    "kk-belt": ("белбеумен ұрды", ("weapon", "stick")),
    "kk-blood": ("мұрнынан қан кетіп жатыр", ("injury", "blood")),
    "kk-unconscious": ("ессіз жатыр", ("injury", "unconscious")),
    "kk-children": ("балалар қорқып жылап отыр", ("children", "present")),
    "kk-pregnant": ("жүктімін, бесінші айым", ("pregnant", "yes")),
    "kk-husband": ("күйеуім ұрып жатыр", ("attacker", "husband")),
    "kk-husband-without-letters": ("куйеуим урып жатыр", ("attacker", "husband")),
    "kk-ex": ("бұрынғы күйеуім есікті теуіп жатыр", ("attacker", "ex")),
    "kk-mother-in-law": ("енем күн көрсетпейді", ("attacker", "mother_in_law")),
    "kk-stepfather": ("өгей әкем тиіседі", ("attacker", "stepfather")),
    "kk-drunk": ("ол ішіп келді", ("intoxicated", "alcohol")),
    "kk-now": ("қазір ұрып жатыр", ("when", "now")),
    "kk-yesterday": ("кеше сабап кетті", ("when", "yesterday")),
    "kk-cannot-talk": ("сөйлей алмаймын", ("unsafe", "cannot_talk")),
    "kk-near": ("ол қасымда", ("unsafe", "attacker_near")),
    "ru-town": ("живу в Караганде", ("place", "karaganda")),
    "ru-old-name": ("мы в Усть-Каменогорске", ("place", "oskemen")),
    "ru-region": ("это в Алматинской области", ("place", "almaty_region")),
    "ru-district": ("Сарыагашский район", ("place", "district_saryagash")),
    "ru-gun": ("достал ружьё и кричит", ("weapon", "gun")),
    "ru-fire": ("облил дверь бензином", ("weapon", "fire")),
    "ru-broken": ("сломал мне руку", ("injury", "broken")),
    "ru-strangled": ("схватил за горло", ("injury", "strangled")),
    "ru-children": ("дети плачут в комнате", ("children", "present")),
    "ru-pregnant": ("я беременная, шестой месяц", ("pregnant", "yes")),
    "ru-ex": ("бывший муж караулит у подъезда", ("attacker", "ex")),
    "ru-stepfather": ("отчим пристаёт", ("attacker", "stepfather")),
    "ru-drunk": ("он пьяный пришёл", ("intoxicated", "alcohol")),
    "ru-regular": ("каждый день так", ("when", "regular")),
    "ru-no-calls": ("не звоните мне", ("unsafe", "cannot_talk")),
    "ru-watched": ("он читает мою переписку", ("unsafe", "phone_watched")),
}

NOT_SAID = {
    "ru-shouted-is-no-town": ("он орал на меня", "place"),
    "ru-families-is-no-town": ("у многих семей так", "place"),
    "ru-stops-are-no-town": ("он не останавливается, остановите его", "place"),
    "ru-arrest-is-no-town": ("вышел из-под ареста", "place"),
    "ru-native-is-no-town": ("в родном доме", "place"),
    "kk-door-broken-is-no-town": ("есікті бұзып жатыр", "place"),
    "kk-door-is-no-town": ("есік ашық", "place"),
    "kk-forward-is-no-town": ("алға қарай жүрдім", "place"),
    "ru-ex-is-no-husband": ("бывший муж пишет", "husband"),
    "kk-tea-is-no-alcohol": ("шай ішіп отырмыз", "alcohol"),
    "ru-blood-test": ("надо сдать кровь на анализ", "injury"),
    "kk-not-pregnant": ("я не беременна", "pregnant"),
    "ru-not-near": ("он не рядом, уехал", "attacker_near"),
}


@pytest.mark.parametrize(("text", "fact"), SAID.values(), ids=SAID)
def test_what_is_said_is_found(text: str, fact: tuple[str, str]) -> None:
    assert fact in found(text)


@pytest.mark.parametrize(("text", "absent"), NOT_SAID.values(), ids=NOT_SAID)
def test_what_is_not_said_is_not_found(text: str, absent: str) -> None:
    assert not any(absent in fact for fact in found(text))


def test_a_fact_stands_on_the_words_as_typed() -> None:
    text = "мен  Шымкентте  тұрамын, ПЫШАҚПЕН келді"
    stands = {fact.kind: text[fact.start : fact.end] for fact in find_facts(text)}
    assert stands["place"] == "Шымкентте"
    assert stands["weapon"] == "ПЫШАҚПЕН"


def test_a_region_is_not_taken_for_its_town() -> None:
    assert found("Қарағанды облысында") == {("place", "karaganda_region")}


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_every_place_has_a_name_and_a_known_region(language: str) -> None:
    for place in places().values():
        assert place_name(place.id, language)
        assert place.region is None or place.region in places()


def test_every_place_is_found_by_its_own_names() -> None:
    reachable = {entry.value for entry in facts().entries if entry.kind == "place" and entry.any}
    assert reachable == set(places())


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=2000))
def test_any_text_is_read(text: str) -> None:
    for fact in find_facts(text):
        assert 0 <= fact.start < fact.end <= len(text)


def test_a_very_long_text_is_read_by_its_ends() -> None:
    assert found("Таразда " + "а" * 100_000 + " пышақ") == {("place", "taraz"), ("weapon", "knife")}
