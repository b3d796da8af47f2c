"""Small invented plans, read through the real pipeline and audited."""

import hashlib
from pathlib import Path

import pytest

from loader.audit.in_reading import READING
from loader.audit.registry import RULES, audit
from loader.audit.view import AuditView
from loader.documents.blocks import Document
from loader.documents.files import PlanFile, read_file
from loader.documents.text_reader import read_text
from loader.entities.outline import outline_of
from loader.finding import Finding
from loader.reading import read_document

SEEDS = Path(__file__).parents[4] / "shared" / "seeds"


def rows(*lines: str) -> str:
    """Lines of a table written with bars, as tabbed text."""
    return "\n".join("\t".join(cell.strip() for cell in line.split("|")) for line in lines)


def view_of(text: str) -> AuditView:
    """What the audit looks at, of a text as it would stand in a file plan.txt."""
    return document_view(
        Document("plan.txt", "text", hashlib.sha256(text.encode()).hexdigest(), read_text(text))
    )


def document_view(document: Document) -> AuditView:
    """The view of a document as a reader gives it."""
    read = read_document(document)
    told = {rule.name for rule in READING}
    own = tuple(finding for finding in read.findings if finding.kind in told)
    return AuditView(document, outline_of(document), read.graph, own)


def seed_view(name: str) -> AuditView:
    """The view of a source document; the test is skipped where the sources are not at hand."""
    path = SEEDS / name
    if not path.exists():
        pytest.skip(f"{name} is not at hand")
    return document_view(read_file(PlanFile(path, path.name)))


def found(text: str, kind: str) -> list[tuple[str, tuple[str, ...]]]:
    """The messages of one rule's findings, with the locations that they cite, in printed order."""
    return told(view_of(text), kind)


def told(view: AuditView, kind: str) -> list[tuple[str, tuple[str, ...]]]:
    """The same of a view."""
    rule = next(rule for rule in RULES if rule.name == kind)
    return [(finding.message, places(finding)) for finding in rule.findings(view)]


def places(finding: Finding) -> tuple[str, ...]:
    """The locations of a finding."""
    return tuple(source.split(":", 1)[1] for source in finding.sources)


def audited(view: AuditView) -> tuple[Finding, ...]:
    """The whole audit."""
    return audit(view)
