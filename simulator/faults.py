"""Faults on request: which of the next calls go wrong, and how."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class FaultKind(StrEnum):
    """The ways in which Telegram, or the line to it, fails."""

    TOO_MANY_REQUESTS = "too_many_requests"
    SERVER_ERROR = "server_error"
    HANG = "hang"
    CUT_BEFORE = "cut_before"
    CUT_AFTER = "cut_after"
    DUPLICATE_UPDATE = "duplicate_update"


@dataclass(slots=True)
class Fault:
    """One planned fault: how, for which method (None: any), how often still, and its seconds.

    `seconds` is how long a hang lasts and what `retry_after` says; other kinds do not use it.
    """

    number: int
    kind: FaultKind
    method: str | None
    times: int
    seconds: float

    def as_json(self) -> dict[str, Any]:
        """Return the fault as the control API shows it."""
        return {
            "number": self.number,
            "kind": self.kind.value,
            "method": self.method,
            "times": self.times,
            "seconds": self.seconds,
        }


class FaultPlan:
    """The faults still to come, oldest first."""

    def __init__(self) -> None:
        self._faults: list[Fault] = []
        self._numbers = itertools.count(1)

    def add(self, kind: FaultKind, *, method: str | None, times: int, seconds: float) -> Fault:
        """Plan a fault for the next `times` calls of `method` (any method when None)."""
        fault = Fault(next(self._numbers), kind, method.lower() if method else None, times, seconds)
        self._faults.append(fault)
        return fault

    def for_call(self, method: str) -> Fault | None:
        """Return the fault this call meets, counted as used, or None."""
        for fault in self._faults:
            if fault.kind is not FaultKind.DUPLICATE_UPDATE and fault.method in (None, method.lower()):
                return self._used(fault)
        return None

    def for_update(self) -> bool:
        """Return whether the next update is to be delivered twice, counted as used."""
        for fault in self._faults:
            if fault.kind is FaultKind.DUPLICATE_UPDATE:
                self._used(fault)
                return True
        return False

    def clear(self) -> None:
        """Forget all planned faults."""
        self._faults.clear()

    def as_json(self) -> list[dict[str, Any]]:
        """Return the faults still to come."""
        return [fault.as_json() for fault in self._faults]

    def _used(self, fault: Fault) -> Fault:
        fault.times -= 1
        if fault.times <= 0:
            self._faults.remove(fault)
        return fault
