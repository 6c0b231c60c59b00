"""Which cues a guard takes away, and which stand beside it."""

from __future__ import annotations

import pytest

from nlu.text.canonical import canonical_words
from nlu.urgency.guarding import Hit, lower
from nlu.urgency.levels import Urgency
from nlu.urgency.lexicon import Cue, Guard
from nlu.urgency.patterns import Places, Vocabulary, find, parse

CLASSES = {"hits": ["бьет"], "denied": ["не"], "film": ["фильме"], "me": ["меня"]}
WORDS = Vocabulary(CLASSES)
HITS = parse("@hits", WORDS)
DENIAL = parse("@denied @hits", WORDS)
FILM = parse("@film", WORDS)
ME = parse("@me", WORDS)
WORDS.close()


def places_of(text: str) -> Places:
    return WORDS.places((word.canonical, text[word.start : word.end].lower()) for word in canonical_words(text))


def lowered(text: str, guard: Guard, *, bound: bool = False) -> list[Hit]:
    places = places_of(text)
    span = find(HITS, places)
    assert span is not None
    cue = Cue("violence.regular", Urgency.HIGH, (HITS,), bound=bound)
    return lower([Hit(cue, cue.level, *span, cue.code)], [guard], places)


NEARBY = Guard("guard.denied", ("violence",), Urgency.ROUTINE, (DENIAL,), within=0)
ANYWHERE = Guard("guard.film", ("violence",), Urgency.ROUTINE, (FILM,), unless=(ME,))


@pytest.mark.parametrize(
    ("text", "first_words"),
    [
        pytest.param("он не бьет", [], id="the only sign is denied"),
        pytest.param("он не бьет сестру он бьет брата", [5], id="another sign stands"),
        pytest.param("он бьет брата и не бьет сестру", [1], id="the first sign stands"),
    ],
)
def test_a_guard_nearby_leaves_what_it_does_not_reach(text: str, first_words: list[int]) -> None:
    assert [hit.first for hit in lowered(text, NEARBY)] == first_words


@pytest.mark.parametrize(
    ("text", "left"),
    [
        pytest.param("в фильме он бьет соседа", 0, id="anywhere in the message"),
        pytest.param("он бьет меня в фильме", 1, id="switched off"),
        pytest.param("он бьет соседа", 1, id="not there"),
    ],
)
def test_a_guard_without_reach(text: str, left: int) -> None:
    assert len(lowered(text, ANYWHERE)) == left


def test_a_bound_cue_is_never_lowered() -> None:
    assert len(lowered("он не бьет", NEARBY, bound=True)) == 1


@pytest.mark.parametrize(
    ("to", "code"),
    [(Urgency.ELEVATED, "violence.past"), (Urgency.HIGH, "violence.regular")],
)
def test_violence_lowered_to_elevated_is_past(to: Urgency, code: str) -> None:
    cue = Cue("violence.regular", Urgency.EMERGENCY, (HITS,))
    places = places_of("в фильме бьет")
    guard = Guard("guard.any", ("violence",), to, (FILM,))
    (hit,) = lower([Hit(cue, cue.level, 2, 2, cue.code)], [guard], places)
    assert (hit.level, hit.code) == (to, code)
