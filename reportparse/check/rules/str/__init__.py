"""The rules on the structure of a report, one module each; what several of them share stands beside them."""

from __future__ import annotations

from reportparse.check.rules.str import (
    absent_list,
    announced_count,
    dangling_reference,
    duplicate_passage,
    empty_section,
    heading_without_text,
    lone_child,
    missing_part,
    unanswered_finding,
    unfounded_recommendation,
)

MODULES = (
    missing_part,
    empty_section,
    heading_without_text,
    lone_child,
    unanswered_finding,
    unfounded_recommendation,
    duplicate_passage,
    announced_count,
    dangling_reference,
    absent_list,
)
"""In the order of their codes."""
