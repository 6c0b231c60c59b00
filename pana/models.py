"""Whether the Rasa model fits the data and the pipeline, and how it is trained in its own environment."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from nlu.fingerprint import MODEL_ENDING, model_name
from pana.errors import PanaError
from pana.places import MODELS, NLU_PYTHON, ROOT
from pana.services_here import surroundings


def model_path() -> Path:
    """Return where the model of the present data and pipeline lies, or would lie."""
    return MODELS / model_name(ROOT)


def is_trained() -> bool:
    """True when a model of exactly this data and pipeline exists."""
    return model_path().exists()


def require_nlu_environment() -> None:
    """Raise PanaError when Rasa's environment is missing."""
    if not NLU_PYTHON.exists():
        raise PanaError("Rasa's environment .venv-nlu is missing – run: make setup")


def rasa_environment() -> dict[str, str]:
    """Return what a process in Rasa's environment is given: none of Pana's secrets."""
    return surroundings() | {"RASA_TELEMETRY_ENABLED": "false"}


def train_model(*, force: bool, quiet: bool = False) -> None:
    """Train if needed, with progress on standard output (standard error when `quiet`). Raises PanaError when it fails."""
    require_nlu_environment()
    command = [str(NLU_PYTHON), "-m", "nlu.components.train", "--out", str(MODELS)]
    if force:
        command.append("--force")
    if subprocess.call(command, cwd=ROOT, env=rasa_environment(), stdout=sys.stderr if quiet else None) != 0:  # noqa: S603 - our own module
        raise PanaError("training failed – the lines above say why; `pana check` finds mistakes in the data")


def have_model() -> None:
    """Train first when there is no model of the present data; its progress must not stand among verdicts."""
    if not is_trained():
        train_model(force=False, quiet=True)


def named_model(name: str) -> Path:
    """Return a trained model by its path or by its name in models/ (with or without .tar.gz).

    Raises:
        PanaError: there is none.
    """
    for path in (Path(name), MODELS / name, MODELS / f"{name}{MODEL_ENDING}"):
        if path.is_file():
            return path.resolve()
    raise PanaError(f"there is no model {name} – name a file, or one of {_models_here()}")


def _models_here() -> str:
    names = sorted(path.name.removesuffix(MODEL_ENDING) for path in MODELS.glob(f"*{MODEL_ENDING}"))
    return "models/: " + ", ".join(names) if names else "models/, where there is none: run pana train"
