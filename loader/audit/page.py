"""The pages of the docs that tell the rules of the audit: an index by severity, and a page for each rule."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from loader.audit.in_reading import READING
from loader.audit.registry import RULES
from loader.audit.rule import Rule
from loader.finding import SEVERITIES

_SEVERITIES: Final[Mapping[str, str]] = {
    "high": "breaks accountability or contradicts itself",
    "medium": "weakens accountability",
    "low": "is a blemish that a clerk would mend",
    "note": "is something to know beside the others",
}
_GENERATED: Final = (
    "Generated from `loader/audit/` by `loader.audit.page.audit_pages`; a test compares the two."
)
_HEAD: Final = f"""\
# The audit

{_GENERATED}

Reading a plan closely shows its faults. Each is one finding with one plain sentence, the lines that show it
and a severity. Each rule has a page that tells what it finds, why it matters, and an example.

Where more than three actions, rows or cells have the same fault, one finding tells them together with all
their lines. A rule keeps silent where it cannot be sure: a wrong accusation is worse than a missing one.
"""


def audit_pages() -> dict[str, str]:
    """Every page as Markdown, by its place below `docs/`."""
    rules = (*RULES, *READING)
    return {"audit.md": _index(rules)} | {f"audit/{page_name(rule)}": _page(rule) for rule in rules}


def page_name(rule: Rule) -> str:
    """The file that tells a rule: `end-before-start.md`."""
    return re.sub(r"[^a-z0-9]+", "-", re.sub(r"['’]", "", rule.name.lower())) + ".md"


def _index(rules: tuple[Rule, ...]) -> str:
    return "\n".join([_HEAD, *(line for severity in SEVERITIES for line in _section(severity, rules))])


def _section(severity: str, rules: tuple[Rule, ...]) -> Iterator[str]:
    yield f"## {severity.capitalize()}: it {_SEVERITIES[severity]}\n"
    yield "| rule | what is wrong |"
    yield "|---|---|"
    for rule in sorted(rules, key=lambda rule: rule.name):
        if rule.severity == severity:
            yield f"| [{rule.name}](audit/{page_name(rule)}) | {rule.title} |"
    yield ""


def _page(rule: Rule) -> str:
    seen = "while the document is read" if rule in READING else "in the document as a whole"
    return "\n".join(
        [
            f"# {rule.title}\n",
            f"{_GENERATED}\n",
            f"`{rule.name}` · {rule.severity}: it {_SEVERITIES[rule.severity]}. Found {seen}.\n",
            f"## What it finds\n\n{rule.finds}\n",
            f"## Why a reviewer cares\n\n{rule.why}\n",
            f"## An example\n\n> {rule.example}.\n",
            "[All rules](../audit.md)\n",
        ]
    )
