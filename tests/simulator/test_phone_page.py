"""The phone page in a real browser: what a visitor types, sees and presses."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator

import pytest
import pytest_asyncio
from aiogram import Bot
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup, KeyboardButton, ReplyKeyboardMarkup
from selenium import webdriver
from selenium.webdriver.common.by import By

from simulator.client import SimulatedChat, Simulator
from tests.simulator.browser import Page, chromium, needs_chromium

pytestmark = [pytest.mark.browser, needs_chromium]


@pytest.fixture(scope="module")
def driver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[webdriver.Chrome]:
    with chromium(tmp_path_factory.mktemp("browser")) as driver:
        yield driver


@pytest_asyncio.fixture
async def page(driver: webdriver.Chrome, chat: SimulatedChat, base_url: str) -> AsyncIterator[Page]:
    await asyncio.to_thread(driver.get, base_url)
    page = Page(driver)
    await page.one(".phone .line", "/start")
    yield page
    errors = await asyncio.to_thread(driver.get_log, "browser")
    await asyncio.to_thread(driver.get, "about:blank")
    assert [error for error in errors if error["level"] == "SEVERE"] == []


def _keys(text: str, data: str) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text=text, callback_data=data)]])


@pytest.mark.asyncio
async def test_typing_sends_and_the_answer_appears(page: Page, bot: Bot, chat: SimulatedChat) -> None:
    await page.type(".composer textarea", "маған көмек керек")
    await page.one(".line.person .words", "маған көмек керек")
    said = (await bot.get_updates())[-1].message
    assert said is not None
    assert said.text == "маған көмек керек"
    await bot.send_chat_action(chat.id, "typing")
    await page.one(".status.is-typing")
    await bot.send_message(chat.id, "Біз <b>осындамыз</b>\nжасырын жол", parse_mode="HTML")
    await page.one(".line.bot .words strong", "осындамыз")
    notice = await page.one(".notice-text", "Біз осындамыз")
    assert "жасырын" not in notice.text


@pytest.mark.asyncio
async def test_a_button_under_a_message_is_pressed_and_answered(page: Page, bot: Bot, chat: SimulatedChat) -> None:
    sent = await bot.send_message(chat.id, "Қауіп бар ма?", reply_markup=_keys("Иә", "/yes"))
    await page.press(".inline-keyboard .key", "Иә")
    query = (await bot.get_updates(offset=-1, timeout=10))[0].callback_query
    while query is None:
        query = (await bot.get_updates(offset=-1, timeout=10))[0].callback_query
    assert query.data == "/yes"
    await bot.answer_callback_query(query.id, text="Түсіндім")
    await page.one(".toast", "Түсіндім")
    await bot.edit_message_text(text="Көмек шақырдық", chat_id=chat.id, message_id=sent.message_id)
    await page.one(f'[data-id="{sent.message_id}"] .foot', "өзгертілді")
    await page.none(".inline-keyboard")
    await bot.delete_message(chat.id, sent.message_id)
    await page.none(f'[data-id="{sent.message_id}"]')


@pytest.mark.asyncio
async def test_a_reply_keyboard_is_pressed(page: Page, bot: Bot, chat: SimulatedChat) -> None:
    keyboard = ReplyKeyboardMarkup(keyboard=[[KeyboardButton(text="Сенім телефоны")]])
    await bot.send_message(chat.id, "a", reply_markup=keyboard)
    await page.press(".reply-keyboard .key", "Сенім телефоны")
    await page.one(".line.person .words", "Сенім телефоны")


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("attach", "shown"),
    [
        ("photo-sample", ".line.person img.photo"),
        ("voice-sample", ".line.person .voice-card"),
        ("send-location", ".line.person .place"),
        ("send-contact", ".line.person .contact-card"),
        ("send-sticker", ".line.person img.sticker"),
    ],
)
async def test_attachments_are_sent(page: Page, attach: str, shown: str) -> None:
    await page.press(".attach-button")
    await page.press(f'[data-attach="{attach}"]')
    await page.one(shown)


@pytest.mark.asyncio
async def test_own_messages_are_edited_and_deleted(page: Page, chat: SimulatedChat) -> None:
    said = await chat.say("қате")
    await page.press(f'[data-id="{said.id}"] .more')
    await page.press(f'[data-id="{said.id}"] [data-action="edit"]')
    await page.type(".composer textarea", " жоқ")
    await page.one(f'[data-id="{said.id}"] .words', "қате жоқ")
    await page.press(f'[data-id="{said.id}"] .more')
    await page.press(f'[data-id="{said.id}"] [data-action="delete"]')
    await page.none(f'[data-id="{said.id}"]')
    assert [message.text for message in await chat.messages()] == ["/start"]


@pytest.mark.asyncio
async def test_markup_in_a_message_stays_text(page: Page, chat: SimulatedChat) -> None:
    await chat.say("<img src=x onerror=alert(1)><b>a</b>")
    await page.one(".line.person .words", "<img src=x onerror=alert(1)><b>a</b>")
    await page.none(".words img, .words b")


@pytest.mark.asyncio
async def test_blocking_stops_the_bot(page: Page, chat: SimulatedChat) -> None:
    await page.press(".menu-button")
    await page.press(".block-button")
    await page.one(".blocked")
    assert (await chat.state()).is_blocked
    await page.press(".blocked button")
    await page.one(".composer")


@pytest.mark.asyncio
async def test_a_new_person_comes_by_a_deep_link(page: Page, sim: Simulator) -> None:
    await page.press("#new-chat")
    for name, text in (("name", "Дана"), ("code", "desk_1")):
        field = await page.one(f'dialog input[name="{name}"]')
        await asyncio.to_thread(field.send_keys, text)
    await page.press("dialog .primary")
    await page.one(".line.person .words", "/start desk_1")
    assert [chat.name for chat in await sim.chats()] == ["Aliya Serik", "Дана"]


@pytest.mark.asyncio
async def test_the_page_speaks_both_languages(page: Page) -> None:
    await page.one("h1", "телефондар")
    await page.press('[data-interface="ru"]')
    await page.one("h1", "телефоны")
    await page.press('[data-interface="kk"]')
    await page.one("h1", "телефондар")


@pytest.mark.asyncio
async def test_unread_messages_are_counted_on_the_other_phone(page: Page, bot: Bot, sim: Simulator) -> None:
    other = await sim.new_chat(name="Boris", language_code="ru")
    await other.start()
    phone = f'.phone[data-chat="{other.id}"]'
    await page.one(f"{phone} .line")
    await bot.send_message(other.id, "a")
    await bot.send_message(other.id, "b")
    await page.one(f"{phone} .unread", "2")
    await page.press(f"{phone} .menu-button")
    await asyncio.to_thread((await page.one(f"{phone} textarea")).click)
    await page.wait(lambda driver: not driver.find_element(By.CSS_SELECTOR, f"{phone} .unread").is_displayed())


@pytest.mark.asyncio
async def test_a_narrow_screen_shows_one_phone_and_switches(page: Page, sim: Simulator) -> None:
    await sim.new_chat(name="Boris", language_code="ru")
    size = {"width": 400, "height": 800, "deviceScaleFactor": 1, "mobile": False}
    await asyncio.to_thread(page.driver.execute_cdp_cmd, "Emulation.setDeviceMetricsOverride", size)
    try:
        await page.press(".tab", "Boris")
        await page.one(".phone.is-active .owner-name, .phone.is-active .empty")
        shown = page.driver.find_elements(By.CSS_SELECTOR, ".phone")
        assert [phone.is_displayed() for phone in shown] == [False, True]
        width = await asyncio.to_thread(page.driver.execute_script, "return document.documentElement.scrollWidth")
        assert width == 400
    finally:
        await asyncio.to_thread(page.driver.execute_cdp_cmd, "Emulation.clearDeviceMetricsOverride", {})
