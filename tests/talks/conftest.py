"""One running system for all conversations, by polling and by webhook."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from locales.render import Words
from pana.places import LOCALES
from tests.talks.stage import BY_WEBHOOK, TALKS, AllTalks
from tests.talks.system import running


@pytest.fixture(scope="session")
def words() -> Words:
    """All texts."""
    return Words.load(LOCALES)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def polling(tmp_path_factory: pytest.TempPathFactory, words: Words) -> AsyncIterator[AllTalks]:
    """The system with long polling, all conversations going on."""
    async with running(tmp_path_factory.mktemp("polling")) as system:
        await system.simulator.limits(on=False)
        talks = AllTalks(system, words, TALKS)
        yield talks
        await talks.close()


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def webhook(tmp_path_factory: pytest.TempPathFactory, words: Words) -> AsyncIterator[AllTalks]:
    """The system with a webhook and its secret, all conversations going on."""
    async with running(tmp_path_factory.mktemp("webhook"), webhook=True) as system:
        await system.simulator.limits(on=False)
        talks = AllTalks(system, words, BY_WEBHOOK)
        yield talks
        await talks.close()
