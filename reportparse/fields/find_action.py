"""Finds what a recommendation asks for."""

from __future__ import annotations

import re

from reportparse.signs import CLAUSE_OR_QUESTION_STOPS

_LEADS = re.compile(
    "(?:(?:综上所述|总之|一方面|另一方面|同时|此外|为此|因此|对此|针对[^，。；]{2,30}|围绕[^，。；]{2,30}|结合[^，。；]{2,30}|按照[^，。；]{2,30}|[^，。；]{2,20}牵头)[，,])+"
)
"""Clauses before the one that asks."""
_ASKS = re.compile("(?:我们|特|现|进一步)?(?:建议|提请|恳请|希望)[：:，,]?")
_BY = "由"
"""What may stand between the asking and the body that is to act."""
_MODAL = re.compile("(?:要|应当|应该|应|必须|须|需要|需)")
_CLAUSE = re.compile(f"[^{CLAUSE_OR_QUESTION_STOPS}\n]{{2,}}")


def find_action(text: str, named: tuple[int, int] | None) -> tuple[int, int] | None:
    """Return the place of the first clause that says what to do; None where the text has no clause.

    Args:
        text: cleaned text of a recommendation.
        named: the place of the name of the body that is to act, if it is in this text.
    """
    leads = _LEADS.match(text)
    at = leads.end() if leads else 0
    asks = _ASKS.match(text, at)
    at = asks.end() if asks else at
    if named is not None and named[0] - at <= len(_BY):
        at = max(at, named[1])
    modal = _MODAL.match(text, at)
    clause = _CLAUSE.search(text, modal.end() if modal else at)
    return clause.span() if clause else None
