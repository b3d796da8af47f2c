"""A server that is down, refuses, is no Neo4j or may not be written to: one line, and nothing is lost."""

import datetime
import ipaddress
import logging
import sys
import traceback
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Final

import psutil
import pytest
from click.testing import CliRunner
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from cypher import neo4j_store
from cypher.neo4j_store import Neo4jStore
from cypher.server_faults import check_version
from cypher.server_settings import ServerSettings
from loader.document_graph import DocumentGraph
from loader.errors import StoreError, StoreVersion
from loader.merge import merge
from partnership_graph import cli
from tests.cypher.strange_server import closed_port, strange_server
from tests.neo4j_server.jars import missing
from tests.neo4j_server.own_server import OwnServer
from tests.neo4j_server.unavailable import unavailable

Plan = Callable[..., DocumentGraph]

WRONG: Final = "wrong-pass-word"
ROOM: Final = 1_000_000
"""Bytes that a file of the server may have on a disk that takes no more: it has more when it runs."""
PLAN: Final = """\
Port Haven Council

Harbour Safety Plan 2024 to 2026

1. Safe streets

No.	Action	Lead	Governance group	Timescale
1	Light the quay at night	Anna Marsh, Port Haven Council	Harbour Safety Board	March 2025
"""


@pytest.fixture
def told(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., str]:
    """`told(uri, password, …)` is the one line that `load` and `analyse` print of that server."""
    monkeypatch.setattr(neo4j_store, "CONNECT_SECONDS", 1.0)
    monkeypatch.setattr(neo4j_store, "RETRY_SECONDS", 0.0)
    file = tmp_path / "harbour.txt"
    file.write_text(PLAN, encoding="utf-8")
    caplog.set_level(logging.DEBUG)

    def tell(uri: str, password: str = WRONG, commands: str = "load analyse", **more: str) -> str:
        environment = {"NEO4J_URI": uri, "NEO4J_USERNAME": "neo4j", "NEO4J_PASSWORD": password, **more}
        lines = []
        for command in commands.split():
            told = _line([command, *([str(file)] if command == "load" else [])], environment)
            lines.append(told)
            assert password not in caplog.text
        assert len(set(lines)) == 1
        return lines[0]

    return tell


def _line(arguments: list[str], environment: Mapping[str, str]) -> str:
    """What the program says last, in one line on stderr; it says no password anywhere, even with --debug."""
    password = environment["NEO4J_PASSWORD"]
    arguments = [*arguments, "--graph", "neo4j"]
    done = CliRunner().invoke(cli, arguments, env=environment)
    assert (done.exit_code, done.stdout) == (1, "")
    debug = CliRunner().invoke(cli, ["--debug", *arguments], env=environment)
    assert debug.exc_info is not None
    shown = "".join(traceback.format_exception(debug.exc_info[1]))
    assert password not in done.output + debug.output + shown
    *_, last = done.stderr.splitlines()
    assert done.stderr.count("Error: ") == 1
    assert last.startswith("Error: ")
    return last


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OwnServer]:
    """A server that takes encrypted connections too, with a certificate that nobody vouches for."""
    if missing():
        unavailable(f"no server can be started: install {missing()}")
    folder = tmp_path_factory.mktemp("certificates")
    _write_certificate(folder)
    policy = "dbms.ssl.policy.bolt"
    settings = {
        "server.bolt.tls_level": "OPTIONAL",
        f"{policy}.enabled": "true",
        f"{policy}.base_directory": folder.as_posix(),
        f"{policy}.private_key": "private.key",
        f"{policy}.public_certificate": "public.crt",
        f"{policy}.client_auth": "NONE",
        "dbms.security.auth_lock_time": "60s",
    }
    with OwnServer(settings) as server:
        yield server


def _write_certificate(folder: Path) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    now = datetime.datetime.now(datetime.UTC)
    names = [x509.DNSName("localhost"), x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        .sign(key, hashes.SHA256())
    )
    (folder / "public.crt").write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    (folder / "private.key").write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )


def _store(own: OwnServer, scheme: str = "bolt") -> Neo4jStore:
    uri = own.uri.replace("bolt", scheme, 1)
    return Neo4jStore(ServerSettings(uri, own.user, own.password), create=True)


Told = Callable[..., str]


def test_a_server_that_is_down(told: Told) -> None:
    uri = f"bolt://127.0.0.1:{closed_port()}"
    assert told(uri).startswith(f"Error: {uri} does not answer. Check that the server runs")
    assert told(uri.replace("bolt", "neo4j", 1)).startswith("Error: neo4j://127.0.0.1:")


def test_a_host_that_is_unknown(told: Told) -> None:
    assert "does not answer. Check that the server runs, that the address" in told(
        "bolt://nowhere.invalid:7687"
    )


HTTP: Final = b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"
BOLT_5: Final = b"\0\0\4\5"
NO_BOLT: Final = "does not speak Neo4j's Bolt protocol, or is too old. Give the Bolt port (usually 7687)"
SILENT: Final = "does not answer. Check that the server runs"


