"""The rule about names that fit two people, or two bodies, of the document equally well."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Final

from loader.audit.abbreviations import stated
from loader.audit.fault import Fault, gathered
from loader.audit.rule import Rule
from loader.audit.view import AuditView
from loader.property_graph import Node
from loader.resolve.blocking import Keys, candidate_pairs
from loader.resolve.body_keys import body_keys
from loader.resolve.forms import Naming, by_initials, head_dropped, veto
from loader.resolve.people import compare
from loader.resolve.person_keys import person_keys
from loader.values.people import is_initials

Fits = Callable[[Node, Node], bool]


def of_several(view: AuditView) -> Iterator[Fault]:
    """Names that fit two people, or two bodies, of the document equally well."""
    yield from gathered(
        chain(_people(view), _bodies(view)),
        "{count} names fit two people or two bodies of the document: {subjects}",
    )


def _people(view: AuditView) -> Iterator[Fault]:
    """`J Okoro` where the document has a Jane Okoro and a John Okoro."""
    people = {node.id: node for node in view.of_kinds("Person") if not is_initials(node.name)}
    keys = {id_: person_keys(node.name) for id_, node in people.items()}

    def fits(short: Node, full: Node) -> bool:
        return _is_shorter(short, full) and compare(short.name, full.name) is not None

    yield from _told(view, _meant(people, keys, fits))


def _is_shorter(short: Node, full: Node) -> bool:
    """Whether a name says less than another: an initial for a first name, or the surname alone."""
    a, b = short.name.split(), full.name.split()
    return len(a) < len(b) or len(a[0].strip(".")) == 1 < len(b[0].strip("."))


def _bodies(view: AuditView) -> Iterator[Fault]:
    """`the Steering Group` where there are two of them, initials that are those of two bodies."""
    bodies = {node.id: node for node in view.of_kinds("Organisation", "Board")}
    told = stated(view)
    naming = Naming(view.area)
    keys = {id_: body_keys(node.name, naming) for id_, node in bodies.items()}

    def fits(short: Node, full: Node) -> bool:
        if len(short.name) >= len(full.name) or short.name in told or veto(short.name, full.name):
            return False
        return any(rule(short.name, full.name, naming) for rule in (by_initials, head_dropped))

    yield from _told(view, _meant(bodies, keys, fits))


def _meant(
    nodes: Mapping[str, Node], keys: Mapping[str, Keys], fits: Fits
) -> Iterator[tuple[Node, Sequence[Node]]]:
    """Each name that fits two others or more, none of which is a longer form of another of them."""
    found: dict[str, list[Node]] = defaultdict(list)
    for one, other in candidate_pairs(keys):
        for short, full in ((nodes[one], nodes[other]), (nodes[other], nodes[one])):
            if fits(short, full):
                found[short.id].append(full)
    for id_, meant in found.items():
        apart = [node for node in meant if not any(o.id != node.id and o.name in node.name for o in meant)]
        if len(apart) > 1:
            yield nodes[id_], apart


def _told(view: AuditView, found: Iterator[tuple[Node, Sequence[Node]]]) -> Iterator[Fault]:
    for node, meant in found:
        names = " or ".join(sorted(other.name for other in meant))
        said = f"“{node.name}” may be {names}; it is held to be neither"
        nodes = (node.id, *sorted(other.id for other in meant))
        yield Fault(said, view.locations(node), nodes, f"“{node.name}”")


RULES: Final = (
    Rule(
        "name fits several",
        "A name that fits two people or two bodies",
        "medium",
        "A surname alone, an initial and a surname, the initials or the last words of a body, where the "
        "document has two or more that they fit equally and does not explain them. The name is kept apart "
        "from all of them.",
        "Nobody can say which of them is meant, and each may think that it is the other.",
        "“J Okoro” may be Jane Okoro or John Okoro; it is held to be neither",
        of_several,
    ),
)
