"""Zipped workbooks."""

from io import BytesIO
from typing import Final

from loader.documents.zipped_parts import ZippedParts
from loader.errors import TooLarge

MOST_MEMBERS: Final = 10_000
MOST_INFLATED: Final = 500_000_000
"""Bytes that may be inflated from one file, all parts together."""
LARGEST_SMALL: Final = 16_000_000
"""Bytes of a part that is held as a whole: styles, lists of parts."""


class Package(ZippedParts):
    """The parts of a zipped workbook."""

    def __init__(self, content: bytes, file: str) -> None:
        super().__init__(content, file, MOST_MEMBERS, MOST_INFLATED, "save the workbook again")

    def whole(self, name: str) -> bytes:
        """The bytes of a small part. Raises TooLarge, UnreadableFile."""
        content = BytesIO()
        for piece in self.chunks(name):
            content.write(piece)
            if content.tell() > LARGEST_SMALL:
                raise TooLarge(f"{self.file}: its part {name} is too large; export only the plan")
        return content.getvalue()
