"""The rules on what the text is, and what it was made of, one module each; what several of them share stands beside them."""

from __future__ import annotations

from reportparse.check.rules.src import (
    lost_text,
    page_debris,
    pages_out_of_order,
    site_chrome,
    suspicious_character,
    unknown_ignore,
    unsure_outline,
)

MODULES = (
    pages_out_of_order,
    lost_text,
    page_debris,
    site_chrome,
    suspicious_character,
    unsure_outline,
    unknown_ignore,
)
"""In the order of their codes."""
