"""A place on the map as the answer to "where are you?": the help in that region, without keeping the place anywhere."""

from __future__ import annotations

import logging
from dataclasses import replace

from aiogram.types import Location

from bot.person import answer
from bot.services import Services
from bot.understanding import NotUnderstood, Understood
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
    services: Services, location: Location | None, person: Person | None, *, language: str | None
) -> Understood | None:
    """Return what is told of the region of a place; None where she was not asked for one, and when nobody answers."""
    if location is None or person is None or not set(person.given[-1:]) & set(ASKED_WHERE):
        return None
    place = (round(location.latitude, ROUNDED), round(location.longitude, ROUNDED))
    context = replace(await answer.context_of(services, person, language), near=place)
    try:
        return await services.understanding.talk(sender=person.chat_ref, text=NEAR, is_button=True, context=context)
    except NotUnderstood as error:
        log.warning("place_not_understood", extra={"code": error.code})
        return None


def is_only_an_answer(nearby: Understood | None, person: Person, level: Urgency) -> bool:
    """Say whether a place asks for nothing more than was told: in danger a human must see it all the same."""
    return nearby is not None and max(level, person.urgency) < Urgency.HIGH


def knowing(person: Person, nearby: Understood | None) -> Person:
    """Return the person with the region she was told of, so that she is not asked again."""
    if nearby is None:
        return person
    given = answer.remembered(person.given, nearby.algorithm) if nearby.algorithm else person.given
    return replace(person, region=nearby.region or person.region, given=given)
