"""Telegram's limits as token buckets, with a clock that is moved."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.sending.limits import IN_ALL, PER_CHAT, Bucket, Limits
from tests.fakes.clock import Clock

NOTHING = timedelta(0)
# What Telegram itself allows: the bot's own figures must stay below.
TELEGRAM_IN_ALL = 30
TELEGRAM_PER_CHAT = 1.0


@pytest.fixture
def clock() -> Clock:
    """A clock of the test's own."""
    return Clock()


def sent_in(limits: Limits, clock: Clock, seconds: float, chats: list[int]) -> list[int]:
    """Send as fast as the limits allow, to the chats in turn, and return to whom."""
    end, sent = clock.now() + timedelta(seconds=seconds), []
    while clock.now() < end:
        ready = [chat for chat in chats if limits.wait(chat) == NOTHING]
        for chat in ready:
            if limits.wait(chat) == NOTHING:
                limits.take(chat)
                sent.append(chat)
        clock.move(timedelta(milliseconds=20))
    return sent


def test_an_answer_of_a_few_messages_passes_at_once(clock: Clock) -> None:
    """Then it is one a second."""
    limits = Limits(clock.now)
    for _ in range(int(PER_CHAT[0])):
        assert limits.wait(1) == NOTHING
        limits.take(1)
    assert limits.wait(1) == timedelta(seconds=1 / PER_CHAT[1])


def test_one_chat_gets_no_more_than_one_a_second_for_long(clock: Clock) -> None:
    """In a minute: the burst and sixty."""
    sent = sent_in(Limits(clock.now), clock, 60, [1])
    assert len(sent) <= PER_CHAT[0] + 60 * TELEGRAM_PER_CHAT + 1


def test_a_flood_in_one_chat_does_not_stop_another(clock: Clock) -> None:
    """Each has a bucket of its own."""
    limits = Limits(clock.now)
    for _ in range(int(PER_CHAT[0])):
        limits.take(1)
    assert limits.wait(1) > NOTHING
    assert limits.wait(2) == NOTHING


def test_all_chats_together_stay_below_telegrams_limit(clock: Clock) -> None:
    """Over ten seconds, with more chats than the limit."""
    sent = sent_in(Limits(clock.now), clock, 10, list(range(200)))
    assert IN_ALL[0] + 9 * IN_ALL[1] <= len(sent) <= TELEGRAM_IN_ALL * 10


def test_a_bucket_never_holds_more_than_its_capacity(clock: Clock) -> None:
    """After a quiet hour there is no greater burst."""
    bucket = Bucket(2.0, 1.0, clock.now())
    now = clock.move(timedelta(hours=1))
    assert bucket.wait(now) == NOTHING
    bucket.take()
    bucket.take()
    assert bucket.wait(now) == timedelta(seconds=1)


def test_a_clock_that_goes_back_gives_nothing_away(clock: Clock) -> None:
    """Summer time, or a corrected clock."""
    bucket = Bucket(1.0, 1.0, clock.now())
    bucket.take()
    assert bucket.wait(clock.now() - timedelta(hours=1)) == timedelta(seconds=1)


def test_quiet_chats_are_forgotten_in_the_end(clock: Clock) -> None:
    """The memory of a long run is bounded; who just got a message stays limited."""
    limits = Limits(clock.now)
    for chat in range(10_001):
        limits.take(chat)
    clock.move(timedelta(minutes=6))
    for _ in range(int(PER_CHAT[0])):
        limits.take(20_000)
    assert limits.wait(20_000) > NOTHING
    assert limits.wait(1) < timedelta(seconds=1e5)
    assert len(limits._chats) < 100
