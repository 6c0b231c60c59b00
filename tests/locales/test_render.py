from __future__ import annotations

from pathlib import Path

import pytest

from locales.render import LANGUAGES, Words, WordsError

COUNTED = """
queue = { $waiting ->
    [0] none
    [one] { $waiting } one
    [few] { $waiting } few
    [many] { $waiting } many
   *[other] { $waiting } other
}
call = { $police }
"""


def write(root: Path, kk: str, ru: str) -> Path:
    for language, text in (("kk", kk), ("ru", ru)):
        (root / language).mkdir(exist_ok=True)
        (root / language / "talk.ftl").write_text(text, encoding="utf-8")
    return root


@pytest.fixture
def counted(tmp_path: Path) -> Words:
    return Words.load(write(tmp_path, COUNTED, COUNTED))


@pytest.mark.parametrize("as_text", [False, True], ids=["number", "digits"])
@pytest.mark.parametrize(
    ("language", "waiting", "said"),
    [
        ("kk", 0, "none"),
        ("kk", 1, "1 one"),
        ("kk", 2, "2 other"),
        ("kk", 5, "5 other"),
        ("kk", 20, "20 other"),
        ("kk", 21, "21 other"),
        ("ru", 0, "none"),
        ("ru", 1, "1 one"),
        ("ru", 2, "2 few"),
        ("ru", 5, "5 many"),
        ("ru", 20, "20 many"),
        ("ru", 21, "21 one"),
    ],
)
def test_plural_forms(counted: Words, language: str, waiting: int, said: str, as_text: bool) -> None:
    assert counted.say(language, "queue", {"waiting": str(waiting) if as_text else waiting}) == said


def test_a_phone_number_stays_as_it_is_dialled(counted: Words) -> None:
    assert counted.say("kk", "call", {"police": "+7 708 106 08 10"}) == "+7 708 106 08 10"
    assert counted.say("kk", "call", {"police": "1303"}) == "1303"


def test_no_marks_of_direction(counted: Words) -> None:
    assert not set(counted.say("ru", "call", {"police": "102"})) & {"\u2068", "\u2069", "\u200e", "\u200f"}


def test_surplus_arguments_are_ignored(counted: Words) -> None:
    assert counted.say("kk", "call", {"police": "102", "line": "111"}) == "102"


@pytest.mark.parametrize(
    ("language", "key", "args", "error"),
    [
        ("kk", "absent", {}, "kk/absent: no such text"),
        ("kk", "call", {}, "kk/call: no argument police"),
        ("kk", "call", {"line": "canary"}, "kk/call: no argument police"),
        ("en", "call", {"police": "102"}, "no language 'en'"),
    ],
)
def test_say_is_strict_and_quotes_no_argument(
    counted: Words, language: str, key: str, args: dict[str, str], error: str
) -> None:
    with pytest.raises(WordsError, match=error) as raised:
        counted.say(language, key, args)
    assert "canary" not in str(raised.value)


def test_say_or_other_takes_the_other_language(tmp_path: Path) -> None:
    words = Words.load(write(tmp_path, "only-kk = қазақша", "only-ru = { $a } по-русски"))
    assert words.say_or_other("ru", "only-kk") == "қазақша"
    assert words.say_or_other("kk", "only-ru", {"a": "a"}) == "a по-русски"
    assert words.say_or_other("en", "only-kk") == "қазақша"
    with pytest.raises(WordsError, match="no argument a"):
        words.say_or_other("kk", "only-ru")
    with pytest.raises(WordsError, match="kk/absent"):
        words.say_or_other("kk", "absent")


def test_keys_and_arguments(counted: Words) -> None:
    assert counted.keys("kk") == {"queue", "call"}
    assert counted.arguments("ru", "queue") == {"waiting"}
    assert counted.differences() == ()


def test_differences_are_named(tmp_path: Path) -> None:
    words = Words.load(write(tmp_path, "a = { $x }\nb = b", "a = { $y }\nc = c"))
    assert words.differences() == (
        "a: the languages use different arguments – use the same in both",
        "b: missing in ru – write it there too",
        "c: missing in kk – write it there too",
    )


def test_all_faults_of_the_files_are_gathered(tmp_path: Path) -> None:
    root = write(tmp_path, "a = a\na = again\n", "b = b\n\n!!! no fluent\n")
    with pytest.raises(WordsError) as raised:
        Words.load(root)
    first, second = str(raised.value).split("\n")
    assert first.endswith("talk.ftl:2: a is there twice – keep one")
    assert second.endswith("talk.ftl:3: not Fluent – mend the lines from here")


def test_the_same_key_in_two_files_is_a_fault(tmp_path: Path) -> None:
    root = write(tmp_path, "a = a", "a = a")
    (root / "kk" / "errors.ftl").write_text("a = b", encoding="utf-8")
    with pytest.raises(WordsError, match="a is there twice"):
        Words.load(root)


def test_a_language_without_files_is_a_fault(tmp_path: Path) -> None:
    write(tmp_path, "a = a", "a = a")
    (tmp_path / "ru" / "talk.ftl").unlink()
    with pytest.raises(WordsError, match=r"no \.ftl file"):
        Words.load(tmp_path)


def test_a_text_that_refers_to_nothing_cannot_be_said(tmp_path: Path) -> None:
    words = Words.load(write(tmp_path, "a = { b }", "a = a"))
    with pytest.raises(WordsError, match="kk/a: FluentReferenceError"):
        words.say("kk", "a")
    assert words.say_or_other("kk", "a") == "a"


def test_a_message_without_a_value_cannot_be_said(tmp_path: Path) -> None:
    words = Words.load(write(tmp_path, "a =\n    .title = t", "a = a"))
    with pytest.raises(WordsError, match="kk/a: the text is empty"):
        words.say("kk", "a")


def test_both_languages_are_known() -> None:
    assert LANGUAGES == ("kk", "ru")
