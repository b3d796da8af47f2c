"""Reading many files at once: one that cannot be read is told, and costs the others nothing."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path

from loader.document_graph import DocumentGraph
from loader.documents.files import PlanFile, plan_files, read_file
from loader.documents.position import At
from loader.errors import DocumentError
from loader.reading import read_document
from loader.resolve.rulings import NO_RULINGS, Rulings

_HINT = "check that it is a plan, and that the export kept its headings and tables"

Step = Callable[[str], AbstractContextManager[At]]


@dataclass(frozen=True, slots=True)
class Watch:
    """Who is told of the work: `progress` gives what to wrap around each of so many files, which gives
    what is told where in the file the work is; `told` takes a file and what there is to say of it, such as
    why it gave nothing; `reason` gives the words for an error."""

    progress: Callable[[int], AbstractContextManager[Step]]
    told: Callable[[str, str], None]
    reason: Callable[[Exception], str]


@dataclass(slots=True)
class Batch:
    """What became of the files: their documents, and the reason for each that gave none."""

    documents: list[DocumentGraph] = field(default_factory=list)
    without_plan: list[str] = field(default_factory=list)
    unread: dict[str, str] = field(default_factory=dict)

    def summary(self) -> str:
        """How many files were read and how many were not."""
        planless = len(self.without_plan)
        files = len(self.documents) + planless
        read = f"{files:,} file read" if files == 1 else f"{files:,} files read"
        failed = f"{len(self.unread) - planless} not read"
        return f"{read}, {planless} without a plan, {failed}." if planless else f"{read}, {failed}."


def read_plans(paths: Sequence[Path], watch: Watch, rulings: Rulings = NO_RULINGS) -> Batch:
    """Read every file behind the paths, heeding what people ruled of who is one."""
    batch = Batch()
    files = list(_files(paths, batch, watch))
    with watch.progress(len(files)) as step:
        for file in files:
            with step(file.file) as at:
                _read_one(file, at, batch, watch, rulings)
    return batch


def _files(paths: Sequence[Path], batch: Batch, watch: Watch) -> Iterator[PlanFile]:
    for found in plan_files(paths):
        if isinstance(found, DocumentError):
            _refuse(str(found).partition(": ")[0], found, batch, watch)
        else:
            yield found


def _read_one(file: PlanFile, at: At, batch: Batch, watch: Watch, rulings: Rulings) -> None:
    try:
        printed = read_file(file, at)
        document = read_document(printed, rulings)
    except Exception as error:  # noqa: BLE001 a fault in one file must not cost the others
        _refuse(file.file, error, batch, watch)
        return
    if any(node.label not in ("Document", "Area") for node in document.graph.nodes.values()):
        batch.documents.append(document)
        if printed.unworked:
            watch.told(file.file, _unworked_told(printed.unworked))
        return
    batch.without_plan.append(file.file)
    _note(file.file, f"no plan found in it, so nothing was loaded from it; {_HINT}", batch, watch)


def _refuse(file: str, error: Exception, batch: Batch, watch: Watch) -> None:
    _note(file, watch.reason(error).removeprefix(f"{file}: "), batch, watch)


def _note(file: str, reason: str, batch: Batch, watch: Watch) -> None:
    batch.unread[file] = reason
    watch.told(file, reason)


def _unworked_told(places: Sequence[str]) -> str:
    if len(places) == 1:
        cells = f"the cell {places[0]} holds a formula that was never worked out and is read as empty"
    else:
        cells = f"{len(places):,} cells, {places[0]} first, hold formulas that were never worked out and are "
        cells += "read as empty"
    return f"{cells}; open the file in a spreadsheet program and save it once"
