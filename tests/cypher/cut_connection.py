"""A connection that can be cut: a relay between a client and a server on this machine, counted in bytes."""

import socket
import threading
from types import TracebackType
from typing import Final, Self

_CHUNK: Final = 4096


class Relay:
    """Passes bytes between whoever connects to its `port` and the server behind it, until it is cut.

    `passed` counts the bytes in both directions. `cut_after` breaks every connection when so many more have
    passed; with `once`, connections made after that pass again, otherwise they are refused.
    """

    def __init__(self, behind: int) -> None:
        self._behind = behind
        self._lock = threading.Lock()
        self._ends: list[socket.socket] = []
        self._last: int | None = None
        self._once = False
        self.passed = 0
        self.cuts = 0
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listening.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def cut_after(self, more: int, once: bool = False) -> None:
        """Cut when `more` bytes have passed from now on."""
        with self._lock:
            self._last, self._once = self.passed + more, once

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._lock:
            self._once = False
            self._cut()

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listening.accept()
                server = socket.create_connection(("127.0.0.1", self._behind))
            except OSError:  # It was cut.
                return
            with self._lock:
                self._ends += [client, server]
            for one, other in ((client, server), (server, client)):
                threading.Thread(target=self._pass, args=(one, other), daemon=True).start()

    def _pass(self, one: socket.socket, other: socket.socket) -> None:
        try:
            while some := one.recv(_CHUNK):
                with self._lock:
                    allowed = self._allowed(len(some))
                    other.sendall(some[:allowed])
                    self.passed += allowed
                    if allowed < len(some):
                        self._cut()
            other.shutdown(socket.SHUT_WR)
        except OSError:  # One of them is closed.
            return

    def _allowed(self, number: int) -> int:
        return number if self._last is None else min(number, self._last - self.passed)

    def _cut(self) -> None:
        self.cuts += 1
        self._last = None
        ends = self._ends if self._once else [*self._ends, self._listening]
        for end in ends:
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:  # Its other side was faster.
                continue
            finally:
                end.close()
        self._ends = []
