"""The file of judgements beside a graph: read strictly, changed without touching what a person wrote.

    [[judgement]]
    verdict = "different"
    left = {label = "Board", area = "Tidewell", name = "Quay Safety Partnership"}
    right = {label = "Board", area = "Tidewell", name = "Quay Safety Forum"}
    score = 1.0
    reason = "the forum is for residents"
    author = "Jane Okoro"
    date = 2026-03-01

`score`, `reason` and `date` may be left out. Of two programs that change one file at once, the second waits
for the first and changes what that one left.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, Final, cast, get_args

from loader.errors import JudgementError
from loader.lock import locked
from loader.matching import judgement_text
from loader.resolve.comparison import Verdict
from loader.resolve.groups import GROUPS, name_key
from loader.resolve.judgement import Judgement, Thing
from loader.resolve.rulings import Rulings, rulings
from loader.whole_file import write_whole

NAME: Final = "judgements.toml"
LOCK_WAIT: Final = 10.0
"""Seconds to wait for another process that changes the file."""

_AT: Final = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)$")
_KEYS: Final = frozenset({"verdict", "left", "right", "score", "reason", "author", "date"})
_THING_KEYS: Final = frozenset({"label", "area", "name"})


def read_judgements(path: Path) -> tuple[Judgement, ...]:
    """The judgements of a file in their order, each with its line; () where there is no file.

    Raises JudgementError in one line, with the file and its line, for what cannot be read.
    """
    return parsed(_text(path), path.name)


def read_rulings(path: Path) -> Rulings:
    """The rulings of a file; the same, and JudgementError with the chain where they contradict each other."""
    return _checked(read_judgements(path), path.name)


def write_ruling(path: Path, judgement: Judgement) -> None:
    """Add a ruling to the file, or change the one of the same pair; every other line stays as it is.

    Raises JudgementError, and changes nothing, where the file cannot be read or would contradict itself.
    """
    with changing(path):
        put_ruling(path, judgement)


def remove_ruling(path: Path, judgement: Judgement) -> None:
    """Take the judgements of the pair out of the file, so that it is as if they had never been made."""
    with changing(path):
        take_ruling(path, judgement)


def write_undecided(path: Path, judgements: Iterable[Judgement]) -> None:
    """List the program's undecided pairs in the file in place of those that it listed before."""
    with changing(path):
        text = _text(path)
        before = parsed(text, path.name)
        kept = [one for one in before if one.by_hand]
        ruled = {one.pair for one in kept}
        new = [one for one in judgements if one.pair not in ruled]
        old = [one for one in before if not one.by_hand]
        text = judgement_text.without(text, _placed(old, path.name))
        _put(path, judgement_text.listed(text, new), [*kept, *new])


@contextmanager
def changing(path: Path) -> Iterator[None]:
    """Keep others from changing the file meanwhile, this program's other functions for it included.

    Raises JudgementError where somebody else takes too long, or the folder cannot be written.
    """
    with ExitStack() as held:
        try:
            held.enter_context(locked(path.with_name(f".{path.name}.lock"), LOCK_WAIT))
        except TimeoutError as error:
            raise JudgementError(
                f"{path.name}: another process is changing it. Try again when it is done"
            ) from error
        except OSError as error:
            raise JudgementError(f"{path.name} cannot be written ({error}). Name another file") from error
        yield


def put_ruling(path: Path, judgement: Judgement) -> None:
    """What `write_ruling` does, for who keeps others out already."""
    text = _text(path)
    before = parsed(text, path.name)
    same = [at for at, one in enumerate(before) if one.pair == judgement.pair]
    after = list(before)
    for at in same:
        old = before[at]
        after[at] = replace(judgement, left=old.left, right=old.right, line=old.line)
    lines = judgement_text.changed(text, _placed([after[at] for at in same], path.name)) if same else ""
    new = lines or judgement_text.added(text, [judgement])
    _put(path, new, after if same else [*before, judgement])


def take_ruling(path: Path, judgement: Judgement) -> None:
    """What `remove_ruling` does, for who keeps others out already."""
    text = _text(path)
    before = parsed(text, path.name)
    gone = [one for one in before if one.pair == judgement.pair]
    kept = [one for one in before if one not in gone]
    _put(path, judgement_text.without(text, _placed(gone, path.name)), kept)


