"""What can be set when the simulator starts."""

from __future__ import annotations

from dataclasses import dataclass, field

from simulator.clock import Clock, SystemClock


@dataclass(frozen=True, slots=True)
class LimitSettings:
    """Telegram's sending limits (https://core.telegram.org/bots/faq#broadcasting-to-users).

    Telegram gives 1 message a second for one chat and lets short bursts pass; the size of the burst is
    observed, not documented.
    """

    on: bool = True
    overall_per_second: float = 30.0
    overall_burst: int = 30
    chat_per_second: float = 1.0
    chat_burst: int = 5


@dataclass(frozen=True, slots=True)
class WebhookSettings:
    """How updates are pushed: the time an answer is awaited and the pauses between tries, in seconds."""

    answer_seconds: float = 60.0
    first_pause: float = 0.2
    longest_pause: float = 10.0


@dataclass(frozen=True, slots=True)
class Settings:
    """One simulator: one bot with one token, its limits and its clock."""

    token: str = "1:SIM"  # noqa: S105  opens nothing but this simulator
    bot_name: str = "Pana"
    bot_username: str = "pana_sim_bot"
    limits: LimitSettings = field(default_factory=LimitSettings)
    webhook: WebhookSettings = field(default_factory=WebhookSettings)
    clock: Clock = field(default_factory=SystemClock)

    @property
    def bot_id(self) -> int:
        """Return the bot's user id, the number before the colon of the token (ValueError when there is none)."""
        number, colon, secret = self.token.partition(":")
        if not (number.isascii() and number.isdigit() and colon and secret):
            raise ValueError("a token looks like 123456:secret")
        return int(number)
