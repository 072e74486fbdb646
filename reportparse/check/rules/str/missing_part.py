"""STR001: a part that this kind of document must have is missing."""

from __future__ import annotations

from collections.abc import Iterator

from reportparse.check.context import Context
from reportparse.check.rule import Option, Rule, RuleOptions
from reportparse.check.violation import Hit
from reportparse.model import CHINESE_ROLES
from reportparse.source import Span


def check(context: Context, options: RuleOptions) -> Iterator[Hit]:
    """Yield a problem at the report's title for each part that it does not have."""
    roles = {node.role for node in context.nodes}
    headings = [node.heading.text for node in context.nodes if node.heading]
    title = context.report.title
    for part in options.words("required"):
        found = (
            part in roles if part in CHINESE_ROLES else any(word in heading for word in part.split("|") for heading in headings)
        )
        if not found:
            span = title.span if title else Span(0, min(1, len(context.text)))
            yield Hit(span, {"part": part, "part_zh": CHINESE_ROLES.get(part, part)})


RULE = Rule(
    code="STR001",
    name="missing-part",
    level="error",
    message=("the part “{part}” is missing", "缺少“{part_zh}”部分"),
    what=(
        (
            "Looks for the parts that the configuration requires: roles (background, practice, finding, cause, recommendation, case, "
            "conclusion) or words of a heading, alternatives separated by |. Without `required` it finds nothing; "
            "a kind of document may require parts of its own."
        ),
        (
            "检查配置中要求的部分是否齐备：可写作用（background、practice、finding、cause、recommendation、case、conclusion），"
            "也可写标题用词，多种写法用 | 分隔。未配置 `required` 时不检查；各类文件可分别要求。"
        ),
    ),
    why=("A report without its problems or its measures is not finished.", "缺了问题或建议，报告就不完整。"),
    example="关于村级养老服务的调研报告\n一、基本情况\n全镇有十二个村。\n二、存在的问题\n人手不足。\n",
    instead="关于村级养老服务的调研报告\n一、基本情况\n全镇有十二个村。\n二、存在的问题\n人手不足。\n三、对策建议\n增加人手。\n",
    check=check,
    options={"required": Option([], ("the parts that must be there", "必须具备的部分"))},
    example_options={"required": ["finding", "recommendation"]},
)
