"""Letter models: chances that add up, and profiles that langdetect reads as well."""

from __future__ import annotations

import json

import pytest
from langdetect.detector_factory import DetectorFactory

from nlu.language.letter_model import PROFILES, LetterModel, letter_models


def test_known_letters_are_likelier_than_unknown_ones() -> None:
    model = LetterModel({" a": 5, "a": 9, "ab": 4, "b": 4, "b ": 4, " ab": 4})
    assert model.chance("ab") > model.chance("aa") > model.chance("az") > 0


def test_the_chances_of_the_next_letter_stay_below_one() -> None:
    model = LetterModel({" a": 5, "a": 9, "ab": 4, "b": 4, "b ": 4, " ab": 4})
    assert 0 < sum(model.chance(f"_a{letter}") for letter in "abcdefghijklmnopqrstuvwxyz_") <= 1


@pytest.mark.parametrize(
    ("script", "word", "language"),
    [("cyrillic", "көмектесіңіздер", "kk"), ("cyrillic", "обращайтесь", "ru"), ("latin", "komektesinizder", "kk")],
)
def test_the_likeliest_language_of_a_word(script: str, word: str, language: str) -> None:
    chances = letter_models(script).of_word(word)
    assert max(chances, key=lambda name: chances[name]) == language


@pytest.mark.parametrize(
    ("script", "text", "language"),
    [
        ("cyrillic", "күйеуім мені күнде ұрады", "kk"),
        ("cyrillic", "куйеуим мени кунде урады", "kk-folded"),
        ("cyrillic", "он угрожает мне каждый день", "ru"),
        ("latin", "kuieuim meni kunde urady", "kk"),
    ],
)
def test_langdetect_reads_our_profiles(script: str, text: str, language: str) -> None:
    factory = DetectorFactory()
    files = sorted((PROFILES / script).glob("*.json"))
    names = [json.loads(path.read_text(encoding="utf-8"))["name"] for path in files]
    assert names == [path.stem for path in files]
    factory.load_json_profile([path.read_text(encoding="utf-8") for path in files])
    factory.set_seed(1)
    detector = factory.create()
    detector.append(text)
    assert detector.detect() == language
