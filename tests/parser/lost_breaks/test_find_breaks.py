"""Headings that lost their line break: the model's choice on clear cases, and what must hold for any text."""

from __future__ import annotations

import gzip
import json
from importlib.resources import files
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportparse.parser.heading_lengths import SHAPING, WINDOW
from reportparse.parser.lost_breaks.features import WHOLE, Option, prepare
from reportparse.parser.lost_breaks.find_breaks import Break, Window, find_breaks
from reportparse.parser.lost_breaks.model import DATA, Model, load
from reportparse.parser.lost_breaks.phrases import Phrases
from reportparse.parser.lost_breaks.siblings import agreement, judged
from tests.growth import assert_grows_linearly

HALF_WIDTH = str.maketrans("（），；：", "(),;:")

RUNS = {
    "parallel clauses": (
        "cjk_paren",
        """
        健全工作机制，压实各方责任|今年以来，区里成立由主要领导牵头的工作专班，每月召开一次调度会，
        完善配套政策，优化办事流程|围绕企业开办、用地审批等环节，先后出台十二项措施，
        加强队伍建设，提升服务水平|各街道按照标准配齐专职工作人员，定期组织业务培训，
        """,
    ),
    "one clause": (
        "cjk_paren",
        """
        大力发展特色产业|去年以来新建高标准果园八千亩，培育龙头企业六家，带动农户三千余户。
        持续改善人居环境|投入资金二千六百万元，完成农村户厕改造四千户。
        扎实推进乡村治理|推广积分制、清单制做法，建成村级议事厅九十个。
        """,
    ),
    "the usual sections": (
        "cjk_comma",
        """
        基本情况|我县位于山区，下辖十二个乡镇，共有行政村一百八十个。
        存在的主要问题|从调研的情况看，我县养老服务工作虽然取得了一定成绩，但仍存在一些不足。
        对策建议|针对上述问题，建议从以下几个方面加以改进。
        """,
    ),
    "leads closed by a full stop": (
        "cjk_paren",
        """
        加强组织领导|。各级各部门要把这项工作摆上重要议事日程，主要负责同志亲自抓。
        落实经费保障|。市财政每年安排专项资金，列入年度预算。
        严格督查考核|。市政府督查室定期开展检查，结果予以通报。
        """,
    ),
    "points with leads": (
        "shi",
        """
        加强法规建设|。近年来共制定地方性法规五件，修订三件，废止两件。
        部分乡镇对规划编制的积极性不高|。一些乡镇由于经费紧张，至今没有启动编制工作。
        """,
    ),
    "leads closed by a colon": (
        "shi",
        """
        资金投入不足|：县级财力有限，每年用于公共文化的支出不到预算的百分之一，多数村的文化活动室建成以后长期没有更新设备。
        专业人才缺乏|：全县文化馆站在编人员只有四十二名，其中三十五岁以下的不到三分之一，懂舞台、懂策展的人更是少之又少。
        """,
    ),
    "points of one plain sentence": (
        "arabic_dot",
        """
        |建立健全信息公开制度，完善公众参与、专家论证和风险评估机制；
        |推动优质医疗资源向基层下沉，逐步实现县域内检查结果互认；
        |支持社会力量参与养老服务设施建设和运营。
        """,
    ),
    "titles of chapters": ("chapter", "总则|\n组织机构和职责|\n监督管理|"),
    "a gap where the line ended": (
        "cjk_comma",
        """
        企业招工难难在哪里|    经过对三十家企业的走访，我们认为原因有三。
        怎样破解这一难题|　　首先要改善待遇，其次要打通通勤的最后一公里。
        """,
    ),
}


def windows(lines: str) -> tuple[list[Window], list[int]]:
    """Return the windows of lines in which a bar stands at the heading's end, and where it stands."""
    pairs = [line.strip().split("|", 1) for line in lines.strip().split("\n")]
    return [Window((head + body)[:WINDOW], not body or body[-1] in "；。") for head, body in pairs], [
        len(head) for head, _ in pairs
    ]


@pytest.mark.parametrize("name", RUNS)
@pytest.mark.parametrize("half", [False, True], ids=["full", "half"])
def test_clear_runs(name: str, half: bool) -> None:
    family, lines = RUNS[name]
    given_, wanted = windows(lines)
    if half:
        given_ = [Window(window.text.translate(HALF_WIDTH), window.closed) for window in given_]
    assert [cut.length for cut in find_breaks(given_, family)] == wanted


