"""Paths to documents: which files a load reads, their names, their bytes."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from loader.documents.blocks import Document
from loader.documents.decoding import decode
from loader.documents.text_reader import read_text
from loader.errors import DuplicateFile, MissingFile, NotText, TooLarge, UnreadableFile

LARGEST: Final = 50_000_000
"""Largest file that is read, in bytes."""

_READERS: Final = {".txt": "text", ".text": "text"}
_PASSED_OVER: Final = frozenset({"readme.md", "readme.txt"})


@dataclass(frozen=True, slots=True)
class PlanFile:
    """A file to read and the name by which sources cite it: relative to the folder that was named."""

    path: Path
    file: str


def plan_files(paths: Iterable[Path]) -> Iterator[PlanFile | MissingFile | DuplicateFile]:
    """The files behind the paths, folders searched through, each once; errors in their places.

    In a folder only files of a known kind count, hidden ones and README files do not. A file that is named
    itself is always tried.
    """
    seen: dict[str, Path] = {}
    for plan_file in _candidates(paths):
        if isinstance(plan_file, MissingFile):
            yield plan_file
            continue
        first = seen.setdefault(plan_file.file, plan_file.path.resolve())
        if first == plan_file.path.resolve():
            if seen.get(f"done {plan_file.file}") is None:
                seen[f"done {plan_file.file}"] = first
                yield plan_file
        else:
            yield DuplicateFile(
                f"{plan_file.path}: another file of this load is also called {plan_file.file}; "
                "rename one, or load the folder that holds both"
            )


def _candidates(paths: Iterable[Path]) -> Iterator[PlanFile | MissingFile]:
    for path in paths:
        if path.is_dir():
            yield from _in_folder(path)
        elif path.exists():
            yield PlanFile(path, path.name)
        else:
            yield MissingFile(f"{path}: no such file or folder; check the spelling")


def _in_folder(folder: Path) -> Iterator[PlanFile]:
    for path in sorted(folder.rglob("*")):
        inner = path.relative_to(folder)
        hidden = any(part.startswith(".") for part in inner.parts)
        if path.is_file() and not hidden and path.suffix.lower() in _READERS:
            if path.name.lower() not in _PASSED_OVER:
                yield PlanFile(path, inner.as_posix())


def read_file(plan_file: PlanFile) -> Document:
    """The document in a file. Raises DocumentError."""
    content = _content(plan_file)
    if plan_file.path.suffix.lower() not in _READERS and _looks_binary(content):
        raise NotText(f"{plan_file.file}: this kind of file is not read; export the plan as text (.txt)")
    text = decode(content, plan_file.file)
    return Document(plan_file.file, "text", hashlib.sha256(content).hexdigest(), read_text(text))


def _content(plan_file: PlanFile) -> bytes:
    try:
        if plan_file.path.stat().st_size > LARGEST:
            raise TooLarge(
                f"{plan_file.file}: the file is over {LARGEST // 1_000_000} MB; "
                "export only the plan, without pictures"
            )
        return plan_file.path.read_bytes()
    except TooLarge:
        raise
    except OSError as error:
        reason = error.strerror or "the system refuses to read it"
        raise UnreadableFile(f"{plan_file.file}: {reason.lower()}; check the file's permissions") from error


def _looks_binary(content: bytes) -> bool:
    return b"\x00" in content[:4096] or content.startswith((b"%PDF", b"PK\x03\x04", b"\xd0\xcf\x11\xe0"))
