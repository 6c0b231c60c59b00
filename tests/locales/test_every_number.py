"""Every number that anybody is shown stands in data/content with source and date; every text is looked through as it is read.

The looking itself is `pana.checks.shown_numbers`, tested with damaged projects in tests/pana/checks.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from actions.content import TrustLine
from actions.known import Known
from locales.render import LANGUAGES, Words
from pana.checks.shown_numbers import Allowed, allowed, check_shown_numbers
from pana.checks.typed_in_code import check_typed_in_code
from pana.checks.words import load_texts
from pana.places import LOCALES, ROOT
from pana.texts.catalogue import Text, catalogue, texts_of
from pana.texts.digits import like_telephones, plain
from pana.texts.told_records import every_reply, load_records
from pana.texts.wordings import Filling

FILES = catalogue(LOCALES)


@pytest.fixture(scope="module")
def words() -> Words:
    return Words.load(LOCALES)


@pytest.fixture(scope="module")
def records() -> Known:
    return load_records(ROOT)


@pytest.fixture(scope="module")
def known(records: Known) -> Allowed:
    return allowed(records)


@pytest.fixture(scope="module")
def filling(words: Words, records: Known) -> Filling:
    return Filling(words, records)


def all_lines(records: Known) -> Iterator[tuple[TrustLine, bool]]:
    """Yield every line of the content and whether people may be told it."""
    yield from ((line, True) for line in records.content.lines.values())
    yield from ((more.line, more.withheld is None) for more in records.calling.more.values())


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_in_every_wording(filling: Filling, known: Allowed, language: str, file: object) -> None:
    texts: tuple[Text, ...] = next(one.texts for one in FILES if one is file)
    assert texts
    for text in texts:
        for wording in filling.all_wordings(text, language):
            assert wording.body, f"{language}/{text.key}"
            assert known.unknown(wording.body) == (), f"{language}/{text.key}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_that_a_record_says(words: Words, records: Known, known: Allowed, language: str) -> None:
    said = [one for one in every_reply(records) if one.language == language]
    assert len(said) > 500
    unknown = {one.key: known.unknown(words.say(language, one.key, one.args)) for one in said}
    assert {key: numbers for key, numbers in unknown.items() if numbers} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_numbers_are_really_looked_at(words: Words, records: Known, language: str) -> None:
    seen = {
        number
        for one in every_reply(records)
        if one.language == language
        for _, numbers in like_telephones(words.say(language, one.key, one.args))
        for number in numbers
    }
    assert {line.number for line, told in all_lines(records) if told} <= seen


def test_every_number_has_source_and_date(records: Known, known: Allowed) -> None:
    lines = dict(all_lines(records))
    assert lines
    for line in lines:
        assert line.source, line.code
        assert f"{line.checked:%d.%m.%Y}" in known.moments


def test_a_withheld_number_is_shown_nowhere(filling: Filling, records: Known) -> None:
    withheld = {"".join(filter(str.isdigit, line.number)) for line, told in all_lines(records) if not told}
    assert withheld
    shown = {
        number
        for _, text in texts_of(FILES)
        for language in LANGUAGES
        for wording in filling.wordings(text, language)
        for number, _ in like_telephones(plain(wording.body or ""))
    }
    assert shown.isdisjoint(withheld)


def test_pana_check_finds_nothing_here(records: Known) -> None:
    texts, broken = load_texts(ROOT)
    assert texts is not None
    assert broken == []
    assert check_shown_numbers(texts, records) == []
    assert check_typed_in_code(ROOT, records) == []
