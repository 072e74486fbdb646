"""When the reports of the tests were written, and the words at a place."""

from __future__ import annotations

from datetime import date

from reportparse.fields.find_date import Written

MAY_2026 = Written(2026, date(2026, 5, 20))
UNKNOWN = Written(None, None)


def words(text: str, place: tuple[int, int] | None) -> str | None:
    """Return what stands at a place; None where there is none."""
    return text[place[0] : place[1]] if place else None
