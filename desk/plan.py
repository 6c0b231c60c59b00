"""The safety plan a person makes for herself: what it holds, how it changes, how it is kept. Pure.

A plan is hers alone: codes of ready answers and at most a few short words of her own. Nothing of it goes to an operator.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

LONGEST = 200
"""Characters of her own words about one item: a note to herself, not a letter that somebody may find."""

WAITS = timedelta(minutes=10)
"""How long the next words may be meant for the plan; what comes later is talk again."""

RESERVED = frozenset({"own", "next", "clear", "out"})
"""What stands in buttons in the place of an answer; no answer may be called so."""


class TooLong(ValueError):
    """Her own words are longer than LONGEST."""


@dataclass(frozen=True)
class Item:
    """One item: the text of its name, the question, its ready answers by code, whether several go together.

    `own_words`: she may also write something. `child`: the item belongs to a child's plan.
    """

    code: str
    title: str
    asks: str
    answers: Mapping[str, str]
    many: bool = False
    own_words: bool = False
    child: bool = False


@dataclass(frozen=True)
class Items:
    """All items, in the order in which they are gone through."""

    every: tuple[Item, ...] = ()

    def of(self, *, child: bool) -> tuple[Item, ...]:
        """Return the items of a child's plan or of a grown-up's."""
        return tuple(item for item in self.every if item.child is child)

    def get(self, code: str) -> Item | None:
        """Return an item; None for one that is not asked any more."""
        return next((item for item in self.every if item.code == code), None)

    def after(self, item: Item) -> Item | None:
        """Return the next item of the same plan; None after the last."""
        mine = self.of(child=item.child)
        return next(iter(mine[mine.index(item) + 1 :]), None)


@dataclass(frozen=True)
class Waiting:
    """Her next words are meant for this item, until then; `walking`: she goes through the items one by one.

    `after` is the newest message of the talk when she was asked: once another one stands there, she is elsewhere.
    """

    item: str
    walking: bool
    until: datetime
    after: int | None = None


@dataclass(frozen=True)
class Plan:
    """A plan: for each item the codes she chose, in the order of choosing, and her own words."""

    chosen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    own: Mapping[str, str] = field(default_factory=dict)
    is_child: bool = False
    waiting: Waiting | None = None

    @property
    def is_empty(self) -> bool:
        """True when nothing was said about any item."""
        return not self.own and not any(self.chosen.values())

    def has(self, item: Item) -> bool:
        """True when something was said about the item."""
        return bool(self.chosen.get(item.code)) or item.code in self.own

    def awaited(self, now: datetime, newest: int | None) -> Waiting | None:
        """Return what her next words are meant for; None when nothing waits for them, or not any more.

        `newest` is the newest message of the talk: nothing may have been said since she was asked.
        """
        waits = self.waiting
        return waits if waits is not None and now < waits.until and waits.after == newest else None


def chosen(plan: Plan, item: Item, answer: str) -> Plan:
    """Return the plan with a ready answer; where only one holds, instead of the old one and of her own words."""
    if not item.many:
        return replace(cleared(plan, item), chosen={**plan.chosen, item.code: (answer,)})
    before = tuple(one for one in plan.chosen.get(item.code, ()) if one != answer)
    return replace(plan, chosen={**plan.chosen, item.code: (*before, answer)}, waiting=None)


def taken_back(plan: Plan, item: Item, answer: str) -> Plan:
    """Return the plan without a ready answer."""
    after = tuple(one for one in plan.chosen.get(item.code, ()) if one != answer)
    return replace(plan, chosen={**plan.chosen, item.code: after}, waiting=None)


def asked_for_words(plan: Plan, item: Item, *, walking: bool, now: datetime, newest: int | None) -> Plan:
    """Return the plan that waits for her own words about an item; `newest` as for `Plan.awaited`."""
    return replace(plan, waiting=Waiting(item.code, walking, now + WAITS, newest))


def written(plan: Plan, item: Item, words: str) -> Plan:
    """Return the plan with her own words, instead of a ready answer where only one holds.

    Raises:
        TooLong: they have more than LONGEST characters.
    """
    short = " ".join(words.split())
    if len(short) > LONGEST:
        raise TooLong
    base = plan if item.many else cleared(plan, item)
    return replace(base, own={**base.own, item.code: short}, waiting=None)


def cleared(plan: Plan, item: Item) -> Plan:
    """Return the plan without anything about an item."""
    chosen = {code: answers for code, answers in plan.chosen.items() if code != item.code}
    own = {code: words for code, words in plan.own.items() if code != item.code}
    return replace(plan, chosen=chosen, own=own, waiting=None)


def no_longer_waiting(plan: Plan) -> Plan:
    """Return the plan whose owner's next words are talk."""
    return replace(plan, waiting=None)


def body(plan: Plan) -> str:
    """Return the plan as a note keeps it."""
    waiting = plan.waiting
    waits = waiting and {
        "item": waiting.item,
        "walking": waiting.walking,
        "until": waiting.until.isoformat(),
        "after": waiting.after,
    }
    kept = {"chosen": {code: list(answers) for code, answers in plan.chosen.items() if answers}, "own": dict(plan.own)}
    return json.dumps({**kept, "child": plan.is_child, "waits": waits}, ensure_ascii=False)


def kept_in(note: str) -> Plan:
    """Read a note. Raises ValueError when it is no plan."""
    try:
        written_down = json.loads(note)
        return Plan(
            chosen={str(code): tuple(map(str, answers)) for code, answers in written_down["chosen"].items()},
            own={str(code): str(words) for code, words in written_down["own"].items()},
            is_child=bool(written_down["child"]),
            waiting=_waiting(written_down["waits"]),
        )
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise ValueError("a note that is no plan") from error


def _waiting(waits: Any) -> Waiting | None:
    if waits is None:
        return None
    after = waits["after"]
    until = datetime.fromisoformat(waits["until"])
    return Waiting(str(waits["item"]), bool(waits["walking"]), until, None if after is None else int(after))
