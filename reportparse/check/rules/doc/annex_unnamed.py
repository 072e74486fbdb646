"""DOC009: the note does not name an annex that is in the text (GB/T 9704-2012, 7.3.4)."""

from __future__ import annotations

from collections.abc import Iterator

from reportparse.check.context import Context
from reportparse.check.rule import Rule, RuleOptions
from reportparse.check.rules.doc.annexes import note_and_annexes
from reportparse.check.violation import Hit


def check(context: Context, options: RuleOptions) -> Iterator[Hit]:
    """Yield the annexes whose number is larger than that of the last one in the note."""
    named, annexes = note_and_annexes(context) or ([], [])
    for annex in annexes:
        if annex.ordinal is not None and annex.ordinal > len(named):
            yield Hit(annex.head, {"annex": f"附件{annex.ordinal}", "count": str(len(named))})


RULE = Rule(
    code="DOC009",
    name="annex-unnamed",
    level="warning",
    message=(
        "the note names {count} of the annexes, and not {annex}",
        "附件说明只列{count}个附件，未列{annex}",
    ),
    what=(
        "Looks for annexes in the text that the note does not name.",
        "查找正文后有而附件说明未列的附件。",
    ),
    why=(
        "The note says what belongs to the paper; what it leaves out may be left out when the paper is passed on.",
        "附件说明列明随文附件；漏列的附件在流转中容易遗失。",
    ),
    example="青政发〔2023〕14号\n关于做好农村供水管护工作的通知\n各乡镇人民政府：\n为保障供水安全，现将有关事项通知如下。\n一、落实管护责任\n各村确定一名管水员。\n二、落实管护经费\n县财政安排专项资金。\n附件：1.农村供水工程名录\n2.水费收缴台账\n青禾县人民政府\n2023年5月8日\n附件1\n农村供水工程名录\n东山水厂，位于东山镇。\n附件2\n水费收缴台账\n台账按月登记。\n附件3\n管水员岗位职责\n管水员每日巡查管网。\n",
    instead="青政发〔2023〕14号\n关于做好农村供水管护工作的通知\n各乡镇人民政府：\n为保障供水安全，现将有关事项通知如下。\n一、落实管护责任\n各村确定一名管水员。\n二、落实管护经费\n县财政安排专项资金。\n附件：1.农村供水工程名录\n2.水费收缴台账\n3.管水员岗位职责\n青禾县人民政府\n2023年5月8日\n附件1\n农村供水工程名录\n东山水厂，位于东山镇。\n附件2\n水费收缴台账\n台账按月登记。\n附件3\n管水员岗位职责\n管水员每日巡查管网。\n",
    check=check,
    source="GB/T 9704-2012, 7.3.4",
)
