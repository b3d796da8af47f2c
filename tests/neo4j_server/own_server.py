"""A real Neo4j in a temporary folder, started from its jars: for tests, and for killing.

    python -m tests.neo4j_server.own_server

starts one, says where it is, and runs until it is interrupted.
"""

import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final, Self

from neo4j import Driver, GraphDatabase
from neo4j.exceptions import DriverError, Neo4jError

from tests.neo4j_server.jars import SERVER, fetched

_STARTER: Final = Path(__file__).with_name("Neo4jServer.java")
_STARTED: Final = b"started\n"
_START_SECONDS: Final = 120
_STOP_SECONDS: Final = 60


class OwnServer:
    """A server of our own; a context that starts it and stops it. `uri`, `user` and `password` open it.

    `settings` go into its neo4j.conf, `artifacts` onto its class path beside Neo4j itself, all of it from the
    folder `jars`; what is in the folder `home` when it starts is its data. It also ends when this process
    does, in whatever way that comes about. Where TLS is set, let it be OPTIONAL: `start` asks without.
    """

    def __init__(self, settings: Mapping[str, str] | None = None, artifacts: Sequence[str] = ()) -> None:
        self.jars = fetched((*SERVER, *artifacts))
        self.home = Path(tempfile.mkdtemp(prefix="neo4j-"))
        self.port = _free_port()
        self.user = "neo4j"
        self.password = secrets.token_urlsafe(12)
        self.log = self.home / "server.log"
        self._settings = dict(settings or {})
        self._process: subprocess.Popen[bytes] | None = None
        self._knows_password = False

    @property
    def uri(self) -> str:
        """Its address."""
        return f"bolt://127.0.0.1:{self.port}"

    def driver(self) -> Driver:
        """A driver to it."""
        return GraphDatabase.driver(self.uri, auth=(self.user, self.password))

    def start(self, **settings: str) -> Self:
        """Start it, anew after `stop` or `kill`; returns once it answers. `settings` replace earlier ones."""
        self._settings |= {name.replace("__", "."): value for name, value in settings.items()}
        self._write_settings()
        command = [
            shutil.which("java") or "java",
            "-Xmx1g",
            "-Dapoc.import.file.enabled=true",
            "-cp",
            str(self.jars / "*"),
            str(_STARTER),
            str(self.home),
        ]
        with self.log.open("wb") as log:
            # The server reads its input to the end, which comes at the latest with the end of this process.
            self._process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=log, stderr=subprocess.STDOUT, cwd=self.home
            )
        self._await_answer()
        return self

    def stop(self) -> None:
        """Shut it down in good order."""
        self._end(subprocess.Popen.terminate)

    def kill(self) -> None:
        """End it at once, as a failing machine would."""
        self._end(subprocess.Popen.kill)

    def remove(self) -> None:
        """Stop it and delete its data."""
        self.stop()
        shutil.rmtree(self.home, ignore_errors=True)

    def __enter__(self) -> Self:
        try:
            return self.start()
        except BaseException:
            self.remove()
            raise

    def __exit__(self, *_: object) -> None:
        self.remove()

    def _write_settings(self) -> None:
        address = f"127.0.0.1:{self.port}"
        settings = {
            "server.bolt.enabled": "true",
            "server.bolt.listen_address": address,
            "server.bolt.advertised_address": address,
            "dbms.security.auth_enabled": "true",
            "server.memory.pagecache.size": "256m",
            "dbms.usage_report.enabled": "false",
            **self._settings,
        }
        lines = "".join(f"{name}={value}\n" for name, value in settings.items())
        (self.home / "neo4j.conf").write_text(lines, encoding="utf-8")

    def _await_answer(self) -> None:
        deadline = time.monotonic() + _START_SECONDS
        while time.monotonic() < deadline:
            if self._process is None or self._process.poll() is not None:
                break
            if _STARTED in self.log.read_bytes() and self._answers():
                return
            time.sleep(0.1)
        said = self.log.read_text(encoding="utf-8", errors="replace")[-3000:]
        self.kill()
        raise RuntimeError(f"Neo4j did not start:\n{said}")

    def _answers(self) -> bool:
        """Whether it answers a query; a new server wants its first password changed before."""
        try:
            if not self._knows_password:
                self._change_password()
            with self.driver() as driver:
                driver.execute_query("RETURN 1")
        except (DriverError, Neo4jError):
            return False
        return True

    def _change_password(self) -> None:
        change = "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $new"
        with GraphDatabase.driver(self.uri, auth=(self.user, "neo4j")) as driver:
            driver.execute_query(change, new=self.password, database_="system")
        self._knows_password = True

    def _end(self, how: Callable[[subprocess.Popen[bytes]], None]) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        how(process)
        try:
            process.wait(_STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        if process.stdin:
            process.stdin.close()


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


def main() -> None:
    """Start one for a person to look at."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with OwnServer() as server:
        lines = (
            f"NEO4J_URI={server.uri}",
            f"NEO4J_USERNAME={server.user}",
            f"NEO4J_PASSWORD={server.password}",
        )
        sys.stdout.write("\n".join(lines) + "\n")
        sys.stdout.flush()
        try:
            while True:
                time.sleep(1)
        except KeyboardInterrupt:
            os.write(2, b"Stopping.\n")


if __name__ == "__main__":
    main()
