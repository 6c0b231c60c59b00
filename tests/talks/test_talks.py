"""Every conversation of kk/ and ru/ through the whole real system by polling, and a share of them by webhook."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.talks.stage import BY_WEBHOOK, TALKS, AllTalks

pytestmark = [pytest.mark.talks, pytest.mark.asyncio(loop_scope="session"), pytest.mark.timeout(1200)]


@pytest.mark.parametrize("path", TALKS, ids=lambda path: f"{path.parent.name}/{path.stem}")
async def test_by_polling(path: Path, polling: AllTalks) -> None:
    """Every turn is answered as the file says."""
    faults = await polling.faults(path)
    assert not faults, f"{path.stem}:\n" + "\n".join(faults)


@pytest.mark.parametrize("path", BY_WEBHOOK, ids=lambda path: f"{path.parent.name}/{path.stem}")
async def test_by_webhook(path: Path, webhook: AllTalks) -> None:
    """The same when Telegram brings the updates."""
    faults = await webhook.faults(path)
    assert not faults, f"{path.stem}:\n" + "\n".join(faults)


@pytest.mark.parametrize("language", ["kk", "ru"])
async def test_there_are_enough_talks_in_both_languages(language: str) -> None:
    """At least forty in each, and at least twelve in each by webhook."""
    assert sum(path.parent.name == language for path in TALKS) >= 40
    assert sum(path.parent.name == language for path in BY_WEBHOOK) >= 12
