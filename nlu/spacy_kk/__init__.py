"""Kazakh for spaCy: tokenizer rules, stop words, number words and lemmas by suffixes. spaCy has no `kk` of its own.

`load()` gives a ready pipeline and registers the language, after which `spacy.blank("kk")` works as well.
"""

from nlu.spacy_kk.language import load, register
from nlu.spacy_kk.tables import example_sentences

__all__ = ["example_sentences", "load", "register"]
