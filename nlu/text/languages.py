"""The codes of Pana's two languages."""

from __future__ import annotations

KAZAKH, RUSSIAN = "kk", "ru"
