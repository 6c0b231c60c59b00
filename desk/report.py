"""The report of a witness as it is kept: codes of the answers, her own words beside them, and what waits for an answer. Pure.

Nothing in it is about the witness. Which questions there are and what an answer means is not decided here.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

CUE = "report.witness"
"""The mark on a case to which a report belongs."""

MORE = "more"
"""The question whose answers add up."""

LONGEST = 1500
"""Characters of her own words to one question; all of them stand in the talk as well."""

OPEN_FOR = timedelta(minutes=30)
"""So long an open question hears what is typed as its answer; afterwards only its button goes on."""


@dataclass(frozen=True)
class Report:
    """A report. `asked` is the question that waits for an answer; `sent` is True once the operators have it."""

    answers: Mapping[str, str] = field(default_factory=dict)
    own: Mapping[str, str] = field(default_factory=dict)
    asked: str | None = None
    sent: bool = False

    @property
    def is_empty(self) -> bool:
        """True when nothing was answered and nothing is asked."""
        return not self.answers and self.asked is None


def after(
    before: Report, *, answers: Mapping[str, str], asked: str | None, sent: bool, words_for: str | None, words: str
) -> Report:
    """Return the report after a message; `words` are kept for the question `words_for`.

    Words stay as long as the answer they explain; what was added stays as long as the report does.
    """
    own = {
        name: said
        for name, said in before.own.items()
        if (name == MORE and (MORE in answers or asked == MORE))
        or (name in answers and answers[name] == before.answers.get(name))
    }
    if words_for is not None:
        said = words.strip()
        earlier = own.get(words_for) if words_for == MORE else None
        own[words_for] = (f"{earlier}\n{said}" if earlier else said)[:LONGEST]
    return Report(dict(answers), own, asked, sent)


def paused(report: Report) -> Report:
    """Return the report with no question waiting: what is typed next is not meant for it."""
    return Report(report.answers, report.own, None, report.sent)


def as_of(report: Report, *, kept_at: datetime, now: datetime) -> Report:
    """Return the report as it is now: an old question does not wait any more."""
    return report if now - kept_at < OPEN_FOR else paused(report)


def body(report: Report) -> str:
    """Return the report as a note keeps it."""
    kept = {"answers": dict(report.answers), "own": dict(report.own), "asked": report.asked, "sent": report.sent}
    return json.dumps(kept, ensure_ascii=False)


def kept_in(note: str) -> Report:
    """Read a note.

    Raises:
        ValueError: the note is none of a report.
    """
    try:
        read = json.loads(note)
        answers = {str(name): str(code) for name, code in read["answers"].items()}
        own = {str(name): str(said) for name, said in read["own"].items()}
        asked = None if read["asked"] is None else str(read["asked"])
        return Report(answers, own, asked, read["sent"] is True)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise ValueError("no report") from error
