"""A tiny bilingual training set, the features of its messages, one model trained on it, and an action server to talk to."""

from __future__ import annotations

import asyncio
import http.client
import importlib
import json
import os
import shutil
import socket
import subprocess
import sys
import threading
import time
import warnings
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

from nlu.components.process import ROOT, prepare

prepare()
with warnings.catch_warnings():
    # What Rasa and TensorFlow import is not ours to mend.
    warnings.simplefilter("ignore")
    importlib.import_module("nlu.components.server")
    from rasa.engine.graph import ExecutionContext, GraphSchema
    from rasa.engine.storage.local_model_storage import LocalModelStorage
    from rasa.engine.storage.resource import Resource
    from rasa.nlu.featurizers.sparse_featurizer.count_vectors_featurizer import CountVectorsFeaturizer
    from rasa.shared.nlu.training_data.message import Message
    from rasa.shared.nlu.training_data.training_data import TrainingData

    from nlu.components.language import LanguageIdentifier
    from nlu.components.screening import UrgencyScreen
    from nlu.components.spacy_kazakh import SpacyKazakh
    from nlu.components.tokenizer import CanonicalTokenizer
    from nlu.components.train import train

HERE = Path(__file__).parent
TOKEN = "a-token-only-for-tests"

# language, intent, urgency, who, text
EXAMPLES: tuple[tuple[str, str, str, str, str], ...] = (
    ("kk", "threat", "high", "victim", "күйеуім мені өлтіремін деп қорқытады"),
    ("kk", "threat", "high", "victim", "бұрынғы күйеуім өлтірем деп хат жазады"),
    ("kk", "threat", "emergency", "victim", "пышақ алып мені өлтірем деп тұр"),
    ("kk", "physical_violence", "emergency", "victim", "күйеуім қазір мені ұрып жатыр"),
    ("kk", "physical_violence", "high", "victim", "күйеуім кеше мені ұрды"),
    ("kk", "physical_violence", "high", "victim", "ол ішсе болды мені сабайды"),
    ("kk", "psychological_violence", "elevated", "victim", "енем күнде мені балағаттайды"),
    ("kk", "psychological_violence", "elevated", "victim", "күйеуім телефонымды тексереді, ешкіммен сөйлестірмейді"),
    ("kk", "witness_report", "high", "witness", "көршім әйелін күнде ұрады"),
    ("kk", "greet", "routine", "other", "сәлеметсіз бе"),
    ("kk", "greet", "routine", "other", "қайырлы күн"),
    ("kk", "ask_hotline", "routine", "other", "сенім телефонының нөмірі қандай"),
    ("kk", "ask_hotline", "routine", "other", "қайда қоңырау шалуға болады"),
    ("kk", "thank", "routine", "other", "көп рақмет сізге"),
    ("kk", "out_of_scope", "routine", "other", "ертең ауа райы қандай"),
    ("ru", "threat", "high", "victim", "муж угрожает убить меня"),
    ("ru", "threat", "high", "victim", "бывший пишет что убьет меня"),
    ("ru", "threat", "emergency", "victim", "он с ножом и говорит что убьет"),
    ("ru", "physical_violence", "emergency", "victim", "муж прямо сейчас меня бьет"),
    ("ru", "physical_violence", "high", "victim", "вчера муж меня избил"),
    ("ru", "physical_violence", "high", "victim", "он каждый раз бьет меня когда выпьет"),
    ("ru", "psychological_violence", "elevated", "victim", "свекровь каждый день меня оскорбляет"),
    ("ru", "psychological_violence", "elevated", "victim", "муж проверяет мой телефон и не пускает к подругам"),
    ("ru", "witness_report", "high", "witness", "сосед каждый день бьет жену"),
    ("ru", "greet", "routine", "other", "здравствуйте"),
    ("ru", "greet", "routine", "other", "добрый день"),
    ("ru", "ask_hotline", "routine", "other", "какой номер телефона доверия"),
    ("ru", "ask_hotline", "routine", "other", "куда можно позвонить"),
    ("ru", "thank", "routine", "other", "большое спасибо вам"),
    ("ru", "out_of_scope", "routine", "other", "какая завтра погода"),
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let Rasa's old libraries warn; our own code is held to `error` everywhere else."""
    for item in items:
        if item.path.is_relative_to(HERE):
            for kind in ("DeprecationWarning", "FutureWarning", "ResourceWarning", "UserWarning"):
                item.add_marker(pytest.mark.filterwarnings(f"ignore::{kind}"))


@pytest.fixture
def training_data() -> TrainingData:
    """The examples as Rasa reads them."""
    return TrainingData(
        [
            Message.build(text, intent, example_metadata={"urgency": urgency, "who": who, "style": "standard"})
            for _, intent, urgency, who, text in EXAMPLES
        ]
    )


@pytest.fixture
def storage(tmp_path: Path) -> LocalModelStorage:
    """A place for models."""
    return LocalModelStorage(tmp_path)


@pytest.fixture
def context() -> ExecutionContext:
    """What Rasa hands to every component."""
    return ExecutionContext(GraphSchema({}), node_name="here")


@pytest.fixture
def featurize(
    training_data: TrainingData, storage: LocalModelStorage, context: ExecutionContext
) -> Callable[[list[str]], list[Message]]:
    """Run everything before the classifiers over the training data; return the same for texts."""
    tokenizer = CanonicalTokenizer(CanonicalTokenizer.get_default_config())
    simple = [
        LanguageIdentifier(),
        UrgencyScreen(),
        SpacyKazakh.create({}, storage, Resource("spacy"), context),
    ]
    counters = [
        CountVectorsFeaturizer(
            {**CountVectorsFeaturizer.get_default_config(), **config},
            storage,
            Resource(f"counter{place}"),
            ExecutionContext(GraphSchema({}), node_name=f"counter{place}"),
        )
        for place, config in enumerate(
            (
                {"analyzer": "char_wb", "min_ngram": 2, "max_ngram": 4, "use_lemma": False},
                {"analyzer": "word", "max_ngram": 2, "use_lemma": True},
            )
        )
    ]
    tokenizer.process_training_data(training_data)
    for component in simple:
        component.process_training_data(training_data)
    for counter in counters:
        counter.train(training_data)
        counter.process_training_data(training_data)

    def of(texts: list[str]) -> list[Message]:
        messages = [Message({"text": text}) for text in texts]
        for component in (tokenizer, *simple, *counters):
            messages = component.process(messages)
        return messages

    return of


@pytest.fixture(scope="session")
def tiny_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout in small: the real config, domain and rules, and the examples above."""
    root = tmp_path_factory.mktemp("checkout")
    for name in ("config.yml", "domain.yml"):
        shutil.copy(ROOT / name, root / name)
    shutil.copytree(ROOT / "data" / "dialogue", root / "data" / "dialogue")
    for language in ("kk", "ru"):
        folder = root / "data" / f"intents_{language}"
        folder.mkdir()
        for intent in sorted({example[1] for example in EXAMPLES}):
            (folder / f"{intent}.yml").write_text(_training_file(language, intent), encoding="utf-8")
    return root


def _training_file(language: str, intent: str) -> str:
    lines = ['version: "3.1"', "nlu:", f"- intent: {intent}", "  examples:"]
    for own, name, urgency, who, text in EXAMPLES:
        if (own, name) == (language, intent):
            metadata = f"{{urgency: {urgency}, who: {who}, style: standard}}"
            lines += ["  - text: |", f"      {text}", f"    metadata: {metadata}"]
    return "\n".join(lines) + "\n"


@pytest.fixture(scope="session")
def model(tiny_root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The model of the small checkout, trained by our own command."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return train(tiny_root, tmp_path_factory.mktemp("models"))


@dataclass
class ActionServer:
    """A small action server in its own thread that speaks Rasa's protocol; `answer` decides what it says."""

    port: int = 0
    calls: list[Mapping[str, Any]] = field(default_factory=list)
    answer: Callable[[Mapping[str, Any]], web.Response] = field(default_factory=lambda: good_answer)

    async def webhook(self, request: web.Request) -> web.Response:
        """Keep the call and answer it."""
        call = await request.json()
        self.calls.append(call)
        return self.answer(call)


def good_answer(call: Mapping[str, Any]) -> web.Response:
    """Answer as `action_answer` does, naming what it understood."""
    message = call["tracker"]["latest_message"]
    said = {
        "pana": 1,
        "replies": [{"key": f"reply-{message['intent']['name']}", "args": {}, "buttons": []}],
        "decision": {
            "escalate": "none",
            "urgency": message["urgency"]["level"],
            "language": "kk",
            "event": None,
            "algorithm": None,
        },
    }
    return web.json_response({"events": [], "responses": [{"custom": said}]})


@pytest.fixture(scope="session")
def action_server() -> Iterator[ActionServer]:
    """Run the server on a free port of the loopback address."""
    server = ActionServer()
    loop = asyncio.new_event_loop()
    app = web.Application()
    app.router.add_post("/webhook", server.webhook)
    runner = web.AppRunner(app)
    loop.run_until_complete(runner.setup())
    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    server.port = listening.getsockname()[1]
    loop.run_until_complete(web.SockSite(runner, listening).start())
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    yield server
    loop.call_soon_threadsafe(loop.stop)
    thread.join()
    loop.run_until_complete(runner.cleanup())
    loop.close()


@pytest.fixture
def json_body() -> Callable[..., bytes]:
    """Return a function that writes a request to the channel."""

    def body(text: str, **changes: Any) -> bytes:
        content = {"version": 1, "sender": "s1", "text": text, "button": False, "metadata": {"language": None}}
        return json.dumps({**content, **changes}).encode()

    return body


@dataclass
class Server:
    """The real server as its own process."""

    process: subprocess.Popen[bytes]
    port: int
    log: Path

    def ask(
        self, method: str, path: str, body: bytes | None = None, token: str | None = TOKEN
    ) -> tuple[int, dict[str, Any], bytes]:
        """Send a request; return status, JSON and the raw body."""
        headers = {"Content-Type": "application/json", "Connection": "close"}
        if token is not None:
            headers["Authorization"] = f"Bearer {token}"
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request(method, path, body, headers)
            response = connection.getresponse()
            raw = response.read()
        finally:
            connection.close()
        return response.status, json.loads(raw), raw

    def logged(self) -> str:
        """Return everything the process wrote so far."""
        return self.log.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def server(model: Path, action_server: ActionServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Start the server with the small model and wait until it is warm."""
    log = tmp_path_factory.mktemp("server") / "output.log"
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = {
        **os.environ,
        "PANA_NLU_PORT": str(port),
        "PANA_NLU_TOKEN": TOKEN,
        "PANA_ACTIONS_PORT": str(action_server.port),
        "PANA_MODELS": str(model.parent),
    }
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "nlu.components.serve"], cwd=ROOT, env=environment, stdout=output, stderr=output
        )
    running = Server(process, port, log)
    try:
        _wait_until_warm(running)
        yield running
    finally:
        process.terminate()
        process.wait(20)


def _wait_until_warm(server: Server) -> None:
    deadline = time.monotonic() + 90
    while time.monotonic() < deadline and server.process.poll() is None:
        try:
            if server.ask("GET", "/webhooks/pana/health", token=None)[0] == 200:
                return
        except OSError:
            threading.Event().wait(0.1)
    pytest.fail(f"the server did not start:\n{server.logged()}")


@pytest.fixture
def answering(action_server: ActionServer) -> Iterator[ActionServer]:
    """The action server with its good answer before and after a test that changes it."""
    action_server.answer = good_answer
    action_server.calls.clear()
    yield action_server
    action_server.answer = good_answer
