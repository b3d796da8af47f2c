"""Actions with labelled values as a table, whether a list, headings or prose print them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from loader.documents.blocks import NO_TEXT, Line, Row, Table, Text


@dataclass(frozen=True, slots=True)
class LabelledAction:
    """An action with its number; `values` are by label as printed."""

    number: Text
    words: Text
    values: Mapping[str, Text]


def labelled_action(
    printed: Text, form: re.Pattern[str], values: Mapping[str, Text], *, number: str = ""
) -> LabelledAction:
    """The action that a text prints behind a number of that form; without one, with `number`."""
    found = form.match(printed.plain)
    number = found["number"] if found else number
    return LabelledAction(
        Text(number, (Line(number, printed.location),)) if number else NO_TEXT,
        Text(printed.plain[found.end() :] if found else printed.plain, printed.lines),
        values,
    )


def action_table(actions: Sequence[LabelledAction]) -> Table:
    """A header row of the labels, and a row an action."""
    labels = list(dict.fromkeys(label for action in actions for label in action.values))
    header = Row(tuple(Text(label, ()) for label in ("No", "Action", *labels)))
    rows = (
        Row((action.number, action.words, *(action.values.get(label, NO_TEXT) for label in labels)))
        for action in actions
    )
    return Table((header, *rows))
