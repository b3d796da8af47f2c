"""The network page in a real browser, by mouse."""

import sys
import time

import pytest
from playwright.sync_api import Page, expect

from tests.viz.conftest import Opener
from tests.viz.samples import HOSTILE, hostile, large, partnership
from viz.links import node_link
from viz.network_page import network_page


@pytest.fixture(scope="module")
def html() -> str:
    return network_page(partnership(), "Safer Borough")


def details(page: Page) -> str:
    return page.locator("#details-chosen").inner_text()


def click_mark(page: Page, name: str) -> None:
    """Bring the named thing to the middle of the picture, let go of it, and click there."""
    page.fill("#search", name)
    page.press("#search", "Enter")
    expect(page.locator("#details-chosen h2")).to_have_text(name)
    page.press("#picture", "Escape")
    expect(page.locator("#details-empty")).to_be_visible()
    click_middle(page)


def click_middle(page: Page) -> None:
    box = page.locator("#picture").bounding_box()
    assert box
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


def test_a_click_shows_what_is_known_and_where_it_is_printed(open_page: Opener, html: str) -> None:
    page = open_page(html)
    click_mark(page, "Hold tasking meetings")
    text = details(page)
    for words in ("Action", "Number\n1", "Start\nDecember 2018", "End\n31 March 2021", "end of March 2021"):
        assert words in text
    assert "Is led by 1" in text
    assert "Where it is printed\nplan.txt, line 10" in text
    assert page.evaluate("location.hash") == node_link("Action:Hold tasking meetings")


def test_a_click_on_a_line_says_what_it_states(open_page: Opener, html: str) -> None:
    page = open_page(html, node_link("Outcome:Fewer victims 1"))
    page.click("text=Show only what surrounds this")  # two marks, one line, the middle of the picture on it
    click_middle(page)
    expect(page.locator("#details-chosen h2")).to_have_text("Hold tasking meetings aims for Fewer victims 1")
    assert "plan.txt, line 209" in details(page)


def test_the_pointer_over_a_mark_is_a_hand(open_page: Opener, html: str) -> None:
    page = open_page(html, node_link("Person:Amina Khan"))
    page.locator("#picture").hover(force=True)
    expect(page.locator("#picture")).to_have_class("pointing")


def test_windows_line_ends_change_nothing(open_page: Opener, html: str) -> None:
    page = open_page(html.replace("\n", "\r\n"), node_link("Person:Amina Khan"))
    expect(page.locator("#details-chosen h2")).to_have_text("Amina Khan")


def test_a_thing_is_found_by_any_printed_form(open_page: Opener, html: str) -> None:
    page = open_page(html)
    page.fill("#search", "hwb")
    expect(page.locator("#search-results [role=option]")).to_have_count(1)
    assert "also printed as “HWB”" in page.locator("#search-results").inner_text()
    page.click("#search-results [role=option]")
    expect(page.locator("#details-chosen h2")).to_have_text("Health and Wellbeing Board")
    assert "Also printed as\nHWB\nHealth & Wellbeing Bd" in details(page)
    assert "Oversees 1" in details(page)
    assert "Receives reports from 1" in details(page)


@pytest.mark.parametrize("query", ["renee oneill", "O'Neill", "RENÉE", "o’neill"])
def test_accents_capitals_and_apostrophes_do_not_matter(open_page: Opener, html: str, query: str) -> None:
    page = open_page(html)
    page.fill("#search", query.replace("oneill", "o'neill"))
    assert "Renée O'Neill" in page.locator("#search-results").inner_text()


def test_what_is_not_found_is_said(open_page: Opener, html: str) -> None:
    page = open_page(html)
    page.fill("#search", "nobody")
    expect(page.locator("#search-results")).to_have_text("Nothing is printed in that form.")


def test_a_neighbour_is_one_click_away_and_back_returns(open_page: Opener, html: str) -> None:
    page = open_page(html, node_link("Person:Helen Lyons"))
    expect(page.locator("#details-chosen h2")).to_have_text("Helen Lyons")
    page.locator("#details a", has_text="Serious Violence Panel").click()
    expect(page.locator("#details-chosen h2")).to_have_text("Serious Violence Panel")
    assert "Is chaired by 1\nHelen Lyons" in details(page)
    page.go_back()
    expect(page.locator("#details-chosen h2")).to_have_text("Helen Lyons")


def test_relationships_show_their_own_facts_and_sources(open_page: Opener, html: str) -> None:
    page = open_page(html, node_link("Organisation:Police Service"))
    text = details(page)
    assert "Is funded by 1\nCamden Council\n\nStaff costs: £80,000" in text
    assert "Post: Detective Superintendent" in text
    assert "plan.txt, line 204" in text


def test_an_address_opens_its_thing(open_page: Opener, html: str) -> None:
    page = open_page(html, node_link("Person:Renée O'Neill"))
    expect(page.locator("#details-chosen h2")).to_have_text("Renée O'Neill")


@pytest.mark.parametrize("fragment", ["#node=nobody", "#node=%E0%A4%A", "#node=", "#things"])
def test_an_address_of_nothing_does_no_harm(open_page: Opener, html: str, fragment: str) -> None:
    page = open_page(html, fragment)
    expect(page.locator("#details-empty")).to_be_visible()


