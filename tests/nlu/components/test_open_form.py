"""The witness's form through the real server: the app's state of it counts, whatever Rasa remembers or forgot.

The small action server plays the form: it fills the slots from the metadata and the question that was put.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from aiohttp import web

TALK = "/webhooks/pana/talk"
QUESTIONS = ("when", "what", "where", "often", "children", "weapon", "more")
NO_ANSWER = "көп рақмет сізге"
NO_ANSWERS = (NO_ANSWER, "/ask_hotline")
Body = Callable[..., bytes]


def form(call: Any) -> web.Response:
    """Play the actions of the form; whatever else is called answers as ever."""
    action, message = call["next_action"], call["tracker"]["latest_message"]
    if action != "validate_witness_form":
        return _said(action)
    metadata = message["metadata"]
    filled = dict(one.split(".") for one in metadata.get("report") or ())
    pressed = [one["value"] for one in message["entities"] if one["entity"] in ("report", "step")]
    if pressed and pressed[0].count(".") == 2:
        filled[pressed[0].split(".")[1]] = pressed[0].split(".")[2]
    elif not pressed and message["text"] not in NO_ANSWERS:
        filled[metadata["report_asked"]] = "own"
    events = [{"event": "slot", "name": f"report_{name}", "value": filled.get(name)} for name in QUESTIONS]
    if pressed == ["report.stop"] or message["text"] in NO_ANSWERS:
        events.append({"event": "slot", "name": "requested_slot", "value": None})
    return web.json_response({"events": events, "responses": []})


def _said(action: str) -> web.Response:
    decision = {"escalate": "none", "urgency": "routine", "language": "kk", "event": None, "algorithm": None}
    said = {"pana": 1, "replies": [{"key": action, "args": {}, "buttons": []}], "decision": decision}
    return web.json_response({"events": [], "responses": [{"custom": said}]})


@pytest.fixture
def in_form(answering: Any) -> Any:
    answering.answer = form
    return answering


def ask(
    server: Any, body: Body, text: str, sender: str, *, asked: str | None, answers: tuple[str, ...] = (), **more: Any
) -> list[str]:
    """Send a message with the report as the app keeps it; return what was said."""
    button = text.startswith("/")
    metadata = {"report": list(answers), "report_asked": asked, "report_sent": False, **more}
    status, content, _ = server.ask("POST", TALK, body(text, sender=sender, button=button, metadata=metadata))
    assert status == 200, content
    return [reply["key"] for reply in content["replies"]]


def press(what: str) -> str:
    return f'/witness_report{{"step":"report{what}"}}'


def before(name: str) -> tuple[str, ...]:
    return tuple(f"{one}.skip" for one in QUESTIONS[: QUESTIONS.index(name)])


def test_its_button_begins_it(server: Any, in_form: Any, json_body: Body) -> None:
    assert ask(server, json_body, press(""), "begins", asked=None) == ["action_ask_report_when"]


def test_the_intent_alone_does_not(server: Any, in_form: Any, json_body: Body) -> None:
    assert ask(server, json_body, "/witness_report", "plain", asked=None) == ["action_answer"]


@pytest.mark.parametrize("name", QUESTIONS[:-1])
def test_after_a_restart_words_are_still_the_answer(name: str, server: Any, in_form: Any, json_body: Body) -> None:
    """Rasa has never heard of this sender: all it knows comes with the message."""
    following = QUESTIONS[QUESTIONS.index(name) + 1]
    said = ask(server, json_body, "сосед каждый день бьет жену", f"new-{name}", asked=name, answers=before(name))
    assert said == [f"action_ask_report_{following}"]


def test_every_question_in_turn(server: Any, in_form: Any, json_body: Body) -> None:
    ask(server, json_body, press(""), "whole", asked=None)
    for number, name in enumerate(QUESTIONS[:-1]):
        said = ask(server, json_body, press(f".{name}.skip"), "whole", asked=name, answers=before(name))
        assert said == [f"action_ask_report_{QUESTIONS[number + 1]}"]
    said = ask(server, json_body, "көршім әйелін күнде ұрады", "whole", asked="more", answers=before("more"))
    assert said == ["action_report_ended"]
    assert ask(server, json_body, "сәлеметсіз бе", "whole", asked=None) == ["action_answer"], "it is over"


def test_stopped(server: Any, in_form: Any, json_body: Body) -> None:
    said = ask(server, json_body, press(".stop"), "stopped", asked="where", answers=before("where"))
    assert said == ["action_report_ended"]


@pytest.mark.parametrize("turns", [1, 3])
@pytest.mark.parametrize("text", NO_ANSWERS, ids=["words", "button"])
def test_what_is_no_answer_ends_it_without_the_question(
    text: str, turns: int, server: Any, in_form: Any, json_body: Body
) -> None:
    """One answer and nothing below it; when the app says that it goes on, it goes on."""
    sender = f"aside-{turns}-{text[:2]}".replace("/", "b").encode().hex()
    for _ in range(turns):
        said = ask(server, json_body, text, sender, asked="where", answers=before("where"))
        assert said == ["action_report_ended"]
    assert ask(server, json_body, "куда можно позвонить", sender, asked=None) == ["action_answer"]
    said = ask(server, json_body, "куда можно позвонить", sender, asked="where", answers=before("where"))
    assert said == ["action_ask_report_often"]


def test_what_the_app_has_closed_is_closed(server: Any, in_form: Any, json_body: Body) -> None:
    ask(server, json_body, press(""), "closed", asked=None)
    assert ask(server, json_body, "сосед каждый день бьет жену", "closed", asked=None) == ["action_answer"]


def test_a_sent_report_is_answered_beside_the_form(server: Any, in_form: Any, json_body: Body) -> None:
    said = ask(server, json_body, press(""), "sent", asked=None, answers=before("more"), report_sent=True)
    assert said == ["action_answer"]
