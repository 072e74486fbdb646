"""Texts that no author wrote, of any size: one shape over and over, numbers that run on, and marker soup."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from itertools import count

from reportparse.markers.numerals import write_numeral

Shape = Callable[[int], str]
"""Makes a text of about so many characters."""


def over(unit: str) -> Shape:
    """Return the shape that has one unit over and over."""
    return lambda size: unit * max(1, size // len(unit))


def counted(row: Callable[[int], str]) -> Shape:
    """Return the shape whose rows are numbered from one on."""

    def text(size: int) -> str:
        return "".join(_until(size, (row(number) for number in count(1))))

    return text


def soup(pieces: str) -> Shape:
    """Return the shape that draws from some pieces at random, always in the same way."""
    drawn = pieces.split(" ")

    def text(size: int) -> str:
        rng = random.Random(1)
        return "".join(_until(size, (rng.choice(drawn) for _ in count())))

    return text


def mixed(rows: str) -> Shape:
    """Return the shape that draws whole lines at random, always in the same way."""
    drawn = [f"{row}\n" for row in rows.split("\n")]

    def text(size: int) -> str:
        rng = random.Random(2)
        return "".join(_until(size, (rng.choice(drawn) for _ in count())))

    return text


def _until(size: int, parts: Iterator[str]) -> Iterator[str]:
    while size > 0:
        part = next(parts)
        size -= len(part)
        yield part


def cjk(number: int) -> str:
    """Return a number as markers have it."""
    return write_numeral("cjk", number % 9999 + 1 if number > 9999 else number)


NUMERALS = "一 二 三 四 五 六 七 八 九 十 十一 二十"
SOUPS: dict[str, Shape] = {
    "lines of markers": soup("\n一、 \n（二） \n3. \n①"),
    "all markers": soup(
        "一、 （二） 3. ① 第四条 二是 A. Ⅰ. (5) 6) 三要 壹、 第一， 首先， 1.1 —— 甲、 第二章 其一， 建议一： \n"
    ),
    "signs": soup("一 、 （ ） 1 . ① 第 条 是 要 ， 。 \n"),
    "commas": soup(" ".join(f"{number}、" for number in NUMERALS.split())),
    "brackets": soup(" ".join(f"（{number}）" for number in NUMERALS.split())),
    "figures": soup("1. 2. 3. 4. 5. 6. 7. 8. 9. 10. 11."),
    "figure lines": soup("\n1. \n2. \n3. \n4. \n5. \n6. \n7. \n8. \n9."),
    "decimals": soup("\n1.1 \n1.2 \n2.1 \n1.1.1 \n2.2.1 \n3."),
    "circles": soup("① ② ③ ④ ⑤ ⑥ ❶ ❷"),
    "articles": soup("第一条 第二条 第三条 第四章 第五节 第六部分 第（一）项 第二款"),
    "letters": soup("A. B. C. I. V. a) b) i) Ⅰ. Ⅱ. i. v. x."),
    "points": soup("一是 二是 三是 一要 二要 第一， 第二， 首先， 其次， 最后， 其一， 其二，"),
    "levels": soup("\n一、 \n（一） \n1. \n（1） \n① \n二、 \n（二） \n2. \n（2） \n②"),
    "two of each": soup("一、 二、 （一） （二） 1. 2. ① ② （1） （2） 一是 二是"),
    "marker words": soup("一、工作 （二）工作 3.工作 ①工作 第四条工作 二是工作 。 \n"),
}
"""Markers without text, or next to none, at random."""
SHAPES: dict[str, Shape] = {
    **SOUPS,
    "commas only": over("一、"),
    "two commas": over("一、工作\n二、工作\n"),
    "two brackets": over("（一）工作（二）工作"),
    "three levels": over("一、工作\n（一）工作\n1.工作\n（1）工作\n①工作\n"),
    "deep": over("第一部分第一章第一节第一条一、（一）1.（1）①一是A.a)Ⅰ.——"),
    "run": counted(lambda number: f"{number}.工作\n"),
    "run of commas": counted(lambda number: f"{cjk(number)}、工作\n"),
    "run in one line": counted(lambda number: f"（{cjk(number)}）加强组织领导，成立专班。"),
    "run of points": counted(lambda number: f"{cjk(number)}是加强组织领导。"),
    "run of articles": counted(lambda number: f"第{cjk(number)}条　为了加强管理，参照第{cjk(number)}条的规定，制定本办法。\n"),
    "run of glued headings": counted(lambda number: f"（{cjk(number)}）夯实工作基础，规范工作开展新时代对街道人大提出了要求"),
    "figures with gaps": counted(lambda number: f"{number * 7}.工作\n"),
    "huge numbers": over("1.工作\n9999.工作\n"),
    "findings": lambda size: "一、存在的问题\n" + counted(lambda n: f"（{cjk(n)}）经费投入不足。设施陈旧。\n")(size),
    "findings and measures": lambda size: (
        "一、存在的问题\n"
        + counted(lambda n: f"（{cjk(n)}）第{n}项经费投入不足。由于人手少，设施陈旧。\n")(size // 2)
        + "二、对策建议\n"
        + counted(lambda n: f"（{cjk(n)}）加大第{n}项经费投入。针对设施陈旧，建议市财政局于2027年底前落实。\n")(size // 2)
    ),
    "many parts of problems": over(
        "一、存在的问题\n（一）经费不足。\n（二）人手不足。\n二、对策建议\n（一）加大投入。\n（二）充实人手。\n"
    ),
    "plain problems": over("当前还存在一些困难和问题，有的投入不足，有的管理薄弱。建议市财政局加大投入，建议县教育局充实人手。"),
    "references": over("见第三条和第（一）项、第二部分，参照本办法第五条。"),
    "titles of papers": over("根据《公园条例》（国发〔2019〕5号）和《关于加强管理的意见》，"),
    "open titles": over("《公园条例"),
    "dates": over("2027年底前，三年内，十四五期间，"),
    "quantities": over("近1.2亿元，37个行政村，12.6%，"),
    "titles": counted(lambda number: f"关于第{number}号工作情况的调研报告\n"),
    "annexes": over("附件1：工作表\n一、工作\n"),
    "contents": lambda size: "目录\n" + counted(lambda n: f"{cjk(n)}、工作........{n}\n")(size),
    "no breaks": over("加强组织领导"),
    "no stops": over("加强组织领导，成立专班，"),
    "labels": over("问题分析：不足\n具体建议：加强\n"),
    "open brackets": over("（一"),
    "quotes": over("“一、工作”"),
    "page counters": counted(lambda number: f"\n{number}、{'字' * 50}"),
    "page numbers": counted(lambda number: f"加强组织领导，成立专\n- {number} -\n班，落实责任。\n"),
    "odd lines": mixed("一、工作\n五、工作\n（三）工作，\n（七）工作\n2.工作\n9.工作\n关于工作\n存在的问题\n建议加强工作。"),
    "same paragraphs": over("一、情况\n近年来我县坚持问题导向逐项制定清单明确责任单位和完成时限，成效明显。\n"),
    "announcements": over("主要有以下三个方面问题：\n一是不足。\n"),
    "nested runs": over("一、一、（一）（一）1.1.（1）（1）"),
    "control": over("\x00\x1b[31m\u202e一、"),
    "surrogates": over("一、\ud800工作\n"),
}
"""All of them."""
