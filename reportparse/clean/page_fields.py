"""Fields about a paper that portals set above it, as a list, a table or a row: 索引号, 发文字号, 主题分类, 有效性 and the like."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from reportparse.clean.shapes import is_item
from reportparse.clean.signatures import is_said
from reportparse.clean.title_copies import HAN, SHORTEST, TITLE
from reportparse.papers import DATE, FIGURE_DATE, NUMBER, ORGAN, papers
from reportparse.patterns import IDEOGRAPHS, lazy
from reportparse.trim import unspaced

SURE: Final = "索引号"
"""What one line with it shows to be such a list."""
TELLING: Final = frozenset(
    "发文字号 主题分类 体裁分类 题材分类 组配分类 信息分类 内容分类 公开方式 公开形式 公开范围 公开时限 公开类别 有效性 时效性 效力级别 公文种类 公文目录 "
    "发布机构 发布机关 制发机构 制发机关 发文机构 发文机关 成文日期 成文时间 发文日期 发文时间 生成日期 生效日期 生效时间 废止日期 废止时间 著录日期 内容概述 所属主题 信息名称 信息索引号 文件名称 "
    "公文生成日期 信息生成日期 备注/文号 失效日期 失效时间 效力状态 规范性文件编号 公开责任部门 文件状态 "
    "制定机关 发布部门 批准部门 效力等级 法规类别 法规标题 文件类别".split()
)
"""Names of fields that hardly anything else has."""
LOOSE: Final = frozenset(
    "文号 标题 名称 主题词 关键词 分类 类别 来源 信息来源 部门 责任部门 服务对象 作者 栏目 日期 发布日期 发布时间 浏览次数 访问次数 点击数 发布人 统一编号 实施日期 施行日期 公开日期 公布日期".split()
)
"""Names that other lists have too."""
KEPT: Final = frozenset("文号 备注/文号 发文字号 标题 名称 信息名称 文件名称 法规标题".split())
"""What is read from such a field where the paper does not say it itself."""
FEWEST = 3
"""How many fields make a list, one of them telling at least."""
FEWEST_ROWS = 2
"""How many rows of a table do, each with one telling field."""
LONGEST_VALUE = 60
"""The longest value on a line of its own."""

_GAP = "[ \u3000]{0,8}"


def _spaced(names: Iterable[str]) -> str:
    """Return a pattern of names whose characters may be set apart."""
    return "|".join(_GAP.join(name) for name in sorted(names, key=len, reverse=True))


_FIELD = lazy(rf"(?<![{IDEOGRAPHS}])(?P<name>{_spaced([SURE, *TELLING, *LOOSE])}){_GAP}(?:[:：|】]|(?=[ \u3000])|\Z)")
_ABOUT_FIELD = "[•·∙▪■◆●*|【 -]"
_OPENS = lazy(rf"{_ABOUT_FIELD}{{0,4}}{_FIELD.pattern}")
_NAMELESS = lazy(rf"{_ABOUT_FIELD}{{1,4}}(?:(?P<index>[0-9A-Za-z-]{{9,10}}/(?:19|20)\d\d-\d{{5,7}})|现行有效|已失效|已废止)\Z")
"""Items that say which field they are without its name: 索引号, with the code of a body and a year, and 有效性."""
_OF_FIELD = lazy(
    rf"{_ABOUT_FIELD}{{1,4}}(?:{FIGURE_DATE}(?:[ ]{{1,3}}\d\d(?::\d\d){{1,2}})?|{DATE}|{NUMBER}|.{{2,16}}{ORGAN}|[^。；]{{4,120}}(?:{papers('title')}))\Z"
)
"""Items that may be the value of any field where more fields follow."""
_EMPTY = lazy(rf"(?:{_FIELD.pattern}[ \u3000]*)\Z")
_RULE = frozenset("|-: ")
"""What the line is made of that parts the head of a table from its rows."""
_ABOUT = frozenset("•·∙▪■◆●*|:： \u3000-")
_NUMBER = lazy(rf"(?:{NUMBER})\Z")
_TELLS = lazy(rf"(?:{NUMBER}|.{{4,120}}(?:{papers('title')}))\Z")
"""What says without the name of a field that it is the number or the title of a paper."""

Stretch = tuple[int, int]
"""Start and end in a line."""


def find_fields(lines: Sequence[str]) -> dict[int, Stretch | None]:
    """Return which lines are fields about the paper, each with what of it stays: a number or a title that stands nowhere else.

    Args:
        lines: the lines at the head that are not blank, in their plain reading.
    """
    text = "".join(unspaced(line) for line in lines)
    if not any(name in text for name in (SURE, *TELLING, "/20", "/19")):
        return {}
    kept: dict[int, Stretch | None] = {}
    for block in _blocks(lines):
        if _is_list([lines[place] for place in block]):
            kept.update(dict.fromkeys(block))
    others = [line for place, line in enumerate(lines) if place not in kept]
    said = {unspaced(line) for line in others}
    for place, stretch in _values(lines, sorted(kept)):
        value = unspaced(lines[place][slice(*stretch)])
        if not any(value in line for line in said):
            said.add(value)
            kept[place] = stretch
    return kept


def _is_list(lines: Sequence[str]) -> bool:
    """Return whether lines that are fields are a portal's list, and not one of the report."""
    names = [unspaced(name) for line in lines for name in _names(line)]
    if SURE in names or (len(names) >= FEWEST and not TELLING.isdisjoint(names)):
        return True
    return len(names) == len(lines) >= FEWEST_ROWS and TELLING.issuperset(names) and all("|" in line for line in lines)


