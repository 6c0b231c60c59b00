"""The tables of spellings: what is in them, what is refused, and how unknown words are spelt."""

from __future__ import annotations

from pathlib import Path

import pytest

from nlu.text.fold import fold
from nlu.text.languages import KAZAKH, RUSSIAN
from nlu.text.spellings import as_spelt, is_inflected, is_ours, leaning, read_table, spellings


@pytest.mark.parametrize("language", [KAZAKH, RUSSIAN])
def test_the_commonest_spelling_of_a_form_is_one_that_stays(language: str) -> None:
    table = spellings(language)
    assert len(table.words) > 15_000
    assert all(spelled.spelling in table.spellings for spelled in table.words.values())
    assert all(form == fold(form) for form in table.words)


def test_a_line_with_other_columns_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "kk.tsv"
    path.write_text("# head\nкол\tқол\n", encoding="utf-8")
    with pytest.raises(ValueError, match="unpack"):
        read_table(path)


def test_the_first_spelling_of_a_form_is_the_commonest(tmp_path: Path) -> None:
    path = tmp_path / "kk.tsv"
    path.write_text("# head\nкол\tқол\t9\nкол\tкөл\t2\n", encoding="utf-8")
    table = read_table(path)
    assert table.words["кол"].spelling == "қол"
    assert table.spellings == {"қол", "көл"}


@pytest.mark.parametrize(
    ("form", "is_kazakh"), [pytest.param("кимил", True, id="kk"), pytest.param("почему", False, id="ru")]
)
def test_the_tables_lean_to_a_language(form: str, is_kazakh: bool) -> None:
    assert (leaning(form) > 0) == is_kazakh
    assert is_ours(form)
    assert leaning("ждбкщ") == 0
    assert not is_ours("ждбкщ")


@pytest.mark.parametrize("form", ["келимизден", "балаларимиздан"])
def test_a_known_word_with_an_ending_is_inflected(form: str) -> None:
    assert is_inflected(form)
    assert not is_inflected("ждбкщ")


@pytest.mark.parametrize("form", ["к" * 41, "киргаумаба" * 500])
def test_very_long_words_are_noise(form: str) -> None:
    assert as_spelt(form, KAZAKH) == form
