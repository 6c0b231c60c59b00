"""The real content and table of answers, read once, and a tracker as Rasa sends it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from actions.choose import choose
from actions.content import CONTENT, Content
from actions.known import Known, load_known
from actions.language import LanguageNames
from actions.reply import Answer
from actions.routes import Answers
from actions.situation import Situation
from locales.render import Words
from nlu.urgency.levels import Urgency
from tests.actions.choosing import Choose


@pytest.fixture(scope="session")
def known() -> Known:
    return load_known()


@pytest.fixture(scope="session")
def content(known: Known) -> Content:
    return known.content


@pytest.fixture(scope="session")
def answers(known: Known) -> Answers:
    return known.answers


@pytest.fixture(scope="session")
def names(known: Known) -> LanguageNames:
    return known.names


@pytest.fixture(scope="session")
def words() -> Words:
    return Words.load(CONTENT.parent.parent / "locales")


@pytest.fixture
def content_copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(CONTENT, tmp_path / "content"))


@pytest.fixture
def change(content_copy: Path) -> Callable[[str, str, str], Path]:
    """Replace a piece of a content file's copy; the piece must be there."""

    def changed(file: str, before: str, after: str) -> Path:
        path = content_copy / file
        text = path.read_text(encoding="utf-8")
        assert before in text, f"{before!r} is not in {file} any more; mend the test"
        path.write_text(text.replace(before, after, 1), encoding="utf-8")
        return content_copy

    return changed


@pytest.fixture
def message() -> Callable[..., dict[str, Any]]:
    """Build Rasa's latest message with the extra keys of our components."""

    def built(intent: str, *, urgency: str = "routine", text: str = "x", **more: Any) -> dict[str, Any]:
        return {
            "text": text,
            "intent": {"name": intent, "confidence": more.pop("confidence", 0.9)},
            "entities": [],
            "urgency": {"level": urgency, "score": 0.5, "cues": []},
            "language": more.pop("language", "kk"),
            "script": "standard",
            "who": more.pop("who", "victim"),
            "metadata": more,
        }

    return built


@pytest.fixture
def chosen(content: Content, answers: Answers) -> Choose:
    def run(intent: str | None, urgency: Urgency = Urgency.ROUTINE, who: str = "victim", **more: object) -> Answer:
        situation = Situation(intent=intent, confidence=0.9, urgency=urgency, who=who, language="kk")
        return choose(replace(situation, **more), content, answers)  # type: ignore[arg-type]

    return run
