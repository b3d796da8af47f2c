"""How long it takes to tell who is one over many documents.

    python benchmarks/match_mentions.py [--mentions 100000] [--documents 500] [--areas 40]

The documents are invented: people, organisations, boards and cited plans of so many areas, each named by
several documents, one time in eight with a slip of the pen, initials for a first name or a word left out.
With `--areas 1` all of them are of one area, which is the hardest case. The peak of the memory is that of the
whole process, the documents included.
"""

import random
import resource
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import click

from loader.document_graph import DocumentGraph
from loader.matching.undecided import undecided
from loader.merge import merge
from loader.property_graph import Node, full, node_id, property_graph
from loader.values.bodies import body_key
from loader.values.people import first_names, person_key

GOAL = 60.0
SHARES = {"Person": 0.45, "Organisation": 0.3, "Board": 0.15, "Plan": 0.1}
"""What part of a document's mentions has each label."""
REPEATED = 3
"""How many documents of an area name one thing, on average."""
SLIPS = 0.12

_STARTS = (
    "Al", "Ba", "Bro", "Ca", "Cla", "Da", "Ea", "Fa", "Gra", "Ha", "Hol", "Ja", "Ken", "La", "Ma",
    "Mor", "Na", "No", "O", "Pa", "Pres", "Ra", "Ro", "Sha", "Sta", "Ta", "Tho", "Wa", "Whi", "Wil",
)  # fmt: skip
_MIDDLES = (
    "", "ber", "den", "der", "gra", "ling", "man", "mer", "nor", "ring", "sing", "ster", "ver", "wor",
)  # fmt: skip
_ENDS = (
    "bury", "by", "croft", "dale", "field", "ford", "ham", "ins", "land", "ley", "man", "more", "son",
    "stone", "ton", "well", "wood", "worth",
)  # fmt: skip
_TOPICS = (
    "Adult Social Care", "Air Quality", "Alcohol and Drugs", "Carers", "Children and Families",
    "Climate", "Community Safety", "Contextual Safeguarding", "Culture", "Dementia",
    "Digital Inclusion", "Domestic Abuse", "Early Help", "Education", "Employment and Skills",
    "Exploitation", "Falls", "Flood", "Food", "Health and Wellbeing", "Homelessness", "Housing",
    "Hate Crime", "Knife Crime", "Learning Disability", "Licensing", "Mental Health", "Migration",
    "Neglect", "Offending", "Parks", "Play", "Poverty", "Prevention", "Public Health", "Reablement",
    "Road Safety", "Safeguarding Adults", "Safeguarding Children", "Serious Violence", "Sport",
    "Suicide Prevention", "Transport", "Volunteering", "Women and Girls", "Youth Justice",
    "Youth Work",
)  # fmt: skip
_KINDS = {
    "Organisation": ("Service", "Team", "Trust", "Department", "Centre", "Association", "Foundation", "Unit"),
    "Board": ("Board", "Partnership Board", "Partnership", "Committee", "Steering Group", "Forum", "Panel"),
    "Plan": ("Strategy 2018-22", "Strategy", "Plan 2020-25", "Action Plan", "Charter 2021", "Framework"),
}


@dataclass(frozen=True, slots=True)
class Size:
    """How much there is to match."""

    mentions: int
    documents: int
    areas: int

    @property
    def share(self) -> int:
        """The mentions of one document."""
        return self.mentions // self.documents


def documents(size: Size) -> list[DocumentGraph]:
    """The invented documents; the same for every run."""
    chance = random.Random(1)
    areas = [f"{_place(chance)} {number}" for number in range(size.areas)]
    files = {area: len(range(at, size.documents, size.areas)) for at, area in enumerate(areas)}
    pools = {area: _pool(size.share * count, chance) for area, count in files.items()}
    return [
        _document(f"plan-{number}.txt", areas[number % size.areas], pools, size, chance)
        for number in range(size.documents)
    ]


def _pool(mentions: int, chance: random.Random) -> dict[str, list[str]]:
    """The things of an area by label."""
    return {
        label: sorted({_name(label, chance) for _ in range(max(1, int(mentions * share / REPEATED)))})
        for label, share in SHARES.items()
    }


def _place(chance: random.Random) -> str:
    return f"{chance.choice(_STARTS)}{chance.choice(_MIDDLES)}{chance.choice(_ENDS)}"


def _name(label: str, chance: random.Random) -> str:
    if label == "Person":
        return f"{chance.choice(_first_names()).title()} {_place(chance)}"
    topic, kind = chance.choice(_TOPICS), chance.choice(_KINDS[label])
    return f"{_place(chance)} {topic} {kind}"


@cache
def _first_names() -> list[str]:
    return sorted(first_names())


def _document(
    file: str, area: str, pools: dict[str, dict[str, list[str]]], size: Size, chance: random.Random
) -> DocumentGraph:
    nodes: dict[str, Node] = {}
    for label, share in SHARES.items():
        names = pools[area][label]
        for line in range(int(size.share * share)):
            printed = _printed(chance.choice(names), label, chance)
            node = _node(label, area, printed, f"{file}:L{line + 1}")
            nodes.setdefault(node.id, node)
    return DocumentGraph(file, "00", area, property_graph(nodes.values(), ()))


def _printed(name: str, label: str, chance: random.Random) -> str:
    if chance.random() > SLIPS:
        return name
    words = name.split()
    if label == "Person" and chance.random() < 0.4:
        return f"{words[0][0]} {words[-1]}"
    if label != "Person" and chance.random() < 0.4:
        return " ".join(words[:-1] if len(words) > 3 else words)
    at = chance.randrange(2, len(name))
    return name[:at] + chance.choice("aeinorst") + name[at + chance.choice((0, 1)) :]


def _node(label: str, area: str, name: str, source: str) -> Node:
    key = person_key(name) if label == "Person" else body_key(name)
    short = "".join(word[0] for word in name.split() if word[0].isupper())
    aliases = (short,) if label == "Board" and len(short) > 2 else ()
    properties = full({"name": name, "aliases": aliases, "sources": (source,)})
    return Node(node_id(label, area, key), label, properties)


def _timed(act: Callable[[], Sequence[object] | int]) -> tuple[float, int]:
    begun = time.perf_counter()
    result = act()
    return time.perf_counter() - begun, result if isinstance(result, int) else len(result)


def _memory() -> float:
    """The peak of the process's memory in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measured(made: Sequence[DocumentGraph]) -> Iterator[tuple[str, float, int, float]]:
    """Name, seconds, size of the result and peak memory of every measure."""
    for name, act in (
        ("merge", lambda: len(merge(made).nodes)),
        ("undecided", lambda: len(undecided(made))),
    ):
        seconds, count = _timed(act)
        yield name, seconds, count, _memory()


@click.command(help="Match the mentions of generated documents.")
@click.option("--mentions", default=100_000)
@click.option("--documents", "number", default=500)
@click.option("--areas", default=40)
def main(mentions: int, number: int, areas: int) -> None:
    made = documents(Size(mentions, number, areas))
    nodes = sum(len(document.graph.nodes) for document in made)
    click.echo(f"{nodes:,} mentions in {number} documents of {areas} areas; {_memory():.0f} MB to begin with")
    for name, seconds, count, peak in measured(made):
        verdict = "within" if seconds < GOAL else "OVER"
        click.echo(
            f"{name:<10}{seconds:8.2f} s, {count:,} results, peak {peak:.0f} MB ({verdict} {GOAL:.0f} s)"
        )


if __name__ == "__main__":
    main()
