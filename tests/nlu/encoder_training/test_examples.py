"""Examples and what they teach: labels as numbers, folds that keep writings of one text together."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from nlu.encoder_training.examples import Example, answers_of, fold_of, read_examples


def test_examples_of_both_languages_are_read_in_order(examples: tuple[Example, ...]) -> None:
    assert [(one.language, one.intent) for one in examples] == [
        (language, intent) for language in ("kk", "ru") for intent in ("greet", "greet", "threat", "threat")
    ]
    assert examples[0] == Example("сәлеметсіз бе", "kk", "greet", "routine", "other")


def test_an_example_without_labels_is_refused(data: Path) -> None:
    path = data / "intents_kk" / "greet.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("urgency: routine, ", "", 1), encoding="utf-8")
    with pytest.raises(KeyError, match="urgency"):
        read_examples(data)


def test_labels_as_numbers(examples: tuple[Example, ...]) -> None:
    worst = replace(examples[-1], urgency="emergency", who="child")
    answers = answers_of([*examples[:3], worst])
    assert answers.heads == {
        "urgency": ("elevated", "high", "emergency"),
        "intent": ("greet", "threat"),
        "who": ("child", "other", "victim"),
    }
    assert answers.intent.tolist() == [0, 0, 1, 1]
    assert answers.who.tolist() == [1, 1, 2, 0]
    assert answers.urgency.tolist() == [[0, 0, 0], [0, 0, 0], [1, 1, 0], [1, 1, 1]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("мені өлтірем деп қорқытты", "Мени олтирем деп коркытты!", id="kk-russified"),
        pytest.param("муж меня бьёт", "МУЖ МЕНЯ БЬЕТ", id="ru-dots"),
    ],
)
@pytest.mark.parametrize("folds", [2, 5, 97])
def test_writings_of_one_text_share_a_fold(folds: int, one: str, other: str) -> None:
    first, second = fold_of([Example(text, "kk", "greet", "routine", "other") for text in (one, other)], folds)
    assert first == second


def test_every_fold_has_its_share() -> None:
    many = [Example(f"мысал нөмірі {number}", "kk", "greet", "routine", "other") for number in range(600)]
    folds = fold_of(many, 3).tolist()
    assert all(150 < folds.count(fold) < 250 for fold in range(3))
