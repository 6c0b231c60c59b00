"""Everything that answers are made of, read once when the action server starts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from actions.calling_table import Calling, load_calling
from actions.content import CONTENT, Content, load_content
from actions.language import LanguageNames, load_language_names
from actions.lesson_files import load_lessons
from actions.lessons import Lessons
from actions.records import ContentError
from actions.remarks import Remarks, load_remarks
from actions.report_table import ReportTable, load_report_table
from actions.routes import Answers, load_answers
from actions.services import Services, load_services
from actions.step_words import StepWords, load_step_words

Loaded = TypeVar("Loaded")


@dataclass(frozen=True)
class Known:
    """The whole content. Nothing in it changes while the server runs."""

    content: Content
    answers: Answers
    names: LanguageNames
    step_words: StepWords
    services: Services
    calling: Calling
    lessons: Lessons
    report: ReportTable
    remarks: Remarks


def load_known(root: Path = CONTENT) -> Known:
    """Read the whole content.

    Raises:
        ContentError: with every fault that can be seen. What rests on a faulty file is read once that is mended.
    """
    content = load_content(root)
    faults: list[str] = []
    answers = _read(lambda: load_answers(content, root), faults)
    names = _read(lambda: load_language_names(root), faults)
    step_words = _read(lambda: load_step_words(root), faults)
    lessons = _read(lambda: load_lessons(content, root), faults)
    report = _read(lambda: load_report_table(root), faults)
    services = _read(lambda: load_services(root), faults)
    calling = _read(lambda: load_calling(content, services.regions, root), faults) if services else None
    if answers is None or names is None or step_words is None or lessons is None or report is None:
        raise ContentError("\n".join(faults))
    remarks = _read(lambda: load_remarks(content, root), faults)
    if services is None or calling is None or remarks is None:
        raise ContentError("\n".join(faults))
    return Known(content, answers, names, step_words, services, calling, lessons, report, remarks)


def _read(load: Callable[[], Loaded], faults: list[str]) -> Loaded | None:
    try:
        return load()
    except ContentError as error:
        faults += str(error).splitlines()
        return None
