"""Paths to documents: which files a load reads, their names, their bytes."""

import hashlib
import re
import stat
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Final

from loader.documents.blocks import Document
from loader.documents.kinds import ENDINGS, kind_of
from loader.documents.own_work import NEAR, is_own_page
from loader.documents.position import At, untold
from loader.documents.readers import contents_of
from loader.errors import DocumentError, DuplicateFile, MissingFile, TooLarge, UnreadableFile

LARGEST: Final = 50_000_000
"""Largest file that is read, in bytes."""

_PASSED_OVER: Final = "readme"
_HIDDEN: Final = (".", "~$")
"""How the names of hidden files begin, and of those by which Office keeps others out of a file."""

_UNPRINTABLE: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class PlanFile:
    """A file to read and the name by which sources cite it: relative to the folder that was named."""

    path: Path
    file: str


def plan_files(paths: Iterable[Path]) -> Iterator[PlanFile | DocumentError]:
    """The files behind the paths, folders searched through, each once; errors in their places.

    In a folder only files of a known kind count; hidden ones, README files and pages of ours do not. A file
    that is named itself is always tried.
    """
    given: set[Path] = set()
    names: set[str] = set()
    for found in _candidates(paths):
        if isinstance(found, DocumentError):
            yield found
        elif (own := found.path.resolve()) not in given:
            given.add(own)
            yield _duplicate(found) if found.file in names else found
            names.add(found.file)


def _duplicate(found: PlanFile) -> DuplicateFile:
    return DuplicateFile(
        f"{printable(found.path)}: another file of this load is also called {found.file}; "
        "rename one, or load the folder that holds both"
    )


def _candidates(paths: Iterable[Path]) -> Iterator[PlanFile | DocumentError]:
    for path in paths:
        try:
            if path.is_dir():
                yield from _in_folder(path)
            elif path.exists():
                yield PlanFile(path, printable(path.name))
            else:
                yield MissingFile(f"{printable(path)}: no such file or folder; check the spelling")
        except OSError as error:
            yield _refused(printable(path), error)


def _in_folder(folder: Path) -> Iterator[PlanFile | MissingFile]:
    found = 0
    for path in sorted(folder.rglob("*")):
        inner = path.relative_to(folder)
        hidden = any(part.startswith(_HIDDEN) for part in inner.parts)
        wanted = path.suffix.lower() in ENDINGS and path.stem.lower() != _PASSED_OVER
        if wanted and not hidden and path.is_file() and not _is_own(path):
            found += 1
            yield PlanFile(path, printable(inner))
    if not found:
        yield MissingFile(
            f"{printable(folder)}: no plan in this folder; put plans into it that end in {', '.join(ENDINGS)}"
        )


def _is_own(path: Path) -> bool:
    """Whether it is a page of ours, which may well lie among the plans."""
    if ENDINGS[path.suffix.lower()] != "html":
        return False
    with path.open("rb") as stream:
        return is_own_page(stream.read(NEAR))


def printable(name: PurePath | str) -> str:
    """A path in one line of valid text, folders apart by `/`, one name whatever system spelt its accents."""
    text = name.as_posix() if isinstance(name, PurePath) else name
    return unicodedata.normalize("NFC", _UNPRINTABLE.sub("\ufffd", text))


def read_file(plan_file: PlanFile, at: At = untold) -> Document:
    """The document in a file; `at` is told how far a long one is read. Raises DocumentError."""
    content = _content(plan_file)
    kind = kind_of(content, plan_file.file)
    found = contents_of(kind, content, plan_file.file, at)
    digest = hashlib.sha256(content).hexdigest()
    return Document(plan_file.file, kind, digest, found.blocks, found.unworked)


def _content(plan_file: PlanFile) -> bytes:
    try:
        if not stat.S_ISREG(plan_file.path.stat().st_mode):
            raise UnreadableFile(f"{plan_file.file}: this is not a file; name a file or a folder of files")
        with plan_file.path.open("rb") as stream:
            content = stream.read(LARGEST + 1)
    except UnreadableFile:
        raise
    except (OSError, ValueError) as error:
        raise _refused(plan_file.file, error) from error
    if len(content) > LARGEST:
        raise TooLarge(
            f"{plan_file.file}: the file is over {LARGEST / 1_000_000:g} MB; "
            "export only the plan, without pictures"
        )
    return content


def _refused(file: str, error: OSError | ValueError) -> DocumentError:
    if isinstance(error, FileNotFoundError):
        return MissingFile(f"{file}: no such file; check the spelling, or whether it was moved")
    reason = getattr(error, "strerror", None) or "the system refuses to read it"
    return UnreadableFile(f"{file}: {reason.lower()}; check the file's name and its permissions")
