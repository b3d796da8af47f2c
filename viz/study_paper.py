"""The answers of studies as a paper."""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Final

from analysis.phrases import counted
from analysis.registry import STUDIES
from analysis.study import Section, StudyResult
from cypher.answer import Cell
from loader.finding import Finding
from loader.property_graph import PropertyGraph
from viz.audit_paper import severity_note
from viz.data_lines import data_lines
from viz.facts import source_list
from viz.finding_rows import finding_table
from viz.paper import Paper, Part
from viz.words import SEVERITY_WORDS

COLUMNS: Final = ("Severity", "Finding", "Evidence", "Where it is printed")
_BRIEF: Final = "Long lists are cut; the workbook of the same findings has all of them, and all figures."
_SHOWN: Final = 4

_Row = tuple[str, str, tuple[str, ...], tuple[str, ...], tuple[str, ...]]


def study_paper(results: Sequence[StudyResult], graph: PropertyGraph, *, brief: bool = False) -> Paper:
    """What is said around the findings of the studies; `brief` where `studies_by_section` cuts lists."""
    titles = [result.title for result in results]
    why = (STUDIES[result.name].why for result in results if result.name in STUDIES)
    return Paper(
        titles[0] if len(titles) == 1 else "Findings for governance reviewers",
        f"What was found on: {'; '.join(titles)}" if len(titles) > 1 else "",
        " ".join(why),
        about_data=data_lines(graph),
        notes=(severity_note(), *((_BRIEF,) if brief else ())),
    )


def studies_in_tables(results: Sequence[StudyResult], graph: PropertyGraph) -> tuple[Part, ...]:
    """For a workbook: a table for each study with all its figures, and one on what is measured."""
    columns = ("Section", *COLUMNS[:2], "Figures", *COLUMNS[2:])
    parts = (
        Part(result.title, columns, tuple(_of_study(result, graph)), (result.summary,)) for result in results
    )
    return *parts, _measured(results)


def studies_by_section(results: Sequence[StudyResult], graph: PropertyGraph) -> tuple[Part, ...]:
    """For a document: each study with its summary, then its sections with their tables.

    It is to be read from beginning to end: long lists are cut, with the number of what is not shown, and
    the figures that no sentence tells are left to the workbook.
    """
    return tuple(chain.from_iterable(_parts(result, graph) for result in results))


def _parts(result: StudyResult, graph: PropertyGraph) -> Iterator[Part]:
    yield Part(result.title, words=(result.summary,))
    for section in result.sections:
        words = (section.explanation, *_left_out(section)) if section.findings else ()
        rows = tuple(
            (severity, message, _first(evidence), _cited(finding))
            for finding, (severity, message, _, evidence, _) in zip(
                section.findings, _rows(section, graph), strict=True
            )
        )
        yield Part(section.title, COLUMNS, rows, words, level=2)


def _left_out(section: Section) -> tuple[str, ...]:
    return (f"{counted(section.left_out, 'more finding')} not shown.",) if section.left_out else ()


def _first(items: tuple[str, ...]) -> tuple[str, ...]:
    return (*items[:_SHOWN], *_more(len(items)))


def _cited(finding: Finding) -> tuple[str, ...]:
    return (*source_list(finding.sources[:_SHOWN]), *_more(len(finding.sources)))


def _more(count: int) -> tuple[str, ...]:
    return (f"and {count - _SHOWN} more",) if count > _SHOWN else ()


def _of_study(result: StudyResult, graph: PropertyGraph) -> Iterator[tuple[Cell, ...]]:
    for section in result.sections:
        for row in _rows(section, graph):
            yield section.title, *row


def _rows(section: Section, graph: PropertyGraph) -> Iterator[_Row]:
    table = finding_table(section.findings, graph, "")
    for row in table.rows:
        figures = tuple(f"{name}: {value}" for name, value in table.measures(row))
        evidence = tuple(f"{item.name} ({item.kind.lower()})" for item in row.evidence)
        yield SEVERITY_WORDS[row.severity].word, row.message, figures, evidence, row.sources


def _measured(results: Sequence[StudyResult]) -> Part:
    columns = ("Study", "Section", "What is measured", "Order", "Findings", "Not shown")
    rows = (
        (
            *(result.title, section.title, section.explanation, section.ranking),
            *(len(section.findings), section.left_out),
        )
        for result in results
        for section in result.sections
    )
    return Part("What was measured", columns, tuple(rows))