def test_says_whether_a_break_was_lost() -> None:
    for name, lost in (("one clause", True), ("leads closed by a full stop", False), ("titles of chapters", False)):
        family, lines = RUNS[name]
        assert [cut.lost for cut in find_breaks(windows(lines)[0], family)] == [lost] * 3


def test_siblings_change_the_choice() -> None:
    """A sentence after a lost break looks like a lead, until its siblings show that breaks were lost."""
    family, lines = RUNS["parallel clauses"]
    siblings, _ = windows(lines)
    doubtful = Window("盘活闲置资源，激发内生动力集体经济不断壮大。全镇村均集体收入达到三十万元，", closed=False)
    alone = find_breaks([doubtful], family)[0]
    together = find_breaks([*siblings, doubtful], family)[-1]
    assert together.length == len("盘活闲置资源，激发内生动力")
    assert together.margin > alone.margin or together.length != alone.length


TEXT = """社区老年助餐工作的经验做法街道助餐中心是全区首个由老人自己管理的食堂，开办以来广受好评，
（一）推进过程。街道助餐中心于去年建成。街道助餐中心每天供餐六百份。
（二）存在不足。经验做法总结不够，宣传推广较少。
"""


def test_the_rest_of_the_document_changes_the_choice() -> None:
    """What opens sentences elsewhere opens the body, and words that stand together elsewhere are not parted."""
    window = Window(TEXT.split("\n", 1)[0], closed=True)
    cut = find_breaks([window], "cjk_comma", Phrases(TEXT))[0]
    assert window.text[: cut.length] == "社区老年助餐工作的经验做法"


def test_parallel_clauses_show_in_every_sibling() -> None:
    rows = """
        筑牢制度基础，规范资金使用|新时期对集体资产管理提出了更高要求，需要不断完善制度，
        强化队伍建设，提升业务能力|经管人员来自各村、熟悉各村，要发挥好他们的作用，
        坚持开拓创新，增强发展后劲|镇党委第三次专题会议提出的工作思路为今后指明了方向，
    """
    given_, wanted = windows(rows)
    elsewhere = "".join(window.text + "\n" for window in given_) + "严格审核资金使用情况。加强对资金使用的监督。"
    assert [cut.length for cut in find_breaks(given_, "cjk_paren", Phrases(elsewhere))] == wanted


def test_no_windows() -> None:
    assert find_breaks([], "cjk_comma") == []


@pytest.mark.parametrize("text", ["", "一", "。", "，，，，", "　　　", "…", "：：", "a" * 200])
@pytest.mark.parametrize("closed", [False, True])
def test_strange_windows(text: str, closed: bool) -> None:
    (cut,) = find_breaks([Window(text, closed)], "no such family")
    assert 0 <= cut.length <= min(len(text), WINDOW)


def test_only_one_choice_has_an_infinite_margin() -> None:
    assert find_breaks([Window("", closed=True)], "shi") == [Break(0, inf, False)]


@given(st.lists(st.tuples(st.text(max_size=100), st.booleans()), max_size=6))
def test_any_text_gives_a_cut_inside_it(texts: list[tuple[str, bool]]) -> None:
    run = [Window(*pair) for pair in texts]
    cuts = find_breaks(run, "cjk_paren")
    assert [0 <= cut.length <= len(window.text) for cut, window in zip(cuts, run, strict=True)] == [True] * len(run)
    assert find_breaks(run, "cjk_paren") == cuts


def test_the_data_file_says_how_good_it_is() -> None:
    figures = load().figures
    assert figures["gov"]["hard"] > 0.85
    assert figures["norm"]["hard"] > 0.85
    assert all(by["headings"] > 0.97 for source, by in figures.items() if source != "page")


def test_a_long_run_takes_linear_time() -> None:
    family, lines = RUNS["parallel clauses"]
    run = windows(lines)[0]
    assert_grows_linearly(lambda siblings: find_breaks(siblings, family), lambda size: run * size, 10)


def test_a_run_that_agrees_takes_linear_time() -> None:
    one = judged(prepare("工作", True, "cjk_comma"), [Option(2, WHOLE)], [0.0])
    assert_grows_linearly(agreement, lambda size: [one] * size, 1_000)


def test_the_model_records_the_lengths_that_shaped_it() -> None:
    data = json.loads(gzip.decompress((files("reportparse.parser.lost_breaks") / DATA).read_bytes()))
    assert data["lengths"] == SHAPING
    with pytest.raises(ValueError, match="was trained with .*: run tools/train_lost_breaks.py"):
        Model({**data, "lengths": {**SHAPING, "lead": SHAPING["lead"] + 1}})
