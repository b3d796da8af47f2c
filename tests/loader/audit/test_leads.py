"""Who answers for an action, who oversees it, who helps."""

from tests.loader.audit.inspected import found, rows

HEAD = "Ferndale Safer Streets Plan 2024-2026\n\n"


def _led(*leads: str) -> str:
    lines = (f"{at} | Repair bridge {at} over the mill | {lead} | Mar-25" for at, lead in enumerate(leads, 1))
    return HEAD + rows("No | Action | Lead | End date", *lines)


def test_actions_without_a_lead() -> None:
    assert found(_led("Parks Team", "", "Housing Team"), "action without lead") == [
        ("action 2 names no lead", ("L5",))
    ]


def test_many_actions_without_a_lead_are_one_finding() -> None:
    text = _led("Parks Team", "", "", "", "", "Housing Team")
    assert found(text, "action without lead") == [
        ("4 actions name no lead: actions 2, 3, 4 and 5", ("L5", "L6", "L7", "L8"))
    ]


def test_what_reading_has_told_is_not_told_twice() -> None:
    assert found(_led("Parks Team", "TBC", "Vacant"), "action without lead") == []


def test_a_plan_in_which_nobody_leads() -> None:
    text = HEAD + rows(
        "No | Action | End date", *(f"{n} | Repair bridge {n} over the mill | Mar-25" for n in (1, 2))
    )
    assert found(text, "action without lead") == [("none of the 2 actions names a lead", ("L4", "L5"))]


def test_a_commitment_whose_words_name_a_lead_and_a_date() -> None:
    text = HEAD + (
        "In 2025 the partnership will do the following:\n\n"
        "- Open a second base on the mill estate by March 2025, led by Jane Marsh\n"
        "- Mend all the lamps along Kiln Lane and the path to the station\n"
    )
    assert found(text, "action without lead") == [
        ("the action “Mend all the lamps along Kiln …” names no lead", ("L6",))
    ]
    assert found(text, "no date") == [("the action “Mend all the lamps along Kiln …” has no date", ("L6",))]


def test_actions_without_a_named_person() -> None:
    text = _led("Jane Marsh", "Peter Okoro", "Parks Department", "Sarah Hill")
    assert found(text, "action without named person") == [
        ("action 3 has no named person among its leads", ("L6",))
    ]


def test_bodies_alone_are_no_fault_where_no_people_are_named() -> None:
    assert (
        found(_led("Parks Department", "Housing Department", "Jane Marsh"), "action without named person")
        == []
    )


def test_led_by_everybody() -> None:
    assert found(_led("Parks Team", "All agencies", "All agencies / Parks Team"), "led by everybody") == [
        ("action 2 is led by “All agencies” and by no body of its own", ("L5",))
    ]


def _overseen(*boards: str) -> str:
    lines = (
        f"{n} | Repair bridge {n} over the mill | Parks Team | {board}" for n, board in enumerate(boards, 1)
    )
    return HEAD + rows("No | Action | Lead | Board", *lines)


def test_actions_without_a_board() -> None:
    text = _overseen("Bridges Board", "", "Bridges Board", "Bridges Board")
    assert found(text, "action without board") == [("action 2 names no board that oversees it", ("L5",))]
    assert found(_overseen("Bridges Board", "", ""), "action without board") == []


def _helped(*pairs: str) -> str:
    lines = (f"{n} | Repair bridge {n} over the mill | {pair}" for n, pair in enumerate(pairs, 1))
    return HEAD + rows("No | Action | Lead organisation | Supporting organisations", *lines)


def test_actions_without_help() -> None:
    text = _helped("Parks Team | Canal Trust", "Parks Team | ", "Parks Team | Canal Trust")
    assert found(text, "action without help") == [("action 2 names nobody to help", ("L5",))]


def test_a_lead_that_supports_itself() -> None:
    text = _helped(
        "Parks Team | Canal Trust", "Parks Team | Parks Team; Canal Trust", "Canal Trust | Canal Trust Mates"
    )
    assert found(text, "lead supports itself") == [
        ("action 2 names Parks Team both as lead and as support", ("L5",))
    ]


def test_seats_that_nobody_fills() -> None:
    text = HEAD + rows(
        "Name | Role | Organisation",
        "Jane Marsh | Head of Parks | Ferndale Council",
        "Vacant | Rural Officer | Ferndale Council",
        "Peter Okoro | Manager | Canal Trust",
    )
    assert found(f"{text}\n\n- Mill Homes – vacant\n- Canal Trust – Peter Okoro\n", "vacant seat") == [
        ("a seat is not filled: “Vacant, Rural Officer, Ferndale Council”", ("L5",)),
        ("a seat is not filled: “Mill Homes – vacant”", ("L8",)),
    ]


def _rated(*pairs: str) -> str:
    lines = (
        f"{n} | Repair bridge {n} over the mill | Parks Team | {pair}" for n, pair in enumerate(pairs, 1)
    )
    return HEAD + rows("No | Action | Lead | Timescale | Status", *lines)


def test_actions_without_a_rating() -> None:
    text = _rated("Mar-25 | Green", "Mar-25 | ", "Mar-25 | Red")
    assert found(text, "action without rating") == [("action 2 has no rating", ("L5",))]
    assert found(_rated("Mar-25 | Green", "Mar-25 | ", "Mar-25 | "), "action without rating") == []


def test_complete_and_ongoing() -> None:
    text = _rated("Ongoing | Complete", "Mar-25 | Complete", "Ongoing | On track")
    assert found(text, "complete and ongoing") == [
        ("action 1 is ongoing by its dates and marked “Complete”", ("L4",))
    ]


def test_an_action_that_is_printed_twice() -> None:
    words = "Repair the old bridge over the mill stream"
    text = HEAD + rows(
        "No | Action | Lead | Timescale",
        f"1 | {words} | Parks Team | Mar-25",
        "2 | Mend the lamps | Parks Team | Mar-25",
    )
    twice = found(f"{text}\n\n- {words}.\n", "action printed twice")
    assert twice == [("action 1 is printed 2 times", ("L4", "L7"))]
