"""Who holds a talk after every event in every state: the whole product, written out."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.talk import MOVES, Holder, Refused, TalkEvent, move

NOBODY = None
"""Marks a move that must be refused."""

# Columns: BOT, WAITING, OPERATOR, CLOSED - who holds the talk before the event.
EXPECTED: dict[TalkEvent, tuple[Holder | None, Holder | None, Holder | None, Holder | None]] = {
    TalkEvent.WROTE: (Holder.BOT, Holder.WAITING, Holder.OPERATOR, Holder.BOT),
    TalkEvent.RAISED: (Holder.WAITING, Holder.WAITING, Holder.OPERATOR, NOBODY),
    TalkEvent.TAKEN: (NOBODY, Holder.OPERATOR, NOBODY, NOBODY),
    TalkEvent.RELEASED: (NOBODY, NOBODY, Holder.WAITING, NOBODY),
    TalkEvent.PASSED_ON: (NOBODY, NOBODY, Holder.OPERATOR, NOBODY),
    TalkEvent.WITHDRAWN: (NOBODY, Holder.BOT, NOBODY, NOBODY),
    TalkEvent.CLOSED: (NOBODY, NOBODY, Holder.CLOSED, NOBODY),
}
COLUMNS = (Holder.BOT, Holder.WAITING, Holder.OPERATOR, Holder.CLOSED)
EVERY_MOVE = [
    pytest.param(holder, event, EXPECTED[event][COLUMNS.index(holder)], id=f"{holder.value}-{event.value}")
    for holder, event in product(Holder, TalkEvent)
]


@pytest.mark.parametrize(("holder", "event", "expected"), EVERY_MOVE)
def test_every_event_in_every_state(holder: Holder, event: TalkEvent, expected: Holder | None) -> None:
    assert move(holder, event) == (Refused(holder, event) if expected is NOBODY else expected)


def test_the_table_holds_no_move_that_is_not_written_out_here() -> None:
    assert len(MOVES) == sum(after is not NOBODY for row in EXPECTED.values() for after in row)


@given(events=st.lists(st.sampled_from(TalkEvent)))
def test_only_an_operator_who_took_the_talk_holds_it(events: list[TalkEvent]) -> None:
    """Whatever happens in whatever order: the operator holds it only between taking and giving it away."""
    holder, taken = Holder.BOT, False
    for event in events:
        after = move(holder, event)
        if isinstance(after, Refused):
            continue
        if event is TalkEvent.TAKEN:
            taken = True
        elif event in (TalkEvent.RELEASED, TalkEvent.CLOSED):
            taken = False
        holder = after
        assert (holder is Holder.OPERATOR) == taken


@pytest.mark.parametrize("holder", Holder, ids=lambda holder: holder.value)
def test_a_person_can_always_write(holder: Holder) -> None:
    assert not isinstance(move(holder, TalkEvent.WROTE), Refused)


@given(events=st.lists(st.sampled_from([event for event in TalkEvent if event is not TalkEvent.WROTE])))
def test_a_talk_that_was_raised_goes_back_to_the_bot_only_by_the_persons_word(events: list[TalkEvent]) -> None:
    holder = Holder.WAITING
    for event in events:
        after = move(holder, event)
        if isinstance(after, Refused):
            continue
        if after is Holder.BOT:
            assert event is TalkEvent.WITHDRAWN
            return
        holder = after
