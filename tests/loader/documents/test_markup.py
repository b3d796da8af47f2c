"""Markup that exports leave in plain text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loader.documents.markup import parts_at_breaks, strong_start, without_markup


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("**Bold** text", "Bold text"),
        ("***Both*** and *one*", "Both and one"),
        ("***Both* bold only** x", "Both bold only x"),
        ("**a****b**", "ab"),
        ("*a* and *Note: see below.*", "a and Note: see below."),
        ("Target* and Outcome*", "Target* and Outcome*"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("* Co-ordination * Evidence", "* Co-ordination * Evidence"),
        ("<b>Bold</b> <i>it</i> <STRONG class='x'>s</STRONG>", "Bold it s"),
        ("<p>One</p><p>Two</p>", "One Two"),
        ("One<br/>Two<br>Three<BR />Four", "One Two Three Four"),
        ("<ul><li>One</li><li>Two</li></ul>", "One Two"),
        ("a<sup>2</sup><!-- page 3 --><o:p></o:p>", "a2"),
        ("under <5 days, over >9", "under <5 days, over >9"),
        (
            "<Insert name here> and <j.okoro@marlow.example>",
            "<Insert name here> and <j.okoro@marlow.example>",
        ),
        ("R&amp;D &lt;b&gt; &#163;5 &#xA3;6&nbsp;m &quot;x&quot;", 'R&D <b> £5 £6 m "x"'),
        (
            "Safety&regeneration, Arts&notices, Housing&parking",
            "Safety&regeneration, Arts&notices, Housing&parking",
        ),
        ("AT&T; Q&A;", "AT&T; Q&A;"),
        ("[Marlow](https://marlow.example/a?b=1) plan", "Marlow plan"),
        (
            "[write](mailto:a@b.example) [call](tel:0300) [here](#part-2) [file](/a/b.txt)",
            "write call here file",
        ),
        ("[wiki](https://x.example/A_(b)) end", "wiki end"),
        ('[t](https://x.example "A title") ![logo](https://x.example/l.png)', "t logo"),
        ("[a] (b) [c](d)", "[a] (b) [c](d)"),
        ("soft\u00adhyphen zero\u200bwidth \ufeffmark \u200eleft", "softhyphen zerowidth mark left"),
        ("O\ufb03cer con\ufb01rms a\ufb00airs", "Officer confirms affairs"),
        ("Sia\u0302n", "Siân"),
        ("  tabs\tand \u00a0 blanks\n lines ", "tabs and blanks lines"),
        ("", ""),
        ("**", ""),
    ],
)
def test_the_text_is_as_a_reader_sees_it(printed: str, read: str) -> None:
    assert without_markup(printed) == read


@pytest.mark.parametrize(
    ("printed", "strong"),
    [
        ("**Safe homes** for all", "Safe homes"),
        ("<b>Safe homes</b> for all", "Safe homes"),
        ("<strong class='a'>Safe</strong> homes", "Safe"),
        ("<p><b>Safe</b></p>", "Safe"),
        ("<i><b>Safe</b></i>", "Safe"),
        ("***Safe*** homes", "Safe"),
        ("<b>1.</b> <b>Safe homes</b> x", "1. Safe homes"),
        ("**1.** **Safe\nhomes**", "1. Safe homes"),
        ("  **Lead:** Housing", "Lead:"),
        ("for **Safe**", ""),
        ("**not closed", ""),
        ("<br>**Safe**", "Safe"),
        ("", ""),
    ],
)
def test_the_bold_part_at_the_beginning(printed: str, strong: str) -> None:
    assert strong_start(printed) == strong


def test_breaks_in_markup_part_a_cell() -> None:
    assert parts_at_breaks("Housing<br/>Police\vHealth") == ["Housing", "Police", "Health"]
    assert [part for part in parts_at_breaks("<p>Housing</p><p>Police</p>") if part] == ["Housing", "Police"]
    assert parts_at_breaks("Housing") == ["Housing"]


@given(st.text())
def test_any_text_is_folded_and_what_is_read_holds_no_new_letters(printed: str) -> None:
    read = without_markup(printed)
    assert read == read.strip()
    assert "  " not in read
    assert "\n" not in read
    strong_start(printed)


@given(st.text(st.sampled_from("abc AB.,;:-'é£5\n")))
def test_text_without_markup_stays_as_it_is(printed: str) -> None:
    assert without_markup(printed) == " ".join(printed.split())
