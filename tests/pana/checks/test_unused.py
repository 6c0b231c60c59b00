"""A text that nothing says is reported; whole keys, families, tables and the content count as saying."""

from __future__ import annotations

from pathlib import Path

import pytest

from pana.checks.run import check_everything
from tests.pana.checks.small_project import INTENTS, change

FIRST = {"kk": "сөз", "ru": "слово"}


def add(project: Path, key: str) -> None:
    """Add a text in both languages."""
    for language, word in FIRST.items():
        path = project / "locales" / language / "talk.ftl"
        path.write_text(path.read_text(encoding="utf-8") + f"{key} = {word}\n", encoding="utf-8")


def printed(project: Path) -> list[str]:
    """Return all problems as they are printed."""
    return [str(problem) for problem in check_everything(project)]


@pytest.mark.parametrize("key", ["bye", "sender-robot", "cue-weapon-any"], ids=["alone", "beside a family", "a cue"])
def test_text_that_nothing_says_is_reported_in_both_languages(project: Path, key: str) -> None:
    add(project, key)
    found = printed(project)
    assert [line.split(":")[0] for line in found] == ["locales/kk/talk.ftl", "locales/ru/talk.ftl"]
    assert all(line.endswith(f"nothing says {key} – take it out, or say it") for line in found)


def test_text_that_was_said_until_now(project: Path) -> None:
    change(project, "bot/says.py", '    await telling.key("waiting", {"waiting": 1})\n', "")
    assert [line.split(": ", 1)[1].split(" – ")[0] for line in printed(project)] == ["nothing says waiting"] * 2


@pytest.mark.parametrize(
    ("code", "keys"),
    [
        pytest.param('KEYS = {1: "bye"}', ["bye"], id="in a table"),
        pytest.param('KEY = "bye" if KEYS else "hello"', ["bye"], id="chosen before it is said"),
        pytest.param('KEY = f"mood-{1}"', ["mood-good", "mood-bad"], id="by its beginning"),
        pytest.param('KEY = "mood-" + MOOD', ["mood-good", "mood-bad"], id="put together"),
        pytest.param(
            'def cue(words, code):\n    words.say("kk", f"cue-{code}")',
            ["cue-weapon-any", "cue-weapon-moving"],
            id="every cue of the lexicon",
        ),
        pytest.param(
            'def intent(words, name):\n    words.say("kk", f"intent-{name}")',
            [f"intent-{name.replace('_', '-')}" for name in INTENTS],
            id="every intent",
        ),
    ],
)
def test_text_that_code_says_is_none(project: Path, code: str, keys: list[str]) -> None:
    for key in keys:
        add(project, key)
    (project / "bot" / "more.py").write_text(code + "\n", encoding="utf-8")
    assert printed(project) == []


def test_cue_without_a_name_is_reported(project: Path) -> None:
    add(project, "cue-weapon-any")
    code = 'def cue(words, code):\n    words.say("kk", f"cue-{code}")\n'
    (project / "bot" / "more.py").write_text(code, encoding="utf-8")
    assert [line.split(" – ")[0] for line in printed(project)] == [
        f"bot/more.py:2: no text cue-weapon-moving in {language}" for language in FIRST
    ]
