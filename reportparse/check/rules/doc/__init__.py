"""The rules on the parts of official papers, after GB/T 9704-2012, one module each; what several of them share stands beside them."""

from __future__ import annotations

from reportparse.check.rules.doc import (
    addressee_colon,
    annex_missing,
    annex_note_colon,
    annex_note_number,
    annex_note_stop,
    annex_number_differs,
    annex_unnamed,
    date_above_signature,
    date_form,
    date_incomplete,
    date_zeros,
    number_brackets,
    number_count,
    number_year,
)

MODULES = (
    number_brackets,
    number_count,
    number_year,
    addressee_colon,
    annex_note_colon,
    annex_note_number,
    annex_note_stop,
    annex_missing,
    annex_unnamed,
    annex_number_differs,
    date_above_signature,
    date_zeros,
    date_form,
    date_incomplete,
)
"""In the order of their codes."""
