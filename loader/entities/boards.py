"""Registers of boards: tables with a board a row, its chair, members, reporting line, what it replaced."""

import re
from typing import Final

from loader.documents.blocks import Text
from loader.entities.actions import party_ref
from loader.entities.cells import Column, read_parties
from loader.entities.context import Context, Surroundings
from loader.entities.draft import Ref
from loader.entities.members import add_member
from loader.entities.prose import ProseReader
from loader.prose.sentences import marked_sentences
from loader.records.tables import LEADS, Record, TypedTable
from loader.resolve.segmentation import split_bodies

_ALL_REPORT: Final = re.compile(
    r"\b(?:sub-?\s?groups?|groups|boards|panels|forums)\b"
    r"[^⟦⟧.;]{0,40}?\breport(?:s|ing)?\s+to\s+(?:the\s+)?⟦(\d+)⟧"
)
_REPLACED: Final = re.compile(
    r"\b(?:replaced|replaces|took over from|supersedes|superseded|formerly)\s+"
    r"(?:the\s+)?(?P<body>[A-Z][^.;,()]{3,80})"
)


def add_boards(context: Context, table: TypedTable, around: Surroundings, prose: ProseReader) -> None:
    """The boards of a table of the kind `board`; the text before it may say to whom all of them report."""
    parent = _parent(around, prose)
    for record in table.records:
        cell = table.of(record, "body")
        if cell:
            board = _add_board(context, table, record, cell)
            if parent and not table.of(record, "reports_to"):
                context.draft.fact(
                    "REPORTS_TO", board, context.draft.body(parent, "", "board"), cell.location
                )


def _parent(around: Surroundings, prose: ProseReader) -> str:
    """`Five sub-groups report to the Board:` before a register."""
    for text in around.before[:2]:
        for sentence in marked_sentences(text, prose.finder):
            match = _ALL_REPORT.search(sentence.text)
            if match:
                return sentence.bodies[int(match.group(1))]
    return ""


def _add_board(context: Context, table: TypedTable, record: Record, cell: Text) -> Ref:
    draft = context.draft
    board = draft.body(cell.plain, cell.location, "board")
    for text in table.all_of(record, "chair", *LEADS):
        for person in _people(context, text):
            draft.fact("CHAIRS", person, board, text.location)
    for text in table.all_of(record, "reports_to"):
        for name in split_bodies(text.plain, context.lexicon):
            draft.fact("REPORTS_TO", board, draft.body(name, text.where(name), "board"), text.where(name))
    for text in table.all_of(record, "members"):
        for part in re.split(r"\s*[;\n]\s*|,\s+(?=[A-Z])", "\n".join(line.text for line in text.lines)):
            add_member(context, cell.plain, Text(part, text.lines))
    for text in table.all_of(record, "replaces"):
        draft.fact("REPLACES", board, draft.body(text.plain, text.location, "replaces"), text.location)
    for text in table.all_of(record, "purpose", "comment"):
        for match in _REPLACED.finditer(text.plain):
            old = draft.body(match["body"].strip(), text.where(match["body"]), "replaces")
            draft.fact("REPLACES", board, old, text.where(match["body"]))
    for text in table.all_of(record, "vice_chair"):
        for person in _people(context, text):
            draft.fact("MEMBER_OF", person, board, text.location)
    return board


def _people(context: Context, text: Text) -> list[Ref]:
    parties = read_parties(text, context.lexicon, Column(people=True), context.initials)
    refs = [
        party_ref(context, party, "prose")
        for party in parties
        if party.kind in {"person", "initials", "post"}
    ]
    return [ref for ref in refs if ref is not None]
