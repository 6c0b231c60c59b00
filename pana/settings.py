"""Every setting, typed, from the environment or `.env`; `.env.example` explains each (a test holds the two together)."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Self
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.intake.webhook import PATH as WEBHOOK_PATH
from pana.errors import PanaError
from pana.places import ENV_FILE, ROOT
from pana.poster.deep_link import BOT

SIMULATOR_TOKEN = "1:SIMULATOR"  # noqa: S105 - the made-up bot of the local simulator

LOOPBACK = ("127.0.0.1", "localhost", "::1")

SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
"""What Telegram takes as the secret of a webhook (Bot API, setWebhook)."""

TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]+")
"""What a bot's token looks like: its number, a colon, letters and digits."""


class Settings(BaseSettings):
    """What can be set. Times are in seconds unless the name says otherwise."""

    model_config = SettingsConfigDict(
        env_prefix="PANA_", env_file=ENV_FILE, env_file_encoding="utf-8", extra="forbid", env_ignore_empty=True
    )

    bot_token: SecretStr | None = None
    bot_username: str | None = None
    webhook_url: str | None = None
    webhook_secret: SecretStr | None = None
    bot_host: str = "127.0.0.1"
    bot_port: int = Field(default=8080, ge=1, le=65535)
    telegram_api: str | None = None
    database_url: SecretStr = SecretStr("")
    secret_key: SecretStr | None = None
    var_dir: Path = ROOT / "var"
    nlu_port: int = Field(default=5005, ge=1, le=65535)
    nlu_token: SecretStr | None = None
    nlu_time_limit: float = Field(default=2.0, gt=0, le=10)
    actions_port: int = Field(default=5055, ge=1, le=65535)
    simulator_port: int = Field(default=8081, ge=1, le=65535)
    keep_days: int = Field(default=90, ge=1, le=3650)
    log_level: str = Field(default="INFO", pattern="^(DEBUG|INFO|WARNING|ERROR)$")

    @field_validator("bot_token")
    @classmethod
    def _looks_like_a_token(cls, token: SecretStr | None) -> SecretStr | None:
        if token is not None and not TOKEN.fullmatch(token.get_secret_value()):
            raise ValueError("this is no token of a bot: copy it from @BotFather, like 123456:ABC…")
        return token

    @field_validator("bot_username")
    @classmethod
    def _looks_like_a_username(cls, name: str | None) -> str | None:
        if name is not None and not BOT.fullmatch(name.removeprefix("@")):
            raise ValueError("this is no user name of a bot: copy it from @BotFather, like pana_bot")
        return name

    @field_validator("webhook_url")
    @classmethod
    def _leads_to_the_webhook(cls, url: str | None) -> str | None:
        if url is None:
            return None
        parts = urlsplit(url)
        if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in LOOPBACK):
            raise ValueError("Telegram delivers only to https (http is taken on this machine alone)")
        if not parts.hostname or parts.path != WEBHOOK_PATH or parts.query or parts.fragment:
            raise ValueError(f"the address must end in {WEBHOOK_PATH}: only there the bot takes messages")
        return url

    @field_validator("webhook_secret")
    @classmethod
    def _telegram_takes_the_secret(cls, secret: SecretStr | None) -> SecretStr | None:
        if secret is not None and secret.get_secret_value() and not SECRET.fullmatch(secret.get_secret_value()):
            raise ValueError("Telegram takes 1 to 256 letters, digits, _ and - only")
        return secret

    @model_validator(mode="after")
    def _webhook_needs_secret(self) -> Self:
        if self.webhook_url and not (self.webhook_secret and self.webhook_secret.get_secret_value()):
            raise ValueError(
                "PANA_WEBHOOK_URL is set but PANA_WEBHOOK_SECRET is not: without the secret anybody could send updates"
            )
        return self

    @property
    def simulated(self) -> bool:
        """True when no real bot token is set: the simulator plays Telegram on this machine."""
        return self.bot_token is None

    @property
    def token(self) -> str:
        """The bot's token; the simulator's when none is set."""
        return self.bot_token.get_secret_value() if self.bot_token else SIMULATOR_TOKEN

    @property
    def simulator_url(self) -> str:
        """Where the simulator listens."""
        return f"http://127.0.0.1:{self.simulator_port}"

    @property
    def api_url(self) -> str | None:
        """The Bot API server: the one that is set, the simulator, or None for Telegram's own."""
        if self.telegram_api:
            return self.telegram_api
        return self.simulator_url if self.simulated else None

    @property
    def database(self) -> str:
        """The database address; a SQLite file in `var_dir` when none is set."""
        return self.database_url.get_secret_value() or f"sqlite:///{self.var_dir / 'pana.db'}"

    @property
    def nlu_url(self) -> str:
        """Where the Rasa server listens."""
        return f"http://127.0.0.1:{self.nlu_port}"


def load_settings() -> Settings:
    """Read the settings. Raises PanaError that names each wrong one and never shows a value."""
    try:
        return Settings()
    except ValidationError as error:
        lines = []
        for problem in error.errors(include_url=False, include_input=False):
            place = ".".join(str(part) for part in problem["loc"])
            name = f"PANA_{place.upper().removeprefix('PANA_')}: " if place else ""
            lines.append(name + problem["msg"].removeprefix("Value error, "))
        raise PanaError("settings: " + "; ".join(lines) + " – see .env.example") from error
