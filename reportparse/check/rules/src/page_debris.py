"""SRC003: page numbers, running heads and other debris of pages stand in the text."""

from __future__ import annotations

from collections.abc import Iterator

from reportparse.check.context import Context
from reportparse.check.rule import Rule, RuleOptions
from reportparse.check.rules.src.repairs import first_repairs
from reportparse.check.violation import Hit

DEBRIS = frozenset({"page-counter", "page-number", "running-head", "doubled-text"})


def check(context: Context, options: RuleOptions) -> Iterator[Hit]:
    """Yield the first place of each kind of debris."""
    return first_repairs(context, DEBRIS)


RULE = Rule(
    code="SRC003",
    name="page-debris",
    level="warning",
    message=("“{words}” is debris of a page (places: {count})", "“{words}”是分页残留（共{count}处）"),
    what=(
        "Looks for page numbers, counters, running heads and doubled words in text and Markdown; the first place of each kind is named.",
        "查找文本和 Markdown 中残留的页码、页计数、页眉页脚和重复文字；每类只报第一处。",
    ),
    why=("It interrupts sentences and looks like numbers of parts.", "会打断句子，也容易被误认作序号。"),
    example="关于村级养老服务的调研报告\n一、基本情况\n全镇有十二个行政村，其中有八个村建成了互助\n-1-\n养老服务站，其余四个村正在建设之中。\n二、存在问题\n人手不足，护理员年龄偏大，队伍不够稳定，\n-2-\n服务水平有待提高。\n三、工作建议\n增加人手。\n",
    instead="关于村级养老服务的调研报告\n一、基本情况\n全镇有十二个行政村，其中有八个村建成了互助养老服务站，其余四个村正在建设之中。\n二、存在问题\n人手不足，护理员年龄偏大，队伍不够稳定，服务水平有待提高。\n三、工作建议\n增加人手。\n",
    check=check,
)
