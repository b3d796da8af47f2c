"""Grids from drawn lines: cells, cells that reach over several, open sides, what is none."""

import pytest

from loader.documents.pdf_grids import grids_of
from loader.documents.pdf_rules import Rule, Rules

Lines = list[tuple[float, float, float]]
FULL_LEVEL: Lines = [(0, 0, 200), (50, 0, 200), (100, 0, 200)]
FULL_UPRIGHT: Lines = [(0, 0, 100), (100, 0, 100), (200, 0, 100)]


def cells(level: Lines, upright: Lines) -> list[tuple[int, int, int, int]]:
    """Row, column, rows and columns of each cell of the only grid."""
    (grid,) = grids_of(Rules(tuple(Rule(*line) for line in level), tuple(Rule(*line) for line in upright)))
    return [(cell.row, cell.column, cell.rows, cell.columns) for cell in grid.cells]


@pytest.mark.parametrize(
    ("level", "upright", "found"),
    [
        (FULL_LEVEL, FULL_UPRIGHT, [(0, 0, 1, 1), (0, 1, 1, 1), (1, 0, 1, 1), (1, 1, 1, 1)]),
        (
            FULL_LEVEL,
            [(0, 0, 100), (100, 50, 100), (200, 0, 100)],
            [(0, 0, 1, 2), (1, 0, 1, 1), (1, 1, 1, 1)],
        ),
        (
            [(0, 0, 200), (50, 100, 200), (100, 0, 200)],
            FULL_UPRIGHT,
            [(0, 0, 2, 1), (0, 1, 1, 1), (1, 1, 1, 1)],
        ),
        (FULL_LEVEL, [(100, 0, 100)], [(0, 0, 1, 1), (0, 1, 1, 1), (1, 0, 1, 1), (1, 1, 1, 1)]),
        ([(50, 0, 200)], FULL_UPRIGHT, [(0, 0, 1, 1), (0, 1, 1, 1), (1, 0, 1, 1), (1, 1, 1, 1)]),
        (
            [(0, 0, 200), (50, 0, 100), (100, 0, 200)],
            [(0, 0, 100), (100, 0, 50), (200, 0, 100)],
            [(0, 0, 1, 1), (0, 1, 1, 1), (1, 0, 1, 2)],
        ),
    ],
    ids=[
        "all",
        "over columns",
        "over rows",
        "open at the sides",
        "open above and below",
        "no cell with a corner",
    ],
)
def test_cells(level: Lines, upright: Lines, found: list[tuple[int, int, int, int]]) -> None:
    assert cells(level, upright) == found


@pytest.mark.parametrize(
    ("level", "upright"),
    [
        ([(0, 0, 200), (100, 0, 200)], [(0, 0, 100), (200, 0, 100)]),
        (FULL_LEVEL, []),
        ([], FULL_UPRIGHT),
        (FULL_LEVEL, [(0, 0, 100), (200, 0, 100)]),
        ([(0, 0, 200)], [(300, 0, 100)]),
    ],
    ids=["a frame", "level only", "upright only", "one column", "lines that do not meet"],
)
def test_what_is_no_grid(level: Lines, upright: Lines) -> None:
    rules = Rules(tuple(Rule(*line) for line in level), tuple(Rule(*line) for line in upright))
    assert grids_of(rules) == []