def test_a_kind_can_be_switched_off(open_page: Opener, html: str) -> None:
    page = open_page(html)
    expect(page.locator("#shown")).to_have_text("Showing all 15 things and all 19 relationships.")
    page.uncheck("[data-kind=Outcome]")
    expect(page.locator("#shown")).to_have_text("Showing 12 of 15 things and 16 of 19 relationships.")
    page.click("[data-none=kind]")
    expect(page.locator("#nothing")).to_be_visible()
    page.click("#reset")
    expect(page.locator("#shown")).to_have_text("Showing all 15 things and all 19 relationships.")


def test_a_relationship_can_be_switched_off(open_page: Opener, html: str) -> None:
    page = open_page(html)
    page.uncheck("[data-type=LEADS]")
    expect(page.locator("#shown")).to_have_text("Showing all 15 things and 16 of 19 relationships.")


def test_a_hidden_thing_that_is_asked_for_is_shown(open_page: Opener, html: str) -> None:
    page = open_page(html)
    page.uncheck("[data-kind=Person]")
    page.fill("#search", "amina")
    page.press("#search", "Enter")
    expect(page.locator("#shown")).to_have_text("Showing 13 of 15 things and 15 of 19 relationships.")


def test_surroundings_step_by_step(open_page: Opener, html: str) -> None:
    page = open_page(html, node_link("Person:Amina Khan"))
    page.click("text=Show only what surrounds this")
    expect(page.locator("#around-words")).to_have_text("Amina Khan: 2 things within one step.")
    expect(page.locator("#shown")).to_have_text("Showing 3 of 15 things and 2 of 19 relationships.")
    page.select_option("#around-steps", "2")
    # Map hot spots: its board, outcome, plan and supporter
    expect(page.locator("#around-words")).to_have_text("Amina Khan: 6 things within 2 steps.")
    page.click("#around-end")
    expect(page.locator("#shown")).to_have_text("Showing all 15 things and all 19 relationships.")


def test_surroundings_do_not_pass_through_what_joins_everything(open_page: Opener, html: str) -> None:
    page = open_page(html, node_link("Outcome:Fewer victims 3"))
    page.click("text=Show only what surrounds this")
    page.select_option("#around-steps", "3")
    # its action; plan, board, lead, supporter; two bodies, a lead and two actions, but not the document
    expect(page.locator("#around-words")).to_have_text("Fewer victims 3: 10 things within 3 steps.")


def test_both_tables_can_be_filtered_and_open_things(open_page: Opener, html: str) -> None:
    page = open_page(html)
    page.fill("#ties-table-filter", "lyons leads")
    expect(page.locator("#ties-table-shown")).to_have_text("2 of 19 rows")
    page.fill("#things-table-filter", "mps")
    expect(page.locator("#things-table tbody tr:visible")).to_have_count(1)
    page.locator("#things-table a:visible").click()
    expect(page.locator("#details-chosen h2")).to_have_text("Police Service")
    expect(page.locator("#details-chosen h2")).to_be_focused()


def test_hostile_text_is_shown_and_never_run(open_page: Opener) -> None:
    page = open_page(network_page(hostile(), HOSTILE[0], HOSTILE[1]))
    for text in HOSTILE:
        page.fill("#search", text)
        page.press("#search", "Enter")
        expect(page.locator("#details-chosen h2")).to_be_visible()
        page.click("text=Show only what surrounds this")
    assert "<img src=x" in details(page)
    assert page.evaluate("window.hacked") is None
    assert page.locator("img").count() == 0


@pytest.mark.parametrize("width", [1280, 360])
def test_nothing_is_wider_than_the_window(open_page: Opener, html: str, width: int) -> None:
    page = open_page(html, node_link("Person:Helen Lyons"), width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_narrow_window_has_everything_one_below_the_other(open_page: Opener, html: str) -> None:
    page = open_page(html, width=400)
    tops = [page.locator(i).bounding_box() for i in ("#search", "#kinds", "#picture", "#details", "#things")]
    assert [box["y"] for box in tops if box] == sorted(box["y"] for box in tops if box)


def test_paper_has_the_facts_and_no_controls(open_page: Opener, html: str) -> None:
    page = open_page(html, node_link("Person:Helen Lyons"))
    page.emulate_media(media="print")
    for hidden in ("#search", ".tools", "#things-table-filter", "#types"):
        expect(page.locator(hidden)).to_be_hidden()
    for shown in ("#picture", "#details-chosen", "#things-table", "#ties-table"):
        expect(page.locator(shown)).to_be_visible()


def test_a_large_page_starts_calm_and_can_show_all(open_page: Opener) -> None:
    graph, started = large(1500), time.perf_counter()
    html = network_page(graph, "Large")
    made = time.perf_counter()
    page = open_page(html)
    expect(page.locator("#shown")).to_contain_text("of 1,501 things")
    opened = time.perf_counter()
    page.click("#show-hidden")
    expect(page.locator("#shown")).to_contain_text("Showing all 1,501 things")
    expect(page.locator("#hidden-notice")).to_be_hidden()
    shown = time.perf_counter()
    click_mark(page, "Alex Example 7")
    assert "Holds a post in 1" in details(page)
    taken = (made - started, opened - made, shown - opened, time.perf_counter() - shown)
    sys.stdout.write(
        "1,500 things: made {:.2f} s, opened {:.2f} s, all {:.2f} s, chosen {:.2f} s".format(*taken)
    )