def _names(line: str) -> list[str]:
    """Return the names of the fields on a line, and of one that says its value alone."""
    if nameless := _NAMELESS.match(line):
        return [SURE if nameless["index"] else "有效性"]
    return [found["name"] for found in _FIELD.finditer(line)]


def _blocks(lines: Sequence[str]) -> Iterator[range]:
    """Yield the runs of lines that open with a field, with the values on lines of their own between them."""
    first = last = -1
    for place, line in enumerate(lines):
        if _OPENS.match(line) or _NAMELESS.match(line):
            first, last = (place if first < 0 else first), place
        elif is_said(line) or is_item(line):
            break
        elif first >= 0 and not _goes_on(lines, last, place):
            yield range(first, last + 1)
            first = -1
    if first >= 0:
        yield range(first, last + 1)


def _goes_on(lines: Sequence[str], last: int, place: int) -> bool:
    """Return whether fields may go on behind a line, the last of them given: it is a rule, a value, or an item that may be one."""
    line = lines[place]
    value = place == last + 1 and _may_be_value(lines[last], line)
    return value or _RULE.issuperset(line) or _OF_FIELD.match(line) is not None


def _may_be_value(field: str, line: str) -> bool:
    """Return whether a line may be what the field above it gives, which says nothing itself; a title is none but as an item, or as named."""
    empty = _EMPTY.search(field)
    if empty is None or len(line) > LONGEST_VALUE:
        return False
    return line[0] in _ABOUT or not TITLE.match(line) or "".join(empty["name"].split()) in KEPT


def _values(lines: Sequence[str], places: Sequence[int]) -> Iterator[tuple[int, Stretch]]:
    """Yield what the fields give that say the paper's number or its title, each with its line."""
    last = ""
    for place in places:
        line = lines[place]
        fields = list(_FIELD.finditer(line))
        ends = [*(found.start() for found in fields[1:]), len(line)]
        given = [(found["name"], found.end(), end) for found, end in zip(fields, ends, strict=False)]
        nameless = not given and _EMPTY.search(lines[place - 1] if place else "") is None
        for name, start, end in given or [(last, 0, len(line))]:
            left, right = _trimmed(line, start, end)
            tells = unspaced(name) in KEPT or (nameless and _TELLS.match(line, left, right) is not None)
            if tells and _is_value(line[left:right]):
                yield place, (left, right)
            last = name


def _is_value(words: str) -> bool:
    """Return whether a value is a document number or may be a title."""
    return _NUMBER.match(words) is not None or len(HAN.findall(words)) >= SHORTEST


def _trimmed(line: str, start: int, end: int) -> Stretch:
    """Return a stretch of a line without the blanks, bullets and bars about it."""
    while start < end and line[start] in _ABOUT:
        start += 1
    while end > start and line[end - 1] in _ABOUT:
        end -= 1
    return start, end
