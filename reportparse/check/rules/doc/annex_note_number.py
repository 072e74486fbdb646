"""DOC006: the annexes in a note are numbered otherwise than 1. (GB/T 9704-2012, 7.3.4)."""

from __future__ import annotations

from collections.abc import Iterator

from reportparse.check.context import Context
from reportparse.check.rule import Rule, RuleOptions
from reportparse.check.rules.doc.annexes import Entry, entries, notes
from reportparse.check.rules.fmt.separators import written
from reportparse.check.violation import Fix, Hit
from reportparse.splice import Edit

POINTS = ".．"
"""What stands behind the number of an annex; the standard itself prints the wide one."""


def check(context: Context, options: RuleOptions) -> Iterator[Hit]:
    """Yield the numbers of another form; those in characters are left to a person."""
    for part, head in notes(context):
        for entry in entries(context, part, head):
            typed = context.text[entry.sign.start : entry.sign.end].strip()
            if entry.ordinal is None or (typed[:-1].isdecimal() and typed[-1] in POINTS) or context.is_marked(entry.sign.start):
                continue
            yield Hit(entry.sign, {"number": typed, "right": f"{entry.ordinal}."}, _fix(context, entry, typed))


def _fix(context: Context, entry: Entry, typed: str) -> Fix | None:
    """Return the change of a number in figures; one in characters may be meant by 附件一 elsewhere."""
    figures = any(char.isdecimal() for char in typed)
    sign = written(".", context.text[entry.sign.end : entry.sign.end + 1])
    return Fix((Edit(entry.sign.start, entry.sign.end, f"{entry.ordinal}{sign}"),)) if figures else None


RULE = Rule(
    code="DOC006",
    name="annex-note-number",
    level="warning",
    message=(
        "“{number}” in the annex note must be “{right}”",
        "附件说明中的“{number}”应为“{right}”",
    ),
    what=(
        "Looks for annexes in the note that are numbered in another form than 1. It mends no number in characters.",
        "查找附件说明中未用“1.”形式的附件顺序号。汉字序号不自动修复。",
    ),
    why=(
        "The standard numbers annexes with Arabic figures and a point: 附件：1.",
        "标准规定附件顺序号用阿拉伯数字，如“附件：1.”。",
    ),
    example="青政发〔2023〕14号\n关于做好农村供水管护工作的通知\n各乡镇人民政府：\n为保障供水安全，现将有关事项通知如下。\n一、落实管护责任\n各村确定一名管水员。\n二、落实管护经费\n县财政安排专项资金。\n附件：1、农村供水工程名录\n2、管水员岗位职责\n青禾县人民政府\n2023年5月8日\n",
    instead="青政发〔2023〕14号\n关于做好农村供水管护工作的通知\n各乡镇人民政府：\n为保障供水安全，现将有关事项通知如下。\n一、落实管护责任\n各村确定一名管水员。\n二、落实管护经费\n县财政安排专项资金。\n附件：1.农村供水工程名录\n2.管水员岗位职责\n青禾县人民政府\n2023年5月8日\n",
    check=check,
    fix="safe",
    source="GB/T 9704-2012, 7.3.4",
)
