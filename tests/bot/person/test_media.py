"""Photos, voice, files, places from somebody without an operator: acknowledged, kept, never routine when unheard."""

from __future__ import annotations

import pytest

from bot import burst
from bot.batch import read
from bot.person.decide import UNHEARD_AT_LEAST
from bot.person.media import RECEIVED, on_media
from bot.person.opening import on_start
from bot.ports import Received
from desk.message import Kind
from desk.taking import Handled, take
from nlu.urgency.levels import Urgency
from tests.bot.conftest import Stage
from tests.bot.steps import in_danger, paged
from tests.bot.updates import PARTS, button, message

pytestmark = pytest.mark.asyncio

HEARD_BY_HUMANS = ("voice", "video_note", "video", "audio", "location", "contact")
"""Who cannot write speaks, or sends where she is."""

FILES = ("voice", "video_note", "audio", "photo", "video", "document")
"""What is kept for an operator by Telegram's name of it, until she takes it back."""


@pytest.mark.parametrize("language", ["kk", "ru"])
@pytest.mark.parametrize("kind", PARTS)
async def test_every_kind_is_acknowledged_in_her_language(idle_stage: Stage, kind: str, language: str) -> None:
    """With a way to danger help and to a human; what only a human can hear or see goes to one without being asked for."""
    person = await idle_stage.person(language=language)
    await idle_stage.feed(message(person.id, language_code=language, **PARTS[kind]))
    await idle_stage.handled()
    received = idle_stage.say(RECEIVED.get(Kind(kind), "media-received"), language)
    told = await person.wait_for(lambda m: m.text == received)
    ways_on = ["button-danger-now", "button-human", *(["button-let-go"] if kind in FILES else [])]
    assert told.labels() == [idle_stage.say(key, language) for key in ways_on]
    kept = await idle_stage.record_of(person)
    assert kept.urgency is UNHEARD_AT_LEAST.get(Kind(kind), Urgency.ROUTINE)
    case = await idle_stage.case_of(person)
    if kind in HEARD_BY_HUMANS:
        assert case is not None
        assert not case.understood
        await person.wait_for(lambda m: m.text.startswith(idle_stage.say("handover-nobody", language)[:10]))
    else:
        assert case is None
    assert (await idle_stage.kept_of(person))[0].kind is Kind(kind)


async def test_what_nobody_heard_is_never_routine() -> None:
    """A voice message may be a cry for help."""
    for kind in (Kind.VOICE, Kind.VIDEO, Kind.VIDEO_NOTE, Kind.AUDIO, Kind.PHOTO, Kind.DOCUMENT):
        assert UNHEARD_AT_LEAST[kind] >= Urgency.ELEVATED


async def test_a_voice_message_alone_is_paged_and_whoever_takes_it_hears_it(stage: Stage) -> None:
    """The card says that no machine understood it; a second one calls nobody again."""
    operator = await stage.operator()
    person = await stage.person()
    await person.send_voice()
    page = await paged(stage, operator)
    assert stage.say("operator-case-not-understood") in page.text
    assert f"[{stage.say('kind-voice')}]" in page.text
    await person.send_voice()
    await stage.handled()
    assert len([m for m in await operator.messages() if m.labels()]) == 1
    await operator.click(stage.say("operator-button-take"), message=page)
    await stage.handled()
    await stage.handled()
    assert len([m for m in await operator.messages() if m.kind == "voice"]) == 2


@pytest.mark.parametrize("kind", ["voice", "photo", "start"])
async def test_what_comes_while_a_case_is_being_taken_reaches_the_owner(stage: Stage, kind: str) -> None:
    """The look was a moment before the take, the change comes a moment after it: the bot does not speak over her."""
    services = stage.app.services
    operator = await stage.operator()
    person = await in_danger(stage)
    before = await stage.record_of(person)
    parts = {"text": "/start"} if kind == "start" else PARTS[kind]
    batch = read(Received(1, person.id, message(person.id, **parts).model_dump_json(), stage.time.now()))
    sent = batch.update.message
    assert sent is not None
    change = await (on_start if kind == "start" else on_media)(sent, batch, before, services)
    async with services.open_unit() as unit:
        owner = await unit.operators.by_chat(operator.id)
        assert owner is not None
        assert before.case_id is not None
        assert isinstance(await take(unit, owner, before.case_id, now=stage.time.now()), Handled)
        await unit.commit()
    told = await stage.told(person)
    async with services.open_unit() as unit:
        await change(unit)
        calls = await unit.outbox.due(stage.time.now(), limit=50)
    assert {call.chat_id for call in calls} == {operator.id}
    assert await stage.told(person) == told


async def test_the_danger_button_under_an_acknowledgement_calls_a_human(stage: Stage) -> None:
    """Although understanding is down."""
    operator = await stage.operator()
    person = await stage.person()
    await person.send_voice()
    await person.wait_reply()
    stage.understanding.down = True
    await person.click(stage.say("button-danger-now"))
    await operator.wait_for(lambda m: stage.say("urgency-emergency") in m.text and bool(m.labels()))


