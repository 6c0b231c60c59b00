"""Photos, voice, files, places from somebody without an operator: acknowledged, kept, never routine when unheard."""

from __future__ import annotations

import pytest

from bot.person.decide import UNHEARD_AT_LEAST
from bot.person.media import RECEIVED
from desk.message import Kind
from nlu.urgency.levels import Urgency
from tests.bot.conftest import Stage
from tests.bot.steps import paged
from tests.bot.updates import PARTS, message

pytestmark = pytest.mark.asyncio


@pytest.mark.parametrize("language", ["kk", "ru"])
@pytest.mark.parametrize("kind", PARTS)
async def test_every_kind_is_acknowledged_in_her_language(idle_stage: Stage, kind: str, language: str) -> None:
    """With a way to danger help and to a human; no case is opened for it alone."""
    person = await idle_stage.person(language=language)
    await idle_stage.feed(message(person.id, language_code=language, **PARTS[kind]))
    await idle_stage.handled()
    received = idle_stage.say(RECEIVED.get(Kind(kind), "media-received"), language)
    told = await person.wait_for(lambda m: m.text == received)
    assert told.labels() == [idle_stage.say(key, language) for key in ("button-danger-now", "button-human")]
    kept = await idle_stage.record_of(person)
    assert kept.urgency is UNHEARD_AT_LEAST.get(Kind(kind), Urgency.ROUTINE)
    assert kept.case_id is None
    assert (await idle_stage.kept_of(person))[0].kind is Kind(kind)


async def test_what_nobody_heard_is_never_routine() -> None:
    """A voice message may be a cry for help."""
    for kind in (Kind.VOICE, Kind.VIDEO, Kind.VIDEO_NOTE, Kind.AUDIO, Kind.PHOTO, Kind.DOCUMENT):
        assert UNHEARD_AT_LEAST[kind] >= Urgency.ELEVATED


async def test_the_danger_button_under_an_acknowledgement_calls_a_human(stage: Stage) -> None:
    """Although understanding is down."""
    operator = await stage.operator()
    person = await stage.person()
    await person.send_voice()
    await person.wait_reply()
    stage.understanding.down = True
    await person.click(stage.say("button-danger-now"))
    assert stage.say("urgency-emergency") in (await paged(stage, operator)).text


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


async def test_a_sos_sticker_is_a_cry_for_help(idle_stage: Stage) -> None:
    """Its emoji is read like words."""
    person = await idle_stage.person()
    sticker = {"sticker": {**PARTS["sticker"]["sticker"], "emoji": "🆘"}}
    await idle_stage.feed(message(person.id, **sticker))
    await idle_stage.handled()
    assert await idle_stage.case_of(person) is not None


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
