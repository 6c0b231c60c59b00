"""Language accuracy on our own messages, which no profile, list or threshold was made from: floors that must hold."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from nlu.language.identify import identify

FILE = Path(__file__).resolve().parents[2] / "labelled" / "language" / "language.jsonl"


def messages(language: str, *styles: str) -> list[str]:
    rows = [json.loads(line) for line in FILE.read_text(encoding="utf-8").splitlines()]
    return [row["text"] for row in rows if row["lang"] == language and (not styles or row["style"] in styles)]


@pytest.mark.parametrize(
    ("language", "style", "least"),
    [
        ("kk", "standard", 0.98),
        ("kk", "russified", 0.98),
        ("kk", "latin", 0.97),
        ("kk", "word", 0.97),
        ("ru", "casual", 0.98),
        ("ru", "latin", 0.9),
        ("ru", "word", 0.8),
        ("mixed", "mixed", 0.78),
    ],
)
def test_floor(language: str, style: str, least: float) -> None:
    texts = messages(language, style)
    assert len(texts) > 10
    assert sum(identify(text).language == language for text in texts) / len(texts) >= least


def test_neighbours_are_other() -> None:
    texts = messages("other")
    assert len(texts) > 80
    assert sum(identify(text).language == "other" for text in texts) / len(texts) >= 0.94


@pytest.mark.parametrize("language", ["kk", "ru", "mixed"])
def test_ours_are_hardly_ever_other(language: str) -> None:
    texts = messages(language)
    assert sum(identify(text).language == "other" for text in texts) / len(texts) <= 0.01
