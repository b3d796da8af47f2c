"""Risk registers to facts, and their figures held against the printed matrix."""

import re
from collections.abc import Sequence

from loader.documents.blocks import Text
from loader.entities.actions import party_ref
from loader.entities.cells import Column, read_parties
from loader.entities.context import Context
from loader.entities.draft import Ref, folded, short
from loader.records.risks import RiskRecord, expected_score, scale_of
from loader.resolve.people import run_together
from loader.values.people import is_initials

Matrix = tuple[tuple[float, ...], ...]


def add_risks(context: Context, risks: Sequence[RiskRecord], matrix: Matrix | None) -> None:
    """The risks of a register with their owners; contradictions become findings."""
    known = frozenset(t for risk in risks for t in _tokens(risk) if is_initials(t))
    once = _counted(risks)
    for risk in risks:
        ref = _add_risk(context, risk)
        for cell in risk.owners:
            _own(context, ref, cell, known, once)
        _check(context, risk, matrix, scale_of(risks, len(matrix) if matrix else 0))


def _add_risk(context: Context, risk: RiskRecord) -> Ref:
    figures: dict[str, str | float] = {}
    for when, rating in (("pre", risk.before), ("post", risk.after)):
        figures |= {f"{when}_likelihood": rating.likelihood, f"{when}_impact": rating.impact}
        if rating.score is not None:
            figures[f"{when}_score"] = rating.score
    ref = context.draft.thing(
        "Risk", (context.plan_key, risk.number, folded(risk.text.plain)), risk.text.location,
        name=short(risk.text), number=risk.number, text=risk.text.plain, raised=risk.raised,
        reviewed=risk.reviewed, status=risk.status.plain, mitigation=risk.mitigation.plain, **figures,
    )  # fmt: skip
    if context.plan:
        context.draft.fact("THREATENS", ref, context.plan, risk.text.location)
    return ref


def _tokens(risk: RiskRecord) -> list[str]:
    return [token for cell in risk.owners for token in re.split(r"[\s,/;&]+", cell.plain) if token]


def _counted(risks: Sequence[RiskRecord]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for risk in risks:
        for token in _tokens(risk):
            counts[token] = counts.get(token, 0) + 1
    return counts


def _own(context: Context, risk: Ref, cell: Text, known: frozenset[str], counts: dict[str, int]) -> None:
    tokens = [t for t in re.split(r"[\s,/;&]+|\band\b", cell.plain) if t]
    if tokens and all(is_initials(t) or t.isupper() for t in tokens):
        for token in tokens:
            twins = (
                run_together(token, frozenset(k for k in known if k != token))
                if counts.get(token) == 1 and len(token) > 3
                else None
            )
            if twins:
                context.draft.query(
                    "initials run together", "low",
                    f"“{token}” in the owner column is read as {twins[0]} and {twins[1]}", cell.where(token),
                )  # fmt: skip
            for letters in twins or (token,):
                person = context.draft.person(letters, cell.where(token))
                context.draft.fact("OWNS", person, risk, cell.where(token))
        return
    for party in read_parties(cell, context.lexicon, Column(), context.initials):
        owner = party_ref(context, party, "owner")
        if owner:
            context.draft.fact("OWNS", owner, risk, party.location)


def _check(context: Context, risk: RiskRecord, matrix: Matrix | None, scale: dict[int, int]) -> None:
    name = f"risk {risk.number}" if risk.number else f"the risk “{short(risk.text, 6)}”"
    for when, rating in (("before", risk.before), ("after", risk.after)):
        expected = expected_score(rating, matrix, scale)
        if expected is not None and rating.score is not None and expected != rating.score:
            context.draft.query(
                "score contradicts matrix", "high",
                f"{name}: likelihood {rating.likelihood} and impact {rating.impact} give {expected:g} {when} "
                f"mitigation; the score printed is {rating.score:g}",
                risk.location,
            )  # fmt: skip
    if (
        risk.before.score is not None
        and risk.after.score is not None
        and risk.after.score > risk.before.score
    ):
        context.draft.query(
            "score rises after mitigation", "high",
            f"{name}: the score is {risk.before.score:g} before mitigation and {risk.after.score:g} after",
            risk.location,
        )  # fmt: skip
