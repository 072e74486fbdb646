"""The runs in which the nodes of a report count."""

from __future__ import annotations

import pytest

from reportparse import parse_report
from reportparse.check.runs import Run, read_runs
from reportparse.splice import splice
from tests.check.texts import run_of

TWICE = "关于云溪镇的报告\n一、问题\n（一）人手不足\n护理员少。\n（二）经费不足\n投入少。\n二、建议\n（{}）增加人手\n多招。\n（{}）增加经费\n多拨。\n"


def runs_of(text: str) -> list[tuple[str, list[int]]]:
    """Return the families and numbers of the runs of a text."""
    return [(run.family, run.ordinals) for run in read_runs(parse_report(text).sections)]


@pytest.mark.parametrize(("ordinals", "first"), [([1, 2], 1), ([2, 1], 1), ([3, 4], 3), ([0, 1], 0)])
def test_the_first_number(ordinals: list[int], first: int) -> None:
    assert run_of(ordinals).first == first


def test_siblings_of_one_family_count_together() -> None:
    runs = read_runs(parse_report(TWICE.format("一", "二")).sections)
    assert [(run.family, run.level, run.ordinals) for run in runs] == [
        ("cjk_comma", 1, [1, 2]),
        ("cjk_paren", 2, [1, 2]),
        ("cjk_paren", 2, [1, 2]),
    ]
    assert not any(run.crossings or run.restarts or run.lost for run in runs)


def test_a_run_counts_on_in_another_section() -> None:
    (_, run) = read_runs(parse_report(TWICE.format("三", "四")).sections)
    assert (run.ordinals, run.crossings, run.highest, run.numbers) == ([1, 2, 3, 4], {2}, 4, {1, 2, 3, 4})


def test_articles_count_on_whatever_number_comes() -> None:
    text = "云溪镇养老服务管理办法\n第一章 总则\n第一条 为规范服务，制定本办法。\n第二条 本办法适用于全镇。\n第二章 职责\n第四条 镇政府负责统筹。\n第五条 村委会负责落实。\n"
    assert runs_of(text) == [("chapter", [1, 2]), ("article", [1, 2, 4, 5])]


def test_a_second_list_restarts() -> None:
    text = "关于云溪镇的报告\n一、情况\n十二个村。\n二、问题\n人手不足。\n一、建议\n增加人手。\n二、打算\n逐步推开。\n三、保障\n成立专班。\n"
    assert [(run.ordinals, run.restarts) for run in read_runs(parse_report(text).sections)] == [
        ([1, 2], False),
        ([1, 2, 3], True),
    ]


def test_words_that_need_not_follow_one_another_are_no_run() -> None:
    assert runs_of("报告\n首先，人手不足，护理员少。其次，经费不足，投入少。最后，设施不足，站点少。\n") == []


def test_what_a_renumbering_changes() -> None:
    assert run_of([1, 3, 4]).renumbering(1) == {3: 2, 4: 3}
    assert run_of([1, 2, 2]).renumbering(1) == {}
    assert run_of([3, 4]).renumbering(1) == {3: 1, 4: 2}


def test_a_run_is_numbered_anew_from_any_number() -> None:
    text = "关于云溪镇的报告\n一、情况\n十二个村。\n三、问题\n人手不足。\n四、建议\n增加人手。\n"
    (run,) = read_runs(parse_report(text).sections)
    fix = run.fix(text, 1, safe=False)
    assert fix is not None and not fix.safe
    assert splice(text, fix.edits) == text.replace("三、", "二、").replace("四、", "三、")
    assert Run(run.family, 1, run.nodes[:1], [1]).fix(text, 1) is None


INSERTED = "云溪镇用水办法\n第一条 装表计量，第三条之一另有规定的除外。\n第三条 用户维护管道。\n第三条之一 村委会维护共用管道。\n第三条之{} 费用按户分摊。\n第四条 水费公示。\n"


def test_parts_that_were_put_in_count_behind_the_part_before() -> None:
    articles, inserted = read_runs(parse_report(INSERTED.format("二")).sections)
    assert (articles.ordinals, articles.base, [node.marker.branch for node in articles.inserted if node.marker]) == (
        [1, 3, 4],
        None,
        [1, 2],
    )
    assert (inserted.ordinals, inserted.base) == ([1, 2], 3)


def test_parts_that_were_put_in_follow_to_a_new_number() -> None:
    text = INSERTED.format("二")
    fix = read_runs(parse_report(text).sections)[0].fix(text, 1)
    assert fix is not None
    new = splice(text, fix.edits)
    assert [line[:5] for line in new.split("\n")[2:6]] == ["第二条 用", "第二条之一", "第二条之二", "第三条 水"]


def test_the_figures_of_parts_that_were_put_in_follow_too() -> None:
    text = "第 一 章 總則\n第 1 條\n裝表計量。\n第 3 條\n用戶維護。\n第 3-1 條\n公告水價。\n第 4 條\n施行。\n"
    run = next(run for run in read_runs(parse_report(text).sections) if run.family == "article" and run.base is None)
    assert [(node.marker.text, node.marker.branch) for node in run.inserted if node.marker] == [("第 3-1 條", 1)]
