"""How likely a word is in each language, letter by letter: letter n-grams of one to four, smoothed (Witten and Bell).

The profiles are in langdetect's format, so that langdetect reads them too; langdetect itself stops at three letters.
"""

from __future__ import annotations

import json
import math
from functools import lru_cache
from pathlib import Path

import langdetect

PROFILES = Path(__file__).resolve().parent / "profiles"
LONGEST = 4
# Profiles of other languages that come with langdetect.
SHIPPED = {"cyrillic": ("bg", "mk", "uk"), "latin": ("de", "en", "es", "fr", "hr", "id", "it", "pl", "ro", "tr")}
_ALPHABET = 60
_EDGE = "_"
_MOST_REMEMBERED = 200_000


def shipped_profile(language: str) -> dict[str, dict[str, int]]:
    """Return one profile as langdetect ships it."""
    path = Path(langdetect.__file__).resolve().parent / "profiles" / language
    profile: dict[str, dict[str, int]] = json.loads(path.read_text(encoding="utf-8"))
    return profile


class LetterModel:
    """The letter model of one language."""

    def __init__(self, counts: dict[str, int]) -> None:
        grams: dict[str, int] = {}
        for typed, count in counts.items():
            gram = typed.lower().replace(" ", _EDGE)
            if gram != _EDGE:
                grams[gram] = grams.get(gram, 0) + count
        after: dict[str, int] = {}
        kinds: dict[str, int] = {}
        for gram, count in grams.items():
            before = gram[:-1]
            after[before] = after.get(before, 0) + count
            kinds[before] = kinds.get(before, 0) + 1
        # What is left for letters never seen after these ones.
        self._left = {before: number / (after[before] + number) for before, number in kinds.items()}
        self._known: dict[str, float] = {}
        for gram in sorted(grams, key=len):
            before = gram[:-1]
            total = after[before] + kinds[before]
            self._known[gram] = grams[gram] / total + self._left[before] * self.chance(gram[1:])

    def chance(self, gram: str) -> float:
        """Return the chance of the last letter of the gram after the others."""
        weight = 1.0
        while gram:
            known = self._known.get(gram)
            if known is not None:
                return weight * known
            weight *= self._left.get(gram[:-1], 1.0)
            gram = gram[1:]
        return weight / _ALPHABET


class LetterModels:
    """The letter models of all languages of one script, asked together."""

    def __init__(self, script: str) -> None:
        own = {path.stem: path for path in sorted((PROFILES / script).glob("*.json"))}
        models = [(name, json.loads(path.read_text(encoding="utf-8"))["freq"]) for name, path in own.items()]
        models += [(language, shipped_profile(language)["freq"]) for language in SHIPPED[script]]
        # Kazakh with and without its letters, or a language with our profile and langdetect's, are one language.
        self.names = tuple(name.partition("-")[0] for name, _ in models)
        self._models = tuple(LetterModel(counts) for _, counts in models)
        self._remembered: dict[str, tuple[float, ...]] = {}

    def _logs(self, gram: str) -> tuple[float, ...]:
        if len(self._remembered) > _MOST_REMEMBERED:
            self._remembered.clear()
        found = tuple(math.log(model.chance(gram)) for model in self._models)
        self._remembered[gram] = found
        return found

    def of_word(self, word: str) -> dict[str, float]:
        """Return the logarithm of the chance of a lower-case word in each language."""
        framed = f"{_EDGE}{word}{_EDGE}"
        remembered = self._remembered
        rows = []
        for end in range(2, len(framed) + 1):
            gram = framed[end - LONGEST if end > LONGEST else 0 : end]
            row = remembered.get(gram)
            rows.append(self._logs(gram) if row is None else row)
        found: dict[str, float] = {}
        for language, chance in zip(self.names, map(sum, zip(*rows, strict=True)), strict=True):
            known = found.get(language)
            if known is None or chance > known:
                found[language] = chance
        return found


@lru_cache(maxsize=2)
def letter_models(script: str) -> LetterModels:
    """Load the letter models of one script, `cyrillic` or `latin`; they are loaded once."""
    return LetterModels(script)
