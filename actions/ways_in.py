"""Which guide an answer leads to: the button "step by step" under the algorithm that was chosen. Pure."""

from __future__ import annotations

from actions.content import Algorithm
from actions.guide_table import Choice
from actions.places import Place, remembered
from actions.routes import ACTED, IN_BETWEEN, Answers
from actions.situation import Situation
from nlu.urgency.levels import Urgency


def way_in(situation: Situation, algorithm: Algorithm, answers: Answers, *, is_trusted: bool) -> Place | None:
    """Return the place where the guide begins, or where she was in it; None when no guide belongs to the answer.

    A trusted intent names the guide, else the algorithm itself, else who writes. `other` is led like the person hurt.
    """
    who, moment = _who(situation, algorithm), "now" if situation.known_urgency is Urgency.EMERGENCY else "later"
    been = [place for place in remembered(situation.given) if (place.who, place.moment) == (who, moment)]
    been = [place for place in been if answers.guides.knows(place)]
    choice = _of_intent(situation, algorithm, answers) if is_trusted else None
    choice = choice or _of_algorithm(algorithm, answers)
    if choice is None:
        if been and (algorithm.name in IN_BETWEEN or algorithm.name in answers.general):
            return _as_far_as_she_came(been[-1])
        if algorithm.name not in answers.general:
            return None
        choice = answers.guide_table.of_people[who]
    first = answers.guides.begin(choice[moment], who, moment)
    same = [place for place in been if place.guide == first.guide]
    return _as_far_as_she_came(same[-1]) if same else first


def _as_far_as_she_came(place: Place) -> Place:
    """Return the place itself, or the beginning for somebody who has been through all of it."""
    return place.at(0) if place.index is None else place


def _who(situation: Situation, algorithm: Algorithm) -> str:
    """Return who is led: a child always as a child, else the one the algorithm speaks to."""
    if situation.who == "child":
        return "child"
    if algorithm.speaks_to != "person":
        return algorithm.speaks_to
    return "victim" if situation.who == "other" else situation.who


def _of_intent(situation: Situation, algorithm: Algorithm, answers: Answers) -> Choice | None:
    """Return the guide of the intent, if the algorithm is its answer and no other one that came first."""
    route = answers.routes.get(situation.intent or "")
    if route is None or algorithm.name not in route.rows[situation.who].names:
        return None
    return answers.guide_table.of_intent.get(situation.intent or "")


def _of_algorithm(algorithm: Algorithm, answers: Answers) -> Choice | None:
    """Return the guide of the harm that only this algorithm answers: an unsure message keeps a grave talk at it."""
    if algorithm.name in answers.general:
        return None
    name = next((calm for calm, acted in ACTED.items() if acted == algorithm.name), algorithm.name)
    for intent, route in answers.routes.items():
        if route.kind == "harm" and any(name in row.names for row in route.rows.values()):
            return answers.guide_table.of_intent.get(intent)
    return None
