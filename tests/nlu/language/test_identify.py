"""Language and script of messages, short ones and neighbours' languages above all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.language.identify import Identified, identify
from nlu.text.layout import typed_on_wrong_layout

CASES = [
    ("көмек", "kk", "standard"),
    ("комек", "kk", "russified"),
    ("komek", "kk", "latin"),
    ("r-vtr", "kk", "layout"),
    ("рахмет", "kk", "standard"),
    ("иә", "kk", "standard"),
    ("жоқ", "kk", "standard"),
    ("салем", "kk", "russified"),
    ("salem", "kk", "latin"),
    ("жәрдем", "kk", "standard"),
    ("қорқамын", "kk", "standard"),
    ("коркамын", "kk", "russified"),
    ("күйеуім мені ұрып жатыр", "kk", "standard"),
    ("куйеуим мени урып жатыр", "kk", "russified"),
    ("kuieuim meni uryp jatyr", "kk", "latin"),
    ("kúıeýim meni uryp jatyr", "kk", "latin"),
    ("өлгім келеді", "kk", "standard"),
    ("олгим келеди", "kk", "russified"),
    ("полицияға хабарластым", "kk", "standard"),
    ("уйге баргым келмейди", "kk", "russified"),
    ("помогите", "ru", "standard"),
    ("pomogite", "ru", "latin"),
    ("gjvjubnt", "ru", "layout"),
    ("да", "ru", "standard"),
    ("нет", "ru", "standard"),
    ("спасите меня", "ru", "standard"),
    ("муж меня бьет", "ru", "standard"),
    ("on menya biet pomogite", "ru", "latin"),
    ("не хочу жить", "ru", "standard"),
    ("убьет", "ru", "standard"),
    ("здравствуйте, нужна консультация юриста", "ru", "standard"),
    ("муж опять ішіп келді, бьёт, помогите өтінем", "mixed", "standard"),
    ("мен ваннада закрылась, ол дверь ломать етіп жатыр", "mixed", "standard"),
    ("муж мени урды помогите", "mixed", "russified"),
    ("help me please", "other", "standard"),
    ("kill", "other", "standard"),
    ("my husband beats me every day", "other", "standard"),
    ("допоможіть мені будь ласка", "other", "standard"),
    ("мен үйгө барбайм, эмне кылсам болот", "other", "standard"),
    ("менга ёрдам беринг илтимос", "other", "standard"),
    ("kocam beni dövüyor yardım edin", "other", "standard"),
    ("ул мине кыйный, ярдәм итегез", "other", "standard"),
    ("救命", "other", "standard"),
    ("102", "other", "standard"),
    ("", "other", "standard"),
    ("🆘😭", "other", "standard"),
]


@pytest.fixture(autouse=True, scope="module")
def _profiles_are_loaded() -> None:
    identify("сәлем hello")


@pytest.mark.parametrize(("text", "language", "script"), CASES, ids=[case[0] or "nothing" for case in CASES])
def test_identify(text: str, language: str, script: str) -> None:
    assert identify(text) == Identified(language, script)


@pytest.mark.parametrize("text", ["102", "🆘", "😭😭", "???", "+7 700", ""])
@pytest.mark.parametrize("hint", ["kk", "ru", "mixed"])
def test_a_message_without_words_keeps_the_language_of_the_talk(text: str, hint: str) -> None:
    assert identify(text, hint).language == hint


@pytest.mark.parametrize("text", ["көмек", "помогите", "help me please"])
def test_the_hint_does_not_outweigh_words(text: str) -> None:
    assert {identify(text, hint) for hint in ("kk", "ru", None)} == {identify(text)}


@pytest.mark.parametrize("text", ["ау", "ааа", "эй эй", "ой ой ой эй", "хм", "кхе-кхе"])
@pytest.mark.parametrize("hint", ["kk", "ru"])
def test_a_cry_keeps_the_language_of_the_talk(text: str, hint: str) -> None:
    assert identify(text, hint).language == hint


@pytest.mark.parametrize(
    ("text", "hint", "language"),
    [
        pytest.param("не исстейм ендии", "kk", "kk", id="kk-misspelt"),
        pytest.param("памагити", "ru", "ru", id="ru-misspelt"),
        pytest.param("памагити", None, "ru", id="ru-misspelt-at-first"),
        pytest.param("коршиден коркамн", "ru", "kk", id="kk-endings"),
        pytest.param("баралмаймн", None, "kk", id="kk-shortened-ending"),
        pytest.param("қайтем", "ru", "kk", id="kk-letters"),
        pytest.param("мне задан вопрос", None, "ru", id="ru-words-that-end-as-kk"),
    ],
)
def test_few_unlisted_words(text: str, hint: str | None, language: str) -> None:
    assert identify(text, hint).language == language


@pytest.mark.parametrize("text", ["Темиртау", "жанаозен", "Усть-Каменогорск", "көкшетау", "Арыс?"])
@pytest.mark.parametrize("hint", ["kk", "ru"])
def test_the_name_of_a_town_keeps_the_language_of_the_talk(text: str, hint: str) -> None:
    """Most are Kazakh words, whoever writes them."""
    assert identify(text, hint).language == hint


@pytest.mark.parametrize("hint", ["en", "", "KK"])
def test_an_unknown_hint_is_ignored(hint: str) -> None:
    assert identify("🆘", hint).language == "other"


@pytest.mark.parametrize("sentence", ["күйеуім мені күнде ұрады", "муж угрожает мне каждый день"])
def test_the_wrong_layout_has_a_language(sentence: str) -> None:
    assert identify(typed_on_wrong_layout(sentence)) == Identified(identify(sentence).language, "layout")


@given(st.text(st.characters(codec=None), max_size=200), st.sampled_from(["kk", "ru", "mixed", "other", None]))
def test_any_text_has_one_answer(text: str, hint: str | None) -> None:
    found = identify(text, hint)
    assert found.language in {"kk", "ru", "mixed", "other"}
    assert found.script in {"standard", "russified", "latin", "layout"}
    assert identify(text, hint) == found


UNLIKELY = " ".join(chr(0x0430 + at * at % 31) * (at % 3) + chr(0x0430 + at * 7 % 32) for at in range(5_000))[:10_000]
"""Letters after one another that no language has, so that nothing can be looked up."""


@pytest.mark.parametrize("text", ["ә" * 10_000, "көмек " * 2_000, "a" * 10_000, "\ud83c" * 10_000, UNLIKELY])
def test_long_texts_have_one_answer(text: str) -> None:
    found = identify(text)
    assert found.language in {"kk", "ru", "mixed", "other"}
    assert identify(text) == found
