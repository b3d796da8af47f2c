"""Rules about funding tables: rows that name nobody, funders that give nothing, cells left blank."""

from collections.abc import Iterator
from typing import Final

from loader.audit.fault import Fault, gathered
from loader.audit.rule import Rule
from loader.audit.view import AuditView
from loader.records.funding import KINDS, read_funding


def nobody(view: AuditView) -> Iterator[Fault]:
    """Rows with figures that name no funder."""
    for table in view.outline.tables("funding"):
        for record in read_funding(table).others:
            yield Fault(f"the row “{record.funder.plain}” names no funder", (record.funder.location,))


def nothing(view: AuditView) -> Iterator[Fault]:
    """Funders all of whose figures are nought."""
    for table in view.outline.tables("funding"):
        for record in read_funding(table).funders:
            amounts = [amount for amount in record.amounts.values() if amount is not None]
            if len(amounts) > 1 and not any(amounts):
                yield Fault(
                    f"{record.funder.plain} stands in the table and gives nothing", (record.funder.location,)
                )


def blank(view: AuditView) -> Iterator[Fault]:
    """Figures left blank in rows that have others."""
    for table in view.outline.tables("funding"):
        contributions = read_funding(table)
        columns = [kind for kind in KINDS if kind in table.meanings]
        rows = (*contributions.funders, *contributions.others)
        faults = (
            Fault(
                f"a figure of {record.funder.plain} is left blank",
                (record.location,),
                subject=record.funder.plain,
            )
            for record in rows
            if any(record.amounts[kind] is None for kind in columns)
            and any(a is not None for a in record.amounts.values())
        )
        yield from gathered(faults, "figures are left blank in {count} rows: {subjects}")


RULES: Final = (
    Rule(
        "funding names nobody",
        "A contribution that names nobody",
        "note",
        "A row of a funding table such as Other or Various.",
        "The money cannot be put to anybody's name.",
        "the row “Other” names no funder",
        nobody,
    ),
    Rule(
        "funder gives nothing",
        "A funder that gives nothing",
        "note",
        "A funder all of whose figures are nought.",
        "The row may be left over from a template, or a contribution has stopped.",
        "Marsham Borough Council stands in the table and gives nothing",
        nothing,
    ),
    Rule(
        "figure left blank",
        "A figure left blank",
        "note",
        "A row of a funding table in which some figures are printed and another is blank: not stated is "
        "not nought.",
        "Whether nothing is given or nothing is known makes a difference.",
        "a figure of Marsham Borough Council is left blank",
        blank,
    ),
)
