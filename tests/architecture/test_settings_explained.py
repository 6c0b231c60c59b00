"""Every setting that any part of the project reads is explained in .env.example."""

from __future__ import annotations

import re

from pana.places import ROOT
from pana.settings import Settings
from tests.architecture.tracked import PACKAGES, files, text

SETTING = re.compile(r"\bPANA_[A-Z][A-Z_]*[A-Z]\b")
FROM_ENVIRONMENT_ONLY = {
    "PANA_PYTHON_APP",
    "PANA_PYTHON_NLU",
    "PANA_MODELS",
    "PANA_PICTURES",
    "PANA_FUZZ_TALKS",
    "PANA_FUZZ_SEED",
}


def used() -> set[str]:
    """Return all settings named in code, in Rasa's own files, in the Makefile and in .ci."""
    named = [
        path
        for path in files()
        if path.parts[0] in (*PACKAGES, ".ci", "benchmarks") or path.name == "Makefile" or len(path.parts) == 1
    ]
    return {name for path in named if path.name != ".env.example" for name in SETTING.findall(text(path))}


def test_every_setting_is_explained() -> None:
    explained = set(SETTING.findall((ROOT / ".env.example").read_text(encoding="utf-8")))
    assert used() - explained == set()


def test_nothing_is_read_that_is_no_setting() -> None:
    known = {f"PANA_{name.upper()}" for name in Settings.model_fields} | FROM_ENVIRONMENT_ONLY
    assert used() - known == set()
