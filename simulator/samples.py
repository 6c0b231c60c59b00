"""Files to send when a visitor has none at hand: a small drawn picture and a silent voice message."""

from __future__ import annotations

import struct
import zlib
from functools import cache

from simulator.files import Upload

_SIDE = 160
_OPUS_SILENCE = b"\xf8\xff\xfe"  # one 20 ms frame (RFC 6716, CELT fullband, "nothing")
_SAMPLES_A_FRAME = 960  # of the 48 kHz that Ogg Opus counts in (RFC 7845)
_FRAMES_A_SECOND = 50


@cache
def drawn_picture() -> Upload:
    """Return a PNG of hills under an evening sky."""
    rows = b"".join(b"\0" + b"".join(_colour(x, y) for x in range(_SIDE)) for y in range(_SIDE))
    header = struct.pack(">IIBBBBB", _SIDE, _SIDE, 8, 2, 0, 0, 0)
    data = b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", zlib.compress(rows, 9))
    return Upload("sample.png", "image/png", data + _chunk(b"IEND", b""))


@cache
def silent_voice(seconds: int = 3) -> Upload:
    """Return an Ogg Opus recording of silence."""
    head = b"OpusHead" + struct.pack("<BBHIhB", 1, 1, 0, 48000, 0, 0)
    tags = b"OpusTags" + struct.pack("<I", 4) + b"pana" + struct.pack("<I", 0)
    pages = [_page(0, 0, 2, [head]), _page(1, 0, 0, [tags])]
    for second in range(seconds):
        last = 4 if second == seconds - 1 else 0
        heard = (second + 1) * _FRAMES_A_SECOND * _SAMPLES_A_FRAME
        pages.append(_page(second + 2, heard, last, [_OPUS_SILENCE] * _FRAMES_A_SECOND))
    return Upload("sample.ogg", "audio/ogg", b"".join(pages))


def _colour(x: int, y: int) -> bytes:
    if (x - 112) ** 2 + (y - 56) ** 2 < 15**2:
        return bytes((255, 236, 190))
    if y > 104 + (x - 40) ** 2 // 150:
        return bytes((44, 92, 88))
    if y > 88 + (x - 130) ** 2 // 170:
        return bytes((70, 128, 116))
    return bytes((250 - y // 4, 196 - y // 3, 170 + y // 3))


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _page(number: int, granule: int, flags: int, packets: list[bytes]) -> bytes:
    lengths = bytes(len(packet) for packet in packets)
    start = b"OggS" + struct.pack("<BBqIII", 0, flags, granule, 1, number, 0) + bytes([len(packets)]) + lengths
    page = start + b"".join(packets)
    return page[:22] + struct.pack("<I", _ogg_checksum(page)) + page[26:]


def _ogg_checksum(page: bytes) -> int:
    checksum = 0
    for byte in page:
        checksum ^= byte << 24
        for _ in range(8):
            checksum = ((checksum << 1) ^ 0x04C11DB7 if checksum & 0x80000000 else checksum << 1) & 0xFFFFFFFF
    return checksum
