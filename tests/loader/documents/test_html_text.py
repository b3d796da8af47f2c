"""Text of web pages: what is part of it, headings, lists, lines, codings."""

import pytest

from loader.documents.blocks import Line, Paragraph, Text
from loader.documents.html_reader import read_html
from tests.loader.documents.places_shown import with_places, without_places


def read(page: str) -> list[str]:
    return without_places(read_html(page.encode(), "plan.html"))


@pytest.mark.parametrize(
    "apart",
    [
        "<nav>x</nav>",
        "<header>x<nav>y</nav></header>",
        "<footer>x</footer>",
        "<aside>x</aside>",
        "<script>x</script>",
        "<style>x</style>",
        "<noscript>x</noscript>",
        "<svg><text>x</text></svg>",
        "<form><label>x</label><button>y</button></form>",
        "<select><option>x</select>",
        "<textarea>x</textarea>",
        "<p hidden>x</p>",
        "<p aria-hidden=true>x</p>",
        "<p style='color: red; DISPLAY : none'>x</p>",
        "<p style='visibility:hidden'>x</p>",
        "<p class='lead sr-only'>x</p>",
        "<div role=navigation>x</div>",
        "<div role=search>x</div>",
        "<div id=cookie-banner>x</div>",
        "<div class='global-cookie-message'>x</div>",
        "<ol class=govuk-breadcrumbs__list><li>x</ol>",
        "<a class=skip-link>x</a>",
        "<p><del>x</del></p>",
        "<p><s>x</s><strike>y</strike></p>",
        "<p><span style='text-decoration: line-through'>x</span></p>",
        "<!-- x -->",
        "<iframe>x</iframe>",
        "<img alt=x>",
    ],
)
def test_what_is_no_part_of_the_text(apart: str) -> None:
    assert read(f"<h1>Plan</h1>{apart}<p>We act.</p>") == ["# Plan", "We act."]


@pytest.mark.parametrize(
    "part",
    [
        "<form id=aspnetForm><h1>Plan</h1><p>We act.</p></form>",
        "<div class=cookies-page><h1>Plan</h1><p>We act.</p></div>",
        "<article><header><h1>Plan</h1></header><p>We act.</p><footer></footer></article>",
        "<header><h1>Plan</h1><nav>x</nav></header><p>We act.</p>",
        "<p>x</p><main><h1>Plan</h1><p>We act.</p></main><p>y</p>",
        "<p>x</p><div role=main><h1>Plan</h1><p>We act.</p></div>",
        "<header><h1>Plan</h1></header><main><p>We act.</p></main>",
        "<main hidden>z</main><main><h1>Plan</h1><p>We act.</p></main>",
        "<nav>x</nav><p>y</p><article><h1>Plan</h1><p>We act.</p></article>",
        "<h1>Plan</h1><p>We <ins>act</ins>.</p>",
        "<h1>Plan</h1><details><summary>We act.</summary></details>",
        "<h1>Plan</h1><p hidden=until-found>We act.</p>",
        "<title>Another</title><h1>Plan</h1><p>We act.</p>",
    ],
)
def test_what_is_the_text(part: str) -> None:
    assert read(f"<html><body>{part}") == ["# Plan", "We act."]


def test_articles_that_hold_little_of_the_page_are_not_its_text() -> None:
    page = "<article>News</article><h1>Plan</h1><p>We act with all partners.</p>"
    assert read(page) == ["News", "# Plan", "We act with all partners."]


@pytest.mark.parametrize(
    ("title", "printed"),
    [
        ("Youth Plan 2025", ["Youth Plan 2025 @title"]),
        ("Youth Plan 2025 | Marlow Council", ["Youth Plan 2025 @title"]),
        ("We act.", []),
        ("youth-plan", []),
        ("Microsoft Word - plan.docx", []),
    ],
)
def test_the_title_of_a_page_without_a_main_heading(title: str, printed: list[str]) -> None:
    page = f"<title>{title}</title><h2>Aims</h2><p>We act."
    assert with_places(read_html(page.encode(), "f")) == [
        *printed,
        "## Aims @paragraph 1",
        "We act. @paragraph 2",
    ]


@pytest.mark.parametrize(
    ("markup", "printed"),
    [
        ("<h1>a</h1><h6>b</h6>", ["# a", "###### b"]),
        ("<h2>a<br>b</h2>", ["## a b"]),
        ("<div role=heading aria-level=3>a</div><div role=heading>b</div>", ["### a", "## b"]),
        ("<p class=MsoTitle>a</p><p class=MsoSubtitle>b</p>", ["# a", "## b"]),
        ("<p><b>Safer homes</b></p>", ["## Safer homes"]),
        ("<p style='font-weight: bold'>Safer homes</p>", ["## Safer homes"]),
        ("<b><span style='font-weight: normal'>Safer homes</span></b>", ["Safer homes"]),
        ("<p><b>Safer</b> homes</p>", ["Safer homes"]),
        ("<p>SAFER HOMES</p>", ["## SAFER HOMES"]),
        ("<div>a<div>b</div>c</div>", ["a", "b", "c"]),
        ("a<p>b</p>c", ["a", "b", "c"]),
        ("<p>a&nbsp;b&shy;c &amp; d &lt;e&gt;</p>", ["a bc & d <e>"]),
        ("<p>a<sup>st</sup><sup><a href='#n1'>1</a></sup><sup><a href='#n'>[2]</a></sup></p>", ["ast"]),
        ("<p>Lead: Jane<br>Board: YJB</p>", ["Lead: Jane", "Board: YJB"]),
        ("<p>• Act<br>• Report</p>", ["• Act", "• Report"]),
        ("<p>One<br>two</p>", ["One two"]),
        ("<pre>One\ntwo</pre>", ["One two"]),
        ("<p>3. Engagement</p><p>We act.</p>", ["## 3. Engagement", "We act."]),
        ("<ruby>a<rt>x</rt></ruby>", ["a"]),
        ("<a href=x><h2>a</h2></a>", ["## a"]),
    ],
)
def test_blocks(markup: str, printed: list[str]) -> None:
    assert read(f"<body>{markup}") == printed


