"""The rules on the outline that a report must follow, one module each; what several of them share stands beside them."""

from __future__ import annotations

from reportparse.check.rules.tpl import (
    template_part_extra,
    template_part_missing,
    template_part_moved,
)

MODULES = (
    template_part_missing,
    template_part_moved,
    template_part_extra,
)
"""In the order of their codes."""
