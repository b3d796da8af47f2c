"""Placeholder of the owner until the guard is there."""


def checked(query: str, engine: str) -> str:
    return query
