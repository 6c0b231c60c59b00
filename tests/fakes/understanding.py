"""Understanding that says what the test tells it to; can be slow, broken, or down. Its answers have the real shape."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from bot.understanding import Context, NotUnderstood, Reply, Understood
from nlu.urgency.levels import Urgency

PLAIN = Understood(
    language="ru",
    script="standard",
    intent="greet",
    confidence=0.9,
    urgency=Urgency.ROUTINE,
    score=0.01,
    cues=(),
    who="other",
    replies=(Reply("handover-taken"),),
    answer_language="ru",
    escalate="none",
    decided_urgency=Urgency.ROUTINE,
    event=None,
    algorithm=None,
)


def urgent(level: Urgency = Urgency.EMERGENCY, language: str = "ru") -> Understood:
    """Return an answer to somebody in danger."""
    return replace(
        PLAIN,
        language=language,
        answer_language=language,
        intent="physical_violence",
        urgency=level,
        decided_urgency=level,
        score=0.97,
        who="victim",
        escalate="case" if level >= Urgency.HIGH else "offer",
        algorithm="victim-now",
    )


@dataclass
class ScriptedUnderstanding:
    """Answers by `rule`; `heard` keeps what was asked; `down` raises; `gate` holds the answer back until it is set."""

    rule: Callable[[str], Understood] = lambda _text: PLAIN
    down: bool = False
    gate: asyncio.Event | None = None
    heard: list[tuple[str, Context]] = field(default_factory=list)
    asked: asyncio.Event = field(default_factory=asyncio.Event)

    async def talk(self, *, sender: str, text: str, is_button: bool, context: Context) -> Understood:
        """See bot.understanding.Understanding."""
        self.heard.append((text, context))
        self.asked.set()
        if self.gate is not None:
            await self.gate.wait()
        if self.down:
            raise NotUnderstood("unreachable")
        return self.rule(text)
