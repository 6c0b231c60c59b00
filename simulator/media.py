"""What the Bot API says about a file in a message, by kind of message."""

from __future__ import annotations

from typing import Any

from simulator.files import StoredFile
from simulator.pictures import picture_size
from simulator.refusal import bad_request


def described(file: StoredFile, *, duration: int = 0, width: int = 0, height: int = 0, emoji: str = "") -> Any:
    """Return the value of the message's field for this file; RefusalError 400 when a photo is not a picture."""
    if file.kind == "photo":
        size = picture_size(file.data)
        if size is None:
            raise bad_request("IMAGE_PROCESS_FAILED")
        return [{**file.ids(), "width": size[0], "height": size[1]}]
    told: dict[str, Any] = file.ids()
    if file.kind == "voice":
        return {**told, "duration": duration, "mime_type": file.mime}
    if file.kind == "video":
        return {**told, "duration": duration, "width": width, "height": height, **_named(file)}
    if file.kind == "sticker":
        side = picture_size(file.data) or (512, 512)
        kinds = {"type": "regular", "is_animated": False, "is_video": False}
        return {**told, **kinds, "width": side[0], "height": side[1], **({"emoji": emoji} if emoji else {})}
    return {**told, **_named(file)}


def _named(file: StoredFile) -> dict[str, Any]:
    return {"file_name": file.name, "mime_type": file.mime}
