"""The first pass over a document: its own vocabulary, before any fact is read."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from loader.documents.blocks import Document, Heading, Line, Paragraph, Text
from loader.entities.context import Context
from loader.entities.draft import Draft
from loader.entities.holders import Holder, holders, name_keys
from loader.entities.named_chairs import named_chairs
from loader.entities.outline import Outline, Section
from loader.entities.plans import add_plan, is_report_name
from loader.entities.recommendations import Strands, add_report, match_codes
from loader.prose.mentions import Finder
from loader.prose.names import names_in
from loader.prose.short_forms import short_forms
from loader.records.actions import ActionTable, read_actions
from loader.records.rosters import RosterRecord, read_roster
from loader.records.tables import TypedTable
from loader.resolve.forms import Naming
from loader.resolve.lexicon import Lexicon, definitions, key_line, lexicon, prefixes, standing_names
from loader.resolve.segmentation import split_bodies
from loader.values.areas import area_of, areas_named, council_abbreviations, council_areas
from loader.values.bodies import body_key, initials, is_abbreviation, kind_of, public_bodies
from loader.values.citations import read_citations
from loader.values.people import person_key, read_person
from loader.values.posts import is_post
from loader.values.titles import short_title
from loader.values.years import years_said

_CITED_AS = re.compile(
    r"(?P<name>.+?),?\s*(?:\(?(?:cited|referred to|quoted)\s+(?:below\s+|here\s+)?as|\(?hereafter)\s+"
    r"[“‘\"']?(?P<code>[A-Z][A-Za-z ]{0,9}?)[”’\"')]*\.?"
)


_THINGS = re.compile(r"[A-Z]?[a-z-]+(?:, [a-z -]+)+,? (?:and|or) (?P<last>[a-z -]+)")
"""Things in a row, in small letters: `education, health and care`."""
_BESIDE_A_NAME = 2
"""Most words beside a board's name on a line that names the board whose document it is."""


def prepare(document: Document, outline: Outline) -> Context:
    """The context of a document: area, abbreviations, known names, its plan, its key of reports."""
    texts = list(document.texts())
    area = area_of(outline.title.plain, (text.plain for text in texts))
    tables = [read_actions(table) for table in outline.tables("action")]
    rosters = [record for table in outline.tables("roster") for record in read_roster(table)]
    cells = list(_body_cells(tables, rosters))
    standing = [name for name in standing_names(cells) if name != area and not is_post(name)]
    council = _council(area, standing, rosters, texts)
    meanings = {**council, **_defined(texts, outline)}
    names = [name.printed for text in _prose(outline) for name in names_in(text.plain)]
    names += [record.person for record in rosters if record.person]
    sure = [*names, *(record.organisation.plain for record in rosters if record.organisation)]
    beside = holders(_lines(texts))
    people = _people(rosters, beside) | named_chairs(_prose(outline))
    known = _with_council(lexicon(standing, meanings, sure), council, area, people)
    context = Context(Draft(document, area), known, Naming(area, known.prefixes, meanings))
    context.known_names = _pieces(cells, known)
    context.inferred = _inferred(texts, [n for n in names if kind_of(n)], context.naming)
    context.years = years_said(text.plain for text in texts)
    context.own_board = _own_board(document, outline)
    context.short_forms = short_forms(text.plain for text in texts)
    classes = _classes(area, names, context.own_board)
    classes |= {body_key(word): name for word, name in context.short_forms.items()}
    context.naming = replace(context.naming, classes=classes)
    if outline.title:
        context.plan = add_plan(context, outline.title.plain, outline.title.location, cited=False)
        context.plans.setdefault(short_title(outline.title.plain) or outline.title.plain, context.plan)
    context.initials = frozenset(record.initials for record in rosters if record.initials)
    context.posts = _posts(rosters, beside)
    _read_keys(context, outline, [cell for table in tables for cell in _citing_cells(table)])
    return context


