"""She is asked for her region once; a name, a button or a shared place answers, and nothing worrying is taken for a name."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from actions.known import Known
from actions.reply import Answer
from actions.respond import respond
from actions.situation import Situation
from locales.render import LANGUAGES, Words
from nlu.components.talk_request import PAYLOAD
from nlu.urgency.levels import Urgency

NOW = datetime(2026, 11, 24, 7, tzinfo=UTC)
NEAR = '/ask_shelter{"step":"near"}'
LIST = '/ask_shelter{"step":"regions"}'

Ask = Callable[..., Answer]


@pytest.fixture
def ask(known: Known) -> Ask:
    """Type a question for a place; a text that begins with a slash presses a button."""

    def run(text: str = "баспана бар ма", **more: object) -> Answer:
        situation = Situation("ask_shelter", 0.9, Urgency.ROUTINE, "victim", "kk", words=len(text.split()))
        found = PAYLOAD.fullmatch(text)
        if found is not None:
            situation = replace(situation, intent=found[1], confidence=1.0, pressed=True, step=found[2])
        return respond(replace(situation, **more), text, known, NOW)  # type: ignore[arg-type]

    return run


def keys(answer: Answer) -> list[str]:
    return [reply.key for reply in answer.replies]


def buttons(answer: Answer) -> dict[str, str]:
    return {button.key: button.payload for reply in answer.replies for row in reply.buttons for button in row}


@pytest.mark.parametrize(
    ("who", "key"), [("victim", "services-ask"), ("witness", "services-ask"), ("child", "services-ask-child")]
)
def test_without_a_region_she_is_asked_with_a_button_for_each(ask: Ask, known: Known, who: str, key: str) -> None:
    answer = ask(who=who)
    assert keys(answer) == [key]
    assert {region.button for region in known.services.regions.by_code.values()} <= buttons(answer).keys()
    assert "button-human" in buttons(answer)
    assert (answer.decision.algorithm, answer.decision.region) == ("shelter", None)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("who", ["victim", "child", "witness", "other"])
def test_every_region_is_told_by_its_button_and_kept(
    ask: Ask, known: Known, words: Words, who: str, language: str
) -> None:
    asked = buttons(ask(who=who))
    for code, region in known.services.regions.by_code.items():
        answer = ask(asked[region.button], who=who, language=language)
        assert answer.decision.region == code
        assert len(words.say(language, region.button)) <= 32
        texts = [words.say(language, reply.key, reply.args) for reply in answer.replies]
        assert "111" in texts[0]
        assert "102" in texts[0]
        assert {"button-other-region", "button-human"} <= buttons(answer).keys()
        assert len(buttons(ask(buttons(answer)["button-other-region"], who=who, region=code))) > 20


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("Қарағандыда баспана бар ма", "karaganda_region"),
        ("karagandyda panahana bar ma", "karaganda_region"),
        ("есть ли приют в Павлодаре", "pavlodar_region"),
        ("нужен приют, я в Актобе", "aktobe_region"),
    ],
)
def test_a_town_in_the_question_needs_no_second_one(ask: Ask, text: str, region: str) -> None:
    answer = ask(text)
    assert answer.decision.region == region
    assert keys(answer)[0] in ("services-found", "services-none")


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("Семей", "abai_region"),
        ("семее", "abai_region"),
        ("Орал", "west"),
        ("Алматы", "almaty"),
        ("мен Таразданмын", "zhambyl"),
    ],
)
@pytest.mark.parametrize("intent", ["out_of_scope", "greet", "need_shelter"])
@pytest.mark.parametrize("confidence", [0.2, 0.95], ids=["a guess", "sure"])
def test_a_typed_name_answers_the_question_whatever_the_model_says(
    ask: Ask, text: str, region: str, intent: str, confidence: float
) -> None:
    answer = ask(text, intent=intent, confidence=confidence, given=("greeting", "shelter"))
    assert (answer.decision.algorithm, answer.decision.region) == ("shelter", region)


def test_a_name_of_several_regions_is_asked_about(ask: Ask) -> None:
    answer = ask("Абай", intent="out_of_scope", confidence=0.2, given=("shelter",))
    assert keys(answer) == ["services-several"]
    assert {"button-region-abai-region", "button-region-karaganda-region", "button-other-region"} <= buttons(
        answer
    ).keys()
    assert "button-region-astana" not in buttons(answer)
    assert answer.decision.region is None


@pytest.mark.parametrize(
    ("intent", "confidence"),
    [
        pytest.param("ask_family_law", 0.2, id="not understood"),
        pytest.param("out_of_scope", 0.9, id="understood as nothing of ours"),
    ],
)
def test_a_name_that_is_not_known_is_asked_for_again(ask: Ask, intent: str, confidence: float) -> None:
    answer = ask("Ыңғайтөбе", intent=intent, confidence=confidence, given=("shelter",))
    assert keys(answer) == ["services-unknown"]
    assert "button-region-astana" in buttons(answer)


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("Алматы", {"given": ("shelter", "rights")}),
        ("Алматы", {"given": ()}),
        ("Алматы", {"given": ("shelter",), "urgency": Urgency.HIGH}),
        ("рахмет", {"given": ("shelter",), "intent": "thank", "confidence": 0.9}),
        ("Алматыда тұрамын, бірақ ол мені тауып алады деп қатты қорқып отырмын", {"given": ("shelter",)}),
    ],
    ids=["something else since", "never asked", "worrying", "thanks", "a long story"],
)
def test_other_words_are_answered_as_ever(ask: Ask, text: str, more: dict[str, object]) -> None:
    answer = ask(text, **({"intent": "out_of_scope", "confidence": 0.2} | more))
    assert not any(key.startswith("services-") for key in keys(answer))
    assert answer.decision.region is None


def test_a_known_region_is_told_at_once(ask: Ask) -> None:
    answer = ask("/ask_shelter", region="shymkent")
    assert keys(answer)[0] == "services-found"
    assert answer.decision.region == "shymkent"


@pytest.mark.parametrize("region", ["atlantis", ""])
def test_a_region_that_is_gone_is_asked_for(ask: Ask, region: str) -> None:
    assert keys(ask(region=region)) == ["services-ask"]


def test_the_newest_name_counts_more_than_the_known_one(ask: Ask) -> None:
    assert ask("Павлодарда баспана бар ма", region="shymkent").decision.region == "pavlodar_region"


@pytest.mark.parametrize(
    ("near", "region", "first"),
    [
        ((51.2, 71.4), "astana", "services-near"),
        ((50.4, 80.2), "abai_region", "services-near"),
        ((48.9, 2.3), None, "services-far"),
        (None, None, "services-ask"),
    ],
    ids=["Astana", "Semey", "far away", "no place"],
)
def test_a_shared_place_leads_to_the_nearest_region(
    ask: Ask, near: tuple[float, float] | None, region: str | None, first: str
) -> None:
    answer = ask(NEAR, near=near, given=("shelter",))
    assert (keys(answer)[0], answer.decision.region) == (first, region)
    assert buttons(answer).keys() & {"button-other-region", "button-region-astana"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("who", ["victim", "child", "other"])
@pytest.mark.parametrize("text", ["/ask_shelter", LIST, NEAR, "Абай", "Алматы"])
def test_in_a_grave_talk_the_numbers_come_first(ask: Ask, words: Words, text: str, who: str, language: str) -> None:
    answer = ask(text, who=who, near=(43.2, 76.9), given=("shelter",), talk_urgency=Urgency.HIGH, language=language)
    first = words.say(language, answer.replies[0].key, answer.replies[0].args)
    assert "102" in first
    assert "112" in first
    assert answer.decision.escalate == "case"


@pytest.mark.parametrize(
    "text",
    ["баспана бар ма", "Алматыда баспана бар ма", "/ask_shelter", LIST, NEAR, '/ask_shelter{"step":"region.almaty"}'],
)
def test_somebody_who_uses_violence_is_told_nothing(ask: Ask, text: str) -> None:
    answer = ask(text, who="aggressor", near=(43.2, 76.9), region="almaty", given=("shelter",))
    assert answer.decision.algorithm == "aggressor"
    assert answer.decision.region is None
    assert not any(key.startswith("services-") for key in keys(answer))


@pytest.mark.parametrize(
    ("urgency", "first"), list(itertools.product((Urgency.HIGH, Urgency.ELEVATED), ["need-shelter"]))
)
def test_who_needs_a_place_gets_the_algorithm_and_then_a_button(ask: Ask, urgency: Urgency, first: str) -> None:
    answer = ask("далада қалдым, Павлодардамын", intent="need_shelter", urgency=urgency)
    assert keys(answer)[0] == first
    assert buttons(answer)["button-region"] == "/ask_shelter"
    assert answer.decision.region == "pavlodar_region"
    told = ask("/ask_shelter", region=answer.decision.region, given=("need-shelter",), talk_urgency=urgency)
    assert "services-found" in keys(told)


def test_in_an_emergency_the_way_out_comes_first(ask: Ask) -> None:
    assert keys(ask(intent="need_shelter", urgency=Urgency.EMERGENCY))[0] == "victim-now"


@pytest.mark.parametrize(
    ("intent", "who"), [("threat", "victim"), ("need_shelter", "witness"), ("need_shelter", "aggressor")]
)
def test_a_town_elsewhere_may_be_anybodys_and_is_not_kept(ask: Ask, intent: str, who: str) -> None:
    assert ask("ол Павлодарда тұрады", intent=intent, who=who).decision.region is None
