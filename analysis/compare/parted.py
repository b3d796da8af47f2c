"""One action that became several, and several that became one."""

from collections.abc import Iterable, Sequence

from analysis.compare.assignment import ENOUGH, ENOUGH_WORDING, Pair
from analysis.compare.likeness import Weighed
from analysis.compare.wording import common


def parts(found: Weighed, matched: Sequence[Pair], looked_at: Iterable[Pair]) -> list[Pair]:
    """Further pairs, with one action matched already and one that is not: best first by score, then place.

    A new action without a pair is a part of an old one that has one where it carries on words of the old
    action that the new one found before does not carry on (splits); and the other way round (joins). Of
    ``support for lone parents``, carried on as it stands, ``support for disabled parents`` is no part. An
    action becomes a part once.
    """
    olds, news = {pair.old: pair for pair in matched}, {pair.new: pair for pair in matched}
    taken_old, taken_new = set(olds), set(news)
    added: list[Pair] = []
    for pair in sorted(looked_at, key=lambda p: (-p.likelihood.score, p.old, p.new)):
        if pair.old in olds and pair.new not in taken_new:
            first = found.new[olds[pair.old].new].forms.keys()
        elif pair.new in news and pair.old not in taken_old:
            first = found.old[news[pair.new].old].forms.keys()
        else:
            continue
        shared = found.old[pair.old].forms.keys() & found.new[pair.new].forms.keys()
        if _a_part(pair, {word for word in shared - first if not common(word)}):
            taken_old.add(pair.old)
            taken_new.add(pair.new)
            added.append(pair)
    return added


def _a_part(pair: Pair, own: set[str]) -> bool:
    enough = pair.alike.value >= ENOUGH_WORDING and pair.likelihood.score >= ENOUGH
    return enough and bool(own)
