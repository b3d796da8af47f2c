"""Overloaded leads: who carries too much, what hangs on whom, what nobody leads."""

from collections.abc import Sequence
from statistics import median

from analysis.leads_boards import LEADING_BOARDS, leading_boards
from analysis.leads_busy import BUSY_BODIES, BUSY_PEOPLE, busy
from analysis.leads_concentration import CONCENTRATION, concentration
from analysis.leads_load import BODIES, PEOPLE, Load, loads
from analysis.leads_missing import LEADERLESS, NAMELESS, leaderless_actions, nameless_actions
from analysis.leads_posts import SEVERAL_POSTS, several_posts
from analysis.leads_sole import SOLE, hanging
from analysis.phrases import counted, sentence
from analysis.study import Options, StudyResult, shown
from analysis.ties import Ties
from loader.property_graph import PropertyGraph

TITLE = "Overloaded leads"


def leads(graph: PropertyGraph, options: Options) -> StudyResult:
    """Everyone who leads an action; see the modules named leads_* for each measure."""
    ties = Ties(graph)
    people, bodies = loads(ties, PEOPLE), loads(ties, BODIES)
    found = (
        (BUSY_PEOPLE, busy(ties, people, BUSY_PEOPLE, options)),
        (BUSY_BODIES, busy(ties, bodies, BUSY_BODIES, options)),
        (CONCENTRATION, concentration(ties, people, bodies)),
        (SOLE, hanging(ties)),
        (LEADERLESS, leaderless_actions(ties)),
        (NAMELESS, nameless_actions(ties)),
        (LEADING_BOARDS, leading_boards(ties)),
        (SEVERAL_POSTS, several_posts(ties)),
    )
    sections = tuple(shown(section, findings, options.limit) for section, findings in found)
    return StudyResult("leads", TITLE, _summary(ties, people, bodies, options), sections)


def _summary(ties: Ties, people: Sequence[Load], bodies: Sequence[Load], options: Options) -> str:
    actions = ties.labelled("Action")
    if not actions:
        return "The documents name no action."
    leaderless = sum(1 for a in actions if not ties.incoming("LEADS", a.id))
    named = sum(1 for a in actions if ties.starts("LEADS", a.id, "Person"))
    return (
        f"Of {counted(len(actions), 'action')}, {named} have a named person as lead, "
        f"{len(actions) - named - leaderless} only a body, and {leaderless} nobody. "
        f"{_kind(people, 'person', 'people', options)} {_kind(bodies, 'body', 'bodies', options)}"
    )


def _kind(found: Sequence[Load], one: str, many: str, options: Options) -> str:
    if not found:
        return f"No {one} leads an action."
    over = sum(1 for load in found if load.overloaded(options))
    middle = median(len(load.actions) for load in found)
    most = found[0]
    return (
        f"{sentence(counted(len(found), f'{one} leads', f'{many} lead'))} at least one, "
        f"half of them {middle:g} or fewer; {most.lead.name} leads most ({len(most.actions)}), "
        f"and {counted(over, one, many)} far more than is usual."
    )
