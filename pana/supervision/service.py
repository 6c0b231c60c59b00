"""What the supervisor must know of a process: how to start it, how to see that it is well, what to call it in the log."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Service:
    """One process. `health_url` answers 200 when it is ready; it is given `start_limit` seconds for that."""

    name: str
    command: Sequence[str]
    environment: Mapping[str, str]
    health_url: str
    health_headers: Mapping[str, str] = field(default_factory=dict)
    start_limit: float = 120.0
    directory: Path = Path()
