"""The pipelines that are trained: ours, ours less each part, and the one that `rasa init` gives. Pure.

A part is taken out of `config.yml` as it stands; everything else is learned anew without it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy
from typing import Any

Config = Mapping[str, Any]
Step = dict[str, Any]

SCREEN = "nlu.components.screening.UrgencyScreen"
LESS_SCREEN = "benchmarks.nlu.less_screen"
COUNTER = "CountVectorsFeaturizer"


class NotInPipeline(LookupError):
    """Raised when a part that is to be taken out is not there."""


def less(config: Config, part: str) -> dict[str, Any]:
    """Return the configuration without a part, one of PARTS.

    Raises:
        NotInPipeline: the pipeline does not have it.
    """
    changed = deepcopy(dict(config))
    steps: list[Step] = changed["pipeline"]
    changed["pipeline"] = [step for one in steps if (step := _PARTS[part](one)) is not None]
    if changed["pipeline"] == steps:
        raise NotInPipeline(part)
    return changed


def _without(ending: str) -> Callable[[Step], Step | None]:
    return lambda step: None if str(step["name"]).endswith(ending) else step


def _without_counter(analyzer: str) -> Callable[[Step], Step | None]:
    return lambda step: None if step["name"] == COUNTER and step.get("analyzer", "word") == analyzer else step


def _with_screen(kind: str) -> Callable[[Step], Step | None]:
    return lambda step: {**step, "name": f"{LESS_SCREEN}.{kind}"} if step["name"] == SCREEN else step


_PARTS: Mapping[str, Callable[[Step], Step | None]] = {
    "the sentence encoder": _without(".SentenceEncoder"),
    "the screen's cues as features": _with_screen("ScreenWithoutCues"),
    "the screen's veto": _with_screen("ScreenWithoutVeto"),
    "the whole screen": _with_screen("NoScreen"),
    "Kazakh lemmas": _without(".SpacyKazakh"),
    "n-grams of letters": _without_counter("char_wb"),
    "n-grams of words": _without_counter("word"),
}
PARTS: Sequence[str] = tuple(_PARTS)


def rasa_init(*, epochs: int, seed: int) -> dict[str, Any]:
    """Return the pipeline that `rasa init` of Rasa 3.6 trains, with a seed for its chance."""
    chance = {"epochs": epochs, "constrain_similarities": True, "random_seed": seed}
    return {
        "recipe": "default.v1",
        "assistant_id": "peer",
        "language": "kk",
        "pipeline": [
            {"name": "WhitespaceTokenizer"},
            {"name": "RegexFeaturizer"},
            {"name": "LexicalSyntacticFeaturizer"},
            {"name": COUNTER},
            {"name": COUNTER, "analyzer": "char_wb", "min_ngram": 1, "max_ngram": 4},
            {"name": "DIETClassifier", **chance},
            {"name": "EntitySynonymMapper"},
            {"name": "ResponseSelector", **chance},
            {"name": "FallbackClassifier", "threshold": 0.3, "ambiguity_threshold": 0.1},
        ],
    }
