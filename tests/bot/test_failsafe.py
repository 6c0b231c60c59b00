"""Promises about failure: whatever breaks, the person gets the numbers in her language, and a human sees her words."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from bot.failsafe import LAST_RESORT
from bot.understanding import Understood
from desk.message import Sender
from desk.talk import Holder
from locales.render import Words, WordsError
from nlu.urgency.levels import Urgency
from store.errors import StoreError
from store.unit import SqlUnit
from tests.bot.conftest import Stage
from tests.bot.steps import held_talk, paged
from tests.bot.updates import button
from tests.fakes.understanding import PLAIN

pytestmark = pytest.mark.asyncio


class BrokenDatabase:
    """Every unit of work fails to open while `broken`."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.broken = False
        real = SqlUnit.__aenter__
        switch = self

        async def enter(unit: SqlUnit) -> SqlUnit:
            if switch.broken:
                raise StoreError("the database does not answer")
            return await real(unit)

        monkeypatch.setattr(SqlUnit, "__aenter__", enter)


@pytest.fixture
def database(monkeypatch: pytest.MonkeyPatch) -> BrokenDatabase:
    """A database that can be broken and mended."""
    return BrokenDatabase(monkeypatch)


LANGUAGES = [
    ("kk", "мен қатты қорқып тұрмын, не істеймін", "en"),
    ("ru", "мне очень страшно, что мне делать", "en"),
    ("kk", "мен катты коркып турмын, не истеймин", "ru"),
]


@pytest.mark.parametrize(("language", "words", "client"), LANGUAGES, ids=["kk", "ru", "kk without its letters"])
async def test_when_understanding_is_down_she_gets_the_card_in_her_language(
    stage: Stage, language: str, words: str, client: str
) -> None:
    """And her case says that no machine understood it."""
    operator = await stage.operator()
    stage.understanding.down = True
    person = await stage.person(language=client)
    await person.say(words)
    told = await person.wait_reply()
    assert told.text == stage.say("emergency-card", language)
    page = await paged(stage, operator)
    assert stage.say("operator-case-not-understood") in page.text
    case = await stage.case_of(person)
    assert case is not None
    assert not case.understood


def broken(_text: str) -> Understood:
    """Raise what no handler expects."""
    raise RuntimeError("a bug")


async def test_when_a_handler_raises_she_gets_the_card_and_a_human(stage: Stage) -> None:
    """Whatever the mistake in our own code."""
    operator = await stage.operator()
    stage.understanding.rule = broken
    person = await stage.person()
    await person.say("что мне делать")
    assert (await person.wait_reply()).text == stage.say("emergency-card")
    assert stage.say("operator-case-not-understood") in (await paged(stage, operator)).text


async def test_the_failsafe_screens_a_pressed_danger_button(stage: Stage) -> None:
    """ "Danger now" is an emergency also when everything else fails, and the button stops spinning."""
    person = await stage.person()
    await person.start()
    await person.wait_reply()
    stage.understanding.rule = broken
    query = await person.click(stage.say("button-danger-now"))
    await person.wait_for(lambda m: m.text == stage.say("emergency-card"))
    await person.wait_toast(query)
    case = await stage.case_of(person)
    assert case is not None
    assert case.urgency is Urgency.EMERGENCY


async def test_the_failsafe_reads_an_edited_message(stage: Stage) -> None:
    """The changed words are kept for the operator, and screened."""
    person = await stage.person()
    said = await person.say("привет")
    await person.wait_reply()
    stage.understanding.rule = broken
    await person.edit(said, "он ломает дверь")
    await person.wait_for(lambda m: m.text == stage.say("emergency-card"))
    case = await stage.case_of(person)
    assert case is not None
    assert case.urgency is Urgency.EMERGENCY
    assert "он ломает дверь" in [kept.body for kept in await stage.kept_of(person)]


