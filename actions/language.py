"""In which language a person is answered."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import yaml

from actions.content import CONTENT
from actions.records import ContentError

LANGUAGES = ("kk", "ru")
_OTHER = {"kk": "ru", "ru": "kk"}

LanguageNames = Mapping[str, tuple[str, ...]]


def answer_language(said: str, talk: str | None) -> str:
    """Return the language to answer in.

    A message in Kazakh or Russian is answered in its own language. Any other follows the talk, else Kazakh: who mixes
    reads both, and while nothing at all is known of the person's language the app sends every text in both.
    """
    if said in LANGUAGES:
        return said
    return talk if talk in LANGUAGES else "kk"


def language_after_change(said: str, talk: str | None, asked: str | None) -> str:
    """Return the language after the person asked for another one.

    Args:
        said: language of the message.
        talk: language of the talk so far, None at its beginning.
        asked: the language the message names, None when it names none or both.
    """
    if asked in LANGUAGES:
        return asked
    if said in LANGUAGES and talk in LANGUAGES and said != talk:
        return said
    return _OTHER[talk if talk in LANGUAGES else said if said in LANGUAGES else "ru"]


def load_language_names(root: Path = CONTENT) -> LanguageNames:
    """Read language_names.yml.

    Raises:
        ContentError: the file is missing, or lacks one of the languages.
    """
    try:
        loaded = yaml.safe_load((root / "language_names.yml").read_text(encoding="utf-8"))
        return {language: tuple(str(start) for start in loaded[language]) for language in LANGUAGES}
    except (OSError, yaml.YAMLError, KeyError, TypeError) as error:
        raise ContentError("language_names.yml:1/kk, ru: cannot be read – write a list for each language") from error


def asked_language(text: str, names: LanguageNames) -> str | None:
    """Return the one language that a request names; None when it names none or several."""
    words = re.findall(r"[^\W\d_]+", text.lower())
    found = {language for language, starts in names.items() if any(word.startswith(starts) for word in words)}
    return found.pop() if len(found) == 1 else None
