"""Asides between commas: what stands in one is said of the body before it, not of the sentence's subject."""

import re
from typing import Final

VERB: Final = (
    r"(?:is|are|was|were|has|have|had|will|does|reports?|replaces?|replaced|oversees?|oversaw|meets?|met|monitors?|"
    r"chairs?|sits?|advises?|holds?|answers?|looks?|leads?|includes?|brings?|consists|comprises?|manages?|runs?|"
    r"owns?|took|takes|feeds?|agrees?|approves?|reviews?|scrutinises?|governs?|receives?|supports?|tracks?|"
    r"delivers?|works?|became|supersedes?|superseded|succeeds?|succeeded)\b"
)
"""What a body does in the words of governance."""
_TOLD: Final = (
    r"(?:an?|the(?!\s+⟦)|itself|now|part|formerly|(?:co-)?chaired|led|headed|reporting|accountable|answerable|set\s+up|"
    r"established|formed|created|sub-?\s?group|made\s+up|(?:together\s+)?with|along(?:side|\s+with))\b"
)
_HOST: Final = (
    r"(?P<host>⟦\d+⟧|⟪\d+⟫|^\W*(?:The|This|Our|Its)\s+(?:[\w’'-]+\s+){0,5}?[\w’'-]+)(?P<short>\s*\([^()]*\))?"
)
_ASIDE: Final = re.compile(
    rf"{_HOST},\s+(?P<aside>{_TOLD}[^;.]{{0,300}}?),(?=\s+(?:and\s+|also\s+)?{VERB})"
    rf"|{_HOST.replace('host', 'who').replace('short', 'brief')},\s+"
    rf"(?P<clause>(?:which|that|who|whose)\b[^;.]{{0,300}}?),(?=\s+{VERB})"
    rf"|(?P<person>⟪\d+⟫),\s+(?P<office>(?!⟪)[^,;.⟪]{{1,300}}),(?=\s+{VERB})"
    rf"|(?P<named>⟦\d+⟧)\s+[–—-]\s+(?P<dashed>(?!⟦)[^;.–—]{{1,300}}?)\s+[–—-](?=\s+{VERB})"
)
"""Only what a verb follows is an aside: other commas make a list. Behind `which` the words with `and` may
still be said of the same body."""

_PARTS: Final = ("host", "aside", "who", "clause", "person", "office", "named", "dashed")


def clauses(text: str) -> tuple[str, ...]:
    """A marked sentence without its asides, and each aside behind the body or the person that it is about."""
    told: list[str] = []

    def host(match: re.Match[str]) -> str:
        said: list[str] = [part for part in match.group(*_PARTS) if part]
        told.append(", ".join(said))
        return said[0]

    return _ASIDE.sub(host, text), *told
