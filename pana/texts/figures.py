"""How hard the safety texts are to read: words of their sentences, and characters of the first answers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from actions.known import Known
from locales.render import LANGUAGES, Words
from pana.checks.safety_texts import MOST_WORDS, is_safety_text
from pana.checks.told import ADDED
from pana.texts.catalogue import catalogue, texts_of
from pana.texts.choices import COUNTED
from pana.texts.limits import MOST_LETTERS_ANSWER
from pana.texts.measure import sentence_lengths
from pana.texts.wordings import Filling


@dataclass(frozen=True)
class Spread:
    """Lengths of one kind in one language; `most` is the limit, `broken` names the texts beyond it with their length."""

    lengths: tuple[int, ...]
    most: int
    broken: Mapping[str, int]

    def at(self, share: float) -> int:
        """Return the length below or at which this share of all lies (nearest rank); 0 when there is none."""
        if not self.lengths:
            return 0
        rank = max(1, -(-len(self.lengths) * round(share * 100) // 100))
        return self.lengths[rank - 1]

    def counted(self, width: int = 1) -> dict[int, int]:
        """Return how many lengths lie in each step of `width`; the key is the greatest length of the step."""
        steps = Counter(-(-length // width) * width for length in self.lengths)
        return dict(sorted(steps.items()))


def sentences(root: Path, words: Words, records: Known) -> dict[str, Spread]:
    """Return the words per sentence of every wording of the safety texts, by language."""
    filling = Filling(words, records)
    found = {}
    for language in LANGUAGES:
        lengths: list[int] = []
        broken: dict[str, int] = {}
        for file, text in texts_of(catalogue(root / "locales")):
            if not is_safety_text(Path(file.name)):
                continue
            for wording in filling.wordings(text, language):
                counted = sentence_lengths(wording.body or "")
                lengths += counted
                if max(counted, default=0) > MOST_WORDS:
                    broken[text.key] = max(counted)
        found[language] = Spread(tuple(sorted(lengths)), MOST_WORDS, broken)
    return found


def first_answers(words: Words, records: Known) -> dict[str, Spread]:
    """Return the characters of the first text of every algorithm, by language; each text counts once."""
    found = {}
    for language in LANGUAGES:
        longest: dict[str, int] = {}
        for name, algorithm in records.content.algorithms.items():
            key = algorithm.texts[0]
            for count in COUNTED:
                args = records.content.arguments(algorithm) | dict.fromkeys(ADDED.get(name, ()), count)
                longest[key] = max(longest.get(key, 0), len(words.say(language, key, args)))
        broken = {key: letters for key, letters in longest.items() if letters > MOST_LETTERS_ANSWER}
        found[language] = Spread(tuple(sorted(longest.values())), MOST_LETTERS_ANSWER, broken)
    return found
