"""A server of our own with APOC, whose importer of JSON lines is somebody else's reading of our export."""

import shutil
from pathlib import Path

from tests.neo4j_server.jars import APOC
from tests.neo4j_server.own_server import OwnServer


def apoc_server(folder: Path) -> OwnServer:
    """A server, not started yet, whose `apoc.import.json` reads the files of that folder as `file:///NAME`."""
    settings = {
        "dbms.security.procedures.unrestricted": "apoc.*",
        "server.directories.import": folder.as_posix(),
    }
    server = OwnServer(settings, APOC)
    plugins = server.home / "plugins"
    plugins.mkdir()
    for jar in server.jars.glob("org.neo4j.procedure.*.jar"):
        shutil.copy(jar, plugins)
    return server
