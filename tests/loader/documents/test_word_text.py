"""Text of Word documents: what is printed, what is left out, headings, places."""

import pytest
from lxml import etree

from loader.documents.blocks import Line, Paragraph, Text
from loader.documents.word_reader import read_word
from loader.documents.word_xml import inside, name_of
from tests.loader.documents.places_shown import with_places, without_places
from tests.loader.documents.word_files import MAIN, STRICT, in_list, numbering, p, r, tbl, tc, tr, word_file

DELETED_END = "<w:rPr><w:del/></w:rPr>"
HIDDEN = "<w:vanish/>"
AFTER = p("We will act.")


def read(body: str, **parts: str) -> list[str]:
    return without_places(read_word(word_file(body, **parts), "plan.docx"))


@pytest.mark.parametrize(
    ("paragraph", "printed"),
    [
        (p("Safer homes", "Title"), "# Safer homes"),
        (p("Safer homes", "berschrift1"), "# Safer homes"),
        (p("Safer homes", "H2"), "## Safer homes"),
        (p("Safer homes", "Council"), "# Safer homes"),
        (p("Safer homes", "Lined"), "### Safer homes"),
        (p("Safer homes", "Quiet"), "Safer homes"),
        (p("Safer homes", "Missing"), "Safer homes"),
        (p("Safer homes", properties='<w:outlineLvl w:val="3"/>'), "#### Safer homes"),
        (p("Safer homes", "berschrift1", '<w:outlineLvl w:val="9"/>'), "Safer homes"),
        (p(r("Safer homes", "<w:b/>")), "## Safer homes"),
        (p("Safer homes", "Loud"), "## Safer homes"),
        (p(r("Safer homes", '<w:rStyle w:val="Strong"/>')), "## Safer homes"),
        (p(r("Safer homes", '<w:rStyle w:val="Strong"/>'), "Loud"), "Safer homes"),
        (p(r("Safer homes", '<w:b w:val="0"/>'), "Loud"), "Safer homes"),
        (p(r("Safer ", "<w:b/>") + r("homes")), "Safer homes"),
        (p(r("Safer homes", '<w:sz w:val="32"/>')), "## Safer homes"),
        (p(r("Safer homes.", '<w:sz w:val="32"/>')), "Safer homes."),
        (p("SAFER HOMES"), "## SAFER HOMES"),
        (p("Safer homes"), "Safer homes"),
        (p("3. Safer homes"), "## 3. Safer homes"),
        (p("3. We will make homes safer."), "3. We will make homes safer."),
        (p("• We will make homes safer."), "• We will make homes safer."),
    ],
)
def test_headings_and_what_only_looks_like_one(paragraph: str, printed: str) -> None:
    assert read(paragraph + AFTER) == [printed, "We will act."]


