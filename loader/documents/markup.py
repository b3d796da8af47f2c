"""Markup that exports leave in plain text: HTML tags, entities, Markdown bold and links."""

import html
import re
import unicodedata
from typing import Final

_NAMES: Final = (
    "a|abbr|acronym|article|aside|b|big|blockquote|body|br|caption|center|cite|code|col|colgroup|dd|del|details|"
    "div|dl|dt|em|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|img|input|ins|label|li|link|"
    "main|mark|meta|nav|o:p|ol|p|pre|q|s|section|small|span|strike|strong|style|sub|summary|sup|table|tbody|td|"
    "tfoot|th|thead|time|title|tr|tt|u|ul|var|wbr"
)
_BREAK_TAG: Final = re.compile(
    r"</?(?:p|br|hr|div|li|ul|ol|dl|dt|dd|tr|td|th|h[1-6]|table|blockquote)\b[^<>]{0,300}>|[\v\x85\u2028\u2029]",
    re.IGNORECASE,
)
_TAG: Final = re.compile(rf"</?(?:{_NAMES})(?:\s[^<>]{{0,300}})?/?>|<!--[^<>]{{0,300}}-->", re.IGNORECASE)
_LINK: Final = re.compile(
    r"!?\[([^\[\]]{0,300})\]\((?:(?:https?|mailto|tel|file|www)\b[^()\s]|[#/.][^()\s])"
    r"(?:[^()\s]|\([^()\s]{0,100}\)){0,500}(?:\s\"[^\"()]{0,100}\")?\)"
)
_STRONG_EMPHASIS: Final = re.compile(r"\*{3}(?=\S)([^*\n]{1,80})(?<=\S)\*(?!\*)")
_STARS: Final = re.compile(r"\*{2,}")
_EMPHASIS: Final = re.compile(r"(?<![\w*])\*(\w|\w[^*\n]{0,60}?[\w.!?:)])\*(?![\w*])")
_ENTITY: Final = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_STRONG: Final = (
    r"(?:<(?:b|strong)(?:\s[^<>]{0,200})?>.{1,2000}?</(?:b|strong)>|\*\*\*?(?!\*).{1,2000}?\*\*\*?)"
)
_STRONG_START: Final = re.compile(
    rf"(?:\s|<(?!/?(?:b|strong)[\s>])/?[a-z][^<>]{{0,200}}>)*((?:{_STRONG}\s*)+)", re.IGNORECASE | re.DOTALL
)
_UNSEEN: Final = dict.fromkeys(
    map(
        ord,
        "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff",
    )
)
_LIGATURES: Final = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB06: "st"}
"""Letters that typesetters join and PDF exports print as one character."""


def without_markup(text: str) -> str:
    """The text as a reader sees it; white space folded, accented letters in one spelling."""
    text = _BREAK_TAG.sub(" ", text)
    text = _TAG.sub("", text)
    text = _LINK.sub(r"\1", text)
    text = _STRONG_EMPHASIS.sub(r"**\1", text)
    text = _STARS.sub("", text)
    text = _EMPHASIS.sub(r"\1", text)
    text = _ENTITY.sub(lambda entity: html.unescape(entity.group()), text)
    text = unicodedata.normalize("NFC", text.translate(_UNSEEN | _LIGATURES))
    return re.sub(r"\s+", " ", text).strip()


def parts_at_breaks(text: str) -> list[str]:
    """The text cut where its markup begins a new line: at `<br>`, at paragraphs, at soft line breaks."""
    return _BREAK_TAG.split(text)


def strong_start(text: str) -> str:
    """The part in bold with which the text begins, without markup; '' where it has none."""
    match = _STRONG_START.match(text)
    return without_markup(match.group(1)) if match else ""
