"""From the screen, the model and the talk so far to one finding. Pure. The model may raise the screen, never lower it."""

from __future__ import annotations

import re

from bot.batch import Batch
from bot.understanding import Understood
from desk import report
from desk.escalation import Finding
from desk.message import Kind
from nlu.language.identify import Identified
from nlu.urgency.levels import Urgency
from nlu.urgency.screen import Screening, screen

LANGUAGES = ("kk", "ru")

UNHEARD_AT_LEAST: dict[Kind, Urgency] = {
    Kind.VOICE: Urgency.ELEVATED,
    Kind.VIDEO: Urgency.ELEVATED,
    Kind.VIDEO_NOTE: Urgency.ELEVATED,
    Kind.AUDIO: Urgency.ELEVATED,
    Kind.PHOTO: Urgency.ELEVATED,
    Kind.DOCUMENT: Urgency.ELEVATED,
    Kind.LOCATION: Urgency.ELEVATED,
    Kind.CONTACT: Urgency.ELEVATED,
}
"""What nobody has heard or seen yet may be a cry for help: a machine did not understand it, so it is not routine."""

ONLY_FOR_HUMANS = frozenset(
    {Kind.VOICE, Kind.VIDEO_NOTE, Kind.VIDEO, Kind.AUDIO, Kind.LOCATION, Kind.CONTACT},
)
"""Who cannot write speaks, or sends where she is: by itself such a message must reach a human.

A picture or a file does not: many are sent by mistake or as proof beside words, and the answer asks for words.
"""

ASKS_TO_DELETE = "request.delete"
"""The mark on a case whose person asked to delete what is kept; the operator's card shows it like a cue."""


TO_A_HUMAN = frozenset({"ask_operator", "report"})
"""Events after which the operators hear of her, and she of them: she asks for one, or handed over what she saw."""

SOS = "/call_for_help"
"""The button "danger now". It needs no model to be understood."""

QUIET_DANGER, QUIET_HURT = "quiet:danger:yes", "quiet:hurt:yes"
CHILD_FEARS = "danger:child:feared"
ALARMS = frozenset({SOS, QUIET_DANGER, QUIET_HURT, CHILD_FEARS})
"""Buttons that mean danger to life, also where nothing but their data can be read."""

GRAVE = re.compile(r"danger:answer:\d{1,3}:[ku]:[yns]{0,8}y\Z")
"""A yes under a question of danger. Where only its data can be read it counts as the gravest of them: high."""


def screen_batch(batch: Batch) -> Screening:
    """Screen what a person did: each message of a burst by itself, and all together; the gravest counts.

    A guard in one message ("I am watching a film") must not lower what another one says.
    """
    if batch.update.callback_query is not None:
        return screen_button(batch.update.callback_query.data or "")
    found = [screen(said.text) for said in batch.said]
    if len(found) > 1:
        found.append(screen(batch.text))
    cues = {cue.code: cue for screening in found for cue in screening.cues}
    return Screening(max((one.level for one in found), default=Urgency.ROUTINE), tuple(cues.values()))


def screen_button(payload: str) -> Screening:
    """Return what a pressed button means to the screen."""
    if payload in ALARMS:
        return Screening(Urgency.EMERGENCY, ())
    return Screening(Urgency.HIGH if GRAVE.match(payload) else Urgency.ROUTINE, ())


def found(screening: Screening, understood: Understood) -> Finding:
    """Return the finding of a message that Rasa understood."""
    asked = [ASKS_TO_DELETE] if understood.event == "delete_data" else []
    told = [report.CUE] if _is_report(understood) else []
    cues = tuple(dict.fromkeys([*(cue.code for cue in screening.cues), *understood.cues, *asked, *told]))
    return Finding(
        urgency=max(screening.level, understood.urgency, understood.decided_urgency),
        score=understood.score,
        cues=cues,
        intent=understood.intent,
        asked_for_human=understood.escalate == "case" or understood.event == "ask_operator",
    )


def _is_report(understood: Understood) -> bool:
    """Say whether operators see a report now: it was sent, or what it tells of happens at this moment."""
    said = understood.report
    return said is not None and (said.sent or understood.decided_urgency is Urgency.EMERGENCY)


def found_without_model(screening: Screening) -> Finding:
    """Return the finding of a message that only the screen could read: a human must look at it."""
    cues = tuple(dict.fromkeys(cue.code for cue in screening.cues))
    return Finding(urgency=screening.level, cues=cues, understood=False)


def language_heard(identified: Identified, known: str | None, client: str | None) -> str | None:
    """Return the language of the person: her writing, else what is known, else her Telegram's; None when unknown."""
    if identified.language in LANGUAGES:
        return identified.language
    if known is not None:
        return known
    spoken = (client or "").split("-")[0].lower()
    return spoken if spoken in LANGUAGES else None


def languages_to_answer(language: str | None) -> tuple[str, ...]:
    """Return in which languages to say something: both, Kazakh first, while the person's is unknown."""
    return (language,) if language in LANGUAGES else LANGUAGES