def parsed(text: str, name: str) -> tuple[Judgement, ...]:
    """The judgements of a file's text; `name` is the file's, for messages."""
    try:
        found = tomllib.loads(text)
    except RecursionError as error:
        raise JudgementError(
            f"{name}: not written as TOML is: brackets within brackets without end"
        ) from error
    except tomllib.TOMLDecodeError as error:
        at = _AT.search(str(error))
        line = at.group(1) if at and at.group(1) else len(judgement_text.lines_of(text))
        fault = _AT.sub("", str(error)).lower()
        raise JudgementError(f"{name}, line {line}: not written as TOML is: {fault}") from error
    entries = found.pop("judgement", [])
    if found or not isinstance(entries, list) or not all(isinstance(one, dict) for one in entries):
        odd = next(iter(found), "judgement")
        raise JudgementError(f"{name}: {odd!r} is no judgement; every entry begins with a line [[judgement]]")
    starts = judgement_text.starts(text)
    lines = [start + 1 for start in starts] if len(starts) == len(entries) else [0] * len(entries)
    return tuple(_judgement(one, name, line) for one, line in zip(entries, lines, strict=True))


def _judgement(entry: Mapping[str, Any], name: str, line: int) -> Judgement:
    where = f"{name}, line {line}" if line else name
    _refuse_keys(entry, _KEYS, {"verdict", "left", "right", "author"}, where)
    verdict, score, when = entry["verdict"], entry.get("score", 1.0), entry.get("date", "")
    if verdict not in get_args(Verdict):
        raise JudgementError(f"{where}: the verdict is {' or '.join(get_args(Verdict))}, not {verdict!r}")
    if isinstance(score, bool) or not isinstance(score, int | float) or not 0 <= score <= 1:
        raise JudgementError(f"{where}: the score is a number from 0 to 1, not {score!r}")
    try:
        day = when.isoformat() if type(when) is date else when and date.fromisoformat(when).isoformat()
    except (TypeError, ValueError) as error:
        raise JudgementError(f"{where}: the date is written as 2026-03-01, not {when!r}") from error
    reason, author = (_string(entry, key, where) for key in ("reason", "author"))
    if not author.strip():
        raise JudgementError(f"{where}: the author is missing; write who says so")
    left, right = (_thing(entry[side], f"{where}: {side}") for side in ("left", "right"))
    return Judgement(cast(Verdict, verdict), float(score), reason, author, day, left, right, line)


def _thing(value: object, where: str) -> Thing:
    if not isinstance(value, dict):
        raise JudgementError(f"{where} is written as {{label = …, area = …, name = …}}")
    _refuse_keys(value, _THING_KEYS, {"label", "name"}, where)
    thing = Thing(*(_string(value, key, where) for key in ("label", "area", "name")))
    if thing.label not in GROUPS:
        raise JudgementError(f"{where}: the label is one of {', '.join(GROUPS)}, not {thing.label!r}")
    if not name_key(thing.label, thing.name):
        raise JudgementError(f"{where}: the name is empty")
    return thing


def _string(entry: Mapping[str, Any], key: str, where: str) -> str:
    value = entry.get(key, "")
    if not isinstance(value, str):
        raise JudgementError(f"{where}: {key} is a text in quotes, not {value!r}")
    return value


def _refuse_keys(entry: Mapping[str, Any], known: frozenset[str], needed: set[str], where: str) -> None:
    for key in entry:
        if key not in known:
            raise JudgementError(f"{where}: {key!r} is unknown; an entry has {', '.join(sorted(known))}")
    for key in sorted(needed - entry.keys()):
        raise JudgementError(f"{where}: {key!r} is missing")


def _checked(judgements: Iterable[Judgement], name: str) -> Rulings:
    try:
        return rulings(judgements)
    except JudgementError as error:
        raise JudgementError(f"{name}: {error}") from error


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return ""
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise JudgementError(f"{path.name}, line {line}: not UTF-8; save the file as UTF-8") from error
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise JudgementError(f"{path.name}: the judgements cannot be read: {reason}") from error


def _put(path: Path, text: str, meant: Sequence[Judgement]) -> None:
    """Write the text whole, once it is sure that it says what is meant and contradicts nothing."""
    try:
        written = parsed(text, path.name)
        data = text.encode()
    except (JudgementError, UnicodeEncodeError):
        written, data = (), b""
    if sorted(map(repr, map(_unplaced, written))) != sorted(map(repr, map(_unplaced, meant))):
        raise JudgementError(
            f"{path.name} is laid out in a way that the program cannot change; change it by hand"
        )
    _checked(written, path.name)
    write_whole(path, [data])


def _placed(judgements: Sequence[Judgement], name: str) -> Sequence[Judgement]:
    """The judgements, if it is known at which line each of them stands."""
    if any(not one.line for one in judgements):
        raise JudgementError(f"{name}: not every entry begins with a line [[judgement]]; change it by hand")
    return judgements


def _unplaced(one: Judgement) -> Judgement:
    return replace(one, line=0)
