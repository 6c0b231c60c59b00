"""The tiny model as it is published, the network made of it, and a handful of examples; TensorFlow may warn."""

from __future__ import annotations

import importlib
import warnings
from pathlib import Path
from typing import Any

import pytest

with warnings.catch_warnings():
    # What TensorFlow and onnx import is not ours to mend.
    warnings.simplefilter("ignore")
    tiny = importlib.import_module("tests.nlu.tiny_encoder")
    from nlu.encoder.pieces import MARKS, PAD, Pieces
    from nlu.encoder_training.examples import Example, read_examples
    from nlu.encoder_training.network import Network
    from nlu.encoder_training.published import Published

HERE = Path(__file__).parent
THREAT = ("мені өлтірем деп қорқытты", "пышақпен өлтірем деді", "муж угрожает убить меня", "убьет меня бывший")
GREETING = ("сәлеметсіз бе", "қайырлы күн", "здравствуйте", "добрый день вам")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let TensorFlow warn; our own code is held to `error` everywhere else."""
    for item in items:
        if item.path.is_relative_to(HERE):
            for kind in ("DeprecationWarning", "FutureWarning", "UserWarning"):
                item.add_marker(pytest.mark.filterwarnings(f"ignore::{kind}"))


@pytest.fixture(scope="session")
def published() -> Published:
    """The tiny model as it is published."""
    found: Published = tiny.tiny_published()
    return found


@pytest.fixture(scope="session")
def pieces(published: Published) -> Pieces:
    """All its pieces."""
    return Pieces(published.pieces, [float(score) for score in published.scores])


@pytest.fixture
def network(published: Published) -> Network:
    """A network of its weights with heads."""
    return Network(tiny.tiny_weights(published), published.sizes, tiny.LAYERS, MARKS.index(PAD))


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder with two intents in both languages."""
    for language in ("kk", "ru"):
        folder = tmp_path / "data" / f"intents_{language}"
        folder.mkdir(parents=True)
        for intent, texts, marks in (
            ("greet", GREETING, "{urgency: routine, who: other, style: standard}"),
            ("threat", THREAT, "{urgency: high, who: victim, style: standard}"),
        ):
            own = texts[:2] if language == "kk" else texts[2:]
            lines = ['version: "3.1"', "nlu:", f"- intent: {intent}", "  examples:"]
            lines += [line for text in own for line in ("  - text: |", f"      {text}", f"    metadata: {marks}")]
            (folder / f"{intent}.yml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return tmp_path / "data"


@pytest.fixture
def examples(data: Path) -> tuple[Example, ...]:
    """The examples of that folder."""
    return read_examples(data)


@pytest.fixture
def heads() -> dict[str, Any]:
    """The names of the answers of the tiny heads."""
    return dict(tiny.HEADS)
