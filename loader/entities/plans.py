"""Plans and reports as cited: titles in cells, lists, headings and prose."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from loader.documents.blocks import Text
from loader.entities.context import Context
from loader.entities.draft import Ref
from loader.entities.recommendations import cite_recommendations
from loader.prose.titles import titles_in_text
from loader.values.titles import plan_kind, title_likeness, title_period

_REPORT: Final = re.compile(
    r"\b(?:scrutiny review|review|assessment|report|inquiry|inspection|audit|findings|learning review)s?\b",
    re.I,
)
_BREAK: Final = re.compile(r"\s{2,}|\n|;")
_NEW: Final = re.compile(r"(?<=\d)\s+(?=[A-Z])")


def add_plan(context: Context, printed: str, location: str, cited: bool = True) -> Ref:
    """The plan of a printed title: the one of the same words and period, or a new one."""
    title = re.sub(r"\s+", " ", printed).strip(" .,;:-–*‘’'\"")
    known = context.plans.get(title) or _same_plan(context, title)
    draft = context.draft
    if known:
        context.plans[title] = known
        draft.alias(known, title, location)
        return known
    period = title_period(title)
    ref = draft.thing(
        "Plan", (title.casefold(),), location, name=title, kind=plan_kind(title) or "plan",
        period_start=period.start, period_end=period.end, cited_only=cited,
    )  # fmt: skip
    context.plans[title] = ref
    return ref


def _same_plan(context: Context, title: str) -> Ref | None:
    """The plan whose title is most alike, where one is held to be the same."""
    area = context.draft.area
    scored = [(title_likeness(title, other, area), other) for other in context.plans]
    best = max(scored, default=(0.0, ""))
    return context.plans[best[1]] if best[0] > 0 else None


def titles_in(cell: Text) -> Iterator[str]:
    """The titles of a reference cell: apart by line breaks, semicolons, or a year before a capital."""
    for line in cell.lines:
        for part in _BREAK.split(line.text):
            for title in _NEW.split(part):
                if len(title.split()) >= 2:
                    yield title.strip(" .,;")


def cite_plans(context: Context, action: Ref, cell: Text) -> None:
    """The plans and reports that an action's cell cites."""
    for title in titles_in(cell):
        context.draft.fact("CITES", action, cited(context, title, cell.where(title)), cell.where(title))


def cited(context: Context, title: str, location: str) -> Ref:
    """The plan or the report of a cited title."""
    if _REPORT.search(title) and not re.search(r"\b(?:plan|strategy|charter)\b", title, re.IGNORECASE):
        ref = context.draft.thing("Report", (title.casefold(),), location, name=title)
        return ref
    return add_plan(context, title, location)


def is_cited_title(context: Context, text: str) -> bool:
    """Whether a text is nothing but the title of a plan that is cited, or nearly so."""
    return (
        len(text.split()) <= 14
        and not text.endswith(".")
        and bool(plan_kind(text) and (text.strip() in context.plans or _same_plan(context, text.strip())))
    )


def cite_titles(context: Context, action: Ref, text: Text) -> None:
    """The plans whose titles stand in an action's words."""
    for title, _ in titles_in_text(text.plain):
        plan = add_plan(context, title, text.where(title))
        if plan != context.plan:
            context.draft.fact("CITES", action, plan, text.where(title))


def add_known_reports(context: Context, texts: Iterable[Text]) -> None:
    """The reports that abbreviations stand for: names that end in Review, Assessment, Report, Inquiry."""
    for short, full in context.naming.meanings.items():
        if is_report_name(full):
            place = next((text for text in texts if full in text.plain), None)
            if place is not None and short not in context.reports:
                ref = context.draft.thing("Report", (full.casefold(),), place.where(full), name=full)
                context.draft.alias(ref, short)
                context.reports[short] = ref


def cite_reports(context: Context) -> None:
    """What actions cite of reports, once all is read: recommendations by number, and reports that their
    texts name, by name or by code, without a number behind it."""
    for action, cell in context.answering:
        cite_recommendations(context, action, cell)
    for action in dict.fromkeys(context.actions):
        thing = context.draft.things[action]
        text = str(thing.properties.get("text", ""))
        for ref in dict.fromkeys(context.reports.values()):
            report = context.draft.things[ref]
            forms = sorted({str(report.properties["name"]), *report.aliases}, key=len, reverse=True)
            if any(_names(text, form) for form in forms):
                location = min(
                    (source.partition(":")[2] for source in thing.sources), key=lambda s: (len(s), s)
                )
                context.draft.fact("CITES", action, ref, location)


def is_report_name(printed: str) -> bool:
    """Whether a name is that of a report by its last word: `Quay Lighting Review`."""
    return bool(_REPORT_NAME.search(printed))


def _names(text: str, form: str) -> bool:
    """Whether a text names a report; the last words of a name that begins with the area count too."""
    shortened = form.split(" ", 1)[1] if len(form.split()) >= 4 else form
    return any(re.search(rf"\b{re.escape(f)}\b(?!\s*(?:[-–]?\s*\d|[Rr]ec))", text) for f in {form, shortened})


_REPORT_NAME: Final = re.compile(r"\b(?:Assessment|Review|Report|Inquiry)s?$")
