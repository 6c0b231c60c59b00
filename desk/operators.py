"""Operators: who they are, and how one joins."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

INVITATION_LIFE = timedelta(hours=48)
"""An invitation that nobody used within two days is worth nothing."""


@dataclass(frozen=True)
class Operator:
    """Somebody who answers people. `case_id` is the case that her messages go to."""

    id: int
    chat_id: int
    chat_ref: str
    name: str
    language: str
    joined_at: datetime
    on_shift: bool = False
    disabled: bool = False
    case_id: int | None = None


@dataclass(frozen=True)
class Invitation:
    """A one-time invitation; only the hash of its code is kept."""

    code_hash: str
    name: str
    created_at: datetime
    expires_at: datetime


def new_code() -> str:
    """Return a fresh invitation code that fits into a Telegram deep link (22 characters, 128 bits)."""
    return secrets.token_urlsafe(16)


def code_hash(code: str) -> str:
    """Return the form of a code that is kept. The code has 128 random bits, so a plain hash is enough."""
    return hashlib.sha256(code.encode("utf-8", "surrogatepass")).hexdigest()
