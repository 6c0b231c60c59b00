"""No log line can carry what somebody wrote: canaries in every part of a record that a caller could fill."""

from __future__ import annotations

import logging
import subprocess
import sys
from collections.abc import Iterator

import pytest

from pana.logs import ALLOWED_FIELDS, SafeFormatter, set_up_logging
from pana.places import ROOT

CANARY = "canary-77aa"


@pytest.fixture
def root_logger(monkeypatch: pytest.MonkeyPatch) -> Iterator[logging.Logger]:
    """Give the root logger back as it was."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(logging, "raiseExceptions", logging.raiseExceptions)
    root = logging.getLogger()
    handlers, level, ours = root.handlers, root.level, logging.getLogger("pana").level
    yield root
    root.handlers = handlers
    root.setLevel(level)
    logging.getLogger("pana").setLevel(ours)


def record(name: str, message: object, *args: object, **extra: object) -> logging.LogRecord:
    """Return a record as `logging` makes it."""
    made = logging.getLogger(name).makeRecord(name, logging.ERROR, "file.py", 1, message, args, None, extra=extra)
    assert isinstance(made, logging.LogRecord)
    return made


def error_record(name: str, error: Exception) -> logging.LogRecord:
    """Return a record that carries an exception."""
    made = record(name, "failed")
    made.exc_info = (type(error), error, None)
    return made


@pytest.mark.parametrize(
    "made",
    [
        pytest.param(record("aiogram.event", "update %s", CANARY), id="argument of a library"),
        pytest.param(record("aiohttp.access", f"GET /{CANARY}"), id="message that a library put together"),
        pytest.param(record("sqlalchemy", "%(text)s", {"text": CANARY}), id="named argument of a library"),
        pytest.param(record("asyncio", ValueError(CANARY)), id="exception as a message"),
        pytest.param(record("asyncio", ValueError(CANARY), "x"), id="exception as a message with arguments"),
        pytest.param(record("aiohttp.server", "x", error=CANARY), id="field of a library"),
        pytest.param(record("pana.bot", "event", text=CANARY), id="field of ours that is not on the list"),
        pytest.param(record("pana.bot", "event %s", CANARY), id="argument of ours"),
        pytest.param(error_record("pana.bot", ValueError(CANARY)), id="exception of ours"),
        pytest.param(error_record("aiohttp.server", ValueError(CANARY)), id="exception of a library"),
        pytest.param(record("pana_other", f"{CANARY}"), id="name that only looks like ours"),
    ],
)
def test_no_word_of_anybody_is_printed(made: logging.LogRecord) -> None:
    line = SafeFormatter().format(made)
    assert CANARY not in line
    assert "\n" not in line


def test_our_event_is_printed_with_its_fields() -> None:
    line = SafeFormatter().format(record("pana.bot.lanes", "rasa_failed", error="TimeoutError", attempt=2))
    assert line.endswith("ERROR   pana.bot.lanes rasa_failed error=TimeoutError attempt=2")


def test_type_of_an_error_is_printed() -> None:
    assert SafeFormatter().format(error_record("aiohttp.server", KeyError("x"))).endswith("error=KeyError")


def test_no_field_can_hold_words() -> None:
    assert not {"text", "body", "message", "name", "chat", "user", "update", "payload"} & set(ALLOWED_FIELDS)


def test_every_log_goes_through_the_formatter(root_logger: logging.Logger, capsys: pytest.CaptureFixture[str]) -> None:
    set_up_logging("DEBUG")
    logging.getLogger("pana.test").debug("seen")
    logging.getLogger("library").warning("held %s", CANARY)
    logging.getLogger("library").info("too much")
    try:
        raise ValueError(CANARY)
    except ValueError:
        logging.getLogger("library").exception("broken %s", CANARY)
    printed = capsys.readouterr().err
    assert "pana.test seen" in printed
    assert "library held %s" in printed
    assert "error=ValueError" in printed
    assert "too much" not in printed
    assert CANARY not in printed
    assert "Traceback" not in printed
    assert all(type(handler.formatter) is SafeFormatter for handler in root_logger.handlers)


ENDINGS = {
    "nobody catches it": f"raise ValueError({CANARY!r})",
    "in a loop": f"import asyncio\nasync def fail(): raise ValueError({CANARY!r})\nasyncio.run(fail())",
    "a record that cannot be made": f"log = logging.getLogger('pana')\nlog.addHandler(Broken())\nlog.error('x %s', {CANARY!r})",
}


@pytest.mark.parametrize("code", ENDINGS.values(), ids=ENDINGS)
def test_no_end_of_a_process_prints_words(code: str) -> None:
    broken = "class Broken(logging.StreamHandler):\n    def format(self, record): raise ValueError(record.msg)\n"
    begin = f"import logging\nfrom pana.logs import set_up_logging\n{broken}set_up_logging('INFO')\n"
    done = subprocess.run([sys.executable, "-c", begin + code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert CANARY not in done.stderr + done.stdout
    assert "Traceback" not in done.stderr
    assert (done.returncode == 0) == ("Broken" in code)
    assert "Broken" in code or done.stderr == "ended by ValueError\n"
