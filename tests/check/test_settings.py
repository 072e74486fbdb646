"""Which rules run, how much they matter, with which options."""

from __future__ import annotations

import pytest

from reportparse import ArgumentError
from reportparse.check.rules import RULES
from reportparse.check.settings import Settings, check_levels, check_selectors, expand, fits, options_by_code


def test_without_a_selection_the_usual_rules_run() -> None:
    assert Settings().codes() == [code for code, rule in RULES.items() if rule.default]
    assert Settings(select=["ALL"]).codes() == list(RULES)


@pytest.mark.parametrize(
    ("selector", "wanted"),
    [("NUM00", True), ("NUM001", True), ("NUM", True), ("number-gap", True), ("ALL", True), ("NUM002", False), ("", False)],
)
def test_selectors(selector: str, wanted: bool) -> None:
    assert fits("NUM001", selector) is wanted
    assert ("NUM001" in expand(selector)) is wanted


def test_the_longest_selector_gives_the_level() -> None:
    settings = Settings(levels={"ALL": "info", "NUM": "warning", "number-gap": "error"})
    assert [settings.level_of(code) for code in ("NUM001", "NUM002", "FMT001")] == ["error", "warning", "info"]
    assert Settings().level_of("NUM007") == RULES["NUM007"].level == "info"


def test_options_are_kept_by_code() -> None:
    assert Settings(options={"heading-length": {"max-length": 9}}).options == {"FMT010": {"max-length": 9}}
    both = {"heading-length": {"max-length": 9}, "FMT010": {"max-length": 8}}
    assert options_by_code(both, "here") == {"FMT010": {"max-length": 8}}


def test_what_is_unknown_names_where_it_stands_and_the_nearest() -> None:
    with pytest.raises(ArgumentError, match="here: no rule “NMU001”; did you mean NUM001"):
        check_selectors(["NMU001"], "here")
    with pytest.raises(ArgumentError, match="no rule “num001”; did you mean NUM001"):
        check_selectors(["num001"], "here")
    with pytest.raises(ArgumentError, match="ignore must be a list"):
        Settings(ignore=None)  # type: ignore[arg-type]
    with pytest.raises(ArgumentError, match="extend_select must be a list"):
        Settings(extend_select=None)  # type: ignore[arg-type]
    with pytest.raises(ArgumentError, match="did you mean warning"):
        check_levels({"NUM": "warnin"}, "here")
