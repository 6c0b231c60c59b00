"""The understanding half of a model alone: from a text to its verdict, without dialogue, trackers or a server."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

from rasa.core.channels.channel import UserMessage
from rasa.core.lock_store import InMemoryLockStore
from rasa.core.nlg import TemplatedNaturalLanguageGenerator
from rasa.core.processor import MessageProcessor
from rasa.core.tracker_store import InMemoryTrackerStore
from rasa.shared.core.domain import Domain

from nlu.components.every_reading import heed_every_reading
from nlu.components.quiet_logging import be_quiet
from nlu.components.verdict import verdict_of
from nlu.spacy_kk import example_sentences

Parse = Callable[[str], dict[str, Any]]


def load_parser(model: Path) -> Parse:
    """Load a model, warm it up, and return a function from a text to its verdict (with the text)."""
    be_quiet()
    processor = MessageProcessor(
        model_path=str(model),
        tracker_store=InMemoryTrackerStore(Domain.empty()),
        lock_store=InMemoryLockStore(),
        generator=TemplatedNaturalLanguageGenerator({}),
    )
    heed_every_reading(processor)
    loop = asyncio.new_event_loop()

    def parse(text: str) -> dict[str, Any]:
        parsed = loop.run_until_complete(processor.parse_message(UserMessage(text)))
        return {"text": text, **verdict_of(parsed)}

    for sentence in example_sentences():
        parse(sentence)
    return parse
