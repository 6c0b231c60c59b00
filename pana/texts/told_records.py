"""Everything of the content that a text may show, and every text that a record of the content says, with its arguments."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from actions.calling import tell_call, tell_facts
from actions.content import Argument
from actions.known import Known, load_known
from actions.reply import Reply
from actions.services import Services, tell_region
from locales.render import LANGUAGES

WAY = ("police", "emergency", "line")
"""Lines without which nothing is told of a region."""


@dataclass(frozen=True)
class Said:
    """One text in one language with the arguments that one record gives it."""

    language: str
    key: str
    args: Mapping[str, Argument]


def load_records(root: Path) -> Known:
    """Read the whole content of a project.

    Raises:
        ContentError: with every fault that can be seen.
    """
    return load_known(root / "data" / "content")


def every_reply(records: Known) -> Iterator[Said]:
    """Yield what every algorithm, step, lesson, line and service says, as the action server would say it."""
    for language in LANGUAGES:
        for reply in (*_of_every_language(records), *_services(records, language)):
            for key in (reply.key, *reply.below):
                yield Said(language, key, reply.args)


def arguments(records: Known) -> dict[str, Argument]:
    """Return all arguments that the content fills: numbers of lines, certain hours, values of facts, the oldest date."""
    content = records.content
    found = content.arguments_of(tuple(content.lines), tuple(content.facts))
    told = [more for more in records.calling.more.values() if more.withheld is None]
    found |= {more.line.code: more.line.number for more in told}
    hours = records.calling.youth_hours
    return found | {"opens": f"{hours.opens:%H:%M}", "closes": f"{hours.closes:%H:%M}"}


def newest_service(services: Services) -> Mapping[str, Argument]:
    """Return name and year of the service with the newest source; nothing when none has both."""
    dated = [one for one in services.all if one.as_of is not None and one.name]
    if not dated:
        return {}
    newest = max(dated, key=lambda one: (one.as_of or 0, one.checked, one.code))
    return {"name": newest.name or "", "as_of": str(newest.as_of)}


def _of_every_language(records: Known) -> Iterator[Reply]:
    yield from _algorithms(records)
    yield from _steps(records)
    yield from _lessons(records)
    yield from _lines(records)


def _algorithms(records: Known) -> Iterator[Reply]:
    for algorithm in records.content.algorithms.values():
        for key in dict.fromkeys((*algorithm.texts, *algorithm.again)):
            yield Reply(key, records.content.arguments(algorithm))


def _steps(records: Known) -> Iterator[Reply]:
    for guide in records.answers.guides.by_name.values():
        for step in guide.steps.values():
            for key in step.keys:
                yield Reply(key, records.content.arguments_of(step.lines, step.facts))


def _lessons(records: Known) -> Iterator[Reply]:
    for lesson in records.lessons.by_name.values():
        yield Reply(lesson.title)
        for part in lesson.parts:
            for key in part.keys:
                yield Reply(key, records.content.arguments_of(part.lines, part.facts))


def _lines(records: Known) -> Iterator[Reply]:
    calling = records.calling
    told = [code for code, more in calling.more.items() if more.withheld is None]
    for code in (*calling.lines, *told):
        line = calling.line(code)
        for later in (timedelta(0), timedelta(days=2 * line.term_days)):
            yield tell_facts(code, calling, line.checked + later)
        for child in (False, True):
            for silent in (False, True):
                yield tell_call(code, calling, child=child, silent=silent)


def _services(records: Known, language: str) -> Iterator[Reply]:
    """Yield what each service says alone, on the day of its check; one that is never told says nothing."""
    numbers = records.content.numbers()
    if not numbers.keys() >= set(WAY):
        return
    for region in records.services.regions.by_code:
        yield from tell_region(
            region, replace(records.services, all=()), numbers, _day(records), language=language, who="victim"
        )
    for service in records.services.all:
        only = replace(records.services, all=(service,))
        for who in ("victim", "child"):
            yield from tell_region(service.region, only, numbers, service.checked, language=language, who=who)


def _day(records: Known) -> date:
    return min(line.checked for line in records.content.lines.values())