def _defined(texts: Iterable[Text], outline: Outline) -> dict[str, str]:
    """The abbreviations that sentences, keys and registers spell out; initials of people are none."""
    plain = [text.plain for text in texts]
    keys = dict(filter(None, map(key_line, plain))) | _short_names(outline)
    found = {**definitions(plain), **keys}
    return {
        short: full
        for short, full in found.items()
        if not _are_things(full)
        and (
            kind_of(full) == "board"
            or not read_person(full)
            or len(short) > 4
            or (is_report_name(full) and _is_cited(short, plain))
        )
    }


def _are_things(full: str) -> bool:
    """Whether a meaning is a row of things and no body's name, which ends as one: `… and skills board`."""
    match = _THINGS.fullmatch(full)
    return match is not None and " " not in match["last"]


def _is_cited(short: str, texts: Iterable[str]) -> bool:
    """Whether a number stands behind an abbreviation: it is a report's code then, and nobody's initials."""
    return any(re.search(rf"\b{re.escape(short)}\s(?:[Rr]ec\w*\s)?\d", text) for text in texts)


def _people(rosters: Iterable[RosterRecord], beside: Mapping[str, Iterable[str]]) -> frozenset[str]:
    """Keys of the names of people whom rosters and lists name."""
    read = filter(None, (read_person(record.person) for record in rosters))
    return name_keys(beside) | {person_key(person.name) for person in read}


def _with_council(known: Lexicon, council: Iterable[str], area: str, people: frozenset[str]) -> Lexicon:
    """The vocabulary with the council's prefixes, the names of places and those of people."""
    wholes = frozenset(
        prefix
        for prefix in known.prefixes
        if prefix not in known.meanings or kind_of(known.meanings[prefix]) == "organisation"
    )
    places = council_areas() | ({area} if area else set())
    return Lexicon(known.weights, known.meanings, wholes | frozenset(council), places, people)


def _pieces(cells: Iterable[str], known: Lexicon) -> tuple[str, ...]:
    """The names of bodies that cells hold, each once, in printed order."""
    pieces = (piece for cell in cells for piece in split_bodies(cell, known))
    return tuple(dict.fromkeys(piece for piece in pieces if not read_person(piece)))


def _citing_cells(table: ActionTable) -> Iterator[Text]:
    return (cell for action in table.actions for cell in action.recommendations)


def _read_keys(context: Context, outline: Outline, cells: Sequence[Text]) -> None:
    """The reports of the document's keys, and how its cells cite them."""
    context.strands = Strands(cell.plain for cell in cells)
    dotted = context.strands.dotted
    codes = frozenset(c.code for cell in cells for c in read_citations(cell.plain, dotted) if c.code)
    for section in outline.sections:
        _add_key(context, section, codes)
    match_codes(context, cells)


def finder_of(context: Context) -> Finder:
    """Finds the bodies that the document's own vocabulary knows."""
    names = [name for name in context.known_names if kind_of(name) or len(name.split()) > 1]
    return Finder(
        names,
        {**context.inferred, **context.naming.meanings},
        context.draft.area,
        context.own_board,
        context.short_forms,
    )


def _inferred(texts: Iterable[Text], names: Iterable[str], naming: Naming) -> dict[str, str]:
    """Abbreviations that nothing defines, used twice or more, and made of the initials of one name only."""
    used = Counter(token for text in texts for token in re.findall(r"\b[A-Z]{3,6}\b", text.plain))
    fits: dict[str, dict[str, str]] = {}
    for name in names:
        for key in {initials(name), initials(naming.without_area(body_key(name)))}:
            if used[key] >= 2 and key not in naming.meanings:
                fits.setdefault(key, {}).setdefault(naming.without_area(body_key(name)), name)
    return {short: next(iter(found.values())) for short, found in fits.items() if len(found) == 1}


def _own_board(document: Document, outline: Outline) -> str:
    """The board whose plan or terms of reference the document is: named in its title or its first lines."""
    opening = [block.text.plain for block in document.blocks[:3] if isinstance(block, (Heading, Paragraph))]
    for text in (outline.title.plain, *opening):
        for name in names_in(text):
            around = len(text.split()) - len(name.printed.split())
            alone = text == outline.title.plain or around <= _BESIDE_A_NAME
            if name.kind == "board" and alone and not name.printed.isupper():
                return name.printed
    return ""


