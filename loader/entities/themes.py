"""Themes and objectives from cells, spanning rows and section headings."""

import re
from typing import Final

from loader.documents.blocks import Text
from loader.entities.context import Context
from loader.entities.draft import Ref
from loader.values.numbered_aims import IN_WORDS, numbered_aim

_THEME_LABEL: Final = re.compile(
    r"(?:(?:key |core )?"
    r"(?:theme|strand|work\s?stream|section|part|pillar|driver|core activity|area|chapter)\s*)"
    rf"(?P<number>[\dA-Z]{{0,3}}|{IN_WORDS})\s*[:.–—-]\s*(?P<text>.+)",
    re.IGNORECASE,
)
_NUMBER: Final = re.compile(r"^(?:[A-Z]{1,2}(?:\d{1,2}|[.):])|\d{1,2})(?:\.\d{1,2})*[.):]?\s+(?=[A-Z])")
_NOTE: Final = re.compile(r"\s*(?:\*|NB\b|N\.B\.).*$", re.DOTALL)
_OF_A_YEAR: Final = r"(?:\s*[,:–—-]?\s*(?:(?:for|in|during|from)\s+)?20\d\d(?:\s?[/–-]\s?(?:20)?\d\d)?)?"
_TABLE_WORDS: Final = re.compile(
    r"^(?:appendix.*|annex.*|table \d.*|summary.*|plan on a page|"
    r"introduction|background|contents|.*\bresponse|.*recommendations?|governance|key|notes?)\W*$",
    re.IGNORECASE,
)
"""Headings that only say what follows."""
_OF_ACTIONS: Final = re.compile(
    r"^(?:action plan|"
    r"(?:(?:further|other|more|new|additional|remaining|outstanding|current|key|agreed|planned|priority|next|"
    r"our|the|all)\s+)*(?:actions?|activities|commitments|tasks)(?:\s+(?:for|in|from))?"
    rf"{_OF_A_YEAR}|"
    r"(?:(?:delivery|action|work|business|implementation|annual|the)\s?plan|action table|delivery table|"
    rf"(?:our |annual |work )?programme(?: of (?:work|action|actions|activity))?){_OF_A_YEAR}|"
    r"(?:what|how) (?:we|partners|the \w+|each of us|everybody) "
    rf"(?:will|shall|plan to|are going to|have agreed to) "
    rf"(?:act|(?:do|deliver)(?: it| this)?){_OF_A_YEAR}|"
    rf"what (?:will|shall) we do{_OF_A_YEAR}|what will (?:be done|happen){_OF_A_YEAR})\W*$",
    re.IGNORECASE,
)
"""Headings, and rows over a whole table, that only say that actions follow."""


def theme_name(text: Text) -> str:
    """The name of a theme without the description behind it.

    The description follows a part in capitals or in bold, or a footnote star.
    """
    plain = _NOTE.sub("", text.plain).strip() or text.plain
    loud = loud_start(plain)
    if loud:
        return loud
    strong = _NOTE.sub("", text.strong).strip()
    if strong and plain.startswith(strong):
        return strong.rstrip(" :–-")
    label = _THEME_LABEL.fullmatch(plain)
    name = label["text"] if label else plain
    return re.sub(r"^[\d.)\s]+", "", name).strip(" :–-") or plain


def loud_start(plain: str) -> str:
    """The words in capitals with which a text begins, where other words follow; a lone word counts too."""
    words = plain.split()
    loud = 0
    for at, word in enumerate(words):
        letters = [c for c in word if c.isalpha()]
        if letters and all(c.isupper() for c in letters) and (len(letters) > 1 or loud):
            loud = at + 1
        elif letters and not (word in {"and", "of", "the", "for", "to", "in"} and loud):
            break
    if loud > 1 and loud < len(words) and words[loud - 1] in {"A", "I"}:
        loud -= 1  # it begins the sentence behind the name
    run = words[:loud]
    return " ".join(run).rstrip(" :–-") if sum(len(w) for w in run) >= 8 and loud < len(words) else ""


def add_theme(context: Context, text: Text, printed: str = "") -> Ref | None:
    """The theme that a cell, a row or a heading names; None where it names none."""
    name = printed or theme_name(text)
    if not name:
        return None
    plan = context.plan.key if context.plan else ""
    ref = context.draft.thing("Theme", (plan, _folded(name)), text.where(name), name=name)
    context.draft.alias(ref, name)
    if text.plain != name:
        context.draft.alias(ref, text.plain)
    if context.plan:
        context.draft.fact("PART_OF", ref, context.plan, text.where(name))
    return ref


def _folded(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", " ", name.casefold().replace("&", "and")).strip()


def add_objective(context: Context, number: str, text: Text, printed: str, plan: Ref | None = None) -> Ref:
    """An objective of a plan, by default of the document's own."""
    owner = plan or context.plan
    location = text.where(printed)
    ref = context.draft.thing(
        "Objective", (owner.key if owner else "", number, _folded(printed)), location,
        number=number, text=printed, name=printed,
    )  # fmt: skip
    if owner:
        context.draft.fact("SET_BY", ref, owner, location)
    if number and (plan is None or plan == context.plan):
        context.objectives.setdefault(number, ref)
    return ref


def objective_named(context: Context, words: str) -> Ref | None:
    """The objective of these words, whatever its number."""
    wanted = _folded(words)
    for ref in context.draft.things:
        if ref.kind == "objective" and ref.key.endswith(f"\x1f{wanted}"):
            return ref
    return None


def objective_heading(text: Text) -> tuple[str, str] | None:
    """Number and words of a heading that names an objective: `Priority 2: Safer streets`; None for others."""
    return numbered_aim(_NOTE.sub("", text.plain).strip())


def heading_theme(text: Text) -> str:
    """The theme that a section's heading names; '' for headings that only say what follows."""
    plain = text.plain.strip(" :")
    label = _THEME_LABEL.fullmatch(plain)
    name = label["text"] if label else _NUMBER.sub("", plain)
    bare = _TABLE_WORDS.match(name) or _OF_ACTIONS.match(name)
    return "" if bare or len(name.split()) > 14 else name.strip(" :–-")


def only_announces(text: Text) -> bool:
    """Whether a row over a whole table only says that actions follow: `Delivery plan 2025-28`."""
    return bool(_OF_ACTIONS.match(_NUMBER.sub("", text.plain.strip(" :"))))
