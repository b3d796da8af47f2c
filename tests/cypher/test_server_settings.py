"""Where the settings of a server come from, which goes before which, and that no password is printed."""

from pathlib import Path
from typing import Final

import pytest

from cypher.server_settings import ServerSettings, server_settings
from cypher.store import SERVER
from loader.errors import StoreError, StoreRefused

LOCAL: Final = "bolt://localhost:7687"
AURA: Final = """\
# Wait 60 seconds before connecting using these details, or login to https://console.neo4j.io to validate
NEO4J_URI=neo4j+s://0a1b2c3d.databases.neo4j.io
NEO4J_USERNAME=neo4j
NEO4J_PASSWORD=Xy_9-aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789
NEO4J_DATABASE=neo4j
AURA_INSTANCEID=0a1b2c3d
AURA_INSTANCENAME=Instance01
"""


def _settings(folder: Path, target: str = SERVER, file: str = "", **environment: str) -> ServerSettings:
    """The settings in a folder, with the text of a file of credentials ('' for none)."""
    named = folder / "credentials.txt" if file else None
    if named:
        named.write_text(file, encoding="utf-8")
    return server_settings(target, environment, named, folder)


def test_the_file_that_aura_gives_is_enough(tmp_path: Path) -> None:
    password = "Xy_9-aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789"
    uri = "neo4j+s://0a1b2c3d.databases.neo4j.io"
    assert _settings(tmp_path, file=AURA) == ServerSettings(uri, "neo4j", password, "neo4j")
    windows = "\ufeff" + AURA.replace("\n", "\r\n")
    assert _settings(tmp_path, file=windows) == ServerSettings(uri, "neo4j", password, "neo4j")


def test_the_environment_is_enough_and_the_rest_is_what_is_usual(tmp_path: Path) -> None:
    found = _settings(tmp_path, NEO4J_URI=LOCAL, NEO4J_PASSWORD="secret")
    assert found == ServerSettings(LOCAL, "neo4j", "secret", "")
    assert found.place == LOCAL
    found = _settings(tmp_path, NEO4J_URI=LOCAL, NEO4J_PASSWORD="secret", NEO4J_DATABASE="plans")
    assert found.place == f"{LOCAL}, database plans"


def test_each_variable_comes_from_the_named_file_else_the_environment_else_dotenv(tmp_path: Path) -> None:
    dotenv = {"URI": "bolt://dotenv", "USERNAME": "dotenv", "PASSWORD": "dotenv", "DATABASE": "dotenv"}
    lines = "".join(f"NEO4J_{name}={value}\n" for name, value in dotenv.items())
    (tmp_path / ".env").write_text(lines, encoding="utf-8")
    assert _settings(tmp_path) == ServerSettings("bolt://dotenv", "dotenv", "dotenv", "dotenv")
    environment = {"NEO4J_URI": "bolt://environment", "NEO4J_USERNAME": "environment", "NEO4J_PASSWORD": ""}
    found = _settings(tmp_path, **environment)
    assert found == ServerSettings("bolt://environment", "environment", "dotenv", "dotenv")
    found = _settings(tmp_path, file="NEO4J_URI=bolt://file\nNEO4J_DATABASE=\n", **environment)
    assert found == ServerSettings("bolt://file", "environment", "dotenv", "dotenv")
    assert _settings(tmp_path, target="bolt://target").uri == "bolt://target"


@pytest.mark.parametrize(
    ("printed", "password"),
    [
        ("plain", "plain"),
        ("a$b${HOME}$$", "a$b${HOME}$$"),
        ("a#b", "a#b"),
        ("#ab", "#ab"),
        ("'a #b'", "a #b"),
        ('"a #b"', "a #b"),
        ("'a\"b'", 'a"b'),
        ('"a\'b"', "a'b"),
        ('"a\\"b"', 'a"b'),
        ("a=b==", "a=b=="),
        ("  spaced  ", "spaced"),
        ("a'b\"c", "a'b\"c"),
        ("a\\nb", "a\\nb"),
        ("p@ss:w/rd%20", "p@ss:w/rd%20"),
        ("pässwörd😀", "pässwörd😀"),
    ],
)
def test_passwords_in_a_file_are_taken_as_they_stand(printed: str, password: str, tmp_path: Path) -> None:
    for lines in (f"NEO4J_PASSWORD={printed}\n", f"export NEO4J_PASSWORD={printed}"):
        assert _settings(tmp_path, LOCAL, lines).password == password
        (tmp_path / ".env").write_text(lines, encoding="utf-8")
        assert _settings(tmp_path, LOCAL).password == password


@pytest.mark.parametrize("password", ["a$b", "#a b#", " a ", "'quoted'", '"', "a\\b"])
def test_passwords_in_the_environment_are_taken_as_they_stand(password: str, tmp_path: Path) -> None:
    assert _settings(tmp_path, LOCAL, NEO4J_PASSWORD=password).password == password


