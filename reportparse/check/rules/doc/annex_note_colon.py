"""DOC005: the annex note has no full-width colon (GB/T 9704-2012, 7.3.4)."""

from __future__ import annotations

from collections.abc import Iterator

from reportparse.check.context import Context
from reportparse.check.rule import Rule, RuleOptions
from reportparse.check.rules.doc.annexes import notes
from reportparse.check.violation import Fix, Hit
from reportparse.source import Span
from reportparse.splice import Edit


def check(context: Context, options: RuleOptions) -> Iterator[Hit]:
    """Yield the colons of annex notes that are not full-width."""
    for part, head in notes(context):
        if head["colon"] != "：":
            yield Hit(Span(part.span.start, head.end("colon")), {}, Fix((Edit(*head.span("colon"), "："),)))


RULE = Rule(
    code="DOC005",
    name="annex-note-colon",
    level="warning",
    message=(
        "the annex note must open with 附件 and a full-width colon",
        "附件说明的“附件”后应标全角冒号",
    ),
    what=(
        "Looks for annex notes with another colon than the full-width one.",
        "查找“附件”后的冒号不是全角的附件说明。",
    ),
    why=(
        "The standard sets 附件：, in full width, as all signs of a Chinese text.",
        "标准规定“附件”后标全角冒号。",
    ),
    example="青政发〔2023〕14号\n关于做好农村供水管护工作的通知\n各乡镇人民政府：\n为保障供水安全，现将有关事项通知如下。\n一、落实管护责任\n各村确定一名管水员。\n二、落实管护经费\n县财政安排专项资金。\n附件:农村供水工程名录\n青禾县人民政府\n2023年5月8日\n",
    instead="青政发〔2023〕14号\n关于做好农村供水管护工作的通知\n各乡镇人民政府：\n为保障供水安全，现将有关事项通知如下。\n一、落实管护责任\n各村确定一名管水员。\n二、落实管护经费\n县财政安排专项资金。\n附件：农村供水工程名录\n青禾县人民政府\n2023年5月8日\n",
    check=check,
    fix="safe",
    source="GB/T 9704-2012, 7.3.4",
)
