"""The systems that understand messages: ours, ours less each part, and what others would have used.

Each is asked for the same messages, one at a time, on one core. What is trained learns from the same examples.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from benchmarks.nlu.examples import copy_examples, read_examples, write_levels
from benchmarks.nlu.figures import Run
from benchmarks.nlu.jobs import Kept, key_of, run_job, say
from benchmarks.nlu.pipelines import PARTS, NotInPipeline, less, rasa_init
from benchmarks.nlu.places import BENCH_PYTHON, NLU_PYTHON, ROOT, WORK
from benchmarks.nlu.rules import by_screen, by_words, said_by_rule
from nlu.evaluation.report import ESCALATED

ENCODER = ROOT / "nlu" / "encoder" / "pana-encoder.onnx"
OURS = "Pana"
PEER = "Rasa's default (DIET)"
LESS = "Pana less "
HERE = Path(__file__).parent
_WHAT_WE_LEARN_FROM = (ROOT / "nlu", ROOT / "data", HERE / "rasa_job.py", HERE / "less_screen.py")


@dataclass(frozen=True)
class Plan:
    """How much is measured: seeds of what depends on chance, epochs of the peer, intents (all if none is named)."""

    seeds: int = 5
    epochs: int = 100
    intents: Collection[str] = ()


@dataclass(frozen=True)
class System:
    """What a system said, what it cost, and why it was left out if it was; costs are means over its runs."""

    name: str
    runs: Sequence[Run] = ()
    ms: Sequence[float] = ()
    train_seconds: float | None = None
    memory_mb: float | None = None
    skipped: str | None = None


class Systems:
    """Asks all systems; what an earlier run asked the same way is not asked again."""

    def __init__(self, texts: Sequence[str], plan: Plan) -> None:
        """Read the examples and our pipeline."""
        self._texts, self._plan = list(texts), plan
        self._kept = Kept(WORK / "said")
        self._config = yaml.safe_load((ROOT / "config.yml").read_text(encoding="utf-8"))
        self._examples = read_examples(ROOT / "data", plan.intents)
        self._told = json.dumps([sorted(plan.intents), self._texts])

    def all(self) -> Iterator[System]:
        """Yield every system as soon as it has answered."""
        yield self._trained(OURS, self._config)
        yield self._peer()
        yield self._rule("our screen alone", by_screen)
        yield self._rule("a plain list of words", by_words)
        yield self._nearest("nearest neighbours, public e5", "public", BENCH_PYTHON)
        yield self._nearest("nearest neighbours, our encoder", "ours", NLU_PYTHON)
        yield self._encoder_alone()
        for part in PARTS:
            try:
                changed = less(self._config, part)
            except NotInPipeline:
                yield System(LESS + part, skipped="config.yml does not have it")
                continue
            yield self._trained(LESS + part, changed)

    def _trained(self, name: str, config: Mapping[str, Any]) -> System:
        key = key_of(_slug(name), [yaml.safe_dump(config), self._told], _WHAT_WE_LEARN_FROM)
        found = self._kept.get(key)
        if found is None:
            say(f"{name}: training and asking …")
            with tempfile.TemporaryDirectory(dir=_work()) as folder:
                data = copy_examples(Path(folder) / "data", self._plan.intents)
                found = self._train_and_ask(name, config, data, Path(folder) / "model.tar.gz")
            self._kept.put(key, found)
        return System(name, [_run(found["said"])], _ms(found["said"]), found["seconds"], found["resident_mb"])

    def _train_and_ask(self, name: str, config: Mapping[str, Any], data: Path, model: Path) -> dict[str, Any]:
        settings = model.parent / f"{model.name}.yml"
        settings.write_text(yaml.safe_dump(dict(config)), encoding="utf-8")
        asked = {"do": "train", "config": str(settings), "data": str(data), "model": str(model)}
        answered: dict[str, Any] = run_job(NLU_PYTHON, "benchmarks.nlu.rasa_job", asked, name=_slug(name))
        parsing = {"do": "parse", "model": str(model), "texts": self._texts}
        answered |= run_job(NLU_PYTHON, "benchmarks.nlu.rasa_job", parsing, name=_slug(name), one_core=True)
        return answered

    def _peer(self) -> System:
        """Ask the peer: DIET gives one label a message, so a second one, the same pipeline, learns the urgency.

        Its labels are the four levels of the same examples; its score is what it gives high and emergency together.
        Intent times level in one model would cut the examples into a hundred small classes, which is worse for it.
        """
        runs, ms, seconds, memory = [], [], 0.0, 0.0
        for seed in range(1, self._plan.seeds + 1):
            intents, levels = self._diet("intents", seed), self._diet("levels", seed)
            runs.append(_joined(intents["said"], levels["said"]))
            ms += [one["ms"] + other["ms"] for one, other in zip(intents["said"], levels["said"], strict=True)]
            seconds += (intents["seconds"] + levels["seconds"]) / self._plan.seeds
            memory += (intents["resident_mb"] + levels["resident_mb"]) / self._plan.seeds
        return System(PEER, runs, ms, seconds, memory)

    def peer_model(self) -> Path:
        """Return the peer's model that finds intents, trained with the first seed."""
        self._diet("intents", 1)
        return self._diet_model("intents", 1)

    def _diet(self, labels: str, seed: int) -> dict[str, Any]:
        model = self._diet_model(labels, seed)
        found: dict[str, Any] | None = self._kept.get(_stem(model))
        # The speed of a server is measured with the first model of intents, so that one stays.
        stays = (labels, seed) == ("intents", 1)
        if found is None or (stays and not model.exists()):
            say(f"{PEER}: training on {labels}, seed {seed} of {self._plan.seeds} …")
            with tempfile.TemporaryDirectory(dir=_work()) as folder:
                data, written = Path(folder) / "data", Path(folder) / "model.tar.gz"
                if labels == "levels":
                    write_levels(self._examples, data)
                else:
                    copy_examples(data, self._plan.intents)
                config = rasa_init(epochs=self._plan.epochs, seed=seed)
                found = self._train_and_ask(f"diet-{labels}-{seed}", config, data, written)
                if stays:
                    written.replace(model)
            self._kept.put(_stem(model), found)
        return found

    def _diet_model(self, labels: str, seed: int) -> Path:
        config = rasa_init(epochs=self._plan.epochs, seed=seed)
        paths = [ROOT / "data" / "intents_kk", ROOT / "data" / "intents_ru", HERE / "rasa_job.py"]
        return WORK / f"{key_of(f'diet-{labels}-{seed}', [json.dumps(config), self._told], paths)}.tar.gz"

    def _rule(self, name: str, rule: Any) -> System:
        said = said_by_rule(rule, self._texts)
        return System(name, [_run(said)], _ms(said))

    def _nearest(self, name: str, encoder: str, python: Path) -> System:
        if encoder == "ours" and not ENCODER.exists():
            return System(name, skipped=f"{ENCODER.relative_to(ROOT)} is not there")
        examples = [{"text": one.text, "intent": one.intent, "urgency": one.urgency} for one in self._examples]
        request = {"encoder": encoder, "examples": examples, "texts": self._texts}
        paths = [HERE / "nearest.py", *([ROOT / "nlu" / "encoder", ROOT / "nlu" / "text"] if encoder == "ours" else [])]
        found = self._asked(name, python, "benchmarks.nlu.nearest", request, paths)
        return System(name, [_run(found["said"])], _ms(found["said"]), found["seconds"], found["resident_mb"])

    def _encoder_alone(self) -> System:
        name = "our encoder alone"
        if not ENCODER.exists():
            return System(name, skipped=f"{ENCODER.relative_to(ROOT)} is not there")
        paths = [HERE / "heads.py", ROOT / "nlu" / "encoder", ROOT / "nlu" / "text"]
        found = self._asked(name, NLU_PYTHON, "benchmarks.nlu.heads", {"texts": self._texts}, paths)
        return System(name, [_run(found["said"])], _ms(found["said"]), None, found["resident_mb"])

    def _asked(self, name: str, python: Path, module: str, request: Mapping[str, Any], paths: Sequence[Path]) -> Any:
        key = key_of(_slug(name), [json.dumps(request)], paths)
        found = self._kept.get(key)
        if found is None:
            say(f"{name}: asking …")
            found = run_job(python, module, request, name=_slug(name), one_core=True)
            self._kept.put(key, found)
        return found


def _joined(intents: Sequence[Mapping[str, Any]], levels: Sequence[Mapping[str, Any]]) -> Run:
    """Return one run of the intents of one model and the levels of the other."""
    scores = [sum(one["ranking"].get(level, 0.0) for level in ESCALATED) for one in levels]
    return Run([one["intent"] for one in levels], scores, [one["intent"] for one in intents])


def _run(said: Sequence[Mapping[str, Any]]) -> Run:
    intents = [one["intent"] for one in said] if said and "intent" in said[0] else None
    return Run([one["level"] for one in said], [one["score"] for one in said], intents)


def _ms(said: Sequence[Mapping[str, Any]]) -> list[float]:
    return [one["ms"] for one in said]


def _stem(model: Path) -> str:
    return model.name.removesuffix(".tar.gz")


def _slug(name: str) -> str:
    return "".join(sign if sign.isalnum() else "-" for sign in name.lower())


def _work() -> Path:
    WORK.mkdir(parents=True, exist_ok=True)
    return WORK
