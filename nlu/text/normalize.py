"""Normalise what was typed without changing its alphabet: for comparing, counting and showing."""

from __future__ import annotations

import re
import unicodedata

from nlu.text.lookalikes import mend

# Zero-width and direction signs, variation selectors, tags: they are invisible and hide words from look-ups.
_INVISIBLE = re.compile(
    r"[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    r"\u3164\ufe00-\ufe0f\ufeff\uffa0\U000e0000-\U000e0fff]"
)
_PAIR = re.compile(r"[\ud800-\udbff][\udc00-\udfff]")
_LONE = re.compile(r"[\ud800-\udfff]")
_STRETCHED = re.compile(r"([^\W\d_])\1{2,}|([!?.,])\2{2,}")
_SPACES = re.compile(r"\s+")
_MIXED = re.compile(r"[^\W\d_]+")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")


def join_surrogates(text: str) -> str:
    """Join surrogate pairs into characters and replace lone halves by a space."""
    if _LONE.search(text) is None:
        return text
    joined = _PAIR.sub(lambda pair: pair.group().encode("utf-16", "surrogatepass").decode("utf-16"), text)
    return _LONE.sub(" ", joined)


def strip_noise(text: str) -> str:
    """Drop invisible signs and the combining marks that NFC could not join with a letter."""
    if text.isascii():
        return text
    composed = unicodedata.normalize("NFC", _INVISIBLE.sub("", text))
    if any(unicodedata.combining(sign) for sign in composed):
        composed = "".join(sign for sign in composed if not unicodedata.combining(sign))
    return composed


def normalize(text: str) -> str:
    """Return the text in NFC, lower case, without noise, look-alikes or stretched letters, whitespace squeezed.

    Any string is accepted, broken surrogates included; nothing is raised. Normalising twice changes nothing.
    """
    text = strip_noise(_CONTROL.sub(" ", join_surrogates(text)))
    text = _MIXED.sub(lambda word: mend(word.group()), text)
    text = strip_noise(text.lower())
    text = _STRETCHED.sub(lambda run: run.group(1) or run.group(2), text)
    return _SPACES.sub(" ", text).strip()
