"""Going through the undecided pairs by the keyboard, one by one: what is shown, and what a key does."""

from collections.abc import Generator, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from loader.document_graph import DocumentGraph
from loader.errors import JudgementError
from loader.matching.context import Context
from loader.matching.judgements_file import read_judgements, read_rulings, remove_ruling, write_ruling
from loader.matching.undecided import Undecided
from loader.merge import placed_nodes
from loader.resolve.across import Things
from loader.resolve.clusters import Clusters
from loader.resolve.comparison import Comparison
from loader.resolve.judgement import Judgement
from loader.resolve.named import named
from loader.resolve.ruled import ruled_of

KEYS: Final = "s same, d different, u later, b back, q quit"
_VERDICTS: Final[dict[str, Literal["same", "different"]]] = {"s": "same", "d": "different"}
_MOST: Final = 6
"""Sources and forms of one thing that are shown; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Step:
    """What a key led to: the text to show, a ruling to write, one to take back, and whether that was all."""

    text: str
    write: Judgement | None = None
    remove: Judgement | None = None
    done: bool = False


class Review:
    """The questions, the answers so far, and which question is next.

    It keeps nothing itself: each answer is handed out to be written. Begun again with what is then undecided,
    it goes on where it was left. A pair that the answers already settle is not asked.
    """

    def __init__(self, pairs: Sequence[Undecided], author: str, date: str) -> None:
        self._pairs, self._author, self._date = tuple(pairs), author, date
        self._answers: list[tuple[int, Judgement | None]] = []
        self._at = 0

    @property
    def first(self) -> Step:
        """What is shown before any key."""
        return self._step()

    def press(self, key: str) -> Step:
        """What a key does: s same, d different, u later, b back, q quit; any other asks again."""
        key = key.strip().lower()[:1]
        if key == "q":
            return Step(self._farewell(), done=True)
        if key == "b":
            return self._back()
        if self._at >= len(self._pairs):
            return self._step()
        if key not in ("u", *_VERDICTS):
            return Step(KEYS)
        pair, verdict = self._pairs[self._at], _VERDICTS.get(key)
        made = self._ruling(pair, verdict) if verdict else None
        self._answers.append((self._at, made))
        self._at += 1
        return self._step(write=made)

    def _ruling(self, pair: Undecided, verdict: Literal["same", "different"]) -> Judgement:
        reason = f"decided by hand; {pair.reason}"
        return Judgement(verdict, 1.0, reason, self._author, self._date, pair.left.thing, pair.right.thing)

    def _back(self) -> Step:
        if not self._answers:
            return Step("This is the first one.")
        self._at, made = self._answers.pop()
        return self._step(remove=made)

    def _step(self, write: Judgement | None = None, remove: Judgement | None = None) -> Step:
        settled = self._settled()
        while self._at < len(self._pairs) and _is_settled(settled, self._pairs[self._at]):
            self._at += 1
        if self._at >= len(self._pairs):
            return Step(self._farewell(), write, remove, done=True)
        pair = self._pairs[self._at]
        return Step(question(pair, self._at + 1, len(self._pairs)), write, remove)

    def _settled(self) -> Clusters:
        """What the answers say of all that was asked, step by step."""
        clusters = Clusters(id_ for pair in self._pairs for id_ in (pair.left.id, pair.right.id))
        answered = [(self._pairs[at], made.verdict) for at, made in self._answers if made]
        for pair, verdict in answered:
            if verdict == "same":
                clusters.unite(Comparison(pair.left.id, pair.right.id, "same", 1, ""))
        for pair, verdict in answered:
            if verdict == "different":
                clusters.keep_apart(pair.left.id, pair.right.id)
        return clusters

    def _farewell(self) -> str:
        decided = sum(1 for _, made in self._answers if made)
        left = len(self._pairs) - self._at
        later = sum(1 for _, made in self._answers if not made) + left
        return f"{decided} decided, {later} left." if self._pairs else "Nothing is undecided."


def _is_settled(settled: Clusters, pair: Undecided) -> bool:
    return settled.together(pair.left.id, pair.right.id) or settled.apart(pair.left.id, pair.right.id)


def question(pair: Undecided, number: int, of: int) -> str:
    """One pair with both contexts, as lines to read."""
    head = f"{number} of {of}: are these one? ({pair.score:.2f}: {pair.reason})"
    return "\n".join((head, *_shown("A", pair.left), *_shown("B", pair.right), KEYS))


def _shown(letter: str, one: Context) -> list[str]:
    parts = (("also", one.aliases), ("", one.roles), ("in", one.plans), ("at", one.sources))
    lines = [f"  {letter}  {one.thing}"]
    return lines + [f"       {f'{word} ' if word else ''}{_few(texts)}" for word, texts in parts if texts]


def _few(texts: Sequence[str]) -> str:
    more = f" and {len(texts) - _MOST} more" if len(texts) > _MOST else ""
    return f"{'; '.join(texts[:_MOST])}{more}"


def conversation(
    pairs: Sequence[Undecided],
    file: Path,
    author: str,
    date: str,
    documents: Iterable[DocumentGraph] = (),
) -> Generator[str, str, None]:
    """Yields texts and takes keys until all is answered or q; each answer is in the file before the next.

    An answer that contradicts a ruling of the file, by itself or by what the documents print, is told, and
    the question stays. Raises JudgementError where the file cannot be read, OSError where it cannot be
    written.
    """
    review, before = Review(pairs, author, date), _Before(file, named(placed_nodes(documents)))
    step = review.first
    while not step.done:
        key = yield step.text
        step = review.press(key)
        if step.remove:
            before.restore(step.remove)
        if step.write:
            try:
                before.write(step.write)
            except JudgementError as error:
                step = Step(f"{error}\n{review.press('b').text}")
    yield step.text


class _Before:
    """What the file said of each pair before the answers, so that an answer can be taken back."""

    def __init__(self, file: Path, things: Things) -> None:
        self._file, self._things = file, things
        self._said = {one.pair: one for one in read_judgements(file)}

    def write(self, made: Judgement) -> None:
        write_ruling(self._file, made)
        try:
            ruled_of(self._things, read_rulings(self._file))
        except JudgementError:
            self.restore(made)
            raise

    def restore(self, made: Judgement) -> None:
        said = self._said.get(made.pair)
        if said:
            write_ruling(self._file, said)
        else:
            remove_ruling(self._file, made)
