"""What a study is, what may be asked of it and what it gives back: plain frozen data."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from loader.finding import SEVERITIES, Finding, Severity
from loader.property_graph import PropertyGraph


@dataclass(frozen=True, slots=True)
class Options:
    """What the caller may set; `metadata["help"]` of each field says in plain words what it does."""

    today: date | None = field(
        default=None,
        metadata={"help": "the day on which dates are judged; without it nothing is called past its date"},
    )
    limit: int = field(default=100, metadata={"help": "the most findings shown in one section"})
    outlier_threshold: float = field(
        default=3.5,
        metadata={"help": "the modified z-score above which a lead counts as overloaded"},
    )
    outlier_floor: int = field(
        default=5, metadata={"help": "the fewest actions that may count as an overload"}
    )
    name_likeness: float = field(
        default=0.85, metadata={"help": "from 0 to 1: how alike two names must be to be shown"}
    )
    remit_likeness: float = field(
        default=0.35, metadata={"help": "from 0 to 1: how alike the words of two remits must be to be shown"}
    )


@dataclass(frozen=True, slots=True)
class Section:
    """Findings of one kind (`name` is their `kind`), best first by the rule that `ranking` states.

    `explanation` says in plain words what is measured. `left_out` counts the findings beyond the limit.
    """

    name: str
    title: str
    explanation: str
    ranking: str
    findings: tuple[Finding, ...] = ()
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class StudyResult:
    """A study's answer: a paragraph with the figures, and the sections, always all of them."""

    name: str
    title: str
    summary: str
    sections: tuple[Section, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Every finding shown, section by section."""
        return tuple(finding for section in self.sections for finding in section.findings)

    def section(self, name: str) -> Section:
        """The section of that name; KeyError where the study has none such."""
        for section in self.sections:
            if section.name == name:
                return section
        raise KeyError(name)


@dataclass(frozen=True, slots=True)
class Study:
    """One study of the registry; `options` names the fields of Options that change its answer."""

    name: str
    title: str
    why: str
    function: Callable[[PropertyGraph, Options], StudyResult]
    options: tuple[str, ...] = ()


_RANKS: Final = {severity: rank for rank, severity in enumerate(SEVERITIES)}


def severity_rank(severity: Severity) -> int:
    """0 for the gravest severity, rising."""
    return _RANKS[severity]


def shown(section: Section, findings: Sequence[Finding], limit: int) -> Section:
    """The section with the first `limit` findings; how many more there are is kept, not dropped unsaid."""
    kept = tuple(findings[:limit])
    return Section(
        section.name,
        section.title,
        section.explanation,
        section.ranking,
        kept,
        section.left_out + len(findings) - len(kept),
    )
