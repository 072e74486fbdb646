"""The families of markers (序号类型), one row each: what a marker looks like and how it counts.

Ranks follow GB/T 9704-2012 §7.3.3 (一、 above （一） above 1. above （1）) and place the others
around it. A rank is evidence, no order: a document may nest its families otherwise.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reportparse.tokenizer.numerals import System

Kind = Literal["unit", "block", "point", "label", "bullet"]

CJK = "一二三四五六七八九十百零〇○兩两－"
DIGIT = "0-9０-９"
FORMAL = "壹贰叁肆伍陆柒捌玖拾貳參叄陸"
MACROS = {
    "{number}": "{sp}(?:{cjk}|{arabic}){sp}",
    "{sp}": "[ \u3000]{0,2}",
    "{cjk}": f"[{CJK}]{{1,5}}",
    "{more}": f"[{CJK}]{{0,4}}",
    "{arabic}": f"[{DIGIT}]{{1,3}}",
    "{digit2}": f"[{DIGIT}]{{0,2}}",
    "{alone}": f"(?<![{DIGIT}.．,，/％%+-].)",
    "{word}": r"(?<![A-Za-z\d.（(].)",
    "{opens}": r"(?:(?<=\n.)|(?<![\s\S].))",
}
"""What the patterns abbreviate; `{alone}`, `{word}` and `{opens}` look behind the first character."""


@dataclass(frozen=True, slots=True, eq=False)
class Family:
    """Markers of one shape, which count together; each row is itself alone, so that it hashes at once."""

    name: str
    """Its name in the wire format."""
    kind: Kind
    """`unit`: 章, 节, 条 …; `block`: numbers that head a part; `point`: words that count in running
    text; `label`: headings of a form; `bullet`: signs without a number."""
    rank: float
    """Where it usually stands; smaller is higher."""
    system: System | None
    """Its numerals; None where it has no ordinal."""
    first: str
    """The characters that it may begin with, as inside a character class."""
    rest: str
    """A regular expression of what follows the first character, `MACROS` filled in."""
    example: str
    """A marker of it."""


# fmt: off
FAMILIES: tuple[Family, ...] = (
    Family("part", "unit", 0, "cjk", "第", r"{number}(?:部分(?![场人地群职企村])|編|编|篇)", "第一部分"),
    Family("chapter", "unit", 1, "cjk", "第", r"{number}章(?!程)", "第一章"),
    Family("section", "unit", 2, "cjk", "第", r"{number}[节節](?![课課车車])", "第一节"),
    Family("article", "unit", 4, "cjk", "第", r"{number}[条條](?![街路河线道铁跨轨])", "第七条"),
    Family("clause", "unit", 4.5, "cjk", "第", r"{number}款", "第二款"),
    Family("di", "point", 8.6, "cjk", "第", r"{number}(?:[则則就]?是|(?=[，、,：:]))", "第一，"),
    Family("shi", "point", 9, "cjk", CJK, r"{more}[则則就]?是", "一是"),
    Family("cjk_comma", "block", 3, "cjk", CJK, r"{more}(?:{sp}[、.．﹒]|{opens}(?=[ \u3000]*\n))", "一、"),
    Family("yao", "point", 9, "cjk", CJK, r"{more}要(?![素点點求件务務害领領闻聞])", "一要"),
    Family("ze", "point", 9, "cjk", CJK, r"{more}[则則来來]", "一则"),
    Family("cjk_paren", "block", 5, "cjk", "（(〔【［﹙", r"{sp}{cjk}{sp}[）)〕】］﹚]", "（一）"),
    Family("cjk_paren", "block", 5, "cjk", "㈠-㈩㊀-㊉", "", "㈠"),
    Family("qi", "point", 8.8, "cjk", "其", r"{cjk}(?:是|(?=[，、,：:]))", "其一，"),
    Family("sequence", "point", 8.7, "sequence", "首其再最", r"(?:(?<=首)先|(?<=其)次|(?<=再)[次者]|(?<=最)[后後])(?:是|(?=[，、,：:要应應]))", "首先，"),
    Family("formal", "block", 1.5, "formal", FORMAL, rf"[{FORMAL}]{{0,2}}{{sp}}[、.．]", "壹、"),
    Family("stem", "block", 3.5, "stem", "甲乙丙丁戊己庚辛壬癸", r"{sp}[、.．]", "甲、"),
    Family("arabic_dot", "block", 6, "arabic", DIGIT, r"{alone}{digit2}{sp}(?:[.．﹒](?=(?:19|20)\d\d ?年|\d{1,2}[A-Z]|[^\d.．])|、)", "1."),
    Family("decimal_4", "block", 6.8, "arabic", DIGIT, r"{alone}{digit2}(?:[.．]{arabic}){3}(?![\d.．%％])", "1.1.1.1"),
    Family("decimal_3", "block", 6.6, "arabic", DIGIT, r"{alone}{digit2}(?:[.．]{arabic}){2}(?![\d.．%％])", "1.1.1"),
    Family("decimal_2", "block", 6.4, "arabic", DIGIT, r"{alone}{digit2}[.．]{arabic}(?![\d.．%％年月日万亿千百十个元倍米吨度℃公人户亩平以左至节式中所：:，,、。；;）)—-])", "1.1"),
    Family("decimal_1", "block", 6.2, "arabic", DIGIT, r"{alone}{opens}[0-9０-９]?(?=[ \u3000]{1,4}[\u4e00-\u9fff“](?![、.．]))", "1 "),
    Family("arabic_dot", "block", 6, "arabic", "⒈-⒛", "", "⒈"),
    Family("arabic_paren", "block", 7, "arabic", "（(﹙", r"{sp}{arabic}{sp}[）)﹚]", "（1）"),
    Family("arabic_paren", "block", 7, "arabic", "⑴-⒇", "", "⑴"),
    Family("arabic_close", "block", 7.2, "arabic", DIGIT, r"{alone}{digit2}[）)]", "1)"),
    Family("circled", "block", 8, "arabic", "①-⑳❶-❿⓵-⓾➀-➓⓫-⓴㉑-㉟", "", "①"),
    Family("latin", "block", 8.2, "latin", "A-Z", r"{word}{sp}[.．、](?![A-Za-z\d@])", "A."),
    Family("latin_small", "block", 8.3, "latin", "a-z", r"{word}{sp}[.．、](?![A-Za-z\d@])", "a."),
    Family("latin_close", "block", 8.4, "latin", "A-Za-z", r"{word}[）)]", "a)"),
    Family("latin_paren", "block", 8.4, "latin", "（(", r"[A-Za-z][）)]", "（a）"),
    Family("roman", "block", 2.5, "roman", "Ⅰ-Ⅻ", r"{sp}[.．、]?", "Ⅰ."),
    Family("roman", "block", 2.5, "roman", "IVX", r"(?<![A-Za-z\d.].)[IVX]{0,4}[.．、](?![A-Za-z\d@])", "I."),
    Family("roman_small", "block", 8.1, "roman", "ⅰ-ⅻ", r"{sp}[.．、]?", "ⅰ."),
    Family("roman_small", "block", 8.1, "roman", "ivx", r"(?<![A-Za-z\d.].)[ivx]{0,4}[.．、](?![A-Za-z\d@])", "i."),
    Family("dash", "bullet", 8.5, None, "—－–-", r"{opens}[—－–-]?(?=[^\d\s—－–-])", "——"),
    Family("bullet", "bullet", 8.5, None, "●■◆▲•○□★☆◎▪◇►▶", r"(?![●■◆▲•○□★☆◎▪◇\d])", "●"),
)
# fmt: on
"""All families, in the order in which they are tried at one place; a name may have several shapes."""

LABELS: tuple[str, ...] = tuple(
    """
    案由 案据 理由 背景 现状 问题 原因 建议 对策 措施 办法 案例 成效 做法
    调研情况 基本情况 情况分析 问题分析 原因分析 现状分析 案由分析 具体建议 对策建议 意见建议 工作建议 建议措施 具体措施
    问题描述 问题表现 存在问题 主要问题 突出问题 主要原因 整改情况 整改措施 整改目标 整改进展 整改结果 整改要求
    工作目标 主要目标 主要做法 主要成效 经验做法 典型案例 指导思想 总体要求 基本原则 主要任务 工作措施 保障措施
    存在的问题 下一步打算 下一步工作 存在的主要问题
    """.split()
)
"""Headings of forms; each makes a marker with a colon after it."""
NUMBERED_LABELS: tuple[str, ...] = tuple("建议 措施 问题 对策 任务 意见 举措 原因 案例 目标 经验 做法".split())
"""Words that make a marker with a numeral and a colon after them, as in 建议一：."""

LABEL = Family("label", "label", 2.8, None, "：:", "", "问题分析：")
NUMBERED_LABEL = Family("label_n", "label", 3.2, "cjk", "：:", "", "建议一：")
AUTOMATIC = Family("automatic", "block", 6.1, None, "", "", "子、")
"""Numbers that a file computes and that have the shape of no other family."""
STYLED: dict[int, Family] = {
    level: Family(f"styled_{level}", "unit", rank, None, "", "", f"{'#' * level} 引言")
    for level, rank in enumerate((2.9, 4.9, 5.9, 6.9, 7.9, 8.9), start=1)
}
"""Headings without a number, known by their style: by level."""

BY_NAME: dict[str, Family] = {family.name: family for family in (*FAMILIES, LABEL, NUMBERED_LABEL, AUTOMATIC, *STYLED.values())}
