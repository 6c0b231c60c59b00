"""What a message is about whatever the model makes of it: found in any spelling, and nothing else taken for it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from actions.content import load_content
from actions.known import Known
from actions.records import ContentError
from actions.remarks import load_remarks

FOUND = [
    ("а если они узнают что это я вызвала?", "unnamed"),
    ("можно анонимно сообщить", "unnamed"),
    ("не называя имени можно позвонить", "unnamed"),
    ("егер олар мен шақырғанымды біліп қойса", "unnamed"),
    ("хабарлағанымды билип койса ше", "unnamed"),
    ("atymdy aitpai habarlauga bola ma", "unnamed"),
    ("она вам писала", "about-others"),
    ("жена сюда обращалась", "about-others"),
    ("где она", "about-others"),
    ("кто нажаловался на меня", "about-others"),
    ("ол саған жазды ма", "about-others"),
    ("ол саган жаздыма", "about-others"),
    ("ayelim qaida", "about-others"),
    ("кім шақырды", "about-others"),
    ("полиция приехала спасибо", "police-came"),
    ("полиция келді рахмет", "police-came"),
    ("полиция келди рахмет", "police-came"),
    ("когда мне ответят", "waiting"),
    ("сколько еще ждать", "waiting"),
    ("есть кто живой", "waiting"),
    ("оператор қашан жауап береді", "waiting"),
    ("узак кутемин бе", "waiting"),
    ("ты тупой бот", "insult"),
    ("тупои бот", "insult"),
    ("сен ақымақсың", "insult"),
    ("сен акымаксын", "insult"),
    ("auzyndy jap", "insult"),
    ("идиоты", "insult-alone"),
    ("есуас", "insult-alone"),
]

NOT_FOUND = [
    "",
    "😭",
    "привет",
    "сәлем",
    "муж пьёт и кричит",
    "он сказал что я тупая",
    "ол маған ақымақсың дейді",
    "мама говорит ты дура",
    "он узнал где я живу",
    "ол қайда барсам да артымнан жүреді",
    "подруга пропала, где она",
    "полиция не приехала",
    "полиция приехала и уехала",
    "полиция келді, бірақ кетіп қалды",
    "полиция келмеді",
    "сколько ждать полицию",
    "муж приехал",
    "я вам писала вчера",
    "тихо уйти из дома как",
]


@pytest.mark.parametrize(("text", "code"), FOUND, ids=[text for text, _ in FOUND])
def test_a_remark_is_found_in_any_spelling(known: Known, text: str, code: str) -> None:
    remark = known.remarks.of(text)
    assert remark is not None
    assert remark.code == code


@pytest.mark.parametrize("text", NOT_FOUND)
def test_anything_else_is_left_to_the_model(known: Known, text: str) -> None:
    assert known.remarks.of(text) is None


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("как получить предписание и где найти приют?", ("ask_protective_order", "ask_shelter")),
        ("где приют и как подать заявление", ("ask_shelter", "ask_police_report")),
        ("нужен психолог и номер телефона доверия", ("ask_psychologist", "ask_hotline")),
        ("қорғау нұсқамасын қалай аламын, баспана бар ма?", ("ask_protective_order", "ask_shelter")),
        ("арызды қайда беремін және психолог керек", ("ask_police_report", "ask_psychologist")),
        ("kak razvestis i gde priyut", ("ask_family_law", "ask_shelter")),
        ("есть приют?", ("ask_shelter",)),
        ("психолог сказал подать заявление", ()),
        ("как дела", ()),
    ],
)
def test_what_is_asked_is_found_in_its_order(known: Known, text: str, asked: tuple[str, ...]) -> None:
    assert known.remarks.asked(text) == asked


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("👍", "affirm"),
        ("👍🏽👍🏽", "affirm"),
        ("✅", "affirm"),
        ("👎", "deny"),
        ("❤️", "thank"),
        ("👍👎", None),
        ("👍 да", None),
        ("😭", None),
        ("🙏", None),
        ("", None),
    ],
)
def test_an_emoji_alone_stands_for_an_answer(known: Known, text: str, meant: str | None) -> None:
    assert known.remarks.sign(text) == meant


FAULTS = [
    ("- code: unnamed\n  algorithm: {any: unnamed, child", "- code: unnamed\n  algorithm: {any: nothing, child", "'nothing'"),
    ("counter: [\"он узнает что я вам пишу\"", "counter: [\"можно анонимно сообщить\"", "is found"),
    ("- \"где она\"\n", "- \"доброе утро\"\n", "is not found"),
    ("  words: 2\n", "  words: two\n", "no number"),
    ("  deny:", "  no:", "signs"),
    ("- \"жап .. аузыңды\"", "- \"@nobody\"", "nobody"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after", "said"), FAULTS, ids=[said for _, _, said in FAULTS])
def test_a_fault_of_the_file_is_told(
    change: Callable[[str, str, str], Path], before: str, after: str, said: str
) -> None:
    root = change("remarks.yml", before, after)
    with pytest.raises(ContentError, match=said):
        load_remarks(load_content(root), root)
