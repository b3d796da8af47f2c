"""Oversight of many actions applied to the actions that it means."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from loader.documents.blocks import Text
from loader.entities.context import Context
from loader.entities.draft import Ref, folded, location_of
from loader.prose.oversight import Oversight, in_range
from loader.values.bodies import kind_of

_BEHIND: Final = re.compile(r"\((?P<board>[^()]+)\)\W*$")
_HOLDERS: Final = {"UNDER": "theme", "MEETS": "objective"}
"""What joins an action to its theme, and to its objective."""


def apply_oversight(context: Context, said: Oversight, text: Text, section: Sequence[Ref]) -> None:
    """OVERSEES facts for the actions that are meant; `section` are those of the section where it is said."""
    draft = context.draft
    if said.scope == "brackets":
        _apply_brackets(context, text)
        return
    location = text.where(said.board)
    board = draft.body(said.board, location, "oversees")
    if said.scope == "plan" and context.plan:
        draft.fact("OVERSEES", board, context.plan, location)
        return
    for action in _meant(context, said, section):
        draft.fact("OVERSEES", board, action, location)


def _apply_brackets(context: Context, text: Text) -> None:
    """`Theme 2: Safer lanes (Road Safety Panel)`: the board in brackets oversees the actions of its theme."""
    draft = context.draft
    for ref in [ref for ref in draft.things if ref.kind in _HOLDERS.values()]:
        name = next((m["board"] for form in _forms(context, ref) if (m := _BEHIND.search(form))), "")
        if "board" in {kind_of(name), kind_of(context.naming.meanings.get(name, ""))}:
            where = location_of(min(draft.things[ref].sources, default=""))
            board = draft.body(name, where, "oversees")
            for action in _actions_of(context, {ref}):
                draft.fact("OVERSEES", board, action, text.location)


def _meant(context: Context, said: Oversight, section: Sequence[Ref]) -> Sequence[Ref]:
    if said.scope == "numbered section":
        return context.sections.get(said.first, [])
    if said.scope == "numbers":
        things = context.draft.things
        return [
            a
            for a in context.actions
            if in_range(str(things[a].properties.get("number", "")), said.first, said.last)
        ]
    if said.scope == "theme":
        return _actions_of(context, {ref for ref in context.draft.things if _named(context, ref, said.theme)})
    if said.scope == "numbered":
        return _actions_of(context, {ref for ref in context.draft.things if _numbered(context, ref, said)})
    return section


def _actions_of(context: Context, holders: set[Ref]) -> Sequence[Ref]:
    """The actions under these themes, or that meet these objectives."""
    facts = context.draft.facts
    return [fact.start for fact in facts if fact.type in _HOLDERS and fact.end in holders]


def _named(context: Context, ref: Ref, name: str) -> bool:
    """Whether a thing is the theme of this name."""
    if ref.kind != "theme":
        return False
    return folded(str(context.draft.things[ref].properties["name"])) == folded(name)


def _numbered(context: Context, ref: Ref, said: Oversight) -> bool:
    """Whether a thing is the theme or the objective of this number: `Theme B`, `Strategic Priority 1`."""
    if ref.kind not in _HOLDERS.values():
        return False
    label = re.compile(rf"\W*(?:\w+\s+){{0,2}}{re.escape(said.theme)}\s*{said.first}\b", re.IGNORECASE)
    own = ref == context.objectives.get(said.first) and said.theme in _OF_OBJECTIVES
    return own or any(label.match(form) for form in _forms(context, ref))


_OF_OBJECTIVES: Final = frozenset({"priority", "objective", "outcome", "aim", "goal"})


def _forms(context: Context, ref: Ref) -> Iterator[str]:
    """Every printed form of a thing."""
    thing = context.draft.things[ref]
    yield str(thing.properties.get("name", ""))
    yield from sorted(thing.aliases)
