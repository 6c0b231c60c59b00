from __future__ import annotations

import struct

import pytest

from simulator.pictures import picture_size
from simulator.samples import drawn_picture


def _jpeg(width: int, height: int) -> bytes:
    return b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x11\x08" + struct.pack(">HH", height, width) + b"\x03"


@pytest.mark.parametrize(
    ("data", "size"),
    [
        (drawn_picture().data, (160, 160)),
        (_jpeg(40, 30), (40, 30)),
        (b"GIF89a" + struct.pack("<HH", 7, 5), (7, 5)),
        (b"RIFF\0\0\0\0WEBPVP8X" + bytes(8) + b"\x09\0\0\x04\0\0", (10, 5)),
        (b"RIFF\0\0\0\0WEBPVP8 " + bytes(10) + struct.pack("<HH", 8, 6), (8, 6)),
        (b"RIFF\0\0\0\0WEBPVP8L" + bytes(4) + b"\x2f" + (3 | 2 << 14).to_bytes(4, "little"), (4, 3)),
        (b"hello", None),
        (b"\xff\xd8\xff", None),
        (b"", None),
    ],
    ids=["png", "jpeg", "gif", "webp-x", "webp", "webp-l", "text", "cut-jpeg", "nothing"],
)
def test_size(data: bytes, size: tuple[int, int] | None) -> None:
    assert picture_size(data) == size
