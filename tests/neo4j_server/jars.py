"""Neo4j's own jars from Maven Central, fetched once and kept in a folder of this user's.

`PARTNERSHIP_GRAPH_TEST_CACHE` names another folder to keep them in.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

NEO4J: Final = "5.26.30"
"""The long-term line, which runs on Java 17; docker-compose.yml names the same."""

SERVER: Final = (f"org.neo4j:neo4j:{NEO4J}",)
APOC: Final = (
    "org.neo4j.procedure:apoc-core:5.26.12",
    "org.neo4j.procedure:apoc-common:5.26.12",
    "com.fasterxml.woodstox:woodstox-core:6.5.1",
    "com.fasterxml.jackson.core:jackson-databind:2.17.2",
    "org.apache.commons:commons-collections4:4.4",
    "org.apache.hadoop.thirdparty:hadoop-shaded-guava:1.2.0",
    "com.google.guava:guava:33.0.0-jre",
)
"""APOC and what it needs at run time and does not name."""

_POM: Final = """\
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>partnership-graph</groupId>
  <artifactId>test-server</artifactId>
  <version>1</version>
  <dependencies>{dependencies}</dependencies>
</project>
"""
_DEPENDENCY: Final = (
    "<dependency><groupId>{}</groupId><artifactId>{}</artifactId><version>{}</version></dependency>"
)


def cache() -> Path:
    """The folder in which the jars are kept."""
    named = os.environ.get("PARTNERSHIP_GRAPH_TEST_CACHE")
    if named:
        return Path(named)
    if sys.platform == "win32":
        home = Path(os.environ.get("LOCALAPPDATA", Path.home()))
    elif sys.platform == "darwin":
        home = Path.home() / "Library" / "Caches"
    else:
        home = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return home / "partnership-graph-tests"


def missing() -> str:
    """What has to be installed before a server can be started; '' where all is there."""
    if shutil.which("javac") is None or shutil.which("java") is None:
        return "a Java development kit (javac) of version 17 or later"
    return "" if shutil.which("mvn") else "Maven (mvn)"


def fetched(artifacts: Sequence[str]) -> Path:
    """The folder with the jars of those artifacts and all that they need; two processes may ask at once."""
    key = hashlib.sha256("\n".join(artifacts).encode()).hexdigest()[:12]
    folder = cache() / f"jars-{key}"
    if not folder.is_dir():
        cache().mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=cache()) as work:
            _fetch(artifacts, Path(work))
            try:
                (Path(work) / "jars").rename(folder)
            except OSError:
                if not folder.is_dir():  # Else another process was faster.
                    raise
    return folder


def _fetch(artifacts: Sequence[str], work: Path) -> None:
    dependencies = "".join(_DEPENDENCY.format(*artifact.split(":")) for artifact in artifacts)
    (work / "pom.xml").write_text(_POM.format(dependencies=dependencies), encoding="utf-8")
    # Jars of different groups share a name, so the group stands before it.
    command = [
        shutil.which("mvn") or "mvn",
        "--quiet",
        "--batch-mode",
        "dependency:copy-dependencies",
        f"-DoutputDirectory={work / 'jars'}",
        "-DincludeScope=runtime",
        "-Dmdep.prependGroupId=true",
    ]
    done = subprocess.run(command, cwd=work, capture_output=True, encoding="utf-8", errors="replace")
    if done.returncode:
        raise RuntimeError(f"Maven could not fetch the jars:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
