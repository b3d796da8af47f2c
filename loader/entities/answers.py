"""What actions answer of inspections and audits, by the codes that their tables print."""

import re

from loader.entities.context import Context
from loader.entities.draft import Ref
from loader.records.answers import Answer, kind_of_code, number_of_code


def add_answer(context: Context, action: Ref, answer: Answer) -> None:
    """The recommendations of an answer, the report that makes them, and that the action answers them."""
    draft, location = context.draft, answer.cell.location
    codes = [code for code in answer.codes if _is_made(context, code, location)]
    if not codes:
        return
    report = draft.thing("Report", (answer.report.casefold(),), location, name=answer.report)
    for code in codes:
        ref = draft.thing(
            "Recommendation", (report.key, code.casefold()), location,
            name=_name(answer.report, code), code=code, number=number_of_code(code), text=answer.words.plain,
        )  # fmt: skip
        draft.fact("MADE_IN", ref, report, location)
        draft.fact("ADDRESSES", action, ref, location)


def _name(report: str, code: str) -> str:
    """A bare number names nothing without its report."""
    return f"{report} {code}" if code[0].isdigit() else code


def _is_made(context: Context, code: str, location: str) -> bool:
    """Whether a code is within those that the document says were made: `AFI 1 to AFI 9`."""
    kind = kind_of_code(code)
    last = _last_said(context, kind) if kind else 0
    number = int(re.findall(r"\d+", code)[0])
    if not last or number <= last:
        return True
    context.draft.query(
        "unknown recommendation", "high",
        f"{code} is cited, and the document says that they end with {kind} {last}", location,
    )  # fmt: skip
    return False


def _last_said(context: Context, kind: str) -> int:
    """The last number of a kind that a text gives as a range from 1; 0 where none does."""
    if kind not in context.last_said:
        said = re.compile(
            rf"\b{re.escape(kind)}s?\s?1\s*(?:to|[–-]|through)\s*(?:{re.escape(kind)}\s?)?(\d{{1,2}})\b"
        )
        ends = {int(m[1]) for text in context.draft.document.texts() for m in said.finditer(text.plain)}
        context.last_said[kind] = max(ends, default=0)
    return context.last_said[kind]
