"""Oversight of many actions applied to the actions that it means."""

from collections.abc import Sequence

from loader.documents.blocks import Text
from loader.entities.context import Context
from loader.entities.draft import Ref, folded
from loader.prose.oversight import Oversight, in_range


def apply_oversight(context: Context, said: Oversight, text: Text, section: Sequence[Ref]) -> None:
    """OVERSEES facts for the actions that are meant; `section` are those of the section where it is said."""
    draft = context.draft
    location = text.where(said.board)
    board = draft.body(said.board, location, "oversees")
    if said.scope == "plan" and context.plan:
        draft.fact("OVERSEES", board, context.plan, location)
        return
    for action in _meant(context, said, section):
        draft.fact("OVERSEES", board, action, location)


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
        themes = {
            ref for ref in context.draft.things if ref.kind == "theme" and _named(context, ref, said.theme)
        }
        return [fact.start for fact in context.draft.facts if fact.type == "UNDER" and fact.end in themes]
    return section


def _named(context: Context, theme: Ref, name: str) -> bool:
    printed = str(context.draft.things[theme].properties["name"])
    return folded(printed) == folded(name)
