"""People of one surname who are two by their titles, and one person with several."""

import pytest

from loader.resolve.people import PersonMention, resolve_people


def people(*printed: str) -> set[str]:
    found = resolve_people([PersonMention(name, f"plan.txt:L{at}") for at, name in enumerate(printed)])
    return {person.name for person in found.people}


@pytest.mark.parametrize(
    ("printed", "named"),
    [
        (("Insp Ana Bell", "Insp Bell"), {"Ana Bell"}),
        (("Insp Ana Bell", "PC Bell"), {"Ana Bell", "Bell"}),
        (("Mr Jim Okoro", "Mrs Okoro"), {"Jim Okoro", "Okoro"}),
        (("Mr Okoro", "Mrs Okoro"), set()),
        (("Cllr Jane Okoro", "Mrs Okoro", "Cllr Okoro"), {"Jane Okoro"}),
        (("Jane Okoro", "John Okoro", "J Okoro"), {"Jane Okoro", "John Okoro", "J Okoro"}),
        (("Jo-Anne Prewett", "Jo-Ann Prewett"), {"Jo-Anne Prewett"}),
        (("Ann Smith", "Anne Smith"), {"Ann Smith", "Anne Smith"}),
        (("Mary Anne Smith", "Mary Jane Smith"), {"Mary Anne Smith", "Mary Jane Smith"}),
        (("Jane Brain", "Jane Brian"), {"Jane Brain", "Jane Brian"}),
        (("Chris Moran", "Chris Roman"), {"Chris Moran", "Chris Roman"}),
        (("DI", "PC"), set()),
    ],
)
def test_who_is_one(printed: tuple[str, ...], named: set[str]) -> None:
    assert people(*printed) == named
