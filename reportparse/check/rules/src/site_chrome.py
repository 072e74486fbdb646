"""SRC004: text of the site that showed the report stands in it."""

from __future__ import annotations

from collections.abc import Iterator

from reportparse.check.context import Context
from reportparse.check.rule import Rule, RuleOptions
from reportparse.check.rules.src.repairs import first_repairs
from reportparse.check.violation import Hit

CHROME = frozenset({"site-chrome"})


def check(context: Context, options: RuleOptions) -> Iterator[Hit]:
    """Yield the first place of what a site put around the text."""
    return first_repairs(context, CHROME)


RULE = Rule(
    code="SRC004",
    name="site-chrome",
    level="warning",
    message=("“{words}” comes from the site that showed the text (places: {count})", "“{words}”是网站页面文字（共{count}处）"),
    what=(
        "Looks for navigation, tools and notices of document-sharing sites in text and Markdown; the first place is named.",
        "查找文本和 Markdown 中残留的导航、工具栏和文档分享网站提示；只报第一处。",
    ),
    why=("It is no part of the report.", "不属于报告内容。"),
    example="关于村级养老服务的调研报告\n打印本页 关闭窗口\n一、基本情况\n全镇有十二个村。\n二、存在问题\n人手不足。\n",
    instead="关于村级养老服务的调研报告\n一、基本情况\n全镇有十二个村。\n二、存在问题\n人手不足。\n",
    check=check,
)
