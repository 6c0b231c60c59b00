"""One message within the report of a witness: whether it answers the question that was put, and what is known after it. Pure.

Whatever is about the writer herself, or asks for something else, is no answer: it is answered as ever, and the report
waits for its button. A grave description of what happens to another person is both: it is kept as the answer, and the
call to the police is said before the next question.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from actions.report_table import BARE, OWN, SKIPPED, Answers, ReportTable, from_pairs
from actions.routes import Answers as Routes
from actions.situation import Situation, facts_of, text_of
from nlu.urgency.levels import Urgency
from nlu.writer.in_talk import says_me

STEP, ANEW, STOP = "report", "report.new", "report.stop"
"""What buttons say: begin or go on, begin another report, stop."""

NOW = "now"
_AFTER_ALL = ("more", "none")

ABOUT_THE_WRITER = ("call_for_help", "suicide_risk")
"""Intents that are about whoever writes, or about a life that hangs on this very message."""

CRIES = ("help.cry", "suicide.", "cannot.talk", "hiding", "locked.in")
"""How the cues begin that are never an answer to a question."""

ASIDE = ("greet", "goodbye", "thank", "ask_bot")
"""Small words that are no answer either."""


@dataclass(frozen=True)
class ReportTurn:
    """A message and the report as the app keeps it.

    `answers` so far, the question `asked` (None: the report is not open), whether it was `sent`; `told` are the facts of
    the talk before it, `facts` those of this message.
    """

    situation: Situation
    text: str
    answers: Answers
    asked: str | None
    sent: bool
    told: tuple[str, ...]
    facts: tuple[str, ...]


@dataclass(frozen=True)
class Heard:
    """What a message brought: all answers after it; the question that its words belong to, if they are to be kept.

    `begins`: the questions were not open before. `calls_first`: it happens now, so that the call comes before all else.
    """

    answers: Answers
    words_for: str | None = None
    begins: bool = False
    stops: bool = False
    calls_first: bool = False


def read_turn(message: Mapping[str, Any], situation: Situation) -> ReportTurn:
    """Read what the channel says of the report from Rasa's latest message."""
    metadata = message.get("metadata")
    talk: Mapping[str, Any] = metadata if isinstance(metadata, Mapping) else {}
    asked = talk.get("report_asked")
    return ReportTurn(
        situation=situation,
        text=text_of(message),
        answers=from_pairs(_names(talk.get("report"))),
        asked=asked if isinstance(asked, str) else None,
        sent=talk.get("report_sent") is True,
        told=_names(talk.get("told")),
        facts=tuple(f"{kind}.{value}" for kind, value in facts_of(message)),
    )


def hear(turn: ReportTurn, table: ReportTable, routes: Routes) -> Heard | None:
    """Return what a message brought to the report; None when it is no answer and must be answered as ever."""
    if turn.situation.pressed:
        return _pressed(turn, table)
    if turn.asked is None or _is_no_answer(turn, table, routes):
        return None
    return _typed(turn, turn.asked, table)


def _pressed(turn: ReportTurn, table: ReportTable) -> Heard | None:
    step = turn.situation.step or ""
    if step == STOP:
        return Heard(turn.answers, stops=True)
    if step in (STEP, ANEW):
        is_new = step == ANEW or not turn.answers
        answers = table.prefilled(turn.told) if is_new else turn.answers
        begins = step == ANEW or (is_new and turn.asked is None)
        return _after(turn, answers, before={} if is_new else turn.answers, begins=begins)
    start, _, answer = step.partition(".")
    name, _, code = answer.partition(".")
    if start != STEP or not table.knows(name, code):
        return None
    return _after(turn, {**turn.answers, name: code}, before=turn.answers)


def _is_no_answer(turn: ReportTurn, table: ReportTable, routes: Routes) -> bool:
    now = turn.situation
    if not any(sign.isalnum() for sign in turn.text):
        return True
    if now.urgency >= Urgency.HIGH and now.who in ("victim", "child") and says_me(turn.text):
        return True
    if any(cue.startswith(CRIES) for cue in now.cues):
        return True
    if table.meanings(turn.text) or now.confidence < routes.confidence_floor:
        return False
    if now.intent in ABOUT_THE_WRITER:
        return True
    route = routes.routes.get(now.intent or "")
    asks = route is not None and route.kind in ("info", "service")
    return (asks or now.intent in ASIDE) and not turn.facts and now.urgency <= Urgency.ELEVATED


def _typed(turn: ReportTurn, asked: str, table: ReportTable) -> Heard:
    meant = table.meanings(turn.text)
    if "any.stop" in meant and not (asked == "more" and "more.none" in meant):
        return Heard(turn.answers, stops=True)
    code = _code(meant, asked, table)
    found = {} if code else table.prefilled(turn.facts)
    if "violence.now" in turn.situation.cues:
        found.setdefault("when", NOW)
    new = {name: one for name, one in found.items() if name not in turn.answers and name != "what"}
    is_long = turn.situation.words > BARE
    answer = code or (new.get(asked) if asked != "where" else None) or OWN
    answers = {**turn.answers, **new, asked: answer}
    keeps_words = answer == OWN or (is_long and code is None)
    return _after(turn, answers, before=turn.answers, words_for=asked if keeps_words else None)


def _code(meant: frozenset[str], asked: str, table: ReportTable) -> str | None:
    """Return the answer that bare words give to the question that was put."""
    own = next((one.partition(".")[2] for one in sorted(meant) if one.startswith(f"{asked}.")), None)
    if own is not None:
        return own
    for code in ("yes", "no"):
        if f"any.{code}" in meant and code in table.questions[asked]:
            return code
    if "any.no" in meant and asked == _AFTER_ALL[0]:
        return _AFTER_ALL[1]
    return SKIPPED if meant & {"any.skip", "any.no"} else None


def _after(
    turn: ReportTurn, answers: Answers, *, before: Answers, words_for: str | None = None, begins: bool = False
) -> Heard:
    """Return what was heard, with what an answer says of another question."""
    after = dict(answers)
    if after.get("what") == "child":
        after.setdefault("children", "yes")
    is_now = after.get("when") == NOW and before.get("when") != NOW
    is_grave = turn.situation.urgency is Urgency.EMERGENCY and before.get("when") != NOW
    return Heard(after, words_for, begins=begins, calls_first=is_now or is_grave)


def _names(value: Any) -> tuple[str, ...]:
    return tuple(name for name in value if isinstance(name, str)) if isinstance(value, list | tuple) else ()
