"""All texts as one page of HTML: no script, nothing from anywhere else, both languages side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from pathlib import Path

from locales.render import Words
from pana.texts.catalogue import Head
from pana.texts.choices import COUNTED
from pana.texts.entries import Entry, FileEntries, Side

STYLE = Path(__file__).with_name("page.css")

NOTHING_FROM_ELSEWHERE = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
"""What a browser may load for the page: nothing but the style that stands in it."""

BETWEEN = " / "

MARK = "▲"
"""In front of what breaks a limit; the style puts it there too."""


class Page:
    """Writes the page. `languages` is the order of the columns; labels of both columns are in their own language."""

    def __init__(self, words: Words, languages: Sequence[str]) -> None:
        self._words = words
        self._languages = tuple(languages)

    def html(self, files: Iterable[FileEntries]) -> str:
        """Return the whole page."""
        shown = tuple(files)
        title = escape(self._both("texts-page-title"))
        parts = [
            "<!doctype html>",
            f'<html lang="{self._languages[0]}"><head><meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{NOTHING_FROM_ELSEWHERE}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{title}</title><style>{STYLE.read_text(encoding='utf-8')}</style></head><body>",
            f"<header><h1>{title}</h1>{self._intro()}</header>",
            self._filter(),
            self._contents(shown),
            "<main>",
            *(part for file in shown for part in self._file(file)),
            "</main></body></html>\n",
        ]
        return "\n".join(parts)

    def _say(self, language: str, key: str, args: Mapping[str, str | int] | None = None) -> str:
        return escape(self._words.say(language, key, args))

    def _both(self, key: str, args: Mapping[str, str | int] | None = None) -> str:
        """Return a label in both languages, not escaped."""
        return BETWEEN.join(dict.fromkeys(self._words.say(one, key, args) for one in self._languages))

    def _pair(self, sides: Mapping[str, str]) -> str:
        columns = "".join(f'<div class="side" lang="{one}">{sides[one]}</div>' for one in self._languages)
        return f'<div class="pair">{columns}</div>'

    def _intro(self) -> str:
        counted = dict(zip(("one", "two", "five"), COUNTED, strict=True))
        return self._pair({one: f"<p>{self._say(one, 'texts-page-intro', counted)}</p>" for one in self._languages})

    def _filter(self) -> str:
        """Return the choices of what is shown; the style alone carries them out."""
        rows = [_choice("show", "show-all", self._both("texts-page-show-all"), chosen=True)]
        rows.append(_choice("show", "show-marked", self._both("texts-page-show-marked")))
        columns = [_choice("columns", "both", self._both("texts-page-show-both"), chosen=True)]
        columns += [
            _choice("columns", f"only-{one}", self._words.say(one, "texts-page-show-one")) for one in self._languages
        ]
        groups = (("texts-page-what", rows), ("texts-page-columns", columns))
        return "".join(
            f"<fieldset><legend>{escape(self._both(legend))}</legend>{''.join(group)}</fieldset>"
            for legend, group in groups
        )

    def _contents(self, files: Sequence[FileEntries]) -> str:
        lines = "".join(
            f'<li><a href="#{_file_id(one)}">{escape(one.file.name)}</a> {_short_counts(one)}</li>' for one in files
        )
        title = escape(self._both("texts-page-contents"))
        return f'<nav class="contents" aria-label="{title}"><h2>{title}</h2><ul>{lines}</ul></nav>'

    def _counts(self, one: FileEntries) -> str:
        count = escape(self._both("texts-page-count", {"count": len(one.entries)}))
        marks = escape(self._both("texts-page-marks", {"count": one.marked}))
        kind = "count-marked" if one.marked else "small"
        return f'<span class="small">{count}</span> · <span class="{kind}">{marks}</span>'

    def _file(self, one: FileEntries) -> Iterator[str]:
        marked = " marked" if one.marked else ""
        yield f'<details class="file{marked}" id="{_file_id(one)}" open>'
        yield f"<summary><h2>{escape(one.file.name)}</h2> {self._counts(one)}</summary>"
        yield self._pair({language: self._head(language, one) for language in self._languages})
        heading = ""
        for entry in one.entries:
            if entry.text.heading != heading:
                heading = entry.text.heading
                yield f"<h3>{escape(heading)}</h3>"
            yield self._entry(entry)
        yield "</details>"

    def _head(self, language: str, one: FileEntries) -> str:
        head = one.file.heads.get(language, Head())
        said = {"reviewer": head.reviewer, "date": head.date}
        key = "texts-page-reviewer" if head.is_reviewed else "texts-page-nobody"
        reviewer = self._say(language, key if head.reviewer else "texts-page-no-reviewer", said)
        return f'<p class="head">{escape(head.title)}</p><p class="head">{reviewer}</p>'

    def _entry(self, entry: Entry) -> str:
        key = escape(entry.text.key)
        marked = " marked" if entry.is_marked else ""
        sides = {one: self._side(one, entry.sides[one]) for one in self._languages}
        return (
            f'<article class="text{marked}" id="t-{key}"><h4><a href="#t-{key}">{key}</a></h4>'
            f"{self._uses(entry.uses)}{self._pair(sides)}</article>"
        )

    def _uses(self, places: tuple[str, ...]) -> str:
        if not places:
            return f'<p class="small">{escape(self._both("texts-page-unused"))}</p>'
        lines = "".join(f"<li>{escape(place)}</li>" for place in places)
        title = escape(f"{self._both('texts-page-used')}: {places[0]}")
        more = f" … ({len(places)})" if len(places) > 1 else ""
        return f'<details class="uses"><summary>{title}{more}</summary><ul>{lines}</ul></details>'

    def _side(self, language: str, side: Side) -> str:
        several = len(side.wordings) > 1
        parts = []
        for wording in side.wordings:
            if several:
                chosen = ", ".join(f"{name} = {value}" for name, value in wording.chosen)
                parts.append(f'<p class="small">{escape(chosen)}</p>')
            if wording.body is not None:
                parts.append(f'<div class="said">{escape(wording.body)}</div>')
        size = {"letters": side.measured.letters, "words": side.measured.words}
        parts.append(f'<p class="small">{self._say(language, "texts-page-size", size)}</p>')
        if side.without_example:
            names = {"arguments": ", ".join(side.without_example)}
            parts.append(f'<p class="small">{self._say(language, "texts-page-no-example", names)}</p>')
        marks = "".join(f"<li>{self._say(language, key, args)}</li>" for key, args in side.marks)
        return "".join(parts) + (f'<ul class="marks">{marks}</ul>' if marks else "")


def _choice(group: str, name: str, label: str, *, chosen: bool = False) -> str:
    checked = " checked" if chosen else ""
    return f'<label><input type="radio" name="{group}" id="{name}"{checked}> {escape(label)}</label>'


def _short_counts(one: FileEntries) -> str:
    marked = f' <span class="count-marked">{MARK} {one.marked}</span>' if one.marked else ""
    return f'<span class="small">{len(one.entries)}</span>{marked}'


def _file_id(one: FileEntries) -> str:
    return escape("file-" + one.file.name.removesuffix(".ftl").replace("/", "-"))
