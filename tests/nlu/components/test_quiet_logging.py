"""No line of any logger carries what people write. Every case runs in its own process, because logging is global."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from nlu.components.process import ROOT

CANARY = "canary-word"
PRELUDE = "import logging, structlog, warnings\nfrom nlu.components.quiet_logging import be_quiet\nbe_quiet()\n"
CASES = {
    "message": "logging.getLogger('rasa.core').error('said %s', 'canary-word')",
    "exception": "try:\n  raise ValueError('canary-word')\nexcept ValueError:\n  logging.getLogger('x').exception('canary-word')",
    "structlog": "structlog.get_logger().error('canary-word', text='canary-word', user_text='canary-word')",
    "structlog-exception": (
        "try:\n  1/0\nexcept ZeroDivisionError:\n  structlog.get_logger().exception('canary-word', text='canary-word')"
    ),
    "warning": "warnings.warn('canary-word')",
    "uncaught": "raise RuntimeError('canary-word')",
    "own-logger-extra": "logging.getLogger('pana.nlu').error('event', extra={'kind': 'K', 'text': 'canary-word'})",
    "late-handler": "logging.getLogger('late').error('canary-word')",
}


@pytest.mark.parametrize("code", CASES.values(), ids=CASES.keys())
def test_canary_is_not_logged(code: str) -> None:
    done = subprocess.run([sys.executable, "-c", PRELUDE + code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert CANARY not in done.stdout + done.stderr


def test_place_and_kind_remain() -> None:
    code = PRELUDE + CASES["exception"] + "\n" + CASES["own-logger-extra"]
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    foreign, own = (json.loads(line) for line in done.stderr.splitlines())
    assert (foreign["logger"], foreign["level"], foreign["kind"]) == ("x", "error", "ValueError")
    assert foreign["place"].startswith("<string>:")
    assert (own["event"], own["kind"]) == ("event", "K")
