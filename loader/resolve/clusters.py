"""Sets of names, or of ids, that are held to be one."""

from collections.abc import Callable, Iterable
from itertools import product

from loader.resolve.comparison import Comparison


class Clusters:
    """Sets of names held to be one, and which sets are kept apart whatever the rules say."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        self._parent: dict[str, str] = {}
        self._members: dict[str, list[str]] = {}
        self._apart: dict[str, set[str]] = {}
        self.comparisons: list[Comparison] = []
        for name in names:
            self.add(name)

    def add(self, name: str) -> None:
        """Make the name known, alone at first."""
        if name not in self._parent:
            self._parent[name] = name
            self._members[name] = [name]

    def find(self, name: str) -> str:
        """The representative of the name's set: the first of its names."""
        while self._parent[name] != name:
            self._parent[name] = self._parent[self._parent[name]]
            name = self._parent[name]
        return name

    def members(self, name: str) -> list[str]:
        """All names of the set, sorted."""
        return sorted(self._members[self.find(name)])

    def together(self, left: str, right: str) -> bool:
        """Whether both are held to be one."""
        return self.find(left) == self.find(right)

    def keep_apart(self, left: str, right: str) -> None:
        """Let `apart` say so of these two, and of all that are or come to be one with either."""
        self._apart.setdefault(self.find(left), set()).add(right)
        self._apart.setdefault(self.find(right), set()).add(left)

    def keep_ruled_apart(self, ruled: Iterable[frozenset[str]], key: Callable[[str], str]) -> None:
        """Keep apart the names whose keys are a pair of `ruled`."""
        names: dict[str, list[str]] = {}
        for name in sorted(self._parent):
            names.setdefault(key(name), []).append(name)
        for pair in ruled:
            left, right = (names.get(one, []) for one in sorted(pair)) if len(pair) == 2 else ([], [])
            for first, second in product(left, right):
                self.keep_apart(first, second)

    def apart(self, left: str, right: str) -> bool:
        """Whether a member of the one set is kept apart from a member of the other."""
        first, second = self.find(left), self.find(right)
        return any(self.find(name) == second for name in self._apart.get(first, ()))

    def unite(self, comparison: Comparison) -> bool:
        """Hold both names to be one and keep the comparison; False where they already are."""
        left, right = self.find(comparison.left), self.find(comparison.right)
        self.comparisons.append(comparison)
        if left == right:
            return False
        first, second = sorted((left, right))
        self._parent[second] = first
        self._members[first] += self._members.pop(second)
        if second in self._apart:
            self._apart.setdefault(first, set()).update(self._apart.pop(second))
        return True

    def sets(self) -> list[list[str]]:
        """Every set, its names sorted, the sets in the order of their first names."""
        return sorted(sorted(names) for names in self._members.values())
