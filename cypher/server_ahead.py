"""Statements that a server runs while their caller goes on to make the next."""

import sys
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any, Final

from cypher.server_sync import Transaction

_TURN: Final = 0.0005
"""Seconds for which a thread keeps the interpreter while statements run beside it: Python's own 5 ms make
each of the many messages of a statement wait that long."""


class Ahead:
    """A transaction whose `run` comes back at once; see `run_ahead`."""

    def __init__(self, tx: Transaction, beside: ThreadPoolExecutor) -> None:
        self._tx = tx
        self._beside = beside
        self._begun: list[Future[None]] = []

    def run(self, query: Any, parameters: dict[str, Any] | None = None) -> None:
        """Have the statement run after those before it."""
        self._begun.append(self._beside.submit(self._run, query, parameters))

    def wait(self) -> None:
        """Wait until all have run. Raises the fault of the first that failed."""
        for one in self._begun:
            one.result()

    def _run(self, query: Any, parameters: dict[str, Any] | None) -> None:
        self._tx.run(query, parameters).consume()


@contextmanager
def run_ahead(tx: Transaction) -> Iterator[Ahead]:
    """The transaction, for statements whose rows nobody reads: they run one after the other in a thread.

    At the end of the block all have run. Whatever is raised, those that have not begun are dropped, and none
    is running any more.
    """
    with _short_turns(), ThreadPoolExecutor(max_workers=1) as beside:
        ahead = Ahead(tx, beside)
        try:
            yield ahead
            ahead.wait()
        except BaseException:
            beside.shutdown(wait=False, cancel_futures=True)
            raise


@contextmanager
def _short_turns() -> Iterator[None]:
    before = sys.getswitchinterval()
    sys.setswitchinterval(_TURN)
    try:
        yield
    finally:
        sys.setswitchinterval(before)
