"""Word files made by hand, part by part, so that a test says exactly what XML it reads."""

import zipfile
from io import BytesIO
from typing import Final

MAIN: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT: Final = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_RELATIONS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SPACES: Final = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)


def style(style_id: str, name: str, based_on: str = "", inner: str = "", kind: str = "paragraph") -> str:
    """A style with its properties."""
    basis = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{style_id}" w:default="{int(style_id == "Normal")}">'
        f'<w:name w:val="{name}"/>{basis}{inner}</w:style>'
    )


STYLES: Final = "".join(
    [
        '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>',
        style("Normal", "Normal"),
        style("Title", "Title", "Normal"),
        style("berschrift1", "heading 1", "Normal"),
        style("H2", "Überschrift 2", "Normal"),
        style("Council", "Council Blue", "berschrift1"),
        style("Lined", "Band", "", '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>'),
        style("Quiet", "Quiet", "berschrift1", '<w:pPr><w:outlineLvl w:val="9"/></w:pPr>'),
        style("TOC1", "toc 1"),
        style("Loud", "Loud", "", "<w:rPr><w:b/></w:rPr>"),
        style("Step", "Step", "", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'),
        style("Strong", "Strong", "", "<w:rPr><w:b/></w:rPr>", "character"),
        style("Gone", "Gone", "", "<w:rPr><w:vanish/></w:rPr>", "character"),
        style("Prompt", "Placeholder Text", kind="character"),
    ]
)


def word_file(body: str, space: str = MAIN, **parts: str) -> bytes:
    """A .docx whose body is `body`; other parts, such as `numbering` and `footnotes`, by their names."""
    parts.setdefault("styles", STYLES)
    relations = "".join(
        f'<Relationship Id="r{name}" Type="{_RELATIONS}/{name}" Target="{name}.xml"/>' for name in parts
    )
    files = {
        "_rels/.rels": _package(
            f'<Relationship Id="r1" Type="{_RELATIONS}/officeDocument" Target="word/document.xml"/>'
        ),
        "word/_rels/document.xml.rels": _package(relations),
        "word/document.xml": f'<w:document xmlns:w="{space}" {_SPACES}><w:body>{body}</w:body></w:document>',
    }
    for name, content in parts.items():
        files[f"word/{name}.xml"] = f'<w:{name} xmlns:w="{space}" {_SPACES}>{content}</w:{name}>'
    return zipped(files)


def zipped(files: dict[str, str]) -> bytes:
    """A zip of texts by their names."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return stream.getvalue()


def _package(relations: str) -> str:
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{relations}</Relationships>'


def p(content: str = "", style: str = "", properties: str = "") -> str:
    """A paragraph; plain text is put into a run."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    inner = content if content.startswith("<") or not content else r(content)
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{inner}</w:p>"


def r(text: str, look: str = "") -> str:
    """A run of text with its properties."""
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def in_list(number: int, level: int = 0) -> str:
    """Paragraph properties: an item of a list."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def tc(content: str = "", properties: str = "") -> str:
    """A cell; text is put into a paragraph."""
    inner = content if content.startswith("<") else p(content)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def tr(*cells: str, properties: str = "") -> str:
    """A row; texts are put into cells."""
    inner = "".join(
        cell if cell.startswith("<w:tc") or cell.startswith("<w:sdt") else tc(cell) for cell in cells
    )
    return f"<w:tr><w:trPr>{properties}</w:trPr>{inner}</w:tr>"


def tbl(*rows: str, widths: tuple[int, ...] = ()) -> str:
    """A table with the widths of its columns."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def span(columns: int) -> str:
    """Cell properties: over several columns."""
    return f'<w:gridSpan w:val="{columns}"/>'


BEGINS = '<w:vMerge w:val="restart"/>'
GOES_ON = "<w:vMerge/>"


def numbering(*lists: tuple[tuple[str, str], ...], more: str = "") -> str:
    """Lists 1, 2, …: of each the formats and texts of its levels; `more` are further elements."""
    abstracts, nums = "", ""
    for at, levels in enumerate(lists, start=1):
        inner = "".join(
            f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
            f'<w:lvlText w:val="{text}"/></w:lvl>'
            for level, (form, text) in enumerate(levels)
        )
        abstracts += f'<w:abstractNum w:abstractNumId="{at}">{inner}</w:abstractNum>'
        nums += f'<w:num w:numId="{at}"><w:abstractNumId w:val="{at}"/></w:num>'
    return abstracts + nums + more
