from __future__ import annotations

from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError
from aiogram.types import (
    BufferedInputFile,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    MessageEntity,
    MessageOriginUser,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ReplyParameters,
)

from simulator.client import SimulatedChat, Simulator
from simulator.samples import drawn_picture, silent_voice


def _inline(**button: Any) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(**button)]])


@pytest.mark.asyncio
async def test_html_becomes_text_and_entities(bot: Bot, chat: SimulatedChat) -> None:
    sent = await bot.send_message(chat.id, " <b>Қауіпсіз</b> 😀 <i>a&amp;b</i> ", parse_mode="HTML")
    assert sent.text == "Қауіпсіз 😀 a&b"
    assert sent.html_text == "<b>Қауіпсіз</b> 😀 <i>a&amp;b</i>"


@pytest.mark.asyncio
async def test_given_entities_are_kept(bot: Bot, chat: SimulatedChat) -> None:
    sent = await bot.send_message(chat.id, "abc", entities=[MessageEntity(type="bold", offset=0, length=2)])
    assert sent.html_text == "<b>ab</b>c"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("", "message text is empty", id="empty"),
        pytest.param(" \n ", "message text is empty", id="blank"),
        pytest.param("a" * 4097, "message is too long", id="long"),
    ],
)
@pytest.mark.asyncio
async def test_text_has_1_to_4096_letters(bot: Bot, chat: SimulatedChat, text: str, reason: str) -> None:
    with pytest.raises(TelegramBadRequest, match=reason):
        await bot.send_message(chat.id, text)


@pytest.mark.asyncio
async def test_the_longest_text_is_sent(bot: Bot, chat: SimulatedChat) -> None:
    assert (await bot.send_message(chat.id, "ә" * 4096)).text == "ә" * 4096


@pytest.mark.asyncio
async def test_silent_and_protected_reach_the_phone(bot: Bot, chat: SimulatedChat) -> None:
    sent = await bot.send_message(chat.id, "a", disable_notification=True, protect_content=True)
    shown = await chat.last()
    assert sent.has_protected_content
    assert (shown.is_silent, shown.is_protected) == (True, True)


@pytest.mark.asyncio
async def test_reply_keyboard_comes_and_goes(bot: Bot, chat: SimulatedChat) -> None:
    keyboard = ReplyKeyboardMarkup(
        keyboard=[[KeyboardButton(text="Көмек")], [KeyboardButton(text="Орын", request_location=True)]]
    )
    sent = await bot.send_message(chat.id, "a", reply_markup=keyboard)
    assert sent.reply_markup is None
    assert (await chat.state()).reply_keyboard == (("Көмек",), ("Орын",))
    assert (await chat.press("Көмек")).text == "Көмек"
    assert (await chat.press("Орын")).location is not None
    await bot.send_message(chat.id, "b", reply_markup=ForceReply())
    assert (await chat.state()).reply_keyboard != ()
    await bot.send_message(chat.id, "c", reply_markup=ReplyKeyboardRemove())
    assert (await chat.state()).reply_keyboard == ()


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        (_inline(text="a", callback_data="ә" * 33), "BUTTON_DATA_INVALID"),
        (_inline(text="a"), "text buttons are unallowed"),
        (_inline(text=" ", callback_data="a"), "button text must be non-empty"),
        (_inline(text="a", url="javascript:1"), "BUTTON_URL_INVALID"),
        (_inline(text="a", switch_inline_query=""), "not simulated: keyboard button field"),
    ],
    ids=["long-data", "no-action", "no-text", "odd-address", "not-simulated"],
)
@pytest.mark.asyncio
async def test_wrong_buttons_are_refused(
    bot: Bot, chat: SimulatedChat, markup: InlineKeyboardMarkup, reason: str
) -> None:
    with pytest.raises(TelegramBadRequest, match=reason):
        await bot.send_message(chat.id, "a", reply_markup=markup)
    assert (await chat.last()).text == "/start"


@pytest.mark.asyncio
async def test_longest_button_data_passes(bot: Bot, chat: SimulatedChat) -> None:
    await bot.send_message(chat.id, "a", reply_markup=_inline(text="a", callback_data="ә" * 32))
    assert (await chat.last()).button("a").data == "ә" * 32


@pytest.mark.asyncio
async def test_files_are_uploaded_and_sent_again_by_id(bot: Bot, chat: SimulatedChat) -> None:
    picture, voice = drawn_picture(), silent_voice()
    photo = await bot.send_photo(
        chat.id, BufferedInputFile(picture.data, "a.png"), caption="<b>x</b>", parse_mode="HTML"
    )
    assert photo.photo is not None
    assert (photo.photo[-1].width, photo.html_text) == (160, "<b>x</b>")
    again = await bot.send_photo(chat.id, photo.photo[-1].file_id)
    assert again.photo is not None
    assert again.photo[-1].file_unique_id == photo.photo[-1].file_unique_id
    spoken = await bot.send_voice(chat.id, BufferedInputFile(voice.data, "a.ogg"), duration=3)
    assert spoken.voice is not None
    assert spoken.voice.duration == 3
    document = await bot.send_document(chat.id, BufferedInputFile(b"%PDF", "law.pdf"))
    assert document.document is not None
    assert document.document.file_name == "law.pdf"
    video = await bot.send_video(chat.id, BufferedInputFile(b"mp4", "a.mp4"), width=4, height=3)
    assert video.video is not None
    sticker = await bot.send_sticker(chat.id, BufferedInputFile(picture.data, "a.webp"))
    assert sticker.sticker is not None
    with pytest.raises(TelegramBadRequest, match="can't use file of type Voice as Photo"):
        await bot.send_photo(chat.id, spoken.voice.file_id)


