from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from actions.content import Basis, Content, Fact, TrustLine, load_content
from actions.records import ContentError
from locales.render import LANGUAGES, Words

Change = Callable[[str, str, str], Path]


def test_the_numbers_as_arguments(content: Content) -> None:
    assert content.numbers() == {
        "police": "102",
        "ambulance": "103",
        "emergency": "112",
        "line": "111",
        "youth_line": "150",
        "checked": "21.11.2026",
    }


def test_the_disputed_hours_of_150_are_marked(content: Content) -> None:
    line = content.lines["youth_line"]
    assert line.hours == "disputed"
    assert "do not agree" in line.note


def test_every_record_has_source_certainty_and_date(content: Content) -> None:
    records: list[TrustLine | Fact | Basis] = [
        *content.lines.values(),
        *content.facts.values(),
        *content.bases.values(),
    ]
    for record in records:
        assert record.source
        assert record.certainty in ("A", "A*", "B", "B*", "practice")
        assert date(2026, 1, 1) < record.checked


def test_unconfirmed_languages_are_not_claimed(content: Content) -> None:
    for line in content.lines.values():
        assert line.languages or "language" in line.note.lower() or "Kazakh" in line.note or line.code == "youth_line"


def test_arguments_are_the_lines_the_facts_and_the_oldest_check(content: Content) -> None:
    assert content.arguments(content.algorithms["need-shelter"]) == {
        "police": "102",
        "emergency": "112",
        "line": "111",
        "shelter_months": 6,
        "checked": "21.11.2026",
    }


def test_an_algorithm_without_lines_has_no_arguments(content: Content) -> None:
    assert content.arguments(content.algorithms["thank"]) == {}


def test_every_text_of_an_algorithm_gets_the_arguments_it_needs(content: Content, words: Words) -> None:
    for algorithm in content.algorithms.values():
        given = content.arguments(algorithm).keys()
        for language in LANGUAGES:
            for key in (*algorithm.texts, *algorithm.again):
                assert words.arguments(language, key) <= given, f"{algorithm.name}: {key} in {language}"


def test_every_line_of_an_algorithm_is_shown(content: Content, words: Words) -> None:
    for algorithm in content.algorithms.values():
        shown = {name for key in (*algorithm.texts, *algorithm.again) for name in words.arguments("kk", key)}
        assert set(algorithm.lines) <= shown, algorithm.name


def test_numbers_true_means_the_first_texts_show_them(content: Content, words: Words) -> None:
    for algorithm in content.algorithms.values():
        if algorithm.numbers:
            for key in (algorithm.texts[0], algorithm.again[0]):
                shown = words.arguments("kk", key)
                assert "emergency" in shown, f"{algorithm.name}: {key}"
                assert shown & {"police", "ambulance"}, f"{algorithm.name}: {key}"


def test_a_disputed_line_is_shown_in_no_emergency(content: Content) -> None:
    for algorithm in content.algorithms.values():
        assert "youth_line" not in algorithm.lines or algorithm.name == "trust-lines"


@pytest.mark.parametrize(
    ("file", "before", "after", "fault"),
    [
        ("trust_lines.yml", 'number: "102"', "number: 102", "/police: no number"),
        ("trust_lines.yml", 'number: "102"', 'number: "1-02"', "/police: the number holds more than digits"),
        ("trust_lines.yml", "checked: 2026-11-21", "checked: soon", "/police: checked is no date"),
        ("trust_lines.yml", "certainty: A\n", "certainty: C\n", "/police: certainty is none of"),
        ("trust_lines.yml", "hours: around_the_clock", "hours: always", "/police: hours is none of"),
        ("trust_lines.yml", "languages: []", "languages: [en]", "/police: a language is neither"),
        ("trust_lines.yml", "code: ambulance", "code: police", "/police: there is another record"),
        ("trust_lines.yml", "trust_lines:", "lines:", "/trust_lines: no table"),
        ("trust_lines.yml", "    cost: free", "    price: free", "/police: unknown key 'price'"),
        ("law.yml", "order_days: 30", "order_days: many", "/protective-order: values is no table"),
        ("law.yml", "certainty: B\n", "certainty: X\n", "/prevention-law: certainty is none of"),
        ("law.yml", "    lawyer: not yet\n", "", "/prevention-law: no lawyer"),
        ("law.yml", "law:\n", "law: [\n", "not YAML"),
        ("algorithms.yml", "lines: [police,", "lines: [polis,", "/victim-now: no line 'polis'"),
        ("algorithms.yml", "facts: []", "facts: [nothing]", "no fact 'nothing'"),
        ("algorithms.yml", "numbers: true", "numbers: often", "numbers is neither true nor false"),
        ("algorithms.yml", "again: [victim-now-again]", "again: []", "/victim-now: again is empty"),
        ("algorithms.yml", "buttons: [[operator], [safe, hide]]", "buttons: [operator]", "buttons is no list of rows"),
        ("algorithms.yml", "asks: human,", "asks: everything,", "asks is none of"),
        ("algorithms.yml", "speaks_to: child", "speaks_to: cat", "speaks_to is none of"),
    ],
)
def test_a_fault_is_named_with_its_file_and_record(
    change: Change, file: str, before: str, after: str, fault: str
) -> None:
    root = change(file, before, after)
    with pytest.raises(ContentError) as raised:
        load_content(root)
    assert fault in str(raised.value)
    assert all(
        line.startswith(("trust_lines.yml:", "law.yml:", "algorithms.yml:")) for line in str(raised.value).split("\n")
    )
    assert all(" – " in line for line in str(raised.value).split("\n"))


def test_all_faults_are_gathered(change: Change) -> None:
    change("trust_lines.yml", "cost: free", "cost: a lot")
    root = change("law.yml", "lawyer: not yet", "lawyer: 1")
    with pytest.raises(ContentError) as raised:
        load_content(root)
    assert "/police: cost is none of" in str(raised.value)
    assert "/prevention-law: no lawyer" in str(raised.value)


def test_the_line_of_the_record_is_told(change: Change) -> None:
    root = change("trust_lines.yml", 'number: "103"', "number: 103")
    wanted = (root / "trust_lines.yml").read_text(encoding="utf-8").split("\n").index("  - code: ambulance") + 1
    with pytest.raises(ContentError, match=rf"trust_lines\.yml:{wanted}/ambulance"):
        load_content(root)


def test_a_missing_file_is_a_fault(content_copy: Path) -> None:
    (content_copy / "law.yml").unlink()
    with pytest.raises(ContentError, match=r"law\.yml:1/law: the file cannot be read"):
        load_content(content_copy)
