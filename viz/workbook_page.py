"""How a sheet is printed."""

from typing import Any, Final

from viz.one_line import one_line

_A4: Final = 9
_LONGEST: Final = 100  # a header holds 255 characters, marks included


def page_setup(sheet: Any, title: str) -> None:
    """Landscape A4, one page wide and as many long as it takes, with the title and the page's number."""
    sheet.set_paper(_A4)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.5, right=0.5, top=0.8, bottom=0.7)
    shown = one_line(title)[:_LONGEST].replace("&", "&&")
    sheet.set_header(f'&L&"Arial,Regular"&9 {shown}')
    sheet.set_footer('&L&"Arial,Regular"&9 &A&R&"Arial,Regular"&9Page &P of &N')