@pytest.mark.parametrize(
    ("content", "printed"),
    [
        (r("a") + "<w:del>" + r("b") + "</w:del><w:ins>" + r("c") + "</w:ins>", "ac"),
        ("<w:moveFrom>" + r("b") + "</w:moveFrom><w:moveTo>" + r("c") + "</w:moveTo>", "c"),
        ("<w:hyperlink>" + r("a") + "</w:hyperlink><w:smartTag>" + r("b") + "</w:smartTag>", "ab"),
        ("<w:sdt><w:sdtPr/><w:sdtContent>" + r("a") + "</w:sdtContent></w:sdt>", "a"),
        (
            "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
            + r("a")
            + "</w:sdtContent></w:sdt>"
            + r("b"),
            "b",
        ),
        (r("Click here", '<w:rStyle w:val="Prompt"/>') + r("b"), "b"),
        (r("a", HIDDEN) + r("b"), "b"),
        (r("a", '<w:rStyle w:val="Gone"/>') + r("b"), "b"),
        (r("a", '<w:rStyle w:val="Gone"/><w:vanish w:val="false"/>') + r("b"), "ab"),
        (r("a", "<w:strike/>") + r("b", "<w:dstrike/>") + r("c"), "c"),
        (
            "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t><w:softHyphen/><w:t>d</w:t></w:r>",
            "a b-cd",
        ),
        (r("a\u00a0b\u00adc\u200bd"), "a bcd"),
        (r("cafe\u0301 \ufb01t"), "café fit"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>' + r(" done"), "✓ done"),
        ('<w:r><w:sym w:font="MS Gothic" w:char="2612"/></w:r>' + r(" done"), "☒ done"),
        (
            "<w:r><w:ruby><w:rt>" + r("x") + "</w:rt><w:rubyBase>" + r("a") + "</w:rubyBase></w:ruby></w:r>",
            "a",
        ),
        ("<m:oMath><m:r><m:t>a=1</m:t></m:r></m:oMath>", "a=1"),
        (r("a") + '<w:r><w:commentReference w:id="1"/></w:r>', "a"),
        ('<w:fldSimple w:instr="PAGE">' + r("7") + "</w:fldSimple>" + r(" pages"), "7 pages"),
    ],
)
def test_what_a_paragraph_prints(content: str, printed: str) -> None:
    assert read(p(content)) == [printed]


def field(*parts: str) -> str:
    marks = {"<": "begin", "=": "separate", ">": "end"}
    return "".join(
        f'<w:r><w:fldChar w:fldCharType="{marks[part]}"/></w:r>' if part in marks else part for part in parts
    )


def code(text: str) -> str:
    return f"<w:r><w:instrText>{text}</w:instrText></w:r>"


@pytest.mark.parametrize(
    ("content", "printed"),
    [
        (field("<", code("DATE"), "=", r("May"), ">", r(" on")), "May on"),
        (field("<", code("IF"), "<", code("X"), "=", r("no"), ">", "=", r("yes"), ">", r(" on")), "yes on"),
        (field("<", code("TC x"), ">", r("on")), "on"),
        (field(">", "=", r("on")), "on"),
    ],
)
def test_fields_print_their_results(content: str, printed: str) -> None:
    assert read(p(content)) == [printed]


def test_a_field_without_an_end_takes_nothing_from_the_next_paragraph() -> None:
    assert read(p(r("a ") + field("<", code("DATE"), r("lost"))) + p("b")) == ["a", "b"]


def form(data: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{data}</w:ffData></w:fldChar></w:r>' + field(
        "=", ">"
    )


@pytest.mark.parametrize(
    ("data", "printed"),
    [
        ("<w:checkBox><w:checked/></w:checkBox>", "☒ done"),
        ('<w:checkBox><w:default w:val="1"/><w:checked w:val="0"/></w:checkBox>', "☐ done"),
        ('<w:checkBox><w:default w:val="1"/></w:checkBox>', "☒ done"),
        (
            '<w:ddList><w:result w:val="1"/><w:listEntry w:val="Red"/><w:listEntry w:val="Green"/>'
            "</w:ddList>",
            "Green done",
        ),
        ("<w:ddList/>", "done"),
    ],
)
def test_fields_of_forms_print_what_was_chosen(data: str, printed: str) -> None:
    assert read(p(form(data) + r(" done"))) == [printed]


def test_a_deleted_end_joins_a_paragraph_to_the_next() -> None:
    body = (
        p("Safer ", "berschrift1", DELETED_END)
        + p("homes")
        + p("", "", DELETED_END)
        + p("end", "", DELETED_END)
    )
    assert with_places(read_word(word_file(body), "f")) == ["Safer homes @paragraph 1", "end @paragraph 2"]


def test_tables_of_contents_are_left_out_and_counted() -> None:
    body = p("Plan", "Title") + p("Plan 3", "TOC1") + p("") + AFTER
    assert with_places(read_word(word_file(body), "f")) == [
        "# Plan @paragraph 1",
        "We will act. @paragraph 3",
    ]


def test_line_breaks_make_lines_and_labels_paragraphs() -> None:
    broken = p(r("Lead:", "<w:b/>") + "<w:r><w:t> Jane</w:t><w:br/><w:t>Board: YJB</w:t></w:r>")
    paragraphs = read_word(word_file(broken + p("<w:r><w:t>One</w:t><w:br/><w:t>two</w:t></w:r>")), "f")
    assert paragraphs == (
        Paragraph(Text("Lead: Jane", (Line("Lead: Jane", "paragraph 1"),), "Lead:")),
        Paragraph(Text("Board: YJB", (Line("Board: YJB", "paragraph 1"),))),
        Paragraph(Text("One two", (Line("One", "paragraph 2"), Line("two", "paragraph 2")))),
    )


BOX = "<w:txbxContent>" + p("In the box") + p("") + p("Again") + "</w:txbxContent>"
TWICE = (
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
    f"<wps:txbx>{BOX}</wps:txbx></w:drawing></mc:Choice>"
    f"<mc:Fallback><w:pict><v:textbox>{BOX}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)


def test_text_boxes_are_printed_once_after_what_they_hang_on() -> None:
    body = p(r("Before") + TWICE) + tbl(tr("a", tc(p(r("b") + TWICE)))) + AFTER
    assert with_places(read_word(word_file(body), "f")) == [
        "Before @paragraph 1",
        "In the box @text box 1 paragraph 1",
        "Again @text box 1 paragraph 2",
        "TABLE",
        "a | b @table 1 row 1",
        "In the box @text box 2 paragraph 1",
        "Again @text box 2 paragraph 2",
        "We will act. @paragraph 2",
    ]


def test_notes_stand_at_the_end_in_the_order_of_their_marks() -> None:
    def mark(kind: str, note: int, more: str = "") -> str:
        return f'<w:r><w:{kind}Reference w:id="{note}" {more}/>{"<w:t>*</w:t>" if more else ""}</w:r>'

    def note(kind: str, number: int, text: str) -> str:
        return f'<w:{kind} w:id="{number}">{p(f"<w:r><w:{kind}Ref/></w:r>" + r(text))}</w:{kind}>'

    deleted = "<w:del>" + mark("footnote", 4) + "</w:del>"
    body = p(r("a") + mark("footnote", 3) + r("b") + mark("endnote", 1) + deleted)
    custom = mark("footnote", 5, 'w:customMarkFollows="1"')
    body += tbl(tr("x", tc(p(r("c") + mark("footnote", 2) + custom))))
    notes = "".join(note("footnote", n, f"Foot {n}.") for n in (2, 3, 4, 5))
    assert with_places(
        read_word(word_file(body, footnotes=notes, endnotes=note("endnote", 1, "End.")), "f")
    ) == [
        "ab @paragraph 1",
        "TABLE",
        "x | c @table 1 row 1",
        "Foot 3. @footnote 1",
        "Foot 2. @footnote 2",
        "Foot 5. @footnote *",
        "End. @endnote 1",
    ]


def test_the_strict_form_of_the_format_is_read_alike() -> None:
    body = p("Plan", "Title") + p("One", "Step") + tbl(tr("a", "b"), tr("c", "d"))
    lists = numbering((("decimal", "%1."),))
    assert read_word(word_file(body, numbering=lists), "f") == read_word(
        word_file(body, space=STRICT, numbering=lists), "f"
    )


def test_places_count_what_is_printed() -> None:
    body = (
        p("Plan", "Title")
        + p("")
        + p(r("x", HIDDEN))
        + p("One", properties=in_list(1))
        + tbl(tr("a", "b"))
        + AFTER
    )
    body = f"<w:sdt><w:sdtContent>{body}</w:sdtContent></w:sdt>" + tbl(tr("c", "d"))
    assert with_places(read_word(word_file(body, numbering=numbering((("decimal", "%1)"),))), "f")) == [
        "# Plan @paragraph 1",
        "1) One @paragraph 2",
        "TABLE",
        "a | b @table 1 row 1",
        "We will act. @paragraph 3",
        "TABLE",
        "c | d @table 2 row 1",
    ]


def test_what_is_seen_inside_an_element() -> None:
    control = "<w:sdt><w:sdtContent><w:p/></w:sdtContent></w:sdt>"
    inner = f"<w:del/><w:moveFrom/><w:ins>{control}<w:tbl/></w:ins><w:sdt/><w:bookmarkStart/>"
    element = etree.fromstring(f'<w:body xmlns:w="{MAIN}">{inner}</w:body>')
    assert [name_of(seen) for seen in inside(element)] == ["p", "tbl", "bookmarkStart"]
