"""Which arguments of a text choose its wording, and between what: plural forms, or names such as `free` and `unknown`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from fluent.syntax import ast

from pana.texts.parsed import parsed

OTHER = "other"
PLURALS = ("zero", "one", "two", "few", "many", OTHER)

COUNTED = (1, 2, 5)
"""Numbers with which a text is shown, one for each plural form of Russian; Kazakh has two."""


@dataclass
class Choice:
    """What one argument chooses between: names and numbers of the wordings, and whether it is counted."""

    names: set[str] = field(default_factory=set)
    literals: set[int] = field(default_factory=set)

    @property
    def is_counted(self) -> bool:
        """Whether numbers choose, by their plural form or by themselves."""
        return self.names <= set(PLURALS)

    def values(self, example: str | int | None) -> tuple[str | int, ...]:
        """Return one value for each wording; `example` is what stands there when none of the names fits.

        Of what is counted the example comes first when it is a number: it is the one that people read.
        """
        if self.is_counted:
            counted = (*sorted(self.literals), *COUNTED)
            return tuple(dict.fromkeys((example, *counted) if isinstance(example, int) else counted))
        named: tuple[str | int, ...] = tuple(sorted(self.names - {OTHER}))
        return (*named, OTHER if example is None or example in named else example)


def choices(written: Iterable[str]) -> Mapping[str, Choice]:
    """Return the choices of one text by argument, those of all its languages together, in the order in which they come."""
    found: dict[str, Choice] = {}
    for pattern in written:
        if "->" not in pattern:
            continue
        indented = "\n".join(f"    {line}" for line in pattern.split("\n"))
        for entry in parsed(f"text =\n{indented}\n").body:
            if isinstance(entry, ast.Message) and entry.value is not None:
                _look(entry.value, found)
    return found


def _look(pattern: ast.Pattern, found: dict[str, Choice]) -> None:
    """Collect the choices of a pattern and of the wordings within it."""
    for element in pattern.elements:
        expression = element.expression if isinstance(element, ast.Placeable) else None
        if not isinstance(expression, ast.SelectExpression):
            continue
        selector = expression.selector
        choice = (
            found.setdefault(selector.id.name, Choice()) if isinstance(selector, ast.VariableReference) else Choice()
        )
        for variant in expression.variants:
            if isinstance(variant.key, ast.NumberLiteral):
                choice.literals.add(int(float(variant.key.value)))
            else:
                choice.names.add(variant.key.name)
            _look(variant.value, found)
