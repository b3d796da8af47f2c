"""Where a server is and who we are there, from Neo4j's own variables.

`NEO4J_URI`, `NEO4J_USERNAME`, `NEO4J_PASSWORD` and `NEO4J_DATABASE` come from a file that was named (such as
the one that Neo4j Aura gives with a new database), else from the environment, else from a file `.env` in the
current folder, which is not looked at where nothing is wanting; each variable from the first of them that
has it. In a file a value that holds a # stands in quotes. A password is never printed: it stands in no
message and in no `repr`.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from dotenv import dotenv_values

from cypher.store import SCHEMES, SERVER
from loader.errors import StoreError, StoreRefused

VARIABLES: Final = ("NEO4J_URI", "NEO4J_USERNAME", "NEO4J_PASSWORD", "NEO4J_DATABASE")
DOTENV: Final = ".env"
_USER: Final = "neo4j"
_LARGEST: Final = 100_000
"""Bytes beyond which a file is none of settings."""


@dataclass(frozen=True, slots=True)
class ServerSettings:
    """`database` is '' for the user's own; the password is left out of every printed form."""

    uri: str
    username: str
    password: str = field(repr=False)
    database: str = ""

    @property
    def place(self) -> str:
        """What a person calls it: the address, and the database where one is named."""
        return f"{self.uri}, database {self.database}" if self.database else self.uri


def server_settings(
    target: str, environment: Mapping[str, str], credentials: Path | None, folder: Path
) -> ServerSettings:
    """The settings for a target that is an address or `SERVER`.

    Raises StoreError for an address that is none and a file that cannot be read, StoreRefused without a
    password.
    """
    values = _values(environment, credentials, folder)
    uri = values.get("NEO4J_URI", "") if target == SERVER else target
    if not uri:
        raise StoreError(
            f"{SERVER} is the server that NEO4J_URI names, but NEO4J_URI is not set. Set it, for example to "
            "bolt://localhost:7687, in the environment or in a file .env."
        )
    _check_address(uri)
    if not values.get("NEO4J_PASSWORD"):
        raise StoreRefused(
            f"{uri} needs a password. Set NEO4J_PASSWORD in the environment or in a file .env, or name the "
            "file that has it with --credentials."
        )
    user = values.get("NEO4J_USERNAME") or _USER
    return ServerSettings(uri, user, values["NEO4J_PASSWORD"], values.get("NEO4J_DATABASE", ""))


def _values(environment: Mapping[str, str], credentials: Path | None, folder: Path) -> dict[str, str]:
    given = {name: environment[name] for name in VARIABLES if environment.get(name)}
    wanting = len(given) < len(VARIABLES) and (folder / DOTENV).is_file()
    found = {**_file_values(folder / DOTENV), **given} if wanting else given
    return {**found, **_file_values(credentials)} if credentials else found


def _file_values(path: Path) -> dict[str, str]:
    try:
        with path.open("rb") as stream:
            content = stream.read(_LARGEST + 1)
        text = content[:_LARGEST].decode("utf-8-sig")
    except OSError as fault:
        raise StoreError(
            f"{path} cannot be read ({fault.strerror or 'the system refuses'}). Check its name and rights."
        ) from fault
    except ValueError:
        text = ""
    if credentials_in := _parsed(text):
        return credentials_in
    if path.name == DOTENV:
        return {}
    raise StoreError(
        f"{path} holds none of {', '.join(VARIABLES)}. Name the file that came with the database."
    )


def _parsed(text: str) -> dict[str, str]:
    values = dotenv_values(stream=StringIO(text), interpolate=False)
    return {name: value for name in VARIABLES if (value := values.get(name))}


def _check_address(uri: str) -> None:
    """Raise StoreError, without the address where it may hold a password."""
    known = ", ".join(f"{name}://" for name in SCHEMES)
    scheme, is_address, _ = uri.partition("://")
    if "@" in uri:
        raise StoreError(
            "The address of the server holds a user or a password. Give the address alone, and set "
            "NEO4J_USERNAME and NEO4J_PASSWORD."
        )
    if not is_address or scheme.lower() not in SCHEMES:
        raise StoreError(
            f"NEO4J_URI is {uri!a}, which is no address of Neo4j. It begins with one of {known}."
        )
    try:
        parts = urlsplit(uri)
        sound = bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        sound = False
    if not sound or re.search(r"\s", uri) or parts.fragment or parts.path not in ("", "/"):
        raise StoreError(
            f"{uri!a} is no address of Neo4j. Write it like bolt://localhost:7687 or "
            "neo4j+s://example.databases.neo4j.io."
        )
