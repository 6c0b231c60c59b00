"""Ties the Kazakh tables to a spaCy language and adds the lemmatizer as a pipe."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any, ClassVar

from spacy.attrs import LIKE_NUM
from spacy.lang.char_classes import ALPHA, ALPHA_LOWER, ALPHA_UPPER, CONCAT_QUOTES, HYPHENS, LIST_ELLIPSES, LIST_ICONS
from spacy.lang.punctuation import TOKENIZER_SUFFIXES
from spacy.lang.tokenizer_exceptions import BASE_EXCEPTIONS
from spacy.language import BaseDefaults, Language
from spacy.symbols import NORM, ORTH
from spacy.tokens import Doc
from spacy.util import registry, update_exc

from nlu.spacy_kk.lemmas import Lemmas
from nlu.spacy_kk.tables import lines, pairs, words
from nlu.text.canonical import canonical_word

LANGUAGE = "kk"
LEMMATIZER = "kazakh_lemmas"
_SIGNS = ("+", "-", "±", "~")


def like_num(text: str) -> bool:
    """Return whether a word is a number: digits, a fraction, a number word, an ordinal of digits."""
    word = text.lower()
    if word.startswith(_SIGNS):
        word = word[1:]
    bare = word.replace(",", "").replace(".", "")
    if bare.isdigit():
        return True
    numerator, slash, denominator = bare.partition("/")
    if slash and numerator.isdigit() and denominator.isdigit():
        return True
    stem, hyphen, ending = bare.partition("-")
    if hyphen and stem.isdigit() and ending in words("ordinal_endings.txt"):
        return True
    return bare in words("numbers.txt")


@lru_cache(maxsize=1)
def register() -> type[Language]:
    """Build the language class from the tables and make it known to spaCy as `kk`."""

    class KazakhDefaults(BaseDefaults):
        tokenizer_exceptions = update_exc(BASE_EXCEPTIONS, _abbreviations())
        infixes: ClassVar[list[str]] = _infixes()
        suffixes: ClassVar[list[str]] = _suffixes()
        lex_attr_getters: ClassVar[dict[int, Callable[[str], Any]]] = {LIKE_NUM: like_num}
        stop_words: ClassVar[set[str]] = set(words("stop_words.txt"))

    class Kazakh(Language):
        lang = LANGUAGE
        Defaults = KazakhDefaults

    registry.languages.register(LANGUAGE, func=Kazakh)
    Language.factory(LEMMATIZER, default_config={"folded": False}, func=_lemmatizer)
    return Kazakh


def load(*, folded: bool = False) -> Language:
    """Return a Kazakh pipeline that sets lemmas; `folded` for words in canonical form, whose tables are folded likewise."""
    language = register()()
    language.add_pipe(LEMMATIZER, config={"folded": folded})
    return language


# spaCy reads the annotations of a factory at run time, so this module must not postpone them.
def _lemmatizer(nlp: Language, name: str, folded: bool) -> Callable[[Doc], Doc]:
    lemmas = Lemmas(canonical_word if folded else None)

    def set_lemmas(doc: Doc) -> Doc:
        for token in doc:
            token.lemma_ = lemmas.lemma(token.lower_)
        return doc

    return set_lemmas


def _abbreviations() -> dict[str, list[dict[Any, str]]]:
    """Return the abbreviations in their three spellings, each with and without a full stop."""
    exceptions: dict[str, list[dict[Any, str]]] = {}
    for short, meaning in pairs("abbreviations.txt").items():
        for written in (short, short.capitalize(), short.upper()):
            exceptions[written] = [{ORTH: written, NORM: meaning}]
            if not written.endswith("."):
                exceptions[f"{written}."] = [{ORTH: f"{written}.", NORM: meaning}]
    return exceptions


@lru_cache(maxsize=1)
def _letters() -> tuple[str, str]:
    """Return the small and the capital letters for a character class; spaCy's own lack most of the Kazakh ones."""
    kazakh = "".join(lines("letters.txt"))
    return ALPHA_LOWER + kazakh, ALPHA_UPPER + kazakh.upper()


def _infixes() -> list[str]:
    """Return where a word is cut inside; hyphened words stay whole."""
    lower, upper = _letters()
    letters = lower + upper + ALPHA
    hyphens = HYPHENS.replace("-", "").strip("|").replace("||", "")
    return [
        *LIST_ELLIPSES,
        *LIST_ICONS,
        rf"(?<=[{lower}])\.(?=[{upper}])",
        rf"(?<=[{letters}])[,!?/()]+(?=[{letters}])",
        rf"(?<=[{letters}{CONCAT_QUOTES}])[:<>=](?=[{letters}])",
        rf"(?<=[{letters}])--(?=[{letters}])",
        rf"(?<=[{letters}])([{CONCAT_QUOTES}\)\]\(\[])(?=[\-{letters}])",
        rf"(?<=[{letters}])(?:{hyphens})(?=[{letters}])",
        r"(?<=[0-9])-(?=[0-9])",
    ]


def _suffixes() -> list[str]:
    """Return what is cut off the end of a word: spaCy's own, and the full stop behind Kazakh letters."""
    lower, upper = _letters()
    return [*TOKENIZER_SUFFIXES, rf"(?<=[{lower}])\.", rf"(?<=[{upper}][{upper}])\."]
