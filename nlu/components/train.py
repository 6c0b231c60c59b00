"""`python -m nlu.components.train [--out models/] [--force]`: trains the model of this checkout, once."""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from nlu.components.process import ROOT, models_folder, prepare
from nlu.fingerprint import model_name

TRAINING_FOLDERS = ("data/intents_kk", "data/intents_ru", "data/dialogue")
HASH_SEED = "0"


def train(root: Path, out: Path, *, force: bool = False) -> Path:
    """Train the model that belongs to `root`, unless it exists, and return its path.

    Raises:
        TrainingFailed: if Rasa did not write a model.
    """
    target = out / model_name(root)
    if target.exists() and not force:
        sys.stdout.write(f"{target} exists already: nothing changed since; --force trains again\n")
        return target
    started = time.monotonic()
    sys.stdout.write("training the model, which takes about two minutes …\n")
    sys.stdout.flush()
    _train_with_rasa(root, target)
    sys.stdout.write(f"{target} trained in {time.monotonic() - started:.1f} s\n")
    return target


class TrainingFailed(RuntimeError):
    """Raised when Rasa ended without a model."""


def _train_with_rasa(root: Path, target: Path) -> None:
    # Rasa draws a bar for every step, even into a log.
    os.environ["TQDM_DISABLE"] = "1"
    prepare()
    # Rasa reads its environment while it is imported, so it comes after prepare().
    from rasa.model_training import train as rasa_train  # noqa: PLC0415

    sys.path.insert(0, str(ROOT))
    # In a folder of its own first: a training that was interrupted must not leave half a model under the right name.
    unfinished = target.parent / f".training-{os.getpid()}"
    unfinished.mkdir(parents=True, exist_ok=True)
    result = rasa_train(
        domain=str(root / "domain.yml"),
        config=str(root / "config.yml"),
        training_files=[str(root / folder) for folder in TRAINING_FOLDERS],
        output=str(unfinished),
        fixed_model_name=target.name,
        force_training=True,
    )
    written = unfinished / target.name
    if result.code != 0 or not written.exists():
        raise TrainingFailed("Rasa wrote no model - run `pana check` to see what is wrong with the data")
    written.replace(target)
    unfinished.rmdir()


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; the order of sets is fixed, so the same data give the same model."""
    parser = argparse.ArgumentParser(prog="python -m nlu.components.train", description=__doc__)
    parser.add_argument("--out", type=Path, default=models_folder(), help="folder for the model")
    parser.add_argument("--force", action="store_true", help="train although the model exists")
    given = parser.parse_args(arguments)
    train(ROOT, given.out, force=given.force)
    return 0


if __name__ == "__main__":
    if os.environ.get("PYTHONHASHSEED") != HASH_SEED:
        os.environ["PYTHONHASHSEED"] = HASH_SEED
        # The same interpreter again with a fixed order of sets, nothing from outside.
        os.execv(sys.executable, [sys.executable, "-m", "nlu.components.train", *sys.argv[1:]])  # noqa: S606
    sys.exit(main())
