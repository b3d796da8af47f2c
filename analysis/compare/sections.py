"""The sections of a comparison, in words."""

from typing import Final

from analysis.study import Section

_ORDER: Final = "in the order of the old plan"
DROPPED: Final = Section(
    "action dropped",
    "Actions that are not carried on",
    "Actions of the old plan that no action of the new plan is seen to carry on. What is worded quite anew "
    "cannot be told from what was dropped: see the possible continuations.",
    _ORDER,
)
POSSIBLE: Final = Section(
    "possible continuation",
    "Possible continuations, to be judged by a person",
    "Pairs of an action that is not carried on and a new one that are somewhat alike, but not enough to be "
    "held one: a wrong match costs more than a missing one. They stand under the dropped and the new actions "
    "too.",
    _ORDER,
)
LOST: Final = Section(
    "recommendation without action",
    "Recommendations that lost their action",
    "Recommendations that an action of the old plan addresses and no action of the new plan does.",
    "by the recommendation's code",
)
CHANGED: Final = Section(
    "action changed",
    "Actions carried on with changes",
    "Actions of the old plan that one action of the new plan carries on, with what is stated otherwise. "
    "Number and theme are no change, as a new issue numbers anew. The score (0 to 1) is the likeness of the "
    "wording, raised by what else both have in common.",
    f"gravest first, then {_ORDER}",
)
SPLIT: Final = Section(
    "action split",
    "Actions that became several",
    "Actions of the old plan that several actions of the new plan carry on, each a part.",
    _ORDER,
)
JOINED: Final = Section(
    "actions joined",
    "Actions that became one",
    "Several actions of the old plan that one action of the new plan carries on.",
    "in the order of the old plan's first",
)
UNCHANGED: Final = Section(
    "action unchanged",
    "Actions carried on unchanged",
    "Actions of which both plans state the same in all that both state of any action.",
    _ORDER,
)
NEW: Final = Section(
    "new action",
    "New actions",
    "Actions of the new plan that carry on no action of the old one, as far as the words tell.",
    "in the order of the new plan",
)
MOVED: Final = Section(
    "came or went",
    "People and bodies that came and went",
    "Whom only one of the plans has as a lead, a supporter or a board, and whom only the document of one "
    "plan names or seats on a board. A body spelt otherwise may be the same.",
    "by the kind of body, then by name",
)
