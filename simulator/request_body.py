"""The parameters and files of a request (or of a webhook's answer), whatever way they are encoded."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import BodyPartReader, MultipartReader, StreamReader
from aiohttp.helpers import parse_mimetype
from multidict import CIMultiDict

from simulator.files import LARGEST_FILE, Upload
from simulator.refusal import RefusalError, bad_request

_LARGEST_FIELDS = 1024 * 1024
_PIECE = 64 * 1024


@dataclass(slots=True)
class RequestBody:
    """Parameters by name, files by the name they came under."""

    parameters: dict[str, Any] = field(default_factory=dict)
    files: dict[str, Upload] = field(default_factory=dict)


async def read_body(headers: Mapping[str, str], content: StreamReader) -> RequestBody:
    """Read JSON, a form or a multipart form; RefusalError 400 or 413 when it cannot be read.

    A body of another type, or none, has no parameters.
    """
    written_type = headers.get("Content-Type", "")
    kind = parse_mimetype(written_type)
    if kind.type == "multipart":
        return await _read_multipart(written_type, content)
    if kind.subtype == "json":
        return RequestBody(_json_object(await _read_all(content, _LARGEST_FIELDS)))
    if kind.subtype == "x-www-form-urlencoded":
        text = _utf8(await _read_all(content, _LARGEST_FIELDS))
        return RequestBody(dict(parse_qsl(text, keep_blank_values=True)))
    return RequestBody()


async def _read_multipart(written_type: str, content: StreamReader) -> RequestBody:
    body = RequestBody()
    try:
        reader = MultipartReader(CIMultiDict({"Content-Type": written_type}), content)
        while (part := await reader.next()) is not None:
            if not isinstance(part, BodyPartReader) or part.name is None:
                raise bad_request("can't parse the multipart form")
            if part.filename is None:
                body.parameters[part.name] = _utf8(await _read_part(part, _LARGEST_FIELDS))
            else:
                mime = part.headers.get("Content-Type", "application/octet-stream")
                body.files[part.name] = Upload(part.filename, mime, await _read_part(part, LARGEST_FILE))
    except ValueError as error:
        raise bad_request("can't parse the multipart form") from error
    return body


async def _read_part(part: BodyPartReader, largest: int) -> bytes:
    data = bytearray()
    while piece := await part.read_chunk(_PIECE):
        data += piece
        if len(data) > largest:
            raise RefusalError(413, "Request Entity Too Large")
    return bytes(data)


async def _read_all(content: StreamReader, largest: int) -> bytes:
    data = bytearray()
    async for piece in content.iter_chunked(_PIECE):
        data += piece
        if len(data) > largest:
            raise RefusalError(413, "Request Entity Too Large")
    return bytes(data)


def _json_object(data: bytes) -> dict[str, Any]:
    if not data.strip():
        return {}
    try:
        read = json.loads(data)
    except ValueError:
        read = None
    if not isinstance(read, dict):
        # The cause is left out of the chain too: it would quote what was sent.
        raise bad_request("can't parse the JSON object")
    return read


def _utf8(data: bytes) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError:
        raise bad_request("strings must be encoded in UTF-8") from None
