"""What is installed, and that it works where nothing else is."""

import ast
import importlib
import os
import shutil
import subprocess
import sys
import tomllib
import zipfile
from importlib.metadata import version
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("loader", "cypher", "analysis", "viz", "partnership_graph")
HEAVY = ("ladybug", "pyarrow", "numpy", "scipy", "networkx", "rapidfuzz", "jinja2", "pyvis", "rich")


def test_all_packages_load_from_one_folder() -> None:
    files = [importlib.import_module(name).__file__ for name in PACKAGES]
    assert {Path(file or "").parents[1] for file in files} == {ROOT}


def test_the_version_stands_in_the_changelog() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert version("partnership-graph") == project["version"]
    assert f"\n## [{project['version']}]" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_the_command_line_names_no_library_but_click() -> None:
    nodes = [
        node
        for file in (ROOT / "partnership_graph").glob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
    ]
    names = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}
    roots = {name.partition(".")[0] for name in names}
    assert "click" in roots
    assert roots - sys.stdlib_module_names <= {"click", *PACKAGES}


def test_nothing_heavy_is_loaded_before_it_is_used() -> None:
    code = (
        f"import partnership_graph, sys; sys.stdout.write(repr([m for m in {HEAVY!r} if m in sys.modules]))"
    )
    assert subprocess.check_output([sys.executable, "-c", code], cwd=ROOT, encoding="utf-8") == "[]"


def test_ci_ends_with_the_test_command_of_the_readme() -> None:
    script = (ROOT / ".ci/run").read_text(encoding="utf-8").rstrip().splitlines()
    assert script[-1].endswith("uv run pytest")
    assert script[-1] in (ROOT / "README.md").read_text(encoding="utf-8").splitlines()


def test_the_wheel_works_in_an_empty_environment(tmp_path: Path) -> None:
    if shutil.which("uv") is None:
        pytest.skip("uv is not installed")
    wheel = _built(tmp_path)
    _check_contents(wheel)
    _uv("venv", "--quiet", "--python", sys.executable, str(tmp_path / "venv"))
    _uv(
        "export",
        "--quiet",
        "--frozen",
        "--no-dev",
        "--no-emit-project",
        "--no-hashes",
        "-o",
        str(tmp_path / "lock.txt"),
    )
    python = tmp_path / "venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    _uv("pip", "install", "--quiet", "--python", str(python), "-c", str(tmp_path / "lock.txt"), str(wheel))
    program = python.with_name("partnership-graph.exe" if os.name == "nt" else "partnership-graph")
    outside = {
        name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PARTNERSHIP"))
    }
    done = subprocess.run(
        [program, "build", ROOT / "data", "-o", "site"],
        cwd=tmp_path,
        env=outside,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    assert (tmp_path / "site/index.html").is_file()


def _built(folder: Path) -> Path:
    _uv("build", "--quiet", "--wheel", "--out-dir", str(folder / "dist"))
    (wheel,) = (folder / "dist").glob("*.whl")
    return wheel


def _check_contents(wheel: Path) -> None:
    """Every file of the packages, and nothing from elsewhere."""
    held = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    files = (file for package in PACKAGES for file in (ROOT / package).rglob("*") if file.is_file())
    source = {file.relative_to(ROOT).as_posix() for file in files if "__pycache__" not in file.parts}
    assert held == source


def _uv(command: str, *arguments: str) -> None:
    """Run uv without the network where its cache is enough, else with it."""
    for place in (["--offline"], []):
        done = subprocess.run(
            ["uv", command, *place, *arguments], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
        )
        if done.returncode == 0:
            return
    pytest.fail(f"uv {command}: {done.stderr}")
