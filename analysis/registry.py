"""Every study, in the order in which they are shown. A study is added by writing it and listing it here."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from analysis import leads, overlaps, recommendations
from analysis.study import Options, Study, StudyResult
from loader.errors import NotFound
from loader.property_graph import PropertyGraph

_ALL: Final = (
    Study(
        "overlaps",
        overlaps.TITLE,
        "Boards that do the same work cost the same people twice and leave open who decides; work that no "
        "board oversees, and reporting lines that break or run in a circle, leave open who is held to "
        "account.",
        overlaps.overlaps,
        ("limit", "name_likeness", "remit_likeness"),
    ),
    Study(
        "recommendations",
        recommendations.TITLE,
        "What an inspection, a learning review or a needs assessment recommended is lost when no action "
        "takes it up, or when the action has no lead, no end or too many hands.",
        recommendations.recommendations,
        ("today", "limit"),
    ),
    Study(
        "leads",
        leads.TITLE,
        "One person can carry only so much, and what hangs on one person falls when this person leaves; an "
        "action that nobody leads is nobody's.",
        leads.leads,
        ("today", "limit", "outlier_threshold", "outlier_floor"),
    ),
)

STUDIES: Final[Mapping[str, Study]] = MappingProxyType({study.name: study for study in _ALL})


def run(name: str, graph: PropertyGraph, options: Options | None = None) -> StudyResult:
    """The answer of the study of that name; NotFound, naming those that there are, for any other name."""
    study = STUDIES.get(name)
    if study is None:
        raise NotFound(f"no study is called {name}; there are {', '.join(STUDIES)}")
    return study.function(graph, options or Options())
