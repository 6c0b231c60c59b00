"""Ten key screens on a narrow phone, in each language: reached by a person's own acts, whole to be seen, kept as pictures.

With PANA_PICTURES set to a folder (`make pictures`) the screens are kept there; the texts on them are made up.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
import pytest_asyncio
from selenium import webdriver

from locales.render import Words
from tests.simulator.browser import Page, chromium, needs_chromium
from tests.talks.system import System, running

pytestmark = [
    pytest.mark.talks,
    pytest.mark.browser,
    needs_chromium,
    pytest.mark.asyncio(loop_scope="module"),
    pytest.mark.timeout(420),
]

PICTURES = os.environ.get("PANA_PICTURES")
LANGUAGES = ("kk", "ru")
LETTERS = "АБГҒДЕЖЗИКҚЛМНОӨРСТУ"
"""Whose chat it is: a narrow screen shows one phone, chosen by a name that nobody else there has."""
CRY: Mapping[str, str] = {"kk": "күйеуім мені ұрып жатыр", "ru": "муж меня сейчас бьёт"}
CITY: Mapping[str, str] = {"kk": "Қостанайда көмек беретін орталық бар ма", "ru": "в костанае есть центр помощи?"}
IS_BACK: Mapping[str, str] = {"kk": "ол қасымда отыр", "ru": "он рядом сидит"}


@dataclass(frozen=True)
class Screen:
    """A picture's name and what the person does after /start: keys of buttons she presses, or words she writes."""

    name: str
    acts: tuple[str | Mapping[str, str], ...] = ()


SCREENS = (
    Screen("opening"),
    Screen("menu", ("button-write-yes",)),
    Screen("first-answer", (CRY,)),
    Screen("step", (CRY, "button-step-by-step", "button-step-done")),
    Screen("numbers", ("button-write-yes", "button-numbers")),
    Screen("services", (CITY,)),
    Screen("quiet", ("button-write-near", IS_BACK)),
    Screen("plan", ("button-write-yes", "button-plan", "button-plan-begin")),
    Screen("hide", ("button-write-yes", "button-hide-ask")),
    Screen("lessons", ("button-write-yes", "button-lessons")),
)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def system(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[System]:
    """The whole system."""
    async with running(tmp_path_factory.mktemp("screens")) as whole:
        await whole.simulator.limits(on=False)
        yield whole


@pytest.fixture(scope="module")
def driver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[webdriver.Chrome]:
    """A browser as narrow as a phone."""
    with chromium(
        tmp_path_factory.mktemp("browser"), "--force-device-scale-factor=1.5", "--window-size=500,1040"
    ) as browser:
        yield browser


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.name)
@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_key_screen_is_reached_and_fits_a_narrow_phone(
    language: str, screen: Screen, system: System, driver: webdriver.Chrome, words: Words
) -> None:
    """What the bot said last stands on the page, whole, and nothing makes the page wider than the phone."""
    name = f"{LETTERS[LANGUAGES.index(language) * len(SCREENS) + SCREENS.index(screen)]}."
    person = await system.person(name, language)
    await person.start()
    await system.settled(person)
    for act in screen.acts:
        await (person.click(words.say(language, act)) if isinstance(act, str) else person.say(act[language]))
        await system.settled(person)
    last = [message for message in await person.messages() if message.from_bot][-1]

    page = Page(driver)
    await asyncio.to_thread(driver.get, system.simulator.base_url)
    await page.press(f'[data-interface="{language}"]')
    hers = f'[data-chat="{person.id}"]'
    await page.press("#tabs .tab", name)
    first_line = last.text.partition("\n")[0]
    await page.one(f"{hers} .line.bot .words", first_line)
    at_the_end = "const talk = arguments[0]; return talk.scrollHeight - talk.scrollTop - talk.clientHeight < 2"
    talk = await page.one(f"{hers} .talk")
    assert await asyncio.to_thread(driver.execute_script, at_the_end, talk), "the newest message is not to be seen"
    too_wide = await asyncio.to_thread(
        driver.execute_script, "return document.documentElement.scrollWidth > document.documentElement.clientWidth"
    )
    assert not too_wide, "the page is wider than the phone"
    if PICTURES:
        await asyncio.sleep(0.4)  # bubbles arrive with a short movement; a picture wants them at rest
        await asyncio.to_thread(driver.save_screenshot, str(Path(PICTURES) / f"screen-{screen.name}-{language}.png"))
