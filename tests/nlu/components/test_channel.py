"""The channel through the real server process, with a small action server that speaks Rasa's protocol."""

from __future__ import annotations

import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from aiohttp import web

TALK = "/webhooks/pana/talk"
CANARY = "құпиясөз"
Body = Callable[..., bytes]


@pytest.mark.parametrize(
    ("text", "intent", "language", "level"),
    [
        pytest.param("күйеуім қазір мені ұрып жатыр", "physical_violence", "kk", "emergency", id="kk"),
        pytest.param("kuieuim qazir meni uryp jatyr", "physical_violence", "kk", "emergency", id="kk-latin"),
        pytest.param("муж прямо сейчас меня бьет", "physical_violence", "ru", "emergency", id="ru"),
        pytest.param("добрый день", "greet", "ru", "routine", id="ru-greeting"),
    ],
)
def test_answer_has_verdict_replies_and_decision(
    text: str, intent: str, language: str, level: str, server: Any, answering: Any, json_body: Body
) -> None:
    status, content, _ = server.ask("POST", TALK, json_body(text))
    assert status == 200
    assert set(content) == {"version", "verdict", "replies", "decision"}
    assert content["version"] == 1
    verdict = content["verdict"]
    assert set(verdict) == {"language", "script", "intent", "urgency", "who", "facts"}
    assert (verdict["intent"]["name"], verdict["language"]) == (intent, language)
    assert verdict["urgency"]["level"] == content["decision"]["urgency"] == level
    assert content["replies"] == [{"key": f"reply-{intent}", "args": {}, "buttons": []}]


def test_action_server_gets_verdict_and_metadata(server: Any, answering: Any, json_body: Body) -> None:
    metadata = {"language": "kk", "who": "child", "urgency": "high", "operators_on_shift": 2, "waiting": 1}
    server.ask("POST", TALK, json_body("көмек керек", sender="metadata", metadata=metadata))
    (call,) = answering.calls
    message = call["tracker"]["latest_message"]
    assert call["next_action"] == "action_answer"
    assert message["metadata"] == {**metadata, "button": False}
    assert {"language", "script", "urgency", "who", "intent"} <= set(message)


def test_button_is_an_intent(server: Any, answering: Any, json_body: Body) -> None:
    body = json_body("/ask_hotline", button=True, metadata={"language": "ru", "who": "child"})
    status, content, _ = server.ask("POST", TALK, body)
    assert status == 200
    assert content["verdict"] == {
        "language": "ru",
        "script": "standard",
        "intent": {"name": "ask_hotline", "confidence": 1.0},
        "urgency": {"level": "routine", "score": 0.0, "cues": [], "spans": []},
        "who": "child",
        "facts": [],
    }
    assert content["replies"][0]["key"] == "reply-ask_hotline"


@pytest.mark.parametrize("text", ["/ask_hotline", "/restart", "/greet{}", "/session_start", "/back"])
def test_typed_slash_is_no_intent(text: str, server: Any, answering: Any, json_body: Body) -> None:
    status, content, _ = server.ask("POST", TALK, json_body(text, sender="slash"))
    assert status == 200
    assert content["replies"]
    assert content["verdict"]["intent"]["confidence"] < 1.0
    assert not answering.calls[-1]["tracker"]["latest_message"]["text"].startswith("/")


@pytest.mark.parametrize(
    "text", ["🆘", "???", "көмек " * 3000, "\u0000", "а\ud800".encode("utf-8", "replace").decode()]
)
def test_odd_texts_are_answered(text: str, server: Any, answering: Any, json_body: Body) -> None:
    status, content, _ = server.ask("POST", TALK, json_body(text))
    assert status == 200
    assert content["replies"]


def test_talk_of_many_turns_is_always_answered_and_stays_small(server: Any, answering: Any, json_body: Body) -> None:
    texts = ["сәлеметсіз бе", "муж угрожает убить меня", "рақмет", "какая завтра погода"] * 6
    for text in texts:
        status, content, _ = server.ask("POST", TALK, json_body(text, sender="long"))
        assert status == 200
        assert len(content["replies"]) == 1
    events = answering.calls[-1]["tracker"]["events"]
    said = [event["text"] for event in events if event["event"] == "user"]
    assert len(said) <= 7
    assert said[-1] == texts[-1]
    assert set(said[:-1]) == {None}


def test_several_senders_at_once(server: Any, answering: Any, json_body: Body) -> None:
    def talk(number: int) -> tuple[int, str]:
        text = ["сәлеметсіз бе", "большое спасибо вам"][number % 2]
        status, content, _ = server.ask("POST", TALK, json_body(text, sender=f"many{number % 5}"))
        return status, content["replies"][0]["key"].removeprefix("reply-")

    with ThreadPoolExecutor(10) as pool:
        answers = list(pool.map(talk, range(40)))
    assert answers == [(200, ["greet", "thank"][number % 2]) for number in range(40)]


def broken(call: Any) -> web.Response:
    return web.json_response({"error": "x", "request_body": call}, status=500)


def silent(call: Any) -> web.Response:
    return web.json_response({"events": [], "responses": []})


def rejected(call: Any) -> web.Response:
    return web.json_response({"error": json.dumps(call), "action_name": "action_answer"}, status=400)


def shapeless(call: Any) -> web.Response:
    return web.json_response({"events": call, "responses": 7})


def words_only(call: Any) -> web.Response:
    return web.json_response({"events": [], "responses": [{"text": call["tracker"]["latest_message"]["text"]}]})


