"""Which values lead to which wording of a text."""

from __future__ import annotations

import pytest

from pana.texts.choices import choices

COUNTED_RU = "{ $n ->\n    [0] никого\n    [one] один\n    [few] { $n }\n   *[other] { $n }\n}"
COUNTED_KK = "{ $n ->\n    [0] ешкім\n   *[other] { $n } адам\n}"
NAMED = "{ $cost ->\n    [free] тегін\n   *[other] { $hours ->\n        [disputed] әртүрлі\n       *[other] белгісіз\n    }\n}"


@pytest.mark.parametrize(
    ("written", "argument", "example", "values"),
    [
        pytest.param([COUNTED_KK, COUNTED_RU], "n", None, (0, 1, 2, 5), id="counted with a word for none"),
        pytest.param([COUNTED_RU.replace("[0]", "[1]")], "n", None, (1, 2, 5), id="a number that is shown anyway"),
        pytest.param([COUNTED_RU], "n", 72, (72, 0, 1, 2, 5), id="a number of the content first"),
        pytest.param([COUNTED_RU], "n", "72", (0, 1, 2, 5), id="a counted word"),
        pytest.param([NAMED], "cost", None, ("free", "other"), id="named"),
        pytest.param([NAMED], "hours", None, ("disputed", "other"), id="within another choice"),
        pytest.param([NAMED], "cost", "unknown", ("free", "unknown"), id="example where no name fits"),
        pytest.param([NAMED], "cost", "free", ("free", "other"), id="example that is one of the names"),
    ],
)
def test_values(written: list[str], argument: str, example: str | int | None, values: tuple[object, ...]) -> None:
    assert choices(written)[argument].values(example) == values


@pytest.mark.parametrize("written", ["Қоңырау шалыңыз: { $police }", "Стрелка -> не выбор"])
def test_a_text_without_choices(written: str) -> None:
    assert choices([written]) == {}
