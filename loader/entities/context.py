"""What the whole document has told before its facts are read: vocabulary, area, plan, objectives, reports."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from loader.documents.blocks import Text
from loader.entities.draft import Draft, Ref
from loader.entities.holders import Holder
from loader.resolve.forms import Naming
from loader.resolve.lexicon import Lexicon
from loader.resolve.segmentation import split_bodies

if TYPE_CHECKING:
    from loader.entities.recommendations import Strands


@dataclass(slots=True)
class Context:
    """Shared by all readers of one document. `plan` is the document's own plan, None where it is none.

    `objectives` are the plan's by number; `reports` those of the recommendation key by code; `initials` all
    that the document prints beside names; `posts` job title to the one person who holds it; `strands` and
    `codes` how recommendations are cited; `recommendations` the document's own by number, made in
    `own_report`; `plans` printed title to plan; `short_forms`
    words such as Partnership that the document lets stand for one body; `answering` actions and the texts
    that cite what they answer, which may be printed further below; `last_said` the last number of
    each kind of what inspectors ask for, as a text gives it.
    """

    draft: Draft
    lexicon: Lexicon
    naming: Naming
    plan: Ref | None = None
    objectives: dict[str, Ref] = field(default_factory=dict)
    reports: dict[str, Ref] = field(default_factory=dict)
    initials: frozenset[str] = frozenset()
    posts: Mapping[str, Holder] = field(default_factory=dict)
    strands: "Strands | None" = None
    codes: dict[str, str] = field(default_factory=dict)
    recommendations: dict[str, Ref] = field(default_factory=dict)
    printed: dict[str, set[str]] = field(default_factory=dict)
    own_report: Ref | None = None
    plans: dict[str, Ref] = field(default_factory=dict)
    sections: dict[str, list[Ref]] = field(default_factory=dict)
    years: dict[str, tuple[str, str]] = field(default_factory=dict)
    own_board: str = ""
    short_forms: dict[str, str] = field(default_factory=dict)
    inferred: dict[str, str] = field(default_factory=dict)
    known_names: tuple[str, ...] = ()
    actions: list[Ref] = field(default_factory=list)
    answering: list[tuple[Ref, Text]] = field(default_factory=list)
    last_said: dict[str, int] = field(default_factory=dict)

    @property
    def plan_key(self) -> str:
        """What the identity of a thing of the document's own plan begins with; '' without a plan."""
        return self.plan.key if self.plan else ""

    def split_list(self, text: str) -> list[str]:
        """The bodies of a list in a sentence."""
        return split_bodies(re.sub(r",?\s+and\s+(?=[^,]*$)", ", ", text), self.lexicon)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Where a table or a list stands: its section's heading, and the theme and objective that it gives."""

    heading: Text
    before: tuple[Text, ...] = ()
    theme: Ref | None = None
    objective: Ref | None = None
