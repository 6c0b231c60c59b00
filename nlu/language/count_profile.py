"""Count the letter profiles, word lists and letter pairs from a folder of reference texts.

Only counts are written, never a sentence. Run from the repository root:
`python -m nlu.language.count_profile FOLDER`. Sources and licences: `nlu/language/profiles/README.md`; which rows are
left out, so that accuracy can be measured on them: `nlu/language/reference.py`.
"""

from __future__ import annotations

import argparse
import json
import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from nlu.language.letter_model import LONGEST, PROFILES
from nlu.language.reference import (
    CONFUSERS,
    KAZAKH,
    KAZAKH_FOLDED,
    KAZAKH_LATIN,
    KAZAKH_WORDS,
    RUSSIAN,
    RUSSIAN_WORDS,
    counted_texts,
    word_counts,
)
from nlu.language.suffixes import without_kazakh_ending
from nlu.text.canonical import canonical_word
from nlu.text.fold import fold, has_kazakh_letters, without_kazakh_letters
from nlu.text.latin import typed_in_latin
from nlu.text.lookalikes import has_cyrillic
from nlu.text.tables import LETTERS

NEIGHBOURS = {
    "cyrillic": ("be", "bg", "mhr", "mn", "sr", "tt", "uk", "uz"),
    "latin": ("az", "sr", "tk", "tr", "uz"),
}
_LEAST_WORDS = 100
_LATIN_AS_TYPED = 4
_RARE = 2
_RARE_LONG = 4
_LEAST_PLAIN = 3
_LEAST_WORD = 3
_MOST_WORDS = 14_000
_SHORT = 3
_VOWELS = frozenset("ыіеиоауөүaeiouy")
_SLIPS = {"о": "а", "е": "и", "я": "и", "ь": "", "ъ": "ь", "ё": "е", "щ": "ш"}
_LOAN_FORMS = 2
_LOAN_LENGTH = 5
_WORD = re.compile(r"[^\W\d_]+")
_LETTERS_ONLY = re.compile(r"[^\w'-]+|\d+")

Words = Counter[str]


def count_words(texts: Iterable[str]) -> Words:
    """Count the words of lower-case texts."""
    return Counter(word for text in texts for word in _LETTERS_ONLY.sub(" ", text).split())


def with_dropped_vowels(words: Words) -> Words:
    """Return the words, and each of them once without each of its vowels but the first: so people type in a hurry."""
    counts = Counter(words)
    for word in words:
        vowels = [at for at, letter in enumerate(word) if letter in _VOWELS]
        counts.update(word[:at] + word[at + 1 :] for at in vowels[1 if len(vowels) > 1 else 0 :] if len(word) > _SHORT)
    return counts


def with_slips(words: Words) -> Words:
    """Return the Russian words, and each of them with one letter at a time written as it sounds or left out."""
    counts = Counter(words)
    for word in words:
        for at, letter in enumerate(word):
            if letter in _SLIPS and len(word) > _SHORT:
                counts[word[:at] + _SLIPS[letter] + word[at + 1 :]] += 1
    return counts


def count_ngrams(words: Mapping[str, int]) -> tuple[Words, list[int]]:
    """Count letter n-grams of one to four as langdetect does: words framed by a space, letters only.

    A word seen n times counts 2√n times: its letters matter more than its being frequent, which the word lists know.
    """
    counts: Words = Counter()
    for word, seen in words.items():
        weight = 1 + int(2 * math.sqrt(seen))
        framed = f" {word} "
        for size in range(1, LONGEST + 1):
            for at in range(len(framed) - size + 1):
                counts[framed[at : at + size]] += weight
    del counts[" "]
    kept = Counter({gram: n for gram, n in counts.items() if n > (_RARE_LONG if len(gram) == LONGEST else _RARE)})
    return kept, [sum(n for gram, n in kept.items() if len(gram) == size) for size in (1, 2, 3)]


def write_profile(script: str, language: str, words: Mapping[str, int]) -> None:
    """Write one profile in langdetect's format; nothing for a language of which there is next to no text."""
    if sum(words.values()) < _LEAST_WORDS:
        return
    counts, totals = count_ngrams(words)
    profile = {"freq": dict(sorted(counts.items())), "n_words": totals, "name": language}
    path = PROFILES / script / f"{language}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(profile, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")


def write_letter_pairs(texts: Iterable[str]) -> None:
    """Write how often one canonical letter follows another, for telling the wrong keyboard layout."""
    counts: Words = Counter()
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


def canonical_counts(words: Mapping[str, int]) -> Words:
    """Return the counts by canonical word."""
    counts: Words = Counter()
    for word, count in words.items():
        counts[canonical_word(word)] += count
    return counts


