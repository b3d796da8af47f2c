"""Waiting for something no longer than one can."""

from collections.abc import Callable
from functools import partial
from queue import Empty, SimpleQueue
from threading import Thread
from typing import NoReturn, TypeVar

_T = TypeVar("_T")


def within(seconds: float, act: Callable[[], _T]) -> _T:
    """What `act` gives, or what it raises.

    Raises TimeoutError when it takes longer; it is then left to itself, and ends with the program at the
    latest.
    """
    done: SimpleQueue[Callable[[], _T]] = SimpleQueue()

    def work() -> None:
        try:
            result = act()
        except BaseException as error:  # noqa: BLE001 whatever it is, the one who waits has to hear of it
            done.put(partial(_raise, error))
        else:
            done.put(lambda: result)

    Thread(target=work, daemon=True).start()
    try:
        outcome = done.get(timeout=seconds)
    except Empty as fault:
        raise TimeoutError from fault
    return outcome()


def _raise(error: BaseException) -> NoReturn:
    raise error


def too_long(seconds: float) -> str:
    """What is said of a query that was stopped."""
    return (
        f"The query was stopped after {seconds:g} seconds. Ask for less: narrow the pattern, or give a LIMIT."
    )
