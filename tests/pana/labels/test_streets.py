"""Addresses and named places by the words around them."""

from __future__ import annotations

import pytest

from pana.labels.streets import street_spans

FOUND = {
    "kk-street-house": ("Абай көшесі 15 келіңіз", [("Абай көшесі 15", "address")]),
    "kk-two-word-street": ("біз Жібек Жолы көшесінде тұрамыз", [("Жібек Жолы көшесінде", "address")]),
    "kk-quarter": ("Самал ықшамауданы 3", [("Самал ықшамауданы 3", "address")]),
    "kk-village": ("Қызылсай ауылында тұрамын", [("Қызылсай", "place")]),
    "kk-russified": ("абай кошеси 15", [("абай кошеси 15", "address")]),
    "kk-small": ("сәтбаев көшесі", [("сәтбаев көшесі", "address")]),
    "kk-small-ending": ("жандосов көшесіндегі дүкен", [("жандосов көшесіндегі", "address")]),
    "kk-title": ("кабанбай батыр кошеси 12", [("кабанбай батыр кошеси 12", "address")]),
    "kk-name-after": ("көше сәтбаев 12", [("көше сәтбаев 12", "address")]),
    "kk-hyphen": ("әл-фараби даңғылы 7", [("фараби даңғылы 7", "address"), ("әл-фараби даңғылы 7", "address")]),
    "kk-avenue-after-a-comma": ("Алматыда, Абай даңғылы", [("Абай даңғылы", "address")]),
    "kk-numbered-quarter": ("ақсай 4 ықшамауданы", [("ақсай 4", "address"), ("ақсай 4 ықшамауданы", "address")]),
    "kk-floor": ("5 қабатта тұрамын", [("5 қабатта", "address")]),
    "ru-street": ("улица Жибек жолы 45, квартира 12", [("улица Жибек жолы 45, квартира 12", "address")]),
    "ru-small": ("на улице сатпаева", [("улице сатпаева", "address")]),
    "ru-small-short": ("ул. гоголя", [("ул. гоголя", "address")]),
    "ru-small-in-no-list": ("по улице тлендиева", [("улице тлендиева", "address")]),
    "ru-adjective": ("красная улица 5", [("красная улица 5", "address")]),
    "ru-avenue": ("проспект аль-фараби 5", [("проспект аль-фараби 5", "address")]),
    "ru-lane": ("переулок тихий 3", [("переулок тихий 3", "address")]),
    "ru-number-alone": ("тимирязева 42", [("тимирязева 42", "address")]),
    "ru-crossing": ("угол саина шаляпина", [("угол саина", "address"), ("саина шаляпина", "address")]),
    "ru-preposition": ("живу на абая", [("абая", "address")]),
    "ru-numbered-quarter": ("мы в мкр 5 дом 7", [("мкр 5 дом 7", "address")]),
    "ru-village": ("в селе Узынагаш", [("Узынагаш", "place")]),
    "ru-house-with-letter": ("дом 12а", [("дом 12а", "address")]),
}


@pytest.mark.parametrize(("text", "spans"), FOUND.values(), ids=FOUND)
def test_found(text: str, spans: list[tuple[str, str]]) -> None:
    found = list(street_spans(text))
    assert [(text[start:end], mark) for start, end, mark in found][: len(spans)] == spans
    covered = {place for start, end, _ in found[: len(spans)] for place in range(start, end)}
    assert all(set(range(start, end)) <= covered for start, end, _ in found), "something else is hidden too"


@pytest.mark.parametrize(
    "text",
    [
        "выгнал из дома", "үйден қуып шықты", "в городе темно", "ауылға барғым келмейді", "на улице ночь", "на улице темно",
        "выгнал на улицу с детьми", "я на улице, убежала", "көше қараңғы", "көшеде тұрмын", "біздің көшеде ит бар",
        "біздің көшесінде", "бұл ұл менің балам", "хочу мира в семье", "абай бол", "",
    ],
)  # fmt: skip
def test_plain_words_stay(text: str) -> None:
    assert list(street_spans(text)) == []