def write_words(language: str, sources: Iterable[Words]) -> dict[str, int]:
    """Write the commonest words of a language and how many of a million they are; all sources weigh the same.

    A line is the word, its share and its canonical form.
    """
    shares: dict[str, float] = {}
    known = [source for source in sources if source]
    for source in known:
        total = sum(source.values())
        for word, count in source.items():
            if count >= _LEAST_WORD and word.isalpha():
                shares[word] = shares.get(word, 0.0) + count / total / len(known)
    kept = sorted(shares, key=lambda word: (-shares[word], word))[:_MOST_WORDS]
    in_a_million = {word: max(1, round(shares[word] * 1e6)) for word in sorted(kept)}
    lines = "".join(f"{word}\t{share}\t{canonical_word(word)}\n" for word, share in in_a_million.items())
    (PROFILES / "words" / f"{language}.tsv").write_text(lines, encoding="utf-8")
    return in_a_million


def write_loans(kazakh: Mapping[str, int], russian: Mapping[str, int]) -> None:
    """Write the Russian words that Kazakh texts inflect in at least two ways: Kazakh uses them as its own."""
    forms: dict[str, set[str]] = {}
    for word in kazakh:
        stem = without_kazakh_ending(word)
        if stem and len(stem) >= _LOAN_LENGTH and word not in russian:
            forms.setdefault(stem, set()).add(word)
    loans = sorted(stem for stem, seen in forms.items() if len(seen) >= _LOAN_FORMS and stem in russian)
    (PROFILES / "words" / "loans.txt").write_text("\n".join(loans) + "\n", encoding="utf-8")


def write_plain_words(standard: Iterable[str]) -> None:
    """Write the Kazakh words that are spelt without any Kazakh letter in standard texts too."""
    counts = Counter(word for text in standard for word in _WORD.findall(text))
    careless: Words = Counter()
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
    (PROFILES / "words" / "kk_plain.txt").write_text("\n".join(plain) + "\n", encoding="utf-8")


def in_script(script: str, words: Words) -> Words:
    """Return the words of one script, because Uzbek and Serbian are written in both."""
    return Counter({word: count for word, count in words.items() if has_cyrillic(word) == (script == "cyrillic")})


def in_latin(words: Words, as_typed: Words) -> Words:
    """Return the words as people type them in Latin letters, beside words that were typed so."""
    counts: Words = Counter({word: count * _LATIN_AS_TYPED for word, count in as_typed.items()})
    for word, count in words.items():
        counts[typed_in_latin(word)] += count
    return counts


def from_list(folder: Path, names: Iterable[str]) -> list[Words]:
    """Return the frequency lists of the folder."""
    return [Counter(word_counts(folder / name)) for name in names]


def without_foreign(kazakh: Words, russian: Words) -> Words:
    """Return a Kazakh list without Russian words: people who write Kazakh in chats use both."""
    known = frozenset(map(canonical_word, russian))
    return Counter(
        {
            word: count
            for word, count in kazakh.items()
            if has_kazakh_letters(word) or (word not in russian and canonical_word(word) not in known)
        }
    )


def damped(lists: Iterable[Words]) -> Words:
    """Return one count for the letter profiles out of lists of very different size."""
    counts: Words = Counter()
    for words in lists:
        least = min(words.values())
        counts.update({word: 1 + int(3 * math.log(count / least)) for word, count in words.items()})
    return counts


def main() -> None:
    """Count everything from the folder named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="folder with the reference texts")
    folder = parser.parse_args().folder
    standard, folded = counted_texts(folder, KAZAKH), counted_texts(folder, KAZAKH_FOLDED)
    russian = counted_texts(folder, RUSSIAN) + counted_texts(folder, [CONFUSERS], "ru")
    (PROFILES / "words").mkdir(parents=True, exist_ok=True)
    write_letter_pairs(standard + russian)
    write_plain_words(standard)
    lists_ru = from_list(folder, RUSSIAN_WORDS)
    films, chats = from_list(folder, KAZAKH_WORDS)
    lists_kk = [films, without_foreign(chats, lists_ru[0])]
    words_kk, words_ru = count_words(standard) + damped(lists_kk), count_words(russian) + damped(lists_ru)
    as_typed, in_latin_letters = count_words(folded), count_words(counted_texts(folder, KAZAKH_LATIN))
    bare = Words()
    for word, count in words_kk.items():
        bare[without_kazakh_letters(word)] += count
    write_profile("cyrillic", "kk", with_dropped_vowels(words_kk))
    write_profile("cyrillic", "kk-folded", with_dropped_vowels(bare + as_typed + as_typed))
    write_profile("cyrillic", "ru", with_slips(words_ru))
    write_profile("latin", "kk", in_latin(words_kk, in_latin_letters))
    write_profile("latin", "ru", in_latin(words_ru, Words()))
    texts_kk = [canonical_counts(words) for words in (count_words(standard), as_typed, *lists_kk)]
    # Russian as typed, because its spelling hardly varies: ты is Russian, and ти is not.
    listed_ru = write_words("ru", [count_words(russian), *lists_ru])
    write_loans(sum(texts_kk, Words()), canonical_counts(listed_ru))
    write_words("kk", texts_kk)
    for language in sorted({*NEIGHBOURS["cyrillic"], *NEIGHBOURS["latin"]}):
        words = count_words(counted_texts(folder, [CONFUSERS], language))
        write_words(language, [canonical_counts(words)])
        for script, languages in NEIGHBOURS.items():
            if language in languages:
                write_profile(script, language, in_script(script, words))


if __name__ == "__main__":
    main()
