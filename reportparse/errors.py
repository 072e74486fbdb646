"""The errors that reportparse raises. Text itself never raises: see `Problem`.

ReportParseError
├── InputError     a path or stream that cannot be read as text
├── ArgumentError  a wrong argument: an offset outside the text, an unknown format
└── WireError      JSON that is no report of this schema version
"""


class ReportParseError(Exception):
    """Base of all errors raised on purpose; the message is one line that says what to do."""


class InputError(ReportParseError):
    """The input cannot be read: missing, a folder, or no UTF-8 text."""


class ArgumentError(ReportParseError):
    """An argument does not fit the input or names something unknown."""


class WireError(ReportParseError):
    """The JSON is not a report, or is one of another schema version."""
