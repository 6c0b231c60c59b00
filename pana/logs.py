"""Logging that cannot carry what people write: only known fields are printed, and foreign messages lose their arguments."""

from __future__ import annotations

import logging
import sys
from types import TracebackType

ALLOWED_FIELDS = ("error", "code", "method", "attempt", "state", "count", "seconds", "port", "status")
"""Fields of a record that may be printed beside its event name."""

OURS = "pana"


class SafeFormatter(logging.Formatter):
    """Prints our events with their allowed fields, and of other libraries only logger, level and the type of error.

    A library's message may hold an update, a URL with the token, or a text; its template without arguments does not.
    """

    def format(self, record: logging.LogRecord) -> str:
        """Return one line."""
        at = self.formatTime(record, "%H:%M:%S")
        if record.name.split(".")[0] == OURS:
            fields = " ".join(f"{name}={getattr(record, name)}" for name in ALLOWED_FIELDS if hasattr(record, name))
            line = f"{at} {record.levelname:<7} {record.name} {record.msg} {fields}".rstrip()
        else:
            template = record.msg if isinstance(record.msg, str) and record.args else "message withheld"
            line = f"{at} {record.levelname:<7} {record.name} {template}"
        if record.exc_info and record.exc_info[0] is not None:
            line += f" error={record.exc_info[0].__name__}"
        return line.replace("\n", " ")


def set_up_logging(level: str) -> None:
    """Send every log of this process through the safe formatter to standard error."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(SafeFormatter())
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(logging.WARNING)
    logging.getLogger(OURS).setLevel(level)
    # What logging says about its own failures holds the record; what Python says at the end holds every value.
    logging.raiseExceptions = False
    sys.excepthook = only_the_type


def only_the_type(kind: type[BaseException], _error: BaseException, _trace: TracebackType | None) -> None:
    """Print the type of an error that nobody caught: its message and its traceback may hold what somebody wrote."""
    sys.stderr.write(f"ended by {kind.__name__}\n")
