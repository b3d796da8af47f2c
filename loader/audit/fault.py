"""A fault as a rule sees it, before it is a finding; many of one kind gathered into one."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

FEW: Final = 3
"""As many faults of one rule stand on their own; more are told together."""

_NAMED: Final = 12


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault: a plain sentence, the locations that show it, ids of nodes.

    `subject` is what has the fault, such as ``action 7``; it is named where faults are gathered.
    """

    message: str
    locations: tuple[str, ...]
    nodes: tuple[str, ...] = ()
    subject: str = ""


def gathered(faults: Iterable[Fault], together: str) -> Iterator[Fault]:
    """The faults one by one, or as one with all places where there are more than a few.

    `together` is the sentence for many; it may hold ``{count}`` and ``{subjects}``.
    """
    found = list(faults)
    if len(found) <= FEW:
        yield from found
        return
    subjects = joined([fault.subject for fault in found])
    yield Fault(
        together.format(count=len(found), subjects=subjects),
        tuple(dict.fromkeys(place for fault in found for place in fault.locations)),
        tuple(dict.fromkeys(node for fault in found for node in fault.nodes)),
    )


def joined(words: Sequence[str], most: int = _NAMED) -> str:
    """Words as a list in a sentence; beyond `most` only how many more there are.

    A first word that all share is said once: `action 1, action 2` gives `actions 1 and 2`.
    """
    shown = list(dict.fromkeys(words))
    more = len(shown) - most
    shown = shown[:most] if more > 0 else shown
    plural = shown[0].split(" ", 1)[0] if shown and len(shown) > 1 else ""
    if plural and all(word.startswith(f"{plural} ") and len(word.split()) == 2 for word in shown):
        shown = [word.split(" ", 1)[1] for word in shown]
        shown[0] = f"{plural}s {shown[0]}"
    if more > 0:
        return f"{', '.join(shown)} and {more} more"
    return " and ".join(filter(None, (", ".join(shown[:-1]), *shown[-1:])))


def quoted(text: str, longest: int = 8) -> str:
    """The first words of a text between quotation marks."""
    words = text.split()
    return f"“{' '.join(words[:longest])}{' …' if len(words) > longest else ''}”"
