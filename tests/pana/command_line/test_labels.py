"""`pana labels`: from the database to a file that only its owner reads, and from a reviewed file into the examples."""

from __future__ import annotations

import asyncio
import json
import sqlite3
import stat
from collections.abc import Callable
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
from pana.command_line import labels
from pana.labels import export, redact
from pana.settings import load_settings
from pana.wiring import open_database
from tests.fakes.clock import START
from tests.pana.checks.small_project import build
from tests.pana.command_line.conftest import Printed

Pana = Callable[..., Printed]
SECRET = "қайнағам Ерлан кеше мені тағы ұрды"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let `pana labels import` add to a small project."""
    root = tmp_path / "project"
    build(root)
    monkeypatch.setattr(labels, "ROOT", root)
    monkeypatch.setattr(labels, "intent_names", lambda: frozenset({"threat", "greet"}))
    return root


def keep_case(learning: Learning | None = Learning.YES, *, chat_id: int = 5) -> None:
    """Keep one corrected case, and the leave of its person."""

    async def keep() -> None:
        async with open_database(load_settings()) as database, database.open_unit() as unit:
            person = await unit.people.add(
                Person(0, chat_id=chat_id, chat_ref="", last_seen_at=START, learning=learning, learning_at=START)
            )
            owner = await unit.operators.add(
                Operator(0, chat_id=chat_id + 100, chat_ref="", name="A", language="kk", joined_at=START)
            )
            before = START - timedelta(seconds=1)
            await unit.messages.add(Message(0, person.id, Sender.PERSON, Kind.TEXT, SECRET, at=before))
            case = Case(0, person.id, Urgency.ELEVATED, START, START, START, state=CaseState.CLOSED, owner_id=owner.id)
            case = replace(case, closed_at=START, outcome=Outcome.HELPED, who="victim", intent="threat")
            await unit.cases.add(replace(case, judged_urgency=Urgency.HIGH))
            await unit.commit()

    asyncio.run(keep())


def test_export_writes_redacted_unread_lines_and_prints_no_words(pana: Pana, tmp_path: Path) -> None:
    keep_case()
    out = tmp_path / "out.jsonl"
    printed = pana("labels", "export", str(out))
    assert (printed.status, printed.err) == (0, "")
    assert f"1 lines in {out}. NOT READY FOR USE" in printed.out
    assert "corrected cases left out: 0 without the person's leave, 0 without words" in printed.out
    assert "ұрды" not in printed.out
    (line,) = [json.loads(row) for row in out.read_text(encoding="utf-8").splitlines()]
    assert line["text"] == "қайнағам {name} кеше мені тағы ұрды"
    assert (line["urgency"], line["intent"], line["reviewed"]) == ("high", "threat", False)
    assert stat.S_IMODE(out.stat().st_mode) == 0o600


def test_export_redacts_when_the_database_is_free_again(
    pana: Pana, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Redaction takes its time; whoever writes to Pana meanwhile must not wait for it."""
    keep_case()
    wrote: list[int] = []

    def write_and_redact(text: str) -> str:
        other = sqlite3.connect(load_settings().database.removeprefix("sqlite:///"), timeout=0)
        other.execute("BEGIN IMMEDIATE")
        wrote.append(other.execute("UPDATE people SET blocked = 0").rowcount)
        other.close()
        return redact.redact(text)

    monkeypatch.setattr(export, "redact", write_and_redact)
    printed = pana("labels", "export", str(tmp_path / "out.jsonl"))
    assert (printed.status, printed.err, wrote) == (0, "", [1])


def test_export_without_leave_writes_no_file(pana: Pana, tmp_path: Path) -> None:
    keep_case(Learning.ASKED)
    out = tmp_path / "out.jsonl"
    printed = pana("labels", "export", str(out))
    assert printed.status == 0
    assert "no lines: nothing was written" in printed.out
    assert "1 without the person's leave" in printed.out
    assert not out.exists()


