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
    replies=(Reply("thank"),),
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
        replies=(Reply("victim-now"),),
        escalate="case" if level >= Urgency.HIGH else "offer",
        algorithm="victim-now",
    )


def asked_if_safe() -> Understood:
    """Return the answer to "I am safe": a question that only a button answers."""
    return replace(PLAIN, intent="safe_now", replies=(Reply("safe-now"),), event="safe_now", algorithm="safe-now")


@dataclass(frozen=True)
class Asked:
    """One question that understanding got."""

    sender: str
    text: str
    is_button: bool
    context: Context


@dataclass
class ScriptedUnderstanding:
    """Answers by `rule`; `heard` keeps what was asked; `down` raises; `gate` holds the answers back until it is set.

    `held` says for which text the gate stands; by default for every one.
    """

    rule: Callable[[str], Understood] = lambda _text: PLAIN
    down: bool = False
    gate: asyncio.Event | None = None
    held: Callable[[str], bool] = lambda _text: True
    heard: list[Asked] = field(default_factory=list)
    asked: asyncio.Event = field(default_factory=asyncio.Event)

    async def talk(self, *, sender: str, text: str, is_button: bool, context: Context) -> Understood:
        """See bot.understanding.Understanding."""
        self.heard.append(Asked(sender, text, is_button, context))
        self.asked.set()
        if self.gate is not None and self.held(text):
            await self.gate.wait()
        if self.down:
            raise NotUnderstood("unreachable")
        return self.rule(text)

    def texts(self) -> list[str]:
        """Return the words of everything that was asked."""
        return [asked.text for asked in self.heard]
