"""Bad input: one clear line and bounded work, whatever the bytes."""

import zlib
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from loader.documents.pdf_reader import read_pdf
from loader.errors import DocumentError, EmptyFile, TooLarge, UnreadableFile
from tests.loader.documents.pdf import plans
from tests.loader.documents.pdf.shown import shown

FONTS = b"/Font << /F 5 0 R >>"
HELVETICA = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
HELLO = b"BT /F 10 Tf 50 700 Td (Hello) Tj ET "
FLATE = b"/Filter /FlateDecode"


def pdf(*objects: bytes) -> bytes:
    out = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer\n<< /Root 1 0 R /Size %d >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(out))
    return out + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table + trailer


def stream(data: bytes, entries: bytes = b"") -> bytes:
    return b"<< /Length %d %b >>\nstream\n%b\nendstream" % (len(data), entries, data)


def page(content: bytes, *more: bytes, entries: bytes = b"", resources: bytes = FONTS) -> bytes:
    return pdf(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << %b >> >>"
        % resources,
        stream(content, entries),
        *(more or (HELVETICA,)),
    )


def form(content: bytes, inner: int) -> bytes:
    names = b"/Resources << /XObject << /A %d 0 R >> >>" % inner
    return stream(content, b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] " + names)


def wide_font(widths: bytes) -> bytes:
    system = b"/CIDSystemInfo << /Registry (A) /Ordering (I) >>"
    inner = b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /W %b %b >>" % (widths, system)
    outer = b"<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [%b] >>"
    return outer % inner


def said(content: bytes) -> str:
    """What the reader says of a file that it refuses; '' of one that it reads."""
    try:
        read_pdf(content, "plan.pdf")
    except DocumentError as error:
        return str(error)
    return ""