def test_export_keeps_a_file_that_is_there(pana: Pana, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    out.write_text("half reviewed", encoding="utf-8")
    printed = pana("labels", "export", str(out))
    assert (printed.status, printed.out) == (1, "")
    assert printed.err == f"pana: {out} exists already – choose another name, so that no review is lost\n"
    assert out.read_text(encoding="utf-8") == "half reviewed"


def test_withdrawn_by_her_wish(pana: Pana, tmp_path: Path) -> None:
    keep_case()
    printed = pana("labels", "withdraw", "1")
    assert printed.status == 0
    assert "Her lines in files exported before cannot be imported any more" in printed.out
    assert "nothing was written" in pana("labels", "export", str(tmp_path / "out.jsonl")).out
    assert pana("labels", "withdraw", "9").err.startswith("pana: there is no case 9 – ")


def reviewed(path: Path, *changes: dict[str, Any]) -> Path:
    """Write a reviewed file."""
    good = {
        "text": "тағы ұрды, балалар көрді",
        "lang": "kk",
        "style": "casual",
        "urgency": "high",
        "intent": "threat",
        "who": "victim",
        "case": 1,
    }
    rows = [good | {"reviewed": True} | change for change in changes]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_import_adds_what_a_human_read(pana: Pana, project: Path, tmp_path: Path) -> None:
    keep_case()
    russian = {"text": "вчера снова грозился", "lang": "ru", "style": "casual"}
    printed = pana("labels", "import", str(reviewed(tmp_path / "in.jsonl", {}, russian)))
    assert printed.status == 0
    assert printed.out.splitlines() == [
        "data/intents_kk/threat.yml: 1 added",
        "data/intents_ru/threat.yml: 1 added",
        "now: pana check, pana train, and pana evaluate FILE --compare OLD NEW",
    ]
    again = pana("labels", "import", str(tmp_path / "in.jsonl"))
    assert again.status == 1
    assert again.out.count("the same as") == 2


def test_import_refuses_what_its_person_took_back_and_keeps_the_rest(pana: Pana, project: Path, tmp_path: Path) -> None:
    """She changed her mind after the export; another one did not, and a third is unknown here."""
    keep_case()
    keep_case(chat_id=7)
    assert pana("labels", "withdraw", "1").status == 0
    mistaken = {"text": "{name} қорқытты", "reviewed": False, "case": 9}
    other = {"text": "вчера снова грозился", "lang": "ru", "case": 2}
    file = reviewed(tmp_path / "in.jsonl", {}, other, mistaken)
    printed = pana("labels", "import", str(file))
    assert (printed.status, printed.err) == (0, "")
    assert printed.out.splitlines() == [
        f"{file}:1: the person of case 1 does not let her words teach (any more) – it is not taken over; delete the line",
        f"{file}:3: case 9 is not kept here (any more) – it is not taken over; delete the line",
        "refused for want of leave: 2",
        "data/intents_ru/threat.yml: 1 added",
        "now: pana check, pana train, and pana evaluate FILE --compare OLD NEW",
    ]
    assert "тағы ұрды" not in (project / "data" / "intents_kk" / "threat.yml").read_text(encoding="utf-8")


def test_import_of_nothing_but_refused_lines_adds_nothing(pana: Pana, project: Path, tmp_path: Path) -> None:
    before = {path: path.read_bytes() for path in project.rglob("*.yml")}
    keep_case(Learning.NO)
    file = reviewed(tmp_path / "in.jsonl", {})
    printed = pana("labels", "import", str(file))
    assert printed.status == 1
    assert "refused for want of leave: 1" in printed.out
    assert printed.err == f"pana: no line of {file} was taken over\n"
    assert {path: path.read_bytes() for path in project.rglob("*.yml")} == before


def test_import_prints_every_mistake_and_adds_nothing(pana: Pana, project: Path, tmp_path: Path) -> None:
    keep_case()
    before = {path: path.read_bytes() for path in project.rglob("*.yml")}
    file = reviewed(
        tmp_path / "in.jsonl", {}, {"text": "басқа сөйлем осы", "reviewed": False}, {"text": "{name} ұрды", "who": "x"}
    )
    printed = pana("labels", "import", str(file))
    assert printed.status == 1
    assert printed.out.splitlines() == [
        f'{file}:2: not reviewed – a human reads the line, mends text and labels, and writes "reviewed": true',
        f"{file}:3: a mark of the redaction is left – say it in other words, as if nobody had been named",
        f"{file}:3: who is not one of victim, witness, child, aggressor, other – write one of them",
    ]
    assert printed.err == f"pana: 3 mistakes in {file}: no line was taken over\n"
    assert {path: path.read_bytes() for path in project.rglob("*.yml")} == before


def test_import_of_a_file_that_is_not_there(pana: Pana, project: Path, tmp_path: Path) -> None:
    printed = pana("labels", "import", str(tmp_path / "nowhere.jsonl"))
    assert (printed.status, printed.out) == (1, "")
    assert "cannot be read (No such file or directory)" in printed.err
