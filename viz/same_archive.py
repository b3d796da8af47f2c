"""An archive of an office file that is the same wherever and whenever it is made."""

import io
from datetime import datetime
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

UNDATED: Final = datetime(1980, 1, 1)
"""The day that stands for none: the earliest of an archive. A clock would make equal papers differ."""


def same_archive(written: io.BytesIO) -> bytes:
    """The archive with the same parts, none of which tells when or on what system it was written."""
    content = io.BytesIO()
    with ZipFile(written) as given, ZipFile(content, "w", ZIP_DEFLATED) as made:
        for name in given.namelist():
            entry = ZipInfo(name)
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 0
            made.writestr(entry, given.read(name))
    return content.getvalue()