async def test_danger_in_a_caption_brings_the_card_and_a_case(stage: Stage) -> None:
    """A caption is read like words."""
    operator = await stage.operator()
    person = await stage.person()
    sent = await person.send_photo(caption="он ломает дверь")
    card = await person.wait_reply(after=sent)
    assert card.text == stage.say("emergency-card")
    await person.wait_for(lambda m: m.text == stage.say("photo-received"))
    page = await paged(stage, operator)
    assert "он ломает дверь" in page.text
    case = await stage.case_of(person)
    assert case is not None
    assert case.urgency is Urgency.EMERGENCY


@pytest.mark.parametrize(
    ("emoji", "level"),
    [("🆘", Urgency.EMERGENCY), ("🔪", Urgency.HIGH), ("😭", Urgency.ELEVATED), ("😂", Urgency.ROUTINE)],
)
@pytest.mark.parametrize("language", ["kk", "ru"])
async def test_a_sticker_is_read_as_its_emoji(idle_stage: Stage, emoji: str, level: Urgency, language: str) -> None:
    """As if she had typed it: it is understood, kept for the operator, and from high urgency on a human comes."""
    person = await idle_stage.person(language=language)
    sticker = {"sticker": {**PARTS["sticker"]["sticker"], "emoji": emoji}}
    await idle_stage.feed(message(person.id, language_code=language, **sticker))
    await idle_stage.handled()
    assert idle_stage.understanding.texts() == [emoji]
    assert (await idle_stage.record_of(person)).urgency is level
    kept = (await idle_stage.kept_of(person))[0]
    assert (kept.kind, kept.body) == (Kind.STICKER, emoji)
    assert (await idle_stage.case_of(person) is not None) is (level >= Urgency.HIGH)


async def test_an_album_is_acknowledged_once_and_shown_whole(stage: Stage) -> None:
    """Ten pictures: one answer, ten records, and whoever takes the case sees all ten in their order."""
    operator = await stage.operator()
    person = await in_danger(stage)
    for _ in range(10):
        await person.send_photo()
    await stage.handled()
    page = await paged(stage, operator)
    await operator.click(stage.say("operator-button-take"), message=page)
    await stage.handled()
    assert len([m for m in await operator.messages() if m.kind == "photo"]) == 10


async def test_the_parts_of_an_album_are_one_message(idle_stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """One acknowledgement, with a button that takes back all of them."""
    monkeypatch.setattr(burst, "QUIET", burst.LONGEST_BURST)
    person = await idle_stage.person()
    parts = [message(person.id, media_group_id="a", **PARTS["photo"]) for _ in range(3)]
    await idle_stage.feed(*parts)
    assert (await idle_stage.told(person)).count(idle_stage.say("photo-received")) == 1
    ids = [part.message.message_id for part in parts if part.message is not None]
    await idle_stage.feed(button(person.id, f"media:let-go:{min(ids)}-{max(ids)}"))
    assert idle_stage.say("media-let-go") in await idle_stage.told(person)
    kept = [one for one in await idle_stage.kept_of(person) if one.kind is Kind.PHOTO]
    assert [(one.message_id, one.file) for one in kept] == [(None, None)] * 3


@pytest.mark.parametrize("language", ["kk", "ru"])
async def test_a_file_can_be_taken_back_before_anybody_sees_it(stage: Stage, language: str) -> None:
    """Only that there was one stays on record; a voice that is not taken back is there."""
    operator = await stage.operator()
    person = await stage.person(language=language)
    await person.send_photo(caption={"kk": "мынау сурет қой", "ru": "вот снимок"}[language])
    received = await person.wait_reply()
    await person.send_voice()
    await stage.handled()
    await person.click(stage.say("button-let-go", language), message=received)
    await person.wait_for(lambda m: m.text == stage.say("media-let-go", language))
    page = await paged(stage, operator)
    await operator.click(stage.say("operator-button-take"), message=page)
    await stage.handled()
    assert [m.kind for m in await operator.messages() if m.kind != "text"] == ["voice"]
    kept = (await stage.kept_of(person))[0]
    assert (kept.kind, kept.body, kept.file, kept.message_id) == (Kind.PHOTO, "", None, None)


async def test_media_from_before_reach_the_operator_who_takes_the_case(stage: Stage) -> None:
    """The photos themselves, not only a word about them."""
    operator = await stage.operator()
    person = await stage.person()
    await person.send_photo(caption="вот что он сделал")
    await person.wait_reply()
    await person.say("он ломает дверь")
    page = await paged(stage, operator)
    await operator.click(stage.say("operator-button-take"), message=page)
    photo = await operator.wait_for(lambda m: m.kind == "photo")
    assert photo.text == "вот что он сделал"


async def test_urgency_of_a_talk_does_not_fall_by_a_picture(stage: Stage) -> None:
    """Nothing lowers it."""
    person = await stage.person()
    await person.say("он ломает дверь")
    await person.wait_reply()
    sent = await person.send_photo()
    await person.wait_reply(after=sent)
    assert (await stage.record_of(person)).urgency is Urgency.EMERGENCY
