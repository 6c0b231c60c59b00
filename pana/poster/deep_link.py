"""The address behind the code on a poster: the bot and the place, nothing else."""

from __future__ import annotations

import re

from pana.errors import PanaError

PLACE = re.compile(r"[A-Za-z0-9_-]{1,64}")
"""What Telegram takes as the parameter of a link that starts a bot (Bot features, deep linking)."""

BOT = re.compile(r"[A-Za-z][A-Za-z0-9_]{3,31}")
"""A user name in Telegram; most bots' names end in "bot", but one that was bought need not."""


def bot_name(given: str) -> str:
    """Return the bot's user name without the sign before it.

    Raises:
        PanaError: it is no user name.
    """
    name = given.strip().removeprefix("@")
    if not BOT.fullmatch(name):
        raise PanaError(
            "this is no user name of a bot: 4 to 32 letters, digits and _, like pana_bot – copy it from @BotFather"
        )
    return name


def deep_link(bot: str, place: str) -> str:
    """Return the link that opens the bot and hands it the code of the place.

    Raises:
        PanaError: Telegram would refuse one of the two.
    """
    if not PLACE.fullmatch(place):
        raise PanaError("this is no code of a place: 1 to 64 of A-Z a-z 0-9 _ - (data/content/poster_places.yml)")
    return f"https://t.me/{bot_name(bot)}?start={place}"
