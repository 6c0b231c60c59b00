"""A real browser on the phone page: headless Chromium, and steps that wait for what they need."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import pytest
from selenium import webdriver
from selenium.common.exceptions import StaleElementReferenceException
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import WebDriverWait

CHROMIUM, DRIVER = Path("/usr/bin/chromium"), Path("/usr/bin/chromedriver")
OPTIONS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--window-size=1280,900",
)
Seen = TypeVar("Seen")

needs_chromium = pytest.mark.skipif(
    not (CHROMIUM.exists() and DRIVER.exists()), reason="needs /usr/bin/chromium and /usr/bin/chromedriver"
)


class Page:
    """The page in the browser; every step runs beside the event loop that serves it."""

    def __init__(self, driver: webdriver.Chrome) -> None:
        self.driver = driver

    async def wait(self, see: Callable[[webdriver.Chrome], Seen]) -> Seen:
        waiting: WebDriverWait[webdriver.Chrome] = WebDriverWait(
            # Redrawn while it is looked at: look again.
            self.driver,
            30,
            poll_frequency=0.05,
            ignored_exceptions=[StaleElementReferenceException],
        )
        return await asyncio.to_thread(waiting.until, see)

    async def one(self, selector: str, text: str = "") -> WebElement:
        def see(driver: webdriver.Chrome) -> WebElement | None:
            found = driver.find_elements(By.CSS_SELECTOR, selector)
            return next((one for one in found if one.is_displayed() and text in one.text), None)

        seen = await self.wait(see)
        assert seen is not None
        return seen

    async def none(self, selector: str) -> None:
        await self.wait(lambda driver: not driver.find_elements(By.CSS_SELECTOR, selector))

    async def press(self, selector: str, text: str = "") -> None:
        # By script: the page may redraw a bubble between finding it and pressing it.
        button = await self.one(selector, text)
        await asyncio.to_thread(self.driver.execute_script, "arguments[0].click()", button)

    async def press_last(self, selector: str, text: str) -> None:
        """Press the newest of several buttons with this label."""

        def see(driver: webdriver.Chrome) -> WebElement | None:
            found = [one for one in driver.find_elements(By.CSS_SELECTOR, selector) if text in one.text]
            return found[-1] if found else None

        button = await self.wait(see)
        await asyncio.to_thread(self.driver.execute_script, "arguments[0].click()", button)

    async def hide_all_but(self, *phones: str) -> None:
        """Leave only these phones on the page, so that they stand side by side in a picture."""
        for phone in phones:
            await self.one(phone)
        script = "for (const one of document.querySelectorAll('.phone')) one.hidden = !one.matches(arguments[0]);"
        await asyncio.to_thread(self.driver.execute_script, script, ",".join(phones))

    async def type(self, selector: str, text: str) -> None:
        writing = await self.one(selector)
        await asyncio.to_thread(writing.send_keys, text, Keys.ENTER)


@contextmanager
def chromium(folder: Path, *more: str) -> Iterator[webdriver.Chrome]:
    """A browser with a profile of its own in `folder`; `more` are further options."""
    options = webdriver.ChromeOptions()
    options.binary_location = str(CHROMIUM)
    for option in (*OPTIONS, f"--user-data-dir={folder}", *more):
        options.add_argument(option)
    driver = webdriver.Chrome(options=options, service=Service(str(DRIVER)))
    try:
        yield driver
    finally:
        driver.quit()
