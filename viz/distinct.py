"""Titles of which none stands twice."""

from collections.abc import Iterable

from viz.one_line import one_line


def distinct(titles: Iterable[str], most: int, reserved: Iterable[str] = ()) -> tuple[str, ...]:
    """The titles on one line of at most `most` characters each, a number after one that would stand twice.

    Small and capital letters make no difference. Characters are counted as Excel does, in units of UTF-16.
    """
    taken = {word.casefold() for word in reserved}
    found: list[str] = []
    for title in titles:
        whole = one_line(title)
        name, number = _cut(whole, "", most), 1
        while name.casefold() in taken:
            number += 1
            name = _cut(whole, f" {number}", most)
        taken.add(name.casefold())
        found.append(name)
    return tuple(found)


def _cut(title: str, end: str, most: int) -> str:
    units = title.encode("utf-16-le")[: 2 * (most - len(end))]
    return units.decode("utf-16-le", "ignore").rstrip() + end