@pytest.mark.parametrize(
    ("photo", "reason"),
    [
        (BufferedInputFile(b"no picture", "a.png"), "IMAGE_PROCESS_FAILED"),
        (BufferedInputFile(b"", "a.png"), "file must be non-empty"),
        ("SIMunknown", "wrong file identifier"),
        ("https://example.org/a.png", "not simulated: files by address"),
        ("attach://nothing", "there is no photo in the request"),
    ],
    ids=["no-picture", "empty", "unknown-id", "address", "nothing-attached"],
)
@pytest.mark.asyncio
async def test_wrong_photos_are_refused(
    bot: Bot, chat: SimulatedChat, photo: BufferedInputFile | str, reason: str
) -> None:
    with pytest.raises(TelegramBadRequest, match=reason):
        await bot.send_photo(chat.id, photo)


@pytest.mark.asyncio
async def test_places_and_contacts(bot: Bot, chat: SimulatedChat) -> None:
    place = await bot.send_location(chat.id, 43.2, 76.9)
    assert place.location is not None
    contact = await bot.send_contact(chat.id, "+77000000000", "Дана")
    assert contact.contact is not None
    assert (await chat.last()).phone_number == "+77000000000"
    with pytest.raises(TelegramBadRequest, match="wrong latitude"):
        await bot.send_location(chat.id, 91, 0)


@pytest.mark.asyncio
async def test_copy_and_forward(bot: Bot, sim: Simulator, chat: SimulatedChat) -> None:
    operator = await sim.new_chat(name="Dana", language_code="ru")
    await operator.start()
    said = await chat.say("көмектесіңіз")
    photo = await chat.send_photo(caption="қолым")
    copied = await bot.copy_message(operator.id, chat.id, said.id)
    shown = await operator.last()
    assert (shown.id, shown.text, shown.is_forwarded) == (copied.message_id, "көмектесіңіз", False)
    await bot.copy_message(operator.id, chat.id, photo.id, caption="b")
    shown = await operator.last()
    assert (shown.kind, shown.text) == ("photo", "b")
    forwarded = await bot.forward_message(operator.id, chat.id, said.id)
    assert isinstance(forwarded.forward_origin, MessageOriginUser)
    assert forwarded.forward_origin.sender_user.id == chat.id
    assert (await operator.last()).is_forwarded


@pytest.mark.asyncio
async def test_protected_and_missing_messages_are_not_copied(bot: Bot, chat: SimulatedChat) -> None:
    kept = await bot.send_message(chat.id, "a", protect_content=True)
    with pytest.raises(TelegramBadRequest, match="can't be copied"):
        await bot.copy_message(chat.id, chat.id, kept.message_id)
    with pytest.raises(TelegramBadRequest, match="can't be forwarded"):
        await bot.forward_message(chat.id, chat.id, kept.message_id)
    with pytest.raises(TelegramBadRequest, match="message to copy not found"):
        await bot.copy_message(chat.id, chat.id, 999)


@pytest.mark.asyncio
async def test_replies(bot: Bot, chat: SimulatedChat) -> None:
    said = await chat.say("сұрақ")
    sent = await bot.send_message(chat.id, "жауап", reply_parameters=ReplyParameters(message_id=said.id))
    assert sent.reply_to_message is not None
    assert sent.reply_to_message.text == "сұрақ"
    assert (await chat.last()).reply_to == said.id
    with pytest.raises(TelegramBadRequest, match="message to be replied not found"):
        await bot.send_message(chat.id, "a", reply_parameters=ReplyParameters(message_id=999))
    lone = await bot.send_message(
        chat.id, "a", reply_parameters=ReplyParameters(message_id=999, allow_sending_without_reply=True)
    )
    assert lone.reply_to_message is None


@pytest.mark.asyncio
async def test_blocked_and_unstarted_chats_are_forbidden(bot: Bot, sim: Simulator, chat: SimulatedChat) -> None:
    silent = await sim.new_chat(name="Silent")
    with pytest.raises(TelegramForbiddenError, match="can't initiate conversation"):
        await bot.send_message(silent.id, "a")
    await chat.block()
    with pytest.raises(TelegramForbiddenError, match="bot was blocked by the user"):
        await bot.send_message(chat.id, "a")
    await chat.unblock()
    await bot.send_message(chat.id, "b")
    assert (await chat.last()).text == "b"


@pytest.mark.parametrize("mode", ["MarkdownV2", "Markdown"])
@pytest.mark.asyncio
async def test_other_parse_modes_are_not_simulated(bot: Bot, chat: SimulatedChat, mode: str) -> None:
    with pytest.raises(TelegramBadRequest, match="not simulated: parse_mode"):
        await bot.send_message(chat.id, "a", parse_mode=mode)
