"""How the plan looks: ticks, buttons that say what they lead to, and a list that fits a phone."""

from __future__ import annotations

import pytest

from bot import compose
from bot.person.plan_view import question, said, whole
from desk.plan import LONGEST, Item, Plan, chosen, written
from locales.render import LANGUAGES, Words
from pana.places import CONTENT
from pana.plan_items import load_plan_items

ITEMS = load_plan_items(CONTENT)
NUMBERS = {"police": "102", "emergency": "112", "line": "111"}
BYTES = 64


def item(code: str) -> Item:
    """Return an item of ours."""
    found = ITEMS.get(code)
    assert found is not None
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_chosen_answer_has_a_tick_and_its_button_takes_it_back(words: Words, language: str) -> None:
    plan = chosen(Plan(), item("take"), "keys")
    _, rows = compose.said(words, language, question(ITEMS, plan, item("take"), walking=True))
    labels = {data: label for row in rows for label, data in row}
    assert labels["plan:w:take:keys:out"] == "✓ " + words.say(language, "plan-take-keys")
    assert labels["plan:w:take:money"] == words.say(language, "plan-take-money")
    assert "plan:w:take:clear" in labels
    assert "plan:w:take:next" in labels


def test_of_a_single_choice_the_chosen_button_means_the_same_again() -> None:
    plan = chosen(Plan(), item("where"), "friend")
    payloads = [button.payload for row in question(ITEMS, plan, item("where"), walking=False).buttons for button in row]
    assert "plan:e:where:friend" in payloads
    assert not [payload for payload in payloads if payload.endswith((":out", ":next"))]


def test_after_the_last_item_there_is_no_next_one() -> None:
    last = ITEMS.of(child=False)[-1]
    payloads = [button.payload for row in question(ITEMS, Plan(), last, walking=True).buttons for button in row]
    assert not [payload for payload in payloads if payload.endswith(":next")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_holds_what_she_chose_and_wrote_and_nothing_else(words: Words, language: str) -> None:
    plan = written(chosen(Plan(), item("take"), "keys"), item("where"), "тәте")
    body, rows = compose.said(words, language, whole(words, language, ITEMS, plan, child=False))
    assert body.splitlines()[1] == "", "the first line is alone on a locked screen"
    assert "«тәте»" in body
    assert words.say(language, "plan-take-keys") in body
    assert words.say(language, "plan-money") not in body
    assert ["plan:hide", "plan:delete"] in [[data for _, data in row] for row in rows]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("child", [False, True], ids=["adult", "child"])
def test_a_full_plan_fits_one_message(words: Words, language: str, child: bool) -> None:
    plan = Plan()
    for one in ITEMS.of(child=child):
        for answer in one.answers:
            plan = chosen(plan, one, answer)
        plan = written(plan, one, "ә" * LONGEST) if one.own_words else plan
    body, rows = compose.said(words, language, whole(words, language, ITEMS, plan, child=child))
    assert len(compose.pieces(body)) == 1
    assert all(len(data.encode()) <= BYTES for row in rows for _, data in row)


@pytest.mark.parametrize("language", LANGUAGES)
def test_answers_that_are_not_offered_any_more_are_left_out(words: Words, language: str) -> None:
    plan = Plan(chosen={"take": ("gold", "keys"), "boat": ("red",)})
    assert said(words, language, plan, item("take")) == words.say(language, "plan-take-keys")
    shown = whole(words, language, ITEMS, plan, child=False)
    assert str(shown.args["lines"]).count("\n") == 0
