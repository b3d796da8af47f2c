"""Rules about risk registers: nobody owns it, nothing is done, nothing changes, nobody has looked."""

import re
from collections.abc import Iterator
from typing import Final

from loader.audit.fault import Fault, gathered, quoted
from loader.audit.periods import first_day, last_day
from loader.audit.registers import registers, risk_fault
from loader.audit.rule import Rule
from loader.audit.view import AuditView
from loader.records.risks import Rating, RiskRecord
from loader.values.people import VACANT
from loader.values.ratings import level_rank

_CLOSED: Final = re.compile(r"\b(?:closed|complete[d]?|withdrawn)\b", re.IGNORECASE)


def without_owner(view: AuditView) -> Iterator[Fault]:
    """Risks whose owner is empty, vacant or to be confirmed, in a register that has a column for owners."""
    for register in registers(view):
        for risk in register.risks if "risk_owner" in register.table.meanings else ():
            printed = [cell.plain for cell in risk.owners]
            if all(VACANT.fullmatch(name) for name in printed):
                instead = f" but {quoted(printed[0])}" if printed else ""
                yield risk_fault(view, risk, f"has no owner{instead}", register.cell(risk, "risk_owner"))


def without_mitigation(view: AuditView) -> Iterator[Fault]:
    """Risks whose mitigation is empty, in a register that has a column for it."""
    for register in registers(view):
        found = [risk for risk in register.risks if not risk.mitigation]
        if "mitigation" in register.table.meanings:
            faults = (risk_fault(view, risk, "has no mitigation", risk.location) for risk in found)
            yield from gathered(faults, "{count} risks have no mitigation: {subjects}")


def unchanged(view: AuditView) -> Iterator[Fault]:
    """Risks that are rated the same before and after mitigation."""
    says = "rated the same before and after mitigation"
    for register in registers(view):
        rated = (risk for risk in register.risks if risk.mitigation and risk.before != Rating())
        faults = (
            risk_fault(
                view, risk, f"is {says}", register.cell(risk, "score", "likelihood", "impact", after=True)
            )
            for risk in rated
            if risk.before == risk.after
        )
        yield from gathered(faults, f"{{count}} risks are {says}: {{subjects}}")


def part_rises(view: AuditView) -> Iterator[Fault]:
    """Risks whose likelihood or impact is higher after mitigation though the score is not."""
    for register in registers(view):
        for risk in register.risks:
            for name in ("likelihood", "impact"):
                before, after = (str(getattr(rating, name)) for rating in (risk.before, risk.after))
                if _is_higher(after, before) and not _score_rises(risk):
                    says = f"has the {name} {before} before mitigation and {after} after it"
                    yield risk_fault(view, risk, says, register.cell(risk, name, after=True))


def _is_higher(level: str, other: str) -> bool:
    high, low = level_rank(level), level_rank(other)
    return high is not None and low is not None and high > low


def _score_rises(risk: RiskRecord) -> bool:
    before, after = risk.before.score, risk.after.score
    return before is not None and after is not None and after > before


def stale(view: AuditView) -> Iterator[Fault]:
    """Open risks last reviewed more than a year before the newest review of the register."""
    for register in registers(view):
        newest = max((risk.reviewed for risk in register.risks if risk.reviewed), key=first_day, default="")
        open_ = [risk for risk in register.risks if risk.reviewed and not _CLOSED.search(risk.status.plain)]
        faults = (
            risk_fault(
                view,
                risk,
                f"was last reviewed {risk.reviewed}, the newest review is of {newest}",
                register.cell(risk, "reviewed"),
            )
            for risk in open_
            if _year_later(last_day(risk.reviewed)) < first_day(newest)
        )
        together = f"were last reviewed more than a year before {newest}, the newest review"
        yield from gathered(faults, f"{{count}} risks {together}: {{subjects}}")


def _year_later(day: str) -> str:
    return f"{int(day[:4]) + 1}{day[4:]}"


def not_reviewed(view: AuditView) -> Iterator[Fault]:
    """Risks without a date of review where at least half of the register have one."""
    for register in registers(view):
        missing = [risk for risk in register.risks if not risk.reviewed]
        if 2 * len(missing) <= len(register.risks):
            faults = (risk_fault(view, risk, "has no date of review", risk.location) for risk in missing)
            yield from gathered(faults, "{count} risks have no date of review: {subjects}")


RULES: Final = (
    Rule(
        "risk without owner",
        "A risk that nobody owns",
        "high",
        "A row of a register with a column for owners in which the owner is empty, vacant or to be "
        "confirmed.",
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
