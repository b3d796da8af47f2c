"""Numbers of lists in Word documents, as Word prints them; number forms."""

import pytest

from loader.documents.number_forms import printed_number
from loader.documents.word_reader import read_word
from tests.loader.documents.places_shown import without_places
from tests.loader.documents.word_files import STYLES, in_list, numbering, p, r, style, tbl, tc, tr, word_file

LEVELS = (("decimal", "%1."), ("lowerLetter", "(%2)"), ("lowerRoman", "%3."))
LEGAL = (("decimal", "%1"), ("decimal", "%1.%2"), ("decimal", "%1.%2.%3"))


def items(*places: tuple[int, int]) -> str:
    return "".join(p(f"Item {at}.", properties=in_list(*place)) for at, place in enumerate(places, start=1))


def read(body: str, lists: str) -> list[str]:
    return without_places(read_word(word_file(body, numbering=lists), "f"))


@pytest.mark.parametrize(
    ("number", "form", "printed"),
    [
        (4, "decimal", "4"),
        (4, "decimalZero", "04"),
        (14, "upperRoman", "XIV"),
        (1999, "lowerRoman", "mcmxcix"),
        (0, "lowerRoman", "0"),
        (26, "lowerLetter", "z"),
        (28, "upperLetter", "BB"),
        (0, "lowerLetter", "0"),
        (21, "ordinal", "21st"),
        (112, "ordinal", "112th"),
        (42, "cardinalText", "Forty-two"),
        (100, "cardinalText", "100"),
        (1, "ordinalText", "First"),
        (20, "ordinalText", "Twentieth"),
        (32, "ordinalText", "Thirty-second"),
        (101, "ordinalText", "101st"),
        (7, "none", ""),
        (7, "thaiLetters", "7"),
    ],
)
def test_forms_of_numbers(number: int, form: str, printed: str) -> None:
    assert printed_number(number, form) == printed


def test_levels_count_apart_and_begin_again_under_the_next_item() -> None:
    body = items((1, 0), (1, 1), (1, 1), (1, 2), (1, 0), (1, 1), (1, 2))
    assert read(body, numbering(LEVELS)) == [
        "1. Item 1.",
        "  (a) Item 2.",
        "  (b) Item 3.",
        "    i. Item 4.",
        "2. Item 5.",
        "  (a) Item 6.",
        "    i. Item 7.",
    ]


def test_numbers_of_several_levels_are_printed_with_the_text() -> None:
    body = items((1, 0), (1, 1), (1, 1), (1, 2), (1, 0), (1, 2))
    assert read(body, numbering(LEGAL)) == [
        "1 Item 1.",
        "1.1 Item 2.",
        "1.2 Item 3.",
        "1.2.1 Item 4.",
        "2 Item 5.",
        "2.1.1 Item 6.",
    ]


def test_lists_of_one_kind_count_on_and_begin_again_where_told_to() -> None:
    more = (
        '<w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num>'
        '<w:num w:numId="8"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="5"/></w:lvlOverride></w:num>'
    )
    body = items((1, 0), (7, 0), (8, 0), (8, 0), (1, 0))
    assert read(body, numbering(LEVELS, more=more)) == [
        "1. Item 1.",
        "2. Item 2.",
        "5. Item 3.",
        "6. Item 4.",
        "7. Item 5.",
    ]


def level(number: int, inner: str) -> str:
    return f'<w:lvl w:ilvl="{number}">{inner}</w:lvl>'


def one_list(levels: str) -> str:
    return (
        f'<w:abstractNum w:abstractNumId="9">{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="9"/></w:num>'
    )


WINGDINGS = '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>'
CUSTOM = (
    '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom"/></mc:Choice>'
    '<mc:Fallback><w:numFmt w:val="decimalZero"/></mc:Fallback></mc:AlternateContent>'
)


@pytest.mark.parametrize(
    ("inner", "printed"),
    [
        ('<w:start w:val="4"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%1)"/>', "D) Item 1."),
        ('<w:numFmt w:val="decimal"/><w:lvlText w:val="Priority %1:"/>', "Priority 1: Item 1."),
        ('<w:numFmt w:val="decimal"/><w:lvlText w:val="R%1"/>', "R1 Item 1."),
        ('<w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/>', "• Item 1."),
        ('<w:numFmt w:val="bullet"/><w:lvlText w:val="–"/>', "– Item 1."),
        (
            '<w:numFmt w:val="bullet"/><w:lvlText w:val="ü"/><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>',
            "• Item 1.",
        ),
        ('<w:numFmt w:val="none"/><w:lvlText w:val=""/>', "Item 1."),
        (f'{CUSTOM}<w:lvlText w:val="%1."/>', "01. Item 1."),
    ],
)
def test_what_is_printed_before_an_item(inner: str, printed: str) -> None:
    assert read(items((1, 0)), one_list(level(0, inner))) == [printed]


