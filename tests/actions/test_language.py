from __future__ import annotations

from pathlib import Path

import pytest

from actions.language import LanguageNames, answer_language, asked_language, language_after_change, load_language_names
from actions.records import ContentError


@pytest.mark.parametrize(
    ("said", "talk", "answer"),
    [
        ("kk", None, "kk"),
        ("kk", "ru", "kk"),
        ("ru", None, "ru"),
        ("ru", "kk", "ru"),
        ("mixed", "kk", "kk"),
        ("mixed", "ru", "ru"),
        ("mixed", None, "kk"),
        ("other", "ru", "ru"),
        ("other", "kk", "kk"),
        ("other", None, "kk"),
    ],
)
def test_answer_language(said: str, talk: str | None, answer: str) -> None:
    assert answer_language(said, talk) == answer


@pytest.mark.parametrize(
    ("said", "talk", "asked", "after"),
    [
        ("kk", "kk", "ru", "ru"),
        ("ru", "ru", "ru", "ru"),
        ("ru", "kk", None, "ru"),
        ("kk", "ru", None, "kk"),
        ("kk", "kk", None, "ru"),
        ("other", "kk", None, "ru"),
        ("other", "ru", None, "kk"),
        ("ru", None, None, "kk"),
        ("mixed", None, None, "kk"),
    ],
)
def test_language_after_change(said: str, talk: str | None, asked: str | None, after: str) -> None:
    assert language_after_change(said, talk, asked) == after


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("қазақша сөйлейікші", "kk"),
        ("казакша жазыныз", "kk"),
        ("можно на казахском?", "kk"),
        ("QAZAQSHA", "kk"),
        ("по-русски, пожалуйста", "ru"),
        ("орысша жаза аласыз ба", "ru"),
        ("русский язык", "ru"),
        ("qazaqsha emes, orysha", None),
        ("қазір басқа тілде жазыңыз", None),
        ("казахский или русский", None),
        ("", None),
    ],
)
def test_asked_language(names: LanguageNames, text: str, language: str | None) -> None:
    assert asked_language(text, names) == language


@pytest.mark.parametrize("written", ["kk: [a]\n", "[]\n", ": :\n"])
def test_a_damaged_file_is_an_error(tmp_path: Path, written: str) -> None:
    (tmp_path / "language_names.yml").write_text(written, encoding="utf-8")
    with pytest.raises(ContentError, match="language_names"):
        load_language_names(tmp_path)
