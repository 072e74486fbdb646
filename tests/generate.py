"""Random reports whose true outline is known, and random damage: `report`, `damage_report`.

A report draws its order of families from those that real documents have, its headings from
parallel clauses, its text from sentences some of which are traps. Undamaged, each has one outline
that a reader would give it. `drafts()` and `copies()` are the same as hypothesis strategies.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field

from hypothesis import strategies as st

from tests import damage, words
from tests.drafts import Copy, Draft, Item, pristine
from tests.shapes import numeral

WRITERS: dict[str, Callable[[int], str]] = {
    "part": lambda n: f"第{numeral(n)}部分",
    "chapter": lambda n: f"第{numeral(n)}章",
    "section": lambda n: f"第{numeral(n)}节",
    "article": lambda n: f"第{numeral(n)}条",
    "cjk_comma": lambda n: f"{numeral(n)}、",
    "cjk_paren": lambda n: f"（{numeral(n)}）",
    "arabic_dot": lambda n: f"{n}.",
    "arabic_paren": lambda n: f"（{n}）",
    "circled": lambda n: chr(0x2460 + n - 1),
    "shi": lambda n: f"{numeral(n)}是",
    "yao": lambda n: f"{numeral(n)}要",
    "di": lambda n: f"第{numeral(n)}",
    "label": lambda n: words.LABELS[n - 1],
}
SCHEMES: tuple[tuple[str, ...], ...] = (
    ("cjk_comma", "cjk_paren", "arabic_dot", "arabic_paren"),
    ("cjk_comma", "cjk_paren", "arabic_dot", "circled"),
    ("cjk_comma", "cjk_paren", "shi"),
    ("cjk_comma", "cjk_paren", "yao"),
    ("cjk_comma", "arabic_dot", "arabic_paren"),
    ("cjk_comma", "shi"),
    ("cjk_comma", "di", "shi"),
    ("part", "cjk_comma", "cjk_paren", "shi"),
    ("arabic_dot", "cjk_paren", "circled"),
    ("cjk_paren", "arabic_dot", "shi"),
    ("label", "arabic_dot", "arabic_paren"),
    ("label", "shi"),
    ("chapter", "section", "cjk_comma", "cjk_paren"),
)
"""Orders of families, from the first level down, as documents have them."""
POINTS = frozenset({"shi", "yao", "di", "circled"})
"""Families that stand in running text."""
RUNS_ON = frozenset({"cjk_paren"})
"""Families that may count on across parents."""


@dataclass(slots=True)
class _Writer:
    """A report being written."""

    rng: random.Random
    scheme: tuple[str, ...]
    run_on: bool = False
    misnumber: bool = False
    parts: list[str] = field(default_factory=list)
    size: int = 0
    items: list[Item] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    lines: dict[str, bool] = field(default_factory=dict)
    """By family: whether its headings stand on lines of their own."""

    def put(self, text: str) -> None:
        """Write text."""
        self.parts.append(text)
        self.size += len(text)

    def mark(self, family: str, ordinal: int, parent: int) -> int:
        """Write a marker and return the index of its item."""
        marker = WRITERS[family](ordinal)
        number = None if family == "label" else ordinal
        self.items.append(Item(self.size, self.size + len(marker), family, number, parent))
        self.put(marker)
        return len(self.items) - 1

    def head(self, item: int, heading: str) -> None:
        """Write an item's heading."""
        self.items[item].heading = (self.size, self.size + len(heading))
        self.put(heading)


