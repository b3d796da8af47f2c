"""The file of judgements: what a person wrote stays, what cannot be read is told with its line."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loader.errors import JudgementError
from loader.matching.judgements_file import (
    parsed,
    read_judgements,
    read_rulings,
    remove_ruling,
    write_ruling,
    write_undecided,
)
from loader.resolve.judgement import Judgement, Thing
from tests.loader.matching.documents import board, different, person, recorded, same

BY_HAND = """\
# Rulings of the partnership team.

[[judgement]]  # asked on the telephone
verdict = "same"   # sure
left = {label = "Person", area = "Tidewell", name = "Jane Okoro"}
right = {label = 'Person', area = 'Tidewell', name = 'J Okoro'}
author = "Ada"
# see the letter of May

[[judgement]]
date = 2026-02-01
author = "Ben"
verdict = 'different'
reason = "two \\"quays\\""
score = 0.9
[judgement.left]
label = "Board"
area = ""
name = "Quay Board"
[judgement.right]
label = "Board"
name = "Key Board"
area = ""
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "judgements.toml"
    path.write_bytes(BY_HAND.encode())
    return path


def test_what_a_person_wrote_is_read(file: Path) -> None:
    first, second = read_judgements(file)
    assert first == Judgement("same", 1.0, "", "Ada", "", person("Jane Okoro"), person("J Okoro"))
    assert second == Judgement(
        "different", 0.9, 'two "quays"', "Ben", "2026-02-01", board("Quay Board", ""), board("Key Board", "")
    )
    assert (first.line, second.line) == (3, 10)


def test_without_a_file_there_are_no_judgements(tmp_path: Path) -> None:
    assert read_judgements(tmp_path / "judgements.toml") == ()


def test_a_new_ruling_goes_behind_the_others(file: Path) -> None:
    made = recorded(
        file, "different", person("Jane Okoro"), person("Janet Okoro"), "Cy", "2026-03-01", "cousins"
    )
    assert file.read_text(encoding="utf-8").startswith(BY_HAND)
    assert read_judgements(file)[2] == made


def test_a_ruling_on_a_known_pair_changes_its_entry_and_no_comment(file: Path) -> None:
    recorded(file, "different", person("J. OKORO"), person("Jane Okoro"), "Cy", "2026-03-01", "cousins")
    text = file.read_text(encoding="utf-8")
    expected = (
        BY_HAND.replace('verdict = "same"   # sure', 'verdict = "different"   # sure')
        .replace('author = "Ada"', 'author = "Cy"')
        .replace(
            "# asked on the telephone\n",
            '# asked on the telephone\nscore = 1.0\nreason = "cousins"\ndate = 2026-03-01\n',
        )
    )
    assert sorted(text.splitlines()) == sorted(expected.splitlines())
    assert (
        text.index("# asked")
        < text.index("verdict")
        < text.index("# see the letter")
        < text.index("[judgement.left]")
    )


def test_a_ruling_taken_back_leaves_the_rest(file: Path) -> None:
    made = recorded(file, "same", board("Bay Board"), board("Bay Panel"), "Cy", "2026-03-01")
    remove_ruling(file, made)
    assert file.read_text(encoding="utf-8").rstrip() == BY_HAND.rstrip()
    remove_ruling(file, same(person("Jane Okoro"), person("J Okoro")))
    text = file.read_text(encoding="utf-8")
    assert "# see the letter of May" in text
    assert "telephone" not in text
    assert "\n\n\n" not in text
    assert [one.author for one in read_judgements(file)] == ["Ben"]


def test_an_entry_taken_out_of_the_middle_leaves_no_gap(file: Path) -> None:
    made = recorded(file, "same", board("Bay Board"), board("Bay Panel"), "Cy", "2026-03-01")
    recorded(file, "same", board("Sea Board"), board("Sea Panel"), "Cy", "2026-03-01")
    remove_ruling(file, made)
    assert "\n\n\n" not in file.read_text(encoding="utf-8")


def test_windows_line_ends_and_a_byte_order_mark_are_read_and_kept(file: Path) -> None:
    file.write_bytes(b"\xef\xbb\xbf" + BY_HAND.replace("\n", "\r\n").encode())
    recorded(file, "same", board("Bay Board"), board("Bay Panel"), "Cy", "2026-03-01")
    data = file.read_bytes()
    assert data.count(b"\r\n") == data.count(b"\n")
    assert len(read_judgements(file)) == 3


def test_a_ruling_that_contradicts_the_others_changes_nothing(file: Path) -> None:
    recorded(file, "same", person("Jane Okoro"), person("Janet Okoro"), "Cy", "2026-03-01")
    before = file.read_bytes()
    with pytest.raises(JudgementError, match=r"^judgements.toml: .*line 3.*line 25.*but .* is not .*line 34"):
        recorded(file, "different", person("J Okoro"), person("Janet Okoro"), "Cy", "2026-03-01")
    assert file.read_bytes() == before


def test_the_programs_list_is_written_anew_and_the_rulings_stay(file: Path) -> None:
    doubt = Judgement("undecided", 0.7, "near", "program", "2026-03-01", board("A Board"), board("B Board"))
    other = Judgement("undecided", 0.6, "near", "program", "2026-03-02", board("A Board"), board("C Board"))
    known = Judgement(
        "undecided", 0.6, "near", "program", "2026-03-02", person("J Okoro"), person("Jane Okoro")
    )
    write_undecided(file, [doubt, known])
    once = file.read_text(encoding="utf-8")
    assert once.startswith(BY_HAND)
    assert [one.author for one in read_judgements(file)] == ["Ada", "Ben", "program"]
    write_undecided(file, [doubt, known])
    assert file.read_text(encoding="utf-8") == once
    made = recorded(file, "same", board("D Board"), board("E Board"), "Cy", "2026-03-01")
    text = file.read_text(encoding="utf-8")
    assert text.index("D Board") < text.index("# What the program")
    write_undecided(file, [other])
    assert read_judgements(file)[2:] == (made, other)
    write_undecided(file, [])
    assert read_judgements(file)[2:] == (made,)
    assert "undecided" not in file.read_text(encoding="utf-8")


