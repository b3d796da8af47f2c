"""Room shared out between columns, the breaking of lines, and titles of which none stands twice."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from viz.column_widths import column_widths
from viz.distinct import distinct
from viz.row_height import row_height
from viz.sheet_names import sheet_names
from viz.wrapping import wrapped


def test_what_fits_is_as_wide_as_its_lines() -> None:
    assert column_widths([("Name", "Helen Lyons"), ("Actions", "12"), ("A", "x\nlonger")], 100) == (11, 7, 6)


def test_words_stay_whole_and_the_longer_text_has_more_room() -> None:
    short, long, file = column_widths([("No", "1"), ("Text", "word " * 60), ("File", "safer-plan.txt")], 40)
    assert (short, file) == (3, 8)  # a line may end after safer-
    assert long == 29


def test_padding_is_part_of_the_width() -> None:
    assert column_widths([("Name", "Helen Lyons"), ("Actions", "12")], 100, 3) == (14, 10)


@settings(deadline=None)
@given(st.lists(st.lists(st.text(max_size=60), min_size=1, max_size=5), max_size=6), st.integers(0, 300))
def test_widths_go_over_the_room_only_for_words(columns: list[list[str]], room: int) -> None:
    widths = column_widths(columns, room)
    assert len(widths) == len(columns)
    assert sum(widths) <= max(room, sum(column_widths(columns, 0)))


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("one two three", ["one two", "three"]),
        ("safer-plan.txt", ["safer-", "plan.txt"]),
        ("and/or other", ["and/or", "other"]),
        ("a\n\nb", ["a", "", "b"]),
        ("unbreakable-word", ["unbreakable-", "word"]),
        ("", [""]),
    ],
)
def test_where_lines_end(text: str, lines: list[str]) -> None:
    assert [line.rstrip() for line in wrapped(text, 8)] == lines


@given(st.text(), st.integers(1, 50))
def test_wrapping_loses_nothing(text: str, width: int) -> None:
    assert "".join(wrapped(text, width)) == text.replace("\n", "")


def test_capitals_and_wide_signs_take_more_room() -> None:
    words = "meeting of the board "
    small, capitals = row_height([(words * 9, 40)]), row_height([(words.upper() * 9, 40)])
    assert small < capitals
    assert row_height([("a" * 80, 40)]) < row_height([("漢" * 80, 40)])


def test_a_row_is_never_higher_than_excel_allows() -> None:
    assert row_height([("line\n" * 500, 40)]) <= 409


@pytest.mark.parametrize(
    ("titles", "names"),
    [
        (["Governance overlaps", "governance Overlaps"], ("Governance overlaps", "governance Overlaps 2")),
        (["a/b: [c]?*", "History", ""], ("a b c", "History 2", "Table")),
        (["'quoted'"], ("quoted",)),
        (["x" * 40, "x" * 41], ("x" * 31, f"{'x' * 29} 2")),
    ],
)
def test_names_of_sheets(titles: list[str], names: tuple[str, ...]) -> None:
    assert sheet_names(titles) == names


@given(st.lists(st.text(st.characters()), max_size=8), st.integers(8, 40))
def test_no_title_stands_twice(titles: list[str], most: int) -> None:
    found = distinct(titles, most)
    assert len({title.casefold() for title in found}) == len(titles)
    assert all(len(title.encode("utf-16-le")) <= 2 * most for title in found)
