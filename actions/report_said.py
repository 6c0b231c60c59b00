"""What is said in the report of a witness: one question at a time with its buttons, the end, and what comes after. Pure."""

from __future__ import annotations

from dataclasses import replace

from actions.choose import unchanged
from actions.known import Known
from actions.reply import Answer, Decision, Reply, Report, Rows
from actions.report_table import SKIPPED
from actions.report_turn import ANEW, NOW, STEP, STOP, Heard, ReportTurn
from actions.routes import Button
from nlu.urgency.levels import Urgency

INTENT = "/witness_report"
SENT = "report"
"""The event that tells the app: the report is whole, or something was added to it."""

FOR_CHILD = {
    "report-start": "report-start-child",
    "report-start-call": "report-start-call-child",
    "report-call-first": "report-call-first-child",
    "report-ask-added": "report-ask-added-child",
    "report-sent": "report-sent-child",
    "report-added": "report-added-child",
    "report-again": "report-again-child",
    "report-none": "report-none-child",
    "report-stopped": "report-stopped-child",
    "report-stopped-sent": "report-stopped-sent-child",
    "report-stopped-empty": "report-stopped-empty-child",
    "report-dropped": "report-dropped-child",
}
"""What is said to a child instead; every question has its own (`report-ask-…-child`)."""

MORE = "more"
SEND, DROP, ADD = "report.send", "report.drop", "report.add"
_GO_ON = Button("button-report-go-on", f'{INTENT}{{"step":"{STEP}"}}')


def before_the_question(turn: ReportTurn, heard: Heard, known: Known) -> Answer | None:
    """Return what stands above the question: what this is, when it begins, and the call when it happens now."""
    replies: list[Reply] = []
    if heard.calls_first:
        replies.append(Reply(_for(turn, "report-call-first"), _numbers(known)))
    if heard.begins:
        # Who has just been told to call is not told once more what to do "if".
        below = () if heard.calls_first else (_for(turn, "report-start-call"),)
        replies.append(Reply(_for(turn, "report-start"), _numbers(known), below=below))
    if not replies:
        return None
    return Answer(tuple(replies), _decision(turn, heard, known, asked=None, name="begin"))


def question(turn: ReportTurn, heard: Heard, name: str, known: Known) -> Answer:
    """Return a question with its buttons; each may be skipped, and each may be the last."""
    answers = [_button(name, code) for code in known.report.questions[name]]
    rows: Rows = tuple((button,) for button in answers)
    if name == MORE:
        rows = (*rows, (_stop(),))
    else:
        rows = (*rows, (Button("button-report-skip", _payload(f"{STEP}.{name}.{SKIPPED}")), _stop()))
    key = f"report-ask-{name}-child" if turn.situation.who == "child" else f"report-ask-{name}"
    reply = Reply(key, _numbers(known), rows)
    return Answer((reply,), _decision(turn, heard, known, asked=name, name=name))


def ended(turn: ReportTurn, heard: Heard, known: Known) -> Answer:
    """Return the end of the questions: the report is with the operators, or was stopped before.

    What was not asked counts as skipped in a report that was sent: whoever adds to it later is asked nothing else.
    """
    if heard.stops:
        return _stopped(turn, heard, known)
    if turn.sent and heard.words_for is None and not heard.calls_first:
        return _again(turn, heard, known)
    key = "report-added" if turn.sent else "report-sent"
    above = () if not heard.calls_first else (Reply(_for(turn, "report-call-first"), _numbers(known)),)
    reply = Reply(_for(turn, key), _numbers(known), (*_row("button-report-add", ADD), *_out(known)))
    whole = {name: heard.answers.get(name, SKIPPED) for name in known.report.questions}
    decision = _sent(_decision(turn, replace(heard, answers=whole), known, asked=None, name="end", sent=True))
    return Answer((*above, reply), decision)


