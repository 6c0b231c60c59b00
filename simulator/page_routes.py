"""The phone page: static files with a strict content security policy, and its texts."""

from __future__ import annotations

from pathlib import Path

from aiohttp import web

from simulator.refusal import RefusalError

_HERE = Path(__file__).parent
_PAGE = _HERE / "page"
_TEXTS = _HERE / "texts"
_KINDS = {".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; connect-src 'self'; "
    "form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}


def add_page(app: web.Application) -> None:
    """Add the page's routes."""
    app.router.add_get("/", _page_file)
    app.router.add_get("/page/{name}", _page_file)
    app.router.add_get("/texts/{name}", _texts)


async def _page_file(request: web.Request) -> web.Response:
    return _send(_PAGE, request.match_info.get("name", "index.html"), _KINDS)


async def _texts(request: web.Request) -> web.Response:
    return _send(_TEXTS, request.match_info["name"], {".json": "application/json"})


def _send(folder: Path, name: str, kinds: dict[str, str]) -> web.Response:
    # Only names that are really in the folder: nothing of the address becomes a path.
    known = {path.name: path for path in folder.iterdir() if path.suffix in kinds}
    path = known.get(name)
    if path is None:
        raise RefusalError(404, "Not Found")
    return web.Response(body=path.read_bytes(), content_type=kinds[path.suffix], charset="utf-8", headers=_HEADERS)
