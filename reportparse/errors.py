"""The errors that reportparse raises. Text itself never raises: see `Problem`.

ReportParseError
├── InputError     a path or stream that cannot be read
├── ArgumentError  a wrong argument: an offset outside the text, an unknown format
└── WireError      JSON that is no report of this schema version
"""

from __future__ import annotations

from reportparse.messages import Language


class ReportParseError(Exception):
    """Base of all errors raised on purpose; the message is one line that says what to do."""

    def __init__(self, text: str, chinese: str | None = None) -> None:
        super().__init__(text)
        self.chinese = chinese

    def describe(self, language: Language = "en") -> str:
        """Return the message in a language, or in English where it has no other."""
        return self.chinese if language == "zh" and self.chinese else str(self)


class InputError(ReportParseError):
    """The input cannot be read: missing, a folder, damaged, beyond a limit, or of no known format."""


class ArgumentError(ReportParseError):
    """An argument does not fit the input or names something unknown."""


class WireError(ReportParseError):
    """The JSON is not a report, or is one of another schema version."""
