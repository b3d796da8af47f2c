"""The drawn lines of a page, level or upright, put together from their pieces."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from loader.documents.pdf_sheet import Box, Sheet

NEAR: Final = 3.0
"""Points within which lines are one line, or meet."""
_SHORTEST: Final = 5.0
_LEAST_AREA: Final = 8.0
"""Width and height from which a painted area may be the ground of a cell."""
_MOST: Final = 1_000
"""Lines of one page in one direction that are looked at: more are a picture."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A line: at this x from top to bottom, or at this y from left to right."""

    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Rules:
    """The lines of a page; `level` ones have a y, `upright` ones an x."""

    level: tuple[Rule, ...]
    upright: tuple[Rule, ...]


def rules_of(sheet: Sheet) -> Rules:
    """The lines that are drawn, and the edges of painted areas that no drawn lines part already."""
    level = [Rule((b.y0 + b.y1) / 2, b.x0, b.x1) for b in sheet.strokes if b.x1 - b.x0 >= b.y1 - b.y0]
    upright = [Rule((b.x0 + b.x1) / 2, b.y0, b.y1) for b in sheet.strokes if b.y1 - b.y0 > b.x1 - b.x0]
    drawn = Rules(_joined(level), _joined(upright))
    for box in sheet.fills:
        if _is_ground(box, sheet) and not _is_within(box, drawn):
            level += [Rule(box.y0, box.x0, box.x1), Rule(box.y1, box.x0, box.x1)]
            upright += [Rule(box.x0, box.y0, box.y1), Rule(box.x1, box.y0, box.y1)]
    return Rules(_joined(level), _joined(upright))


def covered(rules: Iterable[Rule], start: float, end: float) -> float:
    """The part of a stretch that lines in one place cover, 0 to 1."""
    length = sum(max(0.0, min(rule.end, end) - max(rule.start, start)) for rule in rules)
    return length / (end - start) if end > start else 1.0


def clustered(places: Iterable[float]) -> list[float]:
    """Places that are near each other as one, in order."""
    groups: list[list[float]] = []
    for place in sorted(places):
        if groups and place - groups[-1][-1] <= NEAR:
            groups[-1].append(place)
        else:
            groups.append([place])
    return [sum(group) / len(group) for group in groups]


def _is_ground(box: Box, sheet: Sheet) -> bool:
    width, height = box.x1 - box.x0, box.y1 - box.y0
    whole = width > 0.9 * sheet.width and height > 0.5 * sheet.height
    return width >= _LEAST_AREA and height >= _LEAST_AREA and not whole


def _is_within(box: Box, drawn: Rules) -> bool:
    """Whether drawn lines enclose an area, so that it grounds a cell of theirs, or words of one."""
    x, y = (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2
    across = [rule.at for rule in drawn.upright if rule.start - NEAR <= y <= rule.end + NEAR]
    down = [rule.at for rule in drawn.level if rule.start - NEAR <= x <= rule.end + NEAR]
    return (
        any(at <= box.x0 + NEAR for at in across)
        and any(at >= box.x1 - NEAR for at in across)
        and any(at <= box.y0 + NEAR for at in down)
        and any(at >= box.y1 - NEAR for at in down)
    )


def _joined(rules: Sequence[Rule]) -> tuple[Rule, ...]:
    """Lines in one place that touch as one line, the short ones left out."""
    joined: list[Rule] = []
    for group in _in_one_place(rules):
        place = sum(rule.at for rule in group) / len(group)
        run: Rule | None = None
        for rule in sorted(group, key=lambda rule: rule.start):
            if run is not None and rule.start <= run.end + NEAR:
                run = Rule(place, run.start, max(run.end, rule.end))
                continue
            if run is not None:
                joined.append(run)
            run = Rule(place, rule.start, rule.end)
        if run is not None:
            joined.append(run)
    return tuple(rule for rule in joined if rule.end - rule.start >= _SHORTEST)[:_MOST]


def _in_one_place(rules: Sequence[Rule]) -> Iterable[list[Rule]]:
    group: list[Rule] = []
    for rule in sorted(rules, key=lambda rule: rule.at):
        if group and rule.at - group[-1].at > NEAR / 2:
            yield group
            group = []
        group.append(rule)
    if group:
        yield group
