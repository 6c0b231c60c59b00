"""The letter tables are well formed."""

from __future__ import annotations

from pathlib import Path

import pytest

from nlu.text.lookalikes import has_cyrillic, has_latin
from nlu.text.tables import LETTERS, letters, read_groups

KAZAKH = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"


def test_every_kazakh_letter_can_be_typed_in_latin() -> None:
    assert set(KAZAKH) <= set(letters("latin")["typed"])


def test_every_kazakh_letter_is_on_the_keyboard() -> None:
    layout = letters("layout")
    assert set(KAZAKH) <= set(layout["keys"].values()) | set(layout["kazakh_row"].values())


def test_look_alikes_change_the_alphabet() -> None:
    for latin, cyrillic in letters("lookalikes")["latin"].items():
        assert has_cyrillic(cyrillic)
        assert has_latin(latin) or latin in "əɵƏƟ"


@pytest.mark.parametrize("path", sorted(LETTERS.glob("*.yml")), ids=lambda path: path.stem)
def test_every_table_opens_with_a_comment(path: Path) -> None:
    assert path.read_text(encoding="utf-8").startswith("# ")


def test_a_file_of_another_shape_is_refused(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.yml"
    wrong.write_text("- а\n- б\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"wrong\.yml"):
        read_groups(wrong)
