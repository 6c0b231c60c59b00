from __future__ import annotations

import logging

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest

from simulator.client import SimulatedChat, Simulator, SimulatorError
from simulator.samples import drawn_picture


@pytest.mark.asyncio
async def test_deep_link_starts_with_its_parameter(bot: Bot, sim: Simulator) -> None:
    chat = await sim.new_chat(name="Dana", language_code="ru")
    await chat.start("desk_7f")
    assert (await chat.last()).text == "/start desk_7f"
    with pytest.raises(SimulatorError):
        await chat.start("a b")


@pytest.mark.asyncio
async def test_everything_a_person_sends_is_an_update(bot: Bot, chat: SimulatedChat) -> None:
    await chat.send_photo(caption="a")
    await chat.send_voice()
    await chat.send_document(b"%PDF", name="a.pdf")
    await chat.send_video(b"mp4")
    await chat.send_sticker("🆘")
    await chat.send_location()
    await chat.send_contact()
    await chat.send_contact("+77000000000", "Ана")
    messages = [update.message for update in (await bot.get_updates())[1:]]
    assert [message and message.content_type for message in messages] == [
        "photo",
        "voice",
        "document",
        "video",
        "sticker",
        "location",
        "contact",
        "contact",
    ]
    sticker = messages[4]
    assert sticker is not None
    assert sticker.sticker is not None
    assert sticker.sticker.emoji == "🆘"
    own, other = messages[-2:]
    assert own is not None
    assert own.contact is not None
    assert own.contact.user_id == chat.id
    assert other is not None
    assert other.contact is not None
    assert other.contact.user_id is None
    assert not any(message.model_extra for message in messages if message)


@pytest.mark.asyncio
async def test_forwarded_words_say_who_wrote_them(bot: Bot, chat: SimulatedChat) -> None:
    shown = await chat.forward("a", author="Ана")
    message = (await bot.get_updates())[1].message
    assert message is not None
    assert message.forward_origin is not None
    assert message.forward_origin.model_dump()["sender_user_name"] == "Ана"
    assert (message.text, message.model_extra) == ("a", {})
    assert shown.is_forwarded
    assert not (await chat.say("b")).is_forwarded


@pytest.mark.asyncio
async def test_edits_are_updates_and_deletions_are_not(bot: Bot, chat: SimulatedChat) -> None:
    said = await chat.say("a")
    await chat.edit(said, "b")
    await chat.delete(said)
    updates = await bot.get_updates()
    assert [update.event_type for update in updates] == ["message", "message", "edited_message"]
    edited = updates[2].edited_message
    assert edited is not None
    assert (edited.text, edited.message_id, edited.edit_date is not None) == ("b", said.id, True)
    assert [message.text for message in await chat.messages()] == ["/start"]


@pytest.mark.asyncio
async def test_blocking_tells_the_bot(bot: Bot, chat: SimulatedChat) -> None:
    await chat.block()
    with pytest.raises(SimulatorError) as refused:
        await chat.say("a")
    assert refused.value.code == 409
    await chat.start()
    changes = [update.my_chat_member for update in await bot.get_updates() if update.my_chat_member]
    assert [change.new_chat_member.status for change in changes] == ["kicked", "member"]
    assert [change.old_chat_member.status for change in changes] == ["member", "kicked"]


@pytest.mark.asyncio
async def test_long_texts_go_as_several_messages(bot: Bot, chat: SimulatedChat) -> None:
    await chat.say("ә" * 5000)
    assert [len(message.text) for message in await chat.messages()][1:] == [4096, 904]


@pytest.mark.asyncio
async def test_a_person_replies_to_a_message(bot: Bot, chat: SimulatedChat) -> None:
    sent = await bot.send_message(chat.id, "сұрақ")
    question = await chat.wait_for(lambda message: message.id == sent.message_id)
    await chat.say("жауап", reply_to=question)
    message = (await bot.get_updates())[-1].message
    assert message is not None
    assert message.reply_to_message is not None
    assert message.reply_to_message.text == "сұрақ"


@pytest.mark.parametrize(
    ("action", "told", "code"),
    [
        ("say", {"text": "  "}, 400),
        ("say", {"text": 5}, 400),
        ("say", {"text": "a", "reply_to": 999}, 404),
        ("press", {"text": "жоқ"}, 404),
        ("click", {"message_id": 1, "data": "жоқ"}, 404),
        ("click", {"message_id": "x", "data": "a"}, 400),
        ("edit", {"message_id": 999, "text": "a"}, 404),
        ("delete", {"message_id": 999}, 404),
        ("location", {"latitude": 99}, 400),
        ("location", {"latitude": "x"}, 400),
    ],
)
@pytest.mark.asyncio
async def test_what_cannot_be_done_is_refused(
    sim: Simulator, chat: SimulatedChat, action: str, told: dict[str, object], code: int
) -> None:
    with pytest.raises(SimulatorError) as refused:
        await sim.ask("POST", f"/sim/chats/{chat.id}/{action}", told)
    assert refused.value.code == code


@pytest.mark.asyncio
async def test_chosen_ids_are_given_once(sim: Simulator) -> None:
    operator = await sim.new_chat(name="Dana", id=777)
    assert operator.id == 777
    with pytest.raises(SimulatorError):
        await sim.new_chat(name="Dana", id=777)
    with pytest.raises(SimulatorError):
        await sim.new_chat(name=" ")


@pytest.mark.asyncio
async def test_a_photo_is_shown_by_the_phone(sim: Simulator, chat: SimulatedChat) -> None:
    photo = await chat.send_photo(drawn_picture().data)
    assert photo.file is not None
    assert photo.file.size == len(drawn_picture().data)


@pytest.mark.asyncio
async def test_nothing_that_is_written_is_logged(
    bot: Bot, chat: SimulatedChat, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        said = await chat.say("құпия сөз")
        await chat.edit(said, "құпия басқа сөз")
        await bot.get_updates()
        await bot.send_message(chat.id, "құпия жауап")
        with pytest.raises(TelegramBadRequest):
            await bot.send_message(chat.id, "<құпия>", parse_mode="HTML")
    assert "құпия" not in caplog.text
