"""A sealed value opens with its key, in its place, unchanged – or not at all."""

from __future__ import annotations

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.encryption import KEY_LENGTH, KeyRing, new_key
from store.errors import StoreError

OLD, NEW = base64.b64encode(b"o" * KEY_LENGTH).decode(), base64.b64encode(b"n" * KEY_LENGTH).decode()
RING = KeyRing.parse(OLD)
PLACE = "messages.body"


@given(value=st.text(), place=st.from_regex(r"[a-z]+\.[a-z_]+", fullmatch=True))
def test_what_is_sealed_opens_again(value: str, place: str) -> None:
    sealed = RING.seal(value.encode(), place)
    assert RING.unseal(sealed, place).decode() == value


@given(value=st.binary(min_size=4))
def test_what_is_sealed_shows_nothing_of_the_value(value: bytes) -> None:
    assert value not in RING.seal(value, PLACE)


@given(value=st.binary(), data=st.data())
def test_one_changed_bit_anywhere_is_noticed(value: bytes, data: st.DataObject) -> None:
    sealed = bytearray(RING.seal(value, PLACE))
    bit = data.draw(st.integers(0, len(sealed) * 8 - 1))
    sealed[bit // 8] ^= 1 << bit % 8
    with pytest.raises(StoreError):
        RING.unseal(bytes(sealed), PLACE)


@given(value=st.binary(), data=st.data())
def test_a_shortened_value_is_noticed(value: bytes, data: st.DataObject) -> None:
    sealed = RING.seal(value, PLACE)
    with pytest.raises(StoreError):
        RING.unseal(sealed[: data.draw(st.integers(0, len(sealed) - 1))], PLACE)


def test_the_same_value_never_looks_the_same() -> None:
    assert len({RING.seal(b"same", PLACE) for _ in range(100)}) == 100


def test_a_value_does_not_open_in_another_place() -> None:
    with pytest.raises(StoreError, match=r"^operators\.name: a stored value was changed or moved$"):
        RING.unseal(RING.seal(b"secret", PLACE), "operators.name")


def test_a_wrong_key_is_one_clear_error_without_any_content() -> None:
    sealed = RING.seal(b"secret", PLACE)
    with pytest.raises(StoreError) as caught:
        KeyRing.parse(NEW).unseal(sealed, PLACE)
    assert str(caught.value) == "messages.body: none of the database keys fits a stored value"
    assert caught.value.__cause__ is None


def test_a_new_key_in_front_encrypts_and_the_old_one_still_opens() -> None:
    both = KeyRing.parse(f"{NEW},{OLD}")
    before = RING.seal(b"before", PLACE)
    after = both.seal(b"after", PLACE)
    assert both.unseal(before, PLACE) == b"before"
    assert KeyRing.parse(NEW).unseal(after, PLACE) == b"after"
    with pytest.raises(StoreError):
        RING.unseal(after, PLACE)


def test_people_are_found_after_a_new_key_was_put_in_front() -> None:
    assert KeyRing.parse(f"{NEW} {OLD}").chat_ref(1001) == RING.chat_ref(1001)


def test_the_hash_of_a_chat_depends_on_chat_and_key() -> None:
    refs = {ring.chat_ref(chat) for ring in (RING, KeyRing.parse(NEW)) for chat in (1001, -1001, 1002)}
    assert len(refs) == 6
    assert all(len(ref) == 32 for ref in refs)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "no database key is given"),
        (" , ", "no database key is given"),
        ("not base64!", "a database key is not valid base64"),
        ("қазақша", "a database key is not valid base64"),
        (base64.b64encode(b"short").decode(), "a database key must have 32 bytes"),
        (f"{OLD},{OLD}", "the same database key is given twice"),
    ],
    ids=["empty", "only-commas", "not-base64", "not-ascii", "too-short", "twice"],
)
def test_a_bad_key_is_named_and_not_shown(text: str, message: str) -> None:
    with pytest.raises(StoreError) as caught:
        KeyRing.parse(text)
    assert str(caught.value) == message


def test_a_new_key_is_fresh_and_readable() -> None:
    first, second = new_key(), new_key()
    assert first != second
    KeyRing.parse(f"{first},{second}")


def test_a_ring_does_not_show_its_keys() -> None:
    assert repr(KeyRing.parse(f"{NEW},{OLD}")) == "<KeyRing of 2>"
