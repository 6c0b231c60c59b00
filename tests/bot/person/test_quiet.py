"""Somebody is near: one short message a turn, no sound, a thumb is enough, and nothing that matters is kept from her."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.person.quiet import ASK
from bot.understanding import Button, Reply
from bot.watch import look
from desk.appointments import Purpose
from desk.manner import LENGTH, NEAR, QUIET_FOR, Question
from desk.people import Manner
from desk.talk import Holder
from nlu.urgency.levels import Urgency
from pana.settings import Settings
from tests.bot.conftest import Stage
from tests.bot.quiet import one_line, quiet, turns, wrote
from tests.bot.steps import held_talk, in_danger, letter, paged
from tests.bot.updates import PARTS, button, message
from tests.fakes.opened_app import open_app
from tests.fakes.understanding import PLAIN

pytestmark = pytest.mark.asyncio

LANGUAGES = ("kk", "ru")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_it_begins_silently_with_one_question(stage: Stage, language: str) -> None:
    """Two answers, and the way out; the answer yes is the alarm."""
    person = await quiet(stage, language)
    told = await person.last()
    assert told.text == one_line(stage, "quiet-begin", ASK[Question.DANGER], language=language)
    assert told.is_silent
    assert [one.data for row in told.buttons for one in row] == ["quiet:danger:yes", "quiet:danger:no", "quiet:end"]
    record = await stage.record_of(person)
    assert (record.manner, record.urgency, record.case_id) == (Manner.QUIET, Urgency.ROUTINE, None)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_danger_is_an_emergency_at_once_without_the_model(stage: Stage, language: str) -> None:
    """Numbers, the truth about operators, that she need not write, and the next question: in one short message."""
    stage.understanding.down = True
    operator = await stage.operator()
    person = await quiet(stage, language)
    (told,) = await turns(stage, person, "quiet:danger:yes")
    keys = ("quiet-danger", "quiet-called", ASK[Question.HURT])
    assert told.text == one_line(stage, *keys, language=language)
    assert told.is_silent
    assert len(told.text) <= LENGTH
    page = await paged(stage, operator)
    for word in ("urgency-emergency", "cue-quiet-danger", "cue-quiet-near"):
        assert stage.say(word) in page.text
    assert stage.say(ASK[Question.DANGER], language) in page.text
    assert stage.understanding.heard == []


async def test_with_nobody_on_shift_danger_is_told_so(stage: Stage) -> None:
    """No promise that cannot be kept."""
    person = await quiet(stage)
    (told,) = await turns(stage, person, "quiet:danger:yes")
    assert told.text == one_line(stage, "quiet-danger", "quiet-called-nobody", ASK[Question.HURT])


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_whole_chain_with_one_thumb(stage: Stage, language: str) -> None:
    """Four questions, no case where every answer is no, and the last leads nowhere dark."""
    person = await quiet(stage, language)
    for question in (Question.HURT, Question.CHILDREN, Question.LATER):
        before = list(Question)[list(Question).index(question) - 1]
        (told,) = await turns(stage, person, f"quiet:{before.value}:no")
        assert told.text == one_line(stage, "quiet-noted", ASK[question], language=language)
        assert {"quiet:danger:yes", "quiet:end"} <= {one.data for row in told.buttons for one in row}
    (told,) = await turns(stage, person, "quiet:later:no")
    assert told.text == one_line(stage, "quiet-noted", language=language)
    assert [one.data for row in told.buttons for one in row] == ["quiet:danger:yes", "quiet:end"]
    assert await stage.case_of(person) is None
    bodies = [kept.body for kept in await stage.kept_of(person)]
    for question in Question:
        asked, no = stage.say(ASK[question], language), stage.say("button-quiet-no", language)
        assert f"{asked} – {no}" in bodies


async def test_somebody_hurt_is_an_emergency(stage: Stage) -> None:
    """The ambulance's number, not the police's."""
    person = await quiet(stage)
    (told,) = await turns(stage, person, "quiet:danger:no", "quiet:hurt:yes")
    assert told.text == one_line(stage, "quiet-hurt", "quiet-called-nobody", ASK[Question.CHILDREN])
    case = await stage.case_of(person)
    assert case is not None
    assert (case.urgency, set(case.cues)) == (Urgency.EMERGENCY, {"quiet.hurt", NEAR})


async def test_children_near_are_a_mark_on_the_case(stage: Stage) -> None:
    """Alone they raise the talk, and no alarm; nobody asks about later in an emergency."""
    calm, grave = await quiet(stage), await quiet(stage)
    await turns(stage, calm, "quiet:danger:no", "quiet:hurt:no", "quiet:children:yes")
    assert (await stage.record_of(calm)).urgency is Urgency.ELEVATED
    assert await stage.case_of(calm) is None
    (told,) = await turns(stage, grave, "quiet:danger:yes", "quiet:hurt:no", "quiet:children:yes")
    assert told.text == one_line(stage, "quiet-noted")
    case = await stage.case_of(grave)
    assert case is not None
    assert "quiet.children" in case.cues


async def test_an_operator_may_write_later(stage: Stage) -> None:
    """The yes opens the call back's own menu, in its short form."""
    person = await quiet(stage)
    await turns(stage, person, "quiet:danger:no", "quiet:hurt:no", "quiet:children:no")
    (menu,) = await turns(stage, person, "call-back:menu")
    assert menu.text == stage.say("quiet-call-back")
    assert menu.is_silent
    (told,) = await turns(stage, person, "call-back:at:tomorrow14")
    assert told.text == stage.say("quiet-call-back-agreed", day="tomorrow", time="14:00")
    record = await stage.record_of(person)
    async with stage.app.services.open_unit() as unit:
        promised = await unit.appointments.of(record.id)
    assert [one.purpose for one in promised] == [Purpose.CALL_BACK]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_long_answer_becomes_one_line_and_the_question(stage: Stage, language: str) -> None:
    """Whatever Rasa had to say, with its buttons."""
    long = (Reply("victim-recent", buttons=((Button("button-rights", "/ask_law"),),)), Reply("safety-plan"))
    person = await quiet(stage, language)
    stage.understanding.rule = lambda _: replace(
        PLAIN, replies=long, answer_language=language, algorithm="victim-recent"
    )
    told = await wrote(stage, person, "мне надо рассказать" if language == "ru" else "айтайын дегенім бар еді")
    assert told.text == one_line(stage, "quiet-heard", ASK[Question.DANGER], language=language)
    assert "victim-recent" not in (await stage.record_of(person)).given


