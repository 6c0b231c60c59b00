"""What each process is given: the Rasa server knows no secret but its own token, the action server none at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from pana.services_here import processes
from pana.settings import load_settings
from pana.supervision.service import Service

CANARY = "canary-3c3c"
SECRETS = ("PANA_BOT_TOKEN", "PANA_SECRET_KEY", "PANA_DATABASE_URL", "PANA_WEBHOOK_SECRET", "OTHER_PASSWORD")


def named(services: list[Service]) -> dict[str, Service]:
    """Return the services by name."""
    return {service.name: service for service in services}


def test_simulator_only_without_a_bot_token(env_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    names = [service.name for service in processes(load_settings(), nlu_token="t")]
    assert names == ["simulator", "actions", "nlu", "bot"]
    monkeypatch.setenv("PANA_BOT_TOKEN", "1:real")
    assert [service.name for service in processes(load_settings(), nlu_token="t")] == names[1:]


@pytest.mark.parametrize("name", ["actions", "nlu"])
def test_no_secret_reaches_what_understands_and_answers(
    env_file: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    for secret in SECRETS:
        monkeypatch.setenv(secret, CANARY if secret == "PANA_WEBHOOK_SECRET" else f"1:{CANARY}")
    service = named(processes(load_settings(), nlu_token="between-us"))[name]
    assert CANARY not in repr(service.environment) + repr(service.command)


def test_bot_gets_the_settings_and_the_token_of_this_run(env_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PANA_SECRET_KEY", CANARY)
    monkeypatch.setenv("OTHER_PASSWORD", CANARY)
    bot = named(processes(load_settings(), nlu_token="between-us"))["bot"]
    assert bot.environment["PANA_SECRET_KEY"] == CANARY
    assert bot.environment["PANA_NLU_TOKEN"] == "between-us"
    assert "OTHER_PASSWORD" not in bot.environment


def test_bot_and_rasa_agree(env_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PANA_NLU_PORT", "6001")
    monkeypatch.setenv("PANA_ACTIONS_PORT", "6002")
    services = named(processes(load_settings(), nlu_token="between-us"))
    assert services["nlu"].environment["PANA_NLU_TOKEN"] == services["bot"].environment["PANA_NLU_TOKEN"]
    assert services["nlu"].environment["PANA_NLU_PORT"] == "6001"
    assert services["nlu"].environment["PANA_ACTIONS_PORT"] == "6002"
    assert "6002" in services["actions"].command
    assert services["nlu"].health_url.startswith("http://127.0.0.1:6001/")


def test_health_is_asked_on_this_machine_only(env_file: Path) -> None:
    for service in processes(load_settings(), nlu_token="t"):
        assert service.health_url.startswith("http://127.0.0.1:")


@pytest.mark.parametrize(
    ("host", "asked"),
    [
        ("127.0.0.1", "127.0.0.1"),
        ("0.0.0.0", "127.0.0.1"),
        ("::", "[::1]"),
        ("::1", "[::1]"),
        ("127.0.0.7", "127.0.0.7"),
        ("bot.internal", "bot.internal"),
    ],
)
def test_bot_is_asked_where_it_listens(env_file: Path, monkeypatch: pytest.MonkeyPatch, host: str, asked: str) -> None:
    monkeypatch.setenv("PANA_BOT_HOST", host)
    bot = named(processes(load_settings(), nlu_token="t"))["bot"]
    assert bot.health_url == f"http://{asked}:8080/health"
