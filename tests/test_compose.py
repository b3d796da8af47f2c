"""docker-compose.yml, as far as it can be tried without an engine; `.ci/run` has Compose check its form."""

import re
import shutil
import subprocess
import textwrap
from pathlib import Path
from typing import Final

import pytest

from tests.neo4j_server.server import IMAGE

TEXT: Final = (Path(__file__).parents[1] / "docker-compose.yml").read_text(encoding="utf-8")


def test_teams_get_the_server_that_the_tests_use() -> None:
    assert re.findall(r"image: (\S+)", TEXT) == [IMAGE]


def test_every_port_is_open_to_this_machine_alone() -> None:
    ports = re.findall(r'- "([\d.:]+)"', TEXT)
    assert [port.rpartition(":")[0] for port in ports] == ["127.0.0.1:7474", "127.0.0.1:7687"]


@pytest.mark.parametrize("password", ["", "short12", "holds/a/slash", "-begins-so", "/"])
def test_a_password_that_the_image_cannot_take_is_refused_and_not_shown(password: str) -> None:
    done = _start(password)
    assert done.returncode == 64
    assert done.stderr.startswith("NEO4J_PASSWORD is shorter than 8 characters")
    assert not password or password not in done.stdout + done.stderr.replace("holds a /", "")


@pytest.mark.parametrize("password", ["12345678", 'with $ and "quotes" \' `', "neo4j-neo4j", "Größenwahn"])
def test_any_other_password_reaches_the_image(password: str) -> None:
    done = _start(password)
    # Past the check stands the image's own start, which is not here.
    assert (done.returncode, "NEO4J_PASSWORD" in done.stderr) == (127, False)


def _start(password: str) -> subprocess.CompletedProcess[str]:
    """Run what the container runs, as Compose hands it over, with no program but the shell in reach."""
    shell = shutil.which("sh")
    if shell is None:
        pytest.skip("there is no shell (sh) here; the container has one")
    block = TEXT.partition("- -c\n")[2].partition("- |\n")[2].partition("    environment:\n")[0]
    script = textwrap.dedent(block).replace("$$", "$")
    variables = {"NEO4J_AUTH": f"neo4j/{password}", "PATH": ""}
    return subprocess.run(
        [shell, "-c", script], env=variables, capture_output=True, encoding="utf-8", check=False
    )
