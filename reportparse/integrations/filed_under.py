"""What a report is filed by, as the plain values that stores take beside a text."""

from __future__ import annotations

from reportparse.report import Report


def filed_under(report: Report) -> dict[str, str]:
    """Return the report's title, number, issuer, addressee and date, those that it has."""
    known = {
        "title": report.title.text if report.title else None,
        "number": report.number,
        "issuer": report.issuer,
        "addressee": report.addressee,
        "date": report.date.isoformat() if report.date else None,
    }
    return {name: value for name, value in known.items() if value}