async def test_the_failsafe_does_not_speak_over_an_operator(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """Her message is relayed instead."""
    held = await held_talk(stage)

    async def fail(*_args: Any, **_more: Any) -> Any:
        raise RuntimeError("a bug")

    monkeypatch.setattr("aiogram.Dispatcher.feed_update", fail)
    said = await held.person.say("вы тут?")
    await held.relayed("вы тут?")
    await stage.handled()
    assert not [m for m in await held.person.messages() if m.from_bot and m.id > said.id]


async def test_an_operator_hears_that_her_wish_failed(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is opened for her."""
    operator = await stage.operator()

    async def fail(*_args: Any, **_more: Any) -> Any:
        raise RuntimeError("a bug")

    monkeypatch.setattr("aiogram.Dispatcher.feed_update", fail)
    await operator.say("что-то")
    await operator.wait_for(lambda m: m.text == stage.say("operator-failed"))
    async with stage.app.services.open_unit() as unit:
        assert await unit.cases.waiting() == []


async def test_blocking_the_bot_opens_no_case_even_when_everything_fails(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody said anything."""
    person = await stage.person()
    await person.say("привет")
    await person.wait_reply()

    async def fail(*_args: Any, **_more: Any) -> Any:
        raise RuntimeError("a bug")

    monkeypatch.setattr("aiogram.Dispatcher.feed_update", fail)
    await person.block()
    await stage.handled()
    assert await stage.case_of(person) is None


async def test_when_even_the_card_is_missing_she_gets_numbers_and_a_case(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A missing text must not leave her without a human."""

    def nothing_to_say(*_args: Any, **_more: Any) -> str:
        raise WordsError("no such text")

    monkeypatch.setattr(Words, "say", nothing_to_say)
    person = await stage.person()
    await person.say("он ломает дверь")
    assert (await person.wait_reply()).text == LAST_RESORT
    await stage.handled()
    case = await stage.case_of(person)
    assert case is not None
    assert (case.urgency, case.understood) == (Urgency.EMERGENCY, False)
    assert (await stage.record_of(person)).holder is Holder.WAITING


@pytest.mark.parametrize("how", ["words", "voice", "button"])
async def test_without_any_text_what_she_sends_still_reaches_the_operator_who_holds_the_talk(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    """As a copy that needs no word of ours, and the bot does not speak over the operator."""
    held = await held_talk(stage)
    before = await held.operator.last()

    def nothing_to_say(*_args: Any, **_more: Any) -> str:
        raise WordsError("no such text")

    monkeypatch.setattr(Words, "say", nothing_to_say)
    match how:
        case "words":
            await held.person.say("он снова тут")
        case "voice":
            await held.person.send_voice()
        case _:
            await stage.feed(button(held.person.id, "/ask_hotline", label="Номера"))
    came = await held.operator.wait_for(lambda m: m.from_bot, after=before)
    assert (came.kind, came.text) == {
        "words": ("text", "он снова тут"),
        "voice": ("voice", ""),
        "button": ("text", "Номера"),
    }[how]
    await stage.handled()
    assert LAST_RESORT not in [m.text for m in await held.person.messages()]


async def test_when_recording_fails_the_numbers_go_out_once_and_the_update_is_handled_later(
    stage: Stage, database: BrokenDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Polling asks for the same updates again until they are on disk."""
    person = await stage.person()
    database.broken = True
    await person.say("помогите")
    told = await person.wait_reply()
    assert told.text == LAST_RESORT
    await person.say("вы тут?")
    database.broken = False
    await person.wait_for(lambda m: m.text == stage.say("thank"))
    assert (await stage.told(person)).count(LAST_RESORT) == 1
    assert "\n".join(stage.understanding.texts()).split("\n") == ["помогите", "вы тут?"]


async def test_when_the_database_breaks_in_the_middle_the_numbers_go_out_and_the_answer_follows(
    stage: Stage, database: BrokenDatabase
) -> None:
    """The update is on disk already: it is handled when the database works again."""
    stage.understanding.gate = asyncio.Event()
    person = await stage.person()
    await person.say("привет")
    await stage.understanding.asked.wait()
    database.broken = True
    stage.understanding.gate.set()
    assert (await person.wait_reply()).text == LAST_RESORT
    database.broken = False
    await person.wait_for(lambda m: m.text == stage.say("thank"))
    assert (await stage.told(person)).count(LAST_RESORT) == 1


async def test_in_the_next_outage_the_numbers_go_out_again(stage: Stage, database: BrokenDatabase) -> None:
    """Once per outage, not once for ever."""
    person = await stage.person()
    for outage in (1, 2):
        database.broken = True
        said = await person.say(f"раз {outage}")
        assert (await person.wait_reply(after=said)).text == LAST_RESORT
        database.broken = False
        await person.wait_for(lambda m: m.text == stage.say("thank"), after=said)


async def test_a_failing_commit_keeps_nothing(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is not committed is neither sent nor kept; the next attempt does it once."""
    real, failures = SqlUnit.commit, 2

    async def commit(unit: SqlUnit) -> None:
        nonlocal failures
        if failures and stage.understanding.heard:
            failures -= 1
            raise StoreError("disk full")
        await real(unit)

    monkeypatch.setattr(SqlUnit, "commit", commit)
    person = await stage.person()
    await person.say("привет")
    await person.wait_reply()
    assert (await stage.told(person)).count(stage.say("thank")) == 1
    assert [kept.sender for kept in await stage.kept_of(person)] == [Sender.PERSON, Sender.BOT]


async def test_nothing_anybody_wrote_reaches_a_log(
    stage: Stage, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At no level, whatever fails on the way."""
    caplog.set_level("DEBUG")
    secret = "тайное слово он ломает дверь"

    def telling(text: str) -> Understood:
        raise RuntimeError(text)

    stage.understanding.rule = telling
    person = await stage.person()
    await person.say(secret)
    await person.wait_reply()
    stage.understanding.rule = lambda _: PLAIN
    await person.say(secret + " ещё")
    await stage.handled()
    ours = [record for record in caplog.records if record.name.startswith("pana")]
    assert ours, "nothing was logged at all"
    written = [record.getMessage() + str(record.__dict__) + (record.exc_text or "") for record in caplog.records]
    assert not [line for line in written if "тайное" in line]