async def test_danger_in_words_is_danger(stage: Stage) -> None:
    """Read by the screen as ever; the question of danger is answered by it."""
    operator = await stage.operator()
    person = await quiet(stage)
    told = await wrote(stage, person, "он ломает дверь")
    assert told.text == one_line(stage, "quiet-danger", "quiet-called", ASK[Question.HURT])
    assert stage.say("cue-quiet-near") in (await paged(stage, operator)).text


@pytest.mark.parametrize(
    ("words", "intent", "level"),
    [("да", "affirm", Urgency.EMERGENCY), ("иә", "affirm", Urgency.EMERGENCY), ("нет", "deny", Urgency.ROUTINE)],
)
async def test_a_typed_yes_or_no_answers_the_question(stage: Stage, words: str, intent: str, level: Urgency) -> None:
    """As its button would."""
    person = await quiet(stage)
    stage.understanding.rule = lambda _: replace(PLAIN, intent=intent, confidence=0.95)
    await wrote(stage, person, words)
    record = await stage.record_of(person)
    assert record.urgency is level
    assert "quiet.hurt" in record.given


async def test_a_typed_no_is_about_the_question_on_the_screen(stage: Stage) -> None:
    """An answer before it asked "are you safe?"; read as a no to that, it would be an emergency."""
    person = await stage.person(language="ru")
    stage.understanding.rule = lambda _: replace(PLAIN, intent="threat", algorithm="after-beating")
    await person.say("расскажу, что было")
    await stage.handled()
    await stage.feed(button(person.id, "quiet:begin"))
    await stage.handled()
    stage.understanding.rule = lambda _: replace(PLAIN, intent="deny", confidence=0.95)
    await wrote(stage, person, "нет")
    assert stage.understanding.heard[-1].context.given[-1] == "quiet.danger"
    assert "quiet.hurt" in (await stage.record_of(person)).given


@pytest.mark.parametrize("language", LANGUAGES)
async def test_who_asks_for_numbers_gets_three_in_one_message(stage: Stage, language: str) -> None:
    """By words or by an old button."""
    person = await quiet(stage, language)
    stage.understanding.rule = lambda _: replace(PLAIN, intent="ask_hotline", answer_language=language)
    words = "какие номера" if language == "ru" else "нөмірлерді айтыңызшы"
    told = await wrote(stage, person, words)
    numbers = stage.app.services.numbers
    assert all(str(numbers[code]) in told.text for code in ("police", "emergency", "line"))
    before = told
    await stage.feed(button(person.id, "/ask_hotline"))
    pressed = await person.wait_for(lambda m: m.from_bot, after=before)
    assert pressed.text == told.text


