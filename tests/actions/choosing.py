"""What tests of the choice share: how a situation is put to it, and how its answer is read."""

from __future__ import annotations

from collections.abc import Callable

from actions.reply import Answer
from locales.render import Words

Choose = Callable[..., Answer]


def keys(answer: Answer) -> list[str]:
    return [reply.key for reply in answer.replies]


def said(answer: Answer, words: Words, language: str) -> list[str]:
    return [words.say(language, reply.key, reply.args) for reply in answer.replies]
