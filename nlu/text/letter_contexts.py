"""How a canonical letter is spelt among its neighbours: for words that no list knows.

Counted from the spellings of known words by `nlu/language/count_spellings.py`: the widest context that was counted
decides, and a context is in the table only where it decides otherwise than the next narrower one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from nlu.text.fold import fold

# Letters before and after: the widest context first.
_WIDTHS = ((4, 2), (2, 2), (2, 1), (1, 1), (0, 0))
_LEAST = 2
_EDGE = "_"
_TELLING = frozenset("\u0430\u0435")

Contexts = dict[str, str]


def _nearest(form: str, at: int) -> str:
    """Return the а or е nearest to the place, of two the later one: with it vowels agree. Empty without any."""
    for far in range(1, len(form)):
        for place in (at + far, at - far):
            if 0 <= place < len(form) and form[place] in _TELLING:
                return form[place]
    return ""


def _contexts(form: str, at: int) -> Iterator[str]:
    """Yield the contexts of one letter of a canonical word, the widest first."""
    vowel = _nearest(form, at)
    framed = f"{_EDGE * 4}{form}{_EDGE * 4}"
    here = at + 4
    for before, after in _WIDTHS:
        yield f"{vowel}{framed[here - before : here]}[{form[at]}]{framed[here + 1 : here + 1 + after]}"


def aligned(spelling: str) -> tuple[str, list[str]]:
    """Return the canonical letters of a Cyrillic word and, for each of them, how it is spelt."""
    form = ""
    spelt: list[str] = []
    for letter, following in zip(spelling, [*spelling[1:], ""], strict=True):
        # A sign before a vowel is a letter of its own (fold.py).
        softens = not fold(letter) and len(fold(letter + following)) > len(fold(following))
        folded = "\u0438" if softens else fold(letter)
        if not folded and spelt:
            spelt[-1] += letter
        elif folded and form.endswith(folded[0]):
            spelt[-1] += letter
            form, spelt = form + folded[1:], spelt + [""] * (len(folded) - 1)
        elif folded:
            form, spelt = form + folded, [*spelt, letter, *[""] * (len(folded) - 1)]
    return form, spelt


def count_contexts(words: Iterable[str]) -> Contexts:
    """Return for every context that decides otherwise than the next narrower one how its letter is spelt."""
    counts: dict[str, Counter[str]] = {}
    narrower: dict[str, str] = {}
    for word in words:
        form, spelt = aligned(word)
        for at, letter in enumerate(spelt):
            chain = list(_contexts(form, at))
            narrower.update(zip(chain, [*chain[1:], form[at]], strict=True))
            for context in chain:
                counts.setdefault(context, Counter())[letter] += 1
    contexts: Contexts = {}
    for context in sorted(counts, key=lambda one: (len(one), one)):
        letter, seen = min(counts[context].items(), key=lambda one: (-one[1], one[0]))
        below = narrower[context]
        if seen >= _LEAST and letter != _decided(below, contexts, narrower):
            contexts[context] = letter
    return contexts


def _decided(context: str, contexts: Contexts, narrower: dict[str, str]) -> str:
    while context not in contexts and context in narrower:
        context = narrower[context]
    return contexts.get(context, context)


def spelt_by_context(form: str, contexts: Contexts, start: int = 0) -> str:
    """Return a canonical word from a place on in its likeliest spelling."""
    return "".join(
        next((contexts[one] for one in _contexts(form, at) if one in contexts), form[at])
        for at in range(start, len(form))
    )
