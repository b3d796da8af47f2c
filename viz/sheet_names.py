"""Names of sheets that Excel accepts."""

import re
from collections.abc import Iterable
from typing import Final

from viz.distinct import distinct
from viz.one_line import one_line

_LONGEST: Final = 31
_NOT_IN_NAMES: Final = re.compile(r"[\[\]:*?/\\']")
_OF_EXCEL: Final = ("History",)


def sheet_names(titles: Iterable[str]) -> tuple[str, ...]:
    """A name for each title: of at most 31 characters, without signs that Excel refuses, none twice."""
    names = (one_line(_NOT_IN_NAMES.sub(" ", title)) or "Table" for title in titles)
    return distinct(names, _LONGEST, _OF_EXCEL)
