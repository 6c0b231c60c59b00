"""The JSON between the app and the Rasa channel: whatever is not a whole answer is refused with a code."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import wire
from bot.understanding import Button, Context, NotUnderstood, Reply
from nlu.urgency.levels import Urgency

ANSWER: dict[str, Any] = {
    "version": 1,
    "verdict": {
        "language": "kk",
        "script": "russified",
        "intent": {"name": "threat", "confidence": 0.91},
        "urgency": {"level": "high", "score": 0.97, "cues": ["threat.kill"]},
        "who": "victim",
    },
    "replies": [
        {"key": "threat", "args": {"police": "102"}, "buttons": [[{"key": "button-safe", "payload": "/safe_now"}]]}
    ],
    "decision": {"escalate": "case", "urgency": "high", "language": "kk", "event": None, "algorithm": "threat"},
}


def changed(*path: str, to: Any) -> dict[str, Any]:
    """Return the answer with one value changed."""
    body = copy.deepcopy(ANSWER)
    inner = body
    for name in path[:-1]:
        inner = inner[name]
    inner[path[-1]] = to
    return body


def without(*path: str) -> dict[str, Any]:
    """Return the answer with one value left out."""
    body = copy.deepcopy(ANSWER)
    inner = body
    for name in path[:-1]:
        inner = inner[name]
    del inner[path[-1]]
    return body


def test_a_whole_answer_is_read() -> None:
    """Every field arrives."""
    understood = wire.answer(ANSWER)
    assert (understood.language, understood.script, understood.intent) == ("kk", "russified", "threat")
    assert (understood.urgency, understood.cues, understood.who) == (Urgency.HIGH, ("threat.kill",), "victim")
    assert (understood.escalate, understood.answer_language, understood.algorithm) == ("case", "kk", "threat")
    assert understood.replies == (Reply("threat", {"police": "102"}, ((Button("button-safe", "/safe_now"),),)),)


PATHS = [
    ("verdict",), ("replies",), ("decision",), ("verdict", "language"), ("verdict", "script"), ("verdict", "intent"),
    ("verdict", "intent", "name"), ("verdict", "intent", "confidence"), ("verdict", "urgency"),
    ("verdict", "urgency", "level"), ("verdict", "urgency", "score"), ("verdict", "urgency", "cues"),
    ("verdict", "who"), ("decision", "escalate"), ("decision", "urgency"), ("decision", "language"),
    ("decision", "event"), ("decision", "algorithm"),
]  # fmt: skip


@pytest.mark.parametrize("path", PATHS, ids=".".join)
def test_nothing_may_be_missing(path: tuple[str, ...]) -> None:
    """Half an answer is no answer."""
    with pytest.raises(NotUnderstood) as refusal:
        wire.answer(without(*path))
    assert refusal.value.code == "malformed"


WRONG: list[tuple[tuple[str, ...], Any]] = [
    (("verdict", "language"), "fr"),
    (("verdict", "urgency", "level"), "extreme"),
    (("verdict", "urgency", "score"), "much"),
    (("verdict", "who"), "nobody"),
    (("decision", "language"), "other"),
    (("decision", "language"), None),
    (("decision", "escalate"), "perhaps"),
    (("decision", "event"), {"name": "safe_now"}),
    (("decision", "algorithm"), 3),
    (("replies",), "text"),
    (("replies",), [None]),
    (("replies",), [{"args": {}}]),
]


@pytest.mark.parametrize(("path", "value"), WRONG, ids=str)
def test_what_the_wire_does_not_know_is_refused(path: tuple[str, ...], value: Any) -> None:
    """An unknown language or person would break the operator's page later; it is refused here."""
    with pytest.raises(NotUnderstood) as refusal:
        wire.answer(changed(*path, to=value))
    assert refusal.value.code == "malformed"


def test_another_version_is_refused() -> None:
    """Both sides are updated together."""
    with pytest.raises(NotUnderstood) as refusal:
        wire.answer(changed("version", to=2))
    assert refusal.value.code == "version"


def test_an_answer_without_a_reply_is_refused() -> None:
    """Silence is a failure."""
    with pytest.raises(NotUnderstood) as refusal:
        wire.answer(changed("replies", to=[]))
    assert refusal.value.code == "no-reply"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(JSON)
def test_any_other_json_is_refused_and_nothing_else_is_raised(body: Any) -> None:
    """The other side may be anything."""
    with pytest.raises(NotUnderstood):
        wire.answer(body)


def test_a_message_of_several_texts_and_a_button_with_a_place_arrive() -> None:
    """As the action server sends the step of a guide."""
    payload = '/affirm{"step":"threat.victim.now.0"}'
    step = {"key": "step-head", "args": {"number": 1, "total": 4}, "below": ["guide-threat-door"]}
    body = changed("replies", to=[step | {"buttons": [[{"key": "button-step-done", "payload": payload}]]}])
    (reply,) = wire.answer(body).replies
    assert (reply.key, reply.below, reply.args) == ("step-head", ("guide-threat-door",), {"number": 1, "total": 4})
    assert reply.buttons == ((Button("button-step-done", payload),),)


def test_a_question_names_nobody() -> None:
    """The keyed hash, the words, and what is known of the talk."""
    context = Context("kk", "child", Urgency.HIGH, ("threat",), operators_on_shift=2, waiting=1)
    body = wire.question(sender="hash", text="сәлем", is_button=False, context=context)
    assert json.loads(json.dumps(body)) == {
        "version": 1,
        "sender": "hash",
        "text": "сәлем",
        "button": False,
        "metadata": {
            "language": "kk",
            "who": "child",
            "urgency": "high",
            "given": ["threat"],
            "operators_on_shift": 2,
            "waiting": 1,
            "region": None,
        },
    }


def test_a_region_and_a_place_travel_beside_the_question() -> None:
    """The place goes along with one message only."""
    known = {"operators_on_shift": 0, "waiting": 0, "region": "almaty", "near": (43.2, 76.9)}
    context = Context("kk", None, Urgency.ROUTINE, (), **known)  # type: ignore[arg-type]
    metadata = wire.question(sender="hash", text="/ask_shelter", is_button=True, context=context)["metadata"]
    assert (metadata["region"], metadata["near"]) == ("almaty", [43.2, 76.9])


@pytest.mark.parametrize("region", [None, "almaty", "karaganda_region"])
def test_the_region_she_named_arrives(region: str | None) -> None:
    """A code, or nothing."""
    assert wire.answer(changed("decision", "region", to=region)).region == region


def test_an_answer_without_a_region_is_whole() -> None:
    """Nearly none has one."""
    assert wire.answer(ANSWER).region is None


@pytest.mark.parametrize("region", ["Алматы, Абая 10", "almaty 5", "", 3, ["almaty"], "a" * 41])
def test_what_is_no_code_of_a_region_is_refused(region: Any) -> None:
    """Words of anybody must not be kept as a region."""
    with pytest.raises(NotUnderstood) as refusal:
        wire.answer(changed("decision", "region", to=region))
    assert refusal.value.code == "malformed"