@pytest.mark.parametrize(
    ("answers", "hangs", "line"),
    [
        ([HTTP], False, NO_BOLT),
        ([b"SSH-2.0-OpenSSH_9.2\r\n"], True, NO_BOLT),
        ([b"\0\0\0\0"], False, NO_BOLT),
        ([b"\0\0\0\1"], True, NO_BOLT),
        ([b"\0"], False, NO_BOLT),
        ([], False, NO_BOLT),
        ([], True, SILENT),
        ([BOLT_5], True, SILENT),
        ([b"\0\0\4\4"], True, "is too old. It takes Neo4j 5.13 or later."),
        ([BOLT_5, b"\0\5\xc1\0\0\0\0\0\0"], True, NO_BOLT),
        ([BOLT_5, b"\0\2\xb1\x70\0\0"], True, NO_BOLT),
        ([BOLT_5, b"\0\4\xb1\x70\xdf\x01\0\0"], True, NO_BOLT),
        ([BOLT_5, b"\0\4\x81\xff\x81\xfe\0\0"], True, NO_BOLT),
    ],
    ids=[
        "http",
        "ssh",
        "no version",
        "version 1",
        "half",
        "closes",
        "hangs",
        "hangs later",
        "version 4.4",
        "a number",
        "a message without content",
        "an unknown marker",
        "a text that is none",
    ],
)
def test_a_server_that_is_no_neo4j(answers: list[bytes], hangs: bool, line: str, told: Told) -> None:
    with strange_server(answers, hangs) as port:
        for scheme in ("bolt", "neo4j"):
            assert line in told(f"{scheme}://127.0.0.1:{port}", commands="analyse")


def test_encryption_where_the_server_has_none(told: Told) -> None:
    with strange_server([HTTP], False) as port:
        for scheme in ("bolt+s", "bolt+ssc", "neo4j+s"):
            line = told(f"{scheme}://127.0.0.1:{port}")
            assert "no encrypted connection could be made. If the server does not encrypt, leave +s" in line


def test_a_certificate_that_nobody_vouches_for(own: OwnServer, told: Told, plan: Plan) -> None:
    for scheme in ("bolt+s", "neo4j+s"):
        line = told(own.uri.replace("bolt", scheme, 1), own.password)
        assert "the server's certificate is not trusted. If it is your own server" in line
    for scheme in ("bolt+ssc", "neo4j+ssc"):
        with _store(own, scheme) as store:
            store.load([plan("a.txt", "Plan A")])
            assert store.graph() == merge([plan("a.txt", "Plan A")])


def test_another_database(own: OwnServer, told: Told) -> None:
    line = told(own.uri, own.password, NEO4J_DATABASE="nowhere")
    assert "database nowhere has no such database. Check NEO4J_DATABASE" in line


@pytest.mark.parametrize("agent", ["Neo4j/4.4.40", "Neo4j/5.12.0", "Neo4j/3.5", "Neo4j/5.1-drop01"])
def test_a_server_that_is_too_old(agent: str) -> None:
    with pytest.raises(StoreVersion, match=r"which is too old\. It takes Neo4j 5\.13 or later"):
        check_version("bolt://a", agent)


@pytest.mark.parametrize(
    "agent",
    ["Neo4j/5.13.0", "Neo4j/5.26.30", "Neo4j/2025.01.0", "Neo4j/5.27-aura", "Neo4j/dev", "", "Memgraph"],
)
def test_a_server_that_is_new_enough_or_does_not_say(agent: str) -> None:
    check_version("bolt://a", agent)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits the files of a running process")
def test_a_disk_that_takes_no_more(own: OwnServer, told: Told, plan: Plan) -> None:
    documents = [plan("a.txt", "Plan A")]
    (process,) = (one for one in psutil.Process().children() if str(own.home) in one.cmdline())
    process.rlimit(psutil.RLIMIT_FSIZE, (ROOM, ROOM))
    with (
        _store(own) as store,
        pytest.raises(StoreError, match=r"cannot write to its disk, .*The graph is as it was"),
    ):
        store.load([plan("b.txt", "Plan B", 3_000)])
    line = told(own.uri, own.password)
    assert "has to be started again, perhaps because its disk was full. Ask its administrator" in line
    own.kill()
    own.start(internal__dbms__tx_log__fail_on_corrupted_log_files="false")  # It may have half a transaction.
    with _store(own) as store:
        assert store.graph() == merge(documents)
        store.load(documents)
        assert store.graph() == merge(documents)


def test_a_wrong_password_and_too_many_of_them(own: OwnServer, told: Told) -> None:
    line = told(own.uri, commands="load")
    assert "refuses the user name or the password. Check NEO4J_USERNAME and NEO4J_PASSWORD" in line
    told(own.uri, commands="load")
    assert "had too many wrong passwords. Wait a few seconds" in told(own.uri)


def test_a_database_that_is_read_only(own: OwnServer, told: Told, plan: Plan) -> None:
    """The last test, as the server stays so."""
    own.stop()
    own.start(server__databases__default_to_read_only="true")
    line = told(own.uri, own.password, "load")
    assert "keeps this database read-only. Ask its administrator, or load into another" in line
    with _store(own) as store:
        assert store.graph() == merge([plan("a.txt", "Plan A")])
