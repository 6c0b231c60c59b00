"""Opens and closes the form of a talk as the app keeps it, before Rasa reads the message.

Rasa holds an open form in its tracker, and ours forgets after some turns, an hour, and every restart. The app keeps what
was answered and what was asked; it travels with each message, and here it becomes the state of the tracker.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rasa.core.channels.channel import CollectingOutputChannel
from rasa.core.processor import MessageProcessor
from rasa.shared.core.constants import REQUESTED_SLOT
from rasa.shared.core.events import ActiveLoop, SlotSet

from nlu.components.report_state import FORM, requested_slot


async def as_the_app_keeps_it(processor: MessageProcessor, sender: str, metadata: Mapping[str, Any]) -> None:
    """Make the tracker of a sender agree with the metadata; nothing is done where no form is open on either side."""
    wanted = requested_slot(metadata)
    tracker = await processor.get_tracker(sender)
    if wanted is None and tracker.active_loop_name is None:
        return
    tracker = await processor.fetch_tracker_and_update_session(sender, CollectingOutputChannel())
    # A loop set anew is neither rejected nor interrupted, whatever became of it in an earlier turn.
    loop = ActiveLoop(FORM if wanted is not None else None)
    tracker.update_with_events([loop, SlotSet(REQUESTED_SLOT, wanted)], processor.domain)
    await processor.save_tracker(tracker)
