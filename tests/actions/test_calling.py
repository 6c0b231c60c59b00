"""Danger first the police, injury the ambulance, otherwise 111; 150 only by day; old numbers with a warning or not at all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from actions.calling import Need, Reason, lines_for, need_of, tell_call, tell_facts, tell_lines
from actions.calling_table import Calling, load_calling
from actions.content import Content
from actions.regions import load_regions
from actions.situation import Situation
from locales.render import LANGUAGES, Words
from nlu.urgency.levels import Urgency

TUESDAY_NOON = datetime(2026, 11, 24, 7, 0, tzinfo=UTC)
"""12:00 in Kazakhstan."""

TUESDAY_NIGHT = datetime(2026, 11, 24, 18, 0, tzinfo=UTC)
"""23:00 in Kazakhstan."""

SATURDAY_NOON = datetime(2026, 11, 28, 7, 0, tzinfo=UTC)

Aged = Callable[..., Calling]


@pytest.fixture(scope="module")
def calling(content: Content) -> Calling:
    return load_calling(content, load_regions())


@pytest.fixture
def aged(calling: Calling) -> Aged:
    """Return the lines with the check of one of them so many days before Tuesday."""

    def older(code: str, days: int) -> Calling:
        old = TUESDAY_NOON.date() - timedelta(days=days)
        if code in calling.lines:
            return replace(calling, lines={**calling.lines, code: replace(calling.lines[code], checked=old)})
        more = calling.more[code]
        return replace(calling, more={**calling.more, code: replace(more, line=replace(more.line, checked=old))})

    return older


def told(
    need: Need, calling: Calling, now: datetime = TUESDAY_NOON, region: str | None = None, child: bool = False
) -> list[str]:
    shown = lines_for(need, calling, region=region, child=child, now=now)
    return ["app" if line.code == "police_app" else line.number for line in shown]


ORDERS = {
    "danger": (Need(danger=True), ["102", "112", "103", "111"]),
    "danger, injured": (Need(danger=True, injured=True), ["102", "112", "103", "111"]),
    "danger, cannot speak": (Need(danger=True, silent=True), ["app", "102", "112", "103", "111"]),
    "injured": (Need(injured=True), ["103", "112", "102", "111"]),
    "injured, cannot speak": (Need(injured=True, silent=True), ["app", "103", "112", "102", "111"]),
    "suicide, danger": (Need(danger=True, suicide=True), ["103", "112", "102", "111"]),
    "suicide, without danger": (Need(suicide=True), ["111", "102", "112", "103"]),
    "calm": (Need(), ["111", "150", "102", "112", "103"]),
    "calm, cannot speak": (Need(silent=True), ["111", "150", "102", "112", "103"]),
}


@pytest.mark.parametrize("child", [False, True], ids=["adult", "child"])
@pytest.mark.parametrize(("need", "expected"), ORDERS.values(), ids=ORDERS)
def test_the_order(calling: Calling, need: Need, expected: list[str], child: bool) -> None:
    assert told(need, calling, child=child) == expected


HOURS = {
    "noon of a weekday": (TUESDAY_NOON, True),
    "night of a weekday": (TUESDAY_NIGHT, False),
    "noon of Saturday": (SATURDAY_NOON, False),
    "opens": (datetime(2026, 11, 24, 4, 0, tzinfo=UTC), True),
    "a minute before": (datetime(2026, 11, 24, 3, 59, tzinfo=UTC), False),
    "closes": (datetime(2026, 11, 24, 13, 0, tzinfo=UTC), False),
    "Monday there, Sunday in Greenwich": (datetime(2026, 11, 22, 23, 0, tzinfo=UTC), False),
}


@pytest.mark.parametrize(("now", "open_"), HOURS.values(), ids=HOURS)
def test_150_only_in_the_hours_on_which_both_versions_agree(calling: Calling, now: datetime, open_: bool) -> None:
    assert ("150" in told(Need(), calling, now)) is open_


@pytest.mark.parametrize("need", [Need(danger=True), Need(injured=True), Need(suicide=True)], ids=str)
@pytest.mark.parametrize("code", ["line", "police"])
def test_150_never_in_danger_not_even_without_111(aged: Aged, need: Need, code: str) -> None:
    assert "150" not in told(need, aged(code, 999))


def test_150_at_night_when_111_may_not_be_told_and_never_alone(aged: Aged) -> None:
    assert told(Need(), aged("line", 181), TUESDAY_NIGHT) == ["150", "102", "112", "103"]


@pytest.mark.parametrize("code", ["police", "emergency", "ambulance"])
@pytest.mark.parametrize("need", [Need(danger=True), Need()], ids=["danger", "calm"])
def test_emergency_numbers_are_told_however_old(aged: Aged, code: str, need: Need) -> None:
    shown = {line.code: line for line in lines_for(need, aged(code, 5000), region=None, child=False, now=TUESDAY_NOON)}
    assert shown[code].stale


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        pytest.param(90, False, id="fresh"),
        pytest.param(91, True, id="with a warning"),
        pytest.param(180, True, id="still with a warning"),
        pytest.param(181, None, id="not told"),
    ],
)
@pytest.mark.parametrize("code", ["line", "youth_line", "mental_line"])
def test_any_other_line_grows_old(aged: Aged, code: str, days: int, expected: bool | None) -> None:
    shown = lines_for(Need(), aged(code, days), region="almaty", child=False, now=TUESDAY_NOON)
    assert {line.code: line.stale for line in shown}.get(code) is expected


@pytest.mark.parametrize(
    ("region", "expected"),
    [
        pytest.param("almaty", ["111", "1303", "150", "102", "112", "103"], id="Almaty"),
        pytest.param("almaty_region", ["111", "150", "102", "112", "103"], id="the region around it"),
        pytest.param("astana", ["111", "150", "102", "112", "103"], id="Astana, whose lists disagree"),
        pytest.param(None, ["111", "150", "102", "112", "103"], id="unknown"),
    ],
)
def test_a_line_of_one_city_only_there(calling: Calling, region: str | None, expected: list[str]) -> None:
    assert told(Need(), calling, region=region) == expected


def test_in_suicidal_danger_the_line_of_the_city_comes_last(calling: Calling) -> None:
    assert told(Need(danger=True, suicide=True), calling, region="almaty") == ["103", "112", "102", "111", "1303"]


def test_every_line_says_why(calling: Calling) -> None:
    shown = lines_for(
        Need(danger=True, injured=True, silent=True), calling, region="almaty", child=True, now=TUESDAY_NIGHT
    )
    assert [line.reason for line in shown] == [
        Reason.SILENT,
        Reason.DANGER,
        Reason.DANGER,
        Reason.INJURY,
        Reason.CHILD,
        Reason.REGION,
    ]


def test_a_moment_without_time_zone_is_refused(calling: Calling) -> None:
    with pytest.raises(ValueError, match="no time zone"):
        lines_for(Need(), calling, region=None, child=False, now=TUESDAY_NOON.replace(tzinfo=None))


NEEDS = {
    "emergency": (("physical_violence", Urgency.EMERGENCY, "victim"), Need(danger=True)),
    "high": (("threat", Urgency.HIGH, "victim"), Need(danger=True)),
    "elevated": (("psychological_violence", Urgency.ELEVATED, "victim"), Need()),
    "suicidal": (("suicide_risk", Urgency.EMERGENCY, "child"), Need(danger=True, suicide=True)),
    "suicidal, of another": (("suicide_risk", Urgency.EMERGENCY, "witness"), Need(danger=True, suicide=True)),
    "suicidal, who uses violence": (("suicide_risk", Urgency.HIGH, "aggressor"), Need(danger=True, suicide=True)),
}


@pytest.mark.parametrize(("situation", "expected"), NEEDS.values(), ids=NEEDS)
def test_the_need_of_a_situation(situation: tuple[str, Urgency, str], expected: Need) -> None:
    intent, urgency, who = situation
    assert need_of(Situation(intent, 0.9, urgency, who, "kk")) == expected


def test_the_talk_so_far_counts_as_danger() -> None:
    situation = Situation("ask_hotline", 0.9, Urgency.ROUTINE, "victim", "ru", talk_urgency=Urgency.HIGH)
    assert need_of(situation, injured=True, silent=True) == Need(danger=True, injured=True, silent=True)


MESSAGES = {
    "danger": (Need(danger=True), ["lines-danger", "calling-line"]),
    "danger, cannot speak": (
        Need(danger=True, silent=True),
        ["calling-police-silent", "lines-danger", "calling-line-silent"],
    ),
    "injured": (Need(injured=True), ["lines-injury", "calling-line"]),
    "suicide": (Need(danger=True, suicide=True), ["lines-suicide", "calling-line"]),
    "calm": (Need(), ["calling-line", "calling-youth-line", "lines-calm"]),
}


@pytest.mark.parametrize("child", [False, True], ids=["adult", "child"])
@pytest.mark.parametrize(("need", "expected"), MESSAGES.values(), ids=MESSAGES)
def test_the_messages(calling: Calling, words: Words, need: Need, expected: list[str], child: bool) -> None:
    shown = lines_for(need, calling, region=None, child=child, now=TUESDAY_NOON)
    replies = tell_lines(shown, calling, child=child, silent=need.silent)
    assert [reply.key for reply in replies] == [f"{key}-child" if child else key for key in expected]
    for language in LANGUAGES:
        said = "\n".join(words.say(language, reply.key, reply.args) for reply in replies)
        assert all(number in said for number in ("102", "103", "112", "111"))


def test_an_old_check_is_told(aged: Aged, words: Words) -> None:
    calling = aged("line", 120)
    shown = lines_for(Need(), calling, region=None, child=False, now=TUESDAY_NOON)
    last = tell_lines(shown, calling, child=False)[-1]
    assert last.key == "lines-stale"
    assert all("27.07.2026" in words.say(language, last.key, last.args) for language in LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("child", [False, True], ids=["adult", "child"])
def test_150_says_that_its_hours_are_disputed(calling: Calling, words: Words, language: str, child: bool) -> None:
    reply = tell_call("youth_line", calling, child=child)
    said = words.say(language, reply.key, reply.args)
    assert {"kk": "екі түрлі", "ru": "пишут разное"}[language] in said
    assert all(part in said for part in ("150", "09:00", "18:00", "111"))


FACTS = {
    ("police", "kk"): "102: тәулік бойы, тегін.\nҚай тілде жауап беретіні расталмаған.\nТексерілген күні: 21.11.2026.",
    (
        "police",
        "ru",
    ): "102: круглосуточно, бесплатно.\nНа каких языках отвечают, не подтверждено.\nПроверено: 21.11.2026.",
    ("youth_line", "kk"): "150: жұмыс уақыты расталмаған, тегін.\nҚай тілде жауап беретіні расталмаған.\n"
    "Тексерілген күні: 21.11.2026.",
    ("mental_line", "ru"): "1303: часы работы не подтверждены, о стоимости данных нет.\n"
    "На каких языках отвечают, не подтверждено.\nПроверено: 21.11.2026.",
}


@pytest.mark.parametrize(("line", "expected"), FACTS.items(), ids=["-".join(line) for line in FACTS])
def test_what_is_known_and_what_is_not(calling: Calling, words: Words, line: tuple[str, str], expected: str) -> None:
    code, language = line
    reply = tell_facts(code, calling, TUESDAY_NOON.date())
    assert words.say(language, reply.key, reply.args).split("\n\n")[1] == expected


LANGUAGES_TOLD = {
    "none confirmed": ((), "не подтверждено"),
    "Kazakh": (("kk",), "Отвечают по-казахски"),
    "Russian": (("ru",), "Отвечают по-русски"),
    "both": (("kk", "ru"), "Отвечают и по-казахски, и по-русски"),
}


@pytest.mark.parametrize(("confirmed", "said"), LANGUAGES_TOLD.values(), ids=LANGUAGES_TOLD)
def test_confirmed_languages_are_told(calling: Calling, words: Words, confirmed: tuple[str, ...], said: str) -> None:
    lines = {**calling.lines, "line": replace(calling.lines["line"], languages=confirmed)}
    reply = tell_facts("line", replace(calling, lines=lines), TUESDAY_NOON.date())
    assert said in words.say("ru", reply.key, reply.args)


@pytest.mark.parametrize("language", LANGUAGES)
def test_facts_that_are_old_say_so(calling: Calling, words: Words, language: str) -> None:
    reply = tell_facts("police", calling, date(2027, 3, 1))
    assert {"kk": "Содан бері", "ru": "С тех пор"}[language] in words.say(language, reply.key, reply.args)


@pytest.mark.parametrize("code", ["astana_mental_line", "youth_whatsapp", "nothing"])
def test_nobody_is_told_a_withheld_number(calling: Calling, code: str) -> None:
    with pytest.raises(KeyError):
        tell_call(code, calling, child=False)
    with pytest.raises(KeyError):
        tell_facts(code, calling, TUESDAY_NOON.date())
    assert code not in tell_call("police", calling, child=False).args


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("region", [None, "almaty", "astana"])
@pytest.mark.parametrize("need", [need for need, _ in ORDERS.values()], ids=ORDERS)
def test_withheld_digits_stand_in_no_message(
    calling: Calling, words: Words, need: Need, region: str | None, language: str
) -> None:
    shown = lines_for(need, calling, region=region, child=False, now=TUESDAY_NOON)
    for reply in tell_lines(shown, calling, child=False, silent=need.silent):
        said = words.say(language, reply.key, reply.args)
        assert "7172" not in said
        assert "+7" not in said
