"""How a process with Rasa in it starts: quiet, few threads, no telemetry, nothing kept on disk beside the model."""

from __future__ import annotations

import os
from pathlib import Path

from nlu.components.quiet_logging import be_quiet

ROOT = Path(__file__).resolve().parents[2]

_ENVIRONMENT = {
    "RASA_TELEMETRY_ENABLED": "false",
    # Rasa's training cache would keep featurised sentences on disk.
    "RASA_MAX_CACHE_SIZE": "0",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "TF_ENABLE_ONEDNN_OPTS": "0",
    "TF_NUM_INTRAOP_THREADS": "1",
    "TF_NUM_INTEROP_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "CUDA_VISIBLE_DEVICES": "",
    # Rasa draws progress bars unless its log level is at least this.
    "LOG_LEVEL": "ERROR",
}


def prepare() -> None:
    """Set the environment for Rasa and what it imports, and be quiet; call it before the first import of Rasa."""
    os.environ.update(_ENVIRONMENT)
    be_quiet()


def models_folder() -> Path:
    """Return where models lie: `PANA_MODELS` or `models/` of the checkout."""
    return Path(os.environ.get("PANA_MODELS") or ROOT / "models")
