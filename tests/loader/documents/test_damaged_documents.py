"""Word files, pages and Markdown that are damaged, protected, empty, too large or built to do harm."""

import struct
import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loader.documents.blocks import Block, Table
from loader.documents.html_reader import read_html
from loader.documents.markdown_reader import read_markdown
from loader.documents.word_package import MOST_MEMBERS
from loader.documents.word_reader import read_word
from loader.errors import DocumentError, EmptyFile, NotText, TooLarge, UnreadableFile
from tests.loader.documents.word_files import p, tbl, tc, tr, word_file, zipped
from tests.loader.documents.word_plans import PLANS

Reader = Callable[[bytes, str], tuple[Block, ...]]
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
GOOD = word_file(p("We act."))
BOMB = f'<!DOCTYPE a [<!ENTITY a "{"x" * 100}"><!ENTITY b "{"&a;" * 100}">]>'
OUTSIDE = '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/hostname">]>'


def with_part(name: str, content: str) -> bytes:
    stream = BytesIO(GOOD)
    with zipfile.ZipFile(stream) as archive:
        parts = {member: archive.read(member).decode() for member in archive.namelist()}
    return zipped({**parts, name: content})


def encrypted() -> bytes:
    """The zip with the mark of encryption on each part."""
    content = bytearray(GOOD)
    for signature, flags in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        at = content.find(signature)
        while at >= 0:
            struct.pack_into("<H", content, at + flags, 1)
            at = content.find(signature, at + 4)
    return bytes(content)


def understated() -> bytes:
    """A part that says it is smaller than what it inflates to."""
    content = bytearray(with_part("word/document.xml", "<a>" + " " * 3_000_000 + "</a>"))
    at = content.find(b"PK\x01\x02")
    while at >= 0:
        if content[at + 46 : at + 63] == b"word/document.xml":
            struct.pack_into("<I", content, at + 24, 100)
        at = content.find(b"PK\x01\x02", at + 4)
    return bytes(content)


NESTED = "a"
for _ in range(30):
    NESTED = tbl(tr(tc(f"{NESTED}{p('')}" if NESTED.startswith("<") else NESTED), "b"))


