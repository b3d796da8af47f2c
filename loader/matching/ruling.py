"""One ruling made from outside the questions: `match same A B`, `match different A B`."""

from pathlib import Path

from loader.matching.judgements_file import write_ruling
from loader.resolve.comparison import Verdict
from loader.resolve.judgement import Judgement, Thing


def ruled(
    file: Path,
    verdict: Verdict,
    left: Thing,
    right: Thing,
    author: str,
    date: str,
    reason: str = "",
    score: float = 1.0,
) -> Judgement:
    """Write a person's ruling into the file of judgements, over an earlier one of the same pair.

    Raises JudgementError, and changes nothing, where it contradicts the other rulings or the two cannot be
    one; OSError where the file cannot be written.
    """
    made = Judgement(verdict, 1.0, reason, author, date, left, right)
    write_ruling(file, made)
    return made
