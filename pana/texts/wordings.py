"""Every text filled as people read it: with the real numbers, an example for the rest, and once for each of its wordings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

import yaml

from actions.content import Argument
from actions.known import Known
from locales.render import Words, WordsError
from pana.texts.catalogue import Text
from pana.texts.choices import Choice, choices
from pana.texts.told_records import arguments, newest_service

EXAMPLES = Path(__file__).with_name("examples.yml")


@dataclass(frozen=True)
class Wording:
    """One wording of a text in one language. `chosen` says which values of arguments lead to it, `body` is None where
    the text cannot be said."""

    chosen: tuple[tuple[str, Argument], ...]
    body: str | None


class Filling:
    """What stands for the arguments of each text."""

    def __init__(self, words: Words, records: Known | None) -> None:
        self._words = words
        self._numbers: Mapping[str, Argument] = arguments(records) if records is not None else {}
        self._service = newest_service(records.services) if records is not None else {}
        loaded: dict[str, Any] = yaml.safe_load(EXAMPLES.read_text(encoding="utf-8"))
        self._examples, self._of_text = loaded["examples"], loaded["of_text"]

    def value(self, language: str, key: str, name: str) -> Argument | None:
        """Return what stands for an argument; None when neither the content nor the examples have it."""
        own = self._of_text.get(key, {}).get(name)
        if own is not None:
            return self._example(language, own)
        if name in self._numbers:
            return self._numbers[name]
        return self._example(language, self._examples.get(name))

    def without_example(self, text: Text, language: str) -> tuple[str, ...]:
        """Return the arguments of a text that are shown by their names."""
        needed = self._words.arguments(language, text.key) - choices(text.written.values()).keys()
        return tuple(sorted(name for name in needed if self.value(language, text.key, name) is None))

    def wordings(self, text: Text, language: str) -> tuple[Wording, ...]:
        """Return each wording of a text once: one argument changes, the others keep their first value."""
        named = choices(text.written.values())
        options = self._options(text.key, language, named)
        first = {name: values[0] for name, values in options.items()}
        varied = [{**first, name: value} for name, values in options.items() for value in values[1:]]
        return _merged(self._said(text, language, chosen) for chosen in (first, *varied))

    def all_wordings(self, text: Text, language: str) -> Iterator[Wording]:
        """Yield the text with every combination of its choices."""
        options = self._options(text.key, language, choices(text.written.values()))
        for values in product(*options.values()):
            yield self._said(text, language, dict(zip(options, values, strict=True)))

    def _options(self, key: str, language: str, named: Mapping[str, Choice]) -> dict[str, Sequence[Argument]]:
        return {name: choice.values(self._standing(language, key, name, choice)) for name, choice in named.items()}

    def _standing(self, language: str, key: str, name: str, choice: Choice) -> Argument | None:
        """Return what stands for an argument that chooses; a number of the content, but no mere example of a count."""
        if choice.is_counted and name not in self._numbers:
            return None
        return self.value(language, key, name)

    def _said(self, text: Text, language: str, chosen: Mapping[str, Argument]) -> Wording:
        if language not in text.written:
            return Wording(tuple(chosen.items()), None)
        args: dict[str, Argument] = dict(chosen)
        for name in self._words.arguments(language, text.key) - chosen.keys():
            value = self.value(language, text.key, name)
            args[name] = f"‹{name}›" if value is None else value
        try:
            body = self._words.say(language, text.key, args)
        except WordsError:
            return Wording(tuple(chosen.items()), None)
        return Wording(tuple(chosen.items()), body)

    def _example(self, language: str, written: Any) -> Argument | None:
        match written:
            case {"text": str(key)}:
                return self._words.say(language, key) if key in self._words.keys(language) else None
            case {"line": str(code)}:
                return self._numbers.get(code)
            case {"service": str(field)}:
                return self._service.get(field)
            case {"kk": _, "ru": _}:
                return str(written[language])
            case int() | str():
                return written
            case _:
                return None


def _merged(said: Iterator[Wording]) -> tuple[Wording, ...]:
    """Keep the first of those that read the same: a choice of the other language is none here."""
    found: dict[str | None, Wording] = {}
    for wording in said:
        found.setdefault(wording.body, wording)
    return tuple(found.values())
