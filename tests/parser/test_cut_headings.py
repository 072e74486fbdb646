"""Where headings end: lines that are titles, leads closed by a stop, and what has none."""

from __future__ import annotations

import pytest
from hypothesis import given

from reportparse import parse_file
from reportparse.clean.clean_text import clean_text
from reportparse.draft import PartPlace
from reportparse.parser.cut_headings import cut_headings, take_back
from reportparse.parser.resolve import resolve
from reportparse.source import SourceText
from reportparse.texts import ReadText
from reportparse.tokenizer.candidate import Style
from reportparse.tokenizer.tokenize import tokenize
from tests.growth import assert_grows_linearly
from tests.parser.helpers import outline_of, plain
from tests.properties.strategies import strings


def headings(text: str) -> list[str]:
    """Return the heading of each item of a text that needs no cleaning; empty where it has none."""
    return [text[start:end] for start, end in cut_headings(outline_of(text), plain(text))]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("（一）落实责任。\n县水利局", ""),
        ("（一）落实责任\n县水利局", "落实责任"),
        ("（一）落实责任。层层压实。\n县水利局", "落实责任"),
    ],
)
def test_a_single_sentence_is_text_where_the_paper_closes_behind_it(text: str, kept: str) -> None:
    found = cut_headings(outline_of(text), plain(text))
    take_back(outline_of(text), found, [PartPlace("signature", text.index("县水利局"), len(text))], plain(text))
    assert [text[start:end] for start, end in found] == [kept]


LONG = "各有关部门要密切配合定期会商及时解决工作中遇到的困难和问题"
CASES = [
    ("一、基本情况\n全镇有十二个村。\n二、主要问题\n人手不足。", ["基本情况", "主要问题"]),
    ("一、 ，基本情况：\n全镇有十二个村。\n二、主要问题。\n人手不足。", ["基本情况", "主要问题"]),
    ("（一）加强领导。成立专班，专人负责。\n（二）落实经费；列入预算，专款专用。", ["加强领导", "落实经费"]),
    ("（一）加强领导：成立专班，专人负责。\n（二）落实经费：列入预算，专款专用。", ["加强领导", "落实经费"]),
    ("（一）怎么办？成立专班，专人负责。\n（二）谁来管？\n各村来管。", ["怎么办", "谁来管"]),
    ("1.建立健全制度，完善各项机制。\n2.加强监督检查，严肃追责问责。", ["", ""]),
    ("1.建立健全制度，完善各项机制\n2.加强监督检查，严肃追责问责", ["建立健全制度，完善各项机制", "加强监督检查，严肃追责问责"]),
    ("一、工作目标\n（一）普及率达到95.5%。\n（二）合格率达到98%。", ["工作目标", "", ""]),
    (f"一、{LONG}{LONG}{LONG}\n二、问题\n少。", ["", "问题"]),
    (f"一、{LONG}{LONG}。成立专班。\n二、问题\n少。", ["", "问题"]),
    ("第一条 为了加强管理，制定本办法。\n第二条 适用范围\n本办法适用于全县。", ["", "适用范围"]),
    ("第一条 责任\n（一）加强领导。成立专班，专人负责。\n第二条 附则\n自发布起施行。", ["责任", "", "附则"]),
    ("问题分析：人手不足。\n具体建议：增加人手。", ["", ""]),
    ("一是加强法规建设。近年来共制定五件。二是推进改造。新建十处。", ["加强法规建设", "推进改造"]),
    ("第一章 总则 第二章 分则 第三章 附则", ["总则", "分则", "附则"]),
    ("（一）加强领导。\n责任单位：县水利局\n（二）落实经费。责任单位：县财政局", ["", ""]),
    ("（一）加强领导\n责任单位：县水利局\n（二）落实经费\n责任单位：县财政局", ["加强领导", "落实经费"]),
    ("一是加强领导，成立专班。\n二是认真梳理成果。\n全县将继续推进。", ["", ""]),
    ("一、工作纪律\n严格保密。\n二、本方案由县水利局负责解释。\n电话另行公布。", ["工作纪律", ""]),
    ("一、工作纪律\n严格保密。\n二、附则。\n电话另行公布。", ["工作纪律", "附则"]),
    ("一、加强领导。成立专班，专人负责。\n二、落实各项经费。\n列入预算，专款专用。", ["加强领导", "落实各项经费"]),
    ("（一）甲。乙丙丁戊。\n（二）己。庚辛壬癸。", ["", ""]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), CASES, ids=[text[:14] for text, _ in CASES])
