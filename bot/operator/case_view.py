"""How an operator sees a case: one line, a preview, a whole card."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.operator.facts_view import facts_line
from desk import code_word
from desk.case import Case
from desk.message import Kind, Mark, Message, Sender
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


REGION = "button-region-"
"""The beginning of the keys that name a region (locales/*/services.ftl)."""

RELAYED: dict[Mark | None, str] = {
    None: "operator-relayed",
    Mark.FORWARDED: "operator-relayed-forwarded",
    Mark.EDITED: "operator-relayed-edited",
}
"""The line above a relayed message."""

MARKED: dict[Mark, str] = {Mark.FORWARDED: "mark-forwarded", Mark.EDITED: "mark-edited"}


def header(words: Words, language: str, case: Case, kind: Kind, mark: Mark | None = None) -> str:
    """Return the line above a relayed message: which case it belongs to, what it is, and whose words it may be."""
    return words.say_or_other(
        language, RELAYED[mark], {"case": str(case.id), "kind": words.say_or_other(language, f"kind-{kind.value}")}
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
    if person.region is not None:
        key = REGION + person.region.replace("_", "-")
        region = words.say(language, key) if key in words.keys(language) else person.region
        lines.append(words.say(language, "operator-case-region", {"region": region}))
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
    what = _what(words, language, newest)
    return " ".join(part for part in (what, f"«{shown}»" if shown or not what else "") if part)


def transcript(words: Words, language: str, messages: Sequence[Message]) -> str:
    """Return what was said so far, a message a paragraph."""
    paragraphs = []
    for message in messages:
        sender = words.say(language, f"sender-{message.sender.value}")
        told = " ".join(part for part in (_what(words, language, message), message.body) if part)
        paragraphs.append(f"{sender}: {told}".strip())
    return "\n\n".join(paragraphs)


def _what(words: Words, language: str, message: Message) -> str:
    """Return in brackets what is no plain word of hers: a photo, something forwarded or changed; empty for words."""
    kind = None if message.kind is Kind.TEXT else f"kind-{message.kind.value}"
    keys = (kind, MARKED[message.mark] if message.mark else None)
    told = " · ".join(words.say(language, key) for key in keys if key)
    return f"[{told}]" if told else ""


def cue_word(words: Words, language: str, code: str) -> str:
    """Return a cue in the operator's words; a cue nobody named yet is shown by its code."""
    key = "cue-" + code.replace(".", "-").replace("_", "-")
    return words.say(language, key) if key in words.keys(language) else code
