"""Counts and lists in plain words."""

from collections.abc import Sequence


def counted(number: int, singular: str, plural: str = "") -> str:
    """``1 action``, ``3 actions``, ``no actions``; give `plural` where an s does not make it."""
    noun = singular if number == 1 else plural or f"{singular}s"
    return f"{number if number else 'no'} {noun}"


def part_of(part: int, whole: int, noun: str) -> str:
    """``the only action``, ``any of the 4 actions``, ``2 of the 4 actions``; for what is missing."""
    if part < whole:
        return f"{part} of the {counted(whole, noun)}"
    return f"the only {noun}" if whole == 1 else f"any of the {counted(whole, noun)}"


def listed(names: Sequence[str], most: int = 3) -> str:
    """``A``, ``A and B``, ``A, B and C``, ``A, B, C and 4 more``; '' for none."""
    if len(names) > most:
        return f"{', '.join(names[:most])} and {len(names) - most} more"
    if len(names) > 1:
        return f"{', '.join(names[:-1])} and {names[-1]}"
    return "".join(names)


def sentence(text: str) -> str:
    """The text with a capital first letter; the rest stays as it is."""
    return text[:1].upper() + text[1:]


def shortened(text: str, most: int = 80) -> str:
    """The text on one line, cut between words at `most` characters with an ellipsis."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    return line[:most].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"


def percent(part: float, whole: float) -> str:
    """``75 %``; ``0 %`` of nothing."""
    return f"{round(100 * part / whole) if whole else 0} %"
