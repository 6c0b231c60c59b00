"""Every number that a person may dial stands in the content, with source and date; looked for in texts as they are read.

Every text is said in both languages with the arguments of every record that says it, and once for each of its wordings.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from actions.known import Known
from locales.render import LANGUAGES, WordsError
from pana.checks.problem import Problem
from pana.checks.words import Texts
from pana.texts.catalogue import catalogue, texts_of
from pana.texts.digits import SHORTEST, like_telephones, plain
from pana.texts.told_records import every_reply
from pana.texts.wordings import Filling

TODO = "put it into data/content with source and date, or take it out"


@dataclass(frozen=True)
class Allowed:
    """The digits of all numbers, terms and years of the content, and its dates and hours as the texts show them."""

    numbers: frozenset[str]
    moments: tuple[str, ...]

    def unknown(self, body: str) -> tuple[str, ...]:
        """Return what looks like a telephone number in a text and stands nowhere in the content."""
        seen = plain(body)
        for moment in self.moments:
            seen = seen.replace(moment, " – ")
        return tuple(
            whole for whole, runs in like_telephones(seen) if whole not in self.numbers and not self._apart(runs)
        )

    def _apart(self, runs: tuple[str, ...]) -> bool:
        """Say whether a group is numbers of the content that stand side by side, and not one that is dialled whole."""
        long = [run for run in runs if len(run) >= SHORTEST]
        return bool(long) and all(run in self.numbers for run in long)


def allowed(records: Known) -> Allowed:
    """Return what the content allows; a withheld number is not allowed."""
    content, calling = records.content, records.calling
    told = [*content.lines.values(), *(more.line for more in calling.more.values() if more.withheld is None)]
    numbers = {line.number for line in told}
    numbers |= {str(value) for fact in content.facts.values() for value in fact.values.values()}
    numbers |= {str(one.as_of) for one in records.services.all if one.as_of is not None}
    dates = {line.checked for line in told} | {fact.checked for fact in content.facts.values()}
    dates |= {one.checked for one in records.services.all}
    moments = {f"{at:%H:%M}" for at in (calling.youth_hours.opens, calling.youth_hours.closes)}
    moments |= {f"{day:%d.%m.%Y}" for day in dates}
    return Allowed(frozenset("".join(filter(str.isdigit, number)) for number in numbers), tuple(sorted(moments)))


def check_shown_numbers(texts: Texts, records: Known) -> list[Problem]:
    """Look for numbers that are in no record."""
    known = allowed(records)
    found = {
        (language, key, number) for language, key, body in _everything(texts, records) for number in known.unknown(body)
    }
    return [
        Problem(*texts.where(language, key), f"{key} shows {number}, which no record of the content has", TODO)
        for language, key, number in sorted(found)
    ]


def _everything(texts: Texts, records: Known) -> Iterator[tuple[str, str, str]]:
    """Yield language, key and body of every text with the arguments of every record, and in each of its wordings."""
    for said in every_reply(records):
        try:
            yield said.language, said.key, texts.words.say(said.language, said.key, said.args)
        except WordsError:
            continue  # `check_words`, `check_told` and `check_guides` report it
    filling = Filling(texts.words, records)
    for _file, text in texts_of(catalogue(texts.folder)):
        for language in LANGUAGES:
            for wording in filling.all_wordings(text, language):
                if wording.body is not None:
                    yield language, text.key, wording.body
