from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from actions.content import CONTENT, Content, load_content
from actions.known import Known
from actions.records import ContentError
from actions.routes import BUTTONS_BY_CODE, CALLED_BY_CODE, WHO, Answers, load_answers
from nlu.urgency.levels import Urgency

Change = Callable[[str, str, str], Path]


def test_every_route_has_a_row_for_everybody(answers: Answers) -> None:
    for route in answers.routes.values():
        assert set(route.rows) == set(WHO)


def test_the_routes_are_the_intents_of_the_domain(answers: Answers) -> None:
    domain = yaml.safe_load((CONTENT.parent.parent / "domain.yml").read_text(encoding="utf-8"))
    assert sorted(answers.routes) == sorted(domain["intents"])


def test_every_algorithm_can_be_reached(content: Content, answers: Answers, known: Known) -> None:
    remarks = {name for remark in known.remarks.all for name in remark.algorithms.values()}
    rows = [*answers.people.values(), *(row for route in answers.routes.values() for row in route.rows.values())]
    reached = {name for row in rows for name in (row.emergency, row.high, row.below)} | set(CALLED_BY_CODE)
    assert sorted(content.algorithms.keys() - reached - remarks) == []


def test_every_button_is_used(content: Content, answers: Answers) -> None:
    used = {code for algorithm in content.algorithms.values() for row in algorithm.buttons for code in row}
    assert sorted(answers.buttons.keys() - used - set(BUTTONS_BY_CODE)) == []


def test_a_name_alone_counts_for_all_levels(answers: Answers) -> None:
    row = answers.routes["suicide_risk"].rows["child"]
    assert {row.at(level) for level in Urgency} == {"suicide-child"}


def test_below_counts_for_elevated_and_routine(answers: Answers) -> None:
    row = answers.routes["physical_violence"].rows["victim"]
    assert [row.at(level) for level in Urgency] == ["violence-past", "violence-past", "after-beating", "victim-now"]


@pytest.mark.parametrize(
    ("before", "after", "fault"),
    [
        ("victim: {emergency: victim-now", "victim: {emergency: nothing", "no algorithm 'nothing'"),
        ("confidence_floor: 0.45", "confidence_floor: some", "/confidence_floor: no number"),
        ("  witness: {emergency: witness-now", "  nobody: {emergency: witness-now", "no row for witness"),
        ("kind: harm", "kind: bad", "/physical_violence: kind is none of"),
        ("pressed: emergency", "pressed: soon", "/call_for_help: pressed is none of"),
        ("ask_bot: {kind: info, any:", "ask_bot: {kind: info, child:", "/ask_bot: no row any"),
        ("ask_bot: {kind: info,", "ask_bot: {kind: service,", "/ask_bot: service is the kind of"),
        ("payload: /ask_law", "payload: /ask_everything", "/rights: the payload is no intent"),
        ("  shelter: {key:", "  house: {key:", "no button 'shelter'"),
        ("child: child-sexual", "child: [child-sexual]", "/sexual_violence: a row is neither"),
        ("victim: {emergency: sexual-now, high: sexual-past", "victim: {emergency: sexual-now, high: support",
         "/sexual_violence: support shows no numbers"),
    ],
)  # fmt: skip
def test_a_fault_is_named(change: Change, content: Content, before: str, after: str, fault: str) -> None:
    root = change("answers.yml", before, after)
    with pytest.raises(ContentError) as raised:
        load_answers(content, root)
    assert fault in str(raised.value)


def test_an_algorithm_that_the_code_names_must_be_there(change: Change) -> None:
    root = change("algorithms.yml", "name: still-here,", "name: gone,")
    with pytest.raises(ContentError, match="still-here: no such algorithm"):
        load_answers(load_content(root), root)
