"""How a Word document looks: page, fonts, headings, language; plain, and fit to be read by everybody."""

from typing import TYPE_CHECKING, Final

from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from viz.one_line import one_line
from viz.word_table import HEADER_STYLE, TEXT_STYLE
from viz.word_xml import field

if TYPE_CHECKING:
    from docx.document import Document
    from docx.styles.style import ParagraphStyle

LANGUAGE: Final = "en-GB"
_WORD_2013: Final = "15"  # an earlier one opens in a "compatibility mode"
_FONT: Final = "Arial"
_INK: Final = RGBColor(0x1D, 0x24, 0x2E)
_SIZES: Final = {"Normal": 11, "Title": 20, "Heading 1": 15, "Heading 2": 12, "Caption": 9, "Footer": 9}
_BEFORE: Final = {"Heading 1": 18, "Heading 2": 14, "Caption": 6}
_A4: Final = (Cm(21), Cm(29.7))
_MARGIN: Final = Cm(2)


def dress(document: "Document") -> None:
    """Set the styles and the language."""
    for name, size in _SIZES.items():
        _font(document.styles[name], size)
        document.styles[name].paragraph_format.space_after = Pt(6)
    for name, points in _BEFORE.items():
        document.styles[name].paragraph_format.space_before = Pt(points)
        document.styles[name].paragraph_format.keep_with_next = True
    for name in (TEXT_STYLE, HEADER_STYLE):
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = document.styles["Normal"]
        _font(style, 9)
        style.font.bold = name == HEADER_STYLE
        style.paragraph_format.space_after = Pt(2)
        style.paragraph_format.space_before = Pt(2)
        style.paragraph_format.line_spacing = 1
    for mark in document.styles.element.iter(qn("w:lang")):
        mark.set(qn("w:val"), LANGUAGE)
    for mark in document.settings.element.iter(qn("w:themeFontLang")):
        mark.set(qn("w:val"), LANGUAGE)
    for mark in document.settings.element.iter(qn("w:compatSetting")):
        if mark.get(qn("w:name")) == "compatibilityMode":
            mark.set(qn("w:val"), _WORD_2013)


def page_setup(document: "Document", title: str, *, landscape: bool) -> None:
    """A4 with the title and the page's number at its foot."""
    (section,) = document.sections
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = reversed(_A4) if landscape else _A4
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = _MARGIN
    foot = section.footer.paragraphs[0]
    foot.add_run(f"{one_line(title)}: page ")
    foot._p.append(field("PAGE", "1"))
    foot.add_run(" of ")
    foot._p.append(field("NUMPAGES", "1"))


def _font(style: "ParagraphStyle", size: int) -> None:
    """One font for every script that has letters in it, instead of the theme's."""
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    fonts.attrib.clear()
    for script in ("ascii", "hAnsi", "cs"):
        fonts.set(qn(f"w:{script}"), _FONT)
    style.font.size = Pt(size)
    style.font.color.rgb = _INK