@pytest.mark.parametrize(
    ("restart", "printed"),
    [("", "a."), ('<w:lvlRestart w:val="0"/>', "b."), ('<w:lvlRestart w:val="1"/>', "a.")],
)
def test_when_a_level_begins_again(restart: str, printed: str) -> None:
    levels = level(0, '<w:lvlText w:val="%1."/>') + level(
        1, f'<w:numFmt w:val="lowerLetter"/>{restart}<w:lvlText w:val="%2."/>'
    )
    lists = one_list(levels)
    assert read(items((1, 0), (1, 1), (1, 0), (1, 1)), lists)[-1] == f"  {printed} Item 4."


def test_numbers_in_capitals_of_an_upper_level_are_digits_in_legal_numbers() -> None:
    levels = level(0, '<w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/>')
    levels += level(1, '<w:lvlText w:val="%1.%2"/>') + level(2, '<w:isLgl/><w:lvlText w:val="%1.%2.%3"/>')
    lists = one_list(levels)
    assert read(items((1, 0), (1, 1), (1, 2)), lists) == ["I. Item 1.", "I.1 Item 2.", "1.1.1 Item 3."]


def test_a_style_brings_its_list_and_the_paragraph_may_leave_it() -> None:
    body = p("One.", "Step") + p("Two.", "Step", in_list(0)) + p("Three.", "Step")
    assert read(body, numbering(LEVELS)) == ["1. One.", "Two.", "2. Three."]


def test_a_list_is_found_by_the_style_that_it_names() -> None:
    numbers = level(0, '<w:lvlText w:val="%1)"/>')
    lists = (
        '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Steps"/></w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="2"><w:styleLink w:val="Steps"/>{numbers}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    assert read(items((1, 0)), lists) == ["1) Item 1."]


def test_deleted_and_hidden_items_are_not_counted_and_empty_ones_are() -> None:
    gone = p("<w:del>" + r("x") + "</w:del>", properties=in_list(1) + "<w:rPr><w:del/></w:rPr>")
    hidden = p(r("x", "<w:vanish/>"), properties=in_list(1) + "<w:rPr><w:vanish/></w:rPr>")
    empty = p("", properties=in_list(1))
    body = items((1, 0)) + gone + hidden + empty + items((1, 0))
    assert read(body, numbering(LEVELS)) == ["1. Item 1.", "3. Item 1."]


def test_numbers_in_tables_stand_in_their_cells() -> None:
    number = p("", properties=in_list(1))
    act = items((2, 0), (2, 0))
    body = tbl(
        tr(tc(number), tc(act)),
        tr(tc(number), "Act"),
        tr(tc(number + p("")), tc(p("", properties=in_list(2)))),
    )
    lists = numbering(LEVELS, (("bullet", "\uf0b7"),))
    assert read(body, lists) == ["TABLE", "1. | • Item 1. • Item 2.", "2. | Act", "3. | "]


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        (r("Engagement"), "## 1. Engagement"),
        (
            r("What we heard from young people this year", "<w:b/>"),
            "## 1. What we heard from young people this year",
        ),
        (r("What we heard from young people this year"), "1. What we heard from young people this year"),
    ],
)
def test_an_item_apart_from_others_may_be_a_heading(text: str, printed: str) -> None:
    body = p("Before this.") + p(text, properties=in_list(1)) + p("After this.")
    assert read(body, numbering(LEVELS)) == ["Before this.", printed, "After this."]


def test_numbered_headings_keep_their_numbers_and_bulleted_ones_lose_their_bullets() -> None:
    body = (
        p("Aims", "berschrift1", in_list(1))
        + p("More", "berschrift1", in_list(1, 1))
        + p("Last", "H2", in_list(2))
    )
    assert read(body, numbering(LEGAL, (("bullet", "o"),))) == ["# 1 Aims", "# 1.1 More", "## Last"]


def test_built_in_list_styles_tell_their_level_by_their_names() -> None:
    styles = STYLES + style("Deep", "List Bullet 2", "Normal") + style("Own", "Own", "Deep")
    body = p("One.", "Step") + p("Two.", "Deep", in_list(1)) + p("Three.", "Own", in_list(1))
    assert without_places(read_word(word_file(body, styles=styles, numbering=numbering(LEVELS)), "f")) == [
        "1. One.",
        "  2. Two.",
        "  3. Three.",
    ]
