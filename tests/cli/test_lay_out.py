"""Rows of values laid out behind their names."""

from __future__ import annotations

from reportparse.cli.lay_out import lay_out


def test_values_stand_behind_the_widest_name_and_a_row_without_values_has_no_line() -> None:
    rows = [("margin", ["1.50"]), ("readings", []), ("evidence", ["a line begins", "the next follows"])]
    assert lay_out(rows, "en").splitlines() == ["margin    1.50", "evidence  a line begins", "          the next follows"]
    assert lay_out(rows[:1], "zh") == "差距  1.50\n"
