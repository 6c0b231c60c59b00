"""The report of a witness in the talk: asked one at a time, kept encrypted, in front of the operators, deaf to no cry."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from desk.notes import Topic
from desk.people import Manner
from desk.report import CUE, OPEN_FOR, Report, kept_in
from desk.talk import Holder
from nlu.urgency.levels import Urgency
from pana.settings import Settings
from pana.wiring import App
from simulator.client import SimulatedChat
from simulator.client_types import Message
from tests.bot.conftest import Stage, until
from tests.bot.updates import button
from tests.bot.updates import message as update
from tests.fakes.form_understanding import FormUnderstanding
from tests.fakes.opened_app import open_app

pytestmark = pytest.mark.asyncio

BOTH = pytest.mark.parametrize("language", ["kk", "ru"])
START = '/witness_report{"step":"report"}'
SEEN = {"kk": "көрші пәтерде дауласып жатыр", "ru": "за стеной громко ссорятся"}
PLACE = {"kk": "Абай көшесі, бесінші үй", "ru": "улица Абая, дом пять"}


def press(what: str) -> str:
    return f'/witness_report{{"step":"report.{what}"}}'


@pytest.fixture
def form(stage: Stage) -> FormUnderstanding:
    """Let the real actions of the form answer."""
    understanding = FormUnderstanding()
    stage.understanding.talk = understanding.talk  # type: ignore[method-assign]
    return understanding


async def witness(stage: Stage, language: str = "ru", **changes: Any) -> SimulatedChat:
    """Return the chat of somebody who opened the menu."""
    person = await stage.person(language=language)
    await person.say("/menu")
    await stage.handled()
    async with stage.app.services.open_unit() as unit:
        kept = await unit.people.by_chat(person.id)
        assert kept is not None
        await unit.people.save(replace(kept, language=language, **changes))
        await unit.commit()
    return person


async def pressed(stage: Stage, person: SimulatedChat, *data: str) -> Message:
    """Press buttons by what they send, one after the other, and return the newest message."""
    for one in data:
        await stage.feed(button(person.id, one))
        await stage.handled()
    return await person.last()


async def says(stage: Stage, person: SimulatedChat, words: str) -> Message:
    await person.say(words)
    await stage.handled()
    return await person.last()


async def note(stage: Stage, person: SimulatedChat) -> Report | None:
    kept = await stage.record_of(person)
    async with stage.app.services.open_unit() as unit:
        found = await unit.notes.get(kept.id, Topic.REPORT)
    return None if found is None else kept_in(found.body)


async def handled_by(app: App) -> bool:
    """Say whether an app has handled every update."""
    async with app.services.open_unit() as unit:
        return not await unit.inbox.chats_with_pending()


@BOTH
async def test_one_question_at_a_time_to_the_operators(stage: Stage, form: FormUnderstanding, language: str) -> None:
    operator = await stage.operator()
    person = await witness(stage, language)
    await stage.feed(button(person.id, START))
    told = await stage.told(person)
    start = f"{stage.say('report-start', language)}\n{stage.say('report-start-call', language)}"
    assert told[-2:] == [start, stage.say("report-ask-when", language)]
    assert (await pressed(stage, person, press("when.week"))).text == stage.say("report-ask-what", language)
    assert (await says(stage, person, SEEN[language])).text == stage.say("report-ask-where", language)
    assert (await says(stage, person, PLACE[language])).text == stage.say("report-ask-often", language)
    last = await pressed(stage, person, press("often.sometimes"), press("children.skip"), press("weapon.no"))
    assert last.text == stage.say("report-ask-more", language)
    assert await stage.case_of(person) is None or CUE not in (await stage.case_of(person)).cues  # type: ignore[union-attr]
    await stage.feed(button(person.id, press("more.none")))
    assert stage.say("report-sent", language) in await stage.told(person)
    case = await stage.case_of(person)
    assert case is not None
    assert CUE in case.cues
    assert (await stage.record_of(person)).who == "witness"
    card = (await operator.last()).text
    assert stage.say("operator-report") in card
    for line in (
        SEEN[language],
        PLACE[language],
        stage.say("button-report-when-week"),
        stage.say("operator-report-where"),
    ):
        assert line in card
    assert stage.say("operator-report-unfinished") not in card


@BOTH
async def test_nothing_that_was_told_is_asked(stage: Stage, form: FormUnderstanding, language: str) -> None:
    person = await witness(stage, language, who="witness")
    words = {
        "kk": "көршім қазір әйелін ұрып жатыр, балалар жылап жатыр, пышақ алды",
        "ru": "сосед сейчас бьёт жену, дети плачут, он с ножом",
    }
    await says(stage, person, words[language])
    await stage.feed(button(person.id, START))
    told = await stage.told(person)
    assert told[-3:] == [
        stage.say("report-call-first", language),
        stage.say("report-start", language),
        stage.say("report-ask-where", language),
    ], "the call first; when, what, children and weapon were told"
    report = await note(stage, person)
    assert report is not None
    assert report.answers == {"when": "now", "what": "told", "children": "yes", "weapon": "yes"}


@BOTH
async def test_when_it_is_now_the_call_comes_and_operators_see_it_at_once(
    stage: Stage, form: FormUnderstanding, language: str
) -> None:
    operator = await stage.operator()
    person = await witness(stage, language)
    await pressed(stage, person, START)
    await stage.feed(button(person.id, press("when.now")))
    told = await stage.told(person)
    call = stage.say("report-call-first", language)
    assert told.index(call) < told.index(stage.say("report-ask-what", language))
    case = await stage.case_of(person)
    assert case is not None
    assert (case.urgency, CUE in case.cues) == (Urgency.EMERGENCY, True)
    card = (await operator.last()).text
    assert stage.say("operator-report") in card
    assert stage.say("operator-report-unfinished") in card


CRIES = [
    pytest.param("он меня убивает, помогите", id="ru"),
    pytest.param("мені өлтірейін деп жатыр, көмектесіңдер", id="kk"),
    pytest.param("meni oltirip jatyr komektesinder", id="kk-latin"),
]


@pytest.mark.parametrize("words", CRIES)
async def test_a_cry_is_answered_and_is_no_answer(stage: Stage, form: FormUnderstanding, words: str) -> None:
    person = await witness(stage)
    await pressed(stage, person, START, press("when.week"))
    asked = len(await person.messages())
    await says(stage, person, words)
    answer = [message for message in await person.messages() if message.from_bot][-4:]
    assert str(stage.app.services.numbers["police"]) in "\n".join(message.text for message in answer)
    assert not any(message.text == stage.say("report-ask-where") for message in answer)
    assert len(await person.messages()) > asked
    assert (await stage.record_of(person)).urgency is Urgency.EMERGENCY
    report = await note(stage, person)
    assert report is not None
    assert report == Report({"when": "week"}), "it waits, and holds none of these words"


async def test_after_a_cry_words_are_talk_again_until_its_button_is_pressed(
    stage: Stage, form: FormUnderstanding
) -> None:
    person = await witness(stage)
    await pressed(stage, person, START, press("when.week"))
    await says(stage, person, "он меня убивает, помогите")
    labels = [label for message in await person.messages() for label in message.labels()]
    assert stage.say("button-report-go-on") in labels
    await says(stage, person, "я в ванной")
    report = await note(stage, person)
    assert report is not None
    assert (report.answers, report.asked) == ({"when": "week"}, None)
    assert (await pressed(stage, person, START)).text == stage.say("report-ask-what"), "where it stood, not anew"


@BOTH
async def test_it_survives_a_restart_of_every_process(stage: Stage, settings: Settings, language: str) -> None:
    person = await witness(stage, language)
    stage.understanding.talk = FormUnderstanding().talk  # type: ignore[method-assign]
    await pressed(stage, person, START, press("when.week"))
    await says(stage, person, SEEN[language])
    fresh = settings.model_copy(update={"telegram_api": stage.simulator.base_url})
    async with open_app(fresh, understanding=FormUnderstanding(), clock=stage.time.now) as again:
        await again.recorder.record([update(person.id, text=PLACE[language])])
        await until(lambda: handled_by(again))
        await again.lanes.close()
    stage.app.outbox_filled.set()
    assert (await stage.told(person))[-1] == stage.say("report-ask-often", language)
    report = await note(stage, person)
    assert report is not None
    assert report.own == {"what": SEEN[language], "where": PLACE[language]}
    assert report.asked == "often"


@BOTH
async def test_she_comes_back_and_adds(stage: Stage, form: FormUnderstanding, language: str) -> None:
    operator = await stage.operator()
    person = await witness(stage, language)
    skipped = [press(f"{name}.skip") for name in ("when", "what", "where", "often", "children", "weapon")]
    await pressed(stage, person, START, *skipped, press("more.none"))
    stage.time.move(timedelta(hours=5))
    assert (await pressed(stage, person, press("add"))).text == stage.say("report-ask-added", language)
    await says(stage, person, PLACE[language])
    assert stage.say("report-added", language) in await stage.told(person)
    assert PLACE[language] in (await operator.last()).text
    report = await note(stage, person)
    assert report is not None
    assert (report.own, report.sent, report.asked) == ({"more": PLACE[language]}, True, None)


@BOTH
async def test_stopped_and_erased(stage: Stage, form: FormUnderstanding, language: str) -> None:
    person = await witness(stage, language)
    await pressed(stage, person, START, press("when.before"))
    assert (await pressed(stage, person, press("stop"))).text == stage.say("report-stopped", language)
    assert await stage.case_of(person) is None, "nothing goes anywhere before she sends it"
    assert (await pressed(stage, person, press("drop"))).text == stage.say("report-dropped", language)
    assert await note(stage, person) is None


async def test_stopped_and_sent_as_it_is(stage: Stage, form: FormUnderstanding) -> None:
    person = await witness(stage)
    await pressed(stage, person, START, press("when.before"))
    await says(stage, person, "стоп")
    await pressed(stage, person, press("send"))
    assert stage.say("report-sent") in await stage.told(person)
    case = await stage.case_of(person)
    assert case is not None
    assert CUE in case.cues


@BOTH
async def test_a_child_is_asked_in_a_childs_words(stage: Stage, form: FormUnderstanding, language: str) -> None:
    person = await witness(stage, language, who="child")
    await stage.feed(button(person.id, START))
    told = await stage.told(person)
    assert told[-1] == stage.say("report-ask-when-child", language)
    assert told[-2].startswith(stage.say("report-start-child", language))
    assert (await stage.record_of(person)).who == "child"


async def test_an_old_question_hears_nothing(stage: Stage, form: FormUnderstanding) -> None:
    person = await witness(stage)
    await pressed(stage, person, START, press("when.week"))
    stage.time.move(OPEN_FOR)
    await says(stage, person, "как дела")
    report = await note(stage, person)
    assert report is not None
    assert "what" not in report.answers


async def test_while_rasa_is_down_it_waits_and_the_card_comes(stage: Stage, form: FormUnderstanding) -> None:
    person = await witness(stage)
    await pressed(stage, person, START, press("when.week"))
    form.down = True
    await says(stage, person, "кричат за стеной")
    assert stage.say("emergency-card") in await stage.told(person)
    form.down = False
    report = await note(stage, person)
    assert report is not None
    assert report.asked == "what"
    assert (await says(stage, person, "кричат за стеной")).text == stage.say("report-ask-where")


async def test_nothing_of_it_is_readable_at_rest(stage: Stage, form: FormUnderstanding, settings: Settings) -> None:
    person = await witness(stage)
    await pressed(stage, person, START, press("when.week"))
    await says(stage, person, "таскает за волосы по двору")
    stored = b"".join(path.read_bytes() for path in settings.var_dir.glob("pana.db*"))
    assert stored
    assert "волосы".encode() not in stored
    assert b"report_asked" not in stored


async def test_rasa_gets_codes_and_never_words(stage: Stage, form: FormUnderstanding) -> None:
    person = await witness(stage)
    await pressed(stage, person, START, press("when.week"))
    await says(stage, person, "таскает за волосы по двору")
    await pressed(stage, person, press("where.street"))
    metadata = form.asked[-1]["metadata"]
    assert metadata["report"] == ["when.week", "what.own"]
    assert (metadata["report_asked"], metadata["report_sent"]) == ("where", False)


async def test_while_an_operator_speaks_the_bot_asks_nothing(stage: Stage, form: FormUnderstanding) -> None:
    operator = await stage.operator()
    person = await witness(stage)
    await pressed(stage, person, START, press("when.now"))
    page = await operator.wait_for(lambda m: stage.say("operator-button-take") in m.labels())
    await operator.click(stage.say("operator-button-take"), message=page)
    await stage.handled()
    assert (await stage.record_of(person)).holder is Holder.OPERATOR
    before = await stage.told(person)
    await stage.feed(button(person.id, press("what.hit")))
    assert await stage.told(person) == before
    history = "\n".join(message.text for message in await operator.messages())
    assert stage.say("operator-report") in history


async def test_in_the_quiet_manner_no_question_comes_to_the_screen(stage: Stage, form: FormUnderstanding) -> None:
    person = await witness(stage)
    await pressed(stage, person, START)
    async with stage.app.services.open_unit() as unit:
        kept = await unit.people.by_chat(person.id)
        assert kept is not None
        await unit.people.save(replace(kept, manner=Manner.QUIET))
        await unit.commit()
    await stage.feed(button(person.id, press("when.week")))
    assert stage.say("report-ask-what") not in await stage.told(person)


async def test_pressed_twice_is_the_same(stage: Stage, form: FormUnderstanding) -> None:
    person = await witness(stage)
    await pressed(stage, person, START, press("when.week"), press("when.week"))
    report = await note(stage, person)
    assert report is not None
    assert (report.answers, report.asked) == ({"when": "week"}, "what")
