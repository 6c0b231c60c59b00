"""When a call is given up: only for what may be its own fault, and soon only while Telegram works for others."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.sending.deliver import Impossible, Later, Sent
from bot.sending.patience import GAVE_UP, GIVE_UP_AFTER, GIVE_UP_ANYWAY, Patience

SUSPECT = Later(None, is_suspect=True)


def failures_until_given_up(patience: Patience) -> int:
    """Return how often call 1 fails until it is given up."""
    for number in range(1, 1000):
        if patience.judge(1, SUSPECT) == Impossible(GAVE_UP):
            return number
    raise AssertionError("never given up")


def test_a_poisoned_call_is_given_up_while_others_get_through() -> None:
    """One other call is enough to know that Telegram works."""
    patience = Patience()
    patience.judge(1, SUSPECT)
    patience.judge(2, Sent())
    assert failures_until_given_up(patience) == GIVE_UP_AFTER - 1


def test_an_outage_of_telegram_costs_no_message_soon() -> None:
    """What others got before the first failure says nothing of the outage."""
    patience = Patience()
    patience.judge(2, Sent())
    assert failures_until_given_up(patience) == GIVE_UP_ANYWAY


@pytest.mark.parametrize("passing", [Later(None), Later(timedelta(seconds=3))], ids=["network", "429"])
def test_what_passes_by_itself_is_never_counted(passing: Later) -> None:
    """However long it lasts."""
    patience = Patience()
    patience.judge(1, SUSPECT)
    patience.judge(2, Sent())
    assert all(patience.judge(1, passing) == passing for _ in range(2 * GIVE_UP_ANYWAY))
