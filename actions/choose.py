"""Chooses the answer: from a situation to the keys of the texts and a decision. Pure; the tables are in data/content.

Source of the rules: the labels and principles in docs/architecture.md. Urgency never falls here, the model's intent
counts only above the confidence floor, and at high urgency and above the first message shows the emergency numbers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from actions.content import Algorithm, Content
from actions.language import answer_language, language_after_change
from actions.matters import with_what_happened
from actions.reply import Answer, Decision, Reply
from actions.routes import ACTED, Answers, Button, Route
from actions.situation import Situation
from actions.step_words import BARE
from actions.steps import Walk, at_place, latest_given, said_on, walk
from actions.ways_in import way_in
from nlu.urgency.levels import Urgency

SUICIDAL = {
    "suicide-self": "suicide-now",
    "suicide-now": "suicide-now",
    "suicide-child": "suicide-child",
} | {name: name for name in ACTED.values()}
"""Algorithms for somebody who thinks of suicide, each with the one for the moment when it becomes acute."""

ACT = "suicide.act"
"""The cue of something done or begun against the own life (data/lexicon/cues_*.yml)."""

_ACT_OF = {"child": ACTED["suicide-child"], "witness": ACTED["suicide-other"]}

GIVES_WAY = "small"
"""The kind of intent that is dropped as soon as the message itself is worrying."""


@dataclass(frozen=True)
class _Plan:
    """The algorithms to give, in order, and what they bring with them."""

    algorithms: tuple[str, ...]
    event: str | None = None
    language: str | None = None
    confirmed: str | None = None


_CALL_OPERATOR = _Plan(("operator-asked",), event="ask_operator")

Anew = Callable[[Algorithm], tuple[Reply, ...]]
"""What is said instead of an algorithm's own texts, where that depends on day, region or line; () for all others."""


def _nothing_anew(_algorithm: Algorithm) -> tuple[Reply, ...]:
    return ()


def choose(situation: Situation, content: Content, answers: Answers, anew: Anew = _nothing_anew) -> Answer:
    """Return the answer to one message. Total: every situation gets at least one reply."""
    way = walk(situation, answers, is_bare=_is_bare(situation, answers))
    if way is not None:
        return _on_the_way(way, situation, content, answers)
    situation = with_what_happened(_with_what_the_button_means(situation, content, answers), answers.matters)
    plan = _with_numbers_first(_plan(situation, content, answers), situation, content, answers)
    decision = Decision(
        escalate=_escalation(plan, situation),
        urgency=situation.known_urgency,
        language=plan.language or answer_language(situation.language, situation.talk_language),
        event=plan.event,
        algorithm=plan.confirmed or next(name for name in plan.algorithms if name != "numbers-first"),
    )
    names = [*plan.algorithms, *_offer(decision, situation, content)]
    main = next(name for name in plan.algorithms if name != "numbers-first")
    replies: list[Reply] = []
    for name in names:
        algorithm = content.algorithms[name]
        step_by_step = _step_by_step(situation, algorithm, answers) if name == main else ()
        replies += _said(algorithm, situation, content, answers, first_row=step_by_step, anew=anew(algorithm))
    return Answer(tuple(replies), decision)


def _on_the_way(way: Walk, situation: Situation, content: Content, answers: Answers) -> Answer:
    """Return the answer of a guide. It raises and lowers nothing: a grave talk stays a case with every step."""
    return Answer(said_on(way, situation, content, answers), unchanged(situation, way.to.name))


def unchanged(situation: Situation, name: str) -> Decision:
    """Return the decision of an answer that raises and lowers nothing; `name` is what the talk remembers."""
    return Decision(
        escalate=_escalation(_Plan(()), situation),
        urgency=situation.known_urgency,
        language=answer_language(situation.language, situation.talk_language),
        event=None,
        algorithm=name,
    )


def _is_bare(situation: Situation, answers: Answers) -> bool:
    """Say whether the message is nothing but an answer: a button, or few words whose intent is certain."""
    sure = situation.confidence >= answers.confidence_floor
    return situation.pressed or (situation.words <= BARE and sure)


def _step_by_step(situation: Situation, algorithm: Algorithm, answers: Answers) -> tuple[Button, ...]:
    place = way_in(situation, algorithm, answers, is_trusted=is_trusted(situation, answers))
    return (at_place(answers.buttons["step-by-step"], place),) if place else ()


