"""Where things lie in the project and on this machine."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
"""The project's folder: configuration, data and texts are read from here."""

LOCALES = ROOT / "locales"
CONTENT = ROOT / "data" / "content"
MODELS = ROOT / "models"
NLU_PYTHON = ROOT / ".venv-nlu" / "bin" / "python"
ENV_FILE = ROOT / ".env"
