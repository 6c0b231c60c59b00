"""Where somebody lives or goes to school, by the words around it: street, quarter, house, flat, village."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nlu.text.canonical import Word, canonical_words
from pana.labels.words import classes, known_words

LONGEST_HOUSE = 5
"""Letters of a house or flat: 15, 12а, 7/2."""

LONGEST_NAME = 3
"""Words of a street's name."""

SHORTEST_NAME = 3
"""Letters of a name before the word for a street; shorter words are prepositions."""

BESIDE_IN_NAME = ("", "-")
BESIDE = (*BESIDE_IN_NAME, ".", "«", '"')
"""What may stand between the word for a street and its name ("ул. …"), or between the words of the name."""


def street_spans(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, mark) of every address or named place."""
    words = canonical_words(text)
    for at in range(len(words)):
        span = _street(text, words, at) or _known_street(text, words, at) or _house(text, words, at)
        if span is not None:
            first, last = span
            yield words[first].start, words[last].end, "address"
            continue
        named = _named_place(text, words, at)
        if named is not None:
            yield words[named].start, words[named].end, "place"


def _street(text: str, words: Sequence[Word], at: int) -> tuple[int, int] | None:
    """Return first and last word of a street beside the word that says so, with the house that follows."""
    word, first = words[at].canonical, None
    if word in classes()["street_after"]:
        first = _name_before(text, words, at)
    elif word in classes()["street_maybe"] or word in classes()["street_before"]:
        first = _adjective_before(text, words, at)
    if first is not None:
        return first, _with_house(text, words, at)
    is_sure = word in classes()["street_before"]
    if (is_sure or word in classes()["street_maybe"]) and _is_street_name(text, words, at + 1, is_sure=is_sure):
        return at, _with_house(text, words, _end_of_name(text, words, at + 1))
    return None


def _name_before(text: str, words: Sequence[Word], at: int) -> int | None:
    """Return the first word of the name before a word such as "көшесі"; None when there is none."""
    first = at - 1
    if first < 0 or words[first].canonical in classes()["no_street"]:
        return None
    if _is_number(text, words[first]):
        is_numbered = first > 0 and words[first - 1].canonical in classes()["streets"]
        return first - 1 if is_numbered else first
    if len(words[first].canonical) < SHORTEST_NAME and words[first].canonical not in classes()["street_titles"]:
        return None
    while first > 0 and at - first < LONGEST_NAME and _is_one_name(text, words, first - 1):
        first -= 1
    return first


def _is_one_name(text: str, words: Sequence[Word], at: int) -> bool:
    """Say whether a word and the next one are one name: a hyphen, a title such as "батыр", or two capital letters."""
    word, following = words[at], words[at + 1]
    between = text[word.end : following.start].strip()
    if between not in BESIDE_IN_NAME or word.canonical in classes()["no_street"] or _is_number(text, word):
        return False
    if between or following.canonical in classes()["street_titles"]:
        return True
    return _is_capital(text, word) and _is_capital(text, following)


def _adjective_before(text: str, words: Sequence[Word], at: int) -> int | None:
    """Return the word before a street that is its name with a number behind: "красная улица 5"."""
    if at == 0 or at + 1 >= len(words) or not _is_number(text, words[at + 1]):
        return None
    before = words[at - 1].canonical
    is_name = before not in classes()["no_street"] and before.endswith(tuple(classes()["street_adjectives"].whole))
    return at - 1 if is_name else None


def _is_street_name(text: str, words: Sequence[Word], at: int, *, is_sure: bool) -> bool:
    """Say whether the word after the word for a street begins its name; after a sure one anything does but small words."""
    if at >= len(words):
        return False
    word, between = words[at].canonical, text[words[at - 1].end : words[at].start].strip()
    if between not in BESIDE:
        return False
    if _is_named(text, words[at]) or _names_a_street(word):
        return True
    if word in classes()["no_street"]:
        return False
    ending = tuple(classes()["street_endings"].whole)
    return is_sure or word.endswith(ending) or _has_number(text, words, at)


def _has_number(text: str, words: Sequence[Word], first: int) -> bool:
    """Say whether a house number stands behind at most LONGEST_NAME words that may be a name."""
    for word in words[first : first + LONGEST_NAME + 1]:
        if _is_number(text, word):
            return True
        if word.canonical in classes()["no_street"]:
            return False
    return False


def _known_street(text: str, words: Sequence[Word], at: int) -> tuple[int, int] | None:
    """Return a street that is told by its name alone: beside a number, a house or another street, or after "на"."""
    word = words[at].canonical
    if not _names_a_street(word):
        return None
    last = _end_of_name(text, words, at)
    following = words[last + 1] if last + 1 < len(words) else None
    if following is not None and (_is_number(text, following) or following.canonical in classes()["house"]):
        return at, _with_house(text, words, last)
    if word not in classes()["streets"]:
        return None
    if following is not None and following.canonical in classes()["streets"]:
        return at, last + 1
    if at > 0 and words[at - 1].canonical in classes()["street_places"]:
        return at, last
    return None


def _names_a_street(canonical: str) -> bool:
    return canonical in classes()["streets"] or canonical in classes()["streets_too"]


def _end_of_name(text: str, words: Sequence[Word], first: int) -> int:
    """Return the last word of a street's name: with a house behind it, or as one name, it may have several."""
    for last in range(first, min(first + LONGEST_NAME, len(words) - 1)):
        if words[last].canonical in classes()["no_street"]:
            break
        if _is_number(text, words[last + 1]):
            return last
    last = first
    while last + 1 < min(first + LONGEST_NAME, len(words)) and (
        _is_capital(text, words[last + 1]) or _is_one_name(text, words, last)
    ):
        last += 1
    return last


def _with_house(text: str, words: Sequence[Word], last: int) -> int:
    """Return the last word of the address: numbers, and words such as "house" between them, belong to it."""
    house, at = classes()["house"], last
    while at + 1 < len(words) and (_is_number(text, words[at + 1]) or words[at + 1].canonical in house):
        at += 1
        if _is_number(text, words[at]):
            last = at
    return last


def _house(text: str, words: Sequence[Word], at: int) -> tuple[int, int] | None:
    house = classes()["house"]
    if words[at].canonical in house and at + 1 < len(words) and _is_number(text, words[at + 1]):
        return at, _with_house(text, words, at + 1)
    if _is_number(text, words[at]) and at + 1 < len(words) and words[at + 1].canonical in house:
        return at, _with_house(text, words, at + 1)
    return None


def _named_place(text: str, words: Sequence[Word], at: int) -> int | None:
    """Return the word that names a village or district beside the word that says so."""
    word = words[at].canonical
    if word in classes()["place_before"] and at + 1 < len(words) and _is_name(text, words[at + 1]):
        return at + 1
    if word in classes()["place_after"] and at > 0 and _is_name(text, words[at - 1]):
        return at - 1
    return None


def _is_named(text: str, word: Word) -> bool:
    return _is_name(text, word) or _is_number(text, word)


def _is_name(text: str, word: Word) -> bool:
    return not _is_number(text, word) and (_is_capital(text, word) or word.canonical not in known_words())


def _is_number(text: str, word: Word) -> bool:
    return text[word.start].isdigit() and word.end - word.start <= LONGEST_HOUSE


def _is_capital(text: str, word: Word) -> bool:
    return text[word.start].isupper()
