"""Finds why a problem is so, where its text says."""

from __future__ import annotations

from typing import Final

from reportparse.fields.shapes import Shape, Sign, gate_of, joined

SHAPES: Final[tuple[Shape, ...]] = (
    Shape(
        "由因究根归",
        "(?:由于|因为|究其原因[，,]?|根源在于|归因于)[^，。；：！？,;\n]{2,60}",
        (Sign("由", "于"), Sign("因", "[为于]"), Sign("究", "其"), Sign("根", "源在于")),
    ),
    Shape("主原", "(?:主要)?原因(?:主要)?(?:在于|是)[^，。；：！？,;\n]{2,60}", (Sign("因", "(?:主要)?(?:在于|是)"),)),
    Shape(
        "受",
        "受(?!到|理|访|益|众|灾|助|聘|限|制|托|贿|损|伤|害|骗|教|训|控|阻|潮)[^，。；：！？,;\n]{2,30}?(?:影响|制约|限制|约束|束缚|冲击)",
        (Sign("受"),),
    ),
    Shape(
        "因",
        "因(?!此|而|为|素|果|子|地|材|人|势|公|私|病|故|特|应|循|缘)[^，。；：！？,;\n]{2,30}?(?P<link>导致|造成|致使|而)",
        (Sign("因"),),
    ),
)
"""The clauses that name a cause, with the words that say so."""
_CAUSE, GATE = joined(SHAPES), gate_of(SHAPES)


def find_cause(text: str) -> tuple[int, int] | None:
    """Return where a text names a cause, from the words that say so to the end of the clause; None where it names none.

    Args:
        text: cleaned text of a finding.
    """
    match = _CAUSE.search(text) if GATE.search(text) else None
    if match is None:
        return None
    return match.start(), match.start("link") if match["link"] else match.end()
