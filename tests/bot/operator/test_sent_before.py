"""Who takes a case sees what was sent before it: by Telegram's name of the file, also when the chat has been hidden."""

from __future__ import annotations

import pytest

from bot.operator.sent_before import SHOWN
from simulator.client import SimulatedChat
from simulator.client_types import Message
from tests.bot.conftest import Stage
from tests.bot.steps import held_talk, in_danger, paged
from tests.bot.updates import message

pytestmark = pytest.mark.asyncio


async def takes(stage: Stage, operator: SimulatedChat) -> None:
    """Take the case that was paged."""
    await operator.click(stage.say("operator-button-take"), message=await paged(stage, operator))
    await stage.handled()


async def files(operator: SimulatedChat) -> list[Message]:
    """Return what is no text on the operator's phone."""
    return [m for m in await operator.messages() if m.kind != "text"]


async def test_what_was_hidden_since_is_there_for_the_operator(stage: Stage) -> None:
    """She hid the chat before there was any case; the picture, the voice and the file are shown with their words."""
    person = await stage.person()
    await person.send_photo(caption="вот что он сделал")
    await person.send_document(caption="справка")
    await stage.handled()
    await person.say("/menu")
    await stage.handled()
    async with stage.app.services.open_unit() as unit:
        kept = await unit.people.by_chat(person.id)
        assert kept is not None
        for one in await unit.messages.latest(kept.id, limit=10):
            if one.message_id is not None:
                await stage.app.bot.delete_message(person.id, one.message_id)
    operator = await stage.operator()
    await person.say("он ломает дверь")
    await takes(stage, operator)
    assert [(m.kind, m.text, m.is_protected) for m in await files(operator)] == [
        ("photo", "вот что он сделал", True),
        ("document", "справка", True),
    ]


async def test_earlier_files_are_one_press_away(stage: Stage) -> None:
    """The newest come at once; the rest, in their order, when she asks for them."""
    operator = await stage.operator()
    person = await in_danger(stage)
    for number in range(SHOWN + 3):
        await person.send_photo(caption=str(number))
    await stage.handled()
    await takes(stage, operator)
    assert [m.text for m in await files(operator)] == [str(number) for number in range(3, SHOWN + 3)]
    await operator.wait_for(lambda m: m.text == stage.say("operator-earlier", case="1", earlier=3))
    await operator.click(stage.say("operator-button-earlier"))
    await stage.handled()
    assert [m.text for m in await files(operator)][SHOWN:] == ["0", "1", "2"]


async def test_what_only_the_chat_holds_comes_at_once_however_old(stage: Stage) -> None:
    """A hiding takes it away soon after; so it is not left for a later press, and not copied a second time."""
    operator = await stage.operator()
    person = await in_danger(stage)
    await person.send_contact("+7 700 000 00 00", "Ә.")
    for number in range(SHOWN + 2):
        await person.send_photo(caption=str(number))
    await stage.handled()
    await takes(stage, operator)
    kinds = [m.kind for m in await files(operator)]
    assert kinds == ["contact", *["photo"] * SHOWN]
    await operator.wait_for(lambda m: m.text == stage.say("operator-earlier", case="1", earlier=2))
    await operator.click(stage.say("operator-button-earlier"))
    await stage.handled()
    assert [m.kind for m in await files(operator)][len(kinds) :] == ["photo", "photo"]


async def test_an_edited_caption_is_the_same_picture(stage: Stage) -> None:
    """With the words that count now."""
    operator = await stage.operator()
    person = await in_danger(stage)
    sent = await person.send_photo(caption="до")
    await stage.handled()
    assert sent.file is not None
    photo = [{"file_id": sent.file.id, "file_unique_id": "u", "width": 9, "height": 9}]
    await stage.feed(message(person.id, kind="edited_message", message_id=sent.id, photo=photo, caption="после"))
    await stage.handled()
    await takes(stage, operator)
    assert [m.text for m in await files(operator)] == ["после"]


async def test_an_old_button_shows_nobody_elses_files(stage: Stage) -> None:
    """The case was given back."""
    held = await held_talk(stage)
    for number in range(SHOWN + 1):
        await held.person.send_photo(caption=str(number))
    await stage.handled()
    await held.operator.press(stage.say("operator-key-release"))
    await stage.handled()
    await takes(stage, held.operator)
    button = await held.operator.wait_for(lambda m: stage.say("operator-button-earlier") in m.labels())
    await held.operator.press(stage.say("operator-key-release"))
    await stage.handled()
    before = len(await files(held.operator))
    await held.operator.click(stage.say("operator-button-earlier"), message=button)
    await held.operator.wait_for(lambda m: m.text == stage.say("operator-old-button"))
    assert len(await files(held.operator)) == before