@pytest.mark.parametrize(
    ("content", "error", "told"),
    [
        (b"", UnreadableFile, "damaged or cut short"),
        (b"PK\x03\x04", UnreadableFile, "damaged or cut short"),
        (GOOD[:-30], UnreadableFile, "damaged or cut short"),
        (GOOD[: len(GOOD) // 2], UnreadableFile, "damaged or cut short"),
        (OLE, UnreadableFile, "before 2007"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), UnreadableFile, "protected by a password"),
        (encrypted(), UnreadableFile, "protected by a password"),
        (zipped({"xl/workbook.xml": "<a/>"}), UnreadableFile, "no Word document"),
        (with_part("word/document.xml", "<a/>"), UnreadableFile, "no Word document"),
        (with_part("word/document.xml", "<a>"), UnreadableFile, "damaged or cut short"),
        (with_part("word/document.xml", BOMB + "<a>&b;</a>"), UnreadableFile, "declares entities"),
        (with_part("word/document.xml", OUTSIDE + "<a>&a;</a>"), UnreadableFile, "declares entities"),
        (with_part("word/styles.xml", BOMB + "<a>&b;</a>"), UnreadableFile, "declares entities"),
        (with_part("word/document.xml", "<a>" * 300 + "</a>" * 300), UnreadableFile, "damaged or cut short"),
        (with_part("word/document.xml", "<a>" + " " * 3_000_000 + "</a>"), TooLarge, "400 times"),
        (understated(), UnreadableFile, "damaged or cut short"),
        (zipped({f"a{at}": "" for at in range(MOST_MEMBERS + 1)}), TooLarge, "10,000 parts"),
        (word_file(NESTED), TooLarge, "inside one another"),
        (word_file(p("") + tbl(tr("", ""))), EmptyFile, "holds no text"),
        (word_file(""), EmptyFile, "holds no text"),
    ],
)
def test_word_files_that_are_refused(content: bytes, error: type[DocumentError], told: str) -> None:
    refused(read_word, content, error, told)


def refused(reader: Reader, content: bytes, error: type[DocumentError], told: str) -> None:
    with pytest.raises(DocumentError) as caught:
        reader(content, "plan.x")
    message = str(caught.value)
    assert type(caught.value) is error
    assert message.startswith("plan.x: ")
    assert told in message
    assert "\n" not in message


@pytest.mark.parametrize(
    ("content", "error", "told"),
    [
        (b"", EmptyFile, "empty"),
        (b"<!DOCTYPE html>", EmptyFile, "no text"),
        (b"<title>Youth plan</title>", EmptyFile, "no text"),
        (b"<p hidden>x</p>", EmptyFile, "no text"),
        (b"<p>a\x00b</p>", NotText, "not"),
        (b"<p>caf\xe9 \xc3\xa9</p>", NotText, "not UTF-8"),
        (b"<meta charset=ascii><p>caf\xe9 \xc3\xa9</p>", NotText, "not UTF-8"),
        (b"<meta charset=shift_jis><p>\x80\xff</p>", NotText, "shift_jis"),
        (f"{BOMB}<p>&b;</p>".encode(), UnreadableFile, "declares entities"),
        (b"<div>" * 5000 + b"x", TooLarge, "too deep"),
        (b"<table><tr><td>" * 30 + b"x", TooLarge, "tables stand inside one another"),
        (b"<table>" + b"<tr><td colspan=999>x<td colspan=999>y<td colspan=9>z" * 2, TooLarge, "columns"),
        (b"<table>" + b"<tr><td rowspan=9999>x<td>y" * 3000, TooLarge, "columns"),
        (b"<table><tr>" + b"<td>x" * 1500 + b"<tr><td>x" * 1500, TooLarge, "cells"),
    ],
)
def test_pages_that_are_refused(content: bytes, error: type[DocumentError], told: str) -> None:
    refused(read_html, content, error, told)


@pytest.mark.parametrize(
    ("content", "error", "told"),
    [
        (b" \n", EmptyFile, "empty"),
        (b"---\na: b\n---\n", EmptyFile, "no text"),
        (b"[a]: b", EmptyFile, "no text"),
        (b"a\x00", NotText, "not"),
        (b">" * 500 + b"a", TooLarge, "too deep"),
        (b"<table><tr><td>" * 30 + b"x", TooLarge, "tables stand inside one another"),
    ],
)
def test_markdown_that_is_refused(content: bytes, error: type[DocumentError], told: str) -> None:
    refused(read_markdown, content, error, told)


def test_macros_and_other_parts_are_never_looked_at() -> None:
    with_macro = with_part("word/vbaProject.bin", "x" * 2_000_000)
    assert read_word(with_macro, "plan.docm") == read_word(GOOD, "plan.docx")


PAGE = (
    b"<!DOCTYPE html><html><head><meta charset=utf-8><title>Youth plan</title></head><body><main><h1>Plan"
    b"</h1><ol type=a start=3><li value=4>One</ol><table><thead><tr><th colspan=2>Action</thead>"
    b"<tr><td rowspan=2>a<td>b<tr><td>c&amp;<br>d</table><dl><dt>e<dd>f</dl><!-- g --></main></body></html>"
)
NOTES = (
    b"---\ntitle: Plan\n---\n# Plan\n\n1. One\n   - two\n\n| A | B |\n|---|---|\n| `a` | **b**<br>~~c~~ |\n\n"
    b"<table>\n<tr><td>d\n<td>e</table>\n\n> [f](g) &amp;\n"
)
PARTS = [
    "word/document.xml",
    "word/styles.xml",
    "word/numbering.xml",
    "_rels/.rels",
    "word/_rels/document.xml.rels",
]


def edited(content: bytes, edits: list[tuple[float, int, bytes]]) -> bytes:
    """The content with stretches of it replaced."""
    for where, length, new in edits:
        at = int(where * len(content))
        content = content[:at] + new + content[at + length :]
    return content


EDITS = st.lists(
    st.tuples(
        st.floats(0, 1, exclude_max=True),
        st.integers(0, 40),
        st.binary(max_size=4)
        | st.sampled_from([b"<w:p>", b"</w:tc>", b'"99999999"', b'"-1"', b"<w:del>", b"&x;", b"<"]),
    ),
    min_size=1,
    max_size=4,
)


@given(st.sampled_from([(read_html, PAGE), (read_markdown, NOTES)]), EDITS)
@settings(max_examples=150)
def test_no_change_to_a_text_gives_another_error(
    given_: tuple[Reader, bytes], edits: list[tuple[float, int, bytes]]
) -> None:
    reader, content = given_
    only_our_errors(reader, edited(content, edits))


def only_our_errors(reader: Reader, content: bytes) -> None:
    try:
        told = [block.text.plain for block in reader(content, "plan") if not isinstance(block, Table)]
    except DocumentError as error:
        told = [str(error)]
    assert not any("\n" in line for line in told)


COUNTED = PLANS["counted"]()


@given(EDITS)
@settings(max_examples=100)
def test_no_change_to_a_word_file_gives_another_error(edits: list[tuple[float, int, bytes]]) -> None:
    only_our_errors(read_word, edited(COUNTED, edits))


@given(st.sampled_from(PARTS), EDITS)
@settings(max_examples=150)
def test_no_change_to_a_part_of_a_word_file_gives_another_error(
    part: str, edits: list[tuple[float, int, bytes]]
) -> None:
    with zipfile.ZipFile(BytesIO(COUNTED)) as archive:
        parts = {member: archive.read(member) for member in archive.namelist()}
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, edited(content, edits) if name == part else content)
    only_our_errors(read_word, stream.getvalue())
