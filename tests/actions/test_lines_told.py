"""A question for numbers is answered with the lines of the hour and the region, each with its way to be called."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from actions.known import Known
from actions.reply import Answer
from actions.respond import respond
from actions.routes import WHO
from actions.situation import Situation
from locales.render import LANGUAGES, Words
from nlu.components.talk_request import PAYLOAD
from nlu.urgency.levels import Urgency

NOON = datetime(2026, 11, 24, 7, tzinfo=UTC)
NIGHT = datetime(2026, 11, 24, 18, tzinfo=UTC)
LATER = datetime(2027, 4, 1, 7, tzinfo=UTC)
"""A day on which every check of 2026-11-21 is older than its quarter."""

Ask = Callable[..., Answer]


@pytest.fixture
def ask(known: Known) -> Ask:
    """Ask for numbers, typed; with `payload` press a button."""

    def run(payload: str | None = None, now: datetime = NOON, **more: object) -> Answer:
        situation = Situation("ask_hotline", 0.9, Urgency.ROUTINE, "victim", "ru")
        if payload is not None:
            found = PAYLOAD.fullmatch(payload)
            assert found is not None
            situation = replace(situation, intent=found[1], confidence=1.0, pressed=True, step=found[2])
        return respond(replace(situation, **more), "", known, now)  # type: ignore[arg-type]

    return run


def buttons(answer: Answer) -> dict[str, str]:
    return {button.key: button.payload for reply in answer.replies for row in reply.buttons for button in row}


def said(answer: Answer, words: Words, language: str = "ru") -> list[str]:
    return [
        "\n".join(words.say(language, key, reply.args) for key in (reply.key, *reply.below)) for reply in answer.replies
    ]


@pytest.mark.parametrize(("now", "with_youth_line"), [(NOON, True), (NIGHT, False)], ids=["noon", "night"])
def test_the_lines_of_the_hour(ask: Ask, now: datetime, with_youth_line: bool) -> None:
    answer = ask(now=now)
    keys = [reply.key for reply in answer.replies]
    assert keys[0] == "calling-line"
    assert ("calling-youth-line" in keys) == with_youth_line
    assert ("button-call-youth-line" in buttons(answer)) == with_youth_line
    assert keys[-1] == "lines-calm"
    assert answer.decision.algorithm == "trust-lines"
    assert {"button-human", "button-what-to-do", "button-cannot-speak", "button-call-police"} <= buttons(answer).keys()


def test_old_checks_are_told_with_a_warning(ask: Ask, words: Words) -> None:
    assert ask(now=LATER).replies[-1].key == "lines-stale"
    facts = ask(buttons(ask())["button-call-police"], now=LATER)
    assert "не перепроверяли" in said(facts, words)[-1]


def test_the_line_of_her_region_is_told_there_only(ask: Ask) -> None:
    assert "calling-mental-line" in [reply.key for reply in ask(region="almaty").replies]
    assert "calling-mental-line" not in [reply.key for reply in ask(region="astana").replies]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("who", ["victim", "child", "witness", "other"])
@pytest.mark.parametrize("talk", Urgency, ids=lambda level: level.value)
def test_every_button_says_how_to_call_and_what_is_known(
    ask: Ask, words: Words, who: str, talk: Urgency, language: str
) -> None:
    given = ("victim-now",) if talk >= Urgency.HIGH else ()
    lines = buttons(ask(who=who, talk_urgency=talk, given=given, language=language))
    calls = {key: payload for key, payload in lines.items() if key.startswith("button-call-")}
    assert len(calls) >= 4
    for key, payload in {**calls, "button-cannot-speak": lines["button-cannot-speak"]}.items():
        assert len(words.say(language, key)) <= 32
        answer = ask(payload, who=who, talk_urgency=talk, given=given, language=language)
        assert all(text.strip() for text in said(answer, words, language))
        assert answer.replies[-1].key == ("calling-facts" if key in calls else answer.replies[-1].key)
        assert {"button-numbers", "button-human"} <= buttons(answer).keys()
        assert ("button-danger-now" in buttons(answer)) == (talk is Urgency.EMERGENCY)
        silent = ask(buttons(answer).get("button-cannot-speak", payload), who=who, talk_urgency=talk, given=given)
        assert all(reply.key.endswith(("-silent", "-silent-child")) for reply in silent.replies)
        for told in (answer, silent):
            assert told.decision.urgency is talk
            assert told.decision.escalate == {"routine": "none", "elevated": "offer"}.get(talk.value, "case")
            children = [reply.key.endswith("-child") for reply in told.replies if reply.key != "calling-facts"]
            assert all(children) == any(children) == (who == "child")


@pytest.mark.parametrize("who", ["victim", "child", "witness", "other"])
@pytest.mark.parametrize("silent", [False, True], ids=["speaks", "cannot speak"])
@pytest.mark.parametrize("topic", ["victim-now", "suicide-now", "suicide-act-other"])
def test_in_danger_the_first_message_has_the_emergency_numbers(
    ask: Ask, words: Words, who: str, silent: bool, topic: str
) -> None:
    for language, urgency in itertools.product(LANGUAGES, (Urgency.HIGH, Urgency.EMERGENCY)):
        answer = ask(who=who, silent=silent, given=(topic,), talk_urgency=urgency, language=language)
        first = said(answer, words, language)[0]
        assert "112" in first
        assert ("102" in first) or ("103" in first)
        assert "150" not in "".join(said(answer, words, language))


@pytest.mark.parametrize(("given", "first"), [("suicide-self", "103"), ("suicide-other", "103"), ("threat", "102")])
def test_a_talk_about_suicide_has_the_ambulance_first(ask: Ask, words: Words, given: str, first: str) -> None:
    text = said(ask(given=(given,), talk_urgency=Urgency.HIGH), words)[0]
    assert min(("102", "103", "112"), key=text.index) == first


def test_in_danger_a_button_of_150_leads_to_the_lines_of_danger(ask: Ask) -> None:
    payload = buttons(ask())["button-call-youth-line"]
    answer = ask(payload, talk_urgency=Urgency.EMERGENCY, given=("victim-now",))
    assert answer.replies[0].key == "lines-danger"


@pytest.mark.parametrize("step", ["call.nobody", "call.", "call.mental-line", "call.police.loud", "region.almaty"])
def test_an_old_button_gets_all_lines(ask: Ask, step: str) -> None:
    assert ask('/ask_hotline{"step":"x"}', step=step).replies[0].key == "calling-line"


@pytest.mark.parametrize("step", [None, "call.police", "call.silent"])
def test_somebody_who_uses_violence_gets_the_plain_list(ask: Ask, step: str | None) -> None:
    answer = ask(None if step is None else f'/ask_hotline{{"step":"{step}"}}', who="aggressor")
    assert [reply.key for reply in answer.replies] == ["trust-lines"]


@pytest.mark.parametrize("who", WHO)
def test_another_question_is_not_answered_with_lines(ask: Ask, who: str) -> None:
    keys = [reply.key for reply in ask(intent="ask_law", who=who).replies]
    assert not any(key.startswith(("calling-", "lines-")) for key in keys)


def test_a_grave_message_gets_its_algorithm_first(ask: Ask) -> None:
    answer = ask(urgency=Urgency.EMERGENCY)
    assert answer.replies[0].key in ("victim-now", "lines-danger")
    assert answer.decision.escalate == "case"


def test_a_moment_without_time_zone_is_refused(ask: Ask) -> None:
    with pytest.raises(ValueError, match="no time zone"):
        ask(now=datetime(2026, 11, 24, 7))  # noqa: DTZ001 - this is what is refused
