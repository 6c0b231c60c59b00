"""Only corrected cases of people who agreed go out, redacted and marked as unread; on the real store."""

from __future__ import annotations

import json
import stat
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from desk.case import Case, CaseState, Outcome
from desk.message import Kind, Message, Sender
from desk.operators import Operator
from desk.people import Learning, Person
from nlu.urgency.levels import Urgency
from pana.errors import PanaError
from pana.labels.export import Lesson, Lessons, as_line, read_lessons, withdraw, write_lines
from store.database import Database
from tests.fakes.clock import START

LATER = START + timedelta(hours=1)
WORDS = "муж ерлан избивает меня каждый вечер"


async def ended(
    database: Database, words: str = WORDS, *, kind: Kind = Kind.TEXT, person: dict[str, Any] | None = None, **case: Any
) -> Case:
    """Keep somebody, what she wrote, and her corrected case, changed as the test says."""
    async with database.open_unit() as unit:
        known = await unit.people.by_chat(5)
        agreed = Person(0, chat_id=5, chat_ref="", last_seen_at=START, learning=Learning.YES, learning_at=LATER)
        known = known or await unit.people.add(replace(agreed, **person or {}))
        operators = await unit.operators.all()
        new = Operator(0, chat_id=6, chat_ref="", name="A", language="kk", joined_at=START)
        owner = operators[0] if operators else await unit.operators.add(new)
        before = START - timedelta(seconds=1)
        await unit.messages.add(Message(0, known.id, Sender.PERSON, kind, words, at=before))
        await unit.messages.add(Message(0, known.id, Sender.BOT, Kind.TEXT, "102", at=LATER))
        full = Case(
            id=0,
            person_id=known.id,
            urgency=Urgency.ELEVATED,
            opened_at=START,
            waiting_since=START,
            deadline_at=START,
            state=CaseState.CLOSED,
            intent="threat",
            owner_id=owner.id,
            closed_at=START,
            outcome=Outcome.HELPED,
            who="victim",
            judged_urgency=Urgency.HIGH,
            judged_intent="physical_violence",
        )
        kept = await unit.cases.add(replace(full, **case))
        await unit.commit()
    return kept


async def read(database: Database, *labels: str) -> Lessons:
    """Return what may go out."""
    async with database.open_unit() as unit:
        return await read_lessons(unit, labels)


@pytest.mark.asyncio
async def test_a_corrected_case_becomes_an_unread_line(database: Database) -> None:
    case = await ended(database)
    found = await read(database)
    assert found.found == (Lesson(case, WORDS),)
    assert as_line(found.found[0]) == {
        "text": "муж {name} избивает меня каждый вечер",
        "lang": "ru",
        "style": "casual",
        "urgency": "high",
        "intent": "physical_violence",
        "who": "victim",
        "case": case.id,
        "reviewed": False,
        "reason": "to be read by a human before use: urgency of the whole talk was elevated, the operator says high; intent"
        " was threat, the operator says physical_violence",
    }
    assert (found.no_leave, found.no_words) == (0, 0)


@pytest.mark.asyncio
@pytest.mark.parametrize(
    "person",
    [
        {"learning": None, "learning_at": None},
        {"learning": Learning.ASKED},
        {"learning": Learning.DUE},
        {"learning": Learning.NO},
        {"learning_at": START - timedelta(seconds=1)},
    ],
    ids=["never-asked", "no-answer", "not-asked-yet", "no", "agreed-before"],
)
async def test_without_leave_nothing_goes_out(database: Database, person: dict[str, Any]) -> None:
    await ended(database, person=person)
    found = await read(database)
    assert (found.found, found.no_leave) == ((), 1)


@pytest.mark.asyncio
async def test_a_child_is_no_teacher(database: Database) -> None:
    await ended(database, who="child")
    assert (await read(database)).found == ()


@pytest.mark.asyncio
async def test_a_right_verdict_is_no_lesson(database: Database) -> None:
    await ended(database, judged_urgency=Urgency.ELEVATED, judged_intent=None)
    assert await read(database) == Lessons((), 0, 0)


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("words", "kind"), [("", Kind.VOICE), ("Опасность сейчас", Kind.TEXT), ("  ", Kind.TEXT)], ids=["voice", "button", "blank"]
)  # fmt: skip
async def test_where_nobody_wrote_there_is_nothing_to_learn(database: Database, words: str, kind: Kind) -> None:
    await ended(database, words, kind=kind)
    found = await read(database, "Опасность сейчас")
    assert (found.found, found.no_words) == ((), 1)


@pytest.mark.asyncio
async def test_withdrawn_leave_ends_every_export(database: Database) -> None:
    case = await ended(database)
    async with database.open_unit() as unit:
        await withdraw(unit, case.id, now=LATER)
        await unit.commit()
    assert (await read(database)).no_leave == 1
    async with database.open_unit() as unit:
        assert (await unit.people.get(case.person_id)).learning is Learning.NO
        assert [line[2] for line in await unit.audit.latest(1)] == ["learning.withdrawn"]
        with pytest.raises(PanaError, match="there is no case 404"):
            await withdraw(unit, 404, now=LATER)


@pytest.mark.parametrize(
    ("words", "lang", "style"),
    [
        ("Күйеуім мені ұрды.", "kk", "standard"),
        ("күйеуім мені ұрды", "kk", "casual"),
        ("куйеуим мени урып жатыр", "kk", "russified"),
        ("kuieuim meni uryp jatyr, komektesinder", "kk", "latin"),
        ("vjq ve; ,bm`n vtyz", "ru", "typo"),
    ],
)
def test_guesses_for_the_reviewer(words: str, lang: str, style: str) -> None:
    case = Case(1, 1, Urgency.HIGH, START, START, START, judged_urgency=Urgency.EMERGENCY)
    line = as_line(Lesson(case, words))
    assert (line["lang"], line["style"], line["intent"], line["who"]) == (lang, style, "", "other")


def test_the_file_is_its_owners_and_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    write_lines(path, [{"text": "қорқамын"}, {"text": "б"}])
    assert [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] == [
        {"text": "қорқамын"},
        {"text": "б"},
    ]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    with pytest.raises(PanaError, match="exists already"):
        write_lines(path, [])
    with pytest.raises(PanaError, match="cannot be written"):
        write_lines(tmp_path / "nowhere" / "out.jsonl", [])
