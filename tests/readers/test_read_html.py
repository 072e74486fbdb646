"""Web pages: the article among chrome, lines as a browser breaks them, the numbers of lists."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportparse import InputError, Report, parse_file, parse_report
from reportparse.readers.html.read_html import read_html
from reportparse.readers.options import Options
from reportparse.source import Block
from tests.growth import assert_grows_linearly
from tests.outlines import tree_of

BODY = "<p>全镇共有行政村十二个，常住人口三万余人，老人较多，服务需求很大。</p>"
PAGE = """<!DOCTYPE html><html><head><meta charset="{charset}"><title>云溪镇养老服务调研报告 - 云溪镇人民政府</title>
<style>p {{ color: red }}</style><script>var a = "一、脚本";</script></head><body>
<header><a href="/">首页</a></header><div class="menu"><ul><li><a>政务公开</a></li><li><a>一、栏目</a></li></ul></div>
<div class="main"><div class="path">当前位置：<a>首页</a> &gt; <a>调研</a></div>
<div class="tools">字号：<a>大</a> <a>中</a> <a>小</a></div><div class="text" id="zoom">{body}</div></div>
<div class="related"><h3>相关链接</h3><ul><li><a>关于某事的通知，请各单位认真贯彻执行并按时上报材料</a></li></ul></div>
<footer>版权所有：云溪镇人民政府，网站标识码0000000000，备案号某某</footer></body></html>"""


def read(body: str) -> tuple[str, list[Block]]:
    source = read_html(f"<html><body>{body}</body></html>".encode(), "x.html", Options()).source
    return source.text, source.blocks


@pytest.mark.parametrize("charset", ["utf-8", "gb2312", "gb18030"])
def test_the_article_is_found_and_the_title_put_first(charset: str) -> None:
    body = f"<p>一、基本情况</p>{BODY}<p>二、存在问题</p>{BODY}"
    report = parse_file(PAGE.format(charset=charset, body=body).encode("gb18030" if charset != "utf-8" else "utf-8"))
    assert report.title is not None and report.title.text == "云溪镇养老服务调研报告"
    assert [node.heading.text for node in report.walk() if node.heading] == ["基本情况", "存在问题"]
    assert not any(word in report.source.text for word in ("脚本", "栏目", "相关链接", "版权", "首页"))


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("甲<br>乙", "甲\n乙"),
        ("<p>甲\n  乙</p><p>Latin\nwords</p>", "甲乙\nLatin words"),
        ("<p>&nbsp;&nbsp;甲&emsp;</p>", "甲"),
        ("<p>甲<b>乙</b><sup>2</sup></p>", "甲乙2"),
        ("<p>甲</p><p style='display:none'>乙</p><p hidden>丙</p>", "甲"),
        ("<pre>甲\n\n<b>乙</b>丙\n丁</pre>戊\n己", "甲\n乙丙\n丁\n戊己"),
        ("<ol><li><pre>甲\r\n乙</pre></li></ol><xmp>丙\n<b>丁</xmp>", "1. 甲\n乙\n丙\n<b>丁"),
        ("<div style='white-space: pre-wrap'><p>甲\n乙</p><p style='white-space:normal'>丙\n丁</p></div>", "甲\n乙\n丙丁"),
        ("<p>甲<span style='white-space:pre-line'>乙\n丙</span>丁</p>", "甲乙\n丙丁"),
        ("<span style='display:block'>甲</span><span style='display: list-item'>乙</span><b style='display:inline-block'>丙</b>丁", "甲\n乙\n丙丁"),
        ("<ol><li>甲</li><li>乙</li></ol>", "1. 甲\n2. 乙"),
        ("<ol start=3 type=a><li>甲</li><li>乙</li></ol>", "c. 甲\nd. 乙"),
        ("<ol reversed><li>甲</li><li>乙</li></ol>", "2. 甲\n1. 乙"),
        ("<ol><li value=5>甲</li><li>乙</li></ol>", "5. 甲\n6. 乙"),
        ("<ol style='list-style-type: cjk-ideographic'><li>甲</li><li>乙</li></ol>", "一、甲\n二、乙"),
        ("<ol type=I><li>甲<ol><li>乙</li></ol></li><li>丙</li></ol>", "I. 甲\n1. 乙\nII. 丙"),
        ("<ul><li>甲</li></ul><ul style='list-style:none'><li>乙</li></ul>", "• 甲\n乙"),
        ("<ol><li><p>甲</p><p>乙</p></li><li>丙</li></ol>", "1. 甲\n乙\n2. 丙"),
        ("<p class=MsoNormal><![if !supportLists]><span style='mso-list:Ignore'>一、<span>&nbsp; </span></span><![endif]>总则<o:p></o:p></p>", "一、\xa0 总则"),
    ],
)  # fmt: skip
def test_lines(body: str, text: str) -> None:
    assert read(body)[0] == text


@pytest.mark.parametrize("inner", ["{}", "<div>{}</div>"])
def test_plain_text_in_a_page_is_the_report_of_the_text(inner: str) -> None:
    text = "关于养老服务的调研报告\n\n一、基本情况\n全县共有老年人口五万余人。\n二、存在的问题\n人手不足，年龄偏大。\n"
    page = f"<html><body><div style='white-space:pre-wrap'>{inner.format(text)}</div></body></html>"
    assert tree_of(parse_file(page.encode(), name="x.html")) == tree_of(parse_report(text))


@pytest.mark.parametrize(
    ("named", "title"),
    [
        ("2021-2025年养老服务发展规划", "2021-2025年养老服务发展规划"),
        ("2021-2025年养老服务发展规划-云溪县人民政府", "2021-2025年养老服务发展规划"),
        ("云溪县人民政府网站 - 关于养老服务的调研报告", "关于养老服务的调研报告"),
        ("关于“一老一小”—养老托育服务调研", "关于“一老一小”—养老托育服务调研"),
        ("关于“一老一小”服务的调研—云溪县政府门户网", "关于“一老一小”服务的调研"),
        ("养老服务调研报告_调研成果_云溪县人民政府", "养老服务调研报告"),
    ],
)
def test_the_page_names_the_title_beside_its_site(named: str, title: str) -> None:
    page = "<html><head><title>{}</title></head><body><div>{}<p>一、基本情况</p>{}</div></body></html>"
    for shown in ("", f"<p>{title}</p>"):
        report = parse_file(page.format(named, shown, BODY).encode(), name="x.html")
        assert report.title is not None and report.title.text == title
        assert report.source.text.count(title) == 1


def test_a_title_that_the_article_shows_in_part_of_the_page_s_is_the_article_s() -> None:
    page = "<html><head><title>调研报告专栏 - 走访六十个村之后—养老服务调研</title></head><body><p>走访六十个村之后</p><p>一、情况</p>{}</body></html>"
    report = parse_file(page.format(BODY).encode(), name="x.html")
    assert report.title is not None and report.title.text == "走访六十个村之后"


def test_blocks_know_their_element_level_and_cell() -> None:
    text, blocks = read(
        "<div id=a><h2>甲</h2><p>乙</p><p><b>丙</b>丁</p></div><table><tr><th>戊</th><td>己</td></tr><tr><td>庚</td></tr></table>"
    )
    assert [text[block.start : block.end] for block in blocks] == ["甲", "乙", "丙丁", "戊", "己", "庚"]
    assert [block.element for block in blocks[:3]] == [
        f"div#a > {name}" for name in ("h2:nth-of-type(1)", "p:nth-of-type(1)", "p:nth-of-type(2)")
    ]
    assert [block.bold for block in blocks[:3]] == [1, 0, 1]
    assert [block.cell for block in blocks[3:]] == ["T1R1C1", "T1R1C2", "T1R2C1"]


def test_lists_are_markers() -> None:
    body = "<h1>养老服务调研报告</h1><h2>问题</h2><ol><li>资金不足，缺口较大。</li><li>人员短缺，流失严重。</li></ol><h2>建议</h2><p>加大投入，培训人员。</p>"
    report = parse_file(f"<html><body>{body}</body></html>".encode())
    assert report.title is not None and report.title.text == "养老服务调研报告"
    assert [node.heading.text for node in report.sections if node.heading] == ["问题", "建议"]
    assert [child.marker.text for child in report.sections[0].children if child.marker] == ["1.", "2."]


def test_figures_in_a_table_are_no_markers() -> None:
    row = "".join(f"<td>{number}.{number}</td>" for number in range(1, 6))
    text = "一、情况\n" + "全镇共有行政村十二个，老人较多，服务需求很大。" * 4
    report = parse_file(
        f"<div>{''.join(f'<p>{line}</p>' for line in text.splitlines())}<table><tr><th>甲</th></tr><tr>{row}</tr></table></div>".encode()
    )
    assert tree_of(report) == tree_of(parse_report(text))


@pytest.mark.parametrize("unit", ["<div>", "<p>甲</p>", "<b>", "<table><tr><td>"])
def test_deep_and_long_pages_are_read_in_linear_time(unit: str) -> None:
    assert_grows_linearly(read, lambda size: unit * size + "甲", 500, most=2_000)


@given(st.text(alphabet="<>/=\"' abdiloprtuv甲一、1.-!&;#\n", max_size=200))
def test_any_page_is_a_report(body: str) -> None:
    parse_file(f"<html>{body}".encode())


@settings(deadline=None)  # some bytes are given to LibreOffice
@given(st.binary(max_size=200))
def test_any_bytes_are_a_report_or_one_error(data: bytes) -> None:
    try:
        parse_file(b"<html>" + data)
    except InputError as error:
        said = str(error)
    else:
        said = ""
    assert "\n" not in said


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<p>甲<!--c-->乙<![CDATA[丙]]>丁&amp;&#x4e00;&nbsp;戊</p>", "甲乙丁&一\xa0戊"),
        ('<p>甲<?xml:namespace prefix = o ns = "urn:o" />乙<o:p>丙</o:p>丁</p>', "甲乙丙丁"),
        ("<?p?><div><?p?>甲<?p?></div><?p?>", "甲"),
        (
            "<p>云<ruby>溪<rp>(</rp><rt>xī</rt><rp>)</rp></ruby>镇，于<time>2024年</time><nobr>印发</nobr>。</p>",
            "云溪镇，于2024年印发。",
        ),
        ("<p>甲</p></body></html>乙<!--c-->丙", "甲\n乙丙"),
        ("<p>甲&nosuch;乙&lt;丙&#0;丁&#xd800;</p>", "甲&nosuch;乙<丙\ufffd丁\ufffd"),
    ],
)
def test_no_text_is_lost_around_what_is_none(page: str, text: str) -> None:
    assert parse_file(f"<html><body>{page}</body></html>".encode()).source.text == text


@pytest.mark.parametrize("value", ["9" * 5000, "-" + "9" * 400, "１２", "1_0", "1.5", "", "x", "2147483648"])
def test_a_number_of_a_list_that_is_none_is_no_error(value: str) -> None:
    page = f'<html><body><ol start="{value}"><li value="{value}">甲</li><li>乙</li></ol><ol reversed start="{value}"><li>丙</li></ol></body></html>'
    report = parse_file(page.encode())
    assert report.source.text.split() == ["1.", "甲", "2.", "乙", "1.", "丙"]


@pytest.mark.parametrize(
    ("page", "shown"),
    [
        (b"<html><p>\xe4\xb8\x80\xff\xe3\x80\x82</p>\xfe</html>", "\ufffd"),
        (b"<html><p>\xe4\xb8\x80</p><script>\xff\xfe</script></html>", "一"),
    ],
)
def test_undecodable_bytes_are_told_where_the_article_shows_them(page: bytes, shown: str) -> None:
    report = parse_file(page, encoding="utf-8")
    [problem] = [problem for problem in report.problems if problem.code == "undecodable"]
    assert report.source.text[problem.span.start : problem.span.end] == shown
    assert problem.details["count"] == "2"
    assert Report.from_json(report.to_json()) == report


def rows(body: str) -> list[tuple[str, str]]:
    """Return the id and the marker of each part of a page."""
    report = parse_file(f"<html><body><div><h1>云溪镇养老服务调研报告</h1>{body}</div></body></html>".encode(), name="x.html")
    return [(node.id, node.marker.text) for node in report.walk() if node.marker]


INNER = "<li>设施不断完善，建成养老院三家。</li><li>服务不断丰富，助餐点有十二处。</li>"


@pytest.mark.parametrize(
    ("outer", "inner", "markers"),
    [
        ("<ol>", "<ol>", ("1.", "（1）", "2.")),
        ('<ol type="a">', '<ol type="a">', ("a.", "（a）", "b.")),
        ('<ol type="a">', "<ol>", ("a.", "1.", "b.")),
        ("<ol>", '<ol type="i">', ("1.", "i.", "2.")),
        (
            '<ol style="list-style-type: cjk-ideographic">',
            '<ol style="list-style-type: cjk-ideographic">',
            ("一、", "（一）", "二、"),
        ),
    ],
)
@pytest.mark.parametrize(
    "form", ["{outer}<li>现状{inner}{items}</ol></li>{last}</ol>", "{outer}<li>现状</li>{inner}{items}</ol>{last}</ol>"]
)
def test_nested_lists_keep_their_places(form: str, outer: str, inner: str, markers: tuple[str, str, str]) -> None:
    found = rows(form.format(outer=outer, inner=inner, items=INNER, last="<li>问题</li>"))
    assert [(found[place]) for place in (0, 1, 3)] == [("1", markers[0]), ("1.1", markers[1]), ("2", markers[2])]


def test_three_lists_in_one_another() -> None:
    deep = f"<ol><li>现状<ol><li>设施<ol>{INNER}</ol></li><li>服务</li></ol></li><li>问题</li></ol>"
    assert rows(deep) == [("1", "1."), ("1.1", "（1）"), ("1.1.1", "1）"), ("1.1.2", "2）"), ("1.2", "（2）"), ("2", "2.")]


def test_an_item_that_begins_with_a_list_has_its_number() -> None:
    text, blocks = read(f"<ol><li><ol>{INNER}</ol></li><li>问题</li></ol>")
    assert [line[:3] for line in text.splitlines()] == ["1.", "（1）", "（2）", "2. "]
    assert [(block.ordinal, block.label) for block in blocks] == [(1, 2), (1, 3), (2, 3), (2, 3)]


def test_tables_and_definitions_in_a_list_stand_in_their_item() -> None:
    meaning = "<dl><dt>居家养老</dt><dd>老人在家中接受的服务。</dd></dl>"
    table = "<table><tr><td>养老院</td><td>三家</td></tr><tr><td>助餐点</td><td>十二处</td></tr></table>"
    text, _ = read(f"<ol><li>设施{meaning}床位不足。</li><li>服务{table}助餐为主。</li></ol>")
    assert text.splitlines() == [
        "1. 设施", "居家养老", "老人在家中接受的服务。", "床位不足。", "2. 服务", "养老院", "三家", "助餐点", "十二处", "助餐为主。",
    ]  # fmt: skip


def test_a_section_of_an_article_is_not_the_article() -> None:
    long = "全市共有水厂三十座，供水人口二十万人，管网总长一千公里，水质全部达标。" * 9
    page = f"<article><h1>关于供水的报告</h1><p>各位代表：</p><section><h2>一、现状</h2><p>{long}</p></section><p>以上报告。</p></article>"
    assert read(page)[0].splitlines()[-1] == "以上报告。"


def test_bullets_are_nested_as_their_lists_are() -> None:
    page = "<h1>供水方案</h1><h2>一、要求</h2><ul><li>巡查<ul><li>每周</li><li>雨后</li></ul></li><li>检修<ul><li>当日</li></ul></li></ul>"
    assert [node.level for node in parse_file(page.encode(), name="a.html").walk() if node.marker] == [1, 2, 3, 3, 2, 3]