def test_a_password_is_in_no_printed_form(tmp_path: Path) -> None:
    found = _settings(tmp_path, LOCAL, NEO4J_PASSWORD="top-secret")
    assert "top-secret" not in f"{found!r} {found} {found.place}"


@pytest.mark.parametrize(
    "uri",
    [
        "bolt://neo4j:top-secret@localhost:7687",
        "neo4j+s://top-secret@db.example",
        "neo4j:top-secret@localhost",
        "bolt://neo4j:top-secret@local host",
        "http://neo4j:top-secret@localhost",
        "bolt://localhost/?user=a@top-secret",
    ],
)
def test_a_password_in_the_address_is_refused_and_not_printed(uri: str, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="holds a user or a password") as caught:
        _settings(tmp_path, NEO4J_URI=uri, NEO4J_PASSWORD="x")
    assert "top-secret" not in str(caught.value)


@pytest.mark.parametrize(
    "uri",
    [
        "localhost",
        "localhost:7687",
        "http://localhost:7474",
        "bolt:/localhost",
        "bolt://",
        "bolt://:7687",
        "bolt://localhost:port",
        "bolt://localhost:0",
        "bolt://localhost:70000",
        "bolt://local host",
        "bolt://localhost:7687/plans",
        "bolt://localhost#part",
        "bolt://[::1",
        "bolt+tls://localhost",
        "bolt://a\nb",
    ],
)
def test_what_is_no_address_is_told_with_one_that_is(uri: str, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"is no address of Neo4j\..*bolt.*://") as caught:
        _settings(tmp_path, NEO4J_URI=uri, NEO4J_PASSWORD="top-secret")
    assert "\n" not in str(caught.value)
    assert "top-secret" not in str(caught.value)


@pytest.mark.parametrize(
    "uri",
    [
        "bolt://a",
        "BOLT://a:1",
        "neo4j://a/",
        "neo4j+ssc://a.example:7687",
        "bolt://[::1]:7687",
        "neo4j://a?p=x",
    ],
)
def test_what_is_an_address_is_taken_as_it_stands(uri: str, tmp_path: Path) -> None:
    assert _settings(tmp_path, NEO4J_URI=uri, NEO4J_PASSWORD="x").uri == uri


def test_without_an_address_or_a_password_it_is_told_what_to_set(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"NEO4J_URI is not set\. Set it"):
        _settings(tmp_path, NEO4J_PASSWORD="x")
    with pytest.raises(StoreRefused, match=r"needs a password\. Set NEO4J_PASSWORD"):
        _settings(tmp_path, NEO4J_URI=LOCAL, NEO4J_PASSWORD="")


@pytest.mark.parametrize(
    "content",
    [b"", b"\0\xff\xfe" * 100, b"PK\x03\x04\x14\0", AURA.encode("utf-16"), b"NEO4J=1\n", b"x" * 200_000],
    ids=["empty", "binary", "zip", "utf-16", "others", "large"],
)
def test_a_file_without_settings_is_told_by_its_name(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "secrets.txt"
    file.write_bytes(content)
    with pytest.raises(StoreError, match=r"secrets\.txt holds none of NEO4J_URI, .*Name the file"):
        server_settings(LOCAL, {"NEO4J_PASSWORD": "x"}, file, tmp_path)


def test_a_dotenv_that_is_about_other_things_or_no_text_is_no_fault(tmp_path: Path) -> None:
    for content in (b"PORT=80\n", b"\0\xff\xfe", b"NEO4J_PASSWORD='half\n"):
        (tmp_path / ".env").write_bytes(content)
        assert _settings(tmp_path, LOCAL, NEO4J_PASSWORD="x").password == "x"


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="needs a file whose reading fails")
def test_a_dotenv_that_cannot_be_read_matters_only_where_something_is_wanting(tmp_path: Path) -> None:
    (tmp_path / ".env").symlink_to("/proc/self/mem")
    given = {"NEO4J_URI": LOCAL, "NEO4J_USERNAME": "u", "NEO4J_PASSWORD": "x"}
    with pytest.raises(StoreError, match=r"\.env cannot be read"):
        server_settings(SERVER, given, None, tmp_path)
    found = server_settings(SERVER, {**given, "NEO4J_DATABASE": "d"}, None, tmp_path)
    assert found == ServerSettings(LOCAL, "u", "x", "d")


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    for file in (tmp_path / "nothing.txt", tmp_path):
        with pytest.raises(StoreError, match=r"cannot be read \(.+\)\. Check its name and rights"):
            server_settings(LOCAL, {"NEO4J_PASSWORD": "x"}, file, tmp_path)
