"""Why two things are one, are two, or are left undecided: everything that was looked at."""

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from loader.document_graph import DocumentGraph
from loader.errors import NotFound
from loader.merge import placed_nodes
from loader.resolve.across import Matching, matching, same, veto_of, vetoed
from loader.resolve.comparison import Comparison, Verdict
from loader.resolve.doubts import doubt
from loader.resolve.forms import RULES, Naming
from loader.resolve.groups import GROUPS, name_key
from loader.resolve.judgement import Thing
from loader.resolve.named import Named, by_id
from loader.resolve.people import compare
from loader.resolve.ruled import told
from loader.resolve.rulings import NO_RULINGS, Register, Rulings
from loader.values.bodies import initials, kind_of
from loader.values.people import initials_of
from loader.values.titles import title_likeness, title_period, title_words


@dataclass(frozen=True, slots=True)
class Mention:
    """A thing as one document prints it."""

    file: str
    label: str
    name: str
    aliases: tuple[str, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Feature:
    """One thing that was compared: what it is on either side."""

    name: str
    left: str
    right: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """The verdict on two things, and what led to it.

    `steps` is the way from the one to the other where they are one, `rules` what each rule said, `veto` what
    forbids that they are one, `rulings` what people said of either with the other.
    """

    left: Thing
    right: Thing
    verdict: Verdict
    score: float
    reason: str
    steps: tuple[str, ...]
    features: tuple[Feature, ...]
    rules: tuple[str, ...]
    veto: str
    rulings: tuple[str, ...]
    left_mentions: tuple[Mention, ...]
    right_mentions: tuple[Mention, ...]

    def lines(self) -> Iterator[str]:
        """The explanation as a person reads it."""
        yield f"{self.left} and {self.right}: {self.verdict}, score {self.score:.2f}"
        yield f"  because {self.reason}"
        yield from (f"  step: {step}" for step in self.steps)
        yield from (f"  ruling: {ruling}" for ruling in self.rulings)
        yield f"  veto: {self.veto or 'none'}"
        yield from (f"  rule: {rule}" for rule in self.rules)
        yield from (f"  {one.name}: {one.left or '-'} | {one.right or '-'}" for one in self.features)
        for thing, mentions in ((self.left, self.left_mentions), (self.right, self.right_mentions)):
            yield f"  mentions of {thing}:"
            for one in mentions:
                aliases = f", also {'; '.join(one.aliases)}" if one.aliases else ""
                yield f"    {one.label} {one.name}{aliases}: {', '.join(one.sources)}"


def explain(
    documents: Iterable[DocumentGraph], left: Thing, right: Thing, rulings: Rulings = NO_RULINGS
) -> Explanation:
    """Everything that tells whether two things are one.

    Raises NotFound where no document prints one of them, JudgementError where rulings contradict what the
    documents print.
    """
    documents = sorted(documents, key=lambda d: d.file)
    found = matching(placed_nodes(documents), rulings)
    ids = [_id(found, thing) for thing in (left, right)]
    nodes = by_id(found.things)
    a, b = (nodes[id_] for id_ in ids)
    verdict, score, reason, steps = _verdict(found, a, b)
    return Explanation(
        left,
        right,
        verdict,
        score,
        reason,
        tuple(_step(step, nodes) for step in steps),
        tuple(_features(a, b)),
        tuple(_rules(left, right, a, b)),
        veto_of(a, b) or vetoed(Comparison(a.id, b.id, "same", 0, ""), found.clusters, nodes, found.ruled),
        tuple(told(one) for one, pairs in found.ruled.pairs if _concerns(found, pairs, a.id, b.id)),
        tuple(_mentions(documents, ids[0])),
        tuple(_mentions(documents, ids[1])),
    )


def _id(found: Matching, thing: Thing) -> str:
    ids = Register(found.things).one(thing)
    if not ids:
        raise NotFound(f"No document prints {thing}, or several things are called so. Check the name.")
    return ids[0]


def _verdict(found: Matching, a: Named, b: Named) -> tuple[Verdict, float, str, Sequence[Comparison]]:
    if a.id == b.id:
        return "same", 1.0, "the documents print both names for one thing", ()
    if found.clusters.together(a.id, b.id):
        steps = _way(found.clusters.comparisons, a.id, b.id)
        weakest = min(steps, key=lambda step: step.score)
        return "same", weakest.score, weakest.reason, steps
    ruling = found.ruled.different(found.clusters, a.id, b.id)
    if ruling:
        return "different", 1.0, ruling, ()
    ruling = found.ruled.reason(found.clusters, a.id, b.id)
    spoken = _spoken(a, b)
    if ruling:
        return "undecided", spoken[0] if spoken else 0.5, ruling, ()
    one = Comparison(a.id, b.id, "same", 0, "")
    veto = vetoed(one, found.clusters, by_id(found.things), found.ruled)
    if veto:
        return "different", 1.0, veto, ()
    if spoken:
        return "undecided", *spoken, ()
    return "different", 0.0, _unlike(a, b), ()


def _spoken(a: Named, b: Named) -> tuple[float, str] | None:
    """What a rule or a doubt says of two things that may be compared."""
    if a.group != b.group or not _share_area(a, b):
        return None
    return same(a.group, a.area, a, b) or doubt(a.group, a.area, a, b)


def _unlike(a: Named, b: Named) -> str:
    if a.group != b.group:
        return f"a {a.label} is never a {b.label}"
    if not _share_area(a, b):
        return f"they are of two areas, {a.area or 'none'} and {b.area or 'none'}"
    return "no rule speaks for it"


def _share_area(a: Named, b: Named) -> bool:
    return a.area == b.area or bool(a.national or b.national)


def _way(comparisons: Iterable[Comparison], start: str, goal: str) -> list[Comparison]:
    """The shortest way of "same" from the one id to the other."""
    ties: dict[str, list[Comparison]] = defaultdict(list)
    for one in comparisons:
        ties[one.left].append(one)
        ties[one.right].append(one)
    waiting, came = deque([start]), {start: list[Comparison]()}
    while goal not in came:
        at = waiting.popleft()
        for one in ties[at]:
            ahead = one.right if one.left == at else one.left
            if ahead not in came:
                came[ahead] = [*came[at], one]
                waiting.append(ahead)
    return came[goal]


def _step(one: Comparison, nodes: Mapping[str, Named]) -> str:
    return f"{nodes[one.left].thing} is {nodes[one.right].thing}: {one.reason} ({one.score:.2f})"


def _concerns(found: Matching, pairs: Iterable[tuple[str, str]], left: str, right: str) -> bool:
    """Whether a ruling speaks of both sets, or of two members of the one set that both are."""
    ends = {found.clusters.find(left), found.clusters.find(right)}
    return any({found.clusters.find(a), found.clusters.find(b)} == ends for a, b in pairs)


def _rules(left: Thing, right: Thing, a: Named, b: Named) -> Iterator[str]:
    """What each rule says of the names in question, and what is said of the two between documents."""
    if a.group != b.group:
        return
    spoken = list(_of_names(a.group, a.area, left.name, right.name))
    yield from spoken or ["none speaks of the names"]
    across = same(a.group, a.area, a, b) if a.id != b.id and _share_area(a, b) else None
    if across:
        yield f"between documents: {across[1]} ({across[0]:.2f})"


def _of_names(group: str, area: str, left: str, right: str) -> Iterator[str]:
    if group == "Plan":
        yield f"likeness of the titles ({title_likeness(left, right, area):.2f})"
        return
    naming = Naming(area=area)
    rules = RULES if group == "Body" else (lambda a, b, _: compare(a, b),)
    for rule in rules:
        said = rule(left, right, naming)
        if said:
            yield f"{said.reason} ({said.score:.2f})"


def _features(a: Named, b: Named) -> Iterator[Feature]:
    keys = [name_key(one.label, one.name) for one in (a, b)]
    yield Feature("label", a.label, b.label)
    yield Feature("area", a.thing.area, b.thing.area)
    yield Feature("key", *keys)
    likeness = f"{Indel.normalized_similarity(*keys):.2f}"
    yield Feature("likeness of the keys", likeness, likeness)
    if a.group == b.group == "Plan":
        yield Feature("words", *(" ".join(sorted(title_words(one.name, one.area))) for one in (a, b)))
        yield Feature("period", *(title_period(one.name).printed for one in (a, b)))
    elif a.group == b.group == "Body":
        yield Feature("kind", kind_of(a.name), kind_of(b.name))
        yield Feature("public body", a.national, b.national)
    shorten = {"Person": initials_of, "Body": initials}
    if a.group == b.group and a.group in shorten:
        yield Feature("initials", shorten[a.group](a.name), shorten[b.group](b.name))
    yield Feature("other forms", "; ".join(a.aliases), "; ".join(b.aliases))


def _mentions(documents: Iterable[DocumentGraph], id_: str) -> Iterator[Mention]:
    for document in documents:
        node = document.graph.nodes.get(id_)
        if node is not None and node.label in GROUPS:
            yield Mention(document.file, node.label, node.name, node.aliases, node.sources)
