"""What the driver and the server raise, and what it means to the person who asked."""

import ssl
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from neo4j.exceptions import (
    AuthError,
    ConfigurationError,
    ConnectionAcquisitionTimeoutError,
    DriverError,
    IncompleteCommit,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
    UnsupportedServerProduct,
)

from cypher.server_schema import LONGEST
from loader.errors import (
    PartnershipGraphError,
    StoreError,
    StoreLocked,
    StoreMissing,
    StoreRefused,
    StoreUnreachable,
    StoreVersion,
)

OLDEST: Final = (5, 13)
"""The oldest Neo4j whose Cypher and notifications are those that the program speaks."""

_UNCHANGED: Final = "The graph is as it was"

# The start of a server's code, the error that it stands for, and what a person reads.
_CODES: Final[tuple[tuple[str, type[StoreError], str], ...]] = (
    (
        "Neo.ClientError.Security.AuthenticationRateLimit",
        StoreRefused,
        "had too many wrong passwords. Wait a few seconds, then give the right one in NEO4J_PASSWORD",
    ),
    (
        "Neo.ClientError.Security.CredentialsExpired",
        StoreRefused,
        "wants a new password first. Change it in Neo4j Browser, then set NEO4J_PASSWORD to the new one",
    ),
    (
        "Neo.ClientError.Security.Unauthorized",
        StoreRefused,
        "refuses the user name or the password. Check NEO4J_USERNAME and NEO4J_PASSWORD",
    ),
    (
        "Neo.ClientError.Security.Forbidden",
        StoreRefused,
        "does not let this user do that. Ask its administrator for the right",
    ),
    (
        "Neo.ClientError.Database.DatabaseNotFound",
        StoreMissing,
        "has no such database. Check NEO4J_DATABASE; leave it out for the usual one",
    ),
    (
        "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase",
        StoreRefused,
        "keeps this database read-only. Ask its administrator, or load into another",
    ),
    (
        "Neo.ClientError.General.WriteOnReadOnlyAccessMode",
        StoreRefused,
        "keeps this database read-only. Ask its administrator, or load into another",
    ),
    (
        "Neo.ClientError.Statement.AccessMode",
        StoreRefused,
        "takes no writes here. Name the address of a server that does",
    ),
    (
        "Neo.ClientError.Cluster.NotALeader",
        StoreRefused,
        "takes no writes at this address. Use neo4j:// in place of bolt://; the driver then finds the leader",
    ),
    (
        "Neo.TransientError.Transaction.LockClientStopped",
        StoreLocked,
        "was busy with another load. Try again when it is done",
    ),
    (
        "Neo.ClientError.Transaction.TransactionTimedOut",
        StoreLocked,
        "was busy for too long, perhaps with another load. Try again when it is done",
    ),
    (
        "Neo.ClientError.Transaction.LockAcquisitionTimeout",
        StoreLocked,
        "is busy with another load. Try again when it is done",
    ),
    (
        "Neo.TransientError.General.MemoryPoolOutOfMemoryError",
        StoreError,
        "has too little memory for this load. Give it a larger heap, or load the plans in several parts",
    ),
    (
        "Neo.TransientError.Database.DatabaseUnavailable",
        StoreUnreachable,
        "has its database stopped. Ask its administrator to start it",
    ),
    (
        "Neo.DatabaseError.Transaction.TransactionLogError",
        StoreError,
        f"cannot write to its disk, which may be full. {_UNCHANGED}; make room on the server, start it "
        "again, then load the same again",
    ),
    (
        "Neo.DatabaseError.Transaction.TransactionStartFailed",
        StoreUnreachable,
        "has to be started again, perhaps because its disk was full. Ask its administrator",
    ),
)

# Words of a failing disk, whatever code they come under.
_DISK: Final = ("No space left", "disk is full", "out of disk", "Unable to write", "IOException")


@contextmanager
def server_faults(place: str) -> Iterator[None]:
    """Turn what the driver raises in the block into StoreError or a leaf of it, about the server at `place`.

    The fault itself stays the cause; neither holds the password.
    """
    try:
        yield
    except (Neo4jError, DriverError) as fault:
        raise meant(place, fault) from fault
    except OSError as fault:
        if isinstance(fault, PartnershipGraphError):
            raise
        raise _of_the_connection(place, fault) from fault


@contextmanager
def first_contact(place: str) -> Iterator[None]:
    """The same for the first words with a server, which may be no Neo4j: what the driver makes of nonsense
    escapes it as it happens to arise.
    """
    try:
        with server_faults(place):
            yield
    except (ValueError, LookupError, TypeError, AttributeError, struct.error, MemoryError) as fault:
        raise _no_bolt(place) from fault


