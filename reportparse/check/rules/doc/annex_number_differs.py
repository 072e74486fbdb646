"""DOC010: an annex has another number than the note gives it (GB/T 9704-2012, 7.3.7)."""

from __future__ import annotations

from collections.abc import Iterator

from reportparse.check.context import Context
from reportparse.check.rule import Rule, RuleOptions
from reportparse.check.rules.doc.annexes import note_and_annexes
from reportparse.check.violation import Hit
from reportparse.trim import unspaced

MOST = 200
"""How many characters behind its head hold the title of an annex."""


def check(context: Context, options: RuleOptions) -> Iterator[Hit]:
    """Yield the annexes that are titled as the note names another one."""
    named, annexes = note_and_annexes(context) or ([], [])
    names = {_bare(context.text[entry.name.start : entry.name.end]): entry.ordinal for entry in named}
    for annex in annexes if len(names) == len(named) else ():
        below = context.text[annex.head.end : min(annex.end, annex.head.end + MOST)]
        lines = [_bare(line) for line in below.split("\n") if line.strip()][:1]
        wanted = names.get(lines[0]) if lines else None
        if wanted is not None and annex.ordinal is not None and wanted != annex.ordinal:
            yield Hit(annex.head, {"annex": f"附件{annex.ordinal}", "right": f"附件{wanted}", "name": lines[0]})


def _bare(name: str) -> str:
    """Return a name without white space and the marks around it."""
    return unspaced(name).strip("《》：:。；")


RULE = Rule(
    code="DOC010",
    name="annex-number-differs",
    level="warning",
    message=(
        "{annex} “{name}” is {right} in the note",
        "{annex}“{name}”在附件说明中为{right}",
    ),
    what=(
        "Looks for annexes whose title the note names under another number.",
        "查找标题与附件说明一致而顺序号不一致的附件。",
    ),
    why=(
        "Number and title of an annex must be those of the note; a reference to it leads to another one.",
        "附件顺序号和标题应与附件说明一致，否则引用会指向别的附件。",
    ),
    example="青政发〔2023〕14号\n关于做好农村供水管护工作的通知\n各乡镇人民政府：\n为保障供水安全，现将有关事项通知如下。\n一、落实管护责任\n各村确定一名管水员。\n二、落实管护经费\n县财政安排专项资金。\n附件：1.农村供水工程名录\n2.管水员岗位职责\n青禾县人民政府\n2023年5月8日\n附件2\n农村供水工程名录\n东山水厂，位于东山镇。\n附件1\n管水员岗位职责\n管水员每日巡查管网。\n",
    instead="青政发〔2023〕14号\n关于做好农村供水管护工作的通知\n各乡镇人民政府：\n为保障供水安全，现将有关事项通知如下。\n一、落实管护责任\n各村确定一名管水员。\n二、落实管护经费\n县财政安排专项资金。\n附件：1.农村供水工程名录\n2.管水员岗位职责\n青禾县人民政府\n2023年5月8日\n附件1\n农村供水工程名录\n东山水厂，位于东山镇。\n附件2\n管水员岗位职责\n管水员每日巡查管网。\n",
    check=check,
    source="GB/T 9704-2012, 7.3.7",
)
