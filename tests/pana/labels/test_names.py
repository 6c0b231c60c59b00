"""Names of people: rather one mark too many than a name that slips through."""

from __future__ import annotations

import pytest

from pana.labels.names import name_spans


def names(text: str) -> list[str]:
    """Return the words taken for names."""
    return [text[start:end] for start, end, _ in name_spans(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Айгүл мен Дәурен келді", ["Айгүл", "Дәурен"]),
        ("айгулге айтпаңыз", ["айгулге"]),
        ("есімім Қарақат", ["Қарақат"]),
        ("көршім Рахымберді ұрады", ["Рахымберді"]),
        ("отчим Заур пьёт", ["Заур"]),
        ("его зовут Заур", ["Заур"]),
        ("зовут меня заурбек", ["заурбек"]),
        ("учительница Анна Петровна знает", ["Анна", "Петровна"]),
        ("начальник Ким звонит", ["Ким"]),
        ("otchim Zaur biet", ["Zaur"]),
    ],
)
def test_found(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "мой муж бьёт меня. Соседи слышат. Полиция не едет",
        "әкем ішіп алып ұрады, анам жылайды",
        "меня зовут на помощь",
        "{name} ударил брата",
        "ОН ПРИШЁЛ ПЬЯНЫЙ И ЛОМАЕТ ДВЕРЬ",
        "Екі балам бар. Кетейін десем ақшам жоқ.",
    ],
)
def test_plain_words_stay(text: str) -> None:
    assert names(text) == []
