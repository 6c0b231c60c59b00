"""When a call that fails again and again is given up: a poisoned one must not silence its chat. Pure, in memory.

Only failures that may be the call's own fault count: a wrong token, a pause that Telegram asks for and a broken network
pass by themselves. While Telegram takes nothing from anybody, its own trouble is the likelier reason.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.sending.deliver import Impossible, Later, Sent

GIVE_UP_AFTER = 20
"""Suspect failures after which a call is given up, where Telegram took another call meanwhile."""
GIVE_UP_ANYWAY = 150
"""Suspect failures after which it is given up though Telegram took nothing else: over an hour, with the usual pauses."""
GAVE_UP = "gave-up"


@dataclass
class _Suspect:
    """`failures` of one call; `taken_before` is how many calls Telegram had taken when it failed first."""

    taken_before: int
    failures: int = 0


class Patience:
    """Remembers the failures of every call that is not finished; a restart gives each its patience anew."""

    def __init__(self) -> None:
        self._taken = 0
        self._suspects: dict[int, _Suspect] = {}

    def judge(self, item_id: int, result: Sent | Impossible | Later) -> Sent | Impossible | Later:
        """Return what becomes of a call that was just made: as `result` says, or given up."""
        if not isinstance(result, Later):
            self._suspects.pop(item_id, None)
            self._taken += isinstance(result, Sent)
            return result
        if not result.is_suspect:
            return result
        suspect = self._suspects.setdefault(item_id, _Suspect(self._taken))
        suspect.failures += 1
        works = self._taken > suspect.taken_before
        if suspect.failures < (GIVE_UP_AFTER if works else GIVE_UP_ANYWAY):
            return result
        del self._suspects[item_id]
        return Impossible(GAVE_UP)