def test_headings(text: str, wanted: list[str]) -> None:
    assert headings(text) == wanted


@pytest.mark.parametrize(("size", "title"), [(60, True), (61, False)])
def test_a_line_is_a_title_up_to_a_length(size: int, title: bool) -> None:
    line = "加强农村饮水工程管护".ljust(size, "村")
    assert headings(f"一、{line}\n全镇有十二个村。\n二、问题\n少。")[0] == (line if title else "")


@pytest.mark.parametrize(("stop", "longest"), [("。", 45), ("；", 24), ("：", 30)])
def test_a_lead_is_a_heading_up_to_a_length(stop: str, longest: int) -> None:
    for size, wanted in ((longest, True), (longest + 1, False)):
        lead = "加强管护".ljust(size, "村")
        assert headings(f"（一）{lead}{stop}成立专班。\n（二）落实经费。列入预算。")[0] == (lead if wanted else "")


@pytest.mark.parametrize(("size", "title"), [(20, True), (21, False)])
def test_the_title_of_an_article_is_short(size: int, title: bool) -> None:
    line = "适用范围".ljust(size, "村")
    assert headings(f"第一条 {line}\n本办法适用于全县。\n第二条 附则\n施行。")[0] == (line if title else "")


def test_a_point_in_a_number_and_a_misread_figure_close_no_lead() -> None:
    assert headings("一、投入2.5万元。新建三处。\n二、问题\n少。")[0] == "投入2.5万元"
    assert headings("一、自200。年起改造。新建三处。\n二、问题\n少。")[0] == "自200。年起改造"


def test_where_line_breaks_were_lost_siblings_tell_the_end() -> None:
    parts = [
        ("健全工作机制，压实各方责任", "今年以来，区里成立由主要领导牵头的工作专班，每月召开一次调度会，研究解决难点问题。"),
        ("完善配套政策，优化办事流程", "围绕企业开办、用地审批等环节，先后出台十二项措施，平均办理时限压缩四成以上。"),
        ("加强队伍建设，提升服务水平", "各街道按照标准配齐专职工作人员，定期组织业务培训，群众满意度持续提高。"),
    ]
    text = "现将情况报告如下。" + "".join(f"（{n}）{head}{body}" for n, (head, body) in zip("一二三", parts, strict=True))
    assert headings(text) == [head for head, _ in parts]


def test_where_most_parts_stand_on_lines_no_break_was_lost() -> None:
    text = "一、现状\n（一）健全工作机制，压实各方责任今年以来，区里成立工作专班，每月召开一次调度会，研究解决难点问题。\n二、问题\n少。\n三、建议\n多。\n"
    assert headings(text)[1] == ""


@pytest.mark.parametrize(
    ("style", "wanted"),
    [
        (Style(), ""),
        (Style(lead=7), "加强领导"),
        (Style(lead=6), "加强领导"),
        (Style(lead=4), ""),
        (Style(level=1), ""),
    ],
)
def test_words_that_are_set_off_are_the_heading_where_a_stop_closes_them(style: Style, wanted: str) -> None:
    text = "一、加强领导，成立专班。专人负责，定期通报。\n全县推开。\n二、落实经费\n列入预算。"
    candidates = tokenize(plain(text))
    candidates[0].style = style
    start, end = cut_headings(resolve(candidates), plain(text))[0]
    assert text[start:end] == (wanted or "加强领导，成立专班")


