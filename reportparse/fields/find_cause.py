"""Finds why a problem is so, where its text says."""

from __future__ import annotations

import re

from reportparse.roles.lexicon import holds

_CAUSE = re.compile(
    "(?:由于|因为|(?:主要)?原因(?:主要)?(?:在于|是)|究其原因[，,]?|根源在于|归因于)[^，。；：！？,;\n]{2,60}"
    "|受(?!到|理|访|益|众|灾|助|聘|限|制|托|贿|损|伤|害|骗|教|训|控|阻|潮)[^，。；：！？,;\n]{2,30}?(?:影响|制约|限制|约束|束缚|冲击)"
    "|因(?!此|而|为|素|果|子|地|材|人|势|公|私|病|故|特|应|循|缘)[^，。；：！？,;\n]{2,30}?(?:导致|造成|致使|而)"
)
"""A clause that names a cause, with the words that say so."""
_SIGNS = ("由于", "因", "受")
"""One of these stands in whatever names a cause."""
_LINKS = ("导致", "造成", "致使", "而")


def find_cause(text: str) -> tuple[int, int] | None:
    """Return where a text names a cause, from the words that say so to the end of the clause; None where it names none.

    Args:
        text: cleaned text of a finding.
    """
    match = _CAUSE.search(text) if holds(text, _SIGNS) else None
    if match is None:
        return None
    end = match.end()
    if match.group().startswith("因") and not match.group().startswith("因为"):
        end -= next(len(word) for word in _LINKS if match.group().endswith(word))
    return match.start(), end
