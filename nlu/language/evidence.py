"""What langdetect and its profiles say about a text and about a single word. Deterministic."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import langdetect
from langdetect.detector_factory import DetectorFactory
from langdetect.lang_detect_exception import LangDetectException

PROFILES = Path(__file__).resolve().parent / "profiles"
_SEED = 1
# Profiles that come with langdetect, used beside ours.
_SHIPPED = {"cyrillic": ("ru", "uk", "bg"), "latin": ("en", "tr", "de")}
_PRIOR = {"kk": 0.4, "ru": 0.35}
_LONGEST = 300
_SMOOTHING = 2e-5


@dataclass(frozen=True)
class Profiles:
    """The profiles of one script, loaded: how likely each n-gram is in Kazakh and in Russian."""

    factory: Any
    kazakh: dict[str, float]
    russian: dict[str, float]


def _shipped_profile(language: str) -> str:
    path = Path(langdetect.__file__).resolve().parent / "profiles" / language
    profile = json.loads(path.read_text(encoding="utf-8"))
    profile["name"] = f"{language}+"
    return json.dumps(profile)


@cache
def profiles(script: str) -> Profiles:
    """Load the profiles of one script, `cyrillic` or `latin`."""
    own = [path.read_text(encoding="utf-8") for path in sorted((PROFILES / script).glob("*.json"))]
    factory = DetectorFactory()
    factory.load_json_profile(own + [_shipped_profile(language) for language in _SHIPPED[script]])
    factory.set_seed(_SEED)
    at_kk, at_ru = factory.langlist.index("kk"), factory.langlist.index("ru")
    probabilities = factory.word_lang_prob_map
    return Profiles(
        factory,
        {gram: row[at_kk] for gram, row in probabilities.items() if row[at_kk]},
        {gram: row[at_ru] for gram, row in probabilities.items() if row[at_ru]},
    )


def language_shares(text: str, script: str) -> dict[str, float]:
    """Return langdetect's probabilities by language; empty when the text has nothing to go by."""
    factory = profiles(script).factory
    detector = factory.create()
    others = [language for language in factory.langlist if language not in _PRIOR]
    rest = (1.0 - sum(_PRIOR.values())) / len(others)
    detector.set_prior_map({**dict.fromkeys(others, rest), **_PRIOR})
    detector.append(text[:_LONGEST].lower())
    try:
        found = detector.get_probabilities()
    except LangDetectException:
        return {}
    shares: dict[str, float] = {}
    for one in found:
        name = one.lang.rstrip("+")
        shares[name] = shares.get(name, 0.0) + one.prob
    return shares


def kazakh_over_russian(word: str, script: str) -> float:
    """Return the mean log-likelihood ratio of Kazakh over Russian per n-gram of one lower-case word."""
    loaded = profiles(script)
    framed = f" {word} "
    grams = [framed[at : at + size] for size in (2, 3) for at in range(len(framed) - size + 1)]
    total = sum(
        math.log((loaded.kazakh.get(gram, 0.0) + _SMOOTHING) / (loaded.russian.get(gram, 0.0) + _SMOOTHING))
        for gram in grams
    )
    return total / len(grams)
