"""The samples in the project's words give the facts of the documents as published.

`data/` is line for line the counterpart of the published documents: names, bodies, codes, dates and figures
are as printed, sentences are not. So people, bodies, plans, reports, recommendations and areas are compared
as they are, and what is told by a sentence (actions, outcomes, objectives, risks, themes) by the lines that
it cites.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

import pytest

from loader.property_graph import Node, PropertyGraph, Value
from tests.acceptance.printed import words
from tests.acceptance.samples import DATA, SEEDS, merged, needs_seeds, texts

_Key = tuple[str, ...]
_Facts = Counter[tuple[str, Value]]

NAMED: Final = {"Person", "Organisation", "Board", "Plan", "Report", "Area", "Recommendation"}
SENTENCES: Final = {"text", "name", "mitigation", "progress", "comment", "response", "aliases", "sha256"}
"""Properties whose words are the project's; beside them the status of a risk."""

pytestmark = needs_seeds


@pytest.fixture(scope="module")
def differences() -> list[str]:
    """What the samples and the documents as published do not have in common, one line each."""
    ours, published = merged(DATA), merged(SEEDS)
    nodes = _unlike(_nodes(ours), _nodes(published))
    relationships = _unlike(_relationships(ours), _relationships(published))
    return sorted({*nodes, *relationships, *_renamed_themes(ours, published)})


def test_both_are_the_same_files_line_for_line() -> None:
    assert [path.name for path in texts(DATA)] == [path.name for path in texts(SEEDS)]
    for path in texts(DATA):
        assert _shape(path) == _shape(SEEDS / path.name), path.name


def _shape(path: Path) -> list[tuple[bool, int]]:
    """Of each line, whether anything stands on it and how many cells it has."""
    return [(bool(line.strip()), line.count("\t")) for line in path.read_text(encoding="utf-8").splitlines()]


def test_both_give_the_same_facts(differences: list[str]) -> None:
    assert differences == []


def _unlike(ours: Mapping[_Key, _Facts], published: Mapping[_Key, _Facts]) -> Iterator[str]:
    for key in {*ours, *published}:
        told = " | ".join(map(str, key))
        if key not in published:
            yield f"data only: {told}"
        elif key not in ours:
            yield f"seeds only: {told}"
        else:
            extra, missing = ours[key] - published[key], published[key] - ours[key]
            for name in sorted({name for name, _ in (*extra, *missing)}):
                yield f"{name}: {told}"


def _nodes(graph: PropertyGraph) -> Mapping[_Key, _Facts]:
    found: dict[_Key, _Facts] = {}
    for node in graph.nodes.values():
        found.setdefault(_key(node), Counter()).update(_facts(node))
    return found


def _relationships(graph: PropertyGraph) -> Mapping[_Key, _Facts]:
    found: dict[_Key, _Facts] = {}
    for rel in graph.relationships.values():
        key = (rel.type, *_key(graph.nodes[rel.start]), *_key(graph.nodes[rel.end]))
        found.setdefault(key, Counter()).update([("how many", 1), *rel.properties.items()])
    return found


def _key(node: Node) -> _Key:
    """What tells the node from the others on both sides."""
    return (node.label, node.name) if node.label in NAMED else (node.label, *node.sources)


def _facts(node: Node) -> Iterator[tuple[str, Value]]:
    """The properties that must be equal."""
    yield "how many", 1
    if node.label in NAMED:
        yield from ((name, value) for name, value in node.properties.items() if name != "aliases")
        yield from (("form", form) for form in _forms(node))
        return
    ours = SENTENCES | ({"status"} if node.label == "Risk" else set())
    yield from ((name, value) for name, value in node.properties.items() if name not in ours)


def _forms(node: Node) -> set[str]:
    """Names and aliases; whether a sentence puts an article before a name is ours to choose."""
    return {re.sub(r"^the ", "", form, flags=re.IGNORECASE) for form in (node.name, *node.aliases)}


def _renamed_themes(ours: PropertyGraph, published: PropertyGraph) -> Iterator[str]:
    """Themes whose heading stands in data as it was published, and that are named otherwise all the same."""
    theirs = {theme.sources: theme for theme in published.labelled("Theme")}
    for theme in ours.labelled("Theme"):
        other = theirs.get(theme.sources)
        if other and words(other.name) != words(theme.name) and words(other.name) in words(_lines(theme)):
            yield f"name: Theme | {theme.name}"


def _lines(node: Node) -> str:
    return " ".join(_line(source) for source in node.sources)


def _line(source: str) -> str:
    file, _, location = source.rpartition(":L")
    return (DATA / file).read_text(encoding="utf-8").splitlines()[int(location) - 1]
