"""Encryption of single fields (AES-256-GCM) and the keyed hash that stands for a chat id.

A sealed value is `version (1 byte) | key number (4) | nonce (12) | cipher text and tag`. The place ("table.column")
and the first five bytes are associated data: a value that was moved to another column does not open.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import os
from dataclasses import dataclass
from typing import Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from store.errors import StoreError

VERSION = b"\x01"
KEY_LENGTH = 32
_NUMBER_LENGTH = 4
_NONCE_LENGTH = 12
_TAG_LENGTH = 16
_HEAD_LENGTH = len(VERSION) + _NUMBER_LENGTH
_REF_LENGTH = 16


@dataclass(frozen=True, repr=False)
class _Key:
    """One key of the ring, split into parts for separate purposes; `number` says which key sealed a value."""

    number: bytes
    cipher: AESGCM
    ref_key: bytes


class KeyRing:
    """The keys of one database. The first encrypts; every one decrypts.

    To change the key, put the new one in front and keep the old ones. The keyed hash of chat ids comes from the
    *last* (oldest) key, so that people are still found after a new key was put in front.
    """

    def __init__(self, keys: tuple[bytes, ...]) -> None:
        """Make a ring of raw keys; StoreError when there is none, one is not 32 bytes long, or one stands twice."""
        if not keys:
            raise StoreError("no database key is given")
        if any(len(key) != KEY_LENGTH for key in keys):
            raise StoreError(f"a database key must have {KEY_LENGTH} bytes")
        if len(set(keys)) != len(keys):
            raise StoreError("the same database key is given twice")
        made = [_make_key(key) for key in keys]
        self._first = made[0]
        self._by_number = {key.number: key for key in made}
        self._ref_key = made[-1].ref_key

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read base64 keys divided by commas or spaces, the one that encrypts first; StoreError when one is bad."""
        try:
            keys = tuple(base64.b64decode(part, validate=True) for part in text.replace(",", " ").split())
        except (binascii.Error, ValueError):
            raise StoreError("a database key is not valid base64") from None
        return cls(keys)

    def __repr__(self) -> str:
        return f"<KeyRing of {len(self._by_number)}>"

    def seal(self, value: bytes, place: str) -> bytes:
        """Encrypt `value` for a place such as "messages.body". The same value never looks the same twice."""
        head = VERSION + self._first.number
        nonce = os.urandom(_NONCE_LENGTH)
        return head + nonce + self._first.cipher.encrypt(nonce, value, head + place.encode())

    def unseal(self, sealed: bytes, place: str) -> bytes:
        """Decrypt what `seal` made for the same place; StoreError when the key, the place or a byte is another."""
        if len(sealed) < _HEAD_LENGTH + _NONCE_LENGTH + _TAG_LENGTH or not sealed.startswith(VERSION):
            raise StoreError(f"{place}: a stored value has no known form")
        head, rest = sealed[:_HEAD_LENGTH], sealed[_HEAD_LENGTH:]
        key = self._by_number.get(head[len(VERSION) :])
        if key is None:
            raise StoreError(f"{place}: none of the database keys fits a stored value")
        try:
            return key.cipher.decrypt(rest[:_NONCE_LENGTH], rest[_NONCE_LENGTH:], head + place.encode())
        except InvalidTag:
            raise StoreError(f"{place}: a stored value was changed or moved") from None

    def chat_ref(self, chat_id: int) -> str:
        """Return the keyed hash that stands for a chat id in look-ups and logs (32 hexadecimal digits)."""
        return hmac.new(self._ref_key, str(chat_id).encode(), hashlib.sha256).digest()[:_REF_LENGTH].hex()


def new_key() -> str:
    """Return a fresh random key in the form that `KeyRing.parse` reads."""
    return base64.b64encode(os.urandom(KEY_LENGTH)).decode()


def _make_key(secret: bytes) -> _Key:
    return _Key(
        number=_derived(secret, "key number", _NUMBER_LENGTH),
        cipher=AESGCM(_derived(secret, "field encryption", KEY_LENGTH)),
        ref_key=_derived(secret, "chat reference", KEY_LENGTH),
    )


def _derived(secret: bytes, purpose: str, length: int) -> bytes:
    return HKDF(algorithm=SHA256(), length=length, salt=None, info=f"pana store 1: {purpose}".encode()).derive(secret)
