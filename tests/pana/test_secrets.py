"""The key: made once, readable by its owner only, refused when others can read it."""

from __future__ import annotations

import base64
import stat
from pathlib import Path

import pytest

from pana.errors import PanaError
from pana.secrets import KEY_FILE, encryption_keys
from pana.settings import load_settings
from store.encryption import KEY_LENGTH, KeyRing


def test_key_is_made_once_and_only_its_owner_can_read_it(var_dir: Path) -> None:
    first = encryption_keys(load_settings())
    path = var_dir / KEY_FILE
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(var_dir.stat().st_mode) == 0o700
    assert len(base64.b64decode(first, validate=True)) == KEY_LENGTH
    assert encryption_keys(load_settings()) == first


def test_the_store_takes_the_key(var_dir: Path) -> None:
    KeyRing.parse(encryption_keys(load_settings()))


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660, 0o620], ids=oct)
def test_key_that_others_can_reach_is_refused(var_dir: Path, mode: int) -> None:
    key = encryption_keys(load_settings())
    (var_dir / KEY_FILE).chmod(mode)
    with pytest.raises(PanaError, match="chmod 600") as caught:
        encryption_keys(load_settings())
    assert key not in str(caught.value)


def test_several_keys_in_the_file_are_joined(var_dir: Path) -> None:
    encryption_keys(load_settings())
    (var_dir / KEY_FILE).write_text("one\ntwo\n", encoding="ascii")
    assert encryption_keys(load_settings()) == "one,two"


def test_key_of_the_settings_is_used_and_no_file_is_made(var_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PANA_SECRET_KEY", "from the settings")
    assert encryption_keys(load_settings()) == "from the settings"
    assert not var_dir.exists()
