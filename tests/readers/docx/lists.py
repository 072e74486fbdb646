"""Lists as Word defines them, and the labels that Word shows for them: data of the tests."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Case:
    """A Word file: its numbering part, its styles, and its paragraphs with the label that each shows."""

    name: str
    numbering: str
    paragraphs: tuple[tuple[str, str], ...]
    """The paragraph's properties, and its label."""
    styles: str = ""
    differs: frozenset[str] = field(default_factory=frozenset)
    """Labels that LibreOffice shows otherwise than Word."""


def level(place: int, form: str, text: str, more: str = "", start: int = 1) -> str:
    """Return a level of a list."""
    return (
        f'<w:lvl w:ilvl="{place}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>'
    )


def abstract(number: int, *levels: str, more: str = "") -> str:
    """Return a list's definition."""
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>{more}{"".join(levels)}</w:abstractNum>'
    )


def num(number: int, of: int, more: str = "") -> str:
    """Return a list of a definition."""
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{of}"/>{more}</w:num>'


def at(number: int, place: int = 0) -> str:
    """Return the properties of a paragraph in a list."""
    return f'<w:numPr><w:ilvl w:val="{place}"/><w:numId w:val="{number}"/></w:numPr>'


def run(form: str, text: str, labels: str, **more: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Return the numbering of one plain list and its paragraphs."""
    return abstract(0, level(0, form, text)) + num(1, 0), tuple((at(1), label) for label in labels.split())


def single(form: str, text: str, labels: str, differs: str = "") -> Case:
    """Return a case of one plain list."""
    numbering, paragraphs = run(form, text, labels)
    return Case(form, numbering, paragraphs, differs=frozenset(differs.split()))


OVERRIDE = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{}"/></w:lvlOverride>'
LEGAL = "<w:isLgl/>"

CASES: tuple[Case, ...] = (
    single("chineseCounting", "%1、", "一、 二、 三、 四、 五、 六、 七、 八、 九、 十、 十一、 十二、"),
    single("chineseCountingThousand", "（%1）", "（一） （二） （三） （四）"),
    single("chineseLegalSimplified", "%1、", "壹、 贰、 叁、 肆、"),
    single("ideographTraditional", "%1、", "甲、 乙、 丙、 丁、"),
    single("ideographZodiac", "%1、", "子、 丑、 寅、 卯、"),
    single("japaneseCounting", "第%1章", "第一章 第二章 第三章"),
    single("taiwaneseCountingThousand", "%1、", "一、 二、 三、"),
    single("taiwaneseCounting", "%1、", "一、 二、 三、"),
    single("decimalEnclosedCircle", "%1", "① ② ③"),
    single("decimalEnclosedCircleChinese", "%1", "① ② ③"),
    single("decimalFullWidth", "%1．", "１． ２． ３．"),
    single("decimalZero", "%1.", "01. 02. 03."),
    single("upperLetter", "%1.", "A. B. C."),
    single("lowerLetter", "%1)", "a) b) c)"),
    single("upperRoman", "%1.", "I. II. III. IV. V."),
    single("lowerRoman", "%1.", "i. ii. iii. iv."),
    Case(
        "custom",
        abstract(0, level(0, "custom", "%1.").replace('"custom"', '"custom" w:format="001, 002, 003, ..."')) + num(1, 0),
        ((at(1), "001."), (at(1), "002.")),
    ),
    Case(
        "levels",
        abstract(0, level(0, "decimal", "%1."), level(1, "decimal", "%1.%2"), level(2, "decimal", "（%3）")) + num(1, 0),
        (
            (at(1), "1."), (at(1, 1), "1.1"), (at(1, 1), "1.2"), (at(1, 2), "（1）"), (at(1, 2), "（2）"), (at(1), "2."),
            (at(1, 1), "2.1"), (at(1, 2), "（1）"),
        ),
    ),
    Case(
        "legal",
        abstract(0, level(0, "chineseCounting", "%1、"), level(1, "decimal", "%1.%2", LEGAL)) + num(1, 0),
        ((at(1), "一、"), (at(1, 1), "1.1"), (at(1, 1), "1.2"), (at(1), "二、"), (at(1, 1), "2.1")),
        differs=frozenset(("1.1", "1.2", "2.1")),  # it knows no isLgl
    ),
    Case(
        "restart",
        abstract(0, level(0, "chineseCounting", "%1、"), level(1, "chineseCounting", "（%2）", '<w:lvlRestart w:val="0"/>'))
        + num(1, 0),
        ((at(1), "一、"), (at(1, 1), "（一）"), (at(1, 1), "（二）"), (at(1), "二、"), (at(1, 1), "（三）")),
        differs=frozenset(("（三）",)),  # it knows no lvlRestart
    ),
    Case(
        "override",
        abstract(0, level(0, "decimal", "%1.")) + num(1, 0) + num(2, 0, OVERRIDE.format(1)) + num(3, 0, OVERRIDE.format(7)),
        ((at(1), "1."), (at(1), "2."), (at(2), "1."), (at(2), "2."), (at(3), "7."), (at(3), "8.")),
    ),
    Case(
        "start",
        abstract(0, level(0, "decimal", "%1、", start=5)) + num(1, 0),
        ((at(1), "5、"), (at(1), "6、"), ("", ""), (at(0), ""), (at(1), "7、")),
    ),
    Case(
        "style",
        abstract(0, level(0, "chineseCounting", "%1、", '<w:pStyle w:val="H"/>'), level(1, "chineseCounting", "（%2）", '<w:pStyle w:val="K"/>'))
        + num(1, 0),
        (
            ('<w:pStyle w:val="H"/>', "一、"), ('<w:pStyle w:val="K"/>', "（一）"), ('<w:pStyle w:val="K"/>', "（二）"),
            ('<w:pStyle w:val="H"/>', "二、"), ('<w:pStyle w:val="K"/>', "（一）"),
        ),
        '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="甲级"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="K"><w:name w:val="乙级"/><w:basedOn w:val="H"/>'
        '<w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>',
    ),
    Case(
        "linked",
        abstract(0, level(0, "chineseCounting", "%1、"), more='<w:styleLink w:val="L"/>')
        + abstract(1, more='<w:numStyleLink w:val="L"/>')
        + num(1, 0)
        + num(2, 1),
        ((at(2), "一、"), (at(2), "二、"), (at(2), "三、")),
        '<w:style w:type="numbering" w:styleId="L"><w:name w:val="列表"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
    ),
    Case(
        "bullets",
        abstract(0, level(0, "bullet", "\uf06c"), level(1, "none", "")) + num(1, 0),
        ((at(1), "●"), (at(1), "●"), (at(1, 1), "")),
        differs=frozenset("●"),  # it leaves the private character
    ),
)  # fmt: skip
"""All cases."""
