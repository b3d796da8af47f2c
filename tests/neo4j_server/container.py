"""A server in a container, where a Docker engine runs."""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

from testcontainers.community.neo4j import Neo4jContainer


@contextmanager
def container(image: str) -> Iterator[tuple[str, str, str]]:
    """Address, user and password of a server in a container of that image."""
    with Neo4jContainer(image) as running:
        yield running.get_connection_url(), running.username, running.password


def docker_answers() -> bool:
    """Whether an engine runs; a client alone is none."""
    client = shutil.which("docker")
    if client is None:
        return False
    try:
        done = subprocess.run([client, "version"], capture_output=True, timeout=20)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
