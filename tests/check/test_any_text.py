"""What holds of the rules on any text."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportparse import parse_report
from reportparse.check.check_report import check_report
from reportparse.check.fix import apply_fixes, fix_file
from reportparse.check.located import locate
from reportparse.check.rules import RULES
from reportparse.check.settings import Settings
from reportparse.check.template import parse_template
from reportparse.readers.options import Options
from reportparse.splice import splice
from tests.generate import copies
from tests.properties.strategies import strings

ALL = Settings(select=["ALL"], options={"STR001": {"required": ["finding", "做法|经验"]}})
TEMPLATE = parse_template("# *\n## 情况\n### *\n## @finding\n## …\n")
TEXTS = st.one_of(strings(), copies().map(lambda copy: copy.text))
SOME = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@SOME
@given(TEXTS)
def test_no_rule_raises_and_every_place_is_in_the_text(text: str) -> None:
    report = parse_report(text)
    found = check_report(report, ALL, TEMPLATE)
    for violation in found:
        assert 0 <= violation.span.start <= violation.span.end <= len(text)
        assert violation.code in RULES
        assert "\n" not in violation.describe("en").replace(violation.details.get("en", "\0"), "")
        assert violation.describe("zh")
        places = [(edit.start, edit.end) for edit in violation.fix.edits] if violation.fix else []
        assert places == sorted(places) and all(0 <= start <= end <= len(text) for start, end in places)
        assert all(one[1] <= other[0] for one, other in zip(places, places[1:], strict=False))
    rows = locate(found, report.source, "a.txt", "zh")
    for row in rows:
        words, at, begins, _ = row.excerpt
        assert 1 <= row.line <= row.end_line and words[at : at + 1] in ("", "\r", text[row.start : row.start + 1])
        assert len(words) <= 60 and begins == (at == row.column - 1)
    assert check_report(parse_report(text), ALL, TEMPLATE) == found


@SOME
@given(TEXTS)
def test_fixes_touch_markers_and_signs_alone(text: str) -> None:
    new = splice(text, apply_fixes(check_report(parse_report(text)), unsafe=False).edits)
    assert _letters(new) == _letters(text)


@SOME
@given(TEXTS)
def test_a_second_run_finds_nothing_to_fix(text: str) -> None:
    data = text.encode("utf-8", "replace")
    first = fix_file(data, "a.txt", Options(encoding="utf-8"), Settings())
    if first.data is not None:
        assert fix_file(first.data, "a.txt", Options(encoding="utf-8"), Settings()).data is None


def _letters(text: str) -> str:
    """Return the words of a text, numerals left aside."""
    return "".join(char for char in text if char.isalpha() and char not in NUMERALS)


NUMERALS = frozenset(
    "一二三四五六七八九十百千零〇○两兩壹贰叁肆伍陆柒捌玖拾貳參叄陸甲乙丙丁戊己庚辛壬癸㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹⅺⅻ"
) | frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
