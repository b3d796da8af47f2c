"""The reader of each kind of file; the libraries that it needs are loaded when such a file is met."""

from loader.documents.blocks import Contents
from loader.documents.decoding import decode
from loader.documents.position import At, untold
from loader.documents.text_reader import read_text


def contents_of(kind: str, content: bytes, file: str, at: At = untold) -> Contents:
    """What a file of that kind shows (`loader.documents.kinds`); `at` is told how far a long file is read.

    Raises DocumentError.
    """
    match kind:
        case "csv":
            from loader.documents.csv_reader import read_csv

            return Contents(read_csv(content, file))
        case "markdown":
            from loader.documents.markdown_reader import read_markdown

            return Contents(read_markdown(content, file))
        case "html":
            from loader.documents.html_reader import read_html

            return Contents(read_html(content, file))
        case "word":
            from loader.documents.word_reader import read_word

            return Contents(read_word(content, file))
        case "workbook":
            from loader.documents.workbook_reader import read_workbook

            return read_workbook(content, file, at)
        case "pdf":
            from loader.documents.pdf_reader import read_pdf

            return Contents(read_pdf(content, file, at))
        case "text":
            return Contents(read_text(decode(content, file)))
    raise ValueError(f"no reader of {kind}")
