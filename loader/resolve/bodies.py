"""Mentions of bodies to boards and organisations, within one document."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from loader.resolve.forms import RULES, Naming, veto
from loader.resolve.judgement import Clusters, Judgement
from loader.values.bodies import (
    body_key,
    ends_as_board,
    initials,
    is_abbreviation,
    is_collective,
    is_weak_board,
    kind_of,
    public_bodies,
    without_article,
)

_GOVERNING: Final = frozenset({"board", "chair", "member", "reports", "oversees", "replaces"})
_SINGLE: Final = ("are the initials of", "ends alike")
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
    judgements: list[Judgement]
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
    return without_article(re.sub(r"\s+", " ", text).strip(" .,;:"))


def resolve_bodies(mentions: Sequence[BodyMention], naming: Naming) -> Bodies:
    """The bodies that the mentions name.

    Names are compared pair by pair where they share a word or one may abbreviate the other; a veto between
    any two members of two sets keeps the sets apart.
    """
    forms = sorted({clean(m.printed) for m in mentions if clean(m.printed)})
    clusters = Clusters()
    for form in forms:
        clusters.add(form)
    refused = _unite(clusters, list(_judged(forms, naming)), naming)
    by_form: dict[str, list[BodyMention]] = defaultdict(list)
    for mention in mentions:
        by_form[clean(mention.printed)].append(mention)
    bodies = Bodies([], [*clusters.judgements, *refused])
    for members in clusters.sets():
        body = _body([m for form in members for m in by_form[form]])
        bodies.bodies.append(body)
        for form in members:
            bodies.by_form[form] = body
            bodies.by_form.setdefault(body_key(form), body)
    return bodies


def _unite(clusters: Clusters, judged: Sequence[Judgement], naming: Naming) -> list[Judgement]:
    """Unite the names of judgements, the surest first; the judgements that were refused, with the reason."""
    refused: list[Judgement] = []
    verdicts = sorted(judged, key=lambda j: (-j.score, j.left, j.right))
    for judgement in verdicts:
        reason = _forbidden(clusters, judgement) or _ambiguous(judgement, verdicts, naming)
        if reason:
            refused.append(Judgement(judgement.left, judgement.right, "different", judgement.score, reason))
        else:
            clusters.unite(judgement)
    return refused


def _judged(forms: Sequence[str], naming: Naming) -> Iterator[Judgement]:
    for left, right in sorted(_pairs(forms, naming)):
        for rule in RULES:
            judgement = rule(left, right, naming)
            if judgement:
                yield judgement
                break


def _pairs(forms: Sequence[str], naming: Naming) -> set[tuple[str, str]]:
    """Pairs worth comparing: a common word, a common public body, initials, or an abbreviation's meaning."""
    blocks: dict[str, list[str]] = defaultdict(list)
    for form in forms:
        for block in _blocks(form, naming):
            blocks[block].append(form)
    return {
        (left, right)
        for members in blocks.values()
        if len(members) <= 400
        for at, left in enumerate(members)
        for right in members[at + 1 :]
        if left != right
    }


def _blocks(form: str, naming: Naming) -> set[str]:
    words = set(naming.bare(form).split()) | set(body_key(form).split())
    blocks = {word[:4] for word in words if len(word) > 2}
    blocks |= {f"={initials(form)}", f"={initials(naming.without_area(body_key(form)))}"}
    if is_abbreviation(form):
        blocks.add(f"={form.upper()}")
    blocks |= {
        f"stated {n}" for n, pair in enumerate(sorted(map(sorted, naming.same))) if body_key(form) in pair
    }
    blocks |= {
        f"class {key}" for key, name in naming.classes.items() if body_key(form) in {key, body_key(name)}
    }
    public = public_bodies().get(body_key(form))
    return blocks | ({f"public {public}"} if public else set())


def _forbidden(clusters: Clusters, judgement: Judgement) -> str:
    for left in clusters.members(judgement.left):
        for right in clusters.members(judgement.right):
            reason = veto(left, right)
            if reason:
                return f"{left} and {right}: {reason}"
    return ""


def _ambiguous(judgement: Judgement, verdicts: Sequence[Judgement], naming: Naming) -> str:
    """Initials, or last words, that fit two different names decide nothing."""
    mark = next((mark for mark in _SINGLE if mark in judgement.reason), "")
    if not mark:
        return ""
    short = min((judgement.left, judgement.right), key=len)
    rivals = {
        naming.without_area(body_key(other))
        for j in verdicts
        if mark in j.reason and short in (j.left, j.right)
        for other in (j.left, j.right)
        if other != short
    }
    return f"{short} fits {len(rivals)} names" if len(rivals) > 1 else ""


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
    if roles & (_GOVERNING - {"member"}) and any(ends_as_board(form) for form in printed):
        return "Board"
    return "Board" if "board" in roles and not kinds["organisation"] else "Organisation"


def _others(name: str, mentions: Sequence[BodyMention]) -> tuple[str, ...]:
    found = {re.sub(r"\s+", " ", m.printed).strip(" .,;:") for m in mentions} | {
        clean(m.printed) for m in mentions
    }
    return tuple(sorted(found - {name, ""}))


def _sources(mentions: Sequence[BodyMention]) -> tuple[str, ...]:
    return tuple(sorted({m.source for m in mentions if m.source}))
