"""The key that encrypts what people write: from the settings, or made once and kept in a file only its owner can read."""

from __future__ import annotations

import os
from pathlib import Path

from pana.errors import PanaError
from pana.settings import Settings
from store.encryption import new_key

KEY_FILE = "secret.key"


def encryption_keys(settings: Settings) -> str:
    """Return base64 keys divided by commas, the one that encrypts first.

    Raises PanaError when the key file can be read by others.
    """
    if settings.secret_key is not None:
        return settings.secret_key.get_secret_value()
    path = settings.var_dir / KEY_FILE
    if not path.exists():
        _make(path)
    if path.stat().st_mode & 0o077:
        raise PanaError(f"{path.name} can be read by others – run: chmod 600 {path}")
    return ",".join(path.read_text(encoding="ascii").split())


def _make(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(new_key() + "\n")
