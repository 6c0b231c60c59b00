"""The order of the levels."""

from __future__ import annotations

import pytest

from nlu.urgency.levels import Urgency


def test_levels_are_ordered() -> None:
    assert sorted(Urgency, reverse=True)[0] is Urgency.EMERGENCY
    assert Urgency.ROUTINE < Urgency.ELEVATED < Urgency.HIGH < Urgency.EMERGENCY


@pytest.mark.parametrize(
    ("level", "needed"),
    [("routine", False), ("elevated", False), ("high", True), ("emergency", True)],
)
def test_who_needs_an_operator(level: str, needed: bool) -> None:
    assert Urgency(level).needs_operator is needed


def test_a_level_is_not_compared_with_a_name() -> None:
    with pytest.raises(TypeError):
        _ = Urgency.HIGH < "high"
