"""A sentence with a word exchanged, or another writing of it, is no second example."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pana.checks.near_duplicates import TOO_ALIKE, alike, check_near_duplicates, four_grams
from pana.checks.tested import Said
from pana.checks.training import Example


def examples(*texts: str) -> list[Example]:
    file = Path("data/intents_kk/threat.yml")
    return [Example(file, number, "kk", "threat", text, {}) for number, text in enumerate(texts, start=1)]


ALIKE = {
    "kk-word-exchanged": (
        "күйеуім мені кеше түнде балалардың көзінше ұрды",
        "күйеуім мені бүгін түнде балалардың көзінше ұрды",
    ),
    "kk-without-letters": ("күйеуім мені түнде үйден қуып шықты", "куйеуим мени тунде уйден куып шыкты"),
    "kk-latin": ("күйеуім мені түнде үйден қуып шықты", "kuieuim meni tunde uiden quyp shyqty"),
    "ru-word-exchanged": ("муж не отдаёт мне телефон и ключи", "муж не отдаёт мне паспорт и ключи"),
    "ru-capitals": ("Он стоит под дверью и не уходит!", "он стоит под дверью и не уходит"),
}

DIFFERENT = {
    "kk-same-matter": ("күйеуім мені түнде үйден қуып шықты", "ерім ұйықтап жатқанда есікті бекітіп тастады"),
    "ru-same-matter": ("муж не отдаёт мне телефон и ключи", "забрал симку, связи с мамой теперь нет"),
    "short-greetings": ("салам қалайсың", "сәлем қалайсың"),
}


@pytest.mark.parametrize(("one", "other"), ALIKE.values(), ids=ALIKE)
def test_what_is_nearly_the_same_is_refused(one: str, other: str) -> None:
    (problem,) = check_near_duplicates(examples(one, other))
    assert problem.line == 2
    assert "nearly the same as intents_kk/threat.yml:1" in problem.what


def test_an_example_like_a_tested_message_has_to_go() -> None:
    tested = Said(Path("tests/labelled/understanding.jsonl"), 7, "муж не отдаёт мне паспорт и ключи", in_talk=False)
    (problem,) = check_near_duplicates(examples("муж не отдаёт мне телефон и ключи"), [tested])
    assert "nearly the same as labelled/understanding.jsonl:7" in problem.what


def test_two_tested_messages_may_be_alike() -> None:
    tested = [Said(Path("a.jsonl"), line, "муж не отдаёт мне паспорт и ключи", in_talk=False) for line in (1, 2)]
    assert check_near_duplicates([], tested) == []


@pytest.mark.parametrize(("one", "other"), DIFFERENT.values(), ids=DIFFERENT)
def test_what_differs_is_kept(one: str, other: str) -> None:
    assert check_near_duplicates(examples(one, other)) == []


@given(st.lists(st.text(alphabet="абв ", max_size=12).map(four_grams), max_size=12))
def test_the_filter_loses_no_pair(sets: list[frozenset[str]]) -> None:
    pairs = combinations(range(len(sets)), 2)
    wanted = {
        (later, earlier)
        for earlier, later in pairs
        if sets[later] | sets[earlier]
        and len(sets[later] & sets[earlier]) / len(sets[later] | sets[earlier]) >= TOO_ALIKE
    }
    assert {(later, earlier) for later, earlier, _ in alike(sets, TOO_ALIKE)} == wanted
