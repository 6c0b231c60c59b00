"""A process to be supervised: answers its health check, and behaves as its arguments say.

`python child.py PORT FOLDER [deaf|last-words|silent|long-line|with-child]`. It is sick while FOLDER/sick exists.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

port, folder, *moods = sys.argv[1:]


class Health(BaseHTTPRequestHandler):
    """Answers 200, or 503 while the process is to be sick."""

    def do_GET(self) -> None:
        """Answer."""
        self.send_response(503 if (Path(folder) / "sick").exists() else 200)
        self.end_headers()

    def log_message(self, *_args: Any) -> None:
        """Say nothing."""


def say(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def last_words(*_signal: Any) -> None:
    """Print something while being stopped."""
    say("last words")
    sys.exit(0)


if "deaf" in moods:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
if "last-words" in moods:
    signal.signal(signal.SIGTERM, last_words)
if "long-line" in moods:
    say("x" * 300_000)
if "with-child" in moods:
    grandchild = subprocess.Popen([sys.executable, "-c", "import signal; signal.pause()"])
    say(f"pid {grandchild.pid}")
say(f"pid {os.getpid()}")
if "silent" in moods:
    signal.pause()
ThreadingHTTPServer(("127.0.0.1", int(port)), Health).serve_forever()
