"""Text from anywhere as one line that a terminal shows as it is and does not obey."""

from unicodedata import category


def one_line(text: str) -> str:
    """The text without line breaks, control characters and marks that turn the direction of writing.

    In a locale that is not UTF-8 a file name comes as stray bytes; those that are UTF-8 are read as such.
    """
    return "".join(map(_shown, " ".join(_whole(text).split())))


def _whole(text: str) -> str:
    try:
        return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    except UnicodeEncodeError:
        return text


def _shown(character: str) -> str:
    if character.isprintable():
        return character
    return "" if category(character) == "Cf" else "\N{REPLACEMENT CHARACTER}"
