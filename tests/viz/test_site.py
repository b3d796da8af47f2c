"""The pages of one folder."""

from analysis.registry import STUDIES, run
from loader.finding import Finding
from loader.property_graph import PropertyGraph
from tests.viz.samples import partnership, shuffled
from viz.site import site_pages

AUDIT = {"plan.txt": (Finding("skipped number", "low", "Action 3 is missing.", ("plan.txt:L9",)),)}


def _pages(graph: PropertyGraph) -> dict[str, str]:
    return site_pages(graph, AUDIT, [run(study, graph) for study in STUDIES], {"bad.txt": "it is empty"})


def test_a_page_for_each_view_and_the_contents_last() -> None:
    pages = _pages(partnership())
    assert list(pages) == [
        "network.html",
        *(f"{study}.html" for study in STUDIES),
        "audit.html",
        "index.html",
    ]
    index = pages["index.html"]
    assert all(f'href="{name}"' in index for name in pages if name != "index.html")
    assert all(study.why.split(",")[0] in index for study in STUDIES.values())
    assert "it is empty" in index
    assert "Action 3 is missing." in pages["audit.html"]
    assert all('href="index.html"' in page for name, page in pages.items() if name != "index.html")


def test_equal_input_gives_equal_pages() -> None:
    assert _pages(shuffled(partnership())) == _pages(partnership())


def test_an_empty_graph_is_a_whole_site() -> None:
    assert "index.html" in site_pages(
        PropertyGraph(), {}, [run(study, PropertyGraph()) for study in STUDIES], {}
    )
