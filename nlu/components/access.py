"""Who may ask the server: whoever shows the token of the environment, compared in constant time."""

from __future__ import annotations

import hmac

from sanic.request import Request

BEARER = "Bearer "
LEAST_TOKEN = 16


class WeakToken(ValueError):
    """Raised when no token, or one that can be guessed, is configured."""


def checked_token(token: str | None) -> str:
    """Return the token.

    Raises:
        WeakToken: if it is missing or shorter than 16 signs; a server without one would answer everybody.
    """
    if not token or len(token) < LEAST_TOKEN:
        raise WeakToken(f"PANA_NLU_TOKEN must have at least {LEAST_TOKEN} signs")
    return token


def shows_token(request: Request, token: str) -> bool:
    """Return whether the request carries the token as `Authorization: Bearer …`."""
    header = request.headers.get("authorization") or ""
    shown = header[len(BEARER) :] if header.startswith(BEARER) else ""
    return hmac.compare_digest(shown.encode("utf-8", "surrogateescape"), token.encode())
