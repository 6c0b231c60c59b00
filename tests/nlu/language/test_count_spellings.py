"""The recipe of the spellings: what is counted, and that nothing but words and shares comes out."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from nlu.language.count_spellings import by_form, endings, example_texts, misspelt, only, shares, without_io, words_of


def test_words_are_cyrillic_and_lower_case() -> None:
    assert words_of(["Ол мені, ok? Ол!"]) == Counter({"ол": 2, "мені": 1})


def test_only_examples_in_standard_letters_are_counted(tmp_path: Path) -> None:
    folder = tmp_path / "intents_kk"
    folder.mkdir()
    rows = "".join(
        f"  - text: |\n      {text}\n    metadata: {{urgency: high, who: victim, style: {style}}}\n"
        for text, style in [("бірінші", "standard"), ("екінші", "casual"), ("ушинши", "russified"), ("tort", "latin")]
    )
    (folder / "threat.yml").write_text(f'version: "3.1"\nnlu:\n- intent: threat\n  examples:\n{rows}', encoding="utf-8")
    assert [text.strip() for text in example_texts(tmp_path, "kk")] == ["бірінші", "екінші"]


@pytest.mark.parametrize(("kazakh_letters", "kept"), [(True, {"қол"}), (False, {"бала"}), (None, {"қол", "бала"})])
def test_words_with_or_without_kazakh_letters(kazakh_letters: bool | None, kept: set[str]) -> None:
    counted = only({"қол": 3, "бала": 2, "үй": 1, "ok": 9, "2-ші": 9}, kazakh_letters=kazakh_letters, least=2)
    assert set(counted) == kept


def test_all_sources_weigh_the_same() -> None:
    assert shares([Counter({"қол": 1}), Counter({"бала": 9}), Counter()]) == {"қол": 5e5, "бала": 5e5}


def test_russian_words_have_no_io() -> None:
    assert without_io({"её": 2, "ее": 3}) == Counter({"ее": 5})


def test_rare_spellings_are_left_out_unless_they_are_words_of_their_own() -> None:
    words = {"қол": 100.0, "көл": 40.0, "кол": 5.0}
    assert by_form(words, 9, 6.0) == {"кол": [("қол", 100.0), ("көл", 40.0)]}
    assert by_form(words, 9, 4.0)["кол"][-1] == ("кол", 5.0)
    assert by_form({**words, "бала": 1.0}, 1, 6.0).keys() == {"кол"}


def test_an_ending_is_what_several_known_words_have() -> None:
    words = ["қала", "қалаға", "дала", "далаға", "бала", "балаға", "балада"]
    assert endings(words) == ["га"]


def test_careless_forms_mean_the_standard_word(tmp_path: Path) -> None:
    path = tmp_path / "variants.tsv"
    head = "standard\tcount_standard\tvariant\tcount_variant\tvariant_is_russian_word\tvariant_in_hunspell_kk\n"
    rows = "кілт\t9\tкелт\t3\tno\tno\nкел\t9\tкелт\t1\tno\tno\nсіз\t9\tсез\t3\tyes\tno\nқол\t9\tкол\t3\tno\tno\n"
    path.write_text(head + rows, encoding="utf-8")
    assert misspelt(path, {"кол": None}) == {"келт": ("кілт", 1.0)}
