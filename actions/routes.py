"""The table of answers: which algorithm belongs to an intent, a level and the one who writes. Read and checked here."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from actions.content import CONTENT, Content
from actions.guide_files import read_guides
from actions.guide_table import GuideTable, read_guide_table
from actions.guides import Guides
from actions.matters import read_matters
from actions.records import Faults, Record, number_at, read
from nlu.urgency.levels import Urgency

WHO = ("victim", "witness", "child", "aggressor", "other")
KINDS = ("harm", "info", "small", "service")
STEPS = ("emergency", "high", "below")
SERVICES = ("ask_operator", "change_language", "delete_data", "safe_now")
ACTED = {
    "suicide-now": "suicide-act",
    "suicide-child": "suicide-act-child",
    "suicide-other": "suicide-act-other",
}
"""What is said instead when something against the own life has been done or begun: the ambulance first, without an "if"."""

STILL_HERE = ("still-here", "still-here-child", "still-here-now", "still-here-now-child")

CALLED_BY_CODE = (
    *ACTED.values(),
    *STILL_HERE,
    "delete-requested",
    "not-understood",
    "numbers-first",
    "offer-human",
    "operator-asked",
    "safe-confirmed",
    "safe-confirmed-child",
    "sign-distress",
    "small-child",
)
"""Algorithms that actions/choose.py and remarked.py name themselves."""

IN_BETWEEN = (*STILL_HERE, "numbers-first")
"""Answers that ask nothing and change no subject."""

STEP_BUTTONS = {
    "step-by-step": "/ask_what_to_do",
    "step-done": "/affirm",
    "step-cannot": "/deny",
    "step-next": "/affirm",
}
"""Buttons of the guides with what they mean; actions/steps.py and choose.py name them, and each carries its place."""

BUTTONS_BY_CODE = (
    *(*STEP_BUTTONS, "operator", "danger-now", "numbers", "hide"),
    *("another-lesson", "menu", "other-region", "cannot-speak", "call-back", "forget-ask"),
)
"""Buttons that code names itself: actions/steps.py, lesson_walk.py, region_told.py, lines_told.py, remarked.py
and report_said.py."""

_PAYLOAD = re.compile(r'/(?P<intent>[a-z_]+)(\{"step":"[a-z0-9.-]{1,48}"\})?')
OF_THE_APP = frozenset({"hide:ask", "hide:now", "forget:ask", "call-back:menu"})
"""Presses that the app carries out by itself (bot/person/hide.py, forget.py, call_back.py): they work without Rasa too."""


@dataclass(frozen=True)
class Row:
    """The names of the algorithms for an emergency, for high urgency, and below."""

    emergency: str
    high: str
    below: str

    def at(self, urgency: Urgency) -> str:
        """Return the algorithm's name for a level."""
        if urgency is Urgency.EMERGENCY:
            return self.emergency
        return self.high if urgency is Urgency.HIGH else self.below

    @property
    def names(self) -> frozenset[str]:
        """All algorithms of the row."""
        return frozenset((self.emergency, self.high, self.below))


@dataclass(frozen=True)
class Route:
    """How one intent is answered; a row for everybody in WHO. `pressed` is the level a button of this intent means."""

    kind: str
    rows: Mapping[str, Row]
    pressed: Urgency


@dataclass(frozen=True)
class Button:
    """A button: the key of its words, and the intent it sends."""

    key: str
    payload: str


@dataclass(frozen=True)
class Answers:
    """The whole table."""

    confidence_floor: float
    confidence_to_change_topic: float
    people: Mapping[str, Row]
    routes: Mapping[str, Route]
    buttons: Mapping[str, Button]
    guides: Guides
    guide_table: GuideTable
    matters: Mapping[str, str]

    @property
    def general(self) -> frozenset[str]:
        """The algorithms that answer by who writes, whatever happened."""
        return frozenset().union(*(row.names for row in self.people.values()))

    @property
    def harm(self) -> frozenset[str]:
        """The algorithms that answer harm: what a grave talk can be about."""
        routes = [route for route in self.routes.values() if route.kind == "harm"]
        return self.general.union(ACTED.values(), *(row.names for route in routes for row in route.rows.values()))


