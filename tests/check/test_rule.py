"""What a rule is."""

from __future__ import annotations

import pytest

from reportparse.check.rules import RULES


def test_options_have_their_defaults_and_what_is_given() -> None:
    rule = RULES["FMT010"]
    assert rule.values().number("max-length") == 40
    assert rule.values({"max-length": 9}).number("max-length") == 9
    assert RULES["FMT006"].values().words("allow") == ["一、 1."]
    with pytest.raises(AssertionError):
        rule.values().words("max-length")


def test_the_family_is_the_letters_of_the_code() -> None:
    assert (RULES["NUM001"].family, RULES["TPL003"].family) == ("NUM", "TPL")
