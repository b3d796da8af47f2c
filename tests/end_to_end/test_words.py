"""Every command has help and stands in the README, and the README's commands are right."""

import re
import shlex
from pathlib import Path

import click
import pytest

from analysis.registry import STUDIES
from analysis.study import Options
from partnership_graph import cli
from tests.end_to_end.conftest import Run

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
EXAMPLES = [line for block in BLOCKS for line in block.splitlines() if "partnership-graph" in line]


def test_the_commands_in_the_order_of_the_work(run: Run) -> None:
    listed = run("--help").stdout.partition("Commands:")[2]
    names = re.findall(r"^  (\w+) ", listed, re.MULTILINE)
    assert names == [
        "read",
        "audit",
        "load",
        "match",
        "analyse",
        "compare",
        "ask",
        "schema",
        "show",
        "export",
        "build",
    ]


@pytest.mark.parametrize("name", list(cli.commands))
def test_every_command_has_help_and_stands_in_the_readme(run: Run, name: str) -> None:
    command = cli.commands[name]
    assert command.help
    assert command.help.splitlines()[0].endswith((".", ":"))
    assert all(p.help for p in command.params if isinstance(p, click.Option))
    assert f"| `{name}` |" in README
    assert f"**{name}** " in README
    assert any(f"partnership-graph {name}" in example for example in EXAMPLES)
    result = run(name, "--help")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith(f"Usage: partnership-graph {name} ")
    assert run(name, "-h").stdout == result.stdout


def test_the_help_names_every_study_and_every_setting(run: Run) -> None:
    text = run("analyse", "--help").stdout
    for study in STUDIES:
        assert study in text
        assert study in README
    for setting in Options.__dataclass_fields__:
        assert f"--{setting.replace('_', '-')}" in text


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_examples_of_the_readme_parse(example: str) -> None:
    words = shlex.split(example.partition(" > ")[0].rpartition("&& ")[2])
    assert words[:3] == ["uv", "run", "partnership-graph"]
    name, *arguments = words[3:]
    with click.Context(cli, info_name="partnership-graph") as context:
        cli.commands[name].make_context(name, arguments, parent=context)


def test_the_files_that_the_documentation_names_are_there() -> None:
    for page in (ROOT / "README.md", ROOT / "docs/flow.md"):
        text = page.read_text(encoding="utf-8")
        linked = re.findall(r"\]\((?!https?:)([^)#]+)\)", text)
        named = re.findall(r"`((?:loader|cypher|analysis|viz|docs|data|partnership_graph)/[\w./]*)`", text)
        for name in (*(page.parent / link for link in linked), *(ROOT / n for n in named)):
            assert name.exists(), f"{page.name} names {name}"


def test_the_version(run: Run) -> None:
    assert re.fullmatch(r"partnership-graph \d+\.\d+\.\d+\n", run("--version").stdout)