def _with_what_the_button_means(situation: Situation, content: Content, answers: Answers) -> Situation:
    """A word or button may mean more than it says: after a question its answer counts, not its politeness.

    "No" to "are you safe?" is an emergency, typed or pressed; so is "yes" to "are you thinking of suicide?".
    """
    urgency = situation.urgency
    route = answers.routes.get(situation.intent or "")
    if situation.pressed and route is not None:
        urgency = max(urgency, route.pressed)
    grave = (("deny", "place"), ("deny", "safe"), ("affirm", "suicide"))
    if _is_bare(situation, answers) and (situation.intent, _last_question(situation, content)) in grave:
        urgency = Urgency.EMERGENCY
    return replace(situation, urgency=urgency)


def _plan(situation: Situation, content: Content, answers: Answers) -> _Plan:
    route = answers.routes.get(situation.intent or "") if is_trusted(situation, answers) else None
    if route is None:
        return _without_intent(situation, answers)
    if route.kind == GIVES_WAY:
        return _small_talk(situation, route, content, answers)
    if route.kind == "service":
        return _service(situation, route, content, answers)
    level = situation.known_urgency if route.kind == "harm" else situation.urgency
    name = route.rows[situation.who].at(level)
    return _Plan((ACTED[name] if name in ACTED and _has_acted(situation, answers) else name,))


def _has_acted(situation: Situation, answers: Answers) -> bool:
    """Say whether an act against the own life is told: now, or in an emergency that goes on."""
    if situation.known_urgency < Urgency.EMERGENCY:
        return False
    return ACT in situation.cues or topic(situation, answers) in ACTED.values()


def is_trusted(situation: Situation, answers: Answers) -> bool:
    """Say whether the intent counts. A grave talk is not moved to another algorithm by a guess."""
    if situation.pressed:
        return True
    if not situation.words:
        # A dot, a number or an emoji: no intent can be read from it, whatever the model says.
        return False
    grave = situation.talk_urgency >= Urgency.HIGH and situation.urgency < Urgency.EMERGENCY
    return situation.confidence >= (answers.confidence_to_change_topic if grave else answers.confidence_floor)


def _without_intent(situation: Situation, answers: Answers) -> _Plan:
    """What is done when the model is not sure: the talk so far, the urgency and the one who writes decide."""
    if situation.talk_urgency >= Urgency.HIGH and situation.urgency <= situation.talk_urgency:
        return _Plan((_go_on(situation, answers),))
    if situation.urgency >= Urgency.ELEVATED:
        return _Plan((_general(situation, answers),))
    return _Plan(("small-child" if situation.who == "child" else "not-understood",))


def _small_talk(situation: Situation, route: Route, content: Content, answers: Answers) -> _Plan:
    question = _last_question(situation, content)
    if situation.urgency > situation.talk_urgency and situation.urgency >= Urgency.ELEVATED:
        return _Plan((_general(situation, answers),))
    if situation.intent == "affirm" and question == "safe":
        # Only the button confirms, and only right under the question.
        if situation.pressed and content.algorithms[situation.given[-1]].asks == "safe":
            return _confirmed(situation)
        return _Plan((answers.routes["safe_now"].rows[situation.who].below,))
    if situation.intent == "affirm" and question == "human" and situation.talk_urgency is Urgency.ELEVATED:
        return _CALL_OPERATOR
    if situation.talk_urgency >= Urgency.HIGH:
        return _Plan((_go_on(situation, answers),))
    if situation.urgency >= Urgency.ELEVATED:
        return _Plan((_general(situation, answers),))
    return _Plan((route.rows[situation.who].at(situation.urgency),))


def _service(situation: Situation, route: Route, content: Content, answers: Answers) -> _Plan:
    services: dict[str, Callable[[], _Plan]] = {
        "ask_operator": lambda: _CALL_OPERATOR,
        "change_language": lambda: _change_language(situation, route),
        "delete_data": lambda: _delete(situation, route, content),
        "safe_now": lambda: _safe(situation, route, content, answers),
    }
    return services[situation.intent or ""]()


def _change_language(situation: Situation, route: Route) -> _Plan:
    language = language_after_change(situation.language, situation.talk_language, situation.asked_language)
    return _Plan((route.rows[situation.who].below,), event="change_language", language=language)


def _delete(situation: Situation, route: Route, content: Content) -> _Plan:
    """Deleting is asked for twice, the second time with the button: messages may be evidence."""
    if situation.pressed and _last_question(situation, content) == "delete":
        return _Plan(("delete-requested",), event="delete_data")
    return _Plan((route.rows[situation.who].below,))


