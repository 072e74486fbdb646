"""Why a document of a corpus has no report."""

from __future__ import annotations

from typing import Final, NamedTuple

from reportparse.errors import InputError
from reportparse.visible import printable, shortened

LONGEST: Final = 500
"""How many characters of a message are kept."""
OUT_OF_MEMORY: Final = 77
"""How a process ends that has no memory for what a document has become."""


class Failure(NamedTuple):
    """Why a document could not be read."""

    cause: str
    """A code: a reason of refusal such as ``scan`` or ``limit``; ``memory``, ``time`` or ``crash`` of its process; else ``fault``."""
    message: str
    """The same in a sentence."""


def failure_of(error: Exception) -> Failure:
    """Return why a document failed, by the error that it raised."""
    if isinstance(error, InputError):
        return Failure(error.reason, shortened(str(error), LONGEST))
    if isinstance(error, MemoryError):
        return Failure("memory", "more memory than a document may use; raise it with --memory")
    return Failure("fault", shortened(f"{type(error).__name__}: {printable(str(error))}; please report it", LONGEST))
