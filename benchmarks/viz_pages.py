"""How long the network page takes to make and to open: 150, 1,500 and 3,000 things.

    python benchmarks/viz_pages.py [--sizes 150 1500 3000] [--no-browser]

The graphs are made up (`tests.viz.samples.large`). Printed are the seconds to make the page, its size, and in
headless Chromium the seconds to open it, to show everything, and to choose one thing.
"""

import argparse
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from playwright.sync_api import Page, sync_playwright

from tests.viz.samples import large
from viz.network_page import network_page

_FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
_PAINTED = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
_T = TypeVar("_T")


def main() -> None:
    """Measure and print."""
    options = _arguments()
    network_page(large(60), "warm up")
    for size in options.sizes:
        graph = large(size)
        made, html = timed(lambda graph=graph: network_page(graph, "Benchmark"))
        say(f"{len(graph.nodes):6,} things, {len(graph.relationships):6,} relationships")
        say(f"   made in {made:.2f} s, {len(html) / 1e6:.1f} MB")
        if options.browser:
            in_browser(html)


def in_browser(html: str) -> None:
    """Open the page and use it."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        file = Path(folder) / "page.html"
        file.write_text(html, encoding="utf-8")
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=_FLAGS)
        page = browser.new_page(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
        steps = {
            "opened": lambda: page.goto(file.as_uri()),
            "all shown": lambda: page.locator("[data-kind=Outcome]").check(),
            "one chosen": lambda: choose(page, "Alex Example 7"),
        }
        for name, step in steps.items():
            say(f"   {name} in {timed(lambda step=step: painted(page, step))[0]:.2f} s")
        browser.close()


def choose(page: Page, name: str) -> None:
    """Search for a thing and open it."""
    page.fill("#search", name)
    page.press("#search", "Enter")


def painted(page: Page, step: Callable[[], object]) -> None:
    """Do the step and wait until its result is on the screen."""
    step()
    page.evaluate(_PAINTED)


def timed(work: Callable[[], _T]) -> tuple[float, _T]:
    """Seconds and result."""
    start = time.perf_counter()
    result = work()
    return time.perf_counter() - start, result


def say(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sizes", type=int, nargs="+", default=[150, 1500, 3000])
    parser.add_argument("--no-browser", dest="browser", action="store_false")
    return parser.parse_args()


if __name__ == "__main__":
    main()
