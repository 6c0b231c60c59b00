"""The small components in front of and behind the classifiers."""

from __future__ import annotations

import pytest
from rasa.engine.graph import ExecutionContext
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.nlu.classifiers.regex_message_handler import RegexMessageHandler
from rasa.shared.core.domain import Domain
from rasa.shared.nlu.training_data.message import Message

from nlu.components.language import LanguageIdentifier
from nlu.components.screening import UrgencyScreen
from nlu.components.spacy_kazakh import SpacyKazakh
from nlu.components.tokenizer import CanonicalTokenizer
from nlu.components.typed_text import TypedText, as_typed, plain


def tokenized(text: str) -> Message:
    message = Message({"text": text})
    return CanonicalTokenizer(CanonicalTokenizer.get_default_config()).process([message])[0]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ол мені ұрып жатыр!", id="kk"),
        pytest.param("Муж меня бьёт, помогите…", id="ru"),
        pytest.param("öltіrem dep jür 😢", id="latin"),
    ],
)
def test_token_spans_point_into_the_original(text: str) -> None:
    tokens = tokenized(text).get("text_tokens")
    assert tokens
    assert all(text[token.start : token.end].strip(" !,…") == text[token.start : token.end] for token in tokens)
    assert [token.start for token in tokens] == sorted(token.start for token in tokens)


def test_writings_of_a_sentence_have_the_same_tokens() -> None:
    standard, russified = (
        [token.text for token in tokenized(text).get("text_tokens")]
        for text in ("мені өлтірем деп қорқытып жатыр", "мени олтирем деп коркытып жатыр")
    )
    assert standard == russified


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        pytest.param("102", ["n102"], id="police"),
        pytest.param("150 ше", ["n150", "ше"], id="kk-trust-line"),
        pytest.param("мне 12", ["мне", "12"], id="ru-age"),
        pytest.param("1", ["1"], id="one"),
        pytest.param("дом 111а", ["дом", "111а"], id="ru-address"),
    ],
)
def test_numbers_of_services_stand_apart(text: str, tokens: list[str]) -> None:
    assert [token.text for token in tokenized(text).get("text_tokens")] == tokens


@pytest.mark.parametrize("text", ["", "…", "   "])
def test_text_without_words_has_no_tokens(text: str) -> None:
    assert tokenized(text).get("text_tokens") == []


@pytest.mark.parametrize(
    ("text", "metadata", "language"),
    [
        pytest.param("балаларым үйде, мен қорқамын", None, "kk", id="kk"),
        pytest.param("мне очень страшно дома", {"language": "kk"}, "ru", id="ru-in-a-kk-talk"),
        pytest.param("102?", {"language": "ru"}, "ru", id="talk-decides"),
    ],
)
def test_language_is_part_of_the_output(text: str, metadata: dict[str, str] | None, language: str) -> None:
    (message,) = LanguageIdentifier().process([Message({"text": text, "metadata": metadata})])
    assert message.get("language") == language
    assert {"language", "script"} <= message.output_properties


def test_screen_leaves_cues_for_the_classifiers() -> None:
    danger, calm = UrgencyScreen().process(
        [Message({"text": "он меня сейчас убьет, у него нож"}), Message({"text": "добрый день"})]
    )
    assert danger.get("screened_level") == "emergency"
    assert "threat.kill" in danger.get("screened_cues")
    assert calm.get("screened_level") == "routine"
    assert calm.get("screened_cues") == []


@pytest.mark.parametrize(
    ("text", "language", "lemmas"),
    [
        pytest.param("балаларымды күйеуімнен", "kk", ["бала", "куиеу"], id="kk"),
        pytest.param("balalarymdy", "kk", ["бала"], id="kk-latin"),
        pytest.param("детей", "ru", ["детеи"], id="ru-keeps-words"),
    ],
)
def test_lemmas_come_from_spacy(
    text: str, language: str, lemmas: list[str], storage: LocalModelStorage, context: ExecutionContext
) -> None:
    message = tokenized(text)
    message.set("language", language)
    SpacyKazakh.create({}, storage, Resource("spacy"), context).process([message])
    assert [token.lemma for token in message.get("text_tokens")] == lemmas


@pytest.mark.parametrize("text", ["/greet", "  /greet", '/ask_hotline{"a": "b"}', "/greet@1.0", "/restart", "/"])
def test_typed_slash_is_never_an_intent(text: str) -> None:
    domain = Domain.from_dict({"intents": ["greet", "ask_hotline"]})
    (message,) = TypedText().process([Message({"text": text, "intent": {"name": "deny", "confidence": 0.4}})])
    (handled,) = RegexMessageHandler().process([message], domain)
    assert handled.get("intent")["name"] == "deny"
    assert plain(handled.get("text")) == text


@pytest.mark.parametrize("text", ["сәлем", "а/б", "", "\u2060а"])
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert as_typed(text) == text
    assert plain(text) == text
