"""A ready-made question: one file of Cypher with a header that says what it asks and why it matters.

    // title: Actions without a named lead
    // topic: Actions, leads and load
    // asks: 18, 21
    // why: When nobody is named, nobody can be asked why it is late.
    // param: lead (Person) = "" e.g. "Anna Marsh"; the person, or empty for everybody
    // column: action: What is to be done
    MATCH … RETURN … AS action ORDER BY …

`asks` are the numbers of the list of reviewers' questions in docs/questions.md. The kind of a parameter is a
label, whose names are its values, or `text`, `number` or `date` (ISO); one without `=` must be given.
"""

import re
from dataclasses import dataclass
from typing import Final

from loader.errors import QuestionError
from loader.vocabulary import LABELS

KINDS: Final = ("text", "number", "date")
"""Kinds of parameters that are not the name of something."""

TOPICS: Final = (
    "Boards, overlap and reporting",
    "Actions, leads and load",
    "Objectives and plans",
    "Recommendations",
    "Risk, money, assurance",
    "People, bodies and names",
)

_HEADER: Final = re.compile(r"//\s*(?P<key>[a-z]+):\s*(?P<value>.*\S)\s*")
_PARAMETER: Final = re.compile(
    r'(?P<name>[a-z_]+) \((?P<kind>\w+)\)(?: = "(?P<default>[^"]*)")?'
    r' e\.g\. "(?P<example>[^"]*)"; (?P<text>.+)'
)
_COLUMN: Final = re.compile(r"(?P<name>[a-z_]+): (?P<title>.+)")
_NUMBERS: Final = re.compile(r"\d+(?:, *\d+)*")
_USED: Final = re.compile(r"\$([a-z_]+)")
_RETURNED: Final = re.compile(r"\bAS ([a-z_]+)\s*(?=,|\n|$)")


@dataclass(frozen=True, slots=True)
class Parameter:
    """What may be told to a question; `default` is None where it must be told."""

    name: str
    kind: str
    default: str | None
    example: str
    description: str


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the answer and its title in plain words."""

    name: str
    title: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question as read; `asks` are numbers of the reviewers' list, `query` the Cypher below the header."""

    name: str
    title: str
    topic: str
    why: str
    asks: tuple[int, ...]
    parameters: tuple[Parameter, ...]
    columns: tuple[Column, ...]
    query: str


def parsed(name: str, text: str) -> Question:
    """The question in a file. Raises QuestionError, with the line, where it breaks the rules above."""
    values: dict[str, str] = {}
    parameters: list[Parameter] = []
    columns: list[Column] = []
    lines = text.splitlines()
    at = 0
    for at, line in enumerate(lines):
        header = _HEADER.fullmatch(line)
        if header is None:
            break
        key, value = header.group("key", "value")
        if key == "param":
            parameters.append(_parameter(name, at, value))
        elif key == "column":
            columns.append(_column(name, at, value))
        elif key in ("title", "topic", "asks", "why") and key not in values:
            values[key] = value
        else:
            raise _fault(name, at, f"{key} is unknown, or stands twice")
    if missing := {"title", "topic", "asks", "why"} - values.keys():
        raise _fault(name, at, f"{', '.join(sorted(missing))} missing")
    if values["topic"] not in TOPICS:
        raise _fault(name, at, f"no topic is called {values['topic']}")
    if not _NUMBERS.fullmatch(values["asks"]):
        raise _fault(name, at, f"asks is {values['asks']}, and should be numbers with commas between them")
    numbers = tuple(int(number) for number in values["asks"].split(","))
    query = "\n".join(lines[at:]).strip()
    _check(name, at, query, parameters, columns)
    return Question(
        name,
        values["title"],
        values["topic"],
        values["why"],
        numbers,
        tuple(parameters),
        tuple(columns),
        query,
    )


def _parameter(name: str, at: int, value: str) -> Parameter:
    found = _PARAMETER.fullmatch(value)
    if found is None:
        raise _fault(name, at, 'a parameter is NAME (KIND) = "DEFAULT" e.g. "EXAMPLE"; what it is')
    if found["kind"] not in (*KINDS, *LABELS):
        raise _fault(name, at, f"no kind of parameter is called {found['kind']}")
    return Parameter(found["name"], found["kind"], found["default"], found["example"], found["text"])


def _column(name: str, at: int, value: str) -> Column:
    found = _COLUMN.fullmatch(value)
    if found is None:
        raise _fault(name, at, "a column is NAME: TITLE")
    return Column(found["name"], found["title"])


def _check(name: str, at: int, query: str, parameters: list[Parameter], columns: list[Column]) -> None:
    declared, used = {one.name for one in parameters}, set(_USED.findall(query))
    if declared != used:
        raise _fault(name, at, f"declared and used parameters differ: {', '.join(sorted(declared ^ used))}")
    returned = _RETURNED.findall(query[query.rfind("RETURN") :])
    if returned != [one.name for one in columns]:
        raise _fault(name, at, f"the columns are declared otherwise than returned: {', '.join(returned)}")


def _fault(name: str, at: int, what: str) -> QuestionError:
    return QuestionError(f"{name}.cypher, line {at + 1}: {what}.")
