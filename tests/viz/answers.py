"""Answers for tests of what is made of them."""

from types import MappingProxyType
from typing import Final

from cypher.answer import Answer, Cell
from viz.paper import Paper

ANSWER: Final = Answer(
    ("sources", "lead", "actions", "share", "sole"),
    (
        (("plan.txt:L4", "plan.txt:L9"), ("Helen Lyons", "=cmd()"), 12, 0.25, True),
        (("plan.xlsx:Theme 1!A5",), "not stated", -3, 80000.0, None),
    ),
    cut=True,
)
PAPER: Final = Paper(
    "Actions & leads",
    "How much hangs on each person?",
    "What hangs on one person falls when this person leaves.",
    (("Board", "Safer Board"), ("Day", "31 March 2021")),
    ("Safer Plan (2020/21), plan.txt, SHA-256 abc…",),
    MappingProxyType({"lead": "Who leads", "sources": "Where it is printed"}),
    ("Collectives are left out.",),
)

FORMULAS: Final = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "{=1}", '=HYPERLINK("http://a")')
"""Texts that a spreadsheet might take for formulas."""

LIKE_SOMETHING: Final = (
    *("http://example.org", "mailto:a@example.org", "internal:Sheet1!A1", "TRUE", "#REF!", "007", "1e5"),
    *("2021-03-31", "'=1", "<r>x</r>", "<r><t>x</t></r>", "_x0041_", "_x005F_x0041_", "  two  ", "a\tb"),
    *("&amp;<b>", "a\n\nb\n", "“é” 漢字 🙂"),
)
"""Texts that look like something else to a program."""


def one_column(*cells: Cell) -> Answer:
    """An answer of one column, `text`."""
    return Answer(("text",), tuple((cell,) for cell in cells))


def as_printed(text: str) -> str:
    """What must be read in a paper: the text, with line feeds, and a sign for what XML cannot hold."""
    return "".join(map(_sign, text.replace("\r\n", "\n").replace("\r", "\n")))


def _sign(character: str) -> str:
    code = ord(character)
    allowed = character in "\t\n" or 0x20 <= code < 0xD800 or 0xE000 <= code < 0xFFFE or code >= 0x10000
    return character if allowed else "\ufffd"
