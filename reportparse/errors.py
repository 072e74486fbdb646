"""The errors that reportparse raises. Text itself never raises: see `Problem`.

ReportParseError
├── InputError     a path or stream that cannot be read
├── ArgumentError  a wrong argument: an offset outside the text, an unknown name; a ValueError, too
│   ├── ArgumentTypeError  an argument of a wrong type; a TypeError, too
│   └── UnknownNodeError   no node of that id, or not one alone on that way; a KeyError, too
├── ExtraError     a library that an extra brings is missing; an ImportError, too
└── WireError      JSON that is no report of this schema version
"""

from __future__ import annotations

from reportparse.messages import Language
from reportparse.visible import printable


class ReportParseError(Exception):
    """Base of all errors raised on purpose; the message is one line that says what to do."""

    def __init__(self, text: str, chinese: str | None = None) -> None:
        # A message may quote a name or a text, and ends on terminals and in logs.
        super().__init__(printable(text))
        self.chinese = chinese and printable(chinese)

    def describe(self, language: Language = "en") -> str:
        """Return the message in a language, or in English where it has no other."""
        return self.chinese if language == "zh" and self.chinese else str(self)


class InputError(ReportParseError):
    """The input cannot be read: missing, a folder, damaged, beyond a limit, or of no known format."""

    reason = "unreadable"
    """Why, as a key of the table of refusals."""


class ArgumentError(ReportParseError, ValueError):
    """An argument does not fit the input or names something unknown."""


class ArgumentTypeError(ArgumentError, TypeError):
    """An argument is of a type that is not taken."""


class UnknownNodeError(ArgumentError, KeyError):
    """No node has the id, or the way to it leads nowhere or to several nodes."""

    def __str__(self) -> str:
        """Return the message as it is; a KeyError would put it in quotes."""
        return str(self.args[0])


class ExtraError(ReportParseError, ImportError):
    """What was asked for needs libraries that are not installed; the message names the command that brings them."""


class WireError(ReportParseError):
    """The JSON is not a report, or is one of another schema version."""
