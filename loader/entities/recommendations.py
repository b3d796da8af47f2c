"""Recommendations: the key of reports, citations in cells, printed recommendations."""

import re
from collections import Counter
from collections.abc import Iterable
from itertools import chain
from typing import Final

from rapidfuzz.distance import Indel

from loader.documents.blocks import Text
from loader.entities.context import Context
from loader.entities.draft import Ref, short
from loader.values.bodies import initials
from loader.values.citations import Citation, alike_strands, dotted_codes, read_citations


def _twins(context: Context, code: str) -> set[str]:
    """The other spellings of a code."""
    return {other for other, right in context.codes.items() if right == code}


class Strands:
    """How the strands of each report are printed, and which form is used most."""

    def __init__(self, cells: Iterable[str]) -> None:
        cells = list(cells)
        self.dotted = dotted_codes(cells)
        counts: dict[str, Counter[str]] = {}
        for cell in cells:
            for citation in read_citations(cell, self.dotted):
                if citation.strand:
                    counts.setdefault(citation.code, Counter())[citation.strand] += 1
        self._best = {code: alike_strands(counter) for code, counter in counts.items()}

    def best(self, citation: Citation) -> str:
        """The usual form of a citation's strand."""
        return self._best.get(citation.code, {}).get(citation.strand, citation.strand)


def add_report(context: Context, code: str, name: str, text: Text) -> Ref:
    """A report of the recommendation key."""
    ref = context.draft.thing("Report", (name.casefold(),), text.location, name=name)
    context.draft.alias(ref, code)
    context.reports[code] = ref
    return ref


def cite_recommendations(context: Context, action: Ref, cell: Text) -> None:
    """The recommendations that an action's cell cites by number."""
    if _ALL.fullmatch(cell.plain):
        for every in dict.fromkeys(context.recommendations.values()):
            context.draft.fact("ADDRESSES", action, every, cell.location)
        return
    strands = context.strands
    for citation in read_citations(cell.plain, strands.dotted if strands else frozenset()):
        ref = _recommendation(context, citation, cell)
        if ref:
            context.draft.fact("ADDRESSES", action, ref, _line_of(context, citation, cell))


def _line_of(context: Context, citation: Citation, cell: Text) -> str:
    """Location of the line of a cell that prints a citation, whatever stands between code and number."""
    dotted = context.strands.dotted if context.strands else frozenset()
    cited = (
        line.location
        for line in cell.lines
        if any(
            c.code == citation.code and c.number == citation.number for c in read_citations(line.text, dotted)
        )
    )
    number = re.compile(rf"(?<![\w.]){re.escape(citation.number)}(?![\w.]*\d)")
    numbered = (line.location for line in cell.lines if number.search(line.text))
    return next(chain(cited, numbered), "") or cell.where(citation.printed)


def cited_in(text: Text) -> list[Text]:
    """The citations by number inside a sentence: `(PFD Recommendations 1 to 3)`."""
    return [Text(m.group(), text.lines) for m in _INSIDE.finditer(text.plain)]


_NUMBER: Final = r"\d{1,3}(?:\.\d+)?(?:\([a-z]\))?"
_ALL: Final = re.compile(
    r"\W*all(?:\s+(?:of\s+)?(?:the\s+|our\s+|these\s+)?(?:[a-z\d-]+\s+)?(?:recommendations|recs\.?))?\W*",
    re.IGNORECASE,
)
"""`All`, `All recommendations`, `all of the twelve recommendations`."""
_CODE: Final = re.compile(rf"\b[Rr](?:ec(?:ommendation)?)?\.?\s?(?P<number>{_NUMBER})(?![\d(])")
"""The number of one recommendation with the word or letter before it."""
_INSIDE: Final = re.compile(
    rf"\b(?:[A-Z]{{2,6}}\s+)?[Rr]ec(?:ommendation)?s?\.?\s+{_NUMBER}(?:\s*(?:,|to|and|&|[-–])\s*{_NUMBER})*"
)


def _recommendation(context: Context, citation: Citation, cell: Text) -> Ref | None:
    known = context.recommendations.get(citation.number) if not citation.code else None
    if known:
        forms = (m.group() for m in _CODE.finditer(cell.plain) if m["number"] == citation.number)
        context.draft.alias(known, next(forms, ""), _line_of(context, citation, cell))
        return known
    if not citation.code and context.recommendations:
        context.draft.query(
            "unknown recommendation", "high",
            f"recommendation {citation.number} is cited and not among the printed recommendations",
            cell.location,
        )  # fmt: skip
        return None
    printed = context.printed.get(citation.code)
    if printed and citation.number not in printed:
        context.draft.query(
            "unknown recommendation", "high",
            f"{citation.code} {citation.number} is cited and not among the printed recommendations",
            _line_of(context, citation, cell),
        )  # fmt: skip
        return None
    return _cited_elsewhere(context, citation, cell)


