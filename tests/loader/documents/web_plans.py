"""The plan of `word_plans` as web pages and as Markdown, each laid out in another way that councils use."""

from typing import Final

from tests.loader.documents.word_plans import ACTIONS, HEADER

TITLE: Final = "Marlow Community Safety Plan 2025-2027"


def _cells(tag: str, *texts: str) -> str:
    return "".join(f"<{tag}>{text}</{tag}>" for text in texts)


def _site(text: str) -> str:
    """A page of a council's site around the text."""
    return (
        "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>Safety plan | Marlow Council</title>"
        "<script>var lead = 'x';</script></head><body><div class=cookie-banner>Our cookies</div><header>"
        "<a class=skip-link href=#main>Skip</a><p>Marlow Council</p><nav><ul><li>Home<li>Plans</ul></nav>"
        f"</header><main id=main>{text}</main><aside><h2>Related</h2></aside>"
        "<footer><p>Contact us</p></footer></body></html>"
    )


def _table_page() -> str:
    rows = "".join(f"<tr>{_cells('td', str(at), *action)}</tr>" for at, action in enumerate(ACTIONS, start=1))
    return _site(
        f"<h1>{TITLE}</h1><table><thead><tr>{_cells('th', *HEADER)}</tr></thead><tbody>{rows}</tbody></table>"
    )


def _spanning_page() -> str:
    first, *others = (f"{_cells('td', str(at), *action)}</tr>" for at, action in enumerate(ACTIONS, start=1))
    rows = "<tr>".join([f'<tr><th scope="rowgroup" rowspan="0">Safer families</th>{first}', *others])
    head = f'<tr><th colspan="99">Delivery plan</th></tr><tr>{_cells("th", "Theme", *HEADER)}</tr>'
    return _site(f"<h1>{TITLE}</h1><table><thead>{head}</thead><tbody>{rows}</tbody></table>")


def _cards_page() -> str:
    labels = ("Action no", "Action", "Lead", "Partners", "By when")
    cards = "".join(
        "<dl class=summary>"
        + "".join(
            f"<div><dt>{label}</dt><dd>{text}</dd></div>"
            for label, text in zip(labels, (str(at), *action), strict=True)
        )
        + "</dl>"
        for at, action in enumerate(ACTIONS, start=1)
    )
    return _site(f"<h1>{TITLE}</h1>{cards}")


def _old_page() -> str:
    rows = "".join(f"<tr>{_cells('td', str(at), *action)}" for at, action in enumerate(ACTIONS, start=1))
    head = "".join(f"<td><b>{text}</b>" for text in HEADER)
    return (
        f"<html><body><table width=100%><tr><td width=150>Home<br>Plans<td><h1>{TITLE}</h1>"
        f"<table border=1><tr>{head}{rows}</table></table>"
    )


def _piped() -> str:
    rows = [" | ".join((str(at), *action)) for at, action in enumerate(ACTIONS, start=1)]
    return "\n".join([f"# {TITLE}", "", " | ".join(HEADER), "|".join(["---"] * 5), *rows, ""])


def _lined() -> str:
    blocks = (
        f"Action {at}: {action}\nLead: {lead}\nPartners: {partners}\nBy when: {date}\n"
        for at, (action, lead, partners, date) in enumerate(ACTIONS, start=1)
    )
    return "\n".join([f"---\ntitle: {TITLE}\n---\n", *blocks])


def _tabled() -> str:
    rows = "\n".join(
        f"<tr>\n{_cells('td', str(at), *action)}\n</tr>\n" for at, action in enumerate(ACTIONS, start=1)
    )
    return f"{TITLE}\n===\n\n<table>\n<tr>{_cells('th', *HEADER)}</tr>\n\n{rows}\n</table>\n"


PAGES: Final = {
    "table": _table_page(),
    "spanning": _spanning_page(),
    "cards": _cards_page(),
    "old": _old_page(),
}
MARKDOWN: Final = {"piped": _piped(), "lined": _lined(), "tabled": _tabled()}
