"""Files sent by people and by the bot: their ids, paths and bytes, in memory."""

from __future__ import annotations

import mimetypes
import secrets
from dataclasses import dataclass
from typing import Any

from simulator.refusal import bad_request

# Limits of the public Bot API server (https://core.telegram.org/bots/api#sending-files, #getfile).
LARGEST_PHOTO = 10 * 1024 * 1024
LARGEST_FILE = 50 * 1024 * 1024
LARGEST_DOWNLOAD = 20 * 1024 * 1024

FOLDERS = {
    "photo": "photos",
    "voice": "voice",
    "document": "documents",
    "video": "videos",
    "sticker": "stickers",
}


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it came in a request."""

    name: str
    mime: str
    data: bytes


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file Telegram keeps: what kind of message it belongs to, and how it is asked for."""

    file_id: str
    unique_id: str
    kind: str
    name: str
    mime: str
    path: str
    data: bytes

    def ids(self) -> dict[str, Any]:
        """Return the fields that every kind of file has in the Bot API."""
        return {"file_id": self.file_id, "file_unique_id": self.unique_id, "file_size": len(self.data)}


class FileStore:
    """All files of the simulator."""

    def __init__(self) -> None:
        self._by_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}

    def add(self, kind: str, upload: Upload) -> StoredFile:
        """Keep an uploaded file of `kind` (a key of FOLDERS); RefusalError 400 when empty or 413 when too large."""
        if not upload.data:
            raise bad_request("file must be non-empty")
        if len(upload.data) > (LARGEST_PHOTO if kind == "photo" else LARGEST_FILE):
            raise bad_request("file is too big")
        # The path is made of a number only: file names are something people wrote.
        ending = mimetypes.guess_extension(upload.mime) or ".bin"
        path = f"{FOLDERS[kind]}/file_{len(self._by_path)}{ending}"
        stored = StoredFile(
            file_id=f"SIM{secrets.token_urlsafe(36)}",
            unique_id=f"AQAD{secrets.token_urlsafe(9)}",
            kind=kind,
            name=upload.name,
            mime=upload.mime,
            path=path,
            data=upload.data,
        )
        self._by_id[stored.file_id] = stored
        self._by_path[path] = stored
        return stored

    def by_id(self, file_id: str) -> StoredFile | None:
        """Return the file with this id."""
        return self._by_id.get(file_id)

    def by_path(self, path: str) -> StoredFile | None:
        """Return the file with this download path."""
        return self._by_path.get(path)

    def reuse(self, kind: str, file_id: str) -> StoredFile:
        """Return the file to send again as `kind`; RefusalError 400 when unknown or of another kind."""
        stored = self._by_id.get(file_id)
        if stored is None:
            raise bad_request("wrong file identifier/HTTP URL specified")
        if stored.kind != kind:
            raise bad_request(f"can't use file of type {stored.kind.capitalize()} as {kind.capitalize()}")
        return stored
