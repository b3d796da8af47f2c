"""A real browser without a network: every page that a test opens must ask for nothing and report nothing."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect, sync_playwright

Opener = Callable[..., Page]

_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


expect.set_options(timeout=15_000)  # a busy machine is slow, not wrong


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, without a window."""
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if found is None:
        pytest.skip("no Chromium on this machine")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=found, args=_FLAGS)
        yield running
        running.close()


@pytest.fixture
def open_page(browser: Browser, tmp_path: Path) -> Iterator[Opener]:
    """`open_page(html, fragment="", width=1280)` opens the text as a file; faults of it fail the test."""
    faults: list[str] = []
    context = browser.new_context(reduced_motion="reduce")

    def opened(html: str, fragment: str = "", width: int = 1280) -> Page:
        file = tmp_path / "page.html"
        file.write_text(html, encoding="utf-8")
        page = context.new_page()
        page.set_viewport_size({"width": width, "height": 800})
        page.on("console", lambda message: faults.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: faults.append(f"error: {error}"))
        page.route("**/*", lambda route: _only(file.as_uri(), route, faults))
        page.goto(file.as_uri() + fragment)
        return page

    yield opened
    context.close()
    assert faults == []


def _only(address: str, route: Route, faults: list[str]) -> None:
    """Let the file itself through and nothing else."""
    if route.request.url.split("#")[0] == address:
        route.continue_()
    else:
        faults.append(f"request: {route.request.url}")
        route.abort()
