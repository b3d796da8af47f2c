"""Findings as tables of plain text, for a terminal."""

import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from analysis.study import Section, StudyResult
from loader.finding import Finding
from viz.facts import source_list
from viz.finding_order import gravest_first
from viz.finding_rows import severity_counts
from viz.one_line import one_line

_SOURCES_SHOWN: Final = 4
_NARROWEST: Final = 60


def audit_text(findings: Mapping[str, Sequence[Finding]], width: int = 100) -> str:
    """A table for each document, the gravest findings first."""
    page = _page(width)
    for file in sorted(findings):
        found = gravest_first(findings[file])
        _line(page, f"{file}: {_counted(found)}")
        if found:
            rows = [(f.severity, f.kind, f.message, _where(f, f"{file}, ")) for f in found]
            _table(page, ("Severity", "Kind", "Finding", "Where"), rows)
        page.print()
    return _text(page)


def studies_text(results: Iterable[StudyResult], width: int = 100) -> str:
    """Each study with its summary, and a table for each section in which something was found."""
    page = _page(width)
    for result in results:
        _line(page, result.title.upper())
        _line(page, result.summary)
        page.print()
        for section in result.sections:
            _section(page, section)
    return _text(page)


def _section(page: Console, section: Section) -> None:
    found = section.findings
    _line(page, f"{section.title}: {_counted(found)}")
    if found:
        _line(page, section.explanation, 2)
        rows = [(f.severity, f.message, _where(f)) for f in found]
        _table(page, ("Severity", "Finding", "Where"), rows)
    if section.left_out:
        _line(page, f"{section.left_out} more are not shown; --limit shows more.", 2)
    page.print()


def _counted(findings: Sequence[Finding]) -> str:
    if not findings:
        return "nothing found"
    each = (f"{count} {severity}" for severity, count in severity_counts(findings).items() if count)
    return f"{len(findings)} {'finding' if len(findings) == 1 else 'findings'} ({', '.join(each)})"


def _where(finding: Finding, known: str = "") -> str:
    """The first sources in plain words, without the file where it is `known`."""
    shown = source_list(finding.sources[:_SOURCES_SHOWN])
    more = len(finding.sources) - _SOURCES_SHOWN
    words = "; ".join(source.removeprefix(known) for source in shown)
    return f"{words} and {more} more" if more > 0 else words


def _page(width: int) -> Console:
    return Console(file=io.StringIO(), width=max(width, _NARROWEST), color_system=None, legacy_windows=False)


def _line(page: Console, text: str, indent: int = 0) -> None:
    page.print(Padding(Text(one_line(text)), (0, 0, 0, indent), expand=False))


def _table(page: Console, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for column in columns:
        wide = {"Finding": 3, "Where": 1}.get(column)
        table.add_column(column, ratio=wide, no_wrap=column == "Severity")
    for row in rows:
        table.add_row(*(Text(one_line(cell)) for cell in row))
    page.print(Padding(table, (0, 0, 0, 2)))


def _text(page: Console) -> str:
    assert isinstance(page.file, io.StringIO)
    return "".join(f"{line.rstrip()}\n" for line in page.file.getvalue().rstrip("\n").split("\n"))
