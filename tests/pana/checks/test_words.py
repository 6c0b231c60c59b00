"""Every text in both languages, with the same arguments, and every used one exists."""

from __future__ import annotations

from pathlib import Path

import pytest

from pana.checks.run import check_everything
from tests.pana.checks.breaking import printed_after

BROKEN = [
    pytest.param(
        "locales/ru/talk.ftl",
        "hello =",
        "hi =",
        "locales/kk/talk.ftl:1: hello is missing in ru",
        id="missing in Russian",
    ),
    pytest.param(
        "locales/kk/talk.ftl",
        "hello =",
        "hi =",
        "locales/ru/talk.ftl:1: hello is missing in kk",
        id="missing in Kazakh",
    ),
    pytest.param(
        "locales/ru/talk.ftl",
        "hello = слово",
        "hello = { $name }",
        "locales/kk/talk.ftl:1: hello has other arguments in ru",
        id="other arguments",
    ),
    pytest.param("locales/kk/talk.ftl", "hello = ", "}{ ", "locales/kk/talk.ftl:1: not Fluent", id="not Fluent"),
    pytest.param(
        "locales/kk/talk.ftl", "button-human =", "hello =", "locales/kk/talk.ftl:2: hello is there twice", id="twice"
    ),
    pytest.param(
        "locales/kk/talk.ftl",
        "hello = сөз",
        "hello = { -brand }",
        "locales/kk/talk.ftl:1: hello cannot be said",
        id="refers to nothing",
    ),
    pytest.param(
        "bot/says.py", '"hello"', '"hello-again"', "bot/says.py:4: no text hello-again in kk", id="key that is nowhere"
    ),
    pytest.param(
        "bot/says.py",
        'say(language, "hello")',
        'say(language, "hello" if language else "bye")',
        "bot/says.py:4: no text bye in ru",
        id="one of two keys",
    ),
    pytest.param(
        "bot/says.py",
        'words.say(language, "hello")',
        'KINDS = {1: "voice-received"}',
        "bot/says.py:4: no text voice-received in kk",
        id="key in a table",
    ),
    pytest.param(
        "bot/says.py", 'words.say(language, "hello")', 'Reply("bye")', "bot/says.py:4: no text bye in kk", id="reply"
    ),
    pytest.param(
        "bot/says.py",
        'words.say(language, "hello")',
        'Reply("hello", {}, ((Button("button-no", "/deny"),),))',
        "bot/says.py:4: no text button-no in kk",
        id="button",
    ),
    pytest.param(
        "bot/says.py",
        'words.say(language, "hello")',
        'tell(1, 2, 3, "bye")',
        "bot/says.py:4: no text bye in kk",
        id="told to an operator",
    ),
    pytest.param(
        "bot/says.py",
        'words.say(language, "hello")',
        'only(1, key="bye")',
        "bot/says.py:4: no text bye in kk",
        id="key by name",
    ),
    pytest.param(
        "bot/says.py",
        '{"waiting": 1}',
        '{"minutes": 1}',
        "bot/says.py:3: waiting needs waiting in kk",
        id="argument that is not given",
    ),
    pytest.param(
        "bot/says.py",
        'words.say(language, "hello")',
        'words.say(language, "emergency-card")',
        "bot/says.py:4: emergency-card needs line, police",
        id="numbers that nobody adds",
    ),
    pytest.param(
        "bot/says.py", 'f"sender-{', 'f"mood-{', "bot/says.py:5: keys mood-… cannot be checked", id="unknown family"
    ),
    pytest.param(
        "locales/kk/talk.ftl",
        "sender-bot",
        "sender-robot",
        "bot/says.py:5: no text sender-bot in kk",
        id="gap in a family",
    ),
]


@pytest.mark.parametrize(("name", "old", "new", "expected"), BROKEN)
def test_mistake_is_found(project: Path, name: str, old: str, new: str, expected: str) -> None:
    assert expected in printed_after(project, name, old, new)


def test_an_enum_of_keys_is_read(project: Path) -> None:
    (project / "bot" / "keys.py").write_text('class Key(Enum):\n    QUEUE = "key-queue"\n', encoding="utf-8")
    assert "bot/keys.py:2: no text key-queue in kk" in "\n".join(map(str, check_everything(project)))


def test_a_language_without_texts(project: Path) -> None:
    for path in (project / "locales" / "kk").rglob("*.ftl"):
        path.unlink()
    assert "locales:1: no texts of one language" in "\n".join(map(str, check_everything(project)))