def test_an_entry_of_the_program_that_a_person_decided_is_a_ruling(file: Path) -> None:
    doubt = Judgement("undecided", 0.7, "near", "program", "2026-03-01", board("A Board"), board("B Board"))
    write_undecided(file, [doubt])
    text = file.read_text(encoding="utf-8").replace('verdict = "undecided"', 'verdict = "same"')
    file.write_text(text, encoding="utf-8")
    assert [one.verdict for one in read_rulings(file).judgements] == ["same", "different", "same"]
    write_undecided(file, [])
    assert len(read_rulings(file).judgements) == 3


FAULTS = [
    ('verdict = "same"   # sure', "verdict = same", "line 4: not written as TOML is"),
    ('verdict = "same"   # sure', 'verdict = "maybe"', "line 3: the verdict is same or different"),
    ('author = "Ada"', 'author = " "', "line 3: the author is missing"),
    ('author = "Ada"\n', "", "line 3: 'author' is missing"),
    ('author = "Ada"', 'author = "Ada"\nsure = true', "line 3: 'sure' is unknown"),
    ("score = 0.9", "score = 9", "line 10: the score is a number from 0 to 1"),
    ("score = 0.9", "score = true", "line 10: the score is a number from 0 to 1"),
    ("score = 0.9", "score = nan", "line 10: the score is a number from 0 to 1"),
    ("date = 2026-02-01", 'date = "1 May"', "line 10: the date is written as 2026-03-01"),
    ("date = 2026-02-01", "date = 2026-02-01T10:00:00", "line 10: the date is written as 2026-03-01"),
    ("date = 2026-02-01", "date = 20260201", "line 10: the date is written as 2026-03-01"),
    ('name = "Key Board"', 'name = "…"', "line 10: right: the name is empty"),
    ('label = "Board"\nname', 'label = "Bord"\nname', "line 10: right: the label is one of Person"),
    ('name = "Key Board"', 'name = "The Quay  Board"', "line 10: .* are one name"),
    ("reason =", "reason = 1 #", "line 10: reason is a text in quotes"),
    ("# Rulings", "rulings = 1 #", "'rulings' is no judgement"),
    ("[[judgement]]  # asked", "[[judgment]]  # asked", "'judgment' is no judgement"),
    ('verdict = "same"   # sure', '[[judgement]]\nverdict = "same"', "line 3: 'author' is missing"),
    ("# Rulings", "a = " + "[" * 100_000, "brackets"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "told"), FAULTS)
def test_a_fault_is_told_in_one_line_with_its_place(file: Path, old: str, new: str, told: str) -> None:
    assert old in BY_HAND
    file.write_text(BY_HAND.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(JudgementError, match=told) as fault:
        read_rulings(file)
    assert str(fault.value).startswith("judgements.toml")
    assert "\n" not in str(fault.value)


def test_what_is_no_text_is_told(file: Path) -> None:
    file.write_bytes(BY_HAND.encode().replace(b"two", b"tw\xff", 1))
    with pytest.raises(JudgementError, match="line 14: not UTF-8"):
        read_judgements(file)
    with pytest.raises(JudgementError, match="cannot be read"):
        read_judgements(file.parent)


def test_a_layout_that_cannot_be_changed_is_left_alone(file: Path) -> None:
    things = 'left = {label = "Plan", name = "A"}, right = {label = "Plan", name = "B"}'
    inline = f'judgement = [{{verdict = "same", author = "Ada", {things}}}]\n'
    file.write_text(inline, encoding="utf-8")
    assert len(read_judgements(file)) == 1
    with pytest.raises(JudgementError, match="by hand"):
        write_ruling(file, different(board("A"), board("B")))
    assert file.read_text(encoding="utf-8") == inline


TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
NAME = TEXT.map(lambda text: f"Quay {text}")
JUDGEMENTS = st.lists(
    st.builds(
        Judgement,
        st.sampled_from(["same", "different", "undecided"]),
        st.floats(0, 1),
        TEXT,
        st.just("Ada"),
        st.dates().map(str),
        st.builds(Thing, st.just("Board"), TEXT, NAME),
        st.builds(Thing, st.just("Board"), TEXT, NAME),
    ).filter(lambda one: one.left.key != one.right.key),
    max_size=3,
    unique_by=lambda one: one.pair,
)


@given(JUDGEMENTS)
def test_what_is_written_is_read(
    tmp_path_factory: pytest.TempPathFactory, judgements: list[Judgement]
) -> None:
    path = tmp_path_factory.mktemp("judgements") / "judgements.toml"
    kept: list[Judgement] = []
    for one in judgements:
        with suppress(JudgementError):  # such as contradict each other
            write_ruling(path, one)
            kept.append(one)
    assert read_judgements(path) == tuple(kept)
    for one in reversed(kept):
        remove_ruling(path, one)
    assert read_judgements(path) == ()


@given(st.one_of(st.text(), st.text("[]judgement{}=\"\n\r#'.\\ ", max_size=60)))
def test_any_text_is_read_or_told(text: str) -> None:
    with suppress(JudgementError):
        parsed(text, "judgements.toml")
