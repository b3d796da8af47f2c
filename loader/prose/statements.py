"""Clear statements of governance in running text: who reports to, chairs, replaces, oversees, sits on, is part of.

Each pattern reads a sentence in which bodies are marked ⟦n⟧ and people ⟪n⟫. Only what is said outright makes a
fact; a sentence that denies it (`does not report to`) makes none.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from loader.prose.sentences import Marked
from loader.values.bodies import kind_of


@dataclass(frozen=True, slots=True)
class Statement:
    """`type` is a relationship type, or `SAME` for two names of one body. `start` and `end` are printed names;
    `end` is '' where the document's own plan is meant. `person` tells that `start` is a person."""

    type: str
    start: str
    end: str
    person: bool = False
    role: str = ""


_B: Final = r"⟦(\d+)⟧"
_LIST: Final = r"(⟦\d+⟧(?:(?:\s*,\s*|\s*,?\s+(?:and|or|&)\s+)(?:the\s+)?⟦\d+⟧)*)"
_PEOPLE: Final = r"(⟪\d+⟫(?:(?:\s*,\s*|\s*,?\s+(?:and|or|&)\s+)⟪\d+⟫)*)"
_GAP: Final = r"(?:\s*\([^()]*\))?[\s,]*"
_WORDS: Final = r"(?:[\w’'-]+\s+){0,6}?"
_PLAN: Final = r"(?:(?:the|this|our|its)\s+)?(?:\w+\s+){0,3}?(?:plan|strategy|charter|programme of work|action plan|priorities)\b"
_NOT: Final = re.compile(r"\b(?:not|never|no longer|neither|rather than)\b", re.IGNORECASE)
_BOARD_WORD: Final = re.compile(
    r"^(?:It|This|They|(?:This|The)\s+(?:board|group|meeting|partnership|forum|panel|committee|hub|body|sub-group|subgroup|executive|division|service|unit|team))\b(?=\s+(?:also\s+)?(?:is|was|will|has|have|are|reports?|replace[sd]?|meets?|oversees?|took|took over|sits?|advises?|holds?|chairs?|works?|includes?))"
)
_BOTH: Final = re.compile(r"^Both(?:\s+(?:boards|groups|bodies|partnerships|committees))?\b")


def statements(sentence: Marked, before: Sequence[str]) -> Iterator[Statement]:
    """The statements of a sentence; `before` are the bodies that were subjects before it, the latest last."""
    text, bodies = _with_subject(sentence, before)
    resolved = Marked(text, sentence.plain, bodies, sentence.people)
    bare = replace(resolved, text=re.sub(r"\s*\([^()]*\)", "", text))
    found: dict[Statement, None] = {}
    for pattern, reader in _PATTERNS:
        for version in (resolved, bare):
            for match in pattern.finditer(version.text):
                if not _NOT.search(match.group()):
                    found |= dict.fromkeys(reader(match, version))
    yield from found


def subjects(sentence: Marked, before: Sequence[str]) -> list[str]:
    """The bodies that a sentence is about: those before its first verb, else those that it went on about."""
    if _BOARD_WORD.match(sentence.text) or _BOTH.match(sentence.text):
        return list(before)
    if re.match(r"[^⟦]*?\b(?:it|they)\b", sentence.text):
        return list(before)
    lead = re.match(r"\W*(?:The\s+|the\s+)?" + _LIST, sentence.text)
    found = _names(lead.group(1), sentence.bodies) if lead else []
    return (found or list(sentence.bodies[:1])) or list(before)


