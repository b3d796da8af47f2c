"""One page: a template with its styles and scripts written into it, which asks nothing of any address."""

import base64
import hashlib
import json
import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from viz.facts import source_words
from viz.marks import MARKS
from viz.words import LABEL_WORDS, SEVERITY_WORDS


def render(
    template: str, *, styles: Sequence[str] = (), scripts: Sequence[str] = (), **context: object
) -> str:
    """The page as HTML text that can be written as UTF-8.

    `styles` and `scripts` are whole texts, set into the page in this order; the styles stand between those of
    every page and those for paper. The page's security policy names their digests: nothing else can run or
    style, and nothing can be fetched.
    """
    style = "\n".join([asset("page.css"), *styles, asset("print.css")])
    script = "\n".join(scripts)
    html = (
        _environment()
        .get_template(template)
        .render(
            style=Markup(_inline(style, "style")),
            script=Markup(_inline(script, "script")),
            policy=_policy(_inline(style, "style"), _inline(script, "script")),
            **context,
        )
    )
    return html.encode("utf-8", "replace").decode("utf-8")


def asset(name: str) -> str:
    """The text of one of the package's own styles or scripts."""
    return files("viz").joinpath("assets", name).read_text(encoding="utf-8")


def script_of(names: Sequence[str]) -> str:
    """Several scripts of the package as one, closed off from the rest of the page."""
    return '(() => {\n"use strict";\n' + "\n".join(asset(name) for name in names) + "\n})();"


def style_of(names: Sequence[str]) -> str:
    """Several styles of the package as one."""
    return "\n".join(asset(name) for name in names)


def data_block(value: object) -> Markup:
    """JSON that may stand in a script element: no character of it can end the element or open a comment."""
    text = json.dumps(value, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return Markup(text.replace("<", r"\u003c").replace(">", r"\u003e").replace("&", r"\u0026"))


def _inline(text: str, element: str) -> str:
    """Text that neither ends its element early nor names a source map, which a browser would ask for."""
    unmapped = re.sub(r"(?m)^\s*//[#@] sourceMappingURL=.*$", "", text.replace("\r\n", "\n"))
    return re.sub(rf"</(?={element})", r"<\\/", unmapped, flags=re.IGNORECASE)


def _policy(style: str, script: str) -> str:
    """Content-Security-Policy: only these two texts, and images that are part of the page."""
    return (
        f"default-src 'none'; script-src {_digest(script)}; style-src {_digest(style)}; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


@cache
def _environment() -> Environment:
    found = Environment(
        loader=PackageLoader("viz"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    found.globals.update(label_words=LABEL_WORDS, marks=MARKS, severity_words=SEVERITY_WORDS)
    found.filters["source_words"] = source_words
    return found
