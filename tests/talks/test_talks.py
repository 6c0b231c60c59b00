"""Every conversation of kk/ and ru/ through the whole real system, by polling and by webhook."""

from __future__ import annotations

from pathlib import Path

import pytest

from locales.render import Words
from tests.talks.play import Player, read_talk
from tests.talks.system import System

FOLDER = Path(__file__).parent
TALKS = sorted([*FOLDER.glob("kk/*.yml"), *FOLDER.glob("ru/*.yml")])
IDS = [f"{path.parent.name}/{path.stem}" for path in TALKS]

pytestmark = [pytest.mark.talks, pytest.mark.asyncio(loop_scope="session"), pytest.mark.timeout(420)]


@pytest.mark.parametrize("path", TALKS, ids=IDS)
async def test_by_polling(path: Path, polling: System, words: Words) -> None:
    """Every turn is answered as the file says."""
    faults = await Player(polling, words, read_talk(path)).play()
    assert not faults, f"{path.stem}:\n" + "\n".join(faults)


@pytest.mark.parametrize("path", TALKS, ids=IDS)
async def test_by_webhook(path: Path, webhook: System, words: Words) -> None:
    """The same when Telegram brings the updates."""
    faults = await Player(webhook, words, read_talk(path)).play()
    assert not faults, f"{path.stem}:\n" + "\n".join(faults)


def test_there_are_enough_talks_in_both_languages() -> None:
    """At least twelve in Kazakh and twelve in Russian."""
    counts = {language: sum(path.parent.name == language for path in TALKS) for language in ("kk", "ru")}
    assert min(counts.values()) >= 12, counts