def _with_subject(sentence: Marked, before: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    """`It replaced …` and `Both boards report to …` with the bodies that they mean put in."""
    bodies = sentence.bodies
    pronoun = _BOARD_WORD.match(sentence.text)
    if pronoun and before:
        return f"⟦{len(bodies)}⟧{sentence.text[pronoun.end() :]}", (*bodies, before[-1])
    both = _BOTH.match(sentence.text)
    if both:
        noun = both.group().lower().partition(" ")[2].rstrip("s")
        before = [name for name in before if not noun or name.lower().split()[-1] == noun] or before
    if both and len(before) >= 2:
        return f"⟦{len(bodies)}⟧ and ⟦{len(bodies) + 1}⟧{sentence.text[both.end() :]}", (
            *bodies,
            *before[-2:],
        )
    return sentence.text, bodies


def _names(marks: str, names: Sequence[str]) -> list[str]:
    return [names[int(number)] for number in re.findall(r"[⟦⟪](\d+)[⟧⟫]", marks)]


Reader = Callable[[re.Match[str], Marked], Iterator[Statement]]


def _between(type_: str) -> Reader:
    """Every body of the first list in this relation to every body of the second."""

    def read(match: re.Match[str], sentence: Marked) -> Iterator[Statement]:
        for start in _names(match["a"], sentence.bodies):
            for end in _names(match["b"], sentence.bodies):
                if start != end:
                    yield Statement(type_, start, end)

    return read


def _people(type_: str) -> Reader:
    """Every person in this relation to every body."""

    def read(match: re.Match[str], sentence: Marked) -> Iterator[Statement]:
        for person in _names(match["p"], sentence.people):
            for body in _names(match["b"], sentence.bodies):
                role = (match.groupdict().get("role") or "").strip(" ,")
                yield Statement(type_, person, body, person=True, role=role)

    return read


def _own_plan(match: re.Match[str], sentence: Marked) -> Iterator[Statement]:
    for board in _names(match["a"], sentence.bodies):
        if kind_of(board) == "board" or board.isupper():
            yield Statement("OVERSEES", board, "")


def _inner_groups(match: re.Match[str], sentence: Marked) -> Iterator[Statement]:
    """`The X Board has a tactical group and an operational group`."""
    board = _names(match["b"], sentence.bodies)[0]
    for group in re.findall(r"an?\s+([a-z-]+\s+(?:sub-?)?group)", match["groups"]):
        yield Statement("REPORTS_TO", group, board)


def _units(match: re.Match[str], sentence: Marked) -> Iterator[Statement]:
    """`the Council's Housing Department`: where both are organisations, one is a part of the other."""
    for statement in _between("PART_OF")(match, sentence):
        if "board" not in {kind_of(statement.start), kind_of(statement.end)}:
            yield statement


def _publishes(match: re.Match[str], sentence: Marked) -> Iterator[Statement]:
    for body in _names(match["a"], sentence.bodies):
        yield Statement("PUBLISHES", body, "")


def _named(pattern: str, **groups: str) -> re.Pattern[str]:
    for name, part in groups.items():
        pattern = pattern.replace(f"<{name}>", f"(?P<{name}>{part[1:-1]})")
    return re.compile(pattern)


def _p(pattern: str) -> re.Pattern[str]:
    return _named(pattern, a=_LIST, b=_LIST, p=_PEOPLE)


_PATTERNS: Final[tuple[tuple[re.Pattern[str], Reader], ...]] = (
    (_p(rf"<a>{_GAP}(?:which\s+|and\s+|will\s+|also\s+|does\s+not\s+|do\s+not\s+|that\s+)*{_WORDS}(?:reports?|reporting|is\s+accountable|are\s+accountable|answers)\s+(?:[\w-]+\s+){{0,3}}?(?:to|into)\s+(?:the\s+)?<b>"), _between("REPORTS_TO")),
    (_p(rf"<a>{_GAP}(?:\(?\s*which\s+)?(?:is|are|was|being|as)?\s*(?:both\s+)?(?:a|an|the|one\s+of\s+the)?\s*sub-?\s?(?:group|board|committee|forum)s?\s+of\s+(?:the\s+)?<b>"), _between("REPORTS_TO")),
    (re.compile(r"(?P<b>⟦\d+⟧)\s+has\s+(?P<groups>an?\s+[a-z-]+\s+(?:sub-?)?group(?:(?:,|\s+and|,\s+and)\s+an?\s+[a-z-]+\s+(?:sub-?)?group)*)"), _inner_groups),
    (_p(r"<a>,?\s*\(?\s*which\s+is\s+a\s+sub-?\s?(?:group|board|committee)\s+of\s+(?:the\s+)?<b>"), _between("REPORTS_TO")),
    (_p(r"<b>\s*\((?:and|with)\s+(?:its\s+)?(?:relevant\s+)?sub-?\s?groups?\s+(?:including|such\s+as)\s+(?:the\s+)?<a>"), _between("REPORTS_TO")),
    (_p(rf"<a>{_GAP}(?:has\s+|have\s+)?(?:replaces|replaced|replace|took\s+over\s+from|takes\s+over\s+from|supersedes|superseded|succeeds|succeeded)\s+(?:the\s+)?(?:former\s+|old\s+|previous\s+)?<b>"), _between("REPLACES")),
    (_p(rf"<b>{_GAP}(?:was|were|is|has\s+been|have\s+been)\s+(?:replaced|superseded|succeeded)\s+(?:in\s+\d{{4}}\s+)?by\s+(?:the\s+)?<a>"), _between("REPLACES")),
    (_p(rf"<b>{_GAP}(?:which\s+)?(?:is|are|was|were|will\s+be)?\s*(?:jointly\s+|currently\s+|now\s+)?(?:co-)?chaired\s+(?:jointly\s+)?by\s+(?:the\s+)?(?:[A-Z][\w-]*\s+){{0,6}}?<p>"), _people("CHAIRS")),
    (_p(r"^\W*(?:The\s+)?<b>[^;⟪⟫]*?\band\s+(?:is|will\s+be)\s+(?:co-)?chaired\s+by\s+(?:the\s+)?(?:[A-Z][\w-]*\s+){0,6}?<p>"), _people("CHAIRS")),
    (_p(r"<b>\s*\((?:co-)?chair(?:ed\s+by)?\s*:?\s*(?:[A-Z][\w-]*\s+){0,6}?<p>"), _people("CHAIRS")),
    (_p(r"<b>\s+has\s+(?:\w+\s+){0,2}sub-?\s?groups?:\s*(?:the\s+)?<a>"), _between("REPORTS_TO")),
    (_p(r"^\W*(?:The\s+)?<b>[’']s\s+(?:independent\s+)?chair\s+is\s+<p>"), _people("CHAIRS")),
    (_p(r"^\W*(?:The\s+)?<a>[^;]*?\band\s+(?:will\s+)?reports?\s+(?:[\w-]+\s+){0,3}?(?:to|into)\s+(?:the\s+)?<b>"), _between("REPORTS_TO")),
    (_p(r"\bsub-?\s?groups?\s+of\s+(?:the\s+)?<b>:\s*(?:the\s+)?<a>"), _between("REPORTS_TO")),
    (_p(r"<p>(?:,?\s*[^⟦⟧⟪⟫.;]{0,60}?)\s*\b(?:chairs|co-chairs|is\s+(?:the\s+)?(?:independent\s+|interim\s+)?(?:co-)?chair\s+of|,\s*(?:independent\s+|interim\s+)?chair\s+of)\s+(?:the\s+)?<b>"), _people("CHAIRS")),
    (_p(rf"<a>{_GAP}(?:has|have|holds?)\s+a\s+(?:place|seat)\s+(?:at|on)\s+(?:the\s+)?<b>"), _between("MEMBER_OF")),
    (_p(rf"<a>{_GAP}(?:(?:is|are)\s+(?:both\s+|also\s+)?(?:a\s+)?(?:full\s+|core\s+|statutory\s+|founding\s+)?members?\s+of|sits?\s+on|(?:is|are)\s+represented\s+(?:on|at))\s+(?:the\s+)?<b>"), _between("MEMBER_OF")),
    (_p(r"(?:[Mm]embers\s+of\s+(?:the\s+)?<b>\s+(?:are|include|comprise)\s*:?\s*(?:the\s+)?<a>)"), _between("MEMBER_OF")),
    (_p(r"<b>\s+(?:is\s+made\s+up\s+of|comprises|brings\s+together|consists\s+of)\s*:?\s*(?:the\s+)?<a>"), _between("MEMBER_OF")),
    (_p(rf"<p>{_GAP}(?:(?:is|are)\s+(?:a\s+)?members?\s+of|sits?\s+on|represents[^⟦⟧]{{0,40}}on)\s+(?:the\s+)?<b>"), _people("MEMBER_OF")),
    (_p(rf"<a>{_GAP}(?:is|are)\s+responsible\s+for\s+the\s+work\s+of\s+(?:the\s+)?<b>"), _between("OVERSEES")),
    (_p(rf"<a>{_GAP}(?:which\s+|who\s+)?(?:will\s+|also\s+|currently\s+|to\s+)*(?:oversees?|overseeing|has\s+oversight\s+of|have\s+oversight\s+of|monitors?|governs?)\s+(?:and\s+\w+\s+)?(?:the\s+)?(?:(?:implementation|delivery|progress)\s+(?:of|against|on)\s+)?{_PLAN}"), _own_plan),
    (_p(r"(?:[Pp]rogress|[Tt]he\s+(?:\w+\s+)?plan|[Tt]his\s+(?:\w+\s+)?(?:plan|strategy)|[Dd]elivery|[Ii]mplementation|^[Tt]o\s+be|[Ii]t)\b[^⟦⟧.;]{0,90}?(?:monitored|overseen|reviewed|reported|tracked|scrutinised)\b[^⟦⟧.;]{0,60}?\b(?:by|at|to)\s+(?:the\s+)?<a>"), _own_plan),
    (_p(rf"<a>{_GAP}(?:is|are)\s+(?:a\s+|an\s+|the\s+|all\s+)?(?:part|unit|service|team|division|department|directorate|arm|section)s?\s+(?:of|within)\s+(?:the\s+)?<b>"), _between("PART_OF")),
    (_p(rf"<a>{_GAP}(?:is|are)\s+(?:positioned|placed|based|located|housed)\s+within\s+(?:the\s+)?<b>"), _between("PART_OF")),
    (_p(r"<a>\s+of\s+(?:the\s+)?⟦\d+⟧[’']s?\s+<b>"), _between("PART_OF")),
    (_p(r"<a>,\s+(?:a|an|the)\s+(?:part|unit|service|team|division|arm)\s+of\s+(?:the\s+)?<b>"), _between("PART_OF")),
    (_p(r"<a>[^⟦⟧.;]{0,20}?\bpublish(?:es|ed)\s+(?:this|the)\b"), _publishes),
    (re.compile(r"(?P<b>⟦\d+⟧)[’']s?\s+(?P<a>⟦\d+⟧)"), _units),
    (_p(r"\b[Pp]ublished\s+by\s+(?:the\s+)?<a>"), _publishes),
    (_p(r"<a>\s*(?:\([^()]*\)\s*)?(?:is\s+used\s+(?:below\s+|here\s+)?for|(?:is\s+)?(?:also\s+)?known\s+as|is\s+the\s+(?:local\s+)?statutory)\s+(?:the\s+)?<b>"), _between("SAME")),
    (_p(r"<p>,\s*(?P<role>[A-Z][^⟦⟧⟪⟫.;]{3,60}?)\s*(?:,|\bat\b|\bof\b|\bfor\b)\s*(?:the\s+)?<b>"), _people("WORKS_FOR")),
)  # fmt: skip
