"""Rows that count or add up the rows above them."""

import re
from collections.abc import Sequence
from typing import Final

from loader.documents.blocks import Text
from loader.values.ratings import read_number

_COUNTED: Final = (
    r"(?:rows?|items?|actions?|commitments?|tasks?|steps?|activities|milestones?|measures?|projects?|risks?|"
    r"threats?|hazards?|recommendations?|objectives?|priorities|outcomes?|members?|seats?|boards?|groups?|"
    r"costs?|budgets?|spend|value|scores?)"
)
_LABEL: Final = re.compile(
    r"(?:(?:sub-?\s?|grand\s|overall\s|running\s|final\s)?totals?|sum)"
    rf"(?:\s+(?:number|no\.?|count|sum|of|for|in|to|all|the|this|that|open|closed|agreed|complete[d]?|due|listed|"
    rf"table|plan|register|log|section|theme|strand|date|year|{_COUNTED}))*"
    rf"|(?:number|no\.?|count|sum)\s+of\s+(?:\w+\s+)?{_COUNTED}"
    rf"|(?:all\s+)?{_COUNTED}\s+(?:in\s+(?:all|total)|altogether|overall|logged|listed|recorded|counted)",
    re.IGNORECASE,
)
_COUNT: Final = re.compile(
    rf"(?P<label>[^:=]+?)\s*(?:[:=–—-]\s*)?(?P<count>[£€$]?\d[\d,.]*)(?:\s+{_COUNTED})?\W*"
)
"""Label and figure in one cell: `Total: 7`, `Actions in all – 13`, `Total 12 tasks`."""


def is_total(cells: Sequence[Text]) -> bool:
    """Whether a row is a total: the words of a total and, wherever they stand, nothing else but figures."""
    filled = [cell.plain.strip() for cell in cells if cell]
    words = [text for text in filled if read_number(text) is None]
    return len(words) == 1 and _is_label(words[0])


def _is_label(text: str) -> bool:
    counted = _COUNT.fullmatch(text)
    return any(_LABEL.fullmatch(form.strip(" :.*")) for form in (text, counted["label"] if counted else text))
