"""What the server lets in and out: few routes, one token, bounded bodies, errors without words.

Rasa's own API would also dump talks, swap models and train; nobody needs that here.
"""

from __future__ import annotations

import json

from sanic import Sanic
from sanic.request import Request
from sanic.response import HTTPResponse

from nlu.components.access import shows_token
from nlu.components.channel import failure
from nlu.components.talk_request import MOST_BYTES

OPEN_ROUTES = frozenset({("GET", "/webhooks/pana/health")})
TOKEN_ROUTES = frozenset(
    {("POST", "/webhooks/pana/talk"), ("POST", "/model/parse"), ("GET", "/status"), ("GET", "/version")}
)
WORDLESS_CODES = {400: "bad_request", 401: "unauthorized", 404: "not_found", 413: "too_large", 503: "not_ready"}


def guard(app: Sanic, token: str) -> None:
    """Put the checks before and after every request of the application."""
    app.config.REQUEST_MAX_SIZE = MOST_BYTES
    app.config.FALLBACK_ERROR_FORMAT = "json"

    async def let_in(request: Request) -> HTTPResponse | None:
        asked = (request.method, request.path)
        if asked in OPEN_ROUTES:
            return None
        if asked not in TOKEN_ROUTES:
            return failure("not_found", 404)
        return None if shows_token(request, token) else failure("unauthorized", 401)

    async def let_out(request: Request, response: HTTPResponse) -> HTTPResponse | None:
        if response.status < 400 or _is_ours(response):
            return None
        return failure(WORDLESS_CODES.get(response.status, "failed"), response.status)

    app.register_middleware(let_in, "request")
    app.register_middleware(let_out, "response")


def _is_ours(response: HTTPResponse) -> bool:
    try:
        content = json.loads(response.body or b"")
    except ValueError:
        return False
    return isinstance(content, dict) and set(content) == {"version", "error"}
