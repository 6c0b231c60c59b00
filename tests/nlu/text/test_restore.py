"""The writings of one sentence become one text; what is no word or no word of ours stays as it was typed."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlu.text.augment import latin, russified
from nlu.text.languages import KAZAKH
from nlu.text.restore import restored

SENTENCES = [
    "күйеуім мені ұрып жатыр",
    "ол мені өлтіремін деп қорқытты",
    "маған көмек керек",
    "үйге барғым келмейді",
    "балаларымды алып кетті",
    "өмір сүргім келмейді",
]


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize("seed", range(4))
def test_writings_of_a_sentence_become_one_text(sentence: str, seed: int) -> None:
    chance = Random(seed)
    assert restored(russified(sentence, chance)) == sentence
    assert restored(sentence) == sentence
    assert restored(latin(sentence, KAZAKH, chance)) == sentence


@pytest.mark.parametrize(
    ("typed", "spelt"),
    [
        pytest.param("Куйеуим мени УРЫП жатыр!!! 🆘", "Күйеуім мені ҰРЫП жатыр!!! 🆘", id="kk-capitals-signs"),
        pytest.param("ол 102-ге звондады, 2 бала", "ол 102-ге звондады, 2 бала", id="kk-numbers-stay"),
        pytest.param("с3з к3м", "сіз кім", id="kk-digits-for-letters"),
        pytest.param("к о м е к", "көмек", id="kk-spelled-out"),
        pytest.param("on menya biet", "он меня бьет", id="ru-latin"),
        pytest.param("муж угрожает, kuyeuim urady", "муж угрожает, күйеуім ұрады", id="mixed"),
        pytest.param("мой муж бил меня вчера", "мой муж бил меня вчера", id="ru-known-words-stay"),
        pytest.param("её бьёт отчим", "ее бьет отчим", id="ru-one-way-for-yo"),
        pytest.param("My husband beats me every day", "My husband beats me every day", id="other-latin-stays"),
        pytest.param("", "", id="empty"),
        pytest.param("?! 911 🙏", "?! 911 🙏", id="no-word"),
    ],
)
def test_what_is_spelt(typed: str, spelt: str) -> None:
    assert restored(typed) == spelt


@pytest.mark.parametrize(
    ("language", "spelt"), [pytest.param("kk", "қара", id="kk"), pytest.param("ru", "кара", id="ru")]
)
def test_the_language_of_the_message_decides(language: str, spelt: str) -> None:
    assert restored("кара", language) == spelt


@pytest.mark.parametrize("sentence", ["өліп кетсем деймін", "бәрі бөліп алды", "үш ұл", "көк от", "ұрды, ұрлады"])
def test_words_typed_with_kazakh_letters_stay(sentence: str) -> None:
    assert restored(sentence) == sentence


@settings(deadline=None)
@given(st.text(st.characters(codec=None), max_size=300))
def test_any_text_is_spelt_and_always_the_same(text: str) -> None:
    assert restored(text) == restored(text)


@pytest.mark.parametrize(
    "flood",
    [
        pytest.param("а" * 10_000, id="one-letter"),
        pytest.param(" ".join(f"бэг{chr(1072 + n % 32)}нгя{chr(1072 + n // 32)}" for n in range(400)), id="cyrillic"),
        pytest.param(" ".join(f"bej{chr(97 + n % 26)}wej{chr(97 + n // 26)}" for n in range(400)), id="latin"),
        pytest.param("ң" * 4_096, id="kazakh-letters"),
    ],
)
def test_a_flood_is_spelt_to_its_end(flood: str) -> None:
    assert restored(restored(flood)) == restored(flood)
