"""Processes of their own that load or forget a document: to be killed, and to run at the same time."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final

from loader.document_graph import DocumentGraph
from loader.exchange import write_graph
from loader.property_graph import PropertyGraph

_BEGIN: Final = """
import sys
from pathlib import Path
from cypher.store import open_store
from loader.document_graph import DocumentGraph
from loader.errors import StoreError
from loader.exchange import read_graph
target, file = sys.argv[1:3]
document = DocumentGraph(Path(file).name, "00", "", read_graph(Path(file)))
with open_store(target, create=True) as store:
    sys.stdout.write("ready\\n")
    sys.stdout.flush()
    sys.stdin.readline()
    try:
"""
_END: Final = """
    except StoreError as fault:
        sys.exit(f"{type(fault).__name__}: {fault}")
    sys.stdout.write("done\\n")
"""

LOADS: Final = f"{_BEGIN}        store.load([document]){_END}"
"""Loads the graph of a file in the exchange form as one document: says "ready", waits for a line, says
"done"."""

FORGETS: Final = f"{_BEGIN}        store.forget(document.file){_END}"
"""Withdraws that document in the same way."""

DONE: Final = ("done\n", "")
"""What a process said and complained of that did its work."""


def started(target: Path | str, file: Path, code: str = LOADS, **environment: str) -> subprocess.Popen[str]:
    """A process that is about to load `file` into `target`."""
    process = subprocess.Popen(
        [sys.executable, "-c", code, str(target), str(file)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env={**os.environ, **environment},
        cwd=Path(__file__).parents[2],
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n", process.communicate()[1]
    return process


def started_ahead(number: int, target: Path | str, file: Path) -> Iterator[subprocess.Popen[str]]:
    """So many of them, one after the other; the next one starts while this one is looked at."""
    with ThreadPoolExecutor(1) as beside:
        coming = beside.submit(started, target, file)
        for left in reversed(range(number)):
            process = coming.result()
            if left:
                coming = beside.submit(started, target, file)
            yield process


def go(process: subprocess.Popen[str]) -> None:
    """Let it begin."""
    assert process.stdin is not None
    process.stdin.write("\n")
    process.stdin.flush()


def seconds_of(process: subprocess.Popen[str]) -> float:
    """Let it do its work to the end, and say how long that took."""
    begun = time.monotonic()
    go(process)
    assert process.communicate() == DONE
    return time.monotonic() - begun


def killed_after(process: subprocess.Popen[str], seconds: float) -> None:
    """Let it begin, and end it at once after that time."""
    go(process)
    time.sleep(seconds)
    process.kill()
    process.communicate()


def written(file: Path, graph: PropertyGraph) -> DocumentGraph:
    """The document that such a process loads from `file`, which is written here."""
    write_graph(graph, file)
    return DocumentGraph(file.name, "00", "", graph)