async def test_who_asks_for_a_human_is_told_the_truth_in_the_same_message(stage: Stage) -> None:
    """And the operators are paged."""
    operator = await stage.operator()
    person = await quiet(stage)
    asks = replace(PLAIN, intent="ask_operator", event="ask_operator", escalate="case")
    stage.understanding.rule = lambda _: asks
    told = await wrote(stage, person, "позовите человека")
    assert told.text == one_line(stage, "quiet-heard", "quiet-called", ASK[Question.DANGER])
    await paged(stage, operator)


async def test_when_understanding_is_down_she_gets_numbers_and_a_human(stage: Stage) -> None:
    """Never silence."""
    person = await quiet(stage)
    stage.understanding.down = True
    told = await wrote(stage, person, "я тут")
    assert told.text == one_line(stage, "quiet-numbers", "quiet-called-nobody", ASK[Question.DANGER])
    case = await stage.case_of(person)
    assert case is not None
    assert not case.understood


async def test_who_wants_it_gone_can_have_the_chat_hidden_at_once(stage: Stage) -> None:
    """Two presses, and nothing is said after it."""
    person = await quiet(stage)
    stage.understanding.rule = lambda _: replace(PLAIN, intent="delete_data")
    told = await wrote(stage, person, "удали всё")
    assert told.text == stage.say("quiet-hide")
    await person.click("hide:last")
    await stage.handled()
    assert [m for m in await person.messages() if m.from_bot] == []


async def test_who_keeps_it_goes_on(stage: Stage) -> None:
    """With the question that waits."""
    person = await quiet(stage)
    stage.understanding.rule = lambda _: replace(PLAIN, intent="delete_data")
    await wrote(stage, person, "удали всё")
    (told,) = await turns(stage, person, "quiet:on")
    assert told.text == one_line(stage, "quiet-heard", ASK[Question.DANGER])


@pytest.mark.parametrize("kind", ["voice", "photo", "sticker", "location"])
async def test_what_only_a_human_can_hear_is_one_line_too(stage: Stage, kind: str) -> None:
    """No card, no second message."""
    person = await quiet(stage)
    before = await person.last()
    await stage.feed(message(person.id, **PARTS[kind]))
    await stage.handled()
    told = [m for m in await person.messages() if m.from_bot and m.id > before.id]
    assert len(told) == 1
    assert told[0].is_silent
    assert told[0].text.startswith(stage.say("quiet-unheard"))
    assert len(told[0].text) <= LENGTH


@pytest.mark.parametrize("act", ["/start", "/menu", "language:kk", "old:button", "quiet:begin"])
async def test_nothing_brings_a_page_of_text(stage: Stage, act: str) -> None:
    """One short silent line, whatever is pressed."""
    person = await quiet(stage)
    before = await person.last()
    if act.startswith("/"):
        await person.say(act)
    else:
        await stage.feed(button(person.id, act))
    told = await person.wait_for(lambda m: m.from_bot, after=before)
    await stage.handled()
    language = (await stage.record_of(person)).language or ""
    assert told.text.endswith(stage.say(ASK[Question.DANGER], language))
    assert told.is_silent
    assert len([m for m in await person.messages() if m.from_bot and m.id > before.id]) == 1


@pytest.mark.parametrize("language", LANGUAGES)
async def test_her_button_ends_it(stage: Stage, language: str) -> None:
    """Then she is answered at length again, with the whole menu."""
    person = await quiet(stage, language)
    (told,) = await turns(stage, person, "quiet:end")
    assert told.text == stage.say("quiet-ended", language)
    assert (await stage.record_of(person)).manner is None
    said = await person.say("теперь можно" if language == "ru" else "енді жаза аламын")
    assert (await person.wait_reply(after=said)).text in (stage.say("thank", "kk"), stage.say("thank", "ru"))


async def test_words_do_not_end_it(stage: Stage) -> None:
    """Who has taken her phone writes too."""
    person = await quiet(stage)
    for words in ("я сейчас одна дома и могу спокойно писать", "правда, мне никто не мешает", "пишите мне подробно"):
        await wrote(stage, person, words)
    assert (await stage.record_of(person)).manner is Manner.QUIET


