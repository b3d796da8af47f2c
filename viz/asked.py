"""A question put to a store, and what stands around its answer on paper."""

from collections.abc import Mapping

from cypher.answer import Answer
from cypher.asking import ask
from cypher.query_names import parameter_names, unknown_notes
from cypher.question import Parameter, Question
from cypher.question_list import did_you_mean
from cypher.store import GraphStore
from cypher.vocabulary_counts import counted
from loader.errors import ParameterError
from viz.data_lines import data_lines
from viz.paper import Paper

_CUT = "There were more rows than these {most:,}. Give a higher --limit, or ask for less."


def asked(
    store: GraphStore, question: Question, given: Mapping[str, str], *, seconds: float, most: int
) -> tuple[Answer, Paper]:
    """The answer to a ready-made question, and its paper. Raises what `cypher.asking.ask` raises."""
    answer = ask(store, question, given, seconds=seconds, most=most)
    told = {one.description: _told(one, given) for one in question.parameters}
    paper = Paper(
        question.title,
        why=question.why,
        parameters=tuple((caption, value) for caption, value in told.items()),
        about_data=data_lines(store.graph()),
        columns={one.name: one.title for one in question.columns},
        notes=(*_cut(answer, most), *store.notes()),
    )
    return answer, paper


def _told(parameter: Parameter, given: Mapping[str, str]) -> str:
    return given.get(parameter.name, parameter.default or "") or "all"


def asked_freely(
    store: GraphStore, query: str, given: Mapping[str, str], *, seconds: float, most: int
) -> tuple[Answer, Paper]:
    """The answer to a person's own query, and its paper.

    Raises ParameterError where what was told are not the parameters of the query, and what `GraphStore.ask`
    raises.
    """
    _check_parameters(query, given)
    answer = store.ask(query, dict(given), seconds=seconds, most=most)
    paper = Paper(
        "A question of our own",
        question=query.strip(),
        parameters=tuple(given.items()),
        about_data=data_lines(store.graph()),
        notes=(*_cut(answer, most), *unknown_notes(query), *store.notes()),
    )
    return answer, paper


def _check_parameters(query: str, given: Mapping[str, str]) -> None:
    wanted = parameter_names(query)
    for name in sorted(wanted - given.keys()):
        raise ParameterError(f"The query has ${name}. Tell it with --param {name}=VALUE.")
    for name in sorted(given.keys() - wanted):
        raise ParameterError(f"The query has no ${name}{did_you_mean(name, sorted(wanted))}.")


def _cut(answer: Answer, most: int) -> tuple[str, ...]:
    return (_CUT.format(most=most),) if answer.cut else ()


def schema_of(store: GraphStore) -> tuple[Answer, Paper]:
    """The vocabulary with how much of each kind the store holds, and its paper."""
    rows = tuple(
        (one.pattern, one.number, ", ".join(one.properties), one.stands_for) for one in counted(store)
    )
    columns = {
        "pattern": "In Cypher",
        "number": "How many",
        "properties": "Properties (text, unless it says otherwise)",
        "stands_for": "Stands for",
    }
    paper = Paper(
        "What the graph may hold, and how much of it is there", columns=columns, notes=store.notes()
    )
    return Answer(tuple(columns), rows), paper