def _safe(situation: Situation, route: Route, content: Content, answers: Answers) -> _Plan:
    """Ask whether she is safe; beside a worrying message her word is not heard. Only the answer's own button confirms."""
    if situation.urgency >= Urgency.HIGH:
        return _Plan((_general(situation, answers),))
    return _Plan((route.rows[situation.who].below,))


def _confirmed(situation: Situation) -> _Plan:
    name = "safe-confirmed-child" if situation.who == "child" else "safe-confirmed"
    return _Plan((name,), event="safe_now", confirmed=situation.given[-1])


def _general(situation: Situation, answers: Answers) -> str:
    """Return the algorithm that needs no intent: for a suicidal talk its own, else by who writes and how urgent the talk is."""
    only_suicide = all(cue.startswith("suicide.") for cue in situation.cues)
    if situation.urgency is Urgency.EMERGENCY and ACT in situation.cues and only_suicide:
        return _ACT_OF.get(situation.who, ACTED["suicide-now"])
    about = topic(situation, answers)
    if about is not None and about in SUICIDAL:
        return SUICIDAL[about] if situation.urgency is Urgency.EMERGENCY else about
    return answers.people[situation.who].at(situation.known_urgency)


def _go_on(situation: Situation, answers: Answers) -> str:
    """Return what keeps a grave talk at its subject: the algorithm it is about, and in between a short "I am here"."""
    about = topic(situation, answers)
    if about is not None and (situation.given[-1] != about or about in SUICIDAL):
        return about
    here = "still-here-now" if situation.known_urgency is Urgency.EMERGENCY else "still-here"
    return f"{here}-child" if situation.who == "child" else here


def topic(situation: Situation, answers: Answers) -> str | None:
    """Return the algorithm against harm that was given last; None when the talk had none."""
    return next((name for name in reversed(situation.given) if name in answers.harm), None)


def _last_question(situation: Situation, content: Content) -> str | None:
    """Return the question that waits for an answer; "I am here" in between does not take it away.

    A button with a place in a guide answers no question, even if the guide does not have the place any more.
    """
    if situation.step is not None:
        return None
    last = content.algorithms.get(latest_given(situation))
    return last.asks if last else None


def _with_numbers_first(plan: _Plan, situation: Situation, content: Content, answers: Answers) -> _Plan:
    """At high and above the first message shows the numbers; in an emergency it is the whole algorithm."""
    if content.algorithms[plan.algorithms[0]].numbers and not (
        plan.event == "ask_operator" and situation.urgency is Urgency.EMERGENCY
    ):
        return plan
    if situation.urgency is Urgency.EMERGENCY:
        return replace(plan, algorithms=(_general(situation, answers), *plan.algorithms))
    if situation.known_urgency >= Urgency.HIGH:
        return replace(plan, algorithms=("numbers-first", *plan.algorithms))
    return plan


def _escalation(plan: _Plan, situation: Situation) -> str:
    if plan.event == "safe_now":
        return "none"
    if plan.event == "ask_operator" or situation.known_urgency >= Urgency.HIGH:
        return "case"
    return "offer" if situation.known_urgency is Urgency.ELEVATED else "none"


def _offer(decision: Decision, situation: Situation, content: Content) -> tuple[str, ...]:
    """Offer a human, once for each algorithm that leaves room for it."""
    main = content.algorithms[decision.algorithm]
    new = main.name not in situation.given
    worrying = situation.urgency is Urgency.ELEVATED and decision.escalate == "offer"
    return ("offer-human",) if worrying and main.asks == "human" and new else ()


def _said(
    algorithm: Algorithm,
    situation: Situation,
    content: Content,
    answers: Answers,
    *,
    first_row: tuple[Button, ...],
    anew: tuple[Reply, ...],
) -> Iterator[Reply]:
    if anew:
        *before, last = anew
        own = (tuple(answers.buttons[code] for code in row) for row in algorithm.buttons)
        yield from before
        yield replace(last, buttons=tuple(row for row in (first_row, *last.buttons, *own) if row))
        return
    keys = algorithm.again if algorithm.name in situation.given else algorithm.texts
    args = content.arguments(algorithm)
    rows = (first_row, *(tuple(answers.buttons[code] for code in row) for row in algorithm.buttons))
    buttons = tuple(row for row in rows if row)
    for key in keys:
        yield Reply(key, dict(args), buttons if key == keys[-1] else ())
