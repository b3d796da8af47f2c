"""What of a page is no part of its text: navigation, banners, forms, hidden parts."""

import re
from collections.abc import Iterator
from typing import Final

from lxml import etree

_TAGS: Final = frozenset((
    "applet", "area", "aside", "audio", "button", "canvas", "datalist", "del", "dialog", "embed", "frame",
    "frameset", "head", "iframe", "input", "link", "map", "meta", "meter", "nav", "noframes", "noscript",
    "object", "optgroup", "option", "progress", "rp", "rt", "s", "script", "select", "source", "strike",
    "style", "svg", "template", "textarea", "title", "track", "video",
))  # fmt: skip
_ROLES: Final = frozenset((
    "alertdialog", "banner", "complementary", "contentinfo", "dialog", "menu", "menubar", "navigation",
    "search", "tablist", "toolbar",
))  # fmt: skip
_HIDDEN: Final = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|line-through", re.IGNORECASE
)
_UNSEEN_CLASSES: Final = frozenset((
    "element-invisible", "govuk-visually-hidden", "screen-reader-only", "screen-reader-text", "skip-link",
    "skiplink", "sr-only", "visually-hidden", "visuallyhidden",
))  # fmt: skip
_BANNERS: Final = re.compile(r"(?:^|[^a-z])(?:cookies?|breadcrumbs?|gdpr)(?:[^a-z]|$)", re.IGNORECASE)
_CONTENT: Final = frozenset(["article", "h1", "main", "table"])
_PAGE_ENDS: Final = frozenset(["header", "footer"])
_WITHIN: Final = frozenset(["article", "main", "section", "table"])
_LEAST_SHARE: Final = 0.5
"""Share of the page's letters that articles must hold to be its text."""


class PageText:
    """Tells for the elements of one page whether they belong to its text."""

    def __init__(self, root: etree._Element) -> None:
        self._root = root
        self._holders = _holders(root, _CONTENT)
        self._titled = _holders(root, frozenset(["h1"]))

    def is_left_out(self, element: etree._Element) -> bool:
        """Whether an element and what it holds is no part of the text.

        A form or a banner that holds a table, an article or the main heading is the page and no mere form; so
        is a page header that holds the main heading, navigation apart.
        """
        tag = str(element.tag)
        if tag in _TAGS or element.get("role", "").lower() in _ROLES or is_hidden(element):
            return True
        if tag in _PAGE_ENDS:
            titled = tag == "header" and element in self._titled
            return not titled and not any(str(outer.tag) in _WITHIN for outer in element.iterancestors())
        if element in self._holders or tag in _CONTENT or tag in ("html", "body"):
            return False
        named = f"{element.get('id', '')} {element.get('class', '')}"
        return tag == "form" or bool(_BANNERS.search(named))

    def bodies(self) -> list[etree._Element]:
        """The elements with the text: `main`, else articles that hold most of it, else the whole page."""
        mains = [e for e in self._root.iter() if _is_main(e) and self._is_seen(e)]
        main = max(mains, key=_letters, default=None)
        if main is not None and _letters(main):
            return [main]
        page = next(self._root.iter("body"), self._root)
        articles = [e for e in page.iter("article") if not any(o.tag == "article" for o in e.iterancestors())]
        articles = [article for article in articles if self._is_seen(article)]
        if articles and sum(map(_letters, articles)) >= _LEAST_SHARE * _letters(page):
            return articles
        return [page]

    def _is_seen(self, element: etree._Element) -> bool:
        return not any(self.is_left_out(outer) for outer in (element, *element.iterancestors()))

    def main_headings(self) -> Iterator[etree._Element]:
        """The headings of the first level that are seen, wherever on the page they stand."""
        for heading in self._root.iter("h1"):
            if not any(is_hidden(outer) for outer in (heading, *heading.iterancestors())):
                yield heading


def _holders(root: etree._Element, tags: frozenset[str]) -> set[etree._Element]:
    """The elements that hold elements of these tags."""
    holders: set[etree._Element] = set()
    for element in root.iter(*tags):
        for holder in element.iterancestors():
            if holder in holders:
                break
            holders.add(holder)
    return holders


def is_hidden(element: etree._Element) -> bool:
    """Whether an element says that it is not shown, or that it is struck through and so withdrawn."""
    if element.get("hidden") is not None and element.get("hidden", "").lower() != "until-found":
        return True
    if element.get("aria-hidden", "").lower() == "true" or _HIDDEN.search(element.get("style", "")):
        return True
    return not _UNSEEN_CLASSES.isdisjoint(element.get("class", "").lower().split())


def _is_main(element: etree._Element) -> bool:
    return element.tag == "main" or (
        isinstance(element.tag, str) and element.get("role", "").lower() == "main"
    )


def _letters(element: etree._Element) -> int:
    """Letters of the text in an element, roughly: its own and its children's, scripts apart."""
    seen = (e for e in element.iter() if isinstance(e.tag, str) and e.tag not in _TAGS)
    return sum(len((e.text or "").strip()) + len((e.tail or "").strip()) for e in seen)