@pytest.mark.parametrize(("after", "over"), [(QUIET_FOR - timedelta(minutes=5), False), (QUIET_FOR, True)])
async def test_hours_of_silence_end_it(stage: Stage, after: timedelta, over: bool) -> None:
    """What was true in the evening says nothing about the morning."""
    person = await quiet(stage)
    stage.time.move(after)
    said = await person.say("доброе утро")
    told = await person.wait_reply(after=said)
    await stage.handled()
    assert (told.text == stage.say("thank")) is over
    assert ((await stage.record_of(person)).manner is None) is over


async def test_an_old_alarm_raises_and_an_old_no_lowers_nothing(stage: Stage) -> None:
    """Also after the end: who presses it may not be alone again."""
    person = await quiet(stage)
    await turns(stage, person, "quiet:end")
    question = next(
        m for m in await person.messages() if "quiet:danger:yes" in [b.data for row in m.buttons for b in row]
    )
    await person.click("quiet:danger:yes", message=question)
    await stage.handled()
    await person.click("quiet:danger:no", message=question)
    await stage.handled()
    record = await stage.record_of(person)
    assert (record.urgency, record.manner) == (Urgency.EMERGENCY, Manner.QUIET)


async def test_pressed_twice_it_is_one_case(stage: Stage) -> None:
    """And both presses are answered."""
    person = await quiet(stage)
    question = await person.last()
    first = await person.click("quiet:danger:yes", message=question)
    second = await person.click("quiet:danger:yes", message=question)
    for query in (first, second):
        await person.wait_toast(query)
    await stage.handled()
    case = await stage.case_of(person)
    assert case is not None
    async with stage.app.services.open_unit() as unit:
        assert [one.id for one in await unit.cases.waiting()] == [case.id]


async def test_in_danger_it_begins_with_who_is_hurt_and_marks_the_case(stage: Stage) -> None:
    """She has said that there is danger."""
    person = await in_danger(stage)
    await stage.feed(button(person.id, "quiet:begin"))
    await stage.handled()
    assert (await person.last()).text == one_line(stage, "quiet-begin", ASK[Question.HURT])
    case = await stage.case_of(person)
    assert case is not None
    assert NEAR in case.cues


async def test_what_comes_later_is_short_and_silent(stage: Stage) -> None:
    """The truth about waiting, too."""
    await stage.operator()
    person = await quiet(stage)
    await turns(stage, person, "quiet:danger:yes")
    stage.time.move(timedelta(minutes=2))
    assert await look(stage.app.services) == 1
    stage.app.outbox_filled.set()
    told = await person.wait_for(lambda m: m.text == stage.say("quiet-operator-silent"))
    assert told.is_silent
    assert [one.data for row in told.buttons for one in row] == ["quiet:danger:yes", "quiet:end"]


async def test_an_operators_letter_comes_without_a_sound(stage: Stage) -> None:
    """And the alarm pressed meanwhile reaches her, with its question."""
    held = await held_talk(stage)
    before = await stage.told(held.person)
    await stage.feed(button(held.person.id, "quiet:begin", label="близко"))
    await held.relayed("близко")
    await held.operator.say("я здесь")
    told = await held.person.wait_for(lambda m: m.text == letter(stage, "я здесь"))
    assert told.is_silent
    await stage.feed(button(held.person.id, "quiet:danger:yes", label="срочно"))
    relayed = await held.relayed("срочно")
    assert stage.say(ASK[Question.DANGER]) in relayed.text
    assert await stage.told(held.person) == [*before, told.text]
    assert (await stage.record_of(held.person)).holder is Holder.OPERATOR


async def test_a_failure_is_short_and_silent_and_the_alarm_stays_an_alarm(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever breaks behind the button."""
    person = await quiet(stage)

    async def broken(*_: object, **__: object) -> None:
        raise RuntimeError("broken")

    monkeypatch.setattr("bot.person.quiet.answer", broken)
    await person.click("quiet:danger:yes")
    told = await person.wait_for(lambda m: m.text == stage.say("quiet-card"))
    await stage.handled()
    assert told.is_silent
    assert (await stage.record_of(person)).urgency is Urgency.EMERGENCY
    assert await stage.case_of(person) is not None


async def test_a_restart_keeps_the_manner_and_the_question(stage: Stage, settings: Settings) -> None:
    """Both stand in the database."""
    person = await quiet(stage)
    await turns(stage, person, "quiet:danger:no")
    async with (
        open_app(settings, understanding=stage.understanding, clock=stage.time.now) as other,
        other.services.open_unit() as unit,
    ):
        again = await unit.people.by_chat(person.id)
    assert again is not None
    assert (again.manner, "quiet.hurt" in again.given) == (Manner.QUIET, True)
