"""Rules about risk registers: nobody owns it, nothing is done, nothing changes, nobody has looked."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from loader.audit.fault import Fault, gathered, quoted
from loader.audit.periods import first_day, last_day
from loader.audit.rule import Rule
from loader.audit.view import AuditView
from loader.records.risks import Rating, RiskRecord, read_risks
from loader.values.people import VACANT
from loader.values.ratings import level_rank


_CLOSED: Final = re.compile(r"\b(?:closed|complete[d]?|withdrawn)\b", re.IGNORECASE)


def _registers(view: AuditView) -> Iterator[tuple[frozenset[str], Sequence[RiskRecord]]]:
    for table in view.outline.tables("risk"):
        yield table.meanings, read_risks(table)


def _fault(view: AuditView, risk: RiskRecord, says: str, location: str = "") -> Fault:
    name = f"risk {risk.number}" if risk.number else f"the risk {quoted(risk.text.plain, 6)}"
    source = view.document.source(risk.text.location)
    nodes = tuple(node.id for node in view.of_kinds("Risk") if source in node.sources)
    return Fault(f"{name} {says}", (location or risk.location,), nodes[:1], name)


def without_owner(view: AuditView) -> Iterator[Fault]:
    """Risks whose owner is empty, vacant or to be confirmed, in a register that has a column for owners."""
    for meanings, risks in _registers(view):
        for risk in risks:
            printed = [cell.plain for cell in risk.owners]
            if "risk_owner" in meanings and all(VACANT.fullmatch(name) for name in printed):
                yield _fault(view, risk, f"has no owner{f' but {quoted(printed[0])}' if printed else ''}")


def without_mitigation(view: AuditView) -> Iterator[Fault]:
    """Risks whose mitigation is empty, in a register that has a column for it."""
    for meanings, risks in _registers(view):
        found = [risk for risk in risks if "mitigation" in meanings and not risk.mitigation]
        yield from gathered(
            (_fault(view, risk, "has no mitigation") for risk in found),
            "{count} risks have no mitigation: {subjects}",
        )


def unchanged(view: AuditView) -> Iterator[Fault]:
    """Risks that are rated the same before and after mitigation."""
    for _, risks in _registers(view):
        found = [
            risk
            for risk in risks
            if risk.mitigation and risk.before == risk.after and risk.before != Rating()
        ]
        yield from gathered(
            (_fault(view, risk, "is rated the same before and after mitigation") for risk in found),
            "{count} risks are rated the same before and after mitigation: {subjects}",
        )


def part_rises(view: AuditView) -> Iterator[Fault]:
    """Risks whose likelihood or impact is higher after mitigation though the score is not."""
    for _, risks in _registers(view):
        for risk in risks:
            score_rises = (risk.after.score or 0) > (risk.before.score or 0) and risk.before.score is not None
            for name in ("likelihood", "impact"):
                before, after = (str(getattr(rating, name)) for rating in (risk.before, risk.after))
                low, high = level_rank(before), level_rank(after)
                if low is not None and high is not None and high > low and not score_rises:
                    yield _fault(
                        view, risk, f"has the {name} {before} before mitigation and {after} after it"
                    )


def stale(view: AuditView) -> Iterator[Fault]:
    """Open risks last reviewed more than a year before the newest review of the register."""
    for _, risks in _registers(view):
        newest = max((risk.reviewed for risk in risks if risk.reviewed), key=first_day, default="")
        found = [risk for risk in risks if risk.reviewed and not _CLOSED.search(risk.status.plain)]
        yield from gathered(
            (
                _fault(view, risk, f"was last reviewed {risk.reviewed}, the newest review is of {newest}")
                for risk in found
                if _year_later(last_day(risk.reviewed)) < first_day(newest)
            ),
            "{count} risks were last reviewed more than a year before " + newest + ", the newest review: {subjects}",
        )


def _year_later(day: str) -> str:
    return f"{int(day[:4]) + 1}{day[4:]}"


def not_reviewed(view: AuditView) -> Iterator[Fault]:
    """Risks without a date of review where at least half of the register have one."""
    for _, risks in _registers(view):
        dated = [risk for risk in risks if risk.reviewed]
        missing = [risk for risk in risks if not risk.reviewed]
        if missing and 2 * len(dated) >= len(risks):
            yield from gathered(
                (_fault(view, risk, "has no date of review") for risk in missing),
                "{count} risks have no date of review: {subjects}",
            )


RULES: Final = (
    Rule(
        "risk without owner",
        "A risk that nobody owns",
        "high",
        "A row of a register with a column for owners in which the owner is empty, vacant or to be confirmed.",
        "Nobody watches a risk that nobody owns.",
        "risk 4 has no owner but “TBC”",
        without_owner,
    ),
    Rule(
        "risk without mitigation",
        "A risk against which nothing is done",
        "medium",
        "A row of a register with a column for mitigation, or controls, in which it is empty.",
        "The board has accepted the risk as it stands, or has not yet thought about it.",
        "risk 6 has no mitigation",
        without_mitigation,
    ),
    Rule(
        "mitigation changes nothing",
        "A rating that mitigation does not change",
        "note",
        "A risk with a mitigation whose likelihood, impact and score are the same before and after it.",
        "Either the mitigation does not work, or nobody has rated the risk again.",
        "risk 2 is rated the same before and after mitigation",
        unchanged,
    ),
    Rule(
        "likelihood or impact rises",
        "A likelihood or an impact that rises after mitigation",
        "medium",
        "A risk whose likelihood or impact is printed higher after mitigation, though its score is not.",
        "Mitigation cannot make a risk likelier; one of the two ratings is wrong.",
        "risk 9 has the likelihood medium before mitigation and high after it",
        part_rises,
    ),
    Rule(
        "stale review",
        "A risk that nobody has looked at for a year",
        "low",
        "An open risk whose last review lies more than a year before the newest review of the same register.",
        "It was passed over while the others were looked at.",
        "risk 4 was last reviewed 2017-07-20, the newest review is of 2019-01",
        stale,
    ),
    Rule(
        "risk not reviewed",
        "A risk without a date of review",
        "low",
        "A risk without a date of review in a register in which at least half of the risks have one.",
        "Nobody can tell whether it was ever looked at again.",
        "risk 4 has no date of review",
        not_reviewed,
    ),
)
