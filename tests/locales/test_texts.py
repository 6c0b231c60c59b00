"""Rules for every text a person reads; a broken rule names the key and the sentence."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from actions.content import CONTENT, Content, load_content
from locales.render import LANGUAGES, Words

LOCALES = CONTENT.parent.parent / "locales"
FILES = ("safety", "talk", "buttons")
LONGEST_ANSWER = 350
LONGEST_SENTENCE = 14
LONGEST_BUTTON = 26

COUNTS = {"operators": 2, "waiting": 5, "order_days": 30, "shelter_months": 6, "care_hours": 72}

HARM = re.compile(
    r"зорлық|зорла|ұр(ып|са|ған)|полици|қауіп|өлтір|қару|насил|бь[юё]т|побо|убь|опасн|оруж|суицид|\d", re.IGNORECASE
)
VICTIM_WORDS = re.compile(r"\bқұрбан|\bжертв", re.IGNORECASE)
QUOTED = re.compile(r"«[^»]*»")
FORMAL = re.compile(
    r"\b(сіз\w*|вы|вас|вам|вами|ваш\w*)\b|\w(ыңыз|іңіз|ңыз|ңіз)\b|[ая]йте\b|ите\b|ите[сш]ь?\b", re.IGNORECASE
)
FAMILIAR = re.compile(r"\b(сен|саған|сені|сенің|сенен|ты|тебя|тебе|тобой|твой|твоя|твоё|твоей|твою)\b", re.IGNORECASE)

LATIN, CYRILLIC = re.compile(r"[A-Za-z]"), re.compile(r"[\u0400-\u04ff]")


def keys_of(file: str) -> list[str]:
    source = (LOCALES / "kk" / f"{file}.ftl").read_text(encoding="utf-8")
    return re.findall(r"^([a-z][a-z0-9-]*) =", source, re.MULTILINE)


@pytest.fixture(scope="module")
def words() -> Words:
    return Words.load(LOCALES)


@pytest.fixture(scope="module")
def content() -> Content:
    return load_content()


@pytest.fixture(scope="module")
def args(content: Content) -> dict[str, str | int]:
    return {**content.numbers(), **COUNTS}


def sentences(text: str) -> list[str]:
    return [part.strip() for part in re.split(r"[.!?;\n]+", text) if part.strip()]


def length(sentence: str) -> int:
    return len([word for word in sentence.split() if re.search(r"\w", word)])


every = pytest.mark.parametrize("key", [key for file in FILES for key in keys_of(file)])
safety = pytest.mark.parametrize("key", keys_of("safety"))
message = pytest.mark.parametrize("key", [*keys_of("safety"), *keys_of("talk")])
in_both = pytest.mark.parametrize("language", LANGUAGES)


@pytest.mark.parametrize("file", FILES)
@in_both
def test_the_same_keys_in_both_languages(file: str, language: str) -> None:
    source = (LOCALES / language / f"{file}.ftl").read_text(encoding="utf-8")
    assert re.findall(r"^([a-z][a-z0-9-]*) =", source, re.MULTILINE) == keys_of(file)


def test_the_same_arguments_in_both_languages(words: Words) -> None:
    assert words.differences() == ()


@every
@in_both
def test_a_text_can_be_said(words: Words, args: dict[str, str | int], language: str, key: str) -> None:
    said = words.say(language, key, args)
    assert said == said.strip()
    assert "{" not in said
    assert "  " not in said


@every
@in_both
def test_no_word_mixes_alphabets(words: Words, args: dict[str, str | int], language: str, key: str) -> None:
    for word in re.findall(r"[^\W\d_]+", words.say(language, key, args)):
        assert not (LATIN.search(word) and CYRILLIC.search(word)), word


@every
@in_both
def test_no_word_that_makes_a_victim(words: Words, args: dict[str, str | int], language: str, key: str) -> None:
    assert not VICTIM_WORDS.search(words.say(language, key, args))


@message
@in_both
def test_sentences_are_short(words: Words, args: dict[str, str | int], language: str, key: str) -> None:
    for sentence in sentences(words.say(language, key, args)):
        assert length(sentence) <= LONGEST_SENTENCE, sentence


@message
@in_both
def test_messages_are_short(words: Words, args: dict[str, str | int], language: str, key: str) -> None:
    assert len(words.say(language, key, args)) <= LONGEST_ANSWER


@message
@in_both
def test_the_first_line_is_harmless_on_a_locked_screen(
    words: Words, args: dict[str, str | int], language: str, key: str
) -> None:
    # Above an operator's own words stands only this one line.
    first, *rest = words.say(language, key, args).split("\n")
    assert rest[:1] == ([] if key == "operator-letter" else [""]), "an empty line follows the first one"
    assert not HARM.search(first), first
    assert length(first) <= 6


@pytest.mark.parametrize("file", FILES)
@in_both
def test_no_number_is_typed_into_a_text(file: str, language: str) -> None:
    for number, line in enumerate((LOCALES / language / f"{file}.ftl").read_text(encoding="utf-8").split("\n"), 1):
        if not line.startswith("#"):
            assert not re.search(r"\d", line.replace("[0]", "")), f"{language}/{file}.ftl:{number}"


@pytest.mark.parametrize("file", FILES)
def test_kazakh_is_written_with_its_letters(words: Words, args: dict[str, str | int], file: str) -> None:
    for key in keys_of(file):
        if file != "buttons":
            assert re.search(r"[әғқңөұүһіӘҒҚҢӨҰҮҺІ]", words.say("kk", key, args)), key


@pytest.mark.parametrize("file", FILES)
def test_russian_has_no_kazakh_letters(words: Words, args: dict[str, str | int], file: str) -> None:
    for key in keys_of(file):
        if key not in ("button-language", "button-language-kk"):
            assert not re.search(r"[әғқңөұүһіӘҒҚҢӨҰҮҺІ]", words.say("ru", key, args)), key


def spoken(content: Content, to_child: bool) -> list[str]:
    found: set[str] = set()
    for algorithm in content.algorithms.values():
        if (algorithm.speaks_to == "child") is to_child:
            found |= {*algorithm.texts, *algorithm.again}
    return sorted(found)


@in_both
def test_a_child_is_spoken_to_as_a_child(
    words: Words, content: Content, args: dict[str, str | int], language: str
) -> None:
    for key in spoken(content, to_child=True):
        text = QUOTED.sub("", words.say(language, key, args))
        assert not FORMAL.search(text), f"{key}: {FORMAL.search(text)}"


@in_both
def test_an_adult_is_spoken_to_politely(
    words: Words, content: Content, args: dict[str, str | int], language: str
) -> None:
    for key in spoken(content, to_child=False):
        text = QUOTED.sub("", words.say(language, key, args))
        assert not FAMILIAR.search(text), f"{key}: {FAMILIAR.search(text)}"


@pytest.mark.parametrize("key", ["numbers-first", "operator-asked", "language-switched", "offer-human",
                                 *[key for key in keys_of("talk") if key.startswith(("handover-", "operator-"))],
                                 *[key for key in keys_of("talk") if key.endswith("-received")]])  # fmt: skip
@in_both
def test_what_is_said_to_everybody_speaks_to_no_age(
    words: Words, args: dict[str, str | int], language: str, key: str
) -> None:
    text = QUOTED.sub("", words.say(language, key, args))
    assert not FAMILIAR.search(text), FAMILIAR.search(text)
    assert not FORMAL.search(text), FORMAL.search(text)


@pytest.mark.parametrize("waiting", [0, 1, 2, 5, 20, 21])
@in_both
def test_the_queue_in_numbers(words: Words, language: str, waiting: int) -> None:
    said = words.say(language, "handover-waiting", {"operators": 1, "waiting": waiting})
    expected = {
        "kk": {0: "алда ешкім жоқ"}.get(waiting, f"алда {waiting} адам бар"),
        "ru": {0: "никого нет", 2: "2 человека.", 21: "21 человек."}.get(waiting, f"{waiting} человек."),
    }
    assert expected[language] in said


@pytest.mark.parametrize(
    ("operators", "said"),
    [(1, "работает 1 оператор."), (2, "работают 2 оператора."), (5, "работает 5 операторов."),
     (20, "работает 20 операторов."), (21, "работает 21 оператор.")],
)  # fmt: skip
def test_the_operators_in_russian_numbers(words: Words, operators: int, said: str) -> None:
    assert said in words.say("ru", "handover-waiting", {"operators": operators, "waiting": 0})


@pytest.mark.parametrize("key", keys_of("buttons"))
@in_both
def test_a_button_fits(words: Words, language: str, key: str) -> None:
    assert len(words.say(language, key)) <= LONGEST_BUTTON


def test_a_key_is_of_one_file_only() -> None:
    keys = [key for file in FILES for key in keys_of(file)]
    assert len(keys) == len(set(keys))


def test_the_safety_files_name_reviewer_and_date() -> None:
    for language in LANGUAGES:
        head = Path(LOCALES / language / "safety.ftl").read_text(encoding="utf-8").split("\n\n")[0]
        assert "Reviewed by:" in head
        assert re.search(r"Written \d{4}-\d{2}-\d{2}", head)
