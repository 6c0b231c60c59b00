"""How the safety plan looks to the person: the question of an item with its buttons, and the whole plan as a short list."""

from __future__ import annotations

from bot.understanding import Button, Reply
from desk.plan import Item, Items, Plan
from locales.render import Words

SHOW, HIDE, DELETE, DELETE_NOW = "plan:show", "plan:hide", "plan:delete", "plan:delete:yes"
WALK, EDIT = "w", "e"
"""Whether she goes through the items one by one, or changes a single one."""

HUMAN = Button("button-human", "/ask_operator")
BEFORE_DELETING = ((Button("button-plan-delete-yes", DELETE_NOW),), (Button("button-plan-show", SHOW),))
BACK = ((Button("button-plan-show", SHOW),), (HUMAN,))

Rows = tuple[tuple[Button, ...], ...]


def data(item: Item, what: str | None = None, *, walking: bool) -> str:
    """Return what a button says: an item, and what is done with it; never anything she wrote."""
    place = f"plan:{WALK if walking else EDIT}:{item.code}"
    return place if what is None else f"{place}:{what}"


def question(items: Items, plan: Plan, item: Item, *, walking: bool) -> Reply:
    """Return the question of an item with its ready answers."""
    return Reply(item.asks, buttons=rows(items, plan, item, walking=walking))


def rows(items: Items, plan: Plan, item: Item, *, walking: bool) -> Rows:
    """Return the buttons under the question of an item: it is a check list as it stands."""
    below: list[Button] = []
    if item.own_words:
        below.append(Button("button-plan-own", data(item, "own", walking=walking)))
    if plan.has(item):
        below.append(Button("button-plan-clear", data(item, "clear", walking=walking)))
    last = [Button("button-plan-show", SHOW)]
    if walking and items.after(item) is not None:
        last.insert(0, Button("button-plan-next", data(item, "next", walking=True)))
    chosen = plan.chosen.get(item.code, ())
    answers = []
    for code, key in item.answers.items():
        is_ticked = code in chosen
        what = f"{code}:out" if is_ticked and item.many else code
        answers.append((Button(key, data(item, what, walking=walking), ticked=is_ticked),))
    return (*answers, *((button,) for button in below), tuple(last))


def whole(words: Words, language: str, items: Items, plan: Plan, *, child: bool) -> Reply:
    """Return the plan as a list; under it a button for each item, and those that hide and delete it."""
    mine = items.of(child=child)
    lines = [
        words.say_or_other(
            language,
            "plan-line",
            {"item": words.say_or_other(language, item.title), "said": said(words, language, plan, item)},
        )
        for item in mine
        if plan.has(item)
    ]
    changes = [Button(item.title, data(item, walking=False)) for item in mine]
    under = (
        *(tuple(changes[at : at + 2]) for at in range(0, len(changes), 2)),
        (Button("button-plan-hide", HIDE), Button("button-plan-delete", DELETE)),
        (HUMAN,),
    )
    if not lines:
        return Reply("plan-empty-child" if child else "plan-empty", buttons=under)
    return Reply("plan-shown-child" if child else "plan-shown", {"lines": "\n".join(lines)}, under)


def said(words: Words, language: str, plan: Plan, item: Item) -> str:
    """Return what she chose and wrote about an item, on one line."""
    chosen = [
        words.say_or_other(language, item.answers[code])
        for code in plan.chosen.get(item.code, ())
        if code in item.answers
    ]
    own = plan.own.get(item.code)
    return ", ".join([*chosen, f"«{own}»"] if own else chosen)
