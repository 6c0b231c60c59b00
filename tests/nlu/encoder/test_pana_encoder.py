"""The encoder in the repository: whole, fit for today's intents and examples, quick, and better than chance by far."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import yaml

from nlu.encoder.encoder import CHECKSUM, MODEL, Encoder, shared_encoder
from nlu.encoder.known import Known, shared_known
from nlu.encoder.pieces import MARKS, UNKNOWN
from nlu.encoder.questions import INTENT, URGENCY, URGENCY_STEPS, WHO
from nlu.encoder.reading import readable

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return shared_encoder()


@pytest.fixture(scope="module")
def known(encoder: Encoder) -> Known:
    return shared_known(encoder.digest)


@pytest.fixture(scope="module")
def examples() -> list[tuple[str, str]]:
    """Intent and text of every training example."""
    found = []
    for path in sorted((ROOT / "data").glob("intents_*/*.yml")):
        for entry in yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)["nlu"]:
            found += [(str(entry["intent"]), str(one["text"]).strip()) for one in entry["examples"]]
    return found


def test_checksum_names_the_file() -> None:
    assert CHECKSUM.read_text(encoding="ascii").split()[1] == MODEL.name


def test_the_file_is_small_enough_for_a_repository() -> None:
    assert MODEL.stat().st_size < 50_000_000


def test_heads_answer_todays_questions(encoder: Encoder, examples: list[tuple[str, str]]) -> None:
    assert set(encoder.heads) == {URGENCY, INTENT, WHO}
    assert encoder.heads[URGENCY] == URGENCY_STEPS
    assert set(encoder.heads[INTENT]) <= {intent for intent, _ in examples}


def test_most_examples_have_an_honest_answer(known: Known, examples: list[tuple[str, str]]) -> None:
    """Fewer: examples or canonical forms changed much since the encoder was built - make encoder."""
    having = sum(known.scores(text) is not None for _, text in examples)
    assert having > 0.8 * len(examples)


def test_honest_answers_are_far_from_chance_and_the_encoders_own_are_surer(
    encoder: Encoder, known: Known, examples: list[tuple[str, str]]
) -> None:
    first = encoder.columns.index(f"{INTENT}:{encoder.heads[INTENT][0]}")
    intents = encoder.heads[INTENT]
    asked = [(intent, text, known.scores(text)) for intent, text in examples[::40]]
    asked = [one for one in asked if one[2] is not None]
    kept = np.stack([scores for _, _, scores in asked])
    own = encoder.scores([text for _, text, _ in asked])
    right = [
        np.mean([intents[row] == intent for row, (intent, _, _) in zip(rows, asked, strict=True)])
        for rows in (scores[:, first : first + len(intents)].argmax(axis=1) for scores in (kept, own))
    ]
    assert 0.3 < right[0] < right[1]


@pytest.mark.parametrize(
    ("text", "step"),
    [
        pytest.param("күйеуім қазір пышақпен есік алдында тұр", True, id="kk-emergency"),
        pytest.param("kuieuim meni uryp jatyr komektesindershi", True, id="kk-latin-emergency"),
        pytest.param("он меня душит помогите", True, id="ru-emergency"),
        pytest.param("сәлеметсіз бе", False, id="kk-greeting"),
        pytest.param("спасибо большое до свидания", False, id="ru-thanks"),
    ],
)
def test_high_is_told_from_routine(text: str, step: bool, encoder: Encoder) -> None:
    score = encoder.answer(text).scores[encoder.columns.index(f"{URGENCY}:high")]
    assert (score > 0) == step


@pytest.mark.parametrize(
    "text",
    ["Ол мені ұрып-соғып, үйден қуып жіберді", "Он избил меня и выгнал из дома", "ol meni üiden qūyp jiberdi 😢 102!"],
    ids=["kk", "ru", "latin"],
)
def test_no_piece_of_an_ordinary_text_is_unknown(text: str, encoder: Encoder) -> None:
    assert MARKS.index(UNKNOWN) not in encoder.pieces.numbers(readable(text))
