"""Which messages of a chat a bot may take away, when, and which must wait. Pure.

Telegram lets a bot delete messages of both sides of a private chat for 48 hours after they were sent
(https://core.telegram.org/bots/api#deletemessage). What a person hides is gone from the chat, not from Pana's records:
words, and Telegram's names of files, by which an operator gets them. A place or a contact is nowhere but in the chat, so
that it stays until the operator of an open case has it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime, timedelta

from desk.appointments import SHORTEST, Appointment, Purpose
from desk.case import Case, CaseState
from desk.message import Kind, Message, Sender

REACH = timedelta(hours=48)
"""How long after it was sent a message can be deleted."""

AT_ONCE = 100
"""Messages that one call deletes at most (https://core.telegram.org/bots/api#deletemessages)."""

HOURS = (1, 3, 6, 12, 24, 47)
"""The hours after which a person may have the chat hidden: all within REACH."""

TOO_OLD_SOON = timedelta(hours=47, minutes=30)
"""At this age a message does not wait for a later timer: half an hour after that nobody could take it away."""

TAKEN_ALONG = timedelta(hours=46)
"""Whatever is older than this goes with a message that is TOO_OLD_SOON, so that not each one is a call of its own."""

SETTLES = timedelta(minutes=2)
"""How long it may take until the copy of a photo has reached the operator who took the case."""

NOTHING_TO_LOSE = frozenset({Kind.TEXT, Kind.STICKER, Kind.ANIMATION})
"""Kinds that Pana keeps as words, or that say nothing more."""


def waits_for_operator(case: Case | None, messages: Sequence[Message], *, now: datetime) -> frozenset[int]:
    """Return the ids of what no operator of her open case has yet, and can get from nowhere but the chat."""
    if case is None or not case.is_open:
        return frozenset()
    return frozenset(
        message.message_id
        for message in messages
        if message.sender is Sender.PERSON
        and message.message_id is not None
        and message.kind not in NOTHING_TO_LOSE
        and message.case_id in (None, case.id)
        and not _goes_by_name(case, message)
        and not _has_arrived(case, message, now)
    )


def _goes_by_name(case: Case, message: Message) -> bool:
    """Say whether the owner gets, or got, the file by Telegram's name of it: all but what was copied when it came."""
    if message.file is None:
        return False
    return case.state is not CaseState.TAKEN or (case.taken_at is not None and message.at <= case.taken_at)


def _has_arrived(case: Case, message: Message, now: datetime) -> bool:
    """Say whether the owner has it: copied when she took the case, or when it came."""
    if case.state is not CaseState.TAKEN or case.taken_at is None:
        return False
    return now >= max(case.taken_at, message.at) + SETTLES


def again_later(person_id: int, *, until: datetime, now: datetime) -> Appointment:
    """Return the promise to look again after what had to stay; `until`: what was said later is not meant."""
    return Appointment(0, person_id, Purpose.HIDE_AGAIN, at=now + SHORTEST, made_at=until)


def before_too_old(
    person_id: int, standing: Iterable[datetime], *, timer_at: datetime, now: datetime
) -> Appointment | None:
    """Return the promise that takes away what would be too old when the timer rings; None when nothing would.

    `standing` are the moments of the messages in the chat, oldest first. Without this a timer of 24 hours in a talk of
    two days would leave its first day on the phone for ever.
    """
    oldest = next(iter(standing), None)
    if oldest is None or oldest + TOO_OLD_SOON >= timer_at:
        return None
    return Appointment(0, person_id, Purpose.HIDE_OLD, at=max(oldest + TOO_OLD_SOON, now), made_at=now)


def hours_left(timer: Appointment, *, now: datetime) -> int:
    """Return in how many hours the timer rings, at least one: begun hours count."""
    return max(1, -(-(timer.at - now) // timedelta(hours=1)))


def timer_among(appointments: Collection[Appointment]) -> Appointment | None:
    """Return the timer that is set, if there is one."""
    return next((one for one in appointments if one.purpose is Purpose.HIDE), None)
