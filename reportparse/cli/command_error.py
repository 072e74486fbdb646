"""An end of the command with one line on the standard error and an exit code."""

from __future__ import annotations

DONE = 0
FOUND = 1
NOT_WRITTEN = 1
NOT_ALL = 1
WRONG_INPUT = 2
INTERRUPTED = 130
PIPE_CLOSED = 141


class CommandError(Exception):
    """The command cannot go on: a message key with its details, and the exit code."""

    def __init__(self, key: str, code: int = WRONG_INPUT, **details: object) -> None:
        super().__init__(key)
        self.key = key
        self.code = code
        self.details = details
