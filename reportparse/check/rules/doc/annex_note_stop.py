"""DOC007: a punctuation mark stands behind the name of an annex in the note (GB/T 9704-2012, 7.3.4)."""

from __future__ import annotations

from collections.abc import Iterator

from reportparse.check.context import Context
from reportparse.check.rule import Rule, RuleOptions
from reportparse.check.rules.doc.annexes import entries, notes
from reportparse.check.violation import Fix, Hit
from reportparse.signs import CLAUSE_STOPS
from reportparse.source import Span
from reportparse.splice import Edit

ENDS = CLAUSE_STOPS + "、"
"""What ends a name that is listed as if in a sentence."""


def check(context: Context, options: RuleOptions) -> Iterator[Hit]:
    """Yield the names with a mark behind them."""
    for part, head in notes(context):
        for entry in entries(context, part, head):
            name = context.text[entry.name.start : entry.name.end]
            bare = name.rstrip(ENDS)
            if bare and bare != name:
                place = Span(entry.name.start + len(bare), entry.name.end)
                parts = context.rest_of_line(place.end).strip()  # the next name on its line, from which nothing else parts it
                fix = None if parts else Fix((Edit(place.start, place.end, ""),))
                yield Hit(place, {"name": bare[-12:].split("\n")[-1], "sign": name[len(bare) :]}, fix)


RULE = Rule(
    code="DOC007",
    name="annex-note-stop",
    level="warning",
    message=(
        "“{sign}” stands behind the annex “{name}” in the note, where none belongs",
        "附件名称“{name}”后不加标点符号“{sign}”",
    ),
    what=(
        "Looks for names of annexes in the note that end in a comma, semicolon or full stop. It mends none before another name on its line.",
        "查找附件说明中名称后加逗号、分号或句号的附件。同一行内后面还有附件的不自动修复。",
    ),
    why=(
        "The standard sets names alone: each is on a line of its own.",
        "标准规定附件名称后不加标点符号，每个附件单独成行。",
    ),
    example="青政发〔2023〕14号\n关于做好农村供水管护工作的通知\n各乡镇人民政府：\n为保障供水安全，现将有关事项通知如下。\n一、落实管护责任\n各村确定一名管水员。\n二、落实管护经费\n县财政安排专项资金。\n附件：1.农村供水工程名录；\n2.管水员岗位职责\n青禾县人民政府\n2023年5月8日\n",
    instead="青政发〔2023〕14号\n关于做好农村供水管护工作的通知\n各乡镇人民政府：\n为保障供水安全，现将有关事项通知如下。\n一、落实管护责任\n各村确定一名管水员。\n二、落实管护经费\n县财政安排专项资金。\n附件：1.农村供水工程名录\n2.管水员岗位职责\n青禾县人民政府\n2023年5月8日\n",
    check=check,
    fix="safe",
    source="GB/T 9704-2012, 7.3.4",
)
