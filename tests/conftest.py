"""What belongs to one environment is not collected in the other; the header says so, and `make test` runs both."""

from __future__ import annotations

import importlib.util

IN_RASAS_ENVIRONMENT = importlib.util.find_spec("rasa") is not None

collect_ignore = (
    ["actions", "architecture", "bot", "desk", "locales", "pana", "simulator", "store", "talks"]
    if IN_RASAS_ENVIRONMENT
    else ["nlu/components", "nlu/encoder", "nlu/encoder_training", "nlu/spacy_kk"]
)


def pytest_report_header() -> str:
    """Say which half this is."""
    if IN_RASAS_ENVIRONMENT:
        return "Rasa's environment: tests of nlu only; the app's tests run in .venv"
    return "app environment: of tests/nlu components, encoder, encoder_training and spacy_kk run in .venv-nlu, not here"
