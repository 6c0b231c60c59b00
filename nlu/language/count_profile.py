"""Count the n-gram profiles, word lists and letter pairs from a folder of reference texts.

Only counts are written, never a sentence. Run from the repository root:
`python -m nlu.language.count_profile FOLDER`. Sources and licences: `nlu/language/profiles/README.md`.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from nlu.text.canonical import canonical_word
from nlu.text.fold import fold, has_kazakh_letters, without_kazakh_letters
from nlu.text.latin import typed_in_latin
from nlu.text.lookalikes import has_cyrillic
from nlu.text.tables import LETTERS

PROFILES = Path(__file__).resolve().parent / "profiles"
KAZAKH = ("kk_tatoeba.tsv", "kk_commonvoice.tsv", "kk_kazsandra_standard.jsonl")
KAZAKH_FOLDED = ("kk_kazsandra_nospecial.jsonl",)
KAZAKH_LATIN = ("kk_kazsandra_latin.jsonl",)
RUSSIAN = ("ru_neutral_short.jsonl", "ru_rasa_smalltalk.jsonl")
CONFUSERS = "multi_tatoeba_confusers.tsv"
CYRILLIC_CONFUSERS = ("be", "bg", "mhr", "mn", "sr", "tt", "uk", "uz")
LATIN_CONFUSERS = ("az", "tk", "tr", "uz")
_HELD_BACK_ONE_IN = 10
_RARE = 2
_LEAST_PLAIN = 3
_LEAST_WORD = {"kk": 4, "ru": 2}
_WORD = re.compile(r"[^\W\d_]+")
_LETTERS_ONLY = re.compile(r"[^\w'-]+|\d+")


def is_held_back(text: str) -> bool:
    """Say whether the text is kept out of all counts, so that accuracy can be measured on it."""
    return zlib.crc32(text.encode("utf-8")) % _HELD_BACK_ONE_IN == 0


def read_texts(path: Path, language: str | None = None) -> Iterator[str]:
    """Yield the texts of one `.tsv` or `.jsonl` file, of one language if it is given."""
    with path.open(encoding="utf-8", newline="") as lines:
        if path.suffix == ".tsv":
            for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
                if language is None or row["lang"] == language:
                    yield row["text"]
        else:
            for line in lines:
                yield str(json.loads(line)["text"])


def counted_texts(folder: Path, names: Iterable[str], language: str | None = None) -> list[str]:
    """Return the lower-case texts of the files that are not held back."""
    return [text.lower() for name in names for text in read_texts(folder / name, language) if not is_held_back(text)]


def count_ngrams(texts: Iterable[str]) -> tuple[Counter[str], list[int]]:
    """Count letter n-grams of one to three as langdetect does: words framed by a space, letters only."""
    counts: Counter[str] = Counter()
    for text in texts:
        for word in _LETTERS_ONLY.sub(" ", text).split():
            framed = f" {word} "
            counts.update(word)
            counts.update(framed[at : at + 2] for at in range(len(framed) - 1))
            counts.update(framed[at : at + 3] for at in range(len(framed) - 2))
    kept = Counter({gram: count for gram, count in counts.items() if count > _RARE})
    return kept, [sum(count for gram, count in kept.items() if len(gram) == size) for size in (1, 2, 3)]


def write_profile(script: str, language: str, texts: Iterable[str]) -> None:
    """Write one profile in langdetect's format."""
    counts, totals = count_ngrams(texts)
    profile = {"freq": dict(sorted(counts.items())), "n_words": totals, "name": language}
    path = PROFILES / script / f"{language}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(profile, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")


def write_letter_pairs(texts: Iterable[str]) -> None:
    """Write how often one canonical letter follows another, for telling the wrong keyboard layout."""
    counts: Counter[str] = Counter()
    for text in texts:
        for word in _WORD.findall(text):
            framed = f"_{fold(word)}_"
            counts.update(framed[at : at + 2] for at in range(len(framed) - 1))
    kept = {pair: count for pair, count in sorted(counts.items()) if count > _RARE and re.fullmatch("[а-я_]{2}", pair)}
    head = (
        "# Letter pairs of canonical Kazakh and Russian words (nlu/text/layout.py), '_' is the edge of a word.\n"
        "# Counted by nlu/language/count_profile.py; sources and licences: nlu/language/profiles/README.md.\n\ncounts:\n"
    )
    body = "".join(f'  "{pair}": {count}\n' for pair, count in kept.items())
    (LETTERS / "pairs.yml").write_text(head + body, encoding="utf-8")


def write_words(kazakh: Iterable[str], russian: Iterable[str]) -> None:
    """Write the canonical words that are usual in one language and not in the other."""
    counts = {
        name: Counter(canonical_word(word) for text in texts for word in _WORD.findall(text))
        for name, texts in (("kk", kazakh), ("ru", russian))
    }
    for name, other in (("kk", "ru"), ("ru", "kk")):
        own, total = counts[name], sum(counts[name].values())
        foreign, foreign_total = counts[other], sum(counts[other].values())
        words = sorted(
            word
            for word, count in own.items()
            if count >= _LEAST_WORD[name] and len(word) > 1 and count / total > 20 * foreign[word] / foreign_total
        )
        (PROFILES / f"words_{name}.txt").write_text("\n".join(words) + "\n", encoding="utf-8")


def write_plain_words(standard: Iterable[str]) -> None:
    """Write the Kazakh words that are spelt without any Kazakh letter in standard texts too."""
    counts = Counter(word for text in standard for word in _WORD.findall(text))
    careless: Counter[str] = Counter()
    for word, count in counts.items():
        if has_kazakh_letters(word):
            careless[fold(word)] += count
    plain = sorted(
        word
        for word, count in counts.items()
        if count >= _LEAST_PLAIN
        and count > careless[fold(word)]
        and len(word) > 1
        and has_cyrillic(word)
        and not has_kazakh_letters(word)
    )
    (PROFILES / "words_kk_plain.txt").write_text("\n".join(plain) + "\n", encoding="utf-8")


def in_script(script: str, texts: Iterable[str]) -> list[str]:
    """Return the texts of one script, because Uzbek is written in both."""
    return [text for text in texts if has_cyrillic(text) == (script == "cyrillic")]


def main() -> None:
    """Count everything from the folder named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="folder with the reference texts")
    folder = parser.parse_args().folder
    standard = counted_texts(folder, KAZAKH)
    folded = counted_texts(folder, KAZAKH_FOLDED)
    russian = counted_texts(folder, RUSSIAN) + counted_texts(folder, [CONFUSERS], "ru")
    write_letter_pairs(standard + russian)
    write_profile("cyrillic", "kk", standard + [without_kazakh_letters(text) for text in standard] + folded)
    write_profile("cyrillic", "ru", russian)
    typed = [typed_in_latin(text) for text in standard]
    write_profile("latin", "kk", typed + counted_texts(folder, KAZAKH_LATIN) * 4)
    write_profile("latin", "ru", [typed_in_latin(text) for text in russian])
    for script, languages in (("cyrillic", CYRILLIC_CONFUSERS), ("latin", LATIN_CONFUSERS)):
        for language in languages:
            write_profile(script, language, in_script(script, counted_texts(folder, [CONFUSERS], language)))
    write_words(standard + folded, russian)
    write_plain_words(standard)


if __name__ == "__main__":
    main()