def _classes(area: str, names: Iterable[str], own_board: str) -> dict[str, str]:
    """What a word alone stands for in the document: the council its council, the board its board."""
    names = list(names)
    found: dict[str, str] = {}
    councils = {name for name in names if areas_named(name) == [area] and not name.isupper()}
    if len({body_key(name) for name in councils}) == 1:
        found |= dict.fromkeys(
            ("council", "local authority", "county council", "borough council", "city council"), min(councils)
        )
    forces = {n for n in names if body_key(n) in public_bodies() and "police" in body_key(n)} or {
        n for n in names if re.search(r"\b(?:Police|Constabulary)$", n) and len(n.split()) > 1
    }
    if len({public_bodies().get(body_key(n), body_key(n)) for n in forces}) == 1:
        found |= dict.fromkeys(("police", "constabulary"), min(forces))
    if "Probation Service" in names:
        found["probation"] = "Probation Service"
    if own_board:
        found[body_key(own_board.split()[-1])] = own_board
    return found


def _add_key(context: Context, section: Section, codes: frozenset[str]) -> None:
    """The reports of a key: under a heading that speaks of recommendations, or with codes that cells cite."""
    about = "recommendation" in section.heading.plain.lower()
    named = _CITED_AS.fullmatch(section.heading.plain)
    if named:
        add_report(context, named["code"], named["name"].strip(" ,"), section.heading)
    for block in section.blocks:
        if isinstance(block, TypedTable):
            continue
        found = key_line(block.text.plain)
        if found and (about or found[0] in codes):
            add_report(context, found[0], found[1], block.text)


def _short_names(outline: Outline) -> dict[str, str]:
    """What registers and glossaries give as the short names of boards and bodies."""
    found: dict[str, str] = {}
    for table in outline.tables("board", "glossary"):
        for record in table.records:
            short, full = (
                table.of(record, "initials").plain,
                table.of(record, "body", "expansion", "risk").plain,
            )
            if is_abbreviation(short) and full:
                found[short] = full
    return found


def _body_cells(tables: Iterable[ActionTable], rosters: Iterable[RosterRecord]) -> Iterator[str]:
    for table in tables:
        for action in table.actions:
            for row in action.rows:
                for cell in (*row.leads, *row.supporting, *row.boards):
                    yield "\n".join(line.text for line in cell.lines)
    yield from (record.organisation.plain for record in rosters if record.organisation)


def _prose(outline: Outline) -> Iterator[Text]:
    for section in outline.sections:
        yield from (block.text for block in section.blocks if not isinstance(block, TypedTable))


def _council(
    area: str, standing: list[str], rosters: list[RosterRecord], texts: list[Text]
) -> dict[str, str]:
    """The council's abbreviation before its units, and the council's printed name.

    `LBX` before three or more names, in an area that begins with X, is the London Borough of X.
    """
    usual = council_abbreviations(area) if area else {}
    used = prefixes(standing) | {name for name in standing if name in usual}
    names = [r.organisation.plain for r in rosters] + [text.plain for text in texts]
    printed = next((n for n in names if areas_named(n) == [area] and len(n.split()) <= 6), "")
    bare = printed.split(" (")[0].strip()
    return {short: bare or usual[short] for short in used & set(usual)}


def _lines(texts: Iterable[Text]) -> Iterator[Line]:
    return (line for text in texts for line in text.lines)


def _posts(rosters: Iterable[RosterRecord], beside: Mapping[str, Mapping[str, str]]) -> dict[str, Holder]:
    """Job title to the one person who holds it, as rosters and lists print them."""
    found = {post: dict(names) for post, names in beside.items()}
    for record in rosters:
        if record.role and record.person:
            key = body_key(record.role.plain.partition(",")[0])
            found.setdefault(key, {}).setdefault(record.person, record.role.location)
    one = {
        post: {
            person_key(read.name): Holder(name, location)
            for name, location in names.items()
            if (read := read_person(name))
        }
        for post, names in found.items()
    }
    return {post: next(iter(holders.values())) for post, holders in one.items() if len(holders) == 1}
