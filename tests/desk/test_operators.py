"""The code of an invitation."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from desk.operators import code_hash, new_code


def test_a_code_fits_into_a_deep_link_of_telegram() -> None:
    """Telegram allows 64 characters of A-Z, a-z, 0-9, _ and - in a start parameter."""
    assert all(re.fullmatch(r"[A-Za-z0-9_-]{22}", new_code()) for _ in range(100))


def test_no_two_codes_are_the_same() -> None:
    assert len({new_code() for _ in range(1000)}) == 1000


@given(code=st.text(st.characters(), max_size=80))
def test_anything_a_person_may_type_as_a_code_has_a_hash(code: str) -> None:
    assert re.fullmatch(r"[0-9a-f]{64}", code_hash(code))
    assert code_hash(code) == code_hash(code)


def test_the_hash_of_a_code_is_the_one_that_is_stored_for_good() -> None:
    """Another function would make every open invitation worthless."""
    assert code_hash("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert code_hash("abd") != code_hash("abc")


def test_half_an_emoji_does_not_raise() -> None:
    assert len(code_hash("\ud83d")) == 64
