"""A small official paper whose parts can be changed, and what the rules on them say of it."""

from __future__ import annotations

from reportparse import check_report, parse_report
from reportparse.check.settings import Settings

NUMBER = "青政发〔2023〕14号\n"
TITLE = "关于做好农村供水管护工作的通知\n"
WHO = "各乡镇人民政府：\n"
BODY = "为保障供水安全，现将有关事项通知如下。\n一、落实管护责任\n各村确定一名管水员。\n二、落实管护经费\n县财政安排专项资金。\n"
SIGNED = "青禾县人民政府\n2023年5月8日\n"
FIRST, SECOND = "附件1\n农村供水工程名录\n东山水厂，位于东山镇。\n", "附件2\n管水员岗位职责\n管水员每日巡查管网。\n"
NOTE = "附件：1.农村供水工程名录\n2.管水员岗位职责\n"


def paper(*, number: str = NUMBER, who: str = WHO, note: str = "", signed: str = SIGNED, annexes: str = "") -> str:
    """Return an official paper, parts of which may be changed or left out."""
    return number + TITLE + who + BODY + note + signed + annexes


def codes(text: str) -> list[str]:
    """Return the codes of what the rules on parts find."""
    return [found.code for found in check_report(parse_report(text), Settings(select=["DOC"]))]


def mended(text: str) -> list[bool]:
    """Return whether each of what they find has a fix."""
    return [found.fix is not None for found in check_report(parse_report(text), Settings(select=["DOC"]))]
