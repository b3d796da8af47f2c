"""Pages and papers that this program wrote: what they say comes from plans, and is no plan."""

from typing import Final

PRODUCT: Final = "Partnership Graph"

NEAR: Final = 4096
"""Bytes within which a page says who wrote it."""

_PAGE: Final = f'<meta name="generator" content="{PRODUCT}">'.encode()
_PAPER: Final = f"<dc:creator>{PRODUCT}</dc:creator>".encode()


def is_own_page(start: bytes) -> bool:
    """Whether a web page that begins so is one of ours."""
    return _PAGE in start[:NEAR]


def is_own_paper(properties: bytes) -> bool:
    """Whether a workbook or document with these core properties is one of ours."""
    return _PAPER in properties


def refusal(file: str) -> str:
    """What is said of one that was named."""
    return f"{file}: {PRODUCT} wrote this itself, from plans; name the plans instead"