def _cited_elsewhere(context: Context, citation: Citation, cell: Text) -> Ref:
    """A recommendation that is only cited, of the report that its code stands for."""
    report = report_of(context, citation.code, cell)
    code = context.codes.get(citation.code, citation.code)
    strand = context.strands.best(citation) if context.strands else citation.strand
    number = " ".join(part for part in (strand, citation.number) if part)
    name = " ".join(part for part in (code, number) if part) or citation.printed
    if not code:
        name = re.sub(r"\s+", " ", citation.printed)
    location = _line_of(context, citation, cell)
    ref = context.draft.thing(
        "Recommendation", (report.key if report else "", number.casefold()), location,
        name=name, code=name, number=number,
    )  # fmt: skip
    for printed_code in {citation.code, code, *_twins(context, code)} - {""}:
        context.draft.alias(ref, f"{printed_code} {number}")
    if report:
        context.draft.fact("MADE_IN", ref, report, location)
    return ref


def report_of(context: Context, code: str, cell: Text) -> Ref | None:
    """The report that a code stands for; a code that the key does not explain becomes a report of its own."""
    if not code:
        return context.own_report
    if code in context.reports:
        context.draft.alias(context.reports[code], code, cell.where(code))
        return context.reports[code]
    meaning = context.naming.meanings.get(code, code)
    ref = add_report(context, code, meaning, cell)
    if meaning == code:
        context.draft.query(
            "unexplained code", "low", f"the code {code} is cited and explained nowhere", cell.where(code)
        )
    return ref


def match_codes(context: Context, cells: Iterable[Text]) -> None:
    """Codes of cells that the key does not hold, matched to those it holds.

    A code is the key's where it differs by one letter, or where it is made of the initials of the report's
    name; of two spellings the one made of the initials is the right one.
    """
    for cell in cells:
        for code in {c.code for c in read_citations(cell.plain)} - {"", *context.reports}:
            for known, ref in list(context.reports.items()):
                name = str(context.draft.things[ref].properties["name"])
                alike = len(known) == len(code) >= 4 and Indel.normalized_similarity(known, code) >= 0.75
                if initials(name) == code or alike:
                    context.draft.alias(ref, code, cell.where(code))
                    context.reports[code] = ref
                    right = code if initials(name) == code else known
                    context.codes[known] = context.codes[code] = right
                    context.draft.query(
                        "code spelt two ways", "low",
                        f"the codes {known} and {code} stand for one report, {name}", cell.where(code),
                    )  # fmt: skip


def add_recommendation_of(context: Context, report: Ref, number: str, text: Text) -> Ref:
    """A printed recommendation of another report, whose code the document gives."""
    code = next(code for code, ref in context.reports.items() if ref == report)
    ref = context.draft.thing(
        "Recommendation", (report.key, number.casefold()), text.location,
        name=f"{code} {number}", code=f"{code} {number}", number=number, text=text.plain,
    )  # fmt: skip
    context.draft.fact("MADE_IN", ref, report, text.location)
    context.printed.setdefault(code, set()).add(number)
    return ref


def own_report(context: Context) -> Ref | None:
    """The report that the document itself is: of its own title."""
    if context.own_report is None and context.plan:
        plan = context.draft.things[context.plan]
        context.own_report = context.draft.thing("Report", plan.identity, "", name=plan.properties["name"])
        context.draft.things[context.own_report].sources |= plan.sources
    return context.own_report


def add_recommendation(
    context: Context, number: str, text: Text, response: str = "", marker: str = ""
) -> Ref:
    """A recommendation that the document itself prints; `marker` is how it prints its number (`Rec 4.`)."""
    report = own_report(context)
    label = f"R{number}" if number else short(text)
    ref = context.draft.thing(
        "Recommendation", (report.key if report else "", number.casefold() or text.plain.casefold()),
        text.location, name=label, code=label, number=number, text=text.plain, response=response,
    )  # fmt: skip
    if number:
        context.recommendations[number] = ref
    printed = _CODE.match(marker)
    if printed:
        context.draft.alias(ref, printed.group())
    if report:
        context.draft.fact("MADE_IN", ref, report, text.location)
    return ref
