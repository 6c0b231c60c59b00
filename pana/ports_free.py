"""Say before anything starts that a port is taken, and by which setting it is chosen."""

from __future__ import annotations

import errno
import socket

from pana.errors import PanaError
from pana.settings import Settings


def require_free(settings: Settings) -> None:
    """Raise PanaError when a port that Pana needs is in use."""
    wanted = {
        "PANA_BOT_PORT": settings.bot_port,
        "PANA_NLU_PORT": settings.nlu_port,
        "PANA_ACTIONS_PORT": settings.actions_port,
    }
    if settings.simulated:
        wanted["PANA_SIMULATOR_PORT"] = settings.simulator_port
    for name, port in wanted.items():
        if _is_taken(port):
            raise PanaError(f"port {port} is in use – stop what uses it (another Pana?) or set {name} to a free one")


def _is_taken(port: int) -> bool:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as error:
            return error.errno == errno.EADDRINUSE
    return False
