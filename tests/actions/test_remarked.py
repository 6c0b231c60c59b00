"""Insults are met calmly, nobody is told of anybody, waiting is told in numbers; two questions get two answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from actions.known import Known
from actions.reply import Answer
from actions.respond import respond
from actions.situation import Situation, read_situation
from locales.render import LANGUAGES, Words
from nlu.urgency.levels import Urgency
from nlu.urgency.screen import screen

DAY = datetime(2026, 11, 24, 7, tzinfo=UTC)
NIGHT = datetime(2026, 11, 24, 19, tzinfo=UTC)

Say = Callable[..., Answer]


@pytest.fixture
def say(known: Known) -> Say:
    """Answer what somebody types; the model takes it for small talk unless the test says otherwise."""

    def run(text: str, *, now: datetime = DAY, **more: object) -> Answer:
        situation = Situation("out_of_scope", 0.9, screen(text).level, "victim", "kk", words=len(text.split()))
        return respond(replace(situation, **more), text, known, now)  # type: ignore[arg-type]

    return run


def keys(answer: Answer) -> list[str]:
    return [reply.key for reply in answer.replies]


def payloads(answer: Answer) -> set[str]:
    return {button.payload for reply in answer.replies for row in reply.buttons for button in row}


@pytest.mark.parametrize("text", ["ты тупой бот", "пошёл нахуй", "идиоты", "сен ақымақсың", "аузыңды жап", "есуас"])
@pytest.mark.parametrize(
    ("who", "key"), [("victim", "insult-calm"), ("other", "insult-calm"), ("child", "insult-calm-child")]
)
def test_an_insult_is_met_calmly_and_raises_nothing(say: Say, text: str, who: str, key: str) -> None:
    answer = say(text, who=who)
    assert keys(answer) == [key]
    assert (answer.decision.escalate, answer.decision.urgency, answer.decision.event) == ("none", Urgency.ROUTINE, None)
    assert "/ask_operator" in payloads(answer)


@pytest.mark.parametrize("text", ["ты тупой бот", "сен ақымақсың"])
def test_somebody_in_danger_may_lose_patience_and_stays_in_the_queue(say: Say, text: str) -> None:
    answer = say(text, talk_urgency=Urgency.EMERGENCY, given=("victim-now",))
    assert keys(answer) == ["insult-calm"]
    assert (answer.decision.escalate, answer.decision.urgency) == ("case", Urgency.EMERGENCY)


@pytest.mark.parametrize(
    "text",
    ["она вам писала?", "где она", "у вас моя жена?", "ол саған жазды ма", "ол қайда", "әйелім сізге хабарласты ма"],
)
@pytest.mark.parametrize("who", ["aggressor", "other", "witness", "child"])
@pytest.mark.parametrize("talk", list(Urgency), ids=lambda level: level.value)
def test_nobody_is_told_anything_of_anybody(say: Say, text: str, who: str, talk: Urgency) -> None:
    """The same answer for everybody, whatever was said before: it shows neither a yes nor a no."""
    answer = say(text, who=who, talk_urgency=talk, region="almaty")
    assert keys(answer) == ["about-others"]
    assert answer.decision.region is None
    assert answer.decision.escalate == (
        "case" if talk >= Urgency.HIGH else "offer" if talk is Urgency.ELEVATED else "none"
    )


@pytest.mark.parametrize("text", ["а если они узнают что это я вызвала?", "егер олар мен шақырғанымды біліп қойса"])
@pytest.mark.parametrize(("who", "key"), [("witness", "unnamed"), ("other", "unnamed"), ("child", "unnamed-child")])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_witness_hears_where_no_name_is_needed(
    say: Say, words: Words, text: str, who: str, key: str, language: str
) -> None:
    """111 takes a report without a name; of 102 nothing certain is known, and that is said."""
    answer = say(text, who=who, intent="ask_police_report", talk_urgency=Urgency.HIGH, given=("witness-now",))
    assert keys(answer) == [key]
    told = words.say(language, key, answer.replies[0].args)
    assert "111" in told
    assert "102" in told
    if key == "unnamed":
        uncertain = {"kk": "нақты мәлімет жоқ", "ru": "точных сведений у нас нет"}
        assert f"102 {uncertain[language]}" in told.replace(" туралы", "")


@pytest.mark.parametrize("text", ["полиция приехала спасибо", "полиция келді рахмет"])
@pytest.mark.parametrize("intent", ["thank", "witness_report", "ask_police_report"])
def test_when_the_police_are_there_nobody_says_call_them(say: Say, words: Words, text: str, intent: str) -> None:
    """What to tell them, once; the talk stays as urgent as it was, for they may leave."""
    answer = say(text, intent=intent, who="witness", talk_urgency=Urgency.EMERGENCY, given=("witness-now",))
    assert keys(answer) == ["police-came"]
    assert (answer.decision.escalate, answer.decision.urgency) == ("case", Urgency.EMERGENCY)
    for language, if_now in (("ru", "прямо сейчас"), ("kk", "дәл қазір")):
        assert if_now not in words.say(language, "police-came", answer.replies[0].args).lower()
    assert keys(say(text, intent=intent, who="witness", given=("witness-now", "police-came"))) == ["police-came-again"]
    assert keys(say(text, who="child")) == ["police-came-child"]


@pytest.mark.parametrize(
    "text", ["полиция приехала, он меня зарежет", "где она, он её сейчас убьёт", "тупой бот, он меня душит"]
)
def test_what_is_grave_is_answered_as_ever(say: Say, text: str) -> None:
    answer = say(text, intent="threat")
    assert answer.decision.urgency >= Urgency.HIGH
    assert answer.decision.escalate == "case"
    assert not set(keys(answer)) & {"police-came", "about-others", "insult-calm"}


WAITING = [
    "когда ответит оператор",
    "сколько ещё ждать",
    "есть кто живой",
    "оператор қашан жауап береді",
    "ұзақ күтемін бе",
]


@pytest.mark.parametrize("text", WAITING)
@pytest.mark.parametrize("language", LANGUAGES)
def test_who_waits_hears_how_many_work_and_wait(say: Say, words: Words, text: str, language: str) -> None:
    answer = say(text, talk_urgency=Urgency.HIGH, given=("victim-recent",), operators=2, waiting=5)
    (reply,) = answer.replies
    assert reply.key == "waiting-queue"
    told = words.say(language, reply.key, reply.args)
    assert {"2", "5", "102", "112", "111"} <= set(told.replace(".", " ").replace(",", " ").replace(":", " ").split())
    assert {"/ask_operator", "call-back:menu", "/ask_hotline", "/call_for_help"} == payloads(answer)
    assert answer.decision.algorithm == "victim-recent", "what she was asked still waits"


@pytest.mark.parametrize(("now", "below"), [(DAY, ()), (NIGHT, ("waiting-night",))], ids=["day", "night"])
def test_with_nobody_there_the_night_is_told_too(say: Say, now: datetime, below: tuple[str, ...]) -> None:
    (reply,) = say("когда мне ответят", now=now, given=("operator-asked",), waiting=1).replies
    assert (reply.key, reply.below) == ("waiting-nobody", below)
    (reply,) = say("когда мне ответят", now=now, given=("operator-asked",), operators=1, waiting=1).replies
    assert (reply.key, reply.below) == ("waiting-queue", ())


@pytest.mark.parametrize("text", ["есть кто живой", "біреу бар ма осында"])
def test_who_asks_for_a_human_for_the_first_time_gets_one(say: Say, text: str) -> None:
    """The model hears the wish; asked again, she hears how long it lasts."""
    first = say(text, intent="ask_operator")
    assert (first.decision.event, keys(first)) == ("ask_operator", ["operator-asked"])
    assert keys(say(text, intent="ask_operator", given=("operator-asked",))) == ["waiting-nobody"]


def test_the_numbers_come_from_the_app(known: Known) -> None:
    """Whatever else stands there counts as nobody."""
    for sent, read in ((3, 3), (0, 0), (-1, 0), ("7", 0), (True, 0), (None, 0)):
        message = {"urgency": "routine", "text": "x", "metadata": {"operators_on_shift": sent, "waiting": sent}}
        situation = read_situation(message, known.names, known.step_words)
        assert (situation.operators, situation.waiting) == (read, read)


TWO = [
    ("как получить предписание и как развестись?", "protective-order", "family-law"),
    ("нужен психолог и как подать заявление", "psychologist", "police-report"),
    ("қорғау нұсқамасын қалай аламын, қалай ажырасамын?", "protective-order", "family-law"),
    ("психолог керек, арызды қайда беремін", "psychologist", "police-report"),
]


@pytest.mark.parametrize(("text", "first", "second"), TWO, ids=[text for text, _, _ in TWO])
@pytest.mark.parametrize("intent", ["ask_law", "out_of_scope", "ask_police_report"])
def test_two_questions_get_two_answers_in_their_order(
    say: Say, text: str, first: str, second: str, intent: str
) -> None:
    said = keys(say(text, intent=intent, confidence=0.3))
    assert said[0] == first
    assert second in said
    assert say(text, intent=intent, confidence=0.3).decision.algorithm == first


@pytest.mark.parametrize("text", ["есть приют и психолог в Таразе?", "Таразда баспана бар ма, психолог керек"])
def test_a_region_beside_another_question_is_kept(say: Say, text: str) -> None:
    answer = say(text)
    assert answer.decision.region == "zhambyl"
    assert "psychologist" in keys(answer)


def test_a_trouble_and_a_question_are_both_answered(say: Say) -> None:
    """What is done to her comes first."""
    answer = say("муж всё время унижает меня, как подать заявление?", intent="psychological_violence")
    assert keys(answer)[0] == "psychological"
    assert "police-report" in keys(answer)
    assert answer.decision.escalate == "offer"


def test_in_danger_no_second_answer_hides_the_first(say: Say) -> None:
    answer = say("он меня избил, где приют и как подать заявление?", intent="physical_violence")
    assert answer.decision.urgency >= Urgency.HIGH
    assert not {"police-report", "services-ask"} & set(keys(answer))


@pytest.mark.parametrize(("sign", "event"), [("👍", None), ("✅", None)])
def test_a_thumb_is_a_yes_to_what_was_asked(say: Say, sign: str, event: str | None) -> None:
    """To "are you thinking of it?" it is as grave as the word; to "shall a human answer?" it calls one."""
    assert say(sign, words=0, given=("suicide-self",), talk_urgency=Urgency.HIGH).decision.urgency is Urgency.EMERGENCY
    called = say(sign, words=0, given=("support",), talk_urgency=Urgency.ELEVATED)
    assert called.decision.event == "ask_operator"


def test_a_heart_is_thanks(say: Say) -> None:
    assert keys(say("❤️", words=0)) == ["thank"]


@pytest.mark.parametrize("sign", ["😭", "😢😢", "💔"])
@pytest.mark.parametrize("who", ["victim", "child", "other"])
def test_tears_are_answered_as_tears(say: Say, sign: str, who: str) -> None:
    """Numbers, buttons and a question; no case for a sign alone, and in danger the talk goes on where it was."""
    cues = frozenset(cue.code for cue in screen(sign).cues)
    answer = say(sign, words=0, cues=cues, who=who)
    assert keys(answer) == ["sign-distress"]
    assert {"/call_for_help", "/ask_operator", "/ask_hotline"} == payloads(answer)
    assert answer.decision.escalate == "offer"
    grave = say(sign, words=0, cues=cues, who=who, talk_urgency=Urgency.EMERGENCY, given=("victim-now",))
    assert (keys(grave) != ["sign-distress"], grave.decision.escalate) == (True, "case")
