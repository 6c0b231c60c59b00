"""The main job as people see it: two phones in a real browser, the whole real system behind them.

With PANA_PICTURES set to a folder (`make pictures`) the screens are kept there; the texts on them are made up.
"""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import AsyncIterator, Iterator
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
WITHIN = 2.0
"""Seconds until the first answer stands on her phone, and the case on the operator's."""


@dataclass(frozen=True)
class Scene:
    """One cry for help and what follows."""

    language: str
    cry: str
    answer: str
    reply: str


SCENES = [
    Scene(
        "kk",
        "куйеуим урып жатыр комектесиндерши",
        "Сәлеметсіз бе, мен операторман. Есікті бекіте аласыз ба?",
        "иа бекиттим, ол сыртта",
    ),
    Scene(
        "ru",
        "муж пьяный ломает дверь я с детьми в ванной",
        "Здравствуйте, я оператор. Полиция уже знает адрес?",
        "да позвонила, едут",
    ),
]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def system(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[System]:
    """The whole system, with Telegram's limits on."""
    async with running(tmp_path_factory.mktemp("phone")) as whole:
        yield whole


@pytest.fixture(scope="module")
def driver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[webdriver.Chrome]:
    """A browser."""
    with chromium(
        tmp_path_factory.mktemp("browser"), "--force-device-scale-factor=1.5", "--window-size=1280,1300"
    ) as browser:
        yield browser


async def _picture(page: Page, name: str) -> None:
    if PICTURES:
        await asyncio.sleep(0.4)  # bubbles arrive with a short movement; a picture wants them at rest
        await asyncio.to_thread(page.driver.save_screenshot, str(Path(PICTURES) / f"{name}.png"))


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.language)
async def test_a_cry_for_help_is_answered_queued_taken_and_closed(
    scene: Scene, system: System, driver: webdriver.Chrome, words: Words
) -> None:
    """Answered with 102 and first steps within two seconds, first in the queue within two; the bot is silent between."""
    say = words.say
    person = await system.person("Айгерім" if scene.language == "kk" else "Анна", scene.language)
    operator = await system.operator("Дана" if scene.language == "kk" else "Дарья", language=scene.language)
    page = Page(driver)
    await asyncio.to_thread(driver.get, system.simulator.base_url)
    await page.press(f'[data-interface="{scene.language}"]')
    hers, theirs = f'[data-chat="{person.id}"]', f'[data-chat="{operator.id}"]'
    await page.hide_all_but(hers, theirs)

    started = time.monotonic()
    await page.type(f"{hers} .composer textarea", scene.cry)
    await page.one(f"{hers} .line.bot .words", "102")
    answered = time.monotonic() - started
    take = say(scene.language, "operator-button-take")
    await page.one(f"{theirs} .inline-keyboard .key", take)
    queued = time.monotonic() - started
    print(f"{scene.language}: first answer after {answered:.2f} s, with the operator after {queued:.2f} s")
    assert answered <= WITHIN
    assert queued <= WITHIN
    await system.settled(person, operator)
    await _picture(page, f"phone-{scene.language}")

    await page.press(f"{theirs} .reply-keyboard .key", say(scene.language, "operator-key-queue"))
    await page.one(f"{theirs} .line.bot .words", scene.cry)
    await system.settled(operator)
    await page.press_last(f"{theirs} .inline-keyboard .key", take)
    await page.one(f"{theirs} .reply-keyboard .key", say(scene.language, "operator-key-close"))
    await page.type(f"{theirs} .composer textarea", scene.answer)
    await page.one(f"{hers} .line.bot .words", scene.answer)
    before = [message.id for message in await person.messages() if message.from_bot]
    await page.type(f"{hers} .composer textarea", scene.reply)
    await page.one(f"{theirs} .line.bot .words", scene.reply)
    await system.settled(person, operator)
    after = [message.id for message in await person.messages() if message.from_bot]
    assert after == before, "the bot spoke over the operator"
    assert system.stored(person).holder == "operator"
    await _picture(page, f"operator-{scene.language}")

    await page.press(f"{theirs} .reply-keyboard .key", say(scene.language, "operator-key-close"))
    await page.press(f"{theirs} .inline-keyboard .key", say(scene.language, "outcome-police-called"))
    await system.settled(person, operator)
    assert system.stored(person).holder == "closed"
    await _picture(page, f"closed-{scene.language}")
