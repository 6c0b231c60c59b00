"""A place on the map: the help in that region, whether she was asked "where are you?" or not. The place is kept nowhere."""

from __future__ import annotations

import logging
from dataclasses import replace

from aiogram.types import Location

from bot.person import answer
from bot.services import Services
from bot.understanding import NotUnderstood, Reply, Understood
from desk.people import Person
from nlu.urgency.levels import Urgency

log = logging.getLogger("pana.bot.nearby")

ASKED_WHERE = ("shelter", "need-shelter")
"""Answers after which a place sent is the answer to "where are you?" (actions/region_told.py)."""

NEAR = '/ask_shelter{"step":"near"}'
"""Asks understanding for the help near a place; the place itself travels beside it."""

ROUNDED = 1
"""Decimals of a degree that leave this process: about 10 km, enough for the nearest town and not for a house."""


async def help_nearby(
    services: Services, location: Location | None, person: Person | None, *, sender: str, language: str | None
) -> Understood | None:
    """Return what is told of the region of a place; None when nobody answers, and for somebody who uses violence.

    `sender` is the keyed hash of the chat.
    """
    if location is None or (person is not None and person.who == "aggressor"):
        return None
    place = (round(location.latitude, ROUNDED), round(location.longitude, ROUNDED))
    context = replace(await answer.context_of(services, person, language), near=place)
    try:
        return await services.understanding.talk(sender=sender, text=NEAR, is_button=True, context=context)
    except NotUnderstood as error:
        log.warning("place_not_understood", extra={"code": error.code})
        return None


def was_asked(person: Person) -> bool:
    """Say whether "where are you?" was the last thing she was asked."""
    return bool(set(person.given[-1:]) & set(ASKED_WHERE))


def is_only_an_answer(nearby: Understood | None, person: Person, level: Urgency) -> bool:
    """Say whether a place asks for nothing more than was told: in danger, or unasked, a human must see it all the same."""
    return nearby is not None and was_asked(person) and max(level, person.urgency) < Urgency.HIGH


def to_say(nearby: Understood | None, person: Person) -> tuple[Reply, ...]:
    """Return what she is told of her region. Nobody in danger reads a list that she did not ask for."""
    if nearby is None:
        return ()
    is_wanted = was_asked(person) or (nearby.region is not None and person.urgency < Urgency.HIGH)
    return nearby.replies if is_wanted else ()


def knowing(person: Person, nearby: Understood | None) -> Person:
    """Return the person with the region she was told of, so that she is not asked again; the operator sees it too."""
    if nearby is None:
        return person
    is_answer = was_asked(person) and nearby.algorithm is not None
    given = answer.remembered(person.given, nearby.algorithm or "") if is_answer else person.given
    return replace(person, region=nearby.region or person.region, given=given)
