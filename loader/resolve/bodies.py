"""Mentions of bodies to boards and organisations, within one document."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from loader.resolve.blocking import candidate_pairs
from loader.resolve.body_keys import body_keys
from loader.resolve.clusters import Clusters
from loader.resolve.comparison import Comparison
from loader.resolve.forms import Naming, compared, veto
from loader.resolve.lexicon import means_a_post
from loader.values.bodies import (
    body_key,
    initials,
    is_abbreviation,
    is_collective,
    is_weak_board,
    kind_of,
    may_govern,
    names_a_kind,
    public_bodies,
    without_article,
)
from loader.values.people import VACANT
from loader.values.ranks import is_rank_alone, without_ranks

_GOVERNING: Final = frozenset({"board", "chair", "member", "reports", "oversees", "replaces"})
_ENDS_ALIKE: Final = "ends alike"
_INITIALS: Final = "are the initials of"
_SINGLE: Final = (_INITIALS, _ENDS_ALIKE)
_SAID: Final = "the document says"
_AHEAD: Final = "is only a kind of board and is printed before"
_BRACKET: Final = re.compile(r"\s*\(([^()]*)\)")


@dataclass(frozen=True, slots=True)
class BodyMention:
    """A body as printed once; `role` is how it stands there: lead, support, board, roster, funder, owner,
    defined, prose, chair, member, reports, oversees, replaces, prefix, unit, parent."""

    printed: str
    source: str
    role: str


@dataclass(slots=True)
class Body:
    """One board or organisation of a document."""

    name: str
    label: str
    aliases: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    collective: bool = False
    roles: frozenset[str] = frozenset()


@dataclass(slots=True)
class Bodies:
    """All bodies of a document and the way from a printed form to its body."""

    bodies: list[Body]
    judgements: list[Comparison]
    by_form: dict[str, Body] = field(default_factory=dict)

    def of(self, printed: str) -> Body | None:
        """The body that a printed form names."""
        return self.by_form.get(clean(printed)) or self.by_form.get(body_key(clean(printed)))


def clean(printed: str) -> str:
    """A mention without its article, its bracketed abbreviation and stray punctuation."""
    text = re.sub(r"\s+", " ", printed).strip(" .,;:-–*>•")
    text = re.sub(
        r"^(?:other members include|including|and|with|via|e\.g\.)\s+", "", text, flags=re.IGNORECASE
    )
    text = re.sub(r"^(?:the )?council[’']s\s+(?=\w)", "", text, flags=re.IGNORECASE)
    match = _BRACKET.search(text)
    if match and (is_abbreviation(match.group(1).strip(" ‘’'\"")) or match.group(1)[:1].islower()):
        text = f"{text[: match.start()]}{text[match.end() :]}"
    return _without_letters(without_article(re.sub(r"\s+", " ", text).strip(" .,;:")))


def _without_letters(name: str) -> str:
    """`MBC Marlow Borough Council`, as a key prints it, without the letters before the name."""
    short, _, rest = name.partition(" ")
    return (
        rest if is_abbreviation(short) and len(rest.split()) > 1 and initials(rest) == short.upper() else name
    )


def resolve_bodies(
    mentions: Sequence[BodyMention], naming: Naming, apart: Iterable[frozenset[str]] = ()
) -> Bodies:
    """The bodies that the mentions name; `apart` holds pairs of keys of names that are ruled to be two.

    Names are compared pair by pair where a rule could join them; a veto or a ruling between any two members
    of two sets keeps the sets apart.
    """
    mentions = [mention for mention in mentions if not _is_nobody(clean(mention.printed), naming)]
    forms = sorted({clean(m.printed) for m in mentions if clean(m.printed)})
    clusters = Clusters(forms)
    clusters.keep_ruled_apart(apart, body_key)
    by_form: dict[str, list[BodyMention]] = defaultdict(list)
    for mention in mentions:
        by_form[clean(mention.printed)].append(mention)
    refused = _unite(clusters, list(_judged(forms, naming)), naming, by_form)
    bodies = Bodies([], [*clusters.comparisons, *refused])
    for members in clusters.sets():
        if _refers_to_none(members, refused, by_form):
            continue
        body = _body([m for form in members for m in by_form[form]])
        bodies.bodies.append(body)
        for form in members:
            bodies.by_form[form] = body
            bodies.by_form.setdefault(body_key(form), body)
    return bodies


def _is_nobody(form: str, naming: Naming) -> bool:
    """Whether a form says that nobody is named yet, is a rank without a name, or a post in letters."""
    if means_a_post(naming.meanings.get(form.partition(" ")[0], "")):
        return True
    if form in naming.meanings or body_key(form) in public_bodies():
        return False
    return is_rank_alone(form) or bool(VACANT.fullmatch(without_ranks(form)))


def _unite(
    clusters: Clusters,
    judged: Sequence[Comparison],
    naming: Naming,
    by_form: Mapping[str, Sequence[BodyMention]],
) -> list[Comparison]:
    """Unite the names compared, the surest first; the comparisons that were refused, with the reason.
    `by_form` holds the mentions of each name, the names in the order in which they are first read."""
    often = frozenset(form for form, own in by_form.items() if len({m.source for m in own}) > 1)
    read_at = {form: at for at, form in enumerate(by_form)}
    refused: list[Comparison] = []
    verdicts = sorted(judged, key=lambda j: (-j.score, j.left, j.right))
    for one in verdicts:
        reason = (
            _forbidden(clusters, one)
            or _ambiguous(one, verdicts, naming)
            or _no_slip(one, often)
            or _refers_ahead(one, read_at, by_form)
        )
        if reason:
            refused.append(Comparison(one.left, one.right, "different", one.score, reason))
        else:
            clusters.unite(one)
    return refused


def _judged(forms: Sequence[str], naming: Naming) -> Iterator[Comparison]:
    for left, right in candidate_pairs({form: body_keys(form, naming) for form in forms}):
        comparison = compared(left, right, naming)
        if comparison:
            yield comparison


def _forbidden(clusters: Clusters, comparison: Comparison) -> str:
    if clusters.apart(comparison.left, comparison.right):
        return "a ruling keeps them apart"
    for left in clusters.members(comparison.left):
        for right in clusters.members(comparison.right):
            reason = veto(left, right)
            if reason:
                return f"{left} and {right}: {reason}"
    return ""


def _ambiguous(comparison: Comparison, verdicts: Sequence[Comparison], naming: Naming) -> str:
    """Initials, or last words, that fit two different names decide nothing."""
    mark = next((mark for mark in _SINGLE if mark in comparison.reason), "")
    if not mark:
        return ""
    short, full = sorted((comparison.left, comparison.right), key=len)
    if mark == _INITIALS and any(_says_other(j, short, full) for j in verdicts):
        return f"the document says what {short} stands for"
    rivals = {
        naming.without_area(body_key(other))
        for j in verdicts
        if mark in j.reason and short in (j.left, j.right)
        for other in (j.left, j.right)
        if other != short
    }
    return f"{short} fits {len(rivals)} names" if len(rivals) > 1 else ""


def _says_other(verdict: Comparison, short: str, full: str) -> bool:
    """Whether the document itself gives the short form to another name."""
    pair = {verdict.left, verdict.right}
    return verdict.reason.startswith(_SAID) and short in pair and full not in pair


def _no_slip(comparison: Comparison, often: frozenset[str]) -> str:
    """A slip of the pen is made once: two spellings that are both printed again and again are two names."""
    slip = comparison.reason.startswith("nearly the same letters")
    return "both are printed several times" if slip and {comparison.left, comparison.right} <= often else ""


def _refers_ahead(
    comparison: Comparison, read_at: Mapping[str, int], by_form: Mapping[str, Sequence[BodyMention]]
) -> str:
    """In running text `the Partnership Board` refers back: it is not short for a name that comes later."""
    short, full = sorted((comparison.left, comparison.right), key=len)
    ahead = _ENDS_ALIKE in comparison.reason and read_at[short] < read_at[full]
    if ahead and names_a_kind(short) and by_form[short][0].role == "prose":
        return f"{short} {_AHEAD} {full}"
    return ""


def _refers_to_none(
    members: Sequence[str], refused: Sequence[Comparison], by_form: Mapping[str, Sequence[BodyMention]]
) -> bool:
    """Whether a set is a mere kind of board, only mentioned, of which nobody can tell which one is meant."""
    if len(members) > 1 or any(mention.role != "prose" for mention in by_form[members[0]]):
        return False
    return any(one.reason.startswith(f"{members[0]} {_AHEAD} ") for one in refused)


def _body(mentions: Sequence[BodyMention]) -> Body:
    printed = Counter(clean(m.printed) for m in mentions)
    name = max(printed, key=lambda form: (_fullness(form), printed[form], form))
    roles = frozenset(m.role for m in mentions)
    if any(is_collective(form) for form in printed):
        return Body(
            "All Partners", "Organisation", _others("All Partners", mentions), _sources(mentions), True, roles
        )
    return Body(name, _label(printed, roles), _others(name, mentions), _sources(mentions), False, roles)


def _fullness(form: str) -> tuple[bool, int]:
    return (not is_abbreviation(form), len(form.split()) if form[:1].isupper() else 0)


def _label(printed: Iterable[str], roles: frozenset[str]) -> str:
    kinds = Counter(kind_of(form) for form in printed)
    if any(body_key(form) in public_bodies() for form in printed):
        return "Organisation"
    if kinds["board"] and not kinds["organisation"]:
        weak = all(is_weak_board(form) for form in printed if kind_of(form) == "board")
        acts_only = bool(roles & {"lead", "support"}) and not roles & _GOVERNING
        return "Organisation" if weak and acts_only else "Board"
    if roles & (_GOVERNING - {"member"}) and any(may_govern(form) for form in printed):
        return "Board"
    return "Board" if "board" in roles and not kinds["organisation"] else "Organisation"


def _others(name: str, mentions: Sequence[BodyMention]) -> tuple[str, ...]:
    found = {re.sub(r"\s+", " ", m.printed).strip(" .,;:") for m in mentions} | {
        clean(m.printed) for m in mentions
    }
    return tuple(sorted(found - {name, ""}))


def _sources(mentions: Sequence[BodyMention]) -> tuple[str, ...]:
    return tuple(sorted({m.source for m in mentions if m.source}))