def report(rng: random.Random, *, misnumber: bool = False) -> Draft:
    """Return a random report.

    Args:
        rng: draws everything.
        misnumber: whether one number is left out or given twice.
    """
    if not misnumber and rng.random() < 0.15:
        return _rule(rng)
    writer = _Writer(rng, rng.choice(SCHEMES), rng.random() < 0.3, misnumber)
    title = f"关于{rng.choice(words.PLACES)}{rng.choice(words.TOPICS)}的{rng.choice(words.KINDS)}"
    labelled = writer.scheme[0] == "label"
    if not labelled:
        writer.put(f"{title}\n{words.paragraph(rng)}现将有关情况报告如下。\n")
    _sections(writer, 0, -1)
    if writer.scheme[0] == "cjk_comma" and rng.random() < 0.15:
        # whether the annex's title is still text of the last point is a matter of taste
        writer.items[-1].judged = writer.items[-1].heading is not None
        writer.put(f"附件：{rng.choice(words.TOPICS)}工作要点\n")
        writer.scheme = ("cjk_comma",)
        _sections(writer, 0, -1)
    return Draft("".join(writer.parts), writer.items, None if labelled else (0, len(title)))


def _sections(writer: _Writer, level: int, parent: int) -> None:
    """Write the sections of one level under one parent, and all that they hold."""
    rng, family = writer.rng, writer.scheme[level]
    count = rng.randint(2, 5 if family != "label" else len(words.LABELS))
    headings = words.titles(rng, count) if level == 0 else words.parallels(rng, count)
    on_line = writer.lines.setdefault(family, rng.random() < 0.5 or level == 0)
    for index, ordinal in enumerate(_numbers(writer, family, count)):
        item = writer.mark(family, ordinal, parent)
        deeper = level + 1 < len(writer.scheme) and (level == 0 or rng.random() < 0.5)
        if family != "label":
            writer.put("　" if family in ("part", "chapter", "section") else "")
            writer.head(item, headings[index])
            writer.put("\n" if on_line else "。")
        if not deeper or rng.random() < 0.7:
            writer.put(words.paragraph(rng))
        elif not on_line and family != "label":
            writer.put(f"{words.sentence(rng)}。")
        if deeper and writer.scheme[level + 1] in POINTS:
            _points(writer, level + 1, item)
        elif deeper:
            _end_line(writer)
            _sections(writer, level + 1, item)
        _end_line(writer)


def _points(writer: _Writer, level: int, parent: int) -> None:
    """Write points of running text, in the paragraph that is open or on lines of their own."""
    rng, family = writer.rng, writer.scheme[level]
    count = rng.randint(2, 4)
    apart, short = rng.random() < 0.3 and writer.scheme[level - 1] not in POINTS, rng.random() < 0.3
    if short:
        if not writer.parts[-1].endswith("\n"):
            writer.put("具体来说，要做好以下工作：")
        apart = False
    leads = words.parallels(rng, count)
    for index, ordinal in enumerate(_numbers(writer, family, count)):
        if apart:
            _end_line(writer)
        item = writer.mark(family, ordinal, parent)
        writer.put("，" if family == "di" else "")
        if short:
            writer.put(leads[index] + ("。" if index == count - 1 else "；"))
            continue
        writer.head(item, leads[index])
        writer.put(f"。{words.paragraph(rng)}")
        if level + 1 < len(writer.scheme) and not apart and rng.random() < 0.5:
            _points(writer, level + 1, item)


def _numbers(writer: _Writer, family: str, count: int) -> list[int]:
    """Return the numbers of a run; at most one run of a report has a number left out or doubled."""
    first = writer.counts.get(family, 0) + 1 if writer.run_on and family in RUNS_ON else 1
    numbers = list(range(first, first + count))
    if writer.misnumber and count >= 4 and family != "label":
        writer.misnumber = False
        place = writer.rng.randint(2, count - 1)
        step = writer.rng.choice((1, -1))
        numbers[place:] = [number + step for number in numbers[place:]]
    writer.counts[family] = numbers[-1]
    return numbers


