"""The audit of documents as a paper."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from analysis.phrases import counted
from cypher.answer import Cell
from loader.finding import Finding
from loader.property_graph import PropertyGraph
from viz.data_lines import data_lines
from viz.finding_order import gravest_first
from viz.finding_rows import finding_table, severity_counts
from viz.paper import Paper, Part
from viz.words import SEVERITY_WORDS

COLUMNS: Final = ("Severity", "Finding", "Kind", "Where it is printed")
_NOTHING: Final = "Nothing to query was found in this document."

Findings = Mapping[str, Sequence[Finding]]


def audit_paper(findings: Findings, graph: PropertyGraph) -> Paper:
    """What is said around the findings; `graph` tells the titles of the documents where it holds them."""
    return Paper(
        "Audit of the documents",
        "What would a careful reader of the documents query?",
        "Numbers that are missing or stand twice, dates that cannot be, actions without a lead and totals "
        "that do not add up leave open who is to do what by when.",
        about_data=data_lines(graph) or tuple(sorted(findings)),
        notes=(severity_note(),),
    )


def audit_in_one_table(findings: Findings) -> tuple[Part, ...]:
    """For a workbook: how many findings each document has, and all of them in one table to be filtered."""
    rows = ((file, *row) for file in sorted(findings) for row in _rows(file, findings[file]))
    return _counts(findings), Part("Findings", ("Document", *COLUMNS), tuple(rows))


def audit_by_document(findings: Findings) -> tuple[Part, ...]:
    """For a document: how many findings there are, then a table for each document, the gravest first."""
    return _counts(findings), *(_of_document(file, findings[file]) for file in sorted(findings))


def severity_note() -> str:
    """What the words for the severities mean."""
    return f"How grave a finding is: {', '.join(f'{w.word} ({w.meaning})' for w in SEVERITY_WORDS.values())}."


def _counts(findings: Findings) -> Part:
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (file, *severity_counts(findings[file]).values()) for file in sorted(findings)
    )
    words = (words.word for words in SEVERITY_WORDS.values())
    return Part("Findings by document", ("Document", *words), rows, empty="No document was read.")


def _of_document(file: str, findings: Sequence[Finding]) -> Part:
    each = (f"{count} {severity}" for severity, count in severity_counts(findings).items() if count)
    words = (f"{counted(len(findings), 'finding')}: {', '.join(each)}.",) if findings else ()
    return Part(file, COLUMNS, tuple(_rows(file, findings)), words, f"Findings on {file}", _NOTHING)


def _rows(file: str, findings: Sequence[Finding]) -> Iterator[tuple[Cell, ...]]:
    """The file is named once, above or beside its findings."""
    for row in finding_table(gravest_first(findings), PropertyGraph(), "").rows:
        places = tuple(source.removeprefix(f"{file}, ") for source in row.sources)
        yield SEVERITY_WORDS[row.severity].word, row.message, row.kind, places
