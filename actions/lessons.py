"""Lessons and pages: something to know, part by part, some parts with a question. What they consist of, without reading files."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

KNOW, ASK = "know", "ask"
PART_KINDS = (KNOW, ASK)
"""A part to read, and a question with options to press."""

LESSON, PAGE = "lesson", "page"
KINDS = (LESSON, PAGE)
"""Something to learn, and something to look up; both are walked in the same way."""

AUDIENCES = ("adult", "child", "parent")

REMEMBERED = "lesson."
"""How a place begins, on a button and among the names of what the talk was given."""

MENU = "lessons"
"""The step of the button that shows what there is."""

MENU_NAME = f"{REMEMBERED}list"
"""The name under which the talk remembers that it was shown."""

_PLACE = re.compile(r"lesson\.([a-z][a-z0-9-]*)\.(0|[1-9][0-9]?|end)(?:\.([a-z][a-z0-9-]*))?")


@dataclass(frozen=True)
class Part:
    """One message of a lesson. `lines`, `facts` and `bases` are codes of the content, as in a step of a guide.

    `for_aggressor` is False for a part that speaks to those beside somebody who uses violence.
    """

    lesson: str
    code: str
    kind: str
    options: tuple[str, ...]
    right: str | None
    lines: tuple[str, ...]
    facts: tuple[str, ...]
    bases: tuple[str, ...]
    for_aggressor: bool = True

    @property
    def key(self) -> str:
        """The key of its text."""
        return "-".join(("lesson", self.lesson, self.code))

    def option_key(self, option: str) -> str:
        """Return the key of an option's words on the button."""
        return f"{self.key}-{option}"

    def reply_key(self, option: str) -> str:
        """Return the key of what is said to somebody who chose the option."""
        return f"{self.key}-{option}-reply"

    @property
    def keys(self) -> tuple[str, ...]:
        """All keys of its texts."""
        return (self.key, *(key(one) for one in self.options for key in (self.option_key, self.reply_key)))


@dataclass(frozen=True)
class Lesson:
    """One lesson or page. `title` is a key, shown on a button; `lines` are shown at the end, the most useful first."""

    name: str
    kind: str
    audience: str
    for_aggressor: bool
    title: str
    lines: tuple[str, ...]
    parts: tuple[Part, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        """All keys of its texts."""
        return (self.title, *(key for part in self.parts for key in part.keys))


@dataclass(frozen=True)
class LessonPlace:
    """A part of a lesson, with the option that was chosen there; `index` is None behind the last part."""

    lesson: str
    index: int | None
    option: str | None = None

    def __str__(self) -> str:
        place = f"{REMEMBERED}{self.lesson}.{'end' if self.index is None else self.index}"
        return f"{place}.{self.option}" if self.option else place

    def pressed(self, intent: str) -> str:
        """Return what a button sends that leads here."""
        return f'{intent}{{"step":"{self}"}}'


def read_lesson_place(text: str | None) -> LessonPlace | None:
    """Read a place; None for anything that is none. Whether there is such a lesson is not asked here."""
    found = _PLACE.fullmatch(text or "")
    if found is None or (found[2] == "end" and found[3]):
        return None
    return LessonPlace(found[1], None if found[2] == "end" else int(found[2]), found[3])


@dataclass(frozen=True)
class Lessons:
    """All lessons by name."""

    by_name: Mapping[str, Lesson]

    def told_to(self, who: str) -> tuple[Lesson, ...]:
        """Return what the one who writes is offered, lessons before pages.

        A child gets what is written for children. Somebody who uses violence gets only what says nothing of the
        protection and the ways of others. Everybody else gets what is for adults and parents.
        """
        if who == "child":
            found = [one for one in self.by_name.values() if one.audience == "child"]
        else:
            found = [one for one in self.by_name.values() if one.audience != "child"]
        if who == "aggressor":
            found = [one for one in found if one.for_aggressor]
        return tuple(sorted(found, key=lambda one: (KINDS.index(one.kind), one.name)))

    def part(self, place: LessonPlace) -> Part | None:
        """Return the part of a place; None at the end and for a place that is not there (any more)."""
        lesson = self.by_name.get(place.lesson)
        if lesson is None or place.index is None or place.index >= len(lesson.parts):
            return None
        return lesson.parts[place.index]

    def knows(self, place: LessonPlace, who: str) -> bool:
        """Say whether the place is there and meant for the one who writes: contents change, old buttons stay."""
        if self.by_name.get(place.lesson) not in self.told_to(who):
            return False
        if place.index is None:
            return True
        part = self.part(place)
        return place.index in self.way(place.lesson, who) and part is not None and place.option in (None, *part.options)

    def way(self, lesson: str, who: str) -> tuple[int, ...]:
        """Return the indexes of the parts that the one who writes is told, in order."""
        parts = enumerate(self.by_name[lesson].parts)
        return tuple(index for index, part in parts if part.for_aggressor or who != "aggressor")

    def begin(self, lesson: str, who: str) -> LessonPlace:
        """Return the first place of a lesson."""
        return LessonPlace(lesson, next(iter(self.way(lesson, who)), None))

    def after(self, place: LessonPlace, who: str) -> LessonPlace:
        """Return the place behind a part: the next part, or the end."""
        later = (index for index in self.way(place.lesson, who) if place.index is not None and index > place.index)
        return LessonPlace(place.lesson, next(later, None))

    def places(self) -> Iterator[LessonPlace]:
        """Yield every place of every lesson, options and ends included."""
        for lesson in self.by_name.values():
            for index, part in enumerate(lesson.parts):
                yield from (LessonPlace(lesson.name, index, option) for option in (None, *part.options))
            yield LessonPlace(lesson.name, None)
