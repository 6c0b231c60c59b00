"""The four levels of urgency and their order."""

from __future__ import annotations

from enum import Enum
from functools import total_ordering


@total_ordering
class Urgency(Enum):
    """What a careful duty operator would decide from one message (docs: the labels).

    Ordered: ROUTINE < ELEVATED < HIGH < EMERGENCY. The value is the name used in data and answers.
    """

    ROUTINE = "routine"
    ELEVATED = "elevated"
    HIGH = "high"
    EMERGENCY = "emergency"

    @property
    def rank(self) -> int:
        """Return the place in the order, 0 for routine."""
        return _ORDER.index(self.value)

    @property
    def needs_operator(self) -> bool:
        """Say whether a message of this level goes to the operators' queue."""
        return self >= Urgency.HIGH

    def __lt__(self, other: object) -> bool:
        """Compare by rank."""
        if not isinstance(other, Urgency):
            return NotImplemented
        return self.rank < other.rank


_ORDER = ("routine", "elevated", "high", "emergency")
