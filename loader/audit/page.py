"""The page of the docs that tells every rule of the audit."""

from collections.abc import Iterable, Iterator
from typing import Final

from loader.audit.in_reading import READING
from loader.audit.registry import RULES
from loader.audit.rule import Rule

_HEAD: Final = """\
# The audit

Generated from `loader/audit/` by `loader.audit.page.audit_page`; a test compares the two.

Reading a plan closely shows its faults. Each is one finding with one plain sentence, the lines that show it
and a severity:

- **high** breaks accountability or contradicts itself,
- **medium** weakens accountability,
- **low** is a blemish that a clerk would mend,
- **note** is something to know beside the others.

Where more than three actions, rows or cells have the same fault, one finding tells them together with all
their lines. A rule keeps silent where it cannot be sure: a wrong accusation is worse than a missing one.
"""


def audit_page() -> str:
    """The page as Markdown."""
    return "\n".join(
        [
            _HEAD,
            *_section("Found in the document as a whole", RULES),
            *_section("Found while reading", READING),
        ]
    )


def _section(title: str, rules: Iterable[Rule]) -> Iterator[str]:
    yield f"## {title}\n"
    for rule in rules:
        yield f"### {rule.title}\n"
        yield f"`{rule.name}` · {rule.severity}\n"
        yield f"{rule.finds}\n"
        yield f"Why it matters: {rule.why}\n"
        yield f"Example: {rule.example}.\n"
