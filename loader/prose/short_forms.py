"""Words that a document lets stand for one body: `the Road Safety Partnership (“the Partnership”)`."""

import re
from collections.abc import Iterable
from typing import Final

from loader.prose.names import names_in
from loader.values.bodies import body_key

_CALLED: Final = re.compile(
    r"\s*\((?:(?:hereafter|hereinafter|here|below|called|known as|referred to as),?\s+)?"
    r"[“‘\"']?the\s+(?P<word>[A-Z][a-z]{3,})[”’\"']?\)"
)


def short_forms(texts: Iterable[str]) -> dict[str, str]:
    """Each such word and the body that it stands for; a word that is given to two bodies stands for none."""
    found: dict[str, dict[str, str]] = {}
    for text in texts:
        for match in _CALLED.finditer(text):
            name = _named_before(text[: match.start()])
            if match["word"] in name.split()[1:]:
                found.setdefault(match["word"], {}).setdefault(body_key(name), name)
    return {word: next(iter(names.values())) for word, names in found.items() if len(names) == 1}


def _named_before(text: str) -> str:
    """The body whose name ends a text; '' where it ends in none."""
    last = next(reversed(list(names_in(text))), None)
    return last.printed if last and text.endswith(last.printed) else ""