FORMS = b"/XObject << /A 5 0 R >>"
BAD = {
    "empty": (b"", EmptyFile, "the file is empty"),
    "text": (b"Not a PDF at all", UnreadableFile, "this is not a PDF"),
    "nothing in it": (b"%PDF-1.7\n" + b"\xff\x00" * 500, UnreadableFile, "damaged or cut short"),
    "no pages": (
        pdf(b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R] >>"),
        UnreadableFile, "no pages",
    ),
    "an empty page": (page(b"", HELVETICA), EmptyFile, "hold no text"),
    "a bomb": (page(zlib.compress(b" " * 80_000_000), entries=FLATE), TooLarge, "more than 64 MB"),
    "a bomb in a bomb": (
        page(zlib.compress(zlib.compress(b" " * 80_000_000)), entries=b"/Filter [/FlateDecode /FlateDecode]"),
        TooLarge, "more than 64 MB",
    ),
    "figures in figures": (
        page(b"/A Do", *(form(b"/A Do " * 20, 6 + n) for n in range(6)), form(b"", 5), resources=FORMS),
        TooLarge, "20,000 figures",
    ),
    "a figure in itself": (page(b"/A Do", form(b"/A Do", 5), resources=FORMS), EmptyFile, "hold no text"),
    "a font of a thousand million letters": (
        page(HELLO, wide_font(b"[0 999999999 500]")), TooLarge, "letters of fonts"
    ),
    "a font whose letters are a range of all": (
        page(HELLO, b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>",
             stream(b"1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange")),
        TooLarge, "letters of fonts",
    ),
    "a page of a million letters": (
        page(b"BT /F 10 Tf " + b"(%b) Tj " % (b"a" * 1000) * 210 + b"ET"), TooLarge, "over 200,000 letters"
    ),
    "rows longer than the file": (
        page(zlib.compress(b"a"), entries=FLATE + b" /DecodeParms << /Predictor 12 /Columns 99999999999 >>"),
        TooLarge, "rows longer",
    ),
    "four thousand pages": (
        pdf(b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Count 4000 /Kids [%b] >>" % b" ".join(b"%d 0 R" % n for n in range(3, 4003)),
            *[b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>"] * 4000),
        TooLarge, "3,000 pages",
    ),
    "an object that is itself": (pdf(b"<< /Type /Catalog /Pages 2 0 R >>", b"2 0 R"), TooLarge, "look-ups"),
}  # fmt: skip


@pytest.mark.parametrize(("content", "error", "says"), BAD.values(), ids=BAD)
def test_one_line_says_what_is_wrong(content: bytes, error: type[DocumentError], says: str) -> None:
    with pytest.raises(error, match=says) as caught:
        read_pdf(content, "plan.pdf")
    assert type(caught.value) is error
    assert str(caught.value).startswith("plan.pdf: ")
    assert "\n" not in str(caught.value)
    assert ";" in str(caught.value)


def test_the_smallest_page_is_read() -> None:
    assert shown(page(HELLO)) == ["Hello"]


@pytest.mark.parametrize(
    "odd", [b"0 0 m 1e400 5 l S ", b"[[[[ ", b"(", b"BT /G 10 Tf (a) Tj ET ", b"q " * 500, b"/X Do "]
)
def test_odd_instructions_do_not_matter(odd: bytes) -> None:
    assert "Hello" in " ".join(shown(page(HELLO + odd)))


def encrypted(user: str) -> bytes:
    lock = StandardEncryption(user, ownerPassword="owner", strength=128)
    return plans.drawn(lambda canvas: canvas.drawString(50, 700, "Behind a lock"), encrypt=lock)


def test_a_password_is_asked_for_unless_it_is_empty() -> None:
    assert shown(encrypted("")) == ["Behind a lock"]
    with pytest.raises(UnreadableFile, match=r"plan\.pdf: the PDF is locked with a password; save a copy"):
        read_pdf(encrypted("secret"), "plan.pdf")


def test_pages_that_are_pictures() -> None:
    bitmap = b"P6 40 40 255\n" + b"\x80" * 4800

    def draw(canvas: Canvas) -> None:
        canvas.drawImage(ImageReader(BytesIO(bitmap)), 0, 0, 400, 400)

    with pytest.raises(
        UnreadableFile, match=r"plan\.pdf: the pages are pictures without text; run text recognition"
    ):
        read_pdf(plans.drawn(draw), "plan.pdf")


def test_a_file_cut_short_is_refused_or_read_as_far_as_its_pages_are_whole() -> None:
    whole = plans.pdf_of([plans.table([plans.HEADER, *plans.ROWS])])
    for end in range(0, len(whole), 97):
        assert "\n" not in said(whole[:end])


PLANS = [
    plans.pdf_of([plans.table([plans.HEADER, *plans.ROWS])], pageCompression=0),
    plans.pdf_of([plans.Paragraph("A plan", plans.TITLE), plans.table(plans.ROWS, [])], pageCompression=0),
    plans.in_columns([plans.Paragraph("The partnership acts. " * 40, plans.PROSE)] * 8),
    page(HELLO, wide_font(b"[0 [500 600]]")),
]
TOKENS = [
    b"0",
    b"-1",
    b"99999999999",
    b"1e400",
    b"[",
    b"]",
    b"<<",
    b">>",
    b"(",
    b")",
    b" 1 0 R ",
    b"endstream",
    b"null",
]


@settings(max_examples=60)
@given(
    st.sampled_from(PLANS),
    st.lists(
        st.tuples(
            st.floats(0, 1), st.integers(0, 300), st.one_of(st.binary(max_size=8), st.sampled_from(TOKENS))
        ),
        min_size=1, max_size=8,
    ),
)  # fmt: skip
def test_a_damaged_plan_raises_nothing_else(content: bytes, changes: list[tuple[float, int, bytes]]) -> None:
    for place, length, bytes_ in changes:
        at = int(place * len(content))
        content = content[:at] + bytes_ + content[at + length :]
    message = said(content)
    assert not message or (message.startswith("plan.pdf: ") and "\n" not in message)


@settings(max_examples=60)
@given(st.binary(max_size=300), st.binary(max_size=300))
def test_arbitrary_instructions_raise_nothing_else(first: bytes, second: bytes) -> None:
    assert "\n" not in said(page(first + HELLO + second))
