"""Rules about names: spelt in several ways; initials given to two people or to the wrong one."""

import re
from collections.abc import Iterator
from typing import Final

from loader.audit.abbreviations import initials_of_people
from loader.audit.fault import Fault, gathered, joined
from loader.audit.forms import person_slip, slip
from loader.audit.rule import Rule
from loader.audit.view import AuditView
from loader.property_graph import Node
from loader.records.rosters import read_roster
from loader.values.people import person_key, read_person
from loader.values.titles import NO_PERIOD, title_period, title_words


def misspelt(view: AuditView) -> Iterator[Fault]:
    """Names of people and bodies that are also printed with a slip of the pen."""
    for node in view.of_kinds("Person", "Organisation", "Board"):
        yield from _slips(view, node)


def _slips(view: AuditView, node: Node) -> Iterator[Fault]:
    same = person_slip if node.label == "Person" else slip
    forms = {form: view.places(form) for form in (node.name, *node.aliases)}
    printed = [form for form, places in forms.items() if places]
    printed.sort(key=lambda form: (-len(forms[form]), form != node.name, form))
    told: set[str] = set()
    for at, form in enumerate(printed):
        usual = next((other for other in printed[:at] if same(other, form)), "")
        key = _spelling(form)
        if usual and key not in told and key not in {_spelling(other) for other in printed[:at]}:
            told.add(key)
            message = f"“{_bare(usual)}” ({forms[usual][0]}) is also spelt “{_bare(form)}” ({joined(forms[form], 4)})"
            yield Fault(message, (*forms[form], forms[usual][0]), (node.id,))


def _bare(form: str) -> str:
    person = read_person(form)
    return person.name if person else form


def _spelling(form: str) -> str:
    return re.sub(r"[^\w' ]", "", _bare(form).casefold().replace("’", "'"))


def shared_initials(view: AuditView) -> Iterator[Fault]:
    """Initials that the document gives to two people."""
    for letters, people in _shared(view).items():
        if people:
            places = [place for person in people for place in _places_of(view, letters, person)]
            names = joined([person.name for person in people])
            yield Fault(
                f"the initials {letters} are given to {names}", tuple(places), tuple(p.id for p in people)
            )


def shared_initials_lead(view: AuditView) -> Iterator[Fault]:
    """Actions led by initials that two people have."""
    shared = _shared(view)
    for action in view.actions:
        for cell in action.leads:
            for letters in re.findall(r"\b[A-Z]{2,4}\b", cell.plain):
                if letters in shared:
                    either = " or ".join(person.name for person in shared[letters])
                    yield action.fault(
                        f"{action.name} is led by {letters}, who may be {either}", cell.where(letters)
                    )


def _shared(view: AuditView) -> dict[str, list[Node]]:
    """Initials of two people or more, at least one of whom they fit: the letters of an employer fit nobody."""
    owners = initials_of_people(view).items()
    return {
        letters: people
        for letters, people in owners
        if len(people) > 1 and any(_begins(letters[0], p.name, 0) and _begins(letters[-1], p.name, -1) for p in people)
    }


def _begins(letter: str, name: str, part: int) -> bool:
    return person_key(name).split()[part].startswith(letter.lower())


def _places_of(view: AuditView, letters: str, person: Node) -> list[str]:
    """Where the initials stand beside the person's own name."""
    places = set(view.locations(person))
    return [place for place in view.places(letters) if place in places]


def wrong_initials(view: AuditView) -> Iterator[Fault]:
    """Initials in a list of people that are not those of the name beside them."""
    own = initials_of_people(view)
    for table in view.outline.tables("roster"):
        for record in read_roster(table):
            person = read_person(record.person)
            if person and record.initials in own and not _fit(record.initials, person.name):
                message = f"{person.name} is given the initials {record.initials}"
                yield Fault(message, (record.name.location or record.location,))


def _fit(letters: str, name: str) -> bool:
    """Whether the first letter begins the first name and the last one the surname.

    Said only of initials as many as the name has parts, of which one fits: middle names and `Mc` make others
    longer, and letters that fit nowhere are an employer's.
    """
    first, last = _begins(letters[0], name, 0), _begins(letters[-1], name, -1)
    return len(letters) != len(person_key(name).split()) or first == last


def _several_titles(view: AuditView) -> Iterator[Fault]:
    area = next((node.name for node in view.of_kinds("Area")), "")
    for plan in view.of_kinds("Plan"):
        forms = {form: places for form in (plan.name, *plan.aliases) if (places := view.places(form))}
        whole = [form for form in forms if not any(form in other and forms[form] == forms[other] for other in forms if other != form)]
        different: list[str] = []
        for form in sorted(whole, key=lambda form: (-len(forms[form]), form)):
            if not any(_same_title(form, other, area) for other in different):
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


def several_titles(view: AuditView) -> Iterator[Fault]:
    """Plans that the document calls by several titles."""
    yield from gathered(_several_titles(view), "{count} plans are called by several titles: {subjects}")


RULES: Final = (
    Rule(
        "name spelt several ways",
        "A name spelt in several ways",
        "low",
        "Two printed forms of one person or body that differ by a letter or two in one word, or by an apostrophe; "
        "ranks, initials, the area's name and abbreviations make no difference.",
        "A search finds only half of what the person or body is named for, and a wrong name may stand in minutes.",
        "“Jane Okoro” (L12) is also spelt “Jane Okoru” (L40)",
        misspelt,
    ),
    Rule(
        "initials given to two people",
        "Initials that two people have",
        "medium",
        "Initials that the document's own list gives to two people.",
        "Wherever the initials stand alone, nobody knows who is meant.",
        "the initials SL are given to Sue Larkin and Steve Lomax",
        shared_initials,
    ),
    Rule(
        "led by shared initials",
        "A lead that may be either of two people",
        "high",
        "An action whose lead is given by initials that two people of the document have.",
        "Both may think that the other leads it.",
        "action 1.4 is led by SL, who may be Sue Larkin or Steve Lomax",
        shared_initials_lead,
    ),
    Rule(
        "initials do not fit",
        "Initials that are not those of the name",
        "low",
        "Initials in a list of people whose first or last letter is not that of the name beside them; only where "
        "there are as many letters as the name has parts.",
        "They are probably another person's, copied from the line above.",
        "Evelyn Hart is given the initials EK",
        wrong_initials,
    ),
    Rule(
        "plan called several ways",
        "A plan that is called by several titles",
        "note",
        "Titles in the document that are held to be one plan's and differ by more than case, punctuation, the area's name and a period left out.",
        "A reader may look for two plans where there is one, or miss that two are meant.",
        "one plan is called “Parks Strategy 2024” and “Parks and Play Strategy 2024”",
        several_titles,
    ),
)
