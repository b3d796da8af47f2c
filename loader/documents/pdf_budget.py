"""What reading one PDF may cost: bytes inflated, pages, letters, drawings. Over a limit it is refused."""

from dataclasses import dataclass
from typing import Final

from loader.errors import TooLarge

MOST_LETTERS: Final = 200_000
"""Letters of one page."""
LARGEST_STREAM: Final = 64_000_000
"""Bytes to which one stream may inflate."""
_LIMITS: Final = {
    "bytes": 400_000_000,
    "instructions": 400_000_000,
    "pages": 3_000,
    "letters": 4_000_000,
    "drawings": 2_000_000,
    "figures": 20_000,
    "letters of fonts": 3_000_000,
    "look-ups": 2_000_000,
}
"""Instructions are counted in bytes, each time that a page or a figure runs them."""


@dataclass(slots=True)
class Budget:
    """What a file has used so far of each of the limits."""

    file: str
    used: dict[str, int]

    def spend(self, kind: str, amount: int = 1) -> None:
        """Count what is used. Raises TooLarge over the limit."""
        self.used[kind] = self.used.get(kind, 0) + amount
        if self.used[kind] > _LIMITS[kind]:
            raise TooLarge(
                f"{self.file}: the PDF unpacks to more than {_LIMITS[kind]:,} {kind}; "
                "export only the plan again"
            )


def budget_of(file: str) -> Budget:
    """A budget of which nothing is used."""
    return Budget(file, {})
