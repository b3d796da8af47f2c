"""A Word document as bytes: the same for the same document, and without a word of its template's maker."""

import io
from typing import TYPE_CHECKING, Final

from docx.opc.constants import RELATIONSHIP_TYPE

from viz.one_line import one_line
from viz.paper import Paper
from viz.same_archive import UNDATED, same_archive
from viz.word_look import LANGUAGE

if TYPE_CHECKING:
    from docx.document import Document

_OF_A_DOCUMENT: Final = (RELATIONSHIP_TYPE.OFFICE_DOCUMENT, RELATIONSHIP_TYPE.CORE_PROPERTIES)
_LONGEST: Final = 255


def document_bytes(document: "Document", paper: Paper) -> bytes:
    """The bytes of the file."""
    _say_what_it_is(document, paper)
    _leave_out_the_template(document)
    written = io.BytesIO()
    document.save(written)
    return same_archive(written)


def _say_what_it_is(document: "Document", paper: Paper) -> None:
    about = document.core_properties
    about.title = one_line(paper.title)[:_LONGEST]
    about.subject = one_line(paper.question)[:_LONGEST]
    about.author = about.last_modified_by = "Partnership Graph"
    about.comments = ""
    about.language = LANGUAGE
    about.created = about.modified = UNDATED


def _leave_out_the_template(document: "Document") -> None:
    """Its picture shows another page, and its statistics name another program."""
    package = document.part.package
    assert package is not None
    for name, link in list(package.rels.items()):
        if link.reltype not in _OF_A_DOCUMENT:
            del package.rels[name]
