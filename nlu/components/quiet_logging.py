"""Logging for processes that handle what people write: where and what kind, never which words.

Rasa and its libraries put messages, replies and trackers into log lines and exception texts. Here a line of theirs is cut
down to logger, place, level and the kind of exception; only our own events (loggers `pana.*`) keep their fields.
"""

from __future__ import annotations

import json
import logging
import sys
import types
from datetime import datetime, timezone
from typing import Any, TextIO

import structlog

OURS = "pana."
OWN_FIELDS = frozenset({"kind", "code", "port", "model", "seconds", "place"})


class WordlessFormatter(logging.Formatter):
    """Formats a record as one JSON line without its message, arguments and exception text."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        line: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, timezone.utc).isoformat(timespec="seconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
        }
        if record.name.startswith(OURS) and isinstance(record.msg, str):
            line["event"] = record.msg
            line.update({key: value for key, value in record.__dict__.items() if key in OWN_FIELDS})
        else:
            line["place"] = f"{record.module}:{record.lineno}"
        if record.exc_info and record.exc_info[0]:
            line["kind"] = record.exc_info[0].__name__
        return json.dumps(line)


def be_quiet(stream: TextIO | None = None, level: int = logging.WARNING) -> None:
    """Send every log line of this process to the stream (standard error) in its wordless form.

    Call it before Rasa is imported and again after Rasa has configured logging by itself.
    """
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(WordlessFormatter())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for name in list(logging.Logger.manager.loggerDict):
        known = logging.getLogger(name)
        known.handlers[:] = []
        known.propagate = True
        known.setLevel(logging.NOTSET)
    logging.getLogger("sanic.access").setLevel(logging.CRITICAL)
    # Warnings quote what they warn about, and without their words nothing is left of them.
    logging.captureWarnings(True)
    logging.getLogger("py.warnings").setLevel(logging.CRITICAL)
    structlog.configure(
        processors=[_to_wordless],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=False,
    )
    sys.excepthook = _last_words


def _to_wordless(logger: Any, method: str, event: Any) -> tuple[tuple[Any, ...], dict[str, Any]]:
    """Hand an event of structlog to the standard logger: fields of ours are kept, everything else is left out."""
    exception = event.get("exc_info") or (method == "exception")
    fields = {key: value for key, value in event.items() if key in OWN_FIELDS}
    name = str(event.get("event", ""))
    return (name,), {"extra": fields, "exc_info": exception}


def _last_words(kind: type[BaseException], error: BaseException, trace: types.TracebackType | None) -> None:
    """Report an error that ends the process by its kind and place."""
    place = ""
    while trace is not None:
        place = f"{trace.tb_frame.f_code.co_filename.rsplit('/', 1)[-1]}:{trace.tb_lineno}"
        trace = trace.tb_next
    logging.getLogger("pana.nlu").critical("process_ended", extra={"kind": kind.__name__, "place": place})
