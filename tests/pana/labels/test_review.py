"""Every reason why a line may not become an example, with its place and without its words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pana.labels.review import review, target

INTENTS = ("threat", "greet")
Lines = Callable[..., Path]


def said(project: Path, file: Path) -> list[str]:
    """Return the problems as they are printed, without the path."""
    found = review(project, file, INTENTS).problems
    assert all(problem.file == file for problem in found)
    return [f"{problem.line}: {problem.what}" for problem in found]


def test_a_good_line_passes(project: Path, lines: Lines) -> None:
    found = review(project, lines({}), INTENTS)
    assert found.problems == ()
    assert [one.labels for one in found.examples] == [{"urgency": "high", "who": "victim", "style": "casual"}]
    assert target(project, found.examples[0]) == project / "data" / "intents_kk" / "threat.yml"


@pytest.mark.parametrize(
    ("change", "what"),
    [
        ({"reviewed": False}, "not reviewed"),
        ({"reviewed": None}, "not reviewed"),
        ({"reviewed": "true"}, "not reviewed"),
        ({"case": None}, "no number of a case"),
        ({"case": "7"}, "no number of a case"),
        ({"text": "күйеуім {name} ұрды кеше"}, "a mark of the redaction is left"),
        ({"text": "маған 8 701 123 45 67 нөмірінен жазады"}, "a number as long as a phone's or a document's"),
        ({"text": "ол маған a.b@mail.kz хатын жазды"}, "an e-mail address"),
        ({"text": "ол маған @erlan_97 деп жазды"}, "a name of an account"),
        ({"text": "бірінші жол\nекінші жол осы"}, "several lines, or a sign that is not printed"),
        ({"text": "мені [ұрды](violence) деп айтамын"}, "brackets that Rasa takes for markup"),
        ({"text": "ұр " * 400}, "more than 1000 characters"),
        ({"lang": "other"}, "neither Kazakh nor Russian"),
        ({"urgency": "huge"}, "urgency is not one of routine, elevated, high, emergency"),
        ({"intent": "weather"}, "intent is missing or unknown"),
        ({"intent": ""}, "intent is missing or unknown"),
        ({"who": None}, "who is not one of victim, witness, child, aggressor, other"),
        ({"text": " "}, "text is missing or empty"),
        ({"kind": "joke"}, "kind is not one of lookalike, negation"),
        ({"text": "күйеуiм мені тағы ұрды"}, "a word of Latin and Cyrillic letters"),
        ({"text": "сөз threat 7"}, "the same as intents_kk/threat.yml:27"),
        ({"text": "Никто, не УЧИЛ!", "lang": "ru"}, "the same as labelled/small.jsonl:1"),
        ({"text": "это тоже новое", "lang": "ru"}, "the same as ru/small.yml:3"),
    ],
    ids=lambda value: str(value)[:30] if isinstance(value, str) else None,
)  # fmt: skip
def test_refused(project: Path, lines: Lines, change: dict[str, Any], what: str) -> None:
    assert f"1: {what}" in said(project, lines(change))


def test_a_line_that_is_left_out_is_not_looked_at(project: Path, lines: Lines) -> None:
    """Neither its mistakes nor its words count: another line may say the same."""
    bad = {"reviewed": False, "urgency": "huge", "text": "қазір есікті теуіп жатыр 8 701 123 45 67"}
    found = review(project, lines({}, {}, bad), INTENTS, left_out={1, 3})
    assert found.problems == ()
    assert [one.line for one in found.examples] == [2]


def test_another_writing_of_a_sentence_that_is_there_is_refused(project: Path, lines: Lines) -> None:
    second = {"text": "күйеуім тағы ұрды балалар көрді"}
    assert said(project, lines({}, second)) == ["2: nearly the same as " + f"{project.parent.name}/reviewed.jsonl:1"]


def test_all_mistakes_are_told_at_once_in_order(project: Path, lines: Lines) -> None:
    file = lines({"reviewed": False, "urgency": "huge"}, {"text": "қазір есікті теуіп жатыр", "who": "nobody"})
    with file.open("a", encoding="utf-8") as out:
        out.write("not json\n")
    assert [line.split(":")[0] for line in said(project, file)] == ["1", "1", "2", "3"]


def test_no_problem_repeats_what_was_written(project: Path, lines: Lines) -> None:
    file = lines({"text": "құпиясөз 8 701 123 45 67 {name}", "reviewed": False, "who": "құпиясөз"})
    found = review(project, file, INTENTS).problems
    assert found
    assert not any("құпиясөз" in str(problem) for problem in found)


@pytest.mark.parametrize(
    "text",
    ["муж опять пришёл пьяный, сосын мені ұрды", "күйеуім мас болып келді, потом избил"],
)
def test_what_is_mixed_goes_somewhere(project: Path, lines: Lines, text: str) -> None:
    found = review(project, lines({"text": text, "lang": "mixed", "style": "mixed"}), INTENTS)
    assert found.problems == ()
    assert target(project, found.examples[0]).parent.name in {"intents_kk", "intents_ru"}


def test_a_file_that_is_not_there(project: Path, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        review(project, tmp_path / "nowhere.jsonl", INTENTS)