def load_answers(content: Content, root: Path = CONTENT) -> Answers:
    """Read answers.yml and the guides.

    Raises:
        ContentError: with every fault of the files, also where one names an algorithm or a button that is not there.
    """
    faults = Faults(root=root)
    path = root / "answers.yml"
    buttons = {record.name: _button(record) for record in read(path, "buttons", faults)}
    people = {record.name: _row(record, record.values, content) for record in read(path, "people", faults)}
    if people and "victim" in people:
        people.setdefault("other", people["victim"])
    absent = sorted(set(WHO) - people.keys())
    if absent:
        faults.found.append(f"answers.yml:1/people: no row for {', '.join(absent)} – add it")
        faults.raise_if_any()
    routes = {record.name: _route(record, people, content) for record in read(path, "routes", faults)}
    _check_buttons(path, buttons, routes, faults)
    for name, algorithm in content.algorithms.items():
        for code in sorted({code for row in algorithm.buttons for code in row} - buttons.keys()):
            faults.found.append(f"algorithms.yml:1/{name}: no button {code!r} – add it to answers.yml")
    for name in sorted(set(CALLED_BY_CODE) - content.algorithms.keys()):
        faults.found.append(f"algorithms.yml:1/{name}: no such algorithm, but the choice needs it – add it")
    floor = number_at(path, "confidence_floor", faults)
    to_change_topic = number_at(path, "confidence_to_change_topic", faults)
    guides = read_guides(content, root, faults)
    table = read_guide_table(path, routes.keys(), guides, faults)
    for name in sorted({name for name, route in routes.items() if route.kind == "harm"} - table.of_intent.keys()):
        faults.note(path, 1, name, "no guide for this harm", "add it to the table guides")
    matters = read_matters(path, {name for name, route in routes.items() if route.kind == "harm"}, faults)
    faults.raise_if_any()
    return Answers(floor, to_change_topic, people, routes, buttons, guides, table, matters)


def _check_buttons(path: Path, buttons: Mapping[str, Button], routes: Mapping[str, Route], faults: Faults) -> None:
    for record in read(path, "buttons", faults):
        sent = str(record.values.get("payload"))
        payload = _PAYLOAD.fullmatch(sent)
        if sent not in OF_THE_APP and (payload is None or payload["intent"] not in routes):
            faults.add(record, "the payload is no intent of the table", "use / and the name of a route")
        meant = STEP_BUTTONS.get(record.name)
        if meant is not None and record.values.get("payload") != meant:
            faults.add(record, f"the payload of this button is {meant}", "mend it: the steps rely on it")
    for code in sorted(set(BUTTONS_BY_CODE) - buttons.keys()):
        faults.note(path, 1, code, "no such button, but the steps need it", "add it to the table buttons")


def _button(record: Record) -> Button:
    record.only("key", "payload")
    return Button(record.text("key"), record.text("payload"))


def _route(record: Record, people: Mapping[str, Row], content: Content) -> Route:
    record.only("kind", "pressed", "any", *WHO)
    kind = record.text("kind", KINDS)
    given = {who: _row(record, record.values[who], content) for who in (*WHO, "any") if who in record.values}
    if (kind == "service") != (record.name in SERVICES):
        record.faults.add(record, f"service is the kind of {', '.join(SERVICES)} and of no other", "mend the kind")
    main = "victim" if kind == "harm" else "any"
    if main not in given:
        record.faults.add(record, f"no row {main}", "add it")
        return Route(kind, people, Urgency.ROUTINE)
    rows = {who: given.get(who) or (people[who] if kind == "harm" else given["any"]) for who in WHO}
    if kind == "harm" and "other" not in given:
        rows["other"] = given["victim"]
    if kind == "harm":
        _check_numbers(record, rows, content)
    pressed = record.text("pressed", tuple(level.value for level in Urgency)) if "pressed" in record.values else ""
    return Route(kind, rows, Urgency(pressed) if pressed in {level.value for level in Urgency} else Urgency.ROUTINE)


def _check_numbers(record: Record, rows: Mapping[str, Row], content: Content) -> None:
    """At high and above the first message must show the emergency numbers."""
    for name in sorted({name for row in rows.values() for name in (row.emergency, row.high)}):
        algorithm = content.algorithms.get(name)
        if algorithm is not None and not algorithm.numbers:
            record.faults.add(record, f"{name} shows no numbers", "choose one with `numbers: true` at high and above")


def _row(record: Record, value: Any, content: Content) -> Row:
    names = dict.fromkeys(STEPS, value) if isinstance(value, str) else value
    if not isinstance(names, dict) or set(names) != set(STEPS):
        record.faults.add(record, "a row is neither a name nor emergency/high/below", "write one or the other")
        return Row("", "", "")
    for name in sorted({str(name) for name in names.values()} - content.algorithms.keys()):
        record.faults.add(record, f"no algorithm {name!r}", "add it to algorithms.yml or mend the name")
    return Row(**{step: str(names[step]) for step in STEPS})
