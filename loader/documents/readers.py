"""The reader of each kind of file; the libraries that it needs are loaded when such a file is met."""

from loader.documents.blocks import Block
from loader.documents.decoding import decode
from loader.documents.position import At, untold
from loader.documents.text_reader import read_text


def blocks_of(kind: str, content: bytes, file: str, at: At = untold) -> tuple[Block, ...]:
    """The blocks of a file of that kind (`loader.documents.kinds`); `at` is told how far a long file is read.

    Raises DocumentError.
    """
    match kind:
        case "csv":
            from loader.documents.csv_reader import read_csv

            return read_csv(content, file)
        case "markdown":
            from loader.documents.markdown_reader import read_markdown

            return read_markdown(content, file)
        case "html":
            from loader.documents.html_reader import read_html

            return read_html(content, file)
        case "word":
            from loader.documents.word_reader import read_word

            return read_word(content, file)
        case "workbook":
            from loader.documents.workbook_reader import read_workbook

            return read_workbook(content, file, at)
        case "pdf":
            from loader.documents.pdf_reader import read_pdf

            return read_pdf(content, file, at)
        case "text":
            return read_text(decode(content, file))
    raise ValueError(f"no reader of {kind}")
