"""The network page by keyboard alone."""

import pytest
from playwright.sync_api import Page, expect

from tests.viz.conftest import Opener
from tests.viz.samples import partnership
from viz.links import node_link
from viz.network_page import network_page


@pytest.fixture(scope="module")
def html() -> str:
    return network_page(partnership(), "Safer Borough", home="index.html")


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.id || document.activeElement.textContent.trim()"))


def test_the_first_stop_skips_the_picture(open_page: Opener, html: str) -> None:
    page = open_page(html)
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    expect(page.locator(".skip")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("#things")).to_be_focused()


def test_every_stop_shows_where_the_keyboard_is(open_page: Opener, html: str) -> None:
    page = open_page(html)
    seen = []
    for _ in range(50):
        page.keyboard.press("Tab")
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline != "none", focused(page)
        seen.append(focused(page))
    for stop in ("search", "picture", "zoom-in", "reset", "things-table-filter"):
        assert stop in seen


def test_search_by_arrow_keys_and_enter(open_page: Opener, html: str) -> None:
    page = open_page(html)
    page.focus("#search")
    page.keyboard.type("board")
    chosen = page.locator("#search-results [aria-selected=true]")
    expect(chosen).to_contain_text("Health and Wellbeing Board")
    expect(page.locator("#search-status")).to_contain_text("found")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    assert page.get_attribute("#search", "aria-activedescendant") == chosen.get_attribute("id")
    page.keyboard.press("Enter")
    expect(page.locator("#details-chosen h2")).to_be_focused()
    expect(page.locator("#search-results")).to_be_hidden()


def test_escape_closes_the_search(open_page: Opener, html: str) -> None:
    page = open_page(html)
    page.focus("#search")
    page.keyboard.type("lyons")
    expect(page.locator("#search-results")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#search-results")).to_be_hidden()
    assert page.get_attribute("#search", "aria-expanded") == "false"


def test_arrows_walk_the_picture_enter_reads_and_escape_lets_go(open_page: Opener, html: str) -> None:
    page = open_page(html)
    page.focus("#picture")
    page.keyboard.press("ArrowRight")
    first = page.locator("#details-chosen h2").inner_text()
    for key in ("ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown"):
        page.keyboard.press(key)
    names = {node.name for node in partnership().nodes.values()}
    assert {first, page.locator("#details-chosen h2").inner_text()} <= names
    page.keyboard.press("Enter")
    expect(page.locator("#details-chosen h2")).to_be_focused()
    page.focus("#picture")
    page.keyboard.press("Escape")
    expect(page.locator("#details-empty")).to_be_visible()


def test_walking_reaches_every_thing_of_a_row(open_page: Opener, html: str) -> None:
    page = open_page(html)
    page.focus("#picture")
    seen = set()
    for key in ["ArrowLeft"] * 8 + ["ArrowRight"] * 16:
        page.keyboard.press(key)
        seen.add(page.locator("#details-chosen h2").inner_text())
    assert len(seen) >= 3


def test_a_neighbour_and_its_surroundings_without_a_mouse(open_page: Opener, html: str) -> None:
    page = open_page(html, node_link("Person:Helen Lyons"))
    expect(page.locator("#details-chosen h2")).to_be_focused()
    page.keyboard.press("Tab")
    assert focused(page) == "Show only what surrounds this"
    page.keyboard.press("Enter")
    expect(page.locator("#around-words")).to_contain_text("Helen Lyons: 4 things")
    page.keyboard.press("Tab")
    assert focused(page) == "Hold tasking meetings"
    page.keyboard.press("Enter")
    expect(page.locator("#details-chosen h2")).to_have_text("Hold tasking meetings")
    expect(page.locator("#details-chosen h2")).to_be_focused()


def test_a_switch_works_by_the_space_bar(open_page: Opener, html: str) -> None:
    page = open_page(html)
    page.focus("[data-kind=Person]")
    page.keyboard.press("Space")
    expect(page.locator("#shown")).to_contain_text("12 of 15 things")


def test_zoom_and_fit_do_not_scroll_the_page(open_page: Opener, html: str) -> None:
    page = open_page(html)
    page.focus("#picture")
    for key in ("+", "-", "0", "ArrowDown"):
        page.keyboard.press(key)
    page.wait_for_timeout(300)  # a browser scrolls smoothly, in its own time
    assert page.evaluate("scrollY") == 0
