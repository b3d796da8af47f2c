"""Placeholder of the owner until this is there."""

from loader.errors import QueryError


def explained(message: str, query: str) -> QueryError:
    return QueryError(message)