def beside_the_form(turn: ReportTurn, known: Known) -> Answer | None:
    """Return the answer to a button of the report that no open question is about; None for every other message."""
    step = turn.situation.step or ""
    if not turn.situation.pressed or step.partition(".")[0] != STEP:
        return None
    heard = Heard(turn.answers)
    if step == SEND and turn.answers and not turn.sent:
        return ended(turn, heard, known)
    if step == DROP and not turn.sent and turn.answers.get("when") != NOW:
        rows: Rows = ((known.answers.buttons["forget-ask"],), *_out(known))
        reply = Reply(_for(turn, "report-dropped"), _numbers(known), rows)
        return Answer((reply,), _decision(turn, Heard({}), known, asked=None, name="dropped"))
    if step == ADD and turn.sent:
        return _added_to(turn, known)
    if step == STOP and not turn.sent:
        return _stopped(turn, replace(heard, stops=True), known)
    if step == f"{STEP}.when.{NOW}":  # pressed under an old question: it begins again
        heard = Heard({**turn.answers, "when": NOW}, calls_first=True)
        return ended(turn, heard, known)
    return _again(turn, heard, known)


def with_way_back(answer: Answer, turn: ReportTurn) -> Answer:
    """Put the way back to an open report under an answer that was about something else."""
    if turn.asked is None:
        return answer
    *before, last = answer.replies
    return replace(answer, replies=(*before, replace(last, buttons=(*last.buttons, (_GO_ON,)))))


def _stopped(turn: ReportTurn, heard: Heard, known: Known) -> Answer:
    if turn.sent or heard.answers.get("when") == NOW:
        reply = Reply(_for(turn, "report-stopped-sent"), _numbers(known), ((_GO_ON,), *_out(known)))
    elif heard.answers:
        rows: Rows = (
            *_row("button-report-send", SEND), (_GO_ON,), *_row("button-report-drop", DROP), *_out(known),
        )  # fmt: skip
        reply = Reply(_for(turn, "report-stopped"), _numbers(known), rows)
    else:
        reply = Reply(_for(turn, "report-stopped-empty"), _numbers(known), ((_GO_ON,), *_out(known)))
    return Answer((reply,), _decision(turn, heard, known, asked=None, name="stopped", sent=turn.sent))


def _again(turn: ReportTurn, heard: Heard, known: Known) -> Answer:
    """Say how the report stands, with the ways to add to it and to begin another one."""
    key = "report-again" if turn.sent else "report-none"
    rows: Rows = (
        *(_row("button-report-add", ADD) if turn.sent else ()),
        *_row("button-report-new", ANEW),
        *_out(known),
    )
    reply = Reply(_for(turn, key), _numbers(known), rows)
    return Answer((reply,), _decision(turn, heard, known, asked=None, name="again"))


def _added_to(turn: ReportTurn, known: Known) -> Answer:
    """Ask what is to be added to a report that was sent: its last question once more."""
    heard = Heard({name: code for name, code in turn.answers.items() if name != MORE})
    rows = _row("button-report-nothing", f"{STEP}.{MORE}.none")
    reply = Reply(_for(turn, "report-ask-added"), _numbers(known), rows)
    return Answer((reply,), _decision(turn, heard, known, asked=MORE, name=MORE, sent=True))


def _decision(
    turn: ReportTurn, heard: Heard, known: Known, *, asked: str | None, name: str, sent: bool | None = None
) -> Decision:
    """Return the decision: the report as it stands now, and the urgency that its answers mean at least."""
    plain = unchanged(turn.situation, f"{STEP}.{name}")
    urgency = max(plain.urgency, known.report.level(heard.answers))
    return replace(
        plain,
        urgency=urgency,
        escalate="case" if urgency >= Urgency.HIGH else plain.escalate,
        report=Report(heard.answers, asked, heard.words_for, turn.sent if sent is None else sent),
    )


def _sent(decision: Decision) -> Decision:
    return replace(decision, escalate="case", event=SENT)


def _for(turn: ReportTurn, key: str) -> str:
    """Return the key of the text for whoever writes."""
    return FOR_CHILD.get(key, key) if turn.situation.who == "child" else key


def _numbers(known: Known) -> dict[str, str | int]:
    return dict(known.content.arguments_of(tuple(known.content.lines), ()))


def _button(name: str, code: str) -> Button:
    return Button(f"button-report-{name}-{code}", _payload(f"{STEP}.{name}.{code}"))


def _payload(step: str) -> str:
    return f'{INTENT}{{"step":"{step}"}}'


def _row(key: str, step: str) -> Rows:
    return ((Button(key, _payload(step)),),)


def _stop() -> Button:
    return Button("button-report-stop", _payload(STOP))


def _out(known: Known) -> Rows:
    """Return the ways out under every end: a human, and the numbers."""
    return ((known.answers.buttons["operator"], known.answers.buttons["numbers"]),)