@pytest.mark.parametrize(
    ("markup", "printed"),
    [
        ("<ul><li>a<li>b</ul>", ["• a", "• b"]),
        ("<ol><li>a<li>b</ol>", ["1. a", "2. b"]),
        ("<ol start=3><li>a<li value=7>b<li>c</ol>", ["3. a", "7. b", "8. c"]),
        ("<ol reversed><li>a<li>b</ol>", ["2. a", "1. b"]),
        ("<ol type=a start=27><li>a<li>b</ol>", ["aa. a", "bb. b"]),
        ("<ol type=I start=4><li>a<li>b</ol>", ["IV. a", "V. b"]),
        ("<ol style='list-style-type: upper-alpha'><li>a<li>b</ol>", ["A. a", "B. b"]),
        ("<ol style='list-style: none'><li>1.1 a<li>1.2 b</ol>", ["1.1 a", "1.2 b"]),
        ("<ol><li>a<ul><li>b<ol><li>c</ol></ul><li>d</ol>", ["1. a", "  • b", "    1. c", "2. d"]),
        ("<ul><li><p>a</p><p>b</p><li>c</ul>", ["• a", "b", "• c"]),
        ("<ol><li>a<li><li>b</ol>", ["1. a", "3. b"]),
        ("<ol><li><h2>a</h2>b</ol>", ["## 1. a", "b"]),
        ("<ol><li><b>Safer homes</b></ol><p>We act.</p>", ["## 1. Safer homes", "We act."]),
        ("<li>a<li>b", ["• a", "• b"]),
    ],
)
def test_lists(markup: str, printed: list[str]) -> None:
    assert read(f"<body>{markup}") == printed


def test_lists_of_terms_are_tables_of_two_columns() -> None:
    page = (
        "<p>Card</p><dl><dt>Lead<dd>Jane</dd><dd>Sam</dd>"
        "<div><dt>Board</dt><dt>Panel</dt><dd><ul><li>YJB</ul></dd></div></dl>"
    )
    assert with_places(read_html(page.encode(), "f")) == [
        "Card @paragraph 1",
        "TABLE",
        "Lead | Jane Sam @paragraph 2",
        "Board Panel | • YJB @paragraph 5",
    ]
    assert read("<dl><dt>Lead<dd>Jane<dt>With<dd>&nbsp;<dt>By<dd>May</dl>") == [
        "TABLE",
        "Lead | Jane",
        "With | ",
        "By | May",
    ]
    assert read("<dl><dt><h2>Aims</h2><dd>We act.</dl>") == ["## Aims", "We act."]


def test_a_paragraph_with_its_lines_and_its_bold_part() -> None:
    assert read_html(b"<p><strong>Lead</strong>: Jane\n Okoro<br>\n and\tSam</p>", "f") == (
        Paragraph(
            Text(
                "Lead: Jane Okoro and Sam",
                (Line("Lead: Jane Okoro", "paragraph 1"), Line("and Sam", "paragraph 1")),
                "Lead",
            )
        ),
    )


@pytest.mark.parametrize(
    "content",
    [
        "<p>Café – £5</p>".encode(),
        "<p>Café – £5</p>".encode("utf-8-sig"),
        "<p>Café – £5</p>".encode("utf-16"),
        "<p>Café – £5</p>".encode("cp1252"),
        "<meta charset=iso-8859-1><p>Café – £5</p>".encode("cp1252"),
        "<meta charset=iso-8859-1><p>Café – £5</p>".encode(),
        "<meta http-equiv=Content-Type content='text/html; charset=macintosh'><p>Café – £5</p>".encode(
            "mac-roman"
        ),
        "<?xml version='1.0' encoding='ibm850'?><p>Café £5</p>".encode("cp850"),
        "<?xml version='1.0' encoding='utf-8'?><!DOCTYPE html><p>Café – £5</p>".encode(),
        "<meta charset=nonsense><p>Café – £5</p>".encode(),
        b"<p>Caf&eacute; &#150; &#xA3;5</p>",
    ],
)
def test_codings(content: bytes) -> None:
    (printed,) = without_places(read_html(content, "f"))
    assert printed in ("Café – £5", "Café £5")


def test_tags_left_open_four_hundred_times_lose_nothing() -> None:
    assert read("<p>" + "<font>" * 400 + "a</p><p>b</p>") == ["a", "b"]
