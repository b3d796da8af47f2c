"""Markup that exports leave in plain text: HTML tags, entities, Markdown bold and links."""

import html
import re

_BREAK_TAG = re.compile(r"</?(?:p|br|div|li|ul|ol|tr|td|th)\b[^<>]{0,200}>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][a-zA-Z0-9]{0,10}(?:\s[^<>]{0,300})?/?>")
_LINK = re.compile(r"\[([^\[\]]{1,300})\]\((?:https?|mailto|www)[^()\s]{0,500}\)")
_STRONG_EMPHASIS = re.compile(r"\*{3}([^*\n]{1,80})\*(?!\*)")
_STARS = re.compile(r"\*{2,3}")
_EMPHASIS = re.compile(r"(?<![\w*])\*(\w[^*\n]{0,60}?\w)\*(?![\w*])")
_STRONG_START = re.compile(r"\s*(?:<(b|strong)>(.{1,2000}?)</\1>|\*\*(.{1,2000}?)\*\*)", re.IGNORECASE | re.DOTALL)


def without_markup(text: str) -> str:
    """The text as a reader sees it; white space folded."""
    text = _BREAK_TAG.sub(" ", text)
    text = _TAG.sub("", text)
    text = _LINK.sub(r"\1", text)
    text = _STRONG_EMPHASIS.sub(r"**\1", text)
    text = _STARS.sub("", text)
    text = _EMPHASIS.sub(r"\1", text)
    text = html.unescape(text).replace("\u00ad", "").replace("\u200b", "").replace("\ufeff", "")
    return re.sub(r"\s+", " ", text).strip()


def strong_start(text: str) -> str:
    """The part in bold with which the text begins, without markup; '' where it has none."""
    match = _STRONG_START.match(text)
    return without_markup(match.group(2) or match.group(3)) if match else ""
