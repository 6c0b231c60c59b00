"""Settings: safe without any, explained in .env.example, and a wrong one is named without its value."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pydantic import SecretStr

from pana.errors import PanaError
from pana.places import ROOT
from pana.settings import SIMULATOR_TOKEN, Settings, load_settings

CANARY = "canary-5f1d"
EXAMPLE = ROOT / ".env.example"


def test_without_any_setting_the_simulator_plays_telegram(env_file: Path) -> None:
    settings = load_settings()
    assert settings.simulated
    assert settings.token == SIMULATOR_TOKEN
    assert settings.api_url == settings.simulator_url == "http://127.0.0.1:8081"
    assert settings.database == f"sqlite:///{ROOT / 'var' / 'pana.db'}"
    assert settings.bot_host == "127.0.0.1"


def test_a_real_bot_talks_to_telegram(env_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PANA_BOT_TOKEN", "1:real")
    settings = load_settings()
    assert not settings.simulated
    assert settings.token == "1:real"
    assert settings.api_url is None


def test_own_bot_api_server(env_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PANA_TELEGRAM_API", "http://127.0.0.1:9000")
    assert load_settings().api_url == "http://127.0.0.1:9000"


def test_env_file_is_read_and_the_environment_wins(env_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    env_file.write_text("PANA_NLU_PORT=6001\nPANA_BOT_PORT=6002\nPANA_BOT_TOKEN=\n", encoding="utf-8")
    monkeypatch.setenv("PANA_BOT_PORT", "6003")
    settings = load_settings()
    assert (settings.nlu_port, settings.bot_port) == (6001, 6003)
    assert settings.simulated, "an empty setting counts as not set"


@pytest.mark.parametrize("secret", [None, ""], ids=["no secret", "an empty secret"])
def test_webhook_without_secret_is_refused(env_file: Path, monkeypatch: pytest.MonkeyPatch, secret: str | None) -> None:
    monkeypatch.setenv("PANA_WEBHOOK_URL", f"https://{CANARY}.example.org/telegram")
    if secret is not None:
        monkeypatch.setenv("PANA_WEBHOOK_SECRET", secret)
    with pytest.raises(PanaError, match=r"PANA_WEBHOOK_SECRET is not: .* – see \.env\.example") as caught:
        load_settings()
    assert CANARY not in str(caught.value)


def test_webhook_with_secret_is_accepted(env_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PANA_WEBHOOK_URL", "https://bot.example.org/telegram")
    monkeypatch.setenv("PANA_WEBHOOK_SECRET", CANARY)
    settings = load_settings()
    assert settings.webhook_secret is not None
    assert settings.webhook_secret.get_secret_value() == CANARY


@pytest.mark.parametrize("host", ["127.0.0.1:8080", "localhost:8080", "[::1]:8080"])
def test_webhook_on_this_machine_needs_no_https(env_file: Path, monkeypatch: pytest.MonkeyPatch, host: str) -> None:
    monkeypatch.setenv("PANA_WEBHOOK_URL", f"http://{host}/telegram")
    monkeypatch.setenv("PANA_WEBHOOK_SECRET", CANARY)
    assert load_settings().webhook_url == f"http://{host}/telegram"


def test_unknown_setting_in_env_file_is_refused(env_file: Path) -> None:
    env_file.write_text(f"PANA_BOT_TOKNE={CANARY}\n", encoding="utf-8")
    with pytest.raises(PanaError, match="PANA_BOT_TOKNE") as caught:
        load_settings()
    assert CANARY not in str(caught.value)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        pytest.param("PANA_BOT_PORT", "65536", id="no port"),
        pytest.param("PANA_NLU_PORT", "0", id="any port"),
        pytest.param("PANA_BOT_PORT", "0", id="any port for the bot"),
        pytest.param("PANA_WEBHOOK_URL", f"http://{CANARY}.example.org/telegram", id="webhook without https"),
        pytest.param("PANA_WEBHOOK_URL", f"https://{CANARY}.example.org/", id="webhook at another path"),
        pytest.param("PANA_WEBHOOK_URL", f"https://example.org/telegram/{CANARY}", id="webhook below the path"),
        pytest.param("PANA_WEBHOOK_URL", f"https://example.org/telegram?{CANARY}", id="webhook with a question"),
        pytest.param("PANA_WEBHOOK_URL", CANARY, id="webhook that is no address"),
        pytest.param("PANA_WEBHOOK_SECRET", f"{CANARY} with spaces", id="secret with spaces"),
        pytest.param("PANA_WEBHOOK_SECRET", f"{CANARY}!", id="secret with a sign Telegram refuses"),
        pytest.param("PANA_WEBHOOK_SECRET", CANARY * 30, id="secret that is too long"),
        pytest.param("PANA_ACTIONS_PORT", CANARY, id="no number"),
        pytest.param("PANA_SIMULATOR_PORT", "-1", id="negative"),
        pytest.param("PANA_NLU_TIME_LIMIT", "0", id="no time"),
        pytest.param("PANA_NLU_TIME_LIMIT", "10.5", id="a person waits too long"),
        pytest.param("PANA_KEEP_DAYS", "0", id="kept for no time"),
        pytest.param("PANA_LOG_LEVEL", CANARY, id="unknown level"),
    ],
)
def test_wrong_value_is_named_and_not_shown(
    env_file: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(PanaError, match=f"settings: {name}: ") as caught:
        load_settings()
    assert CANARY not in str(caught.value)


def test_all_wrong_settings_are_named_at_once(env_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PANA_BOT_PORT", "x")
    monkeypatch.setenv("PANA_KEEP_DAYS", "x")
    with pytest.raises(PanaError, match=r"PANA_BOT_PORT: .*; PANA_KEEP_DAYS: "):
        load_settings()


def test_no_secret_shows_when_settings_are_printed(env_file: Path) -> None:
    secret = {name for name, field in Settings.model_fields.items() if "SecretStr" in str(field.annotation)}
    assert secret == {"bot_token", "webhook_secret", "database_url", "secret_key", "nlu_token"}
    values = {name: SecretStr(f"1:{CANARY}") for name in secret} | {"webhook_secret": SecretStr(CANARY)}
    settings = Settings(**values)  # type: ignore[arg-type]
    assert CANARY not in repr(settings)
    assert CANARY not in str(settings)


def explained() -> dict[str, str]:
    """Return the settings that .env.example explains, with their value there."""
    lines = EXAMPLE.read_text(encoding="utf-8").splitlines()
    return dict(found.groups() for line in lines if (found := re.fullmatch(r"# (PANA_\w+)=(.*)", line)))  # type: ignore[misc]


def test_every_setting_is_explained_and_every_explained_one_exists() -> None:
    assert set(explained()) == {f"PANA_{name.upper()}" for name in Settings.model_fields}


@pytest.mark.parametrize("name", sorted(explained()))
def test_the_example_shows_the_default(name: str) -> None:
    shown, default = explained()[name], Settings.model_fields[name.removeprefix("PANA_").lower()].default
    if isinstance(default, Path):
        assert ROOT / shown == default
    elif shown:
        assert type(default)(shown) == default
    else:
        assert not (default.get_secret_value() if isinstance(default, SecretStr) else default)


def test_nothing_is_set_in_the_example() -> None:
    lines = EXAMPLE.read_text(encoding="utf-8").splitlines()
    assert all(not line or line.startswith("#") for line in lines)
    before = dict(zip(lines[1:], lines, strict=False))
    group = [line for line in lines if re.match(r"# PANA_\w+=", line)]
    assert all(before[line].startswith("# ") for line in group), "each setting stands under its explanation"


@pytest.mark.parametrize("name", ["pana_bot", "@pana_bot"])
def test_the_name_of_the_bot_is_taken_with_and_without_its_sign(
    env_file: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv("PANA_BOT_USERNAME", name)
    assert load_settings().bot_username == name


def test_what_is_no_name_of_a_bot_is_refused(env_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PANA_BOT_USERNAME", f"https://t.me/{CANARY}")
    with pytest.raises(PanaError, match="PANA_BOT_USERNAME: this is no user name of a bot") as caught:
        load_settings()
    assert CANARY not in str(caught.value)
