"""What holds for every text: each line stands where it says, and nothing is lost or out of order."""

import string

from hypothesis import given
from hypothesis import strategies as st

from loader.documents.blocks import Block, ListItem, Table, Text
from loader.documents.markup import without_markup
from loader.documents.text_reader import read_text

WORDS = st.text(string.ascii_letters + "é’'&,;:", min_size=1, max_size=9)
PHRASES = (
    st.lists(WORDS, min_size=1, max_size=7).map(" ".join).filter(lambda text: any(map(str.isalpha, text)))
)
MARKERS = st.sampled_from(["", "", "• ", "- ", "1. ", "2. ", "a) ", "  o ", "# ", "## ", "   ", "\f"])
PROSE = st.builds(str.__add__, MARKERS, PHRASES)
TABBED = st.lists(PHRASES | st.just(""), min_size=2, max_size=5).map("\t".join)
STACKED = st.lists(PHRASES, min_size=1, max_size=4).map(
    lambda cells: "\n".join(f"\t{cell}" for cell in cells)
)
BLANKS = st.sampled_from(["", "", "  ", "-----", "\t\t", "= = =", "\f"])
PLAIN_LINES = st.lists(PROSE | TABBED | STACKED | BLANKS, max_size=30).map("\n".join)
MARKUP = st.sampled_from(
    ["<b>", "</b>", "**", "<p>", "</p>", "<br>", "&amp;", "[a](https://x.example)", "*", "\v", " "]
)
MARKED_LINES = st.lists(st.lists(MARKUP | WORDS | st.just("\t"), max_size=8).map("".join), max_size=20).map(
    "\n".join
)
ANY = st.text(max_size=200) | st.text(st.sampled_from("\n\r\t\f ab1.-*#<>()[]|&;"), max_size=80)


def texts(blocks: tuple[Block, ...]) -> list[Text]:
    found: list[Text] = []
    for block in blocks:
        if isinstance(block, Table):
            found += [cell for row in block.rows for cell in row.cells if cell]
        else:
            found.append(block.text)
    return found


def lines_of(text: str) -> list[str]:
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")


def words(text: str) -> list[str]:
    return [
        word.strip("•-#o") for word in text.split() if word.strip("•-=#o") and word not in {"1.", "2.", "a)"}
    ]


@given(PLAIN_LINES)
def test_nothing_is_lost_and_the_order_is_kept(text: str) -> None:
    read = " ".join(part.plain for part in texts(read_text(text)))
    assert words(read) == words(without_markup(text.replace("\n", " ")))


@given(PLAIN_LINES | MARKED_LINES | ANY)
def test_every_line_stands_where_it_says(text: str) -> None:
    printed = [without_markup(line) for line in lines_of(text)]
    last = 0
    for part in texts(read_text(text)):
        assert part.lines
        assert part.plain
        for line in part.lines:
            number = int(line.location.removeprefix("L"))
            assert line.text.strip("* ") in printed[number - 1]
            assert number >= last
            last = number


@given(PLAIN_LINES)
def test_a_text_is_its_lines(text: str) -> None:
    for part in texts(read_text(text)):
        assert part.plain == without_markup(" ".join(line.text for line in part.lines))
        assert part.where(part.plain) == part.location


@given(PLAIN_LINES)
def test_line_ends_change_nothing(text: str) -> None:
    assert read_text(text.replace("\n", "\r\n")) == read_text(text) == read_text(text.replace("\n", "\r"))


@given(ANY)
def test_any_text_is_read(text: str) -> None:
    for block in read_text(text):
        if isinstance(block, ListItem):
            assert block.level >= 0
            assert block.marker
        if isinstance(block, Table):
            assert block.rows
