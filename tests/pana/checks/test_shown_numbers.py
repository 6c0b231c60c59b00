"""A number that people could dial must stand in the content; texts are looked through as they are read."""

from __future__ import annotations

from pathlib import Path

import pytest

from pana.checks.shown_numbers import Allowed
from tests.pana.checks.breaking import printed_after
from tests.pana.checks.small_project import change

SHOWN = "which no record of the content has"

BROKEN = [
    pytest.param("locales/kk/talk.ftl", "hello = сөз!", "hello = сөз104сөз!", "hello shows 104", id="kk inside a word"),
    pytest.param("locales/ru/talk.ftl", "hello = слово!", "hello = слово, 104-й!", "hello shows 104", id="ru with an ending"),
    pytest.param("locales/kk/talk.ftl", "button-human = сөз", "button-human = сөз 104", "button-human shows 104", id="kk button"),
    pytest.param("locales/ru/talk.ftl", "hello = слово!", "hello = слово 8 701 000 11 22", "hello shows 87010001122", id="ru long"),
    pytest.param("locales/kk/talk.ftl", "hello = сөз!", "hello = 1️⃣0️⃣4️⃣", "hello shows 104", id="kk keycaps"),
    pytest.param("locales/ru/safety.ftl", "{ $order_days }", "{ $order_days }00", "danger shows 3000", id="ru glued"),
    pytest.param("locales/ru/talk.ftl", "[0] слово", "[0] слово 104", "waiting shows 104", id="ru one wording of several"),
    pytest.param("locales/kk/guides/help.ftl", "guide-help-rest = сөз", "guide-help-rest = 104 сөз", "guide-help-rest shows 104",
                 id="kk step"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "old", "new", "expected"), BROKEN)
def test_a_number_of_no_record_is_found(project: Path, name: str, old: str, new: str, expected: str) -> None:
    printed = printed_after(project, name, old, new)
    assert any(line.startswith(f"{name}:") and f"{expected}, {SHOWN}" in line for line in printed.splitlines())


@pytest.mark.parametrize(
    ("language", "first"), [pytest.param("kk", "сөз", id="kk"), pytest.param("ru", "слово", id="ru")]
)
def test_a_number_that_was_typed_is_a_number_of_the_content_all_the_same(
    project: Path, language: str, first: str
) -> None:
    printed = printed_after(project, f"locales/{language}/talk.ftl", f"hello = {first}!", f"hello = {first}, 102!")
    assert SHOWN not in printed
    assert "hello: a number typed into the text" in printed


def test_a_line_that_is_taken_away_is_missed_by_nothing_else(project: Path) -> None:
    change(project, "data/content/trust_lines.yml", 'number: "102"', 'number: "1-0-2"')
    assert "trust_lines.yml" in printed_after(project, "locales/ru/talk.ftl", "hello", "hello")


@pytest.mark.parametrize(
    ("body", "unknown"),
    [
        pytest.param("102, 112", (), id="numbers of lines"),
        pytest.param("102 112", (), id="side by side"),
        pytest.param("тексерілген күні: 21.11.2026", (), id="kk date of a check"),
        pytest.param("проверено: 22.11.2026", ("22112026",), id="ru date of no check"),
        pytest.param("09:00–18:00", (), id="hours"),
        pytest.param("+7 7172 54 76 03", ("77172547603",), id="withheld line"),
        pytest.param("102 8 701 000", ("1028701000",), id="known beside unknown"),
        pytest.param("11 02 20", ("110220",), id="pairs of digits"),
        pytest.param("1, 2, 5", (), id="counts"),
    ],
)
def test_unknown(body: str, unknown: tuple[str, ...]) -> None:
    known = Allowed(frozenset({"102", "112", "30"}), ("09:00", "18:00", "21.11.2026"))
    assert known.unknown(body) == unknown