def _rule(rng: random.Random) -> Draft:
    """Return a rule: articles that count on across chapters, some with clauses."""
    writer = _Writer(rng, ("chapter", "article", "cjk_paren"))
    title = f"{rng.choice(words.PLACES)}{rng.choice(words.TOPICS)}办法"
    writer.put(title + "\n")
    number = 0
    for chapter, heading in enumerate(words.parallels(rng, rng.randint(2, 4)), 1):
        above = writer.mark("chapter", chapter, -1)
        writer.put("　")
        writer.head(above, heading)
        _end_line(writer)
        for _ in range(rng.randint(2, 4)):
            number += 1
            article = writer.mark("article", number, above)
            if rng.random() < 0.4:
                _clauses(writer, article)
            else:
                writer.put(f"　{words.fill(rng, rng.choice(words.ARTICLES))}。\n")
    return Draft("".join(writer.parts), writer.items, (0, len(title)))


def _clauses(writer: _Writer, article: int) -> None:
    clauses = writer.rng.sample(words.CLAUSES, writer.rng.randint(2, 5))
    writer.put("　有下列情形之一的，责令改正：\n")
    for ordinal, clause in enumerate(clauses, 1):
        writer.mark("cjk_paren", ordinal, article)
        writer.put(clause + ("。\n" if ordinal == len(clauses) else "；\n"))


def _end_line(writer: _Writer) -> None:
    if not writer.parts[-1].endswith("\n"):
        writer.put("\n")


# ---- damage ---------------------------------------------------------------------------------
def _preview(copy: Copy, rng: random.Random) -> Copy:
    form = rng.choice(("\n{n}、", "\n第{n}页/共{all}页\n", "\n- {n} -\n"))
    return damage.counters(damage.half_width(damage.glue(copy)), rng.choice((250, 300, 400)), form)


def _spliced(copy: Copy, rng: random.Random) -> Copy:
    """The first page, then the last part, then what lay between; cut anywhere."""
    size = len(copy.draft.text)
    cuts = [rng.randint(size // 5, size * 2 // 5), rng.randint(size * 3 // 5, size * 4 // 5)]
    glued = damage.half_width(damage.glue(copy))
    return damage.counters(damage.reorder(glued, cuts, (1, 3, 2)), 300, "\n{n}、")


def _print(copy: Copy, rng: random.Random) -> Copy:
    wrapped = damage.wrap(copy, rng.randint(28, 40))
    return damage.page_numbers(wrapped, rng.randint(20, 30), rng.choice(("- {n} -", "—{n}—", "第 {n} 页")))


def _portal(copy: Copy, rng: random.Random) -> Copy:
    head = "首页 | 资讯 | 文库\n发布时间：2022-10-11 09:26　来源：本站　点击数：318\n"
    return damage.chrome(copy, head, "【打印本页】【关闭窗口】\n版权所有：晴川网络\n")


DAMAGES: dict[str, Callable[[Copy, random.Random], Copy]] = {
    "clean": lambda copy, rng: copy,
    "half": lambda copy, rng: damage.half_width(copy),
    "glued": lambda copy, rng: damage.glue(copy),
    "spaced": damage.space,
    "wrapped": lambda copy, rng: damage.wrap(copy, rng.randint(28, 40)),
    "print": _print,
    "portal": _portal,
    "preview": _preview,
    "spliced": _spliced,
}
"""What may happen to a report on its way, by name."""


def damage_report(draft: Draft, how: str, rng: random.Random) -> Copy:
    """Return a copy of a draft that is damaged in one of the `DAMAGES`."""
    return DAMAGES[how](pristine(draft), rng)


# ---- strategies -----------------------------------------------------------------------------
_SEEDS = st.integers(0, 2**32 - 1)


def drafts(*, misnumber: bool = False) -> st.SearchStrategy[Draft]:
    """Reports with their true outline."""
    return _SEEDS.map(lambda seed: report(random.Random(seed), misnumber=misnumber))


@st.composite
def copies(draw: st.DrawFn) -> Copy:
    """Damaged reports."""
    rng = random.Random(draw(_SEEDS))
    return damage_report(report(rng, misnumber=rng.random() < 0.2), draw(st.sampled_from(sorted(DAMAGES))), rng)
