"""The keys by which titles of plans meet: every two that `title_likeness` holds to be one's share one."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from math import ceil
from typing import Final

from loader.resolve.blocking import Keys
from loader.resolve.named import Named
from loader.values.titles import title_words

_SHORT: Final = re.compile(r"\(([A-Z]{2,6})\)")


def titles(plan: Named) -> list[str]:
    """The titles of a plan: its name and the other printed forms that are long enough to be one."""
    return [plan.name, *(form for form in plan.aliases if len(form.split()) >= 4)]


def plan_keys(plans: Mapping[str, Named], area: str, least: float) -> dict[str, Keys]:
    """Keys that every two plans share of whose titles' words at least the part `least` is common.

    Two sets of which that part is common share one of the rarest words of each: of `n` words it is enough to
    look at the `n - ceil(least * n) + 1` rarest (prefix filtering: Chaudhuri, Ganti and Kaushik, A Primitive
    Operator for Similarity Joins in Data Cleaning, ICDE 2006).
    """
    words = {
        id_: [(title, compared_words(title, area)) for title in titles(one)] for id_, one in plans.items()
    }
    counts = Counter(word for own in words.values() for _, found in own for word in found)
    return {
        id_: Keys(frozenset(key for title, found in own for key in _keys(title, found, counts, least)))
        for id_, own in words.items()
    }


def compared_words(title: str, area: str) -> frozenset[str]:
    """The words of a title that count when two are compared."""
    return title_words(title, area) - {"action"}


def _keys(title: str, words: frozenset[str], counts: Mapping[str, int], least: float) -> Sequence[str]:
    rarest = sorted(words, key=lambda word: (counts[word], word))
    keys = rarest[: len(words) - ceil(least * len(words)) + 1]
    short = _SHORT.search(title)
    return [*keys, *([short.group(1).lower()] if short else []), *([] if words else [""])]
