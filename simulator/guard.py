"""Who may talk to the simulator: this machine only, and no page of another site."""

from __future__ import annotations

import ipaddress
import logging
from collections.abc import Awaitable, Callable

from aiohttp import web
from yarl import URL

from simulator.refusal import RefusalError

logger = logging.getLogger(__name__)

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def is_loopback(host: str) -> bool:
    """Return whether a host name or address means this machine."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


@web.middleware
async def guarded(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refuse other hosts and origins, and answer every error in Telegram's shape without quoting anything.

    A page of another site that is open in the visitor's browser must not write to people's phones here
    (foreign Origin), nor reach them by a name that points at this machine (foreign Host).
    """
    try:
        _check_host_and_origin(request)
        return await handler(request)
    except RefusalError as refusal:
        return web.json_response(refusal.as_json(), status=refusal.code)
    except web.HTTPException as error:
        return web.json_response(RefusalError(error.status, error.reason).as_json(), status=error.status)
    except ConnectionError:
        raise
    except Exception as error:  # noqa: BLE001  the one broad catch of every request
        # The message of an unknown error may quote what somebody wrote: only its type is logged.
        place = error.__traceback__
        while place is not None and place.tb_next is not None:
            place = place.tb_next
        where = "" if place is None else f"{place.tb_frame.f_code.co_filename}:{place.tb_lineno}"
        logger.error("unexpected %s at %s", type(error).__name__, where)
        return web.json_response(RefusalError(500, "Internal Server Error").as_json(), status=500)


def _check_host_and_origin(request: web.Request) -> None:
    try:
        host = URL(f"http://{request.host}").host or ""
        origin = request.headers.get("Origin")
        is_foreign = origin is not None and URL(origin).authority != request.host
    except ValueError:
        host, is_foreign = "", True
    if not is_loopback(host) or is_foreign:
        raise RefusalError(403, "Forbidden: the simulator answers this machine only")
