"""An answer in the form that was asked for, as bytes; each form is loaded when it is asked for."""

from cypher.answer import Answer
from viz.paper import Paper


def answer_bytes(form: str, answer: Answer, paper: Paper, width: int = 100) -> bytes:
    """The answer as one of `viz.forms.ANSWER_FORMS`; a table is text in UTF-8 as wide as `width`.

    Raises TooLarge for an answer that the form cannot hold.
    """
    match form:
        case "csv" | "json" | "table":
            return _text(form, answer, paper, width).encode("utf-8", "replace")
        case "xlsx":
            from viz.answer_paper import answer_part
            from viz.workbook import workbook

            return workbook(paper, (answer_part(answer, paper),))
        case "docx":
            from viz.answer_paper import answer_part
            from viz.word_paper import word_paper

            return word_paper(paper, (answer_part(answer, paper),))
    raise ValueError(f"no form of an answer is called {form}")


def _text(form: str, answer: Answer, paper: Paper, width: int) -> str:
    if form == "table":
        from viz.answer_text import answer_text

        return answer_text(answer, paper, width)
    from viz.answer_files import answer_csv, answer_json

    return answer_csv(answer, paper) if form == "csv" else answer_json(answer, paper)
