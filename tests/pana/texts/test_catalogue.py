"""Files, heads and texts are read as they are written."""

from __future__ import annotations

from pathlib import Path

import pytest

from locales.render import LANGUAGES, Words
from pana.places import LOCALES
from pana.texts.catalogue import Head, catalogue, head_of, texts_of
from tests.pana.checks.small_project import write

KAZAKH = """\
### Talk

## Бірінші

one = Бір { $x }
# about two
two =
    Бірінші.

    { $n ->
        [one] бір
       *[other] көп
    }
"""


@pytest.mark.parametrize(
    ("source", "head", "reviewed"),
    [
        pytest.param(
            "### Talk, Kazakh.\n### Reviewed by: nobody yet (wanted: a native editor). Written 2026-11-22.\n\na = b\n",
            Head("Talk, Kazakh.", "nobody yet (wanted: a native editor)", "2026-11-22"),
            False,
            id="nobody yet",
        ),
        pytest.param(
            "### Reviewed by: Айгүл С., native editor, 2026-12-01\n\na = b\n",
            Head("Reviewed by: Айгүл С., native editor, 2026-12-01", "Айгүл С., native editor", "2026-12-01"),
            True,
            id="somebody",
        ),
        pytest.param(
            "### Reviewed by: A. Person (doctor), 2027-02-03. Written 2026-11-21.\n\na = b\n",
            Head("Reviewed by: A. Person (doctor), 2027-02-03. Written 2026-11-21.", "A. Person (doctor)", "2027-02-03"),
            True,
            id="somebody, and when it was written",
        ),
        pytest.param("# Слова. Состояние: 2026-11-21\n", Head("Слова. Состояние: 2026-11-21", "", "2026-11-21"), False,
                     id="a date, nobody named"),
        pytest.param("a = b\n# Reviewed by: late, 2026-11-21\n", Head(), False, id="no head"),
    ],
)  # fmt: skip
def test_heads(source: str, head: Head, reviewed: bool) -> None:
    assert head_of(source) == head
    assert head_of(source).is_reviewed is reviewed


def test_a_text_as_it_is_written(tmp_path: Path) -> None:
    write(tmp_path, "kk/talk.ftl", KAZAKH)
    write(tmp_path, "ru/talk.ftl", "two = Два,\n    три.\n")
    (file,) = catalogue(tmp_path)
    one, two = file.texts
    assert (one.key, one.heading, dict(one.written), dict(one.lines)) == (
        "one",
        "Бірінші",
        {"kk": "Бір { $x }"},
        {"kk": 5},
    )
    assert two.written["kk"] == "Бірінші.\n\n{ $n ->\n    [one] бір\n   *[other] көп\n}"
    assert two.written["ru"] == "Два,\nтри."
    assert dict(two.lines) == {"kk": 7, "ru": 1}


def test_files_in_the_order_of_weight(tmp_path: Path) -> None:
    for name in ("guides/a.ftl", "talk.ftl", "buttons.ftl", "safety.ftl"):
        write(tmp_path, f"kk/{name}", "a = b\n")
    assert [file.name for file in catalogue(tmp_path)] == ["safety.ftl", "buttons.ftl", "talk.ftl", "guides/a.ftl"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_real_text_is_there(words: Words, language: str) -> None:
    there = [text.key for _, text in texts_of(catalogue(LOCALES)) if language in text.written]
    assert len(there) == len(set(there))
    assert set(there) == words.keys(language)
