"""Count the spellings of words and the endings of Kazakh words for `nlu/text/restore.py`.

Only words and shares are written, never a sentence. Run from the repository root, after the examples or the word lists
changed: `python -m nlu.language.count_spellings FOLDER`, FOLDER as for `nlu/language/count_profile.py`. The same parts of
the reference texts stay out of the counts. Sources and licences: `data/spellings/README.md`.
"""

from __future__ import annotations

import argparse
import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import yaml

from nlu.language.reference import (
    KAZAKH,
    KAZAKH_WORDS,
    RUSSIAN,
    RUSSIAN_WORDS,
    counted_texts,
    word_counts,
)
from nlu.text.fold import fold, has_kazakh_letters
from nlu.text.letter_contexts import count_contexts
from nlu.text.lookalikes import has_latin
from nlu.text.readings import first_reading
from nlu.text.spellings import LEAST_STEM, LONGEST_ENDING, SPELLINGS

DATA = SPELLINGS.parent
VARIANTS = "lex_kk_spelling_variants.tsv"
_STANDARD = ("standard", "casual")
_WORD = re.compile(r"[^\W\d_]+")
_LEAST_SHARE = 0.15
_LEAST_COUNT = 3
_WORD_OF_ITS_OWN = 3.0
_MOST = {"kk": 30_000, "ru": 20_000}

Words = Counter[str]


def without_io(words: Mapping[str, int]) -> Words:
    """Return Russian words with е for ё, which most people do not type."""
    counts: Words = Counter()
    for word, count in words.items():
        counts[word.replace("\u0451", "\u0435")] += count
    return counts


def words_of(texts: Iterable[str]) -> Words:
    """Count the Cyrillic words of texts in lower case."""
    return Counter(word for text in texts for word in _WORD.findall(text.lower()) if not has_latin(word))


def example_texts(data: Path, language: str) -> Iterator[str]:
    """Yield the texts of our own examples that are written in standard letters."""
    for path in sorted((data / f"intents_{language}").glob("*.yml")):
        for entry in yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)["nlu"]:
            yield from (one["text"] for one in entry["examples"] if one["metadata"]["style"] in _STANDARD)


def only(words: Mapping[str, int], *, kazakh_letters: bool | None = None, least: int = 1) -> Words:
    """Return the Cyrillic words counted often enough; with `kazakh_letters` only those that have one."""
    return Counter(
        {
            word: count
            for word, count in words.items()
            if count >= least and word.isalpha() and not has_latin(word)
            if kazakh_letters is None or has_kazakh_letters(word) == kazakh_letters
        }
    )


def shares(sources: Iterable[Words]) -> dict[str, float]:
    """Return how many of a million words each is; all sources weigh the same."""
    found: dict[str, float] = {}
    known = [source for source in sources if source]
    for source in known:
        total = sum(source.values())
        for word, count in source.items():
            found[word] = found.get(word, 0.0) + 1e6 * count / total / len(known)
    return found


def by_form(words: Mapping[str, float], most: int, kept_from: float) -> dict[str, list[tuple[str, float]]]:
    """Return the commonest canonical words with their spellings, the commonest first.

    A spelling much rarer than the commonest is left out, unless `kept_from` of a million words are spelt so.
    """
    forms: dict[str, list[tuple[str, float]]] = {}
    for word, share in words.items():
        forms.setdefault(first_reading(word), []).append((word, share))
    kept = sorted(forms, key=lambda form: (-sum(share for _, share in forms[form]), form))[:most]
    table = {}
    for form in sorted(kept):
        spelt = sorted(forms[form], key=lambda one: (-one[1], one[0]))
        table[form] = [one for one in spelt if one[1] >= min(_LEAST_SHARE * spelt[0][1], kept_from)]
    return table


def misspelt(path: Path, table: Mapping[str, object]) -> dict[str, tuple[str, float]]:
    """Return canonical words that no spelling of the table has, with the standard word people meant by them."""
    found: dict[str, tuple[str, int]] = {}
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            form, count = first_reading(row["variant"]), int(row["count_variant"])
            is_russian = row["variant_is_russian_word"] != "no"
            if form not in table and not is_russian and count > found.get(form, ("", 0))[1]:
                found[form] = (row["standard"], count)
    return {form: (standard, 1.0) for form, (standard, _) in found.items()}


def endings(words: Iterable[str]) -> list[str]:
    """Return the canonical endings that several known words have after another known word."""
    known = frozenset(words)
    counts: Words = Counter()
    for word in known:
        for at in range(max(LEAST_STEM, len(word) - LONGEST_ENDING), len(word)):
            if word[:at] in known:
                counts[fold(word[at:])] += 1
    return sorted(ending for ending, seen in counts.items() if ending and seen >= _LEAST_COUNT)


def head(name: str) -> str:
    """Return the first lines of a table."""
    return (
        f"# {name} Counted by nlu/language/count_spellings.py.\n"
        "# Sources and licences: data/spellings/README.md; adapted from CC BY-SA 4.0 works, passed on under it.\n"
    )


def write_table(path: Path, table: Mapping[str, Iterable[tuple[str, float]]], name: str) -> None:
    """Write lines of canonical word, spelling, and its share in a million."""
    lines = (
        f"{form}\t{word}\t{max(0.1, round(share, 1)):g}\n" for form, spelt in table.items() for word, share in spelt
    )
    path.write_text(head(name) + "".join(lines), encoding="utf-8")


def main() -> None:
    """Count everything from the folder named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="folder with the reference texts")
    parser.add_argument("--data", type=Path, default=DATA, help="folder with our own examples")
    options = parser.parse_args()
    folder, data = options.folder, options.data
    films, chats = (Counter(word_counts(folder / name)) for name in KAZAKH_WORDS)
    standard = words_of(counted_texts(folder, KAZAKH))
    own = {language: words_of(example_texts(data, language)) for language in ("kk", "ru")}
    # In chats a word without Kazakh letters may be a careless one.
    kazakh = [own["kk"], only(standard), only(films), only(chats, kazakh_letters=True)]
    russian = [own["ru"], words_of(counted_texts(folder, RUSSIAN))]
    russian += [only(word_counts(folder / name), kazakh_letters=False) for name in RUSSIAN_WORDS]
    SPELLINGS.mkdir(exist_ok=True)
    listed = by_form(shares(kazakh), _MOST["kk"], _WORD_OF_ITS_OWN)
    ending_table = endings(word for spelt in listed.values() for word, _ in spelt)
    careless = {form: [meant] for form, meant in misspelt(folder / VARIANTS, listed).items()}
    everything = dict(sorted({**listed, **careless}.items()))
    write_table(SPELLINGS / "kk.tsv", everything, "Kazakh words by canonical form: spelling and share in a million.")
    listed_ru = by_form(shares(map(without_io, russian)), _MOST["ru"], _WORD_OF_ITS_OWN)
    write_table(SPELLINGS / "ru.tsv", listed_ru, "Russian words by canonical form: spelling and share in a million.")
    for language, table in (("kk", listed), ("ru", listed_ru)):
        contexts = count_contexts(word for spelt in table.values() for word, _ in spelt)
        told = "".join(f"{context}\t{letter}\n" for context, letter in sorted(contexts.items()))
        text = head("Canonical letters among their neighbours and how words spell them.") + told
        (SPELLINGS / f"letters_{language}.tsv").write_text(text, encoding="utf-8")
    text = head("Canonical endings of Kazakh words.") + "".join(f"{ending}\n" for ending in ending_table)
    (SPELLINGS / "endings_kk.tsv").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
