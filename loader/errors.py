"""Every error that the program raises on purpose.

    PartnershipGraphError
    ├── DocumentError (ValueError)        a file that cannot be read as a document
    │   ├── MissingFile (FileNotFoundError)
    │   ├── UnreadableFile (OSError)
    │   ├── EmptyFile
    │   ├── TooLarge
    │   ├── NotText
    │   └── DuplicateFile
    ├── GraphError (ValueError)           a graph that breaks the vocabulary
    ├── ExchangeError (ValueError)        a graph file in JSON lines that cannot be read
    ├── JudgementError (ValueError)       judgements that cannot be read, or that contradict each other
    ├── StoreError (RuntimeError)         the graph's store cannot be used
    │   ├── StoreMissing (FileNotFoundError)
    │   ├── StoreLocked
    │   ├── StoreCorrupt
    │   ├── StoreVersion
    │   ├── StoreUnreachable (ConnectionError)
    │   └── StoreRefused (PermissionError)
    ├── QueryRefused (ValueError)         a query that may do more than read
    ├── QueryError (ValueError)           a query that the engine does not understand or finish
    ├── QuestionError (ValueError)        a ready-made question that breaks the rules of its file
    ├── ParameterError (ValueError)       a value that a question cannot take
    └── NotFound (LookupError)            a name that is not in the graph

A message is one line: what is wrong, where, and what to try.
"""


class PartnershipGraphError(Exception):
    """Root of the program's own errors."""


class DocumentError(PartnershipGraphError, ValueError):
    """A file that cannot be read as a document."""


class MissingFile(DocumentError, FileNotFoundError):
    """No file or folder of that name."""


class UnreadableFile(DocumentError, OSError):
    """The operating system refuses to give the file's bytes."""


class EmptyFile(DocumentError):
    """A file without any text."""


class TooLarge(DocumentError):
    """A file over the stated limit."""


class NotText(DocumentError):
    """Bytes that are not the text they are said to be."""


class DuplicateFile(DocumentError):
    """Two files of one load that would be cited by the same name."""


class GraphError(PartnershipGraphError, ValueError):
    """A graph that breaks the vocabulary."""


class ExchangeError(PartnershipGraphError, ValueError):
    """A graph file in JSON lines that cannot be read."""


class JudgementError(PartnershipGraphError, ValueError):
    """Judgements of who is one that cannot be read, or that contradict each other."""


class StoreError(PartnershipGraphError, RuntimeError):
    """The graph's store cannot be used."""


class StoreMissing(StoreError, FileNotFoundError):
    """No graph at that place."""


class StoreLocked(StoreError):
    """Another process is writing to the graph."""


class StoreCorrupt(StoreError):
    """The graph's file is damaged, or no graph at all."""


class StoreVersion(StoreError):
    """The graph was written by another version."""


class StoreUnreachable(StoreError, ConnectionError):
    """The server of the graph does not answer, or the connection to it broke."""


class StoreRefused(StoreError, PermissionError):
    """The server refuses the user, the database or the write."""


class QueryRefused(PartnershipGraphError, ValueError):
    """A query that may do more than read."""


class QueryError(PartnershipGraphError, ValueError):
    """A query that the engine does not understand, or does not finish within its limits."""


class QuestionError(PartnershipGraphError, ValueError):
    """A ready-made question that breaks the rules of its file."""


class ParameterError(PartnershipGraphError, ValueError):
    """A value that a question cannot take, or one that it needs and was not told."""


class NotFound(PartnershipGraphError, LookupError):
    """A name that is not in the graph."""
