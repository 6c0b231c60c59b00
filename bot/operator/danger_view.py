"""What an operator sees of the questions of danger: the answers a person let Pana keep, as a short list, and their limits."""

from __future__ import annotations

from bot.operator.case_view import cue_word
from desk.danger import Answer, Given, Questions
from locales.render import Words

KEYS = (
    (Answer.YES, "operator-danger-yes"),
    (Answer.NO, "operator-danger-no"),
    (Answer.SKIPPED, "operator-danger-skipped"),
)
"""What she was asked and said yes to stands first."""


def danger_lines(words: Words, language: str, questions: Questions, given: Given) -> str:
    """Return the answers by topic, below a line that says what they are not; empty when there are none."""
    if not given:
        return ""
    head = {"answered": len(given), "asked": len(questions.asked)}
    lines = [words.say(language, "operator-danger", head)]
    for answer, key in KEYS:
        topics = [cue_word(words, language, f"danger.{topic}") for topic in questions.topics(given, answer)]
        if topics:
            lines.append(words.say(language, key, {"topics": ", ".join(topics)}))
    return "\n".join(lines)
