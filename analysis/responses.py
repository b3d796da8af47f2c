"""What a printed response or status says: accepted, rejected, complete, or nothing that can be told."""

import re
from typing import Final, Literal

Answer = Literal["accepted", "rejected", "complete", "open"]

_COMPLETE: Final = re.compile(
    r"\W*(?:complete|completed|closed|done|achieved|delivered|implemented|finished)\b", re.IGNORECASE
)
_PARTLY: Final = re.compile(
    r"\b(?:partly|partially|in part|not (?:been )?(?:rejected|declined|refused))\b", re.IGNORECASE
)
_REJECTED: Final = re.compile(
    r"\b(?:reject(?:s|ed)?|declined|refused|disagree[sd]?"
    r"|not (?:been )?(?:accept(?:ed)?|agreed?|approved?|support(?:ed)?|upheld|adopt(?:ed)?))\b",
    re.IGNORECASE,
)
_UNDECIDED: Final = re.compile(
    r"\b(?:not yet|to be (?:agreed|accepted|approved|confirmed|considered|decided)"
    r"|under (?:consideration|review)|awaiting|pending|subject to)\b",
    re.IGNORECASE,
)
_ACCEPTED: Final = re.compile(r"\b(?:accept(?:s|ed)?|agree[sd]?|approved?|adopted)\b", re.IGNORECASE)


def answer(response: str) -> Answer:
    """``Accepted`` and ``Partially agreed`` are accepted, ``Rejected`` and ``Not agreed`` rejected.

    The first that holds: rejected or accepted in part (accepted, as something is to be done); rejected; not
    decided yet (open); complete, by its first word; accepted. Anything else, an empty response among it, is
    open: nothing can be told from it.
    """
    if _PARTLY.search(response):
        return "accepted"
    if _REJECTED.search(response):
        return "rejected"
    if _UNDECIDED.search(response):
        return "open"
    if complete(response):
        return "complete"
    return "accepted" if _ACCEPTED.search(response) else "open"


def complete(status: str) -> bool:
    """True where the first word is complete, completed, closed, done, achieved, delivered, implemented or
    finished; a colour alone tells nothing, as its meaning differs from plan to plan."""
    return _COMPLETE.match(status) is not None
