"""Parses a few sentences before anybody waits for an answer, and proves that the loaded model gives whole verdicts."""

from __future__ import annotations

import logging
from typing import Any

from nlu.components.verdict import verdict_of
from nlu.spacy_kk import example_sentences

log = logging.getLogger("pana.nlu.warm_up")


def is_warm(agent: Any) -> bool:
    """Return whether the agent has its model and gave a whole verdict before."""
    return agent is not None and agent.is_ready() and getattr(agent, "pana_is_warm", False)


async def warm_up(agent: Any) -> bool:
    """Parse the example sentences; return whether the agent may be asked from now on."""
    if agent is None or not agent.is_ready():
        return False
    try:
        for sentence in example_sentences():
            verdict_of(await agent.parse_message(sentence))
    except Exception as error:  # noqa: BLE001 - a model that cannot parse is simply not ready
        log.error("warm_up_failed", extra={"kind": type(error).__name__})
        return False
    agent.pana_is_warm = True
    return True
