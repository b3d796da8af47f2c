"""The forms in which results can be had, by the names that the command line takes."""

from typing import Final

ANSWER_FORMS: Final = ("table", "csv", "json", "xlsx", "docx")
AUDIT_FORMS: Final = ("table", "csv", "json", "html", "xlsx", "docx")
STUDY_FORMS: Final = ("table", "csv", "json", "xlsx", "docx")
OFFICE_FORMS: Final = ("xlsx", "docx")
"""Those that are for a file and nothing that a terminal could show."""
