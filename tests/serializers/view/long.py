"""A report as long as a book, to be scrolled, searched and clicked through."""

from __future__ import annotations

from tests.shapes import numeral

CHAPTERS = ("基本情况", "主要做法", "存在的问题", "原因分析", "对策建议")
SUBJECTS = ("设施布局", "人员队伍", "资金投入", "部门协同", "监督考核", "宣传引导", "信息平台", "应急处置")
ENDS = {"存在的问题": "不够到位", "对策建议": "需加快完善", "原因分析": "的成因"}
PAGE = 1000
"""About how many characters stand on a page."""


def long_report(pages: int) -> str:
    """Return a report of about so many pages, in chapters, sections and points."""
    lines = ["关于全市基层治理情况的总报告"]
    size, chapter = 0, 0
    while size < pages * PAGE:
        chapter += 1
        name = CHAPTERS[chapter % len(CHAPTERS) - 1]
        part = [f"第{numeral(chapter)}章　第{numeral((chapter + 4) // 5)}片区{name}"]
        part += [line for section in range(1, 9) for line in _section(name, section)]
        lines += part
        size += sum(map(len, part))
    return "\n".join(lines) + "\n"


def _section(chapter: str, section: int) -> list[str]:
    subject = SUBJECTS[section - 1]
    return [f"（{numeral(section)}）{subject}{ENDS.get(chapter, '情况')}", *(_point(chapter, subject, at) for at in range(1, 11))]


def _point(chapter: str, subject: str, point: int) -> str:
    told = {
        "存在的问题": f"{subject}存在薄弱环节，{point * 7}个村至今没有落实，群众反映比较集中，整改进度偏慢。",
        "对策建议": f"建议市民政局会同市财政局在2026年底前改进{subject}，逐村建立清单，每季度通报一次进度。",
    }.get(chapter, f"{subject}方面共有{point * 13}个点位，覆盖{point * 3}个社区，全年运行平稳，台账齐全。")
    return f"{point}.{subject}第{numeral(point)}项。{told}调研组逐一走访核对，与台账记录基本一致。"
