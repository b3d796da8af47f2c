"""What frames a document's facts: the document itself, its plan, the area, who publishes it; and whether it
holds a plan at all."""

from collections import Counter
from typing import Final

from loader.documents.blocks import Document, Heading, Paragraph
from loader.entities.context import Context
from loader.entities.draft import Draft, Ref, location_of
from loader.entities.outline import Outline
from loader.values.areas import areas_named
from loader.values.titles import title_period

_SAID_OF_ACTIONS: Final = frozenset(
    {"number", "ref", "outcome", "board", "supporting", "status", "progress", "comment"}
    | {"objective", "recommendation", "theme", "start", "end", "response"}
)
_TELLS_A_PLAN: Final = frozenset({"Action", "Risk", "Recommendation", "Objective"})


def holds_a_plan(context: Context, outline: Outline) -> bool:
    """Whether a document sets out a plan, in part or whole.

    It does where it states actions, risks, recommendations or objectives, who funds whom, or the terms of a
    board in a table. A text that only mentions plans, boards and people, such as a press release or minutes,
    does not.
    """
    counts = Counter(thing.label for thing in context.draft.things.values())
    if any(counts[label] for label in _TELLS_A_PLAN - {"Action"}):
        return True
    if counts["Action"]:
        return bool(context.plan) or _acts(outline)
    return bool(context.plan) and any(outline.tables("board", "roster", "funding"))


def _acts(outline: Outline) -> bool:
    """Whether a document that names no plan has actions beyond a programme of events: somebody numbered them,
    or said more of them than a day and who comes."""
    tables = list(outline.tables("action"))
    return not tables or any(table.meanings & _SAID_OF_ACTIONS for table in tables)


def add_frame(context: Context, document: Document, outline: Outline) -> None:
    """The nodes of the document and its area, and what joins them to its plan."""
    draft = context.draft
    title, period = outline.title, title_period(outline.title.plain).printed
    opening = next((b.text for b in document.blocks if isinstance(b, (Heading, Paragraph))), title)
    shown = title or opening
    node = draft.thing(
        "Document", (document.file,), shown.location, name=document.file, title=shown.plain,
        file=document.file, format=document.format, sha256=document.sha256, period=period,
    )  # fmt: skip
    area = _area(draft, outline, document)
    described = [context.plan] if context.plan else [ref for ref in draft.things if ref.kind == "plan"]
    for plan in described:
        location = _location(draft, plan) or shown.location
        draft.fact("DESCRIBES", node, plan, location)
        if area and context.plan:
            draft.fact("COVERS", plan, area, location)
    if context.plan:
        _publish(context, document)


def _location(draft: Draft, ref: Ref) -> str:
    return min(map(location_of, draft.things[ref].sources), key=_order, default="")


def _order(location: str) -> tuple[int, str]:
    digits = "".join(c for c in location if c.isdigit())
    return int(digits or 0), location


def _area(draft: Draft, outline: Outline, document: Document) -> Ref | None:
    if not draft.area:
        return None
    text = next((text for text in document.texts() if draft.area in text.plain), outline.title)
    return draft.thing("Area", (draft.area,), text.where(draft.area), name=draft.area)


def _publish(context: Context, document: Document) -> None:
    """A council whose name alone stands at the head of a document publishes its plan."""
    for block in document.blocks[:3]:
        if isinstance(block, (Heading, Paragraph)) and context.plan:
            text = block.text
            if areas_named(text.plain) == [context.draft.area] and len(text.plain.split()) <= 5:
                body = context.draft.body(text.plain, text.location, "prose")
                context.draft.fact("PUBLISHES", body, context.plan, text.location)
