"""The pages of the docs: current, complete, with links that lead somewhere."""

import re
from pathlib import Path

from loader.audit.in_reading import READING
from loader.audit.page import audit_pages, page_name
from loader.audit.registry import RULES

DOCS = Path(__file__).parents[3] / "docs"
AGAIN = (
    'write them again: python -c "from pathlib import Path; from loader.audit.page import audit_pages; '
    "[Path('docs', name).write_text(text, encoding='utf-8', newline='\\n') "
    'for name, text in audit_pages().items()]"'
)


def test_the_pages_in_the_docs_are_those_generated_and_no_others() -> None:
    found = [DOCS / "audit.md", *sorted((DOCS / "audit").iterdir())]
    printed = {path.relative_to(DOCS).as_posix(): path.read_bytes().decode() for path in found}
    assert printed == audit_pages(), AGAIN


def test_every_rule_has_a_page_of_its_own_and_stands_once_in_the_index() -> None:
    pages = audit_pages()
    rules = (*RULES, *READING)
    assert len(pages) == 1 + len(rules)
    for rule in rules:
        page = pages[f"audit/{page_name(rule)}"]
        assert all(words in page for words in (rule.title, rule.name, rule.finds, rule.why, rule.example))
        assert pages["audit.md"].count(f"(audit/{page_name(rule)})") == 1


def test_the_index_goes_by_severity() -> None:
    index = audit_pages()["audit.md"]
    titles = re.findall(r"^## (\w+)", index, re.MULTILINE)
    assert titles == ["High", "Medium", "Low", "Note"]
    grave = index.split("## High", 1)[1].split("## Medium", 1)[0]
    assert "[end before start]" in grave
    assert "[empty column]" not in grave


def test_links_lead_to_pages() -> None:
    pages = audit_pages()
    for name, text in pages.items():
        for link in re.findall(r"\]\(([^)]+)\)", text):
            place = link.removeprefix("../") if name.startswith("audit/") else link
            assert place in pages
