"""What this machine has and what is missing: one finding a line, each with the way to mend it."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass

from pana.errors import PanaError
from pana.models import is_trained
from pana.places import ENV_FILE, NLU_PYTHON
from pana.ports_free import require_free
from pana.settings import load_settings


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at. `needed` is False for what only tests or pictures use."""

    what: str
    fine: bool
    found: str
    remedy: str = ""
    needed: bool = True


def examine() -> list[Finding]:
    """Look at everything and return what was found."""
    return [look() for look in LOOKS]


def _python() -> Finding:
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    return Finding("app environment", True, f"Python {version}")


def _nlu() -> Finding:
    fine = NLU_PYTHON.exists()
    return Finding("Rasa's environment", fine, "built" if fine else "missing", "" if fine else "make setup")


def _settings() -> Finding:
    try:
        settings = load_settings()
    except PanaError as error:
        return Finding("settings", False, "wrong", str(error))
    source = ".env" if ENV_FILE.exists() else "defaults"
    mode = "the simulator plays Telegram" if settings.simulated else "real bot"
    return Finding("settings", True, f"{source}; {mode}")


def _ports() -> Finding:
    try:
        require_free(load_settings())
    except PanaError as error:
        return Finding("ports", False, "taken", str(error), needed=False)
    return Finding("ports", True, "free")


def _model() -> Finding:
    fine = is_trained()
    found = "fits the data" if fine else "missing or older than the data"
    return Finding("Rasa model", fine, found, "" if fine else "make train (make run does it too)", needed=False)


def _browser() -> Finding:
    fine = bool(shutil.which("chromium") and shutil.which("chromedriver"))
    remedy = "" if fine else "packages chromium and chromium-driver, for the browser tests and pictures only"
    return Finding("Chromium", fine, "found" if fine else "missing", remedy, needed=False)


LOOKS: tuple[Callable[[], Finding], ...] = (_python, _nlu, _settings, _ports, _model, _browser)
