"""What the model of lead labels looks at: words and a colon that open a line, and the lines like it.

技术路线：先建模型，再……        a run of two or more, each opening an item
应用指标：在两家以上……
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportparse.parser.log_linear import Values
from reportparse.parser.unnumbered.lines import Page, char_class, step
from reportparse.signs import ANY_STOPS

LEAD = re.compile(rf"(?![Ⅰ-Ⅻ])[^{ANY_STOPS}，,、\n]{{1,24}}[：:](?![/\d：:])")
"""The label and its colon; no grade, no time of day, no address."""
NEAR = 8
"""How many lines away another counts as near."""
FAR = 14
"""How many lines of a run are counted to each side."""

_FIELD = re.compile(
    "(?:来源|作者|编辑|时间|日期|电话|传真|邮箱|地址|邮编|网址|单位|标题|关键[词字]|摘要|题目|编号|文号|分类|索引|主题|附件"
    "|提案[人者号]|提出人|姓名|性别|职务|联系|承办|主办|抄送|签发|主送|审核|责编|浏览|字号|案[由据]|[图表注])|[Ａ-Ｚa-zA-Z]+[：:]"
)
"""Labels of facts about a paper, not of its parts."""
_SENTENCE = re.compile(
    "(?:是|为|有|到|包括|如下|安排|以下.{0,8}|[个项点条]方面|各位.{1,4}|同志们|朋友们|指出|强调|表示|认为|提出|规定|明确)[：:]\\Z"
)
"""What a sentence or a salutation ends with before its colon."""
_NOTE = re.compile(r"[\[〔［【“‘\"]|[\dA-Z]")
"""What words to be explained begin with."""
_ORDER = re.compile(r"第?[\d一二三四五六七八九十ⅠⅡⅢⅣⅤA-Za-z]+[）)]?[：:]?\Z")
"""A number at the label's end."""


@dataclass(frozen=True, slots=True)
class Lead:
    """A line that opens with words and a colon."""

    place: int
    """Which line of the text."""
    label: str
    """The words and the colon."""
    end: int
    """Clean offset after the colon."""
    rest: str
    """What stands behind them in the line."""


def read_leads(page: Page) -> list[Lead]:
    """Return the lines of a text that open with words and a colon, in order, those that a marker opens left out."""
    found = []
    for place, line in enumerate(page.lines):
        if line.start in page.numbered or line.start < page.title:
            continue
        label = LEAD.match(page.text, line.start, line.end)
        if label and label.end() < line.end:
            found.append(Lead(place, label.group(), label.end(), page.text[label.end() : line.end].strip()))
    return found


SLOTS = (
    *("size", "rest", "rest_end", "gap_before", "gap_after", "near", "same", "tail", "head", "field", "order", "first", "place"),
    *("before", "after", "above", "alike", "alike_near", "whole", "offset", "share", "blank", "indent", "rest_like", "titles"),
    *("sentence", "note", "run", "tail_place", "run_tail"),
)
"""Names of the features, in the order of `values`."""


def values(page: Page, leads: Sequence[Lead], at: int, words: Mapping[str, int]) -> Values:
    """Return the features of a lead label.

    Args:
        page: the text.
        leads: all its lines that open with words and a colon.
        at: which of them.
        words: how much more often a run of two characters opens (``^``) or ends (``$``) a heading than a clause.
    """
    lead, place = leads[at], leads[at].place
    label = lead.label[:-1].strip()
    before = place - leads[at - 1].place if at else 99
    after = leads[at + 1].place - place if at + 1 < len(leads) else 99
    near = [other for other in leads[max(0, at - NEAR) : at + NEAR + 1] if other is not lead and abs(other.place - place) <= NEAR]
    same = sum(other.label == lead.label for other in leads) - 1
    line = page.lines[place]
    return (
        f"{step(len(label), (2, 3, 4, 6, 8, 12, 18))}",
        f"{step(len(lead.rest), (1, 8, 20, 40, 80, 160))}",
        char_class(lead.rest[-1]) if lead.rest else "none",
        f"{min(before, 4)}",
        f"{min(after, 4)}",
        f"{min(len(near), 4)}",
        f"{min(same, 3)}",
        f"{words.get('$' + label[-2:], 0)}",
        f"{words.get('^' + label[:2], 0)}",
        f"{_FIELD.match(lead.label) is not None}",
        f"{_ORDER.search(label) is not None}",
        char_class(label[0]) if label else "none",
        f"{step(place, (2, 5, 10))}{place < page.prose[0]}{place > page.prose[1]}",
        page.kind(place - 1),
        page.kind(place + 1),
        char_class(page.text[page.lines[place - 1].end - 1]) if place else "none",
        f"{_alike(lead, leads)}",
        f"{_alike(lead, near)}",
        f"{words.get('=' + label, 0)}",
        f"{line.start in page.offset}",
        f"{step(100 * len(leads) // max(1, len(page.lines)), (5, 15, 30, 50, 70))}",
        f"{line.blanks > 1}",
        f"{min(line.indent, 3)}",
        f"{_rest_like(lead, near)}",
        page.shares[0],
        f"{_SENTENCE.search(lead.label) is not None}",
        f"{_NOTE.match(lead.label) is not None}",
        f"{step(_run(leads, at), (2, 3, 4, 6, 9, 14))}",
        f"{place > page.last_numbered}",
        f"{place > page.last_numbered}{step(_run(leads, at), (2, 5, 9))}",
    )


def _run(leads: Sequence[Lead], at: int) -> int:
    """Return how many leads stand in lines right above and below one another, the one itself counted."""
    first = last = at
    while first and at - first < FAR and leads[first - 1].place == leads[first].place - 1:
        first -= 1
    while last + 1 < len(leads) and last - at < FAR and leads[last + 1].place == leads[last].place + 1:
        last += 1
    return last - first + 1


def _alike(lead: Lead, others: Sequence[Lead]) -> int:
    """Return how many others share a character at an end, or nearly the length."""
    count = 0
    for other in others:
        if other is not lead and other.label != lead.label:
            count += other.label[0] == lead.label[0] or other.label[-3:-1] == lead.label[-3:-1]
    return min(3, count)


def _rest_like(lead: Lead, near: Sequence[Lead]) -> str:
    """Return whether those near end as this does, and are about as long."""
    if not near:
        return "none"
    ends = Counter(char_class(other.rest[-1]) if other.rest else "none" for other in near)
    mine = char_class(lead.rest[-1]) if lead.rest else "none"
    sizes = sorted(len(other.rest) for other in near)
    middle = sizes[len(sizes) // 2]
    return f"{ends[mine] * 2 >= len(near)}{step(100 * len(lead.rest) // max(1, middle), (33, 66, 150, 300))}"
