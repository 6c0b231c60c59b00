"""The way to the action server, with times a person in danger can wait (Rasa's own limit is five minutes)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import aiohttp
from rasa.core.utils import AvailableEndpoints
from rasa.utils.endpoints import EndpointConfig


class PromptEndpoint(EndpointConfig):
    """An endpoint whose calls end after `answer_seconds`, and after `connect_seconds` when nobody listens."""

    def __init__(self, url: str, *, connect_seconds: float = 1.0, answer_seconds: float = 5.0) -> None:
        """Keep the address and the limits."""
        super().__init__(url=url)
        self._limits = aiohttp.ClientTimeout(total=float(answer_seconds), connect=float(connect_seconds))

    async def request(
        self,
        method: str = "post",
        subpath: str | None = None,
        content_type: str | None = "application/json",
        compress: bool = False,
        **kwargs: Any,
    ) -> Any | None:
        """Send a request as Rasa does, but within our limits, whatever Rasa asks for."""
        return await super().request(method, subpath, content_type, compress, **{**kwargs, "timeout": self._limits})


def read_endpoints(path: Path) -> AvailableEndpoints:
    """Read Rasa's endpoints file; the action server gets our limits.

    Raises:
        RasaException: if a variable of the environment that the file names is not set.
    """
    endpoints = AvailableEndpoints.read_endpoints(str(path))
    if endpoints.action is not None:
        endpoints.action = PromptEndpoint(endpoints.action.url, **endpoints.action.kwargs)
    return endpoints
