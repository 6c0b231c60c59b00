"""Each fault that a random conversation looks for is found where it stands, and nothing else is."""

from __future__ import annotations

from datetime import date

import pytest

from locales.render import Words
from simulator.client_types import Button, Message
from tests.talks.any_talk.judge import Judge, Turn
from tests.talks.any_talk.language import Expected, Languages
from tests.talks.any_talk.messages import EITHER, SAME

KEY = "emergency-card"
NUMBERS = {"police": "102", "emergency": "112", "ambulance": "103", "line": "111"}


@pytest.fixture(scope="module")
def judge(words: Words) -> Judge:
    """The judge, with the real texts and content."""
    return Judge(words)


@pytest.fixture(scope="module")
def languages(words: Words) -> Languages:
    """The real labels."""
    return Languages(words)


def said(text: str, *labels: str) -> Message:
    """Return a message of the bot."""
    buttons = tuple((Button(label, "/ask_hotline", None),) for label in labels)
    return Message(
        id=1, from_bot=True, date=0, kind="text", text=text, entities=(), buttons=buttons, is_edited=False,
        is_silent=False, is_protected=False, is_forwarded=False, reply_to=None, file=None, location=None,
        phone_number=None,
    )  # fmt: skip


def answered(text: str, *labels: str, **turn: object) -> Turn:
    """Return a turn with one answer."""
    return Turn(waited=0.1, answers=(said(text, *labels),), **turn)  # type: ignore[arg-type]


SOUND = [
    pytest.param(answered("Здравствуйте.", "Меню"), id="ru"),
    pytest.param(answered("Сәлеметсіз бе. Қауіп төнсе: 102 немесе 112.", "Мәзір"), id="kk numbers of the content"),
    pytest.param(answered("Сегодня в 21:00.", "21:00"), id="ru an hour is no number"),
    pytest.param(answered("Спасибо. Кнопки снова: /menu"), id="ru the menu's command leads on"),
    pytest.param(answered("Иә, жақсы."), id="kk small talk after the code word"),
    pytest.param(Turn(0.2, toast="Готово"), id="ru only a toast"),
    pytest.param(Turn(0.2, is_held=True), id="silent while an operator speaks"),
    pytest.param(answered("Деньги: «8 701 000 {x}».", "Меню", own=("8 701  000 {x}",)), id="her own words in her plan"),
]

FAULTY = [
    pytest.param(Turn(5.1), "nothing came for 5.1 s", id="silence"),
    pytest.param(answered("Добрый день.", "Меню", is_held=True), "over the operator", id="over an operator"),
    pytest.param(
        Turn(0.1, changed=(said("Иначе.", "Меню"),), is_held=True), "over the operator", id="an edit over her"
    ),
    pytest.param(answered(KEY, "Меню"), "untranslated", id="a key"),
    pytest.param(answered("Добрый день.", "button-menu"), "untranslated", id="a key on a button"),
    pytest.param(answered("menu", "Меню"), "untranslated", id="a key without a dash"),
    pytest.param(answered("Звоните { $police }", "Меню"), "untranslated", id="an argument"),
    pytest.param(answered('{"text": 1}', "Меню"), "untranslated", id="a payload"),
    pytest.param(Turn(0.1, toast="plan-toast-in"), "untranslated", id="a key in a toast"),
    pytest.param(answered("Қоңырау шалыңыз: 104", "Мәзір"), "104 stands in no record", id="kk unknown number"),
    pytest.param(answered("Звоните.", "8 701 000 11 22"), "87010001122 stands", id="ru unknown number on a button"),
    pytest.param(answered("Хорошо."), "no other way out", id="ru a dead end"),
]


@pytest.mark.parametrize("turn", SOUND)
def test_sound(judge: Judge, turn: Turn) -> None:
    assert judge.faults(turn) == []


@pytest.mark.parametrize(("turn", "fault"), FAULTY)
def test_faulty(judge: Judge, turn: Turn, fault: str) -> None:
    assert [fault in found for found in judge.faults(turn)] == [True]


def test_the_day_of_a_check_is_no_number(judge: Judge, words: Words) -> None:
    assert judge.faults(answered(words.say("ru", KEY, NUMBERS), "Меню")) == []
    assert judge.faults(answered(f"{date(1999, 1, 1):%d.%m.%Y}", "Меню")) != []


KAZAKH = "Қауіп төнсе, бірден қоңырау шалыңыз. Оператор жауап береді."
RUSSIAN = "Если есть опасность, звоните сразу. Оператор ответит вам."


@pytest.mark.parametrize(
    ("wanted", "other", "labels"),
    [("kk", RUSSIAN, ("Меню",)), ("ru", KAZAKH, ("Мәзір",))],
    ids=["kk", "ru"],
)
def test_twice_in_a_row_is_too_often(languages: Languages, wanted: str, other: str, labels: tuple[str, ...]) -> None:
    expected = Expected(languages, "en")
    assert expected.fault([(said(other), other)]) is None
    expected.becomes(wanted)
    assert expected.fault([(said(other), other)]) is None
    assert expected.fault([(said("", *labels), "")]) is not None
    expected.becomes(EITHER)
    assert expected.fault([(said(other), other)]) is None


def test_a_right_answer_between_forgives(languages: Languages) -> None:
    expected = Expected(languages, "ru")
    for text in (KAZAKH, RUSSIAN, KAZAKH):
        assert expected.fault([(said(text), text)]) is None
    expected.becomes(SAME)
    assert expected.fault([(said(KAZAKH), KAZAKH)]) is not None


def test_a_whole_paragraph_in_the_other_language_is_the_other_language(languages: Languages) -> None:
    both = f"{KAZAKH}\n\n{RUSSIAN}"
    assert languages.is_wrong(said(both), both, "kk")
    assert languages.is_wrong(said(both), both, "ru")
    assert not languages.is_wrong(said(KAZAKH), KAZAKH, "kk")
