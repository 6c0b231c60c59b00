"""What a run of random conversations has seen, in figures."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field


@dataclass
class Figures:
    """Counts of one run; `slowest` is the longest wait for a sign, in seconds, and what it followed."""

    talks: int = 0
    turns: Counter[str] = field(default_factory=Counter)
    restarts: Counter[str] = field(default_factory=Counter)
    slowest: float = 0.0
    slowest_after: str = ""

    def waited(self, kind: str, seconds: float) -> None:
        """Count a turn and how long it took until something came back."""
        self.turns[kind] += 1
        if seconds > self.slowest:
            self.slowest, self.slowest_after = seconds, kind

    def __str__(self) -> str:
        """Say it in a few lines."""
        kinds = ", ".join(f"{kind} {count}" for kind, count in self.turns.most_common())
        restarts = ", ".join(f"{process} {count}" for process, count in sorted(self.restarts.items())) or "none"
        return (
            f"{self.talks} talks, {self.turns.total()} turns; slowest answer {self.slowest:.2f} s"
            f" (after: {self.slowest_after})\nrestarts: {restarts}\nturns: {kinds}"
        )
