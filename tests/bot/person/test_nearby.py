"""A place on the map answers "where are you?": rounded, kept nowhere, and in danger it still reaches a human."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.person import nearby
from bot.understanding import Reply, Understood
from desk.people import Person
from nlu.urgency.levels import Urgency
from simulator.client import SimulatedChat
from tests.bot.conftest import Stage
from tests.bot.updates import message
from tests.fakes.understanding import PLAIN

pytestmark = pytest.mark.asyncio

PLACE = {"location": {"latitude": 43.23891, "longitude": 76.88971}}


def told() -> Understood:
    """Return what the action server answers to a place near Almaty."""
    replies = (Reply("services-near", {"place": "Алматы", "km": 4, "region": "Алматы"}),)
    return replace(PLAIN, intent="ask_shelter", replies=replies, algorithm="shelter", region="almaty")


async def somebody(stage: Stage, *given: str, language: str = "ru", **more: Any) -> SimulatedChat:
    """Return the chat of somebody who was given these answers."""
    chat = await stage.person(language=language)
    async with stage.app.services.open_unit() as unit:
        person = Person(
            0, chat_id=chat.id, chat_ref="hash", last_seen_at=stage.time.now(), language=language, given=given
        )
        await unit.people.add(replace(person, **more))
        await unit.commit()
    return chat


async def shares_place(stage: Stage, chat: SimulatedChat) -> list[str]:
    """Return what she is told when she sends a place."""
    await stage.feed(message(chat.id, **PLACE))
    return await stage.told(chat)


@pytest.mark.parametrize("language", ["kk", "ru"])
@pytest.mark.parametrize("asked", nearby.ASKED_WHERE)
async def test_a_place_she_was_asked_for_is_answered_with_the_help_there(
    idle_stage: Stage, asked: str, language: str
) -> None:
    """In her language; the region is kept, no case is opened for an answer, and she is not told that a human looks."""
    chat = await somebody(idle_stage, "greeting", asked, language=language)
    idle_stage.understanding.rule = lambda _: told()
    near = idle_stage.say("services-near", language, place="Алматы", km=4, region="Алматы")
    assert await shares_place(idle_stage, chat) == [near]
    kept = await idle_stage.record_of(chat)
    assert (kept.region, kept.urgency, kept.given[-1]) == ("almaty", Urgency.ROUTINE, "shelter")
    assert await idle_stage.case_of(chat) is None


async def test_only_about_ten_kilometres_leave_the_process_and_nothing_is_kept(idle_stage: Stage) -> None:
    """Neither in the record of the talk nor in what understanding hears."""
    chat = await somebody(idle_stage, "shelter")
    idle_stage.understanding.rule = lambda _: told()
    await shares_place(idle_stage, chat)
    (asked,) = idle_stage.understanding.heard
    assert (asked.text, asked.is_button, asked.context.near) == (nearby.NEAR, True, (43.2, 76.9))
    assert all("43" not in one.body and "76" not in one.body for one in await idle_stage.kept_of(chat))


async def test_in_danger_the_place_reaches_a_human_as_ever(idle_stage: Stage) -> None:
    """And the help there is told besides."""
    chat = await somebody(idle_stage, "need-shelter", urgency=Urgency.HIGH)
    idle_stage.understanding.rule = lambda _: told()
    said = await shares_place(idle_stage, chat)
    assert idle_stage.say("place-received") in said
    assert any("Алматы" in one for one in said)
    assert await idle_stage.case_of(chat) is not None


@pytest.mark.parametrize("given", [(), ("greeting",), ("shelter", "rights")], ids=["nothing", "greeting", "since then"])
@pytest.mark.parametrize("language", ["kk", "ru"])
async def test_a_place_that_nobody_asked_for_goes_to_a_human_too(
    idle_stage: Stage, given: tuple[str, ...], language: str
) -> None:
    """She hears what help there is, the region is kept for the operator, and what she was asked still waits."""
    chat = await somebody(idle_stage, *given, language=language)
    idle_stage.understanding.rule = lambda _: told()
    said = await shares_place(idle_stage, chat)
    near = idle_stage.say("services-near", language, place="Алматы", km=4, region="Алматы")
    assert said[:2] == [idle_stage.say("place-received", language), near]
    kept = await idle_stage.record_of(chat)
    assert (kept.region, kept.given) == ("almaty", given)
    assert await idle_stage.case_of(chat) is not None


async def test_the_first_message_may_be_a_place(idle_stage: Stage) -> None:
    """Nothing is known of her yet."""
    chat = await idle_stage.person()
    idle_stage.understanding.rule = lambda _: told()
    await shares_place(idle_stage, chat)
    assert (await idle_stage.record_of(chat)).region == "almaty"


async def test_in_danger_nobody_reads_a_list_she_did_not_ask_for(idle_stage: Stage) -> None:
    """The operator knows the region all the same."""
    chat = await somebody(idle_stage, urgency=Urgency.HIGH)
    idle_stage.understanding.rule = lambda _: told()
    said = await shares_place(idle_stage, chat)
    assert idle_stage.say("place-received") in said
    assert not any("Алматы" in one for one in said)
    assert (await idle_stage.record_of(chat)).region == "almaty"


async def test_somebody_who_uses_violence_is_told_of_no_place(idle_stage: Stage) -> None:
    """Understanding is not even asked."""
    chat = await somebody(idle_stage, who="aggressor")
    assert idle_stage.say("place-received") in await shares_place(idle_stage, chat)
    assert idle_stage.understanding.heard == []


async def test_when_understanding_is_down_a_human_gets_the_place(idle_stage: Stage) -> None:
    """No place is lost because a part failed."""
    chat = await somebody(idle_stage, "shelter")
    idle_stage.understanding.down = True
    assert idle_stage.say("place-received") in await shares_place(idle_stage, chat)
    assert await idle_stage.case_of(chat) is not None
