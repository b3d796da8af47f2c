"""Governance overlaps: boards that do the same work, boards without work, lines of reporting."""

from collections.abc import Sequence
from dataclasses import replace

from analysis.board_work import amount
from analysis.overlaps_alike import SAME_PURPOSE, same_purpose
from analysis.overlaps_boards import Boards, boards_of
from analysis.overlaps_counterparts import COUNTERPARTS, counterparts
from analysis.overlaps_gaps import GAPS, reporting_gaps
from analysis.overlaps_idle import IDLE, REPLACED, idle_boards, replaced_boards
from analysis.overlaps_loops import LOOPS, linked, reporting_loops
from analysis.overlaps_members import SAME_MEMBERS, same_members
from analysis.overlaps_seats import BODIES, PEOPLE, several_seats
from analysis.overlaps_unwatched import UNWATCHED, overseers, unwatched_actions
from analysis.overlaps_work import SAME_WORK, same_work
from analysis.phrases import counted, percent, sentence
from analysis.study import Options, Section, StudyResult, shown
from analysis.ties import Ties
from loader.finding import Finding
from loader.property_graph import PropertyGraph

TITLE = "Governance overlaps"


def overlaps(graph: PropertyGraph, options: Options) -> StudyResult:
    """Every pair and every gap of the graph's boards; see the modules named overlaps_* for each measure."""
    ties = Ties(graph)
    boards = boards_of(ties)
    sections = (
        *_pair_sections(boards, options),
        _all(COUNTERPARTS, counterparts(boards), options),
        _all(UNWATCHED, unwatched_actions(ties), options),
        _all(IDLE, idle_boards(ties), options),
        _all(REPLACED, replaced_boards(ties), options),
        _all(GAPS, reporting_gaps(boards), options),
        _all(LOOPS, reporting_loops(ties), options),
        _all(PEOPLE, several_seats(ties, "Person"), options),
        _all(BODIES, several_seats(ties, "Organisation"), options),
    )
    return StudyResult("overlaps", TITLE, _summary(boards, sections), sections)


def _pair_sections(boards: Boards, options: Options) -> tuple[Section, Section, Section]:
    """The sections whose findings are built only as far as they are shown: there may be millions of pairs."""
    work, working = same_work(boards, linked(boards.ties), options.limit)
    purpose, purposes = same_purpose(boards, working, options)
    members, memberships = same_members(boards, options.limit)
    return (
        _first(SAME_WORK, work, len(working.first)),
        _first(SAME_PURPOSE, purpose, purposes),
        _first(SAME_MEMBERS, members, memberships),
    )


def _first(section: Section, findings: Sequence[Finding], number: int) -> Section:
    return replace(section, findings=tuple(findings), left_out=number - len(findings))


def _all(section: Section, findings: Sequence[Finding], options: Options) -> Section:
    return shown(section, findings, options.limit)


def _summary(boards: Boards, sections: Sequence[Section]) -> str:
    ties = boards.ties
    if not boards.boards:
        return "The documents name no board."
    number = {section.name: len(section.findings) + section.left_out for section in sections}
    busy = sum(1 for board in boards.boards if amount(ties, board.id))
    actions = ties.labelled("Action")
    unwatched = sum(1 for action in actions if not overseers(ties, action))
    return (
        f"The documents name {counted(len(boards.boards), 'board')}, of which {busy or 'none'} "
        f"{'oversees or leads' if busy == 1 else 'oversee or lead'} something. "
        f"{sentence(counted(number[SAME_WORK.name], 'pair shares', 'pairs share'))} actions; "
        f"{counted(number[SAME_PURPOSE.name], 'other pair')} may be for the same thing; "
        f"{counted(number[COUNTERPARTS.name], 'kind of board stands', 'kinds of board stand')} "
        f"in several areas. "
        f"For {counted(unwatched, 'action')} of {len(actions)} ({percent(unwatched, len(actions))}) "
        f"no board is named that oversees them. {sentence(counted(number[LOOPS.name], 'reporting circle'))} "
        f"and {counted(number[GAPS.name], 'gap')} in reporting lines were found."
    )
