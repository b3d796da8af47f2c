"""Cells of leads, partners and boards: who stands in them, person by person, body by body."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final, Literal

from loader.documents.blocks import Text
from loader.resolve.lexicon import Lexicon
from loader.resolve.segmentation import split_bodies
from loader.values.bodies import body_key, is_abbreviation, kind_of
from loader.values.people import VACANT, is_confident_name, is_initials, read_person
from loader.values.posts import is_initial_name, is_post, may_be_a_name
from loader.values.ranks import is_rank

_KNOWN: Final = 2
"""Weight from which a name is a body's beyond doubt."""
PartyKind = Literal["person", "body", "post", "nobody", "initials"]

_WITHIN: Final = re.compile(
    r"\s+(?:within|in|of)\s+(?:the\s+)?(?P<parent>(?:[A-Z][\w’'&-]*\s+)+(?:directorate|department|division|service|group))\b",
    re.I,
)
_BESIDE: Final = re.compile(r"\s+[–—-]\s+|\s*:\s+|\s*[–—]\s*")
_BRACKETED: Final = re.compile(r"(?P<outer>[^()]+?)\s*\((?P<inner>[^()]+)\)")
_LABEL: Final = re.compile(
    r"^(?:lead|leads|led by|with|support|supported by|partners?|owner|sro|joint leads?)\s*[:–-]\s*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Party:
    """One who stands in a cell. `role` and `employer` where the cell prints them beside a person; `parent`
    where it prints the larger body of a unit."""

    kind: PartyKind
    printed: str
    location: str
    role: str = ""
    employer: str = ""
    parent: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """What is known of the column: whether its header or most of its cells say that it holds people, or most
    of what may be a name is that of a person; `known` are the keys of bodies that stand beside people or help
    in the same table."""

    people: bool = False
    bodies: bool = False
    named: bool = False
    known: frozenset[str] = frozenset()


def read_parties(
    cell: Text, lexicon: Lexicon, column: Column, initials: frozenset[str] = frozenset()
) -> list[Party]:
    """The parties of a cell, in printed order, each with the line that prints it."""
    printed = "\n".join(line.text for line in cell.lines)
    within = _WITHIN.search(printed)
    parent = within["parent"].strip() if within else ""
    plain = _WITHIN.sub("", printed) if parent else printed
    parties = [
        p
        for chunk in _chunks(plain)
        for p in _parties(_LABEL.sub("", chunk.strip()), lexicon, column, initials)
    ]
    if parent:
        parties = [replace(p, parent=parent) if p.kind == "body" else p for p in parties]
        parties = _units_only(parties, plain)
    return [replace(party, location=cell.where(party.printed)) for party in parties]


def _units_only(parties: list[Party], plain: str) -> list[Party]:
    """Without the plural `departments` only the body next to the words names its directorate."""
    if re.search(r"\b(?:departments|teams|services|divisions)\b", plain):
        return [replace(p, parent="") if is_abbreviation(p.printed) else p for p in parties]
    last = max((at for at, p in enumerate(parties) if p.kind == "body"), default=-1)
    return [replace(p, parent=p.parent if at == last else "") for at, p in enumerate(parties)]


def _chunks(printed: str) -> Iterator[str]:
    """The cell cut at semicolons, slashes and bullets; other line breaks stay."""
    for chunk in re.split(r"\s*[;|•·●▪]\s*|\s*/\s*(?!or\b)|\n(?=[-–*>]\s)", printed):
        if chunk.strip():
            yield chunk.strip(" -–*>\n")


def _parties(chunk: str, lexicon: Lexicon, column: Column, initials: frozenset[str]) -> Iterator[Party]:
    if VACANT.fullmatch(chunk.replace("\n", " ")):
        yield Party("nobody", chunk.replace("\n", " "), "")
        return
    beside = _beside(chunk, column, lexicon)
    if beside:
        yield from beside
        return
    if _is_post_alone(chunk.replace("\n", " "), lexicon):
        yield Party("post", chunk.replace("\n", " "), "")
        return
    letters = [] if column.bodies else _letters(chunk, initials)
    for piece in letters or split_bodies(chunk, lexicon):
        yield from _piece(piece, lexicon, column, initials)


def _letters(chunk: str, initials: frozenset[str]) -> list[str]:
    """`JAP and SK`, `Insp SK`: the initials of a chunk that holds nothing else but ranks, all of them
    explained; else []."""
    if chunk.strip() in initials:
        return [chunk.strip()]
    tokens = re.split(r"\s*(?:[,&+\n]|\band\b)\s*|\s+", chunk.strip())
    letters = [token for token in tokens if token in initials or not is_rank(token)]
    return letters if len(tokens) > 1 and letters and all(token in initials for token in letters) else []


def _may_employ(bracketed: re.Match[str], lexicon: Lexicon) -> bool:
    """`Lowri Meredith (Northtown Health Board)`: a name that is none of a body before a body in brackets."""
    person, inner = read_person(bracketed["outer"]), bracketed["inner"].strip()
    employer = kind_of(inner) == "organisation" or lexicon.weight(inner) >= 1 or inner in lexicon.meanings
    return (
        person is not None
        and not kind_of(bracketed["outer"])
        and may_be_a_name(person.name)
        and employer
        and (lexicon.weight(bracketed["outer"]) < 2)
    )


def _is_post_alone(chunk: str, lexicon: Lexicon) -> bool:
    """Whether a chunk is one job title: no list, no unit of a council among its words."""
    first = chunk.partition(",")[0]
    return (
        is_post(first)
        and is_post(chunk)
        and lexicon.weight(chunk) < 2
        and not any(word in lexicon.prefixes for word in chunk.split())
    )


def _beside(chunk: str, column: Column, lexicon: Lexicon) -> list[Party]:
    """A person and a body, or a person and a post, in one chunk; [] where it is something else."""
    text = chunk.replace("\n", " ")
    bracketed = _BRACKETED.fullmatch(text)
    if (
        bracketed
        and (not is_initials(bracketed["inner"]) or bracketed["inner"] in lexicon.meanings)
        and (_is_person(bracketed["outer"], column, lexicon) or _may_employ(bracketed, lexicon))
    ):
        return _with_inner(bracketed["outer"], bracketed["inner"])
    if bracketed and _is_person(bracketed["inner"], Column()) and not is_abbreviation(bracketed["inner"]):
        return _pair(bracketed["inner"], bracketed["outer"])
    for cut in _BESIDE.finditer(text):
        left, right = text[: cut.start()].strip(), text[cut.end() :].strip()
        for person, other in ((left, right), (right, left)):
            if _is_person(person, Column(), lexicon) and not _is_person(other, Column(), lexicon):
                return _pair(person, other)
    person, comma, rest = text.partition(",")
    if comma and _is_person(person, column, lexicon) and rest.strip() and not _starts_with_person(rest):
        return _told_of(person.strip(), rest.strip(), column, lexicon)
    if comma and is_post(person) and _is_person(rest.strip(), Column()):
        return _pair(rest.strip(), person)
    return []


def _told_of(person: str, rest: str, column: Column, lexicon: Lexicon) -> list[Party]:
    """A person and what follows the comma: a post, a body, or a post and a body; [] where a list follows.

    In a column of names the body tells for whom the person works, and leads nothing; in another one the
    two may be a list, and nobody is said to work for anybody.
    """
    post, comma, body = (part.strip() for part in rest.rpartition(","))
    if comma and is_post(post) and not is_post(body) and _is_body(body, lexicon):
        return [Party("person", person, "", role=post, employer=body)]
    if is_post(rest) or (comma and is_post(post)) or rest[:1].islower():
        return [Party("person", person, "", role=rest)]
    if comma:
        return []
    if column.people or column.named:
        return [Party("person", person, "", employer=rest)]
    return [Party("person", person, ""), Party("body", rest, "")]


def _is_body(text: str, lexicon: Lexicon) -> bool:
    """Whether a text names a body for certain, and not what a post is about."""
    return bool(kind_of(text)) or text in lexicon.meanings or lexicon.weight(text) >= _KNOWN


def _starts_with_person(rest: str) -> bool:
    return _is_person(re.split(r",|\band\b|&", rest)[0].strip(), Column())


def _with_inner(person: str, inner: str) -> list[Party]:
    """`Jane Okoro (Housing)`: the brackets tell whom she works for or what she is; they lead nothing."""
    if is_post(inner) or inner[:1].islower():
        return [Party("person", person.strip(), "", role=inner)]
    return [Party("person", person.strip(), "", employer=inner)]


def _pair(person: str, other: str) -> list[Party]:
    """A person beside a post, or beside a body that leads with them."""
    post, comma, body = other.rpartition(",")
    if comma and is_post(post) and not is_post(body.strip()):
        return [Party("person", person, "", role=post.strip(), employer=body.strip())]
    if is_post(other) or other[:1].islower():
        return [Party("person", person, "", role=other)]
    if comma and is_post(post):
        return [Party("person", person, "", role=post.strip(), employer=body.strip())]
    return [Party("person", person, "", employer=other), Party("body", other, "")]


def _is_person(text: str, column: Column, lexicon: Lexicon | None = None) -> bool:
    text = text.strip()
    person = read_person(text)
    if person is None or kind_of(text):
        return False
    if lexicon is not None and lexicon.is_person(text):
        return True
    if is_confident_name(text) or is_initial_name(text):
        return True
    place = lexicon is not None and text.split()[0] in lexicon.places
    if place or body_key(text) in column.known or not may_be_a_name(person.name):
        return False
    return column.people or (column.named and (lexicon is None or lexicon.weight(text) < _KNOWN))


def _piece(piece: str, lexicon: Lexicon, column: Column, initials: frozenset[str]) -> Iterator[Party]:
    sure = is_confident_name(piece) or is_initial_name(piece) or lexicon.is_person(piece)
    known_body = lexicon.weight(piece) >= 1 and not sure
    if VACANT.fullmatch(piece):
        yield Party("nobody", piece, "")
    elif _is_person(piece, column, lexicon) and not (known_body and not column.people and not column.named):
        yield Party("person", piece, "")
    elif piece in initials or (
        is_initials(piece) and column.people and not known_body and piece not in lexicon.meanings
    ):
        yield Party("initials", piece, "")
    elif is_post(piece) and not known_body:
        yield Party("post", piece, "")
    elif not re.search(r"[A-Za-z]{2}", piece):
        return
    else:
        yield from _body_pieces(piece, lexicon)


def _body_pieces(piece: str, lexicon: Lexicon) -> Iterator[Party]:
    """A body, and the body in brackets behind it where that one is known to stand on its own."""
    bracketed = _BRACKETED.fullmatch(piece)
    yield Party("body", piece if not bracketed or _explains(bracketed) else bracketed["outer"], "")
    if bracketed and not _explains(bracketed):
        inner = bracketed["inner"].strip()
        if lexicon.weight(inner) >= 1 or is_abbreviation(inner):
            yield Party("body", inner, "", parent=bracketed["outer"])


def _explains(bracketed: re.Match[str]) -> bool:
    """Whether the brackets hold the initials of the name before them."""
    letters = re.sub(r"[^A-Za-z]", "", bracketed["inner"]).lower()
    starts = "".join(w[0].lower() for w in re.findall(r"[A-Za-z]+", bracketed["outer"]))
    return (
        is_abbreviation(bracketed["inner"].strip())
        and bool(letters)
        and letters[0] in starts
        and (letters == starts or set(letters) <= set(starts))
    )
