"""Markdown as a web page whose comments say on which line of the source each text is printed."""

import re
from collections.abc import Iterator, Sequence
from html import escape
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.token import Token

from loader.documents.html_lists import END, whole
from loader.errors import TooLarge

_COMMENT: Final = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_TAG_START: Final = re.compile(r"<[A-Za-z/]")
_MOST_NESTED: Final = 100
"""Lists and quotations inside one another."""


def page_of(text: str, file: str) -> str:
    """The page that Markdown makes: CommonMark with tables and struck-through text. Raises TooLarge."""
    parser = MarkdownIt("commonmark", {"html": True, "maxNesting": _MOST_NESTED})
    parser.enable(["table", "strikethrough"]).disable("text_join")
    tokens = parser.parse(text)
    if any(token.level >= _MOST_NESTED - 1 for token in tokens):
        raise TooLarge(f"{file}: its lists stand too deep inside one another; write them flatter")
    return f"<html><body>{''.join(_rendered(tokens))}</body></html>"


def _mark(line: int) -> str:
    return f"<!--line {line}-->"


def _rendered(tokens: Sequence[Token]) -> Iterator[str]:
    numbers = _item_numbers(tokens)
    for at, token in enumerate(tokens):
        start = (token.map or [0])[0] + 1
        if token.type == "inline":
            yield from _inline(token, start)
        elif token.type in ("fence", "code_block"):
            first = start + (token.type == "fence")
            yield f"<pre>{_lined(escape(token.content), first)}</pre>"
        elif token.type == "html_block":
            yield _lined(_without_comments(token.content), start)
        elif token.type == "list_item_open" and at in numbers:
            yield f'<li value="{numbers[at]}">'
        elif token.type == "ordered_list_open":
            yield f'<ol {END}="{escape(token.markup)}">'
        elif token.type == "paragraph_open" and token.hidden:
            yield "<div>"
        elif token.type == "paragraph_close" and token.hidden:
            yield "</div>"
        elif token.tag and not token.hidden:
            yield f"</{token.tag}>" if token.nesting < 0 else f"<{token.tag}>"


def _item_numbers(tokens: Sequence[Token]) -> dict[int, int]:
    """The numbers of items as their source prints them; counted on where it gives all the same number."""
    numbers: dict[int, int] = {}
    open_lists: list[list[int]] = []
    for at, token in enumerate(tokens):
        if token.type in ("ordered_list_open", "bullet_list_open"):
            open_lists.append([])
        elif token.type == "list_item_open" and whole(token.info) is not None:
            open_lists[-1].append(at)
        elif token.type in ("ordered_list_close", "bullet_list_close"):
            items = open_lists.pop()
            printed = [whole(tokens[item].info) or 0 for item in items]
            counts = len(set(printed)) > 1
            numbers.update(
                (item, printed[order] if counts else printed[0] + order) for order, item in enumerate(items)
            )
    return numbers


def _inline(token: Token, line: int) -> Iterator[str]:
    """The parts of a text, each with the line on which it begins, found again in the source of the whole."""
    source, at = token.content, 0
    for part in token.children or ():
        found = source.find(_begin_of(part), at)
        if found < 0:
            yield from _part(part, line, part.content)
            continue
        end = _end_of(part, source, found)
        line += source.count("\n", at, found)
        yield from _part(part, line, source[found:end])
        line += source.count("\n", found, end)
        at = end


def _begin_of(part: Token) -> str:
    """What the source prints at the beginning of a part of a text."""
    if part.type in ("softbreak", "hardbreak"):
        return "\n"
    return part.markup if part.type in ("text_special", "code_inline") else part.content


def _end_of(part: Token, source: str, begin: int) -> int:
    """Where the part that begins there ends: code at as many marks as it begins with."""
    end = begin + len(_begin_of(part))
    if part.type != "code_inline":
        return end
    closing = re.compile(rf"(?<!`)`{{{len(part.markup)}}}(?!`)").search(source, end)
    return closing.end() if closing else end


def _part(part: Token, line: int, source: str) -> Iterator[str]:
    if part.type in ("text", "text_special"):
        yield _mark(line) + escape(part.content)
    elif part.type == "code_inline":
        code = source[len(part.markup) : -len(part.markup)]
        printed = code if code.split() == part.content.split() else part.content
        yield _mark(line) + _lined(escape(printed), line)
    elif part.type == "softbreak":
        yield "\n"
    elif part.type == "hardbreak":
        yield "<br>"
    elif part.type == "html_inline":
        yield _without_comments(part.content)
    elif part.tag and part.nesting:
        yield f"</{part.tag}>" if part.nesting < 0 else f"<{part.tag}>"


def _without_comments(source: str) -> str:
    """The source without its comments, the ends of their lines kept."""
    return _COMMENT.sub(lambda comment: "\n" * comment.group().count("\n"), source)


def _lined(source: str, start: int) -> str:
    """The source with the mark of each of its lines; where a line begins within a tag, after the tag.

    A tag that the source leaves open is closed, so that it takes nothing from what follows.
    """
    printed, within_tag = [], False
    for number, line in enumerate(source.split("\n"), start=start):
        tag, closed, rest = line.partition(">") if within_tag else ("", "", line)
        if within_tag and not closed:
            printed.append(line)
            continue
        printed.append(f"{tag}{closed}{_mark(number)}{rest}")
        tags = list(_TAG_START.finditer(rest))
        within_tag = bool(tags) and tags[-1].start() > rest.rfind(">")
    return "\n".join(printed) + (">" if within_tag else "")
