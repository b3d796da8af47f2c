"""Which files a load reads, under which names, and what is said of the others."""

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cypher.answer import Answer
from loader.documents import files
from loader.documents.blocks import Document
from loader.documents.files import PlanFile, plan_files, read_file
from loader.errors import (
    DocumentError,
    DuplicateFile,
    EmptyFile,
    MissingFile,
    PartnershipGraphError,
    TooLarge,
    UnreadableFile,
)
from viz.answer_forms import answer_bytes
from viz.paper import Paper

OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How old Office files begin."""


def write(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("A plan\n", encoding="utf-8")


def names(*paths: Path) -> list[str]:
    return [found.file for found in plan_files(paths) if isinstance(found, PlanFile)]


def errors(*paths: Path) -> list[DocumentError]:
    return [found for found in plan_files(paths) if isinstance(found, DocumentError)]


def test_a_folder_gives_its_texts_in_order_but_no_readme_and_nothing_hidden(tmp_path: Path) -> None:
    write(tmp_path, "b.txt", "a.TXT", "2020/c.text", "README.txt", "readme.text", "2020/ReadMe.TXT")
    write(tmp_path, ".d.txt", ".git/e.txt", "notes.log", "no suffix", "done b.txt", "2020/.~lock.f.txt")
    (tmp_path / "folder.txt").mkdir()
    assert sorted(names(tmp_path)) == ["2020/c.text", "a.TXT", "b.txt", "done b.txt"]
    assert names(tmp_path) == names(tmp_path, tmp_path)
    assert errors(tmp_path) == []


def test_a_file_that_is_named_itself_is_always_tried(tmp_path: Path) -> None:
    write(tmp_path, "README.txt", ".hidden.txt", "plan.log")
    paths = [tmp_path / name for name in ("README.txt", ".hidden.txt", "plan.log")]
    assert names(*paths) == ["README.txt", ".hidden.txt", "plan.log"]


def test_each_file_is_read_once_however_often_it_is_named(tmp_path: Path) -> None:
    write(tmp_path, "sub/a.txt")
    assert names(tmp_path, tmp_path / "sub", tmp_path / "sub" / ".." / "sub" / "a.txt") == ["sub/a.txt"]
    assert errors(tmp_path, tmp_path / "sub" / "a.txt") == []


def test_two_files_of_one_name_are_an_error_that_names_the_second(tmp_path: Path) -> None:
    write(tmp_path, "x/plan.txt", "y/plan.txt")
    found = list(plan_files([tmp_path / "x", tmp_path / "y", tmp_path / "y" / "plan.txt"]))
    assert [type(each) for each in found] == [PlanFile, DuplicateFile]
    assert "y/plan.txt: another file of this load is also called plan.txt; rename" in str(found[1])


def test_a_missing_file_stands_in_its_place_among_the_others(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "b.txt")
    found = list(plan_files([tmp_path / "a.txt", tmp_path / "gone.txt", tmp_path / "b.txt"]))
    assert [type(each) for each in found] == [PlanFile, MissingFile, PlanFile]
    assert str(found[1]).endswith("gone.txt: no such file or folder; check the spelling")
    assert isinstance(found[1], FileNotFoundError)


def test_a_folder_without_plans_says_so(tmp_path: Path) -> None:
    write(tmp_path, "README.txt", "picture.png")
    (error,) = errors(tmp_path)
    assert isinstance(error, MissingFile)
    assert "no plan in this folder; put plans into it that end in .txt" in str(error)


@pytest.mark.parametrize("name", ["a" * 5000, "nul\0.txt", "a/" * 3000])
def test_impossible_names_are_errors_of_ours(name: str) -> None:
    (error,) = errors(Path(name))
    assert isinstance(error, MissingFile | UnreadableFile)
    assert "\0" not in str(error)
    with pytest.raises(DocumentError):
        read_file(PlanFile(Path(name), "x.txt"))


def test_names_are_cited_in_one_line_of_valid_text(tmp_path: Path) -> None:
    for name in (b"caf\xe9.txt", b"two\nlines.txt", "Sia\u0302n.txt".encode()):
        try:
            Path(str(tmp_path), name.decode("utf-8", "surrogateescape")).write_text(
                "A plan", encoding="utf-8"
            )
        except OSError:
            pytest.skip("this system takes no such names")
    assert sorted(names(tmp_path)) == ["Siân.txt", "caf\ufffd.txt", "two\ufffdlines.txt"]
    for found in plan_files([tmp_path]):
        assert isinstance(found, PlanFile)
        assert read_file(found).file.encode()


def test_two_names_that_look_alike_when_cited_are_duplicates(tmp_path: Path) -> None:
    try:
        for name in (b"a\xe9.txt", b"a\xe8.txt"):
            Path(str(tmp_path), name.decode("utf-8", "surrogateescape")).write_text(
                "A plan", encoding="utf-8"
            )
    except OSError:
        pytest.skip("this system takes no such names")
    (error,) = errors(tmp_path)
    assert isinstance(error, DuplicateFile)
    assert str(error).encode()


def test_a_file_over_the_limit_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "LARGEST", 2_500_000)
    path = tmp_path / "plan.txt"
    path.write_bytes(b"a" * 2_500_000)
    assert read_file(PlanFile(path, "plan.txt")).format == "text"
    path.write_bytes(b"a" * 2_500_001)
    with pytest.raises(TooLarge, match=r"^plan\.txt: the file is over 2\.5 MB; export only the plan"):
        read_file(PlanFile(path, "plan.txt"))


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("plan.docx", b"PK\x03\x04word", "it is damaged or was cut short; fetch the file again"),
        ("plan.txt", b"PK\x03\x04word", "it is damaged or was cut short; fetch the file again"),
        ("plan.txt", b"%PDF-1.7 text", "the PDF is damaged or cut short"),
        ("plan.pdf", b"A plan", "its name says PDF, but it is none, or damaged"),
        ("plan.docx", b"A plan", "its name says Word document, but it is none, or damaged"),
        ("plan.xls", b"\x89PNG\r\n\x00", "its name says workbook, but it is none, or damaged"),
        ("plan.docx", b"", "the file is empty"),
        ("plan.txt", b"{\\rtf1\\ansi A plan}", "this is a rich text file"),
        ("plan.doc", OLD + "WordDocument".encode("utf-16-le"), "this is an old Word document"),
        ("plan.xlsx", OLD + "EncryptedPackage".encode("utf-16-le"), "this is protected by a password"),
        ("plan.msg", OLD, "this is an old Office file of a kind that is not read"),
        ("plan.bin", b"text \x00 and more", "this kind of file is not read"),
        ("plan.log", "A plan".encode("utf-16-le"), "this kind of file is not read"),
    ],
)
def test_other_kinds_of_files_say_what_to_save(tmp_path: Path, name: str, content: bytes, said: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(DocumentError, match=rf"^{name}: {said}") as caught:
        read_file(PlanFile(path, name))
    assert re.search(r"; (?:fetch|save|export)", str(caught.value))


@pytest.mark.parametrize(
    ("members", "said"),
    [
        ({"xl/workbook.bin": b""}, r"this is a binary workbook \(\.xlsb\); save it as \.xlsx"),
        ({"ppt/presentation.xml": b""}, "this is a presentation"),
        ({"mimetype": b"application/vnd.oasis.opendocument.text"}, "this is an OpenDocument text"),
        ({"plan.docx": b""}, "this is an archive"),
    ],
)
def test_packages_of_other_kinds_say_what_they_are(
    tmp_path: Path, members: dict[str, bytes], said: str
) -> None:
    path = tmp_path / "plan.docx"
    with zipfile.ZipFile(path, "w") as package:
        for name, content in members.items():
            package.writestr(name, content)
    with pytest.raises(DocumentError, match=rf"^plan\.docx: {said}"):
        read_file(PlanFile(path, "plan.docx"))


def test_empty_missing_and_unreadable_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "plan.txt"
    with pytest.raises(MissingFile, match=r"^plan\.txt: no such file; check the spelling"):
        read_file(PlanFile(path, "plan.txt"))
    path.touch()
    with pytest.raises(EmptyFile, match=r"^plan\.txt: the file is empty"):
        read_file(PlanFile(path, "plan.txt"))
    with pytest.raises(UnreadableFile, match=r"^folder: this is not a file; name a file or a folder"):
        read_file(PlanFile(tmp_path, "folder"))

    def refuse(*_: object, **__: object) -> Iterator[bytes]:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(
        UnreadableFile, match=r"^plan\.txt: permission denied; check .* permissions$"
    ) as caught:
        read_file(PlanFile(path, "plan.txt"))
    assert isinstance(caught.value, OSError)


def test_a_folder_that_cannot_be_searched_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> Iterator[Path]:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "rglob", refuse)
    (error,) = errors(tmp_path)
    assert isinstance(error, UnreadableFile)
    assert "permission denied" in str(error)


@given(content=st.binary(max_size=300) | st.text(max_size=60).map(lambda t: t.encode("utf-8", "replace")))
def test_arbitrary_bytes_give_a_document_or_our_error(
    content: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.txt"
    path.write_bytes(content)
    read = _read_or_refused(path)
    if isinstance(read, Document):
        assert len(read.sha256) == 64
        assert all(text.location.startswith("L") for text in read.texts())
    else:
        assert str(read).startswith("any.txt: ")
        assert "\n" not in str(read)


def _read_or_refused(path: Path) -> Document | PartnershipGraphError:
    try:
        return read_file(PlanFile(path, "any.txt"))
    except PartnershipGraphError as error:
        return error


def test_what_the_program_wrote_itself_is_no_plan(tmp_path: Path) -> None:
    page = b'<!doctype html>\n<html><head><meta name="generator" content="Partnership Graph"></head></html>'
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "audit.html").write_bytes(page)
    write(tmp_path, "plan.txt")
    assert names(tmp_path) == ["plan.txt"]
    paper = answer_bytes("xlsx", Answer(("n",), (("Health Board",),)), Paper("Boards"))
    (tmp_path / "boards.xlsx").write_bytes(paper)
    for name in ("site/audit.html", "boards.xlsx"):
        with pytest.raises(DocumentError, match="wrote this itself"):
            read_file(PlanFile(tmp_path / name, name))