@pytest.mark.parametrize(("level", "wanted"), [(None, ""), (2, "为了加强管理，制定本办法")])
def test_a_heading_style_makes_a_title_of_any_line(level: int | None, wanted: str) -> None:
    text = "第一条 为了加强管理，制定本办法\n全县推开。\n第二条 附则\n施行。"
    candidates = tokenize(plain(text))
    candidates[0].style = Style(level=level)
    start, end = cut_headings(resolve(candidates), plain(text))[0]
    assert text[start:end] == wanted


def test_an_item_whose_marker_is_lost_has_none() -> None:
    text = "一、甲\n（一）乙\n（二）丙\n（三）丁\n三、戊"
    outline = resolve(tokenize(plain(text)), breaks=[2])
    lost = next(index for index, item in enumerate(outline.items) if item.candidate is None)
    start, end = cut_headings(outline, plain(text))[lost]
    assert start == end == outline.items[lost].start


@given(strings())
def test_every_heading_stands_inside_its_item(text: str) -> None:
    clean = clean_text(ReadText(SourceText(text)))
    outline = resolve(tokenize(clean))
    found = cut_headings(outline, clean)
    stops = [*(item.start for item in outline.items[1:]), len(clean.text)]
    assert len(found) == len(outline.items)
    for item, (start, end), stop in zip(outline.items, found, stops, strict=False):
        after = item.candidate.end if item.candidate else item.start
        assert after <= start <= end <= max(stop, start)
        assert "\n" not in clean.text[start:end]


def test_all_items_of_a_files_list_are_text_where_their_siblings_are() -> None:
    items = "1. 建立看护台账，每周核对一次；\n2. 安排专人巡查，做到应查尽查；\n3. 开展入户宣传，提高居民知晓率。\n"
    text = f"## 一、主要做法\n\n{items}\n以上做法受到居民好评。\n\n## 二、下一步计划\n\n继续推进。\n"
    listed = parse_file(text.encode(), name="x.md").sections[0].children
    assert [item.heading for item in listed] == [None, None, None]
    assert listed[2].text == "开展入户宣传，提高居民知晓率。"


@pytest.mark.parametrize("heading", ["结论先行（TL;DR）", "问题（缺口大；收费高）", "做法；成效", "北村：集市；示范"])
def test_a_heading_of_a_files_own_is_whole(heading: str) -> None:
    report = parse_file(f"## 一、{heading}\n\n渡口三处。\n\n## 二、结语\n\n完。\n".encode(), name="x.md")
    first = report.sections[0]
    assert first.heading is not None and (first.heading.text, first.text) == (heading, "渡口三处。")


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("一、问题（缺口大；收费高）\n渡口三处。\n", "问题（缺口大；收费高）"),
        ("一、问题（缺口大。渡口三处；", "问题（缺口大"),
        ("一、问题（缺口大）。渡口三处（在册）。\n完。\n", "问题（缺口大）"),
    ],
)
def test_brackets_hold_no_end_of_a_heading(text: str, heading: str) -> None:
    assert headings(text) == [heading]


def test_many_brackets_take_linear_time() -> None:
    assert_grows_linearly(headings, lambda size: "一、" + "（；" * size + "）\n", 200, 8_000)


def test_no_heading_reaches_over_the_marker_of_the_next_part() -> None:
    text = (
        "白沙镇供水方案一、供水概况1.1供水水源 全镇共有水源三处，水量充足。1.2供水管网 管网连通各村，长九十里。"
        "二、问题与打算2.1管网老旧 管网用了三十年，漏损严重。2.2水价偏低 水价多年未调，入不敷出。"
    )
    found = headings(text)
    assert found[0] == "供水概况"
    assert found[3] == "问题与打算"
