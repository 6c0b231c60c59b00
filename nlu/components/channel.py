"""Rasa's side of the contract with the app: a message comes in, the verdict, the replies and the decision go out.

Never an empty answer: whatever fails is an error with a code, so the app can show the emergency card.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from rasa.core.channels.channel import CollectingOutputChannel, InputChannel, UserMessage
from sanic import Blueprint
from sanic.request import Request
from sanic.response import HTTPResponse, json

from nlu.components.access import checked_token, shows_token
from nlu.components.open_form import as_the_app_keeps_it
from nlu.components.talk_request import VERSION, BadRequest, TalkRequest, read_request
from nlu.components.typed_text import as_typed
from nlu.components.verdict import IncompleteParse, parse_of_button, verdict_of
from nlu.components.warm_up import is_warm, warm_up

MARK = "pana"
ANSWER_SECONDS = 8.0

log = logging.getLogger("pana.nlu.channel")


class TalkFailed(Exception):
    """Raised inside the channel when a message got no full answer; `str()` is the error code."""


class PanaChannel(InputChannel):
    """`POST /webhooks/pana/talk` and `GET /webhooks/pana/health`."""

    def __init__(self, token: str, answer_seconds: float = ANSWER_SECONDS) -> None:
        """Keep the token and the longest time an answer may take."""
        self._token = checked_token(token)
        self._answer_seconds = float(answer_seconds)

    @classmethod
    def name(cls) -> str:
        """Return the name in the address."""
        return "pana"

    @classmethod
    def from_credentials(cls, credentials: dict[str, Any] | None) -> InputChannel:
        """Create the channel from credentials.yml."""
        return cls(**(credentials or {"token": ""}))

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """Return the two routes."""
        routes = Blueprint("pana_channel")

        @routes.post("/talk")
        async def talk(request: Request) -> HTTPResponse:
            if not shows_token(request, self._token):
                return failure("unauthorized", 401)
            agent = request.app.ctx.agent
            if agent is None or not agent.is_ready():
                return failure("not_ready", 503)
            try:
                asked = read_request(request.body, agent.domain.intents)
            except BadRequest as reason:
                return failure(str(reason), 413 if str(reason) == "too_large" else 400)
            return await self._answer(asked, agent, on_new_message)

        @routes.get("/health")
        async def health(request: Request) -> HTTPResponse:
            ready = is_warm(request.app.ctx.agent) or await warm_up(request.app.ctx.agent)
            return json({"version": VERSION, "ready": True}) if ready else failure("not_ready", 503)

        return routes

    async def _answer(
        self, asked: TalkRequest, agent: Any, on_new_message: Callable[[UserMessage], Awaitable[Any]]
    ) -> HTTPResponse:
        try:
            content = await asyncio.wait_for(_talk(asked, agent, on_new_message), self._answer_seconds)
        except TalkFailed as reason:
            return failure(str(reason), 503)
        except asyncio.TimeoutError:
            return failure("too_slow", 503)
        except Exception as error:  # noqa: BLE001 - the last line of defence: any failure is an error with a code
            log.error("talk_failed", extra={"kind": type(error).__name__})
            return failure("understanding_failed", 503)
        return json(content)


async def _talk(
    asked: TalkRequest, agent: Any, on_new_message: Callable[[UserMessage], Awaitable[Any]]
) -> dict[str, Any]:
    """Understand the message, let the action server answer, and return the whole content of the response."""
    metadata = {**asked.metadata, "button": asked.button}
    text = asked.text if asked.button else as_typed(asked.text)
    if asked.button:
        parsed: Mapping[str, Any] = parse_of_button(text, metadata)
    else:
        parsed = await agent.processor.parse_message(UserMessage(text, sender_id=asked.sender, metadata=metadata))
    try:
        verdict = verdict_of(parsed)
    except IncompleteParse:
        raise TalkFailed("understanding_failed") from None
    await as_the_app_keeps_it(agent.processor, asked.sender, asked.metadata)
    collector = CollectingOutputChannel()
    message = UserMessage(
        text, collector, asked.sender, parse_data=dict(parsed), input_channel=PanaChannel.name(), metadata=metadata
    )
    await on_new_message(message)
    said = [sent["custom"] for sent in collector.messages if (sent.get("custom") or {}).get(MARK) == VERSION]
    if not said:
        raise TalkFailed("no_reply")
    replies = [reply for one in said for reply in one.get("replies") or ()]
    decision = said[-1].get("decision")
    if not replies or not isinstance(decision, dict):
        raise TalkFailed("bad_reply")
    return {"version": VERSION, "verdict": verdict, "replies": replies, "decision": decision}


def failure(code: str, status: int) -> HTTPResponse:
    """Return an error that says nothing but its code."""
    return json({"version": VERSION, "error": code}, status=status)
