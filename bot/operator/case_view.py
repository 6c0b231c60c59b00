"""How an operator sees a case: one line, a preview, a whole card."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.operator.facts_view import facts_line
from desk import code_word
from desk.case import Case
from desk.message import Kind, Message, Sender
from desk.people import Person
from locales.render import Words
from nlu.urgency.levels import Urgency

PREVIEW_LENGTH = 180
"""Characters of the last words that are shown before a case is taken."""


BEFORE_THE_CASE = timedelta(hours=1)
"""Words this old still belong to the case; what was told in an earlier talk would mislead."""


def urgency_word(words: Words, language: str, urgency: Urgency) -> str:
    """Return the level in words, with its coloured mark."""
    return words.say_or_other(language, f"urgency-{urgency.value}")


def header(words: Words, language: str, case: Case, kind: Kind, *, forwarded: bool) -> str:
    """Return the line above a relayed message: which case it belongs to and what it is."""
    key = "operator-relayed-forwarded" if forwarded else "operator-relayed"
    return words.say_or_other(
        language, key, {"case": str(case.id), "kind": words.say_or_other(language, f"kind-{kind.value}")}
    )


def line(words: Words, language: str, case: Case, person: Person, *, now: datetime) -> str:
    """Return number, urgency, waiting time, language and who."""
    return words.say(
        language,
        "operator-case-line",
        {
            "case": str(case.id),
            "urgency": urgency_word(words, language, case.urgency),
            "minutes": max(0, int((now - case.waiting_since).total_seconds() // 60)),
            "language": words.say(language, f"language-{person.language or 'unknown'}"),
            "who": words.say(language, f"who-{person.who or 'other'}"),
        },
    )


def summary(
    words: Words, language: str, case: Case, person: Person, *, now: datetime, messages: Sequence[Message] = ()
) -> str:
    """Return the line of the case, what raised it, the facts in the messages, and whether a machine understood it."""
    lines = [line(words, language, case, person, now=now)]
    if case.cues:
        cues = ", ".join(cue_word(words, language, cue) for cue in case.cues)
        lines.append(words.say(language, "operator-case-cues", {"cues": cues}))
    recent = [message for message in messages if message.at >= case.opened_at - BEFORE_THE_CASE]
    facts = facts_line(words, language, recent)
    if facts:
        lines.append(facts)
    if code_word.SAID in case.cues:
        lines.append(words.say(language, "operator-case-code-word"))
    if not case.understood:
        lines.append(words.say(language, "operator-case-not-understood"))
    return "\n".join(lines)


def preview(words: Words, language: str, messages: Sequence[Message]) -> str:
    """Return the person's newest words, shortened."""
    own = [message for message in messages if message.sender is Sender.PERSON]
    if not own:
        return ""
    newest = own[-1]
    body = " ".join(newest.body.split())
    shown = body if len(body) <= PREVIEW_LENGTH else body[: PREVIEW_LENGTH - 1] + "…"
    if newest.kind is Kind.TEXT:
        return f"«{shown}»"
    kind = words.say(language, f"kind-{newest.kind.value}")
    return f"[{kind}] «{shown}»" if shown else f"[{kind}]"


def transcript(words: Words, language: str, messages: Sequence[Message]) -> str:
    """Return what was said so far, a message a paragraph."""
    paragraphs = []
    for message in messages:
        sender = words.say(language, f"sender-{message.sender.value}")
        kind = "" if message.kind is Kind.TEXT else f"[{words.say(language, f'kind-{message.kind.value}')}] "
        paragraphs.append(f"{sender}: {kind}{message.body}".strip())
    return "\n\n".join(paragraphs)


def cue_word(words: Words, language: str, code: str) -> str:
    """Return a cue in the operator's words; a cue nobody named yet is shown by its code."""
    key = "cue-" + code.replace(".", "-").replace("_", "-")
    return words.say(language, key) if key in words.keys(language) else code
