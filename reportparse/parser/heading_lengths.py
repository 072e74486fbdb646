"""How long headings are at most, in characters.

`SHAPING` are those that shape the trained model of lost line breaks: its file records them, and another
length asks for a model trained anew (tools/train_lost_breaks.py).
"""

from __future__ import annotations

LONGEST_HEADING = 60
"""A title that fills its line or lost its line break."""
LONGEST_LEAD = 45
"""A run-in heading closed by a full stop or a semicolon."""
LONGEST_LEAD_SEMICOLON = 24
"""The same of one that a semicolon closes within its line: a longer one is the first of several clauses."""
LONGEST_LEAD_COLON = 30
"""The same closed by a colon."""
LONGEST_ARTICLE_TITLE = 20
"""The title of an article."""
WINDOW = 80
"""How many characters after a marker are looked at where its line break was lost."""

SHAPING: dict[str, int] = {
    "heading": LONGEST_HEADING,
    "lead": LONGEST_LEAD,
    "lead_colon": LONGEST_LEAD_COLON,
    "window": WINDOW,
}
"""By the name in the model's file."""
