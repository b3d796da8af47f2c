"""Asking a ready-made question: what was told is checked, and the answer is the same from every engine.

Lists come in any order from an engine, so they are put in order here; lists of lists become one list. The
rows come in the order of the query, which sorts by what no two rows share.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Final

from cypher.answer import MOST, SECONDS, Answer, Cell
from cypher.question import Parameter, Question
from cypher.question_list import did_you_mean
from cypher.store import GraphStore
from loader.errors import NotFound, ParameterError

NOT_STATED: Final = "not stated"
"""What an answer says where the plans do not say a thing."""

_EVERY: Final = 1_000_000
_DIGITS: Final = re.compile(r"(\d+)")


def ask(
    store: GraphStore,
    question: Question,
    given: Mapping[str, str],
    *,
    seconds: float = SECONDS,
    most: int = MOST,
) -> Answer:
    """The answer to the question with what was told, by the names of its parameters.

    Raises NotFound for a parameter that it has not and a name that is not in the graph, ParameterError for a
    value that is missing or of another kind, and what the store raises.
    """
    parameters = _parameters(store, question, given)
    answer = store.ask(question.query, parameters, seconds=seconds, most=most, guarded=False)
    return replace(answer, rows=tuple(tuple(map(in_order, row)) for row in answer.rows))


def _parameters(
    store: GraphStore, question: Question, given: Mapping[str, str]
) -> dict[str, str | float | int]:
    names = {one.name: one for one in question.parameters}
    for name in given:
        if name not in names:
            has = f"has {', '.join(names)}" if names else "has no parameters"
            hint = did_you_mean(name, names)
            raise NotFound(f"The question {question.name} has no parameter {name!r}{hint}. It {has}.")
    return {name: _value(store, one, given) for name, one in names.items()}


def _value(store: GraphStore, parameter: Parameter, given: Mapping[str, str]) -> str | float | int:
    text = given.get(parameter.name, parameter.default)
    if text is None:
        example = f'--param {parameter.name}="{parameter.example}"'
        raise ParameterError(f"Tell {parameter.name}: {parameter.description}. For example {example}.")
    match parameter.kind:
        case "text":
            return text
        case "number":
            return _number(parameter, text)
        case "date":
            return _date(parameter, text)
        case label:
            return _name(store, parameter, label, text) if text else ""


def _number(parameter: Parameter, text: str) -> float | int:
    try:
        number = float(text)
    except ValueError as fault:
        raise ParameterError(f"{parameter.name} is {text!r}, which is no number. Give one like 3.") from fault
    return int(number) if number.is_integer() else number


def _date(parameter: Parameter, text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError as fault:
        raise ParameterError(
            f"{parameter.name} is {text!r}, which is no date. Write it like {parameter.example}."
        ) from fault


def _name(store: GraphStore, parameter: Parameter, label: str, text: str) -> str:
    """The name of what is called so: by its name, else by another printed form that only one thing has."""
    names, aliases = _printed_names(store, label)
    name = text if text in names.values() else names.get(_folded(text))
    found = [name] if name else sorted(aliases.get(_folded(text), ()))
    if len(found) == 1:
        return found[0]
    what = label.lower()
    if found:
        raise NotFound(
            f"There are several of {what} {text!r}: {', '.join(found)}. Give the full name of one."
        )
    raise NotFound(f"There is no {what} {text!r}{did_you_mean(text, dict.fromkeys(names.values()))}.")


def _printed_names(store: GraphStore, label: str) -> tuple[dict[str, str], dict[str, set[str]]]:
    """Every name, and every other printed form with the names that it stands for."""
    query = f"MATCH (n:{label}) RETURN n.name AS name, n.aliases AS aliases ORDER BY n.id"
    names: dict[str, str] = {}
    aliases: dict[str, set[str]] = defaultdict(set)
    for name, others in store.ask(query, guarded=False, most=_EVERY).rows:
        if name:
            names.setdefault(_folded(str(name)), str(name))
            for other in others if isinstance(others, tuple) else ():
                aliases[_folded(str(other))].add(str(name))
    return names, aliases


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def in_order(cell: Cell) -> Cell:
    """A cell as it is shown: lists in order, each thing once; what the plans do not say as `NOT_STATED`."""
    if isinstance(cell, tuple):
        items = sorted(dict.fromkeys(_items(cell)), key=_natural)
        return tuple(items) or NOT_STATED
    return NOT_STATED if cell is None or cell == "" else cell


def _items(cells: Iterable[Cell]) -> Iterator[str]:
    for cell in cells:
        if isinstance(cell, tuple):
            yield from _items(cell)
        elif cell is not None and cell != "":
            yield str(cell)


def _natural(text: str) -> tuple[tuple[int, int, str], ...]:
    """A key that puts line 9 before line 10; then by letters."""
    parts = _DIGITS.split(text)
    return tuple((1, int(part), part) if part.isdecimal() else (0, 0, part) for part in parts if part)
