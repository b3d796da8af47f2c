"""What a person types, to the thing that they mean."""

import pytest

from loader.errors import NotFound
from loader.matching.thing_named import thing_named
from tests.loader.matching.documents import board, document, node, person

JANE = node("Person", "Jane Okoro", "Cllr Okoro")
DOCUMENTS = [
    document("a.txt", JANE, node("Board", "Quay Board", "QB"), node("Organisation", "Quay Board")),
    document(
        "b.txt",
        node("Person", "Ann Reid", area="Marlow"),
        node("Board", "Quay Board", area="Marlow"),
        area="Marlow",
    ),
    document(
        "c.txt",
        node("Board", "Quiet Board", "QB"),
        node("Board", "Sea: Board"),
        node("Board", "Ocean Board", "Sea: Board"),
    ),
]


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("Jane Okoro", person("Jane Okoro")),
        ("  Cllr Jane OKORO ", person("Jane Okoro")),
        ("Cllr Okoro", person("Jane Okoro")),
        (JANE.id, person("Jane Okoro")),
        ("Marlow: Quay Board", board("Quay Board", "Marlow")),
        ("board, tidewell: the quay board", board("Quay Board")),
        ("Sea: Board", board("Sea: Board")),
    ],
)
def test_what_is_meant(text: str, thing: object) -> None:
    assert thing_named(DOCUMENTS, text) == thing


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Quay Board", "is 2 things: write 'Board, Marlow: Quay Board' or 'Board, Tidewell: Quay Board'"),
        ("QB", "is 2 things: write 'Board, Tidewell: Quay Board' or 'Board, Tidewell: Quiet Board'"),
        ("Jane Okora", "No document prints 'Jane Okora'; perhaps 'Jane Okoro'"),
        ("Marlow: Jane Okoro", "No document prints"),
        ("", "No document prints"),
        (":", "No document prints"),
    ],
)
def test_what_is_not_clear(text: str, told: str) -> None:
    with pytest.raises(NotFound, match=told):
        thing_named(DOCUMENTS, text)
