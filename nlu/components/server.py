"""The Rasa server as we want it: our channel, our endpoints, few routes, and a model that is warm before it listens."""

from __future__ import annotations

import os
import sys
from functools import partial
from pathlib import Path
from typing import Any

from rasa.core.agent import load_agent
from rasa.core.run import close_resources, configure_app, create_http_input_channels
from sanic import Sanic

from nlu.components.endpoint import read_endpoints
from nlu.components.every_reading import heed_every_reading
from nlu.components.guard import guard
from nlu.components.quiet_logging import be_quiet
from nlu.components.warm_up import warm_up

NOT_READY = 4
ANSWER_SECONDS = 15


def create_server(model: Path, token: str, *, endpoints_file: Path, credentials_file: Path) -> Sanic:
    """Return the server's application; it loads the model and warms up before it listens.

    A model that cannot be used ends the process with 4: a server that listens but understands nothing would be worse.
    """
    endpoints = read_endpoints(endpoints_file)
    app = configure_app(
        create_http_input_channels(None, str(credentials_file)),
        auth_token=None,
        enable_api=True,
        response_timeout=ANSWER_SECONDS,
        endpoints=endpoints,
    )
    guard(app, token)
    app.register_listener(partial(_load, str(model), endpoints), "before_server_start")
    app.register_listener(close_resources, "after_server_stop")
    return app


async def _load(model: str, endpoints: Any, app: Sanic, loop: Any) -> None:
    be_quiet()
    app.ctx.agent = await load_agent(model, endpoints=endpoints, loop=loop)
    if app.ctx.agent is not None and app.ctx.agent.processor is not None:
        heed_every_reading(app.ctx.agent.processor)
    if not await warm_up(app.ctx.agent):
        sys.stderr.write(f"{model} cannot be used - train it again with `pana train`\n")
        sys.stderr.flush()
        os._exit(NOT_READY)
    sys.stderr.write(f"Rasa server ready with {Path(model).name}\n")
    sys.stderr.flush()
