from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from aiohttp import ClientSession

import simulator
from simulator.page_routes import POLICY

HOUSE = Path(simulator.__file__).parent
PAGE = HOUSE / "page"
TEXTS = {path.stem: json.loads(path.read_text()) for path in (HOUSE / "texts").glob("*.json")}


@pytest.mark.asyncio
@pytest.mark.parametrize("path", ["/", *(f"/page/{file.name}" for file in sorted(PAGE.iterdir())), "/texts/kk.json"])
async def test_files_come_with_the_policy(base_url: str, path: str) -> None:
    async with ClientSession() as session, session.get(base_url + path) as answer:
        assert answer.status == 200
        assert answer.headers["Content-Security-Policy"] == POLICY
        assert answer.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.asyncio
@pytest.mark.parametrize(
    "path", ["/page/..%2fserver.py", "/page/nothing.js", "/texts/..%2fserver.py", "/texts/en.json"]
)
async def test_nothing_else_comes(base_url: str, path: str) -> None:
    async with ClientSession() as session, session.get(base_url + path) as answer:
        assert answer.status == 404


def test_the_policy_lets_no_inline_script_in() -> None:
    assert "unsafe" not in POLICY
    page = (PAGE / "index.html").read_text()
    assert not re.search(r"<script(?![^>]*\ssrc=)", page)
    assert not re.search(r"\s(style|on\w+)=", page)


def test_both_languages_say_the_same_things() -> None:
    assert sorted(TEXTS) == ["kk", "ru"]
    assert TEXTS["kk"].keys() == TEXTS["ru"].keys()
    assert all(text.strip() for texts in TEXTS.values() for text in texts.values())


@pytest.mark.parametrize("path", sorted(PAGE.glob("*.js")), ids=lambda path: path.name)
def test_code_holds_no_words_and_writes_no_markup(path: Path) -> None:
    code = path.read_text()
    assert not re.search(r"[А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]", code)
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(", code)


def test_every_text_that_is_asked_for_is_there() -> None:
    code = "".join(path.read_text() for path in PAGE.iterdir() if path.suffix in (".js", ".html"))
    asked = set(re.findall(r'data-(?:text|hint|label)="([a-z-]+)"', code)) | set(
        re.findall(r'say\("([a-z-]+)"\)', code)
    )
    assert len(asked) > 30
    assert asked <= TEXTS["kk"].keys()
