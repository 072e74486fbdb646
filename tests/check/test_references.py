"""References of a report to its own parts."""

from __future__ import annotations

import pytest

from reportparse import parse_report
from reportparse.check.context import Context
from reportparse.check.references import Reference
from reportparse.source import Span

TEXT = (
    "云溪镇养老服务管理办法\n第一章 总则\n第一条 为规范服务，制定本办法。\n第二条 服务事项如下：\n（一）助餐服务。\n（二）助浴服务。\n"
    "第二章 职责\n第三条 镇政府负责统筹，{}。\n第四条 村委会负责落实。\n"
)


def references(words: str) -> list[tuple[str, int, bool, str | None]]:
    """Return the references of a text: its words, its number, whether it is surely its own, and the family it names."""
    context = Context(parse_report(TEXT.format(words)))
    return [
        (context.text[found.span.start : found.span.end], found.ordinal, found.own, found.run.family if found.run else None)
        for found in context.references
    ]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("见本办法第二条", [("第二条", 2, True, "article")]),
        ("按照第9条执行", [("第9条", 9, True, "article")]),
        ("适用第一章", [("第一章", 1, False, "chapter")]),
        ("落实第（二）项", [("第（二）项", 2, True, "cjk_paren")]),
        ("见第三部分", [("第三部分", 3, True, None)]),
        ("依照《养老条例》第三条执行", []),
        ("依照劳动法第三条执行", []),
        ("依照该条例第三条第（三）项执行", []),
        ("落实省政府意见第二条", []),
        ("按照征求意见第二章修改", []),
        ("落实省里方案的第二条", []),
        ("按照本规定第二条和第四条执行", [("第二条", 2, True, "article"), ("第四条", 4, True, "article")]),
        ("依照供水条例第二条、第四条以及第三条执行", []),
        ("按照本办法第二条第（一）项、第（二）项和第四条执行", [("第二条", 2, True, "article"), ("第四条", 4, True, "article")]),
        ("依照第二款第（一）项、第（二）项执行", []),
        ("依照本市供水条例第二条执行", [("第二条", 2, False, "article")]),
        ("落實省政府意見第二條", []),
        ("見本辦法第二條", [("第二條", 2, True, "article")]),
        ("做好服务", []),
    ],
)
def test_references(words: str, wanted: list[tuple[str, int, bool, str | None]]) -> None:
    assert references(words) == wanted


def test_a_marker_is_no_reference() -> None:
    assert references("统筹") == []


def test_a_reference_follows_its_part_in_its_own_figures() -> None:
    def follow(text: str) -> str | None:
        edit = Reference(Span(0, 3), Span(1, 2), 3, None, True, None).follow(text, {3: 12})
        return edit.text if edit else None

    assert (follow("第三项"), follow("第3项")) == ("十二", "12")
    assert Reference(Span(0, 3), Span(1, 2), 4, None, True, None).follow("第四项", {3: 12}) is None


@pytest.mark.parametrize(
    ("words", "found"), [("本办法第三条之一", []), ("本办法第三条之二", ["第三条之二"]), ("本办法第九条", ["第九条"])]
)
def test_references_to_parts_that_were_put_in(words: str, found: list[str]) -> None:
    text = TEXT.format(f"{words}另有规定的除外").replace("第四条", "第三条之一 村委会公示费用。\n第四条")
    context = Context(parse_report(text))
    dangling = [context.text[at.span.start : at.span.end] for at in context.references if at.own and at.dangles]
    assert dangling == found
