"""Small servers that are no Neo4j: each listens on a port of this machine and answers in its own way."""

import socket
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager


@contextmanager
def strange_server(answers: Sequence[bytes], hangs: bool) -> Iterator[int]:
    """The port of a server that gives one answer to each message, and then hangs or closes."""
    done = threading.Event()

    def serve(client: socket.socket) -> None:
        with client:
            try:
                for answer in answers:
                    client.recv(4096)
                    client.sendall(answer)
            except OSError:  # The other side gave up.
                return
            if hangs:
                done.wait()

    def accept() -> None:
        while True:
            try:
                client, _ = listening.accept()
            except OSError:  # It is closed.
                return
            threading.Thread(target=serve, args=(client,), daemon=True).start()

    with socket.create_server(("127.0.0.1", 0)) as listening:
        threading.Thread(target=accept, daemon=True).start()
        port: int = listening.getsockname()[1]
        try:
            yield port
        finally:
            done.set()
            listening.shutdown(socket.SHUT_RDWR)


def closed_port() -> int:
    """A port on which nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port: int = listening.getsockname()[1]
        return port
