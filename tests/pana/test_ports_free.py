"""A taken port is said before anything starts, with the setting that chooses another one."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from pana.errors import PanaError
from pana.ports_free import require_free
from pana.settings import load_settings

NAMES = ("PANA_BOT_PORT", "PANA_NLU_PORT", "PANA_ACTIONS_PORT", "PANA_SIMULATOR_PORT")


@pytest.fixture
def sockets(env_file: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, socket.socket]]:
    """Bind a free port for every setting; nobody listens on them yet."""
    bound = {}
    for name in NAMES:
        probe = socket.socket()
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        probe.bind(("127.0.0.1", 0))
        monkeypatch.setenv(name, str(probe.getsockname()[1]))
        bound[name] = probe
    yield bound
    for probe in bound.values():
        probe.close()


def test_free_ports(sockets: dict[str, socket.socket]) -> None:
    for probe in sockets.values():
        probe.close()
    require_free(load_settings())


@pytest.mark.parametrize("name", NAMES)
def test_taken_port_is_named_with_its_setting(sockets: dict[str, socket.socket], name: str) -> None:
    for other, probe in sockets.items():
        if other != name:
            probe.close()
    sockets[name].listen()
    port = sockets[name].getsockname()[1]
    with pytest.raises(PanaError, match=rf"port {port} is in use – .* set {name} "):
        require_free(load_settings())


def test_simulator_port_does_not_matter_to_a_real_bot(
    sockets: dict[str, socket.socket], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in NAMES[:3]:
        sockets[name].close()
    sockets["PANA_SIMULATOR_PORT"].listen()
    monkeypatch.setenv("PANA_BOT_TOKEN", "1:real")
    require_free(load_settings())
