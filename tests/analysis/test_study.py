"""Every study of the registry, whatever the graph."""

from dataclasses import fields
from datetime import date
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.registry import STUDIES, run
from analysis.study import Options, Section, Study, StudyResult, shown
from loader.errors import NotFound
from loader.finding import SEVERITIES, Finding
from loader.property_graph import PropertyGraph
from loader.vocabulary import RELATIONSHIPS
from tests.analysis.builder import Plan

TODAY = Options(today=date(2021, 4, 1))
NAMES = ["1", "2", "3", "Gangs Board", "Exford Gangs Board"]


@st.composite
def graphs(draw: st.DrawFn) -> Plan:
    """Up to 40 relationships of any types between a few nodes, self loops among them."""
    g = Plan()
    types, names = st.sampled_from(sorted(RELATIONSHIPS)), st.sampled_from(NAMES)
    for type_, at, first, second in draw(
        st.lists(st.tuples(types, st.integers(0, 11), names, names), max_size=40)
    ):
        joins = RELATIONSHIPS[type_].joins
        start, end = joins[at % len(joins)]
        g.join(type_, f"{start} {first}", f"{end} {second}")
    if draw(st.booleans()):
        g.node("Organisation", "1", collective=True)
    return g


def checked(result: StudyResult, graph: PropertyGraph) -> None:
    """What holds for the result of every study."""
    assert result.name in STUDIES
    assert result.title == STUDIES[result.name].title
    assert result.summary.endswith(".")
    assert len({section.name for section in result.sections}) == len(result.sections)
    for section in result.sections:
        assert section.title
        assert section.explanation.endswith(".")
        assert section.ranking
        ranks = [SEVERITIES.index(f.severity) for f in section.findings]
        assert ranks == sorted(ranks)
        for finding in section.findings:
            evident(section, finding, graph)


def evident(section: Section, finding: Finding, graph: PropertyGraph) -> None:
    """A finding of the section, in one sentence, with evidence of the graph and figures within bounds."""
    assert finding.kind == section.name
    assert finding.message.endswith(".")
    assert "\n" not in finding.message
    assert finding.nodes
    assert set(finding.nodes) <= set(graph.nodes)
    assert set(finding.relationships) <= set(graph.relationships)
    for name, value in finding.measures.items():
        if name.endswith(("overlap", "Jaccard", "likeness", "cosine", "Gini")):
            assert isinstance(value, int | float)
            assert 0 <= value <= 1, name


@settings(max_examples=40, deadline=None)
@given(graphs(), st.integers(0, 9))
def test_the_order_of_the_input_does_not_matter(g: Plan, seed: int) -> None:
    graph = g.graph()
    for name in STUDIES:
        result = run(name, graph, TODAY)
        checked(result, graph)
        assert result == run(name, g.shuffled(Random(seed)), TODAY)


@pytest.mark.parametrize("name", STUDIES)
def test_an_empty_graph(name: str) -> None:
    result = run(name, PropertyGraph())
    checked(result, PropertyGraph())
    assert result.findings == ()
    assert result.sections


@pytest.mark.parametrize("name", STUDIES)
def test_no_collective_is_in_any_finding(name: str) -> None:
    g = Plan()
    everybody = g.everybody("1", "2")
    for board in ("A", "B"):
        g.board(board, oversees="12", members=[everybody, "Person Ada"])
    for type_, end in (("OWNS", "Risk R"), ("SUPPORTS", "Action 1"), ("PUBLISHES", "Plan P")):
        g.join(type_, everybody, end)
    assert all(everybody not in f.nodes for f in run(name, g.graph(), TODAY).findings)


@pytest.mark.parametrize("study", STUDIES.values(), ids=list(STUDIES))
def test_a_study_says_what_it_is_and_which_options_it_has(study: Study) -> None:
    assert study.name
    assert study.why.endswith(".")
    assert set(study.options) <= {f.name for f in fields(Options)}
    assert all(f.metadata["help"] for f in fields(Options))


def test_every_option_is_used_by_a_study() -> None:
    assert {name for study in STUDIES.values() for name in study.options} == {f.name for f in fields(Options)}


def test_an_unknown_study() -> None:
    with pytest.raises(NotFound, match="no study is called x; there are overlaps, recommendations, leads"):
        run("x", PropertyGraph())


def test_an_unknown_section() -> None:
    with pytest.raises(KeyError):
        run("leads", PropertyGraph()).section("x")


def test_findings_beyond_the_limit_are_counted() -> None:
    found = [Finding("k", "note", f"{n}.") for n in range(5)]
    section = shown(Section("k", "t", "e", "r"), found, 2)
    assert ([f.message for f in section.findings], section.left_out) == (["0.", "1."], 3)
