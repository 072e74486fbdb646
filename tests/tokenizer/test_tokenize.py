"""The tokenizer: every family's shapes, what stands around a candidate, what is cited."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportparse import parse_file
from reportparse.markers.families import BY_NAME, LABEL, NUMBERED_LABEL
from reportparse.markers.family import Family, Shape
from reportparse.source import SourceText
from reportparse.texts import CleanText
from reportparse.tokenizer.candidate import Before, Candidate
from reportparse.tokenizer.tokenize import tokenize


def candidates(text: str) -> list[Candidate]:
    return tokenize(CleanText(text, SourceText(text)))


SHAPES = [
    (family, shape) for family in BY_NAME.values() for shape in family.shapes if shape.first or family in (LABEL, NUMBERED_LABEL)
]


@pytest.mark.parametrize(("family", "shape"), SHAPES, ids=[f"{family.name} {shape.example}" for family, shape in SHAPES])
def test_a_family_finds_its_example(family: Family, shape: Shape) -> None:
    example = shape.example.rstrip("， " if family.is_point else " ")
    found = candidates(f"{shape.example}{shape.follows}加强管理\n二、落实责任")[0]
    assert (found.start, found.end) == (0, len(example))
    assert family.name in {reading.family.name for reading in found.readings}


@pytest.mark.parametrize(
    ("text", "family", "ordinal"),
    [
        ("一.现状", "cjk_comma", 1), ("（ 二 ）现状", "cjk_paren", 2), ("〔三〕现状", "cjk_paren", 3), ("(四）现状", "cjk_paren", 4),
        ("㈤现状", "cjk_paren", 5), ("６．现状", "arabic_dot", 6), ("7、现状", "arabic_dot", 7), ("⒏现状", "arabic_dot", 8),
        ("（9）现状", "arabic_paren", 9), ("⑽现状", "arabic_paren", 10), ("1)现状", "arabic_close", 1), ("❷现状", "circled", 2),
        ("１．２现状", "decimal_2", 2), ("1.2.3 现状", "decimal_3", 3), ("二则是人", "shi", 2), ("第三则是人", "di", 3),
        ("第四，人", "di", 4), ("其五，人", "qi", 5), ("最后，人", "sequence", 1000), ("贰、现状", "formal", 2), ("丙、现状", "stem", 3),
        ("第十一條 現狀", "article", 11), ("第2章 现状", "chapter", 2), ("措施3：现状", "label_n", 3), ("－、现状", "cjk_comma", 1),
        ("1.2019年完成", "arabic_dot", 1), ("2.100年11月完成", "arabic_dot", 2), ("1. 1 目的", "decimal_2", 1), ("1. 3 个村", "arabic_dot", 1), ("4. 2 “机器换人”", "decimal_2", 2),
        ("2 L省的改革", "decimal_1", 2), ("3 SCM系统", "decimal_1", 3),
        ("2. 1. 3 目的", "decimal_3", 3), ("问：何时", "question", None), ("第三种意见，人", "di", 3), ("第二步是人", "di", 2), ("（一）一季度", "cjk_paren", 1), ("第三卷 水利", "volume", 3), ("第二分編 堤防", "subpart", 2),
        ("下篇 重点任务", "upper_lower", 3), ("廿二、經費", "cjk_comma", 22), ("卅、附則", "cjk_comma", 30), ("十二，建議", "cjk_comma", 12),
        ("︵三︶改善", "cjk_paren", 3), ("（丙）醫療", "stem_paren", 3), ("11，增加", "arabic_comma", 11), ("1.2.3.4.5 丁", "decimal_5", 5),
        ("§2 土地", "decimal_1", 2), ("§ 2.3 青年", "decimal_2", 3), ("擬辦：補足", "label", None),
        ("2.1．AI驱动", "decimal_2", 1), ("2.1. GIS 系统", "decimal_2", 1), ("2.1.3．DMA分区", "decimal_3", 3),
        ("A.2 服务", "latin_2", 2), ("B.1.3 服务", "latin_3", 3),
    ],
)  # fmt: skip
def test_shapes(text: str, family: str, ordinal: int | None) -> None:
    reading = candidates(text)[0].readings[0]
    assert (reading.family.name, reading.ordinal) == (family, ordinal)


@pytest.mark.parametrize(
    "text", ["（试行）办法", "2.5万人", "第一书记", "一要素", "约3.14万", "第三章程", "第五条街", "同比12.3%", "第12-13條"]
)
def test_no_candidates(text: str) -> None:
    assert candidates(text) == []


@pytest.mark.parametrize(("text", "ordinal"), [("第十七条之二 水费", 17), ("第 28-2 條 水費", 28), ("第三章之二 水费", 3)])
def test_a_part_that_was_put_in_has_two_numbers(text: str, ordinal: int) -> None:
    reading = candidates(text)[0].readings[0]
    assert (reading.ordinal, reading.branch) == (ordinal, 2)


def test_the_first_word_of_a_sequence_may_open_another_run() -> None:
    assert {(reading.family.name, reading.ordinal) for reading in candidates("首先，人")[0].readings} == {
        ("sequence", 1),
        ("di", 1),
    }


def test_letters_before_figures_count_above_them() -> None:
    assert [candidate.readings[0].prefix for candidate in candidates("A.2 服务\nB.1.3 场所")] == [(1,), (2, 1)]
    assert candidates("产品A.2B型\n版本V.2.0版") == []


def test_a_letter_may_be_a_roman_number() -> None:
    readings = candidates("I. 背景")[0].readings
    assert [(reading.family.name, reading.ordinal) for reading in readings] == [("latin", 9), ("roman", 1)]


@pytest.mark.parametrize(
    ("before", "place"),
    [
        ("", Before.LINE), ("前文\n", Before.LINE), ("前文\n  ", Before.LINE), ("前文  ", Before.GAP), ("前文\u3000", Before.GAP),
        ("前文。", Before.STOP), ("前文。 ", Before.STOP), ("前文，", Before.COMMA), ("前文 ", Before.COMMA), ("前“文”", Before.CLOSE),
        ("前文", Before.INSIDE),
    ],
)  # fmt: skip
def test_what_stands_before(before: str, place: int) -> None:
    assert candidates(f"{before}（一）现状")[0].before == place


@pytest.mark.parametrize(
    "text",
    [
        "依照本法第三十条的规定", "第二款第（一）项", "三、四线城市", "三、四季度", "前款第（二）项至第（四）项",
        "1、2号楼", "3、4层", "第五章论述水利会的组织，引用的是档案。",
    ],
)  # fmt: skip
def test_cited(text: str) -> None:
    found = candidates(text)
    assert found
    assert all(candidate.cited for candidate in found if candidate.readings[0].family.name != "clause")


@pytest.mark.parametrize(
    "text", ["第三十条 申请人", "（一）项目建设", "三、四措并举", "1.2019年以来", "第五章分析与预警", "第五章研究方法第六条"]
)
def test_not_cited(text: str) -> None:
    assert not candidates(text)[0].cited


@given(st.text("一二十第章条（）()1２.．、是要则其首先：: \n\u3000甲A①●—建议问题", max_size=80))
def test_candidates_are_in_order_and_apart(text: str) -> None:
    found = candidates(text)
    assert all(a.end <= b.start for a, b in zip(found, found[1:], strict=False))
    assert all(c.readings and 0 <= c.start < c.end <= len(text) for c in found)


def test_labels_of_a_form_that_come_again() -> None:
    found = candidates("措施：补齐。\n为此提出以下措施：补齐。\n措施：抽检。\n建议：加人。\n")
    assert [one.lead for one in found] == ["repeated", "", "repeated", ""]


def test_what_counts_with_its_noun_is_a_point_and_no_article() -> None:
    found = candidates("规矩\n第一条，开门。\n第二条，说清。\n第三条，不代评。\n")
    assert [one.readings[0].family.kind for one in found] == ["point"] * 3


@pytest.mark.parametrize("words", ["个分馆中有三个闲置", "万亩稻田", "岁以上老人"])
def test_a_figure_that_counts_what_follows_a_blank(words: str) -> None:
    assert candidates(f"52 {words}\n") == []
    assert len(candidates("52 个人信息保护\n")) == 1


@pytest.mark.parametrize("label", ["**设计要点**：", "**设计要点：**"])
def test_a_label_that_a_file_sets_off_above_bullets_heads_them(label: str) -> None:
    text = f"### 1.1 渡口\n- 现有渡口\n- 客流变化\n\n{label}\n- 以柳树湾为主\n- 白石滩作为备用\n\n### 1.2 航线\n- 东线\n"
    first = parse_file(text.encode(), name="x.md").sections[0]
    assert [child.head for child in first.children] == ["-现有渡口", "-客流变化", "设计要点："]
    assert [child.head for child in first.children[2].children] == ["-以柳树湾为主", "-白石滩作为备用"]


def test_a_label_above_a_list_of_references_heads_no_part() -> None:
    text = "## 航线\n\n两条。\n\n## 渡口\n\n设施陈旧。\n\n**延伸阅读：**\n- 《渡口志》\n- 《水运志》\n"
    assert [node.head for node in parse_file(text.encode(), name="x.md").walk()] == ["航线", "渡口"]