def undecided(call: Any) -> web.Response:
    custom = {"pana": 1, "replies": [{"key": "k", "args": {}, "buttons": []}]}
    return web.json_response({"events": [], "responses": [{"custom": custom}]})


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        pytest.param(broken, "no_reply", id="error-with-the-tracker-in-it"),
        pytest.param(silent, "no_reply", id="no-reply"),
        pytest.param(rejected, "no_reply", id="rejected"),
        pytest.param(shapeless, "no_reply", id="not-the-protocol"),
        pytest.param(words_only, "no_reply", id="plain-text"),
        pytest.param(undecided, "bad_reply", id="no-decision"),
    ],
)
def test_failing_action_server_is_503_without_words(
    answer: Callable[[Any], web.Response], code: str, server: Any, answering: Any, json_body: Body
) -> None:
    answering.answer = answer
    status, content, raw = server.ask("POST", TALK, json_body(f"мені {CANARY} ұрып жатыр", sender=f"failing-{code}"))
    assert (status, content) == (503, {"version": 1, "error": code})
    assert CANARY not in raw.decode()
    assert CANARY not in server.logged()


def test_next_message_is_answered_after_a_failure(server: Any, answering: Any, json_body: Body) -> None:
    good, answering.answer = answering.answer, broken
    assert server.ask("POST", TALK, json_body("сәлеметсіз бе", sender="again"))[0] == 503
    answering.answer = good
    assert server.ask("POST", TALK, json_body("сәлеметсіз бе", sender="again"))[0] == 200


@pytest.mark.parametrize("token", [None, "", "wrong", "а-кириллица"], ids=["none", "empty", "wrong", "cyrillic"])
@pytest.mark.parametrize("path", [TALK, "/model/parse"])
def test_no_token_no_answer(path: str, token: str | None, server: Any, json_body: Body) -> None:
    shown = token if token is None else token.encode().decode("latin-1")
    status, content, _ = server.ask("POST", path, json_body("сәлем"), token=shown)
    assert (status, content) == (401, {"version": 1, "error": "unauthorized"})


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/conversations/s1/tracker"),
        ("GET", "/conversations/s1/story"),
        ("POST", "/conversations/s1/messages"),
        ("POST", "/model/train"),
        ("PUT", "/model"),
        ("DELETE", "/model"),
        ("GET", "/domain"),
        ("POST", "/webhooks/rest/webhook"),
    ],
)
def test_routes_nobody_needs_are_closed(method: str, path: str, server: Any) -> None:
    status, content, _ = server.ask(method, path, b"{}")
    assert (status, content) == (404, {"version": 1, "error": "not_found"})


@pytest.mark.parametrize("path", [TALK, "/model/parse"])
@pytest.mark.parametrize(
    "body",
    [
        pytest.param(f'{{"text": "{CANARY}"'.encode(), id="cut-off"),
        pytest.param(f'["{CANARY}"]'.encode(), id="a-list"),
        pytest.param(f'{{"words": "{CANARY}"}}'.encode(), id="no-text"),
        pytest.param(CANARY.encode("utf-16"), id="not-utf-8"),
        pytest.param(b"", id="empty"),
        pytest.param(f'{{"text": "{CANARY * 20000}"}}'.encode(), id="too-large"),
    ],
)
def test_broken_request_is_an_error_without_words(path: str, body: bytes, server: Any) -> None:
    status, content, raw = server.ask("POST", path, body)
    assert 400 <= status <= 503
    assert set(content) == {"version", "error"}
    assert CANARY not in raw.decode()
    assert CANARY not in server.logged()


def test_model_parse_prints_the_verdict(server: Any) -> None:
    body = json.dumps({"text": "мени олтирем деп коркытып жатыр"}).encode()
    status, content, _ = server.ask("POST", "/model/parse", body)
    assert status == 200
    assert (content["language"], content["script"], content["intent"]["name"]) == ("kk", "russified", "threat")
    assert content["urgency"]["level"] in ("high", "emergency")
    assert "threat.kill" in content["urgency"]["cues"]
    assert content["who"] == "victim"


def test_model_parse_points_at_the_words(server: Any) -> None:
    text = "Шымкентте тұрам, күйеуім пышақпен өлтірем деп қорқытып жатыр"
    _, content, _ = server.ask("POST", "/model/parse", json.dumps({"text": text}).encode())
    facts = {one["entity"]: (one["value"], text[one["start"] : one["end"]]) for one in content["entities"]}
    assert facts["place"] == ("shymkent", "Шымкентте")
    assert facts["weapon"] == ("knife", "пышақпен")
    spans = {one["code"]: text[one["start"] : one["end"]] for one in content["urgency"]["spans"]}
    assert set(spans) - {"model"} == set(content["urgency"]["cues"])
    assert "өлтірем" in spans["threat.kill"]


def test_health_needs_no_token(server: Any) -> None:
    assert server.ask("GET", "/webhooks/pana/health", token=None)[:2] == (200, {"version": 1, "ready": True})


def test_nothing_written_is_ever_logged(server: Any, answering: Any, json_body: Body) -> None:
    server.ask("POST", TALK, json_body(f"{CANARY} мені өлтіреді"))
    server.ask("POST", "/model/parse", json.dumps({"text": f"/{CANARY}"}).encode())
    server.ask("GET", f"/{CANARY.encode().hex()}")
    logged = server.logged()
    assert CANARY not in logged
    assert CANARY.encode().hex() not in logged
    assert json.dumps(CANARY)[1:-1] not in logged
