"""What a document lets stand for one body: `the Road Safety Partnership (“the Partnership”)`, `(RSP)`."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from loader.prose.names import names_in
from loader.prose.sentences import Marked
from loader.resolve.lexicon import expansion
from loader.values.bodies import body_key

_CALLED: Final = re.compile(
    r"\s*\((?:(?:hereafter|hereinafter|here|below|called|known as|referred to as),?\s+)?"
    r"[“‘\"']?the\s+(?P<word>[A-Z][a-z]{3,})[”’\"']?\)"
)


_LETTERS: Final = re.compile(
    r"⟦(?P<name>\d+)⟧,?\s*\((?:the\s+|[“‘\"'])*(?P<short>[A-Z][A-Za-z&]{1,8}|⟦\d+⟧)[”’\"']?\)"
)
_KEY: Final = re.compile(
    r"(?:^|[.;,]\s+)(?P<short>[A-Z][A-Za-z&]{1,8}|⟦\d+⟧)\s*"
    r"(?::|=|\bmeans\b|\bstands\s+for\b)\s*(?:the\s+)?⟦(?P<name>\d+)⟧"
)


def named_in_short(sentence: Marked) -> Iterator[tuple[str, str]]:
    """Each abbreviation and the body whose last words it shortens: in brackets right behind it, or before it
    as in a key. The whole name has it, whatever words stand first: `Ness Road Safety Partnership (RSP)`."""
    for match in (*_LETTERS.finditer(sentence.text), *_KEY.finditer(sentence.text)):
        name, short = sentence.bodies[int(match["name"])], match["short"]
        short = sentence.bodies[int(short.strip("⟦⟧"))] if short.startswith("⟦") else short
        if expansion(name, short):
            yield short, name


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
