"""The action server: answers Rasa on this machine only, `python -m actions.server --port 5055`.

The SDK's own server is not used: its catch-all handler sends the whole tracker back in an error answer and it allows
every origin. Here an error answer is a code, nothing of a request is logged, and only the actions of domain.yml exist.
"""

from __future__ import annotations

import argparse
import json
import logging
import sys
from datetime import UTC, datetime
from typing import Any

from aiohttp import web
from rasa_sdk.executor import ActionExecutor
from rasa_sdk.interfaces import ActionMissingDomainException, ActionNotFoundException

from actions.answer import ActionAnswer
from actions.records import ContentError
from actions.report_form import report_actions

HOST = "127.0.0.1"
DEFAULT_PORT = 5055
LARGEST_REQUEST = 8 * 1024 * 1024
"""Rasa sends the whole tracker and the domain with every call."""

EXECUTOR = web.AppKey("executor", ActionExecutor)
Handler = Any

log = logging.getLogger("pana.actions")


def create_app(action: ActionAnswer | None = None) -> web.Application:
    """Build the server: the action that answers every message, and those of the form with the same content.

    Args:
        action: the action that answers; with the real content when left out.

    Raises:
        ContentError: the content has faults.
    """
    executor = ActionExecutor()
    action = action or ActionAnswer(now=_now)
    for served in (action, *report_actions(action)):
        executor.register_action(served)
    app = web.Application(client_max_size=LARGEST_REQUEST, middlewares=[_errors_without_words])
    app[EXECUTOR] = executor
    app.router.add_get("/health", _health)
    app.router.add_post("/webhook", _webhook)
    return app


def _now() -> datetime:
    return datetime.now(UTC)


async def _health(_: web.Request) -> web.Response:
    return web.json_response({"status": "ok"})


async def _webhook(request: web.Request) -> web.Response:
    try:
        call = json.loads(await request.read())
    except ValueError:
        return _error(422, "invalid_request")
    if not isinstance(call, dict) or not isinstance(call.get("tracker"), dict):
        return _error(422, "invalid_request")
    # Rasa knows 404 and 449; every other status makes it give up on the message, and the app then shows the card.
    try:
        result = await request.app[EXECUTOR].run(call)
    except ActionNotFoundException:
        return _error(404, "unknown_action")
    except ActionMissingDomainException:
        return _error(449, "no_domain")
    return web.json_response(result.model_dump()) if result else _error(422, "no_action")


@web.middleware
async def _errors_without_words(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Turn every failure into a code; neither the answer nor the log says more than the kind of the failure."""
    try:
        response: web.StreamResponse = await handler(request)
    except web.HTTPException as refusal:
        return _error(refusal.status, "refused")
    except Exception as error:  # noqa: BLE001 (the one broad catch of this process)
        log.error("action failed: %s", type(error).__name__)
        return _error(500, "action_failed")
    return response


def _error(status: int, code: str, **more: str) -> web.Response:
    return web.json_response({"error": code, **more}, status=status)


class _WithoutWords(logging.Formatter):
    """Prints our own records; of others logger, level, the template and the type of the error, never a value."""

    def format(self, record: logging.LogRecord) -> str:
        message = record.getMessage()
        if not record.name.startswith("pana."):
            message = record.msg if isinstance(record.msg, str) and record.args else "message withheld"
        line = f"{self.formatTime(record)} {record.levelname} {record.name} {message}"
        if record.exc_info and record.exc_info[0] is not None:
            line += f" error={record.exc_info[0].__name__}"
        return line.replace("\n", " ")


def quiet_logs() -> None:
    """Let only our own records and warnings of others through, without values and tracebacks: both may hold words."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_WithoutWords())
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    logging.raiseExceptions = False
    log.setLevel(logging.INFO)
    # These two log whole events, requests and tracebacks.
    for name in ("rasa_sdk", "aiohttp"):
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)


def main(arguments: list[str] | None = None) -> int:
    """Serve until stopped; return 2 when the content has faults, which are printed."""
    parser = argparse.ArgumentParser(prog="actions.server", description="Pana's action server")
    parser.add_argument("--port", type=int, default=DEFAULT_PORT)
    options = parser.parse_args(arguments)
    quiet_logs()
    try:
        app = create_app()
    except ContentError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    log.info("serving on %s:%d", HOST, options.port)
    web.run_app(app, host=HOST, port=options.port, access_log=None, print=None, handle_signals=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
