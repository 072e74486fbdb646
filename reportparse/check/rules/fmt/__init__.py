"""The rules on form, after GB/T 9704-2012 and GB/T 15834-2011, one module each; what several of them share stands beside them."""

from __future__ import annotations

from reportparse.check.rules.fmt import (
    arabic_separator,
    chinese_separator,
    full_width_number,
    heading_length,
    heading_stop,
    level_order,
    level_skipped,
    marker_brackets,
    mixed_punctuation,
    mixed_siblings,
    ordinal_comma,
    sign_after_brackets,
    unclosed_pair,
)

MODULES = (
    marker_brackets,
    sign_after_brackets,
    arabic_separator,
    chinese_separator,
    ordinal_comma,
    level_skipped,
    level_order,
    mixed_siblings,
    heading_stop,
    heading_length,
    unclosed_pair,
    mixed_punctuation,
    full_width_number,
)
"""In the order of their codes."""
