"""The operator's list of answers: by topic, with what it is not."""

from __future__ import annotations

import pytest

from bot.operator.case_view import cue_word
from bot.operator.danger_view import danger_lines
from desk.danger import from_letters
from locales.render import LANGUAGES, Words
from pana.danger_questions import load_danger_questions
from pana.places import CONTENT

QUESTIONS = load_danger_questions(CONTENT)


@pytest.mark.parametrize("language", LANGUAGES)
def test_answers_stand_by_topic_with_yes_first(words: Words, language: str) -> None:
    told = danger_lines(words, language, QUESTIONS, from_letters("yns")).splitlines()
    head = words.say(language, "operator-danger", {"answered": 3, "asked": len(QUESTIONS.asked)})
    topics = [cue_word(words, language, f"danger.{question.topic}") for question in QUESTIONS.asked[:3]]
    keys = ("operator-danger-yes", "operator-danger-no", "operator-danger-skipped")
    lists = [words.say(language, key, {"topics": topic}) for key, topic in zip(keys, topics, strict=True)]
    assert told == [head, *lists]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_nobody_answered_is_not_listed(words: Words, language: str) -> None:
    told = danger_lines(words, language, QUESTIONS, from_letters("yy"))
    assert len(told.splitlines()) == 2
    assert danger_lines(words, language, QUESTIONS, ()) == ""
