"""Which names are one board or body, and which never are, in the plan of an invented council."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loader.resolve.bodies import Bodies, BodyMention, clean, resolve_bodies
from loader.resolve.forms import Naming, veto

NAMING = Naming(
    "Marlow",
    frozenset({"MBC"}),
    {"MBC": "Marlow Borough Council", "SMP": "Safer Marlow Partnership", "SAB": "Safeguarding Adults Board"},
)


def resolved(*printed: str, role: str = "lead") -> Bodies:
    return resolve_bodies(
        [BodyMention(name, f"plan.txt:L{at}", role) for at, name in enumerate(printed)], NAMING
    )


@pytest.mark.parametrize(
    "printed",
    [
        ("Safeguarding Children Board", "Safeguarding Children's Board", "the Safeguarding Children’s Board"),
        ("Safer Marlow Partnership", "Safer Marlow Partnership Board", "SMP"),
        ("Safer Marlow Partnership", "Safer Marlow Partnrship"),
        (
            "SAB",
            "Safeguarding Adults Board",
            "Marlow Safeguarding Adults Board",
            "Adults' Safeguarding Board",
        ),
        ("MBC Housing", "Housing"),
        ("Marlow Borough Council", "MBC"),
        ("Marlow Health and Wellbeing Board", "Health & Wellbeing Board"),
        ("Domestic Abuse Forum", "Domestic Abuse Forum (DAF)", "DAF"),
        ("Children's Services", "Children’s Services", "Childrens Services"),
        ("Marlow Youth Board", "Youth Board"),
        ("Marlow Fire and Rescue Service", "Marlow Fire & Rescue"),
        ("Harm Panel", "The Harm Panel", "Harm  Panel."),
        ("Department for Education", "DfE"),
        ("Quay Road Forum", "QRF Quay Road Forum"),
    ],
)
def test_spellings_of_one_body(printed: tuple[str, ...]) -> None:
    bodies = resolved(*printed)
    assert len(bodies.bodies) == 1
    assert len(bodies.bodies[0].sources) == len(printed)
    assert all(bodies.of(name) is bodies.bodies[0] for name in printed)


@pytest.mark.parametrize(
    "printed",
    [
        ("Safeguarding Adults Board", "Safeguarding Children Board"),
        ("Adult Social Care", "Children's Social Care", "Social Care"),
        ("Primary Care Network", "Secondary Care Network"),
        ("Strategic Harm Group", "Operational Harm Group", "Tactical Harm Group"),
        ("Mental Health Partnership", "Physical Health Partnership"),
        ("Northtown Youth Board", "Southtown Youth Board", "Marlow Youth Board"),
        ("Marlow Safer Partnership Board", "Wyvern Safer Partnership Board"),
        ("Harm Panel 1", "Harm Panel 2"),
        ("Locality Board 3", "Locality Board 4"),
        ("Community Safety & Partnerships", "Community Safety Partnership"),
        ("Youth Offending Service", "Youth Offending Service Management Board"),
        ("Harm Board", "Harm Sub-Board"),
        ("Harm Board", "Harm Board Working Group"),
        ("Harm Panel", "Harm Reduction Panel"),
        ("Housing", "Housing Board"),
        ("Marlow Police", "Wyvern Police"),
        ("Marlow Police", "Metropolitan Police"),
        ("HWB", "Health and Wellbeing Board", "Harbour Works Board"),
        ("MBC Housing", "MBC"),
    ],
)
def test_what_is_never_one(printed: tuple[str, ...]) -> None:
    assert len(resolved(*printed).bodies) == len(printed)
    assert len(resolved(*printed, role="board").bodies) == len(printed)


def test_a_hyphen_does_not_part_one_body() -> None:
    assert len(resolved("Health and Well-being Board", "Health and Wellbeing Board").bodies) == 1


@pytest.mark.parametrize(
    ("printed", "role", "label"),
    [
        ("Health and Wellbeing Board", "lead", "Board"),
        ("Harm Forum", "board", "Board"),
        ("Delivery Group", "board", "Board"),
        ("Cabinet", "member", "Board"),
        ("Overview and Scrutiny Committee", "lead", "Board"),
        ("Marlow Fire Authority", "reports", "Board"),
        ("Marlow Fire Authority", "lead", "Organisation"),
        ("Senior Management Team", "oversees", "Board"),
        ("Senior Management Team", "support", "Organisation"),
        ("Schools Forum", "reports", "Board"),
        ("Schools Forum", "support", "Organisation"),
        ("Integrated Care Board", "board", "Organisation"),
        ("Clinical Commissioning Group", "board", "Organisation"),
        ("Youth Council", "lead", "Organisation"),
        ("Youth Justice Team", "board", "Organisation"),
        ("Marlow Police", "lead", "Organisation"),
        ("Home Office", "board", "Organisation"),
    ],
)
def test_boards_are_told_by_what_they_do(printed: str, role: str, label: str) -> None:
    assert [body.label for body in resolved(printed, role=role).bodies] == [label]


@pytest.mark.parametrize("printed", ["All partners", "All Agencies", "All statutory partners", "Partners"])
def test_collectives(printed: str) -> None:
    (body,) = resolved(printed).bodies
    assert (body.name, body.collective, body.label) == ("All Partners", True, "Organisation")


def test_the_fullest_name_is_the_name_and_the_others_are_aliases() -> None:
    (body,) = resolved("SMP", "Safer Marlow Partnership", "SMP").bodies
    assert body.name == "Safer Marlow Partnership"
    assert body.aliases == ("SMP",)


def test_a_veto_between_any_two_members_keeps_sets_apart() -> None:
    bodies = resolved("Safeguarding Board", "Safeguarding Adults Board", "Safeguarding Children Board")
    adults, children = bodies.of("Safeguarding Adults Board"), bodies.of("Safeguarding Children Board")
    assert adults is not children


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Adults Board", "Children's Board"), ("Panel 1", "Panel 2"),
        ("Safety & Partnerships", "Safety Partnership"),
        ("Youth Service", "Youth Service Board"), ("Harm Board", "Harm Sub-Group"),
        ("North Hub", "South Hub"),
        ("Northtown Youth Board", "Easttown Youth Board"),
    ],
)  # fmt: skip
def test_vetoes_hold_both_ways(left: str, right: str) -> None:
    assert veto(left, right)
    assert veto(right, left)
    assert not veto(left, left)


def test_a_judgement_says_why() -> None:
    judgements = {(j.left, j.right): j for j in resolved("MBC Housing", "Housing").judgements}
    judgement = judgements["Housing", "MBC Housing"]
    assert judgement.verdict == "same"
    assert "prefix" in judgement.reason


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("the Harm Panel", "Harm Panel"),
        (" Harm Panel; ", "Harm Panel"),
        ("Harm Reduction Panel (HRP)", "Harm Reduction Panel"),
        ("Harm Panel (lead)", "Harm Panel"),
        ("Housing (Lettings)", "Housing (Lettings)"),
        ("including Marlow Police", "Marlow Police"),
        ("", ""),
    ],
)
def test_mentions_are_cleaned(printed: str, name: str) -> None:
    assert clean(printed) == name


NAMES = st.lists(
    st.sampled_from(
        ["Safer Marlow Partnership", "SMP", "Safer Marlow Partnership Board", "Safeguarding Adults Board",
         "Safeguarding Children Board",
         "MB"
         "C Housing", "Housing", "MBC", "Marlow Police", "Police", "Harm Panel", "Harm Panel 2",
         "All partners", "Health Board", "HB",
         "", "(", "the", "Harm Reduction Panel (HRP)", "HRP"]
    ),
    max_size=8,
)  # fmt: skip


@given(NAMES)
def test_the_order_of_mentions_changes_nothing(names: list[str]) -> None:
    mentions = [BodyMention(name, f"plan.txt:L{at}", "lead") for at, name in enumerate(names)]
    first, second = resolve_bodies(mentions, NAMING), resolve_bodies(mentions[::-1], NAMING)
    assert first.bodies == second.bodies


@given(NAMES)
def test_every_mention_has_one_body(names: list[str]) -> None:
    bodies = resolved(*names)
    sources = [source for body in bodies.bodies for source in body.sources]
    assert len(sources) == len(set(sources)) == len([name for name in names if clean(name)])


@pytest.mark.parametrize(
    "printed",
    [
        ("Housing", "Housing Board", "Housing Service"),
        ("Oxby Health and Wellbeing Board", "Health and Wellbeing Board"),
        ("Housing Options", "Housing Operations"),
        ("Prevent Board", "Prevention Board"),
        ("NHS Oxby ICB", "NHS Marlow ICB", "ICB"),
        ("Places Task Group", "Spaces Task Group"),
        ("MUH", "Marlow University Hospitals NHS Trust", "Mid-Upton Hospital"),
        ("Daily MARAC", "MARAC"),
    ],
)
def test_names_that_look_alike_and_are_not_one(printed: tuple[str, ...]) -> None:
    assert len(resolved(*printed).bodies) == len(printed)


def test_two_spellings_that_both_recur_are_two_names() -> None:
    names = ["Places Task Group", "Plates Task Group"]
    assert len(resolved(*names).bodies) == 1
    assert len(resolved(*names, *names).bodies) == 2


@pytest.mark.parametrize("printed", ["PC", "Supt", "Watch Cdr", "TBC", "Vacant", "PC TBC"])
def test_a_rank_alone_and_an_empty_seat_are_no_body(printed: str) -> None:
    assert [body.name for body in resolved(printed, "Marlow Police").bodies] == ["Marlow Police"]


@pytest.mark.parametrize(
    ("printed", "count"),
    [
        (("Partnership Board", "Safer Marlow Partnership Board"), 1),
        (("Executive Group", "Harbour Executive Group"), 1),
        (("Safer Marlow Partnership Board", "Partnership Board"), 1),
        (("Harbour Executive Group", "Executive Group"), 1),
        (("Performance Board", "Harbour Performance Board"), 1),
    ],
)
def test_a_mere_kind_of_board_in_running_text_refers_back(printed: tuple[str, ...], count: int) -> None:
    found = resolved(*printed, role="prose")
    assert len(found.bodies) == count
    refers_back = printed[0] == max(printed, key=len) or printed[0] == "Performance Board"
    assert (found.of(min(printed, key=len)) is not None) is refers_back


def test_a_mere_kind_of_board_of_which_more_is_said_is_a_board_of_its_own() -> None:
    mentions = [
        BodyMention("Partnership Board", "plan.txt:L1", "prose"),
        BodyMention("Partnership Board", "plan.txt:L1", "chair"),
        BodyMention("Safer Marlow Partnership Board", "plan.txt:L9", "prose"),
    ]
    assert len(resolve_bodies(mentions, NAMING).bodies) == 2


@pytest.mark.parametrize("name", ["Quay Road Forum", "Marlow Fire and Rescue"])
def test_the_letters_of_a_key_are_no_part_of_the_name(name: str) -> None:
    letters = "".join(word[0] for word in name.split() if word != "and")
    assert {body.name for body in resolved(f"{letters} {name}", name).bodies} == {name}


@pytest.mark.parametrize("role", ["board", "prose"])
def test_letters_that_the_document_explains_fit_no_other_name(role: str) -> None:
    stated = frozenset({frozenset({"cpc", "child protection committee"})})
    names = ("CPC", "Child Protection Committee", "Crime Prevention Committee")
    mentions = [BodyMention(name, "plan.txt:L1", role) for name in names]
    found = resolve_bodies(mentions, Naming("Marlow", same=stated))
    assert len(found.bodies) == 2
    assert found.of("CPC") is found.of("Child Protection Committee")


@pytest.mark.parametrize(
    ("printed", "count"),
    [
        (("Q&A Board", "Quay and Arts Board"), 1),
        (("CS Partnership", "Community Safety Partnership"), 1),
        (("Q&A Board", "Quay and Arts Panel"), 2),
        (("Q&A Board", "Quay and Arts Board", "Quality and Audit Board"), 3),
    ],
)
def test_initials_before_the_head_of_a_name(printed: tuple[str, ...], count: int) -> None:
    assert len(resolved(*printed).bodies) == count


@pytest.mark.parametrize("meaning", ["Area Manager", "Assistant Chief Officer", "Group Manager"])
def test_a_post_that_the_document_explains_is_no_body(meaning: str) -> None:
    mentions = [BodyMention("XM", "plan.txt:L1", "lead"), BodyMention("Quay Forum", "plan.txt:L2", "board")]
    bodies = resolve_bodies(mentions, Naming(meanings={"XM": meaning})).bodies
    assert [body.name for body in bodies] == ["Quay Forum"]
