"""Chooses the answer: from a situation to the keys of the texts and a decision. Pure; the tables are in data/content.

Source of the rules: the labels and principles in docs/architecture.md. Urgency never falls here, the model's intent
counts only above the confidence floor, and at high urgency and above the first message shows the emergency numbers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from actions.content import Algorithm, Argument, Content
from actions.language import answer_language, language_after_change
from actions.routes import Answers, Button, Route
from actions.situation import Situation
from nlu.urgency.levels import Urgency

SUICIDAL = {
    "suicide-self": "suicide-now",
    "suicide-now": "suicide-now",
    "suicide-child": "suicide-child",
}
"""Algorithms for somebody who thinks of suicide, each with the one for the moment when it becomes acute."""

IN_BETWEEN = ("still-here", "still-here-child", "still-here-now", "still-here-now-child", "numbers-first")
"""Answers that ask nothing and change no subject."""

BARE = 4
"""So many words at most are a bare "no": what follows a longer one says what is meant, and the screen reads it."""

GIVES_WAY = "small"
"""The kind of intent that is dropped as soon as the message itself is worrying."""


@dataclass(frozen=True)
class Reply:
    """One message: the key of its text, its arguments and its rows of buttons."""

    key: str
    args: dict[str, Argument] = field(default_factory=dict)
    buttons: tuple[tuple[Button, ...], ...] = ()


@dataclass(frozen=True)
class Decision:
    """What the app is asked to do.

    `escalate` is none, offer (a human was offered) or case (open a case or raise it; the app tells about waiting).
    `event` is ask_operator, safe_now (the person confirmed with the button), change_language, delete_data or None.
    `algorithm` is the one to remember in the talk's `given`, latest last; with safe_now the question it confirms.
    """

    escalate: str
    urgency: Urgency
    language: str
    event: str | None
    algorithm: str


@dataclass(frozen=True)
class Answer:
    """The replies, at least one, in the order of sending, and the decision."""

    replies: tuple[Reply, ...]
    decision: Decision


@dataclass(frozen=True)
class _Plan:
    """The algorithms to give, in order, and what they bring with them."""

    algorithms: tuple[str, ...]
    event: str | None = None
    language: str | None = None
    confirmed: str | None = None


_CALL_OPERATOR = _Plan(("operator-asked",), event="ask_operator")


def choose(situation: Situation, content: Content, answers: Answers) -> Answer:
    """Return the answer to one message. Total: every situation gets at least one reply."""
    situation = _with_what_the_button_means(situation, content, answers)
    plan = _with_numbers_first(_plan(situation, content, answers), situation, content, answers)
    decision = Decision(
        escalate=_escalation(plan, situation),
        urgency=situation.known_urgency,
        language=plan.language or answer_language(situation.language, situation.talk_language),
        event=plan.event,
        algorithm=plan.confirmed or next(name for name in plan.algorithms if name != "numbers-first"),
    )
    names = [*plan.algorithms, *_offer(decision, situation, content)]
    replies = [reply for name in names for reply in _said(content.algorithms[name], situation, content, answers)]
    return Answer(tuple(replies), decision)


def _with_what_the_button_means(situation: Situation, content: Content, answers: Answers) -> Situation:
    """A word or button may mean more than it says: after a question its answer counts, not its politeness.

    "No" to "are you safe?" is an emergency, typed or pressed; so is "yes" to "are you thinking of suicide?".
    """
    urgency = situation.urgency
    route = answers.routes.get(situation.intent or "")
    if situation.pressed and route is not None:
        urgency = max(urgency, route.pressed)
    question = _last_question(situation, content)
    bare = situation.pressed or (situation.words <= BARE and situation.confidence >= answers.confidence_floor)
    if bare and (situation.intent, question) in (("deny", "place"), ("deny", "safe"), ("affirm", "suicide")):
        urgency = Urgency.EMERGENCY
    return replace(situation, urgency=urgency)


def _plan(situation: Situation, content: Content, answers: Answers) -> _Plan:
    route = answers.routes.get(situation.intent or "") if _is_trusted(situation, answers) else None
    if route is None:
        return _without_intent(situation, answers)
    if route.kind == GIVES_WAY:
        return _small_talk(situation, route, content, answers)
    if route.kind == "service":
        return _service(situation, route, content, answers)
    level = situation.known_urgency if route.kind == "harm" else situation.urgency
    return _Plan((route.rows[situation.who].at(level),))


def _is_trusted(situation: Situation, answers: Answers) -> bool:
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
    topic = _topic(situation, answers)
    if topic is not None and topic in SUICIDAL:
        return SUICIDAL[topic] if situation.urgency is Urgency.EMERGENCY else topic
    return answers.people[situation.who].at(situation.known_urgency)


def _go_on(situation: Situation, answers: Answers) -> str:
    """Return what keeps a grave talk at its subject: the algorithm it is about, and in between a short "I am here"."""
    topic = _topic(situation, answers)
    if topic is None or (situation.given[-1] == topic and topic not in SUICIDAL):
        here = "still-here-now" if situation.known_urgency is Urgency.EMERGENCY else "still-here"
        return f"{here}-child" if situation.who == "child" else here
    return topic


def _topic(situation: Situation, answers: Answers) -> str | None:
    """Return the algorithm against harm that was given last; None when the talk had none."""
    return next((name for name in reversed(situation.given) if name in answers.harm), None)


def _last_question(situation: Situation, content: Content) -> str | None:
    """Return the question that waits for an answer; "I am here" in between does not take it away."""
    asked = (content.algorithms.get(name) for name in reversed(situation.given) if name not in IN_BETWEEN)
    last = next(asked, None)
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


def _said(algorithm: Algorithm, situation: Situation, content: Content, answers: Answers) -> Iterator[Reply]:
    keys = algorithm.again if algorithm.name in situation.given else algorithm.texts
    args = content.arguments(algorithm)
    buttons = tuple(tuple(answers.buttons[code] for code in row) for row in algorithm.buttons)
    for key in keys:
        yield Reply(key, dict(args), buttons if key == keys[-1] else ())
