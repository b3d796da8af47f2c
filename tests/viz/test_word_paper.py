"""Papers as Word documents, read back by another library and by their XML."""

import io

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from loader.errors import TooLarge
from tests.viz.answers import ANSWER, FORMULAS, LIKE_SOMETHING, PAPER, as_printed, one_column
from tests.viz.office import WORD, names, paragraphs, part, tables
from viz.answer_forms import answer_bytes
from viz.paper import Paper, Part
from viz.word_paper import word_paper


def _wide(columns: int, cell: str | int = "words") -> bytes:
    titles = tuple(f"Column {number}" for number in range(columns))
    return word_paper(Paper("Wide"), [Part("Answer", titles, ((cell,) * columns,))])


def test_what_was_asked_stands_before_the_table_and_the_data_after_it() -> None:
    assert paragraphs(answer_bytes("docx", ANSWER, PAPER)) == [
        "Actions & leads",
        "Question: How much hangs on each person?",
        f"Why it matters: {PAPER.why}",
        "Asked for: Board: Safer Board; Day: 31 March 2021",
        "Note: Collectives are left out.",
        "Answer",
        "The first 2 rows; there are more, which are not shown.",
        "Table 1. Actions & leads",
        "What this rests on",
        PAPER.about_data[0],
    ]


def test_the_rows_stand_under_their_titles_with_sources_last() -> None:
    assert tables(answer_bytes("docx", ANSWER, PAPER)) == [
        [
            ["Who leads", "Actions", "Share", "Sole", "Where it is printed"],
            ["Helen Lyons\n=cmd()", "12", "0.25", "Yes", "plan.txt, lines 4 and 9"],
            ["not stated", "-3", "80,000", "", "plan.xlsx, sheet Theme 1, cell A5"],
        ]
    ]


def test_the_header_is_marked_and_no_row_breaks() -> None:
    body = part(answer_bytes("docx", ANSWER, PAPER), "word/document.xml")
    rows = list(body.iter(f"{WORD}tr"))
    assert [row.find(f"{WORD}trPr/{WORD}tblHeader") is not None for row in rows] == [True, False, False]
    assert all(row.find(f"{WORD}trPr/{WORD}cantSplit") is not None for row in rows)


def test_the_table_is_named_for_those_who_do_not_see_it() -> None:
    body = part(answer_bytes("docx", ANSWER, PAPER), "word/document.xml")
    words = [body.find(f".//{WORD}{tag}") for tag in ("tblCaption", "tblDescription")]
    assert [word is not None and word.get(f"{WORD}val") for word in words] == [
        "Actions & leads",
        "2 rows. Columns: Who leads, Actions, Share, Sole, Where it is printed.",
    ]


@pytest.mark.parametrize(
    ("content", "size"),
    [(_wide(4), (11906, 16838)), (_wide(5), (16838, 11906)), (_wide(8, 7), (11906, 16838))],
    ids=["four", "five", "figures"],
)
def test_a_page_lies_where_there_are_many_columns_of_words(content: bytes, size: tuple[int, int]) -> None:
    (section,) = Document(io.BytesIO(content)).sections
    assert section.page_width is not None
    assert section.page_height is not None
    assert (round(section.page_width.twips), round(section.page_height.twips)) == size


def test_the_columns_fill_the_page() -> None:
    for columns in (1, 3, 7):
        content = _wide(columns)
        (section,) = Document(io.BytesIO(content)).sections
        assert section.page_width is not None
        assert section.left_margin is not None
        grid = part(content, "word/document.xml").iter(f"{WORD}gridCol")
        room = (section.page_width - 2 * section.left_margin) // 635
        assert sum(int(column.get(f"{WORD}w") or 0) for column in grid) == room


def test_pages_are_numbered_and_the_language_is_british() -> None:
    content = answer_bytes("docx", ANSWER, PAPER)
    fields = part(content, "word/footer1.xml").iter(f"{WORD}fldSimple")
    assert [(field.get(f"{WORD}instr") or "").strip() for field in fields] == ["PAGE", "NUMPAGES"]
    languages = {mark.get(f"{WORD}val") for mark in part(content, "word/styles.xml").iter(f"{WORD}lang")}
    assert languages == {"en-GB"}


def test_the_properties_name_the_paper_and_nobody_else() -> None:
    content = answer_bytes("docx", ANSWER, PAPER)
    about = Document(io.BytesIO(content)).core_properties
    assert (about.title, about.subject, about.language) == (PAPER.title, PAPER.question, "en-GB")
    assert (about.author, about.comments) == ("Partnership Graph", "")
    assert about.created is not None
    assert about.created.year == 1980
    assert not [name for name in names(content) if "thumbnail" in name or "app.xml" in name]


@pytest.mark.parametrize("text", [*FORMULAS, *LIKE_SOMETHING])
def test_every_text_stays_text(text: str) -> None:
    content = word_paper(
        Paper(text, text, text, ((text, text),), (text,), notes=(text,)),
        [Part(text, ("Text", text), ((text, 1),), (text,), text), Part("Empty", ("A",), empty=text)],
    )
    assert tables(content) == [[["Text", as_printed(text)], [as_printed(text), "1"]]]
    assert as_printed(text) in [line.text for line in Document(io.BytesIO(content)).paragraphs]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(st.characters()), min_size=1, max_size=5))
def test_any_text_comes_back_as_printed(texts: list[str]) -> None:
    (table,) = tables(answer_bytes("docx", one_column(*texts), Paper("Texts")))
    assert table == [["Text"], *([as_printed(text)] for text in texts)]


@settings(max_examples=40, deadline=None)
@given(st.text(st.characters()))
def test_any_text_may_stand_anywhere(text: str) -> None:
    paper = Paper(text, text, text, ((text, text),), (text,), notes=(text,))
    content = word_paper(
        paper, [Part(text, (text,), ((text,),), (text,), text), Part(text, (text,), empty=text)]
    )
    assert Document(io.BytesIO(content)).tables[0].cell(0, 0).text == as_printed(text)


def test_word_keeps_blanks_at_the_ends() -> None:
    content = answer_bytes("docx", one_column("  two  "), Paper("Blanks"))
    (text,) = (text for text in part(content, "word/document.xml").iter(f"{WORD}t") if text.text == "  two  ")
    assert text.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"


def test_the_library_reads_the_same_rows() -> None:
    (table,) = Document(io.BytesIO(answer_bytes("docx", ANSWER, PAPER))).tables
    assert [cell.text for cell in table.rows[1].cells] == tables(answer_bytes("docx", ANSWER, PAPER))[0][1]


def test_a_table_without_rows_says_so() -> None:
    content = word_paper(Paper("Nothing"), [Part("Answer", ("A", "B"))])
    assert tables(content) == []
    assert "Nothing was found." in [line.text for line in Document(io.BytesIO(content)).paragraphs]


def test_tables_with_the_same_columns_have_the_same_widths() -> None:
    parts = [Part("One", ("A", "B"), (("a", "long words " * 9),)), Part("Two", ("A", "B"), (("a", "b"),))]
    grids = part(word_paper(Paper("Two"), parts), "word/document.xml").iter(f"{WORD}tblGrid")
    one, two = ([column.get(f"{WORD}w") for column in grid] for grid in grids)
    assert one == two


def test_more_columns_than_word_takes_are_refused() -> None:
    with pytest.raises(TooLarge, match=r"64 columns, and a table in Word takes 63") as error:
        _wide(64)
    assert "\n" not in str(error.value)
