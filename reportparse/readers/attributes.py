"""Numbers as files hold them in attributes: what is none, or out of all bounds, is no number and never an error."""

from __future__ import annotations

from reportparse.patterns import lazy

LARGEST = 2**31 - 1
"""The largest number, as Word and browsers have it."""
_WHOLE = lazy(r"[ \t\r\n]*([+-]?[0-9]{1,20})[ \t\r\n]*\Z")


def whole(value: str | None) -> int | None:
    """Return the whole number that an attribute says.

    >>> whole(" -12 "), whole("9" * 400), whole("１２"), whole("1_0"), whole(None)
    (-12, None, None, None, None)
    """
    found = _WHOLE.match(value) if value else None
    number = int(found.group(1)) if found else None
    return number if number is not None and -LARGEST <= number <= LARGEST else None
