"""The JSON between the app and the Rasa channel: how a question is written and an answer is read."""

from __future__ import annotations

import re
from typing import Any

from bot.understanding import WIRE_VERSION, Button, Context, NotUnderstood, Reply, ReportSaid, ReportState, Understood
from nlu.urgency.levels import Urgency

LANGUAGES = ("kk", "ru", "mixed", "other")
ANSWERED = ("kk", "ru")
ESCALATE = ("none", "offer", "case")
WHO = ("victim", "witness", "child", "aggressor", "other")

_CODE = re.compile(r"[a-z][a-z_]{0,39}")


def question(*, sender: str, text: str, is_button: bool, context: Context) -> dict[str, Any]:
    """Return the request body. A place goes along only with the message it was shared by, and is kept nowhere."""
    near = {} if context.near is None else {"near": list(context.near)}
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
            "region": context.region,
            **near,
            **_report_known(context.report),
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
            language=_one_of(LANGUAGES, verdict["language"]),
            script=str(verdict["script"]),
            intent=str(verdict["intent"]["name"]),
            confidence=float(verdict["intent"]["confidence"]),
            urgency=Urgency(verdict["urgency"]["level"]),
            score=float(verdict["urgency"]["score"]),
            cues=tuple(str(cue) for cue in verdict["urgency"]["cues"]),
            who=_one_of(WHO, verdict["who"]),
            replies=replies,
            answer_language=_one_of(ANSWERED, decision["language"]),
            escalate=_one_of(ESCALATE, decision["escalate"]),
            decided_urgency=Urgency(decision["urgency"]),
            event=_word_or_none(decision["event"]),
            algorithm=_word_or_none(decision["algorithm"]),
            region=_code_or_none(decision.get("region")),
            report=_report_said(decision.get("report")),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise NotUnderstood("malformed") from error


def _report_known(report: ReportState) -> dict[str, Any]:
    """Return what of a report goes along: nothing for nearly every message."""
    if report == ReportState():
        return {}
    return {
        "report": list(report.answers),
        "report_asked": report.asked,
        "report_sent": report.sent,
        "told": list(report.told),
    }


def _report_said(body: Any) -> ReportSaid | None:
    if body is None:
        return None
    if not isinstance(body["sent"], bool):
        raise TypeError("neither true nor false")
    answers = tuple(str(one) for one in body["answers"])
    return ReportSaid(answers, _code_or_none(body["asked"]), _code_or_none(body["words_for"]), body["sent"])


def _one_of(known: tuple[str, ...], value: Any) -> str:
    if value not in known:
        raise ValueError("a word that the wire does not know")
    return str(value)


def _word_or_none(value: Any) -> str | None:
    if value is not None and not isinstance(value, str):
        raise TypeError("a word or nothing")
    return value


def _code_or_none(value: Any) -> str | None:
    if value is not None and not _CODE.fullmatch(value):
        raise ValueError("no code")
    return _word_or_none(value)


def _reply(body: Any) -> Reply:
    rows = tuple(
        tuple(Button(str(button["key"]), str(button["payload"])) for button in row) for row in body.get("buttons") or ()
    )
    below = tuple(str(key) for key in body.get("below") or ())
    return Reply(str(body["key"]), dict(body.get("args") or {}), rows, body.get("language"), below)
