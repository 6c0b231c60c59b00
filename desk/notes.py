"""What a person lets Pana keep for her beside the talk: her safety plan, her answers of danger, her code word, her report."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum


class Topic(Enum):
    """What a note is about; one note of each at most."""

    PLAN = "plan"
    DANGER = "danger"
    CODE_WORD = "code_word"
    FOLLOW_UP = "follow_up"  # that she does not want to be asked how she is
    REPORT = "report"  # what a witness told about somebody else, an answer at a time


@dataclass(frozen=True)
class Note:
    """One note. `body` is encrypted at rest; its form belongs to whoever writes this topic."""

    person_id: int
    topic: Topic
    body: str
    at: datetime
