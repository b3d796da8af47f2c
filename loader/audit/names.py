"""Rules about names and titles that are printed in several ways."""

import re
from collections.abc import Iterator
from typing import Final

from loader.audit.fault import Fault, gathered, joined
from loader.audit.forms import person_slip, slip
from loader.audit.matches import is_uncertain
from loader.audit.rule import Rule
from loader.audit.view import AuditView
from loader.property_graph import Node
from loader.values.people import read_person
from loader.values.titles import NO_PERIOD, title_period, title_words


def misspelt(view: AuditView) -> Iterator[Fault]:
    """Names of people and bodies that are also printed with a slip of the pen."""
    for node in view.of_kinds("Person", "Organisation", "Board"):
        yield from _slips(view, node)


def _slips(view: AuditView, node: Node) -> Iterator[Fault]:
    same = person_slip if node.label == "Person" else slip
    forms = {form: view.places(form) for form in (node.name, *node.aliases)}
    printed = [form for form, places in forms.items() if places]
    printed.sort(key=lambda form: (same(node.name, form), -len(forms[form]), form != node.name, form))
    told: set[str] = set()
    for at, form in enumerate(printed):
        usual = next((other for other in printed[:at] if same(other, form)), "")
        key = _spelling(form)
        if (
            usual
            and not is_uncertain(node, usual, form)
            and key not in told
            and key not in {_spelling(other) for other in printed[:at]}
        ):
            told.add(key)
            first = f"“{_bare(usual)}” ({forms[usual][0]})"
            message = f"{first} is also spelt “{_bare(form)}” ({joined(forms[form], 4)})"
            yield Fault(message, (*forms[form], forms[usual][0]), (node.id,))


def _bare(form: str) -> str:
    person = read_person(form)
    return person.name if person else form


def _spelling(form: str) -> str:
    return re.sub(r"[^\w' ]", "", _bare(form).casefold().replace("’", "'"))


def several_titles(view: AuditView) -> Iterator[Fault]:
    """Plans that the document calls by several titles."""
    yield from gathered(_several_titles(view), "{count} plans are called by several titles: {subjects}")


def _several_titles(view: AuditView) -> Iterator[Fault]:
    for plan in view.of_kinds("Plan"):
        forms = {form: places for form in (plan.name, *plan.aliases) if (places := view.places(form))}
        whole = [
            form
            for form in forms
            if not any(form in other and forms[form] == forms[other] for other in forms if other != form)
        ]
        different: list[str] = []
        for form in sorted(whole, key=lambda form: (-len(forms[form]), form)):
            if not any(_same_title(form, other, view.area) for other in different):
                different.append(form)
        if len(different) > 1:
            named = joined([f"“{form}”" for form in different], 4)
            places = tuple(dict.fromkeys(forms[form][0] for form in different))
            yield Fault(f"one plan is called {named}", places, (plan.id,), different[0])


def _same_title(left: str, right: str, area: str) -> bool:
    """Whether two titles have the same words and no two different periods."""
    periods = {title_period(left), title_period(right)} - {NO_PERIOD}
    first_years = {period.start[:4] for period in periods}
    return title_words(left, area) == title_words(right, area) and len(first_years) < 2


RULES: Final = (
    Rule(
        "name spelt several ways",
        "A name spelt in several ways",
        "low",
        "Two printed forms of one person or body that differ by a letter or two in one word, or by an "
        "apostrophe; ranks, initials, the area's name and abbreviations make no difference.",
        "A search finds only half of what the person or body is named for, and a wrong name may stand in "
        "minutes.",
        "“Jane Okoro” (L12) is also spelt “Jane Okoru” (L40)",
        misspelt,
    ),
    Rule(
        "plan called several ways",
        "A plan that is called by several titles",
        "note",
        "Titles in the document that are held to be one plan's and differ by more than case, punctuation, "
        "the area's name and a period left out.",
        "A reader may look for two plans where there is one, or miss that two are meant.",
        "one plan is called “Parks Strategy 2024” and “Parks and Play Strategy 2024”",
        several_titles,
    ),
)
