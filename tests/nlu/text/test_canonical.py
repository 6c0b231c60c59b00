"""One sentence, many writings, one canonical form; spans point into the text as typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.text.canonical import canonical, canonical_word, canonical_words
from nlu.text.fold import without_kazakh_letters
from nlu.text.latin import typed_in_latin
from nlu.text.layout import typed_on_wrong_layout

SENTENCES = [
    "күйеуім ұрып жатыр",
    "көмектесіңіздерші тезірек",
    "есікті сындырып жатыр",
    "мені өлтіремін деп қорқытты",
    "үйге барғым келмейді",
    "он меня бьет помогите",
    "муж угрожает убить детей",
    "не хочу больше жить",
]


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize(
    "rewrite", [str.upper, str.title, without_kazakh_letters, typed_in_latin, typed_on_wrong_layout]
)
def test_every_writing_has_one_form(sentence: str, rewrite: object) -> None:
    assert callable(rewrite)
    assert canonical(rewrite(sentence)) == canonical(sentence)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("қорқамын", "хорхамын", id="қ typed х"),
        pytest.param("қорқамын", "коркамын", id="қ typed к"),
        pytest.param("жатыр", "жатир", id="ы typed и"),
        pytest.param("өлтіреді", "олтыреды", id="і typed ы"),
        pytest.param("сүйікті", "суикти", id="dropped doubles"),
        pytest.param("күйеуім", "kúıeýim", id="official Latin 2018"),
        pytest.param("күйеуім", "küieuım", id="official Latin 2021"),
        pytest.param("менің", "mening", id="ng for ң"),
        pytest.param("қаңғыған", "qańǵyǵan", id="acute letters"),
        pytest.param("шығармайды", "wygarmaidy", id="w for ш"),
        pytest.param("жүр", "jur", id="j for ж"),
        pytest.param("бьёт", "byot", id="Russian soft sign and ё"),
        pytest.param("бьёт", "biet", id="Russian soft sign as i"),
        pytest.param("что", "4to", id="4 for ч"),
        pytest.param("полиция", "policiya", id="ц as c"),
        pytest.param("полиция", "polisia", id="ц as s"),
        pytest.param("көмек", "КОМЕЕЕЕК", id="stretched"),
        pytest.param("помогите", "п о м о г и т е", id="spelled out with spaces"),
        pytest.param("помогите", "п.о.м.о.г.и.т.е", id="spelled out with dots"),
        pytest.param("помогите", "п0м0гите", id="0 for о"),
        pytest.param("позвоните", "по3воните", id="3 for з"),
        pytest.param("сіз кім", "с3з к3м", id="digits of the Kazakh layout"),
        pytest.param("привет", "ghbdtn", id="wrong layout, one word"),
        pytest.param("он меня бьет", "jy vtyz ,mtn", id="wrong layout with punctuation keys"),
        pytest.param("көмек", "r-vtr", id="wrong layout, Kazakh row of digits"),
        pytest.param("помогите", "𝐩𝐨𝐦𝐨𝐠𝐢𝐭𝐞", id="mathematical letters"),
    ],
)
def test_same_form(one: str, other: str) -> None:
    assert canonical(one) == canonical(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("ұрды", "ұрлады", id="hit is not stole"),
        pytest.param("өлтіреді", "отырады", id="kills is not sits"),
        pytest.param("зорлады", "зорға", id="raped is not barely"),
        pytest.param("help me please", "рудз ьу здуфыу", id="English is not a wrong layout"),
    ],
)
def test_different_form(one: str, other: str) -> None:
    assert canonical(one) != canonical(other)


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        pytest.param("Ол, мені УРДЫ!!", ["Ол", "мені", "УРДЫ"], id="punctuation is outside"),
        pytest.param("  қор\u200bқам ", ["қор\u200bқам"], id="invisible sign inside a word"),
        pytest.param("🆘 көмек🙏🏽", ["🆘", "көмек", "🙏", "🏽"], id="emoji are words"),
        pytest.param("jy vtyz ,mtn", ["jy", "vtyz", ",mtn"], id="punctuation keys of the wrong layout"),
        pytest.param("a\ud83cb помоги", ["a", "b", "помоги"], id="lone surrogate"),
        pytest.param("", [], id="nothing"),
        pytest.param("?!... ---", [], id="only punctuation"),
    ],
)
def test_spans_point_into_the_text_as_typed(text: str, spans: list[str]) -> None:
    assert [text[word.start : word.end] for word in canonical_words(text)] == spans


@given(st.text(st.characters(codec=None), max_size=300))
def test_any_text_has_words_in_order(text: str) -> None:
    end = 0
    for word in canonical_words(text):
        assert end <= word.start < word.end <= len(text)
        assert word.canonical
        end = word.end


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("а" * 10_000, id="one letter"),
        pytest.param("'а" * 5_000, id="apostrophes"),
        pytest.param("a\u0301" * 5_000, id="marks"),
        pytest.param("a b " * 2_500, id="single letters"),
        pytest.param("ng" * 5_000, id="digraphs"),
        pytest.param("🆘" * 10_000, id="emoji"),
        pytest.param("с3" * 5_000, id="digits inside"),
        pytest.param("\u200b" * 10_000, id="invisible"),
    ],
)
def test_ten_thousand_characters_have_one_form(text: str) -> None:
    assert canonical_words(text) == canonical_words(text)


def test_one_word_has_the_form_it_has_in_a_sentence() -> None:
    assert [canonical_word(word) for word in ("күйеуім", "ұрды")] == canonical("күйеуім ұрды").split()