def meant(place: str, fault: Neo4jError | DriverError) -> StoreError:
    """The error that a fault of the driver or the server stands for."""
    if isinstance(fault, Neo4jError):
        return _of_the_server(place, fault)
    if isinstance(fault, IncompleteCommit):
        return StoreUnreachable(
            f"{place}: the connection broke while the load was being saved. Load the same again: what was "
            "saved stays, and nothing is doubled."
        )
    if isinstance(fault, UnsupportedServerProduct):
        return _no_bolt(place)
    if isinstance(fault, ConnectionAcquisitionTimeoutError):
        return StoreUnreachable(f"{place} has no free connection. Try again in a minute.")
    if isinstance(fault, ServiceUnavailable | SessionExpired):
        return _of_the_connection(place, fault)
    if "not supported for the Bolt Protocol" in str(fault):
        return StoreVersion(f"{place} is too old. It takes {_version(OLDEST)} or later.")
    if isinstance(fault, AuthError | ConfigurationError):
        return StoreError(
            f"{place} cannot be used as it is set up ({_first_line(fault)}). Check the address."
        )
    return StoreError(f"{place} cannot be used ({_first_line(fault)}). {_UNCHANGED}; try again.")


def _of_the_server(place: str, fault: Neo4jError) -> StoreError:
    code, said = fault.code or "", _first_line(fault)
    for start, error, meaning in _CODES:
        if code.startswith(start):
            return error(f"{place} {meaning}.")
    if "too large to index" in said:
        return StoreError(
            f"{place} takes no name of more than {LONGEST:,} bytes, and a document has one: a table or a "
            f"passage of it was taken for a name. {_UNCHANGED}; mend the document, or load the others."
        )
    if "read-only" in said.lower() or "read only" in said.lower():
        return StoreRefused(
            f"{place} keeps this database read-only. Ask its administrator, or load into another."
        )
    if any(words in said for words in _DISK):
        return StoreError(f"{place} cannot write to its disk. {_UNCHANGED}; make room on the server.")
    return StoreError(f"{place} refused: {said}. {_UNCHANGED}; try again, or ask the server's administrator.")


def _of_the_connection(place: str, fault: BaseException) -> StoreError:
    causes = tuple(_causes(fault))
    if any(isinstance(cause, ssl.SSLCertVerificationError) for cause in causes):
        return StoreUnreachable(
            f"{place}: the server's certificate is not trusted. If it is your own server and you know why, "
            "use +ssc in the address in place of +s; otherwise ask its administrator."
        )
    said = " ".join(str(cause) for cause in causes)
    if any(isinstance(cause, ssl.SSLError) for cause in causes) or "encrypt" in said.lower():
        return StoreUnreachable(
            f"{place}: no encrypted connection could be made. If the server does not encrypt, leave +s or "
            "+ssc out of the address."
        )
    waited = any(isinstance(cause, TimeoutError) for cause in causes)
    if "looks like HTTP" in said or ("handshake" in said.lower() and not waited):
        return _no_bolt(place)
    return StoreUnreachable(
        f"{place} does not answer. Check that the server runs, that the address and the port are right, and "
        "the network; then try again: nothing is lost or doubled."
    )


def _no_bolt(place: str) -> StoreVersion:
    return StoreVersion(
        f"{place} does not speak Neo4j's Bolt protocol, or is too old. Give the Bolt port (usually 7687) of "
        f"{_version(OLDEST)} or later, with +s in the address where the server wants encryption."
    )


def _causes(fault: BaseException | None) -> Iterator[BaseException]:
    """The fault and all that led to it; what came of each server of a cluster stands in a group."""
    seen: set[int] = set()
    while fault is not None and id(fault) not in seen:
        seen.add(id(fault))
        yield fault
        if isinstance(fault, BaseExceptionGroup):
            for one in fault.exceptions:
                yield from _causes(one)
        fault = fault.__cause__ or fault.__context__


def _first_line(fault: BaseException) -> str:
    said = fault.message if isinstance(fault, Neo4jError) and fault.message else str(fault)
    return next(iter(said.splitlines()), type(fault).__name__)[:300].rstrip(". ")


def check_version(place: str, agent: str) -> None:
    """Raise StoreVersion where `agent`, such as ``Neo4j/5.26.30``, is older than `OLDEST`."""
    number = agent.partition("/")[2].split("-")[0].split(".")
    found = tuple(int(part) for part in number[:2] if part.isdigit())
    if len(found) == len(OLDEST) and found < OLDEST:
        raise StoreVersion(
            f"{place} runs Neo4j {'.'.join(number)}, which is too old. It takes {_version(OLDEST)} or later."
        )


def _version(number: tuple[int, ...]) -> str:
    return "Neo4j " + ".".join(str(part) for part in number)
