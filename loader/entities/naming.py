"""Units told by their names: `ABC Parks` is a part of ABC, `Police Northtown` of the police."""

from loader.entities.context import Context
from loader.entities.draft import location_of
from loader.resolve.bodies import clean
from loader.values.bodies import body_key, kind_of, public_bodies


def add_units(context: Context) -> None:
    """PART_OF facts that names alone tell."""
    draft = context.draft
    known = {body_key(clean(m.printed)) for m in draft.bodies}
    for mention in list(draft.bodies):
        words = clean(mention.printed).split()
        location = location_of(mention.source)
        if len(words) > 1 and (words[0] in context.naming.prefixes or _is_whole(context, words)):
            unit, council = (
                draft.body(mention.printed, location, "unit"),
                draft.body(words[0], location, "prefix"),
            )
            draft.fact("PART_OF", unit, council, location)
            continue
        wider = _wider(context, words, known)
        if wider:
            unit, whole = draft.body(mention.printed, location, "unit"), draft.body(wider, "", "whole")
            draft.fact("PART_OF", unit, whole, location)


def _is_whole(context: Context, words: list[str]) -> bool:
    """Whether a name begins with the abbreviation of an organisation of which it is a unit."""
    meaning = context.naming.meanings.get(words[0], "")
    return (
        kind_of(meaning) == "organisation" and kind_of(" ".join(words)) != "board" and words[1][:1].isupper()
    )


def _wider(context: Context, words: list[str], known: set[str]) -> str:
    """The body of which a name is the local part: the name without the area, where that stands alone and is
    a national or regional body."""
    area = context.draft.area.split()
    size = len(area)
    if not area or len(words) <= size:
        return ""
    for rest, local in ((words[:-size], words[-size:]), (words[size:], words[:size])):
        name = " ".join(rest)
        if local == area and body_key(name) in public_bodies() and body_key(name) in known:
            return name
    return ""
