"""The lexicon is complete: every example is found, every counter-example is not, every code has a home."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from _pytest.mark.structures import ParameterSet

from nlu.urgency.levels import Urgency
from nlu.urgency.lexicon import CUE_FILES, LEXICON, WORD_FILES, lexicon
from nlu.urgency.screen import screen


def entries(kind: str) -> Iterator[dict[str, Any]]:
    for name in CUE_FILES:
        yield from yaml.safe_load((LEXICON / name).read_text(encoding="utf-8"))[kind]


def examples(kind: str, field: str) -> list[ParameterSet]:
    return [
        pytest.param(entry, text, id=f"{entry['code']}-{text}")
        for entry in entries(kind)
        for text in entry.get(field, ())
    ]


@pytest.mark.parametrize(("cue", "text"), examples("cues", "examples"))
def test_every_example_is_found(cue: dict[str, Any], text: str) -> None:
    verdict = screen(text)
    assert cue["code"] in {found.code for found in verdict.cues}
    assert verdict.level >= Urgency(cue["level"])


@pytest.mark.parametrize(("cue", "text"), examples("cues", "counter"))
def test_no_counter_example_is_found(cue: dict[str, Any], text: str) -> None:
    assert cue["code"] not in {found.code for found in screen(text).cues}


@pytest.mark.parametrize(("guard", "text"), examples("guards", "examples"))
def test_every_guard_holds(guard: dict[str, Any], text: str) -> None:
    assert screen(text).level <= Urgency(guard.get("to", "routine"))


@pytest.mark.parametrize("name", [*CUE_FILES, *WORD_FILES])
def test_every_file_opens_with_a_comment(name: str) -> None:
    assert (LEXICON / name).read_text(encoding="utf-8").startswith("# ")


def test_codes_are_grouped() -> None:
    for cue in lexicon().cues:
        assert re.fullmatch(r"[a-z_]+(\.[a-z_]+)?", cue.code)


def test_guards_lower_codes_that_exist() -> None:
    codes = {cue.code for cue in lexicon().cues} | {cue.code.split(".")[0] for cue in lexicon().cues}
    for guard in lexicon().guards:
        assert set(guard.lowers) <= codes


def test_only_the_time_of_harm_leaves_a_cue_high() -> None:
    lowered_to_high = {guard.code for guard in lexicon().guards if guard.to >= Urgency.HIGH}
    assert lowered_to_high == {"guard.days_ago"}


@pytest.mark.parametrize(("guard", "text"), examples("guards", "counter"))
def test_a_guard_keeps_its_counter_example(guard: dict[str, Any], text: str) -> None:
    assert screen(text).level > Urgency(guard.get("to", "routine"))
