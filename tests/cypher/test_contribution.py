"""What a store keeps of a document is the document, and junk is noticed."""

import zlib
from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

import pytest

from cypher.contribution import Contribution, pack, unpack
from loader.document_graph import DocumentGraph
from loader.errors import ExchangeError, StoreCorrupt
from loader.finding import Finding

Plan = Callable[..., DocumentGraph]


def _kept(document: DocumentGraph) -> DocumentGraph:
    """The document as another process reads it."""
    return unpack(replace(pack(document), document=None))


def test_unpacking_gives_the_document_with_its_audit(plan: Plan) -> None:
    measures: Mapping[str, str | float] = MappingProxyType({"zeta": 1.5, "alpha": "two\u2028words"})
    finding = Finding("torn-row", "low", "A row is torn.\nTwice.", ("a.txt:L1",), ("n1",), ("r1",), measures)
    document = replace(plan("a.txt", "Plan A", 3), findings=(finding, Finding("none", "note", "")))
    assert _kept(document) == document
    assert list(_kept(document).findings[0].measures) == ["zeta", "alpha"]


def test_equal_documents_have_equal_digests_and_others_do_not(plan: Plan) -> None:
    document = plan("a.txt", "Plan A")
    assert pack(document) == pack(plan("a.txt", "Plan A"))
    for other in (
        replace(document, sha256="cd"),
        replace(document, area="Islington"),
        replace(document, findings=()),
        replace(document, graph=plan("a.txt", "Plan A", 2).graph),
    ):
        assert pack(document).digest != pack(other).digest


@pytest.mark.parametrize("measure", [float("nan"), float("inf"), "half \ud83d"])
def test_an_audit_that_cannot_be_written_down_is_refused(measure: str | float, plan: Plan) -> None:
    finding = Finding("odd", "note", "Odd.", measures=MappingProxyType({"figure": measure}))
    with pytest.raises(ExchangeError, match=r"'a\.txt' cannot be kept"):
        pack(replace(plan("a.txt", "Plan A"), findings=(finding,)))


@pytest.mark.parametrize("packed", [b"", b"junk", zlib.compress(b"no header"), zlib.compress(b"[]")])
def test_junk_is_corrupt(packed: bytes) -> None:
    with pytest.raises(StoreCorrupt, match=r"keeps of a\.txt cannot be read"):
        unpack(Contribution("a.txt", "00", packed))
