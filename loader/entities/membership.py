"""Whose members a list or a table tells: the board that its heading or its lead-in means."""

import re
from collections.abc import Sequence
from typing import Final

from loader.documents.blocks import Text
from loader.entities.context import Context
from loader.entities.prose import ProseReader
from loader.prose.sentences import Marked, marked_sentences
from loader.prose.statements import leaves_open
from loader.values.bodies import kind_of

MEMBERS: Final = re.compile(
    r"\bmember(?:s|ship)\b|\bsits? on\b|\bwho is on\b|\battend(?:ees|ed by)\b|\bmade up of\b", re.IGNORECASE
)
"""Words that announce the members of a board."""
_MEMBERS_OF: Final = re.compile(
    r"\b(?:[Mm]embers(?:hip)?\s+(?:of|on)|[Ss]its?\s+on|[Ww]ho\s+is\s+on)\s+(?:the\s+)?"
    r"(?:⟦\d+⟧[’']s?\s+)?⟦(?P<board>\d+)⟧"
)
_CLAUSE: Final = re.compile(r"[,(]\s*(?:which|that|who|a|an|the|part|reporting|chaired)\b[^,;]*[⟦][^,;]*")


def board_of_members(context: Context, heading: Text, lead_in: Text, prose: ProseReader) -> str:
    """The printed name of the board whose members follow; '' where nothing says which.

    The heading or the lead-in names it beside the word `members`; or the lead-in says `Its members are:` and
    was about it before; or the heading `Members` stands right under that of the board.
    """
    for text in (heading, lead_in):
        if text and MEMBERS.search(text.plain):
            named = _named(text, prose)
            if named:
                return named
    if lead_in:
        meant = _meant_before(lead_in, prose)
        if meant is not None:
            return meant
    return prose.section_board or context.own_board


def _named(text: Text, prose: ProseReader) -> str:
    """The board that a sentence about members names, '' where it names none."""
    for sentence in marked_sentences(text, prose.finder):
        if MEMBERS.search(sentence.plain):
            said = _MEMBERS_OF.search(sentence.text)
            boards = _boards(sentence)
            if said and sentence.bodies[int(said["board"])] in boards:
                return sentence.bodies[int(said["board"])]
            if boards:
                return boards[0] if _CLAUSE.search(sentence.text) else boards[-1]
    return ""


def _boards(sentence: Marked) -> Sequence[str]:
    """The bodies of a sentence that are not surely organisations."""
    return [name for name in sentence.bodies if kind_of(name) != "organisation"]


def _meant_before(lead_in: Text, prose: ProseReader) -> str | None:
    """What `Its` means in a lead-in that names no board beside the members: what the text was about before.

    '' where the sentence before may mean two, as it tells that one made the other; None where it was about
    no board.
    """
    told = [s for s in marked_sentences(lead_in, prose.finder) if not MEMBERS.search(s.plain)]
    if told and leaves_open(told[-1]):
        return ""
    about = prose.subject_after(lead_in)
    return about if about and kind_of(about) != "organisation" else None
