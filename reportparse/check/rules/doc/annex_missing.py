"""DOC008: an annex that the note names is not in the text (GB/T 9704-2012, 7.3.7)."""

from __future__ import annotations

from collections.abc import Iterator

from reportparse.check.context import Context
from reportparse.check.rule import Rule, RuleOptions
from reportparse.check.rules.doc.annexes import HEADED, note_and_annexes, read_ordinal
from reportparse.check.violation import Hit


def check(context: Context, options: RuleOptions) -> Iterator[Hit]:
    """Yield the annexes of the note without one of their number, where the text has others with numbers.

    One that is spoken of below them may stand in a line that goes on, so it is not missed.
    """
    named, annexes = note_and_annexes(context) or ([], [])
    below = annexes[0].head.start if annexes else 0
    there = {read_ordinal(found) for found in HEADED.finditer(context.text, below)}
    for entry in named:
        if entry.ordinal is not None and entry.ordinal not in there and all(annex.ordinal for annex in annexes):
            yield Hit(entry.name, {"annex": f"附件{entry.ordinal}"})


RULE = Rule(
    code="DOC008",
    name="annex-missing",
    level="warning",
    message=(
        "the note names {annex}, and the text has others but not this one",
        "附件说明列有{annex}，正文后有其他附件而无此件",
    ),
    what=(
        "Looks for annexes that the note names and the text does not have. Where it has none at all, they are files of their own.",
        "查找附件说明列出而正文后没有的附件。全文一个附件也没有时，视为另附文件。",
    ),
    why=(
        "A reader looks for what is not there; a page may be lost.",
        "读者找不到所列附件，可能缺页。",
    ),
    example="青政发〔2023〕14号\n关于做好农村供水管护工作的通知\n各乡镇人民政府：\n为保障供水安全，现将有关事项通知如下。\n一、落实管护责任\n各村确定一名管水员。\n二、落实管护经费\n县财政安排专项资金。\n附件：1.农村供水工程名录\n2.管水员岗位职责\n3.水费收缴台账\n青禾县人民政府\n2023年5月8日\n附件1\n农村供水工程名录\n东山水厂，位于东山镇。\n附件2\n管水员岗位职责\n管水员每日巡查管网。\n",
    instead="青政发〔2023〕14号\n关于做好农村供水管护工作的通知\n各乡镇人民政府：\n为保障供水安全，现将有关事项通知如下。\n一、落实管护责任\n各村确定一名管水员。\n二、落实管护经费\n县财政安排专项资金。\n附件：1.农村供水工程名录\n2.管水员岗位职责\n青禾县人民政府\n2023年5月8日\n附件1\n农村供水工程名录\n东山水厂，位于东山镇。\n附件2\n管水员岗位职责\n管水员每日巡查管网。\n",
    check=check,
    source="GB/T 9704-2012, 7.3.7",
)
