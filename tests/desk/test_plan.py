"""How a plan changes: chosen, taken back, written, cleared; and how it is written down."""

from __future__ import annotations

from datetime import timedelta

import pytest

from desk.plan import (
    LONGEST,
    WAITS,
    Item,
    Items,
    Plan,
    TooLong,
    asked_for_words,
    body,
    chosen,
    cleared,
    kept_in,
    no_longer_waiting,
    taken_back,
    written,
)
from tests.fakes.clock import START

WHERE = Item("where", "t", "a", {"friend": "f", "centre": "c"}, own_words=True)
TAKE = Item("take", "t", "a", {"money": "m", "keys": "k"}, many=True, own_words=True)
TELL = Item("tell", "t", "a", {"teacher": "t"}, child=True)
ITEMS = Items((WHERE, TAKE, TELL))


def test_a_child_has_items_of_its_own() -> None:
    assert ITEMS.of(child=False) == (WHERE, TAKE)
    assert ITEMS.of(child=True) == (TELL,)
    assert ITEMS.get("tell") is TELL
    assert ITEMS.get("old") is None


def test_items_follow_each_other_within_one_plan() -> None:
    assert ITEMS.after(WHERE) is TAKE
    assert ITEMS.after(TAKE) is None
    assert ITEMS.after(TELL) is None


def test_of_a_single_choice_the_last_holds() -> None:
    plan = chosen(chosen(Plan(), WHERE, "friend"), WHERE, "centre")
    assert plan.chosen == {"where": ("centre",)}
    assert chosen(plan, WHERE, "centre") == plan


def test_a_check_list_holds_many_and_each_once() -> None:
    plan = chosen(chosen(chosen(Plan(), TAKE, "money"), TAKE, "keys"), TAKE, "money")
    assert plan.chosen == {"take": ("keys", "money")}
    assert taken_back(taken_back(plan, TAKE, "money"), TAKE, "money").chosen == {"take": ("keys",)}


def test_her_words_stand_instead_of_a_single_choice_and_beside_a_check_list() -> None:
    assert written(chosen(Plan(), WHERE, "friend"), WHERE, "к\n  тёте ").own == {"where": "к тёте"}
    assert not written(chosen(Plan(), WHERE, "friend"), WHERE, "к тёте").chosen
    both = written(chosen(Plan(), TAKE, "keys"), TAKE, "фонарик")
    assert (both.chosen, both.own) == ({"take": ("keys",)}, {"take": "фонарик"})
    assert not chosen(written(Plan(), WHERE, "к тёте"), WHERE, "friend").own


def test_too_many_words_are_refused() -> None:
    assert written(Plan(), WHERE, "ә" * LONGEST).own == {"where": "ә" * LONGEST}
    with pytest.raises(TooLong):
        written(Plan(), WHERE, "ә" * (LONGEST + 1))


def test_a_cleared_item_is_empty() -> None:
    plan = written(chosen(Plan(), TAKE, "keys"), TAKE, "фонарик")
    assert plan.has(TAKE)
    assert cleared(plan, TAKE) == Plan()
    assert cleared(plan, TAKE).is_empty
    assert taken_back(chosen(Plan(), TAKE, "keys"), TAKE, "keys").is_empty


def test_words_are_awaited_for_a_while_only() -> None:
    plan = asked_for_words(Plan(), WHERE, walking=True, now=START, newest=7)
    waiting = plan.awaited(START + WAITS - timedelta(seconds=1), 7)
    assert waiting is not None
    assert (waiting.item, waiting.walking) == ("where", True)
    assert plan.awaited(START + WAITS, 7) is None


@pytest.mark.parametrize("newest", [6, 8, None])
def test_words_are_not_awaited_once_something_else_was_said(newest: int | None) -> None:
    plan = asked_for_words(Plan(), WHERE, walking=True, now=START, newest=7)
    assert plan.awaited(START, newest) is None


@pytest.mark.parametrize(
    "after",
    [
        lambda plan: chosen(plan, WHERE, "friend"),
        lambda plan: chosen(plan, TAKE, "keys"),
        lambda plan: taken_back(plan, TAKE, "keys"),
        lambda plan: written(plan, WHERE, "к тёте"),
        lambda plan: cleared(plan, TAKE),
        no_longer_waiting,
    ],
    ids=["chosen", "ticked", "taken-back", "written", "cleared", "left"],
)
def test_whatever_she_does_instead_ends_the_waiting(after: object) -> None:
    waits = asked_for_words(Plan(), WHERE, walking=False, now=START, newest=None)
    assert callable(after)
    assert after(waits).waiting is None


@pytest.mark.parametrize(
    "plan",
    [
        Plan(),
        Plan({"take": ("keys", "money")}, {"where": "апамның үйі"}, is_child=True),
        asked_for_words(Plan(), WHERE, walking=True, now=START, newest=7),
    ],
    ids=["empty", "full", "waiting"],
)
def test_a_plan_comes_back_from_its_note(plan: Plan) -> None:
    assert kept_in(body(plan)) == plan


@pytest.mark.parametrize("note", ["", "[]", "{}", "7", '{"chosen": 1, "own": {}, "child": false, "waits": null}'])
def test_what_is_no_plan_is_refused(note: str) -> None:
    with pytest.raises(ValueError, match="no plan"):
        kept_in(note)
