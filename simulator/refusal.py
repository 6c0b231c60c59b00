"""A refused call, in the shape in which Telegram refuses it."""

from __future__ import annotations

from typing import Any


class RefusalError(Exception):
    """A call that is not carried out: HTTP code, description, and seconds to wait for 429.

    The description never holds anything a person or the bot wrote.
    """

    def __init__(self, code: int, description: str, retry_after: int | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.retry_after = retry_after

    def as_json(self) -> dict[str, Any]:
        """Return the body of Telegram's error answer."""
        body: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        if self.retry_after is not None:
            body["parameters"] = {"retry_after": self.retry_after}
        return body


def bad_request(reason: str) -> RefusalError:
    """Return a 400 with Telegram's prefix."""
    return RefusalError(400, f"Bad Request: {reason}")


def not_simulated(what: str) -> RefusalError:
    """Return a 400 which says that Telegram has this and the simulator has not."""
    return bad_request(f"not simulated: {what}")


def forbidden(reason: str) -> RefusalError:
    """Return a 403 with Telegram's prefix."""
    return RefusalError(403, f"Forbidden: {reason}")


def too_many_requests(seconds: int) -> RefusalError:
    """Return a 429 which asks to wait."""
    return RefusalError(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)
