"""The rules on the numbers of markers, one module each; what several of them share stands beside them."""

from __future__ import annotations

from reportparse.check.rules.num import (
    double_marker,
    duplicate_number,
    lone_item,
    number_disagrees,
    number_gap,
    number_out_of_order,
    number_restart,
    number_runs_on,
    number_start,
)

MODULES = (
    number_gap,
    duplicate_number,
    number_out_of_order,
    number_start,
    lone_item,
    number_restart,
    number_runs_on,
    double_marker,
    number_disagrees,
)
"""In the order of their codes."""
