"""The JSON between the app and the Rasa channel: how a question is written and an answer is read."""

from __future__ import annotations

from typing import Any

from bot.understanding import WIRE_VERSION, Button, Context, NotUnderstood, Reply, Understood
from nlu.urgency.levels import Urgency


def question(*, sender: str, text: str, is_button: bool, context: Context) -> dict[str, Any]:
    """Return the request body."""
    return {
        "version": WIRE_VERSION,
        "sender": sender,
        "text": text,
        "button": is_button,
        "metadata": {
            "language": context.language,
            "who": context.who,
            "urgency": context.urgency.value,
            "given": list(context.given),
            "operators_on_shift": context.operators_on_shift,
            "waiting": context.waiting,
        },
    }


def answer(body: Any) -> Understood:
    """Read the response body. Raises NotUnderstood("malformed") for anything that is not a whole answer."""
    try:
        if body["version"] != WIRE_VERSION:
            raise NotUnderstood("version")
        verdict, decision = body["verdict"], body["decision"]
        replies = tuple(_reply(reply) for reply in body["replies"])
        if not replies:
            raise NotUnderstood("no-reply")
        return Understood(
            language=str(verdict["language"]),
            script=str(verdict["script"]),
            intent=str(verdict["intent"]["name"]),
            confidence=float(verdict["intent"]["confidence"]),
            urgency=Urgency(verdict["urgency"]["level"]),
            score=float(verdict["urgency"]["score"]),
            cues=tuple(str(cue) for cue in verdict["urgency"]["cues"]),
            who=str(verdict["who"]),
            replies=replies,
            answer_language=str(decision["language"]),
            escalate=str(decision["escalate"]),
            decided_urgency=Urgency(decision["urgency"]),
            event=decision["event"],
            algorithm=decision["algorithm"],
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise NotUnderstood("malformed") from error


def _reply(body: Any) -> Reply:
    rows = tuple(
        tuple(Button(str(button["key"]), str(button["payload"])) for button in row) for row in body.get("buttons") or ()
    )
    return Reply(str(body["key"]), dict(body.get("args") or {}), rows, body.get("language"))
