"""Turns a key and its arguments into the text a person reads; holds no text and decides nothing about what is said.

Texts are Fluent files below `locales/kk` and `locales/ru`, with the same keys and the same arguments in both.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser, ast, visitor

LANGUAGES = ("kk", "ru")

Argument = str | int


class WordsError(Exception):
    """A text is missing, damaged, or lacks an argument it needs. Never carries the value of an argument."""


@dataclass(frozen=True)
class _Text:
    """What is known about one text before it is rendered: its arguments, and those that choose a plural form."""

    arguments: frozenset[str]
    counted: frozenset[str]


class _ArgumentFinder(visitor.Visitor):
    """Collects the arguments of one message, and which of them stand in a selector."""

    def __init__(self) -> None:
        self.arguments: set[str] = set()
        self.counted: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 (the visitor's naming)
        self.arguments.add(node.id.name)

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802 (the visitor's naming)
        if isinstance(node.selector, ast.VariableReference):
            self.counted.add(node.selector.id.name)
        self.generic_visit(node)


class Words:
    """All texts of all languages. Build it with `Words.load`."""

    def __init__(self, bundles: Mapping[str, FluentBundle], texts: Mapping[str, Mapping[str, _Text]]) -> None:
        self._bundles = bundles
        self._texts = texts

    @classmethod
    def load(cls, root: Path) -> Words:
        """Read every `.ftl` file under `root/kk` and `root/ru`.

        Raises:
            WordsError: with one line for each fault found (`file:line: what – what to do`).
        """
        bundles: dict[str, FluentBundle] = {}
        texts: dict[str, dict[str, _Text]] = {}
        faults: list[str] = []
        for language in LANGUAGES:
            bundle = FluentBundle([language], use_isolating=False)
            known: dict[str, _Text] = {}
            files = sorted((root / language).rglob("*.ftl"))
            if not files:
                faults.append(f"{root / language}: no .ftl file – add the texts of this language")
            for path in files:
                resource = FluentParser(with_spans=True).parse(path.read_text(encoding="utf-8"))
                faults += _faults_of(path, resource, known)
                known |= {message.id.name: _described(message) for message in _messages(resource)}
                bundle.add_resource(resource)
            bundles[language], texts[language] = bundle, known
        if faults:
            raise WordsError("\n".join(faults))
        return cls(bundles, texts)

    def say(self, language: str, key: str, args: Mapping[str, Argument] | None = None) -> str:
        """Return the text of `key` in `language`; arguments the text does not use are ignored.

        Raises:
            WordsError: the language, the key or an argument is missing.
        """
        text = self._text(language, key)
        given = dict(args or {})
        missing = sorted(text.arguments - given.keys())
        if missing:
            raise WordsError(f"{language}/{key}: no argument {', '.join(missing)} – pass it")
        # Arguments travel as JSON strings; a string never selects a plural form, a number does.
        ready = {name: _number(value) if name in text.counted else value for name, value in given.items()}
        bundle = self._bundles[language]
        pattern = bundle.get_message(key).value
        if pattern is None:
            raise WordsError(f"{language}/{key}: the text is empty – write it")
        said, errors = bundle.format_pattern(pattern, ready)
        if errors:
            raise WordsError(f"{language}/{key}: {type(errors[0]).__name__} while rendering – mend the text")
        return str(said)

    def say_or_other(self, language: str, key: str, args: Mapping[str, Argument] | None = None) -> str:
        """Return the text in `language`, or in the other language when it cannot be said.

        Raises:
            WordsError: the text can be said in no language.
        """
        try:
            return self.say(language, key, args)
        except WordsError:
            for other in LANGUAGES:
                if other != language and key in self._texts[other]:
                    return self.say(other, key, args)
            raise

    def keys(self, language: str) -> frozenset[str]:
        """Return all keys of a language.

        Raises:
            WordsError: there is no such language.
        """
        return frozenset(self._language(language))

    def arguments(self, language: str, key: str) -> frozenset[str]:
        """Return the names of the arguments a text needs.

        Raises:
            WordsError: the language or the key is missing.
        """
        return self._text(language, key).arguments

    def differences(self) -> tuple[str, ...]:
        """Return one line for each key that is not in both languages with the same arguments; empty when all agree."""
        found: list[str] = []
        every = frozenset().union(*(self.keys(language) for language in LANGUAGES))
        for key in sorted(every):
            absent = [language for language in LANGUAGES if key not in self._texts[language]]
            if absent:
                found.append(f"{key}: missing in {', '.join(absent)} – write it there too")
            elif len({self.arguments(language, key) for language in LANGUAGES}) > 1:
                found.append(f"{key}: the languages use different arguments – use the same in both")
        return tuple(found)

    def _language(self, language: str) -> Mapping[str, _Text]:
        if language not in self._texts:
            raise WordsError(f"no language {language[:8]!r} – use one of {', '.join(LANGUAGES)}")
        return self._texts[language]

    def _text(self, language: str, key: str) -> _Text:
        texts = self._language(language)
        if key not in texts:
            raise WordsError(f"{language}/{key}: no such text – write it in locales/{language}")
        return texts[key]


def _messages(resource: ast.Resource) -> Iterator[ast.Message]:
    return (entry for entry in resource.body if isinstance(entry, ast.Message))


def _described(message: ast.Message) -> _Text:
    finder = _ArgumentFinder()
    finder.visit(message)
    return _Text(frozenset(finder.arguments), frozenset(finder.counted))


def _faults_of(path: Path, resource: ast.Resource, known: Mapping[str, _Text]) -> list[str]:
    source = path.read_text(encoding="utf-8")
    seen = set(known)
    faults: list[str] = []
    for entry in resource.body:
        line = source.count("\n", 0, entry.span.start) + 1 if entry.span else 0
        if isinstance(entry, ast.Junk):
            faults.append(f"{path}:{line}: not Fluent – mend the lines from here")
        elif isinstance(entry, ast.Message):
            if entry.id.name in seen:
                faults.append(f"{path}:{line}: {entry.id.name} is there twice – keep one")
            seen.add(entry.id.name)
    return faults


def _number(value: Argument) -> Argument:
    return int(value) if isinstance(value, str) and value.isascii() and value.isdigit() else value
