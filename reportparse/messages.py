"""What repairs, problems, places, explanations and timings say, in English and Chinese: one row a key, `{…}` filled in."""

from __future__ import annotations

from typing import Literal

Language = Literal["en", "zh"]

REPAIRS: dict[str, tuple[str, str]] = {
    "zero-width": ("a character without width was removed", "去除零宽字符"),
    "markup": ("a tag or sign of markup was removed", "去除标记符号"),
    "site-chrome": ("text of the site that showed the page was removed", "去除网站页面文字"),
    "page-counter": ("a page counter of a preview was removed", "去除预览页计数"),
    "page-number": ("a page number was removed", "去除页码"),
    "contents": ("a table of contents was removed", "去除目录"),
    "running-head": ("a running head or foot was removed", "去除页眉页脚"),
    "copy-mark": ("a sign that a site put in against copying was removed", "去除网站为防复制插入的符号"),
    "reading": ("how a character is read, in Latin letters behind it, was removed", "去除汉字后的注音"),
    "lost-blank": ("a question mark that stands for a lost blank was removed", "去除代替空格的问号"),
    "slanted-text": ("text set aslant, as a watermark is, was removed", "去除斜排文字（如水印）"),
    "doubled-text": ("words doubled at a line break were removed", "去除断行处重复的文字"),
    "letter-space": ("a space between the letters of a word was closed", "去除字间空格"),
    "line-wrap": ("a line break inside a paragraph was closed", "合并段内断行"),
    "wrap-space": ("a space left by a lost line break was closed", "去除断行遗留的空格"),
    "page-order": (
        (
            "pages out of order: this passage is read after “{before}”, before {marker}"
            " (numbers fit better by {gain}, characters at the joints by {seams})"
        ),
        "页序错乱：此段应接在“{before}”之后、{marker}之前（序号吻合度增加{gain}，接缝文字增加{seams}）",
    ),
}
"""Reasons of repairs."""

PROBLEMS: dict[str, tuple[str, str]] = {
    "undecodable": (
        "{count} bytes at byte {offset} are no text in {encoding}; they stand as replacement characters",
        "自第{offset}字节起有{count}个字节不是 {encoding} 文本，以替换符表示",
    ),
    "looks-like-a-path": (
        "this text looks like the name of a file; parse_file reads the file itself",
        "此文本像是文件名；要读取文件本身，请用 parse_file",
    ),
    "lone-surrogate": (
        "{count} lone surrogates, of which {code} is the first, are no characters; they stand as replacement characters",
        "自 {code} 起有{count}个孤立代理项不成字符，以替换符表示",
    ),
    "deep-elements": (
        "{count} elements of the page are nested more than {most} deep; they were read as if they stood beside those around them",
        "网页中有{count}个元素嵌套超过{most}层，按与外层元素并列读取",
    ),
    "no-text": (
        "next to no text: {characters} characters in {bytes} bytes; what pictures, scripts and frames show is not read",
        "几乎没有文字：{bytes}字节中只有{characters}字；图片、脚本、框架中的内容不读取",
    ),
    "unplaced-marker": (
        "“{marker}” looks like a marker but fits no run; it was read as text",
        "“{marker}”形似序号但不合任何编号，按正文处理",
    ),
    "bare-markers": (
        "{count} markers from here on have no words behind them; they were read as text",
        "自此起有{count}个序号之后没有文字，按正文处理",
    ),
    "near-tie": (
        "“{marker}” could as well stand elsewhere in the outline",
        "“{marker}”在提纲中的位置不确定",
    ),
    "page-order-unsure": (
        "pages may be out of order around “{marker}”; the evidence is thin, so the order was left alone",
        "“{marker}”附近页序可能错乱；证据不足，未作调整",
    ),
    "lost-text": (
        "text is missing before “{marker}”: what precedes breaks off in mid-sentence",
        "“{marker}”之前有缺文：前文在句中断开",
    ),
}
"""Codes of problems."""


PLACES: dict[str, tuple[str, str]] = {
    "line": ("line {value}, column {column}", "第{value}行第{column}列"),
    "page": ("page {value}", "第{value}页"),
    "paragraph": ("paragraph {value}", "第{value}段"),
    "cell": ("cell {value}", "单元格{value}"),
    "element": ("{value}", "{value}"),
}
"""Where something stands in a file."""

MOVES: dict[str, tuple[str, str]] = {
    "": ("left out: no marker", "不作序号"),
    "next": ("the next of its run,", "续接同类序号，"),
    "open": ("the first of a run", "新起一组，"),
    "run_on": ("counts on from the section before,", "跨节连续编号，"),
    "run_on_point": ("counts on from the section before,", "跨节连续编号，"),
    "run_on_form": ("counts on from the label before,", "接前一栏目连续编号，"),
    "run_below": ("counts on right below a line without a number,", "在无序号标题下连续编号，"),
    "gap": ("numbers before it are missing,", "前有缺号，"),
    "repeat": ("the same number again,", "重号，"),
    "restart": ("begins a second run,", "重新编号，"),
    "orphan": ("a run that does not begin at one,", "未从一开始，"),
    "orphan_first": ("a run whose beginning is lost,", "开头缺失，"),
    "exchanged": ("the number that was passed over,", "与前一序号互换，"),
    "back": ("a smaller number than the last,", "序号倒退，"),
    "nested_self": ("a list inside, numbered as a section above it,", "内嵌同类编号，"),
    "list_inside": ("a list inside, numbered as the section it stands in,", "节内清单，编号与本节同类，"),
    "list_led": ("a list inside, numbered as the section that leads to it,", "引出的清单，编号与本节同类，"),
    "list_set_in": ("a list inside, set in further than the item above,", "更深缩进的清单，"),
    "lost": ("its own marker is lost,", "序号缺失，"),
}
"""What the resolver's moves mean."""

BEFORE: tuple[tuple[str, str], ...] = (
    ("at the beginning of a line", "位于行首"),
    ("after a gap of white space", "前有空白"),
    ("after the end of a sentence or clause", "前为句末标点"),
    ("after a comma or space", "前为逗号、顿号或空格"),
    ("after a closing bracket or quote", "前为右括号或右引号"),
    ("inside running text", "位于文字之间"),
)
"""What stands before a candidate."""
TRAINED: tuple[str, str] = ("what a trained model says", "训练模型的判断")
"""The log odds that a model adds."""

CITED: tuple[str, str] = ("its number is cited or counts things", "数字系引用或计数")
"""Why a candidate may be none."""
ASIDE: dict[str, tuple[str, str]] = {
    "note": ("a note, or its sign in the text", "注释或其标记"),
    "annex": ("in the list of annexes", "附件清单"),
    "reference": ("in a list of references or notes", "参考资料或注释"),
    "title": ("a title set off on a line of its own", "单独成行的标题"),
    "opening": ("it tells which part of a book the text is", "表明全文是书中的哪一部分"),
    "mention": ("a sentence speaks of the part", "句中提及该部分"),
    "remark": ("a list in brackets on a line of its own", "独占一行的括号内的列举"),
    "option": ("an option of a question, on the line of others", "同一行内的选项"),
    "affiliation": ("the body of an author, below the names", "作者姓名下方的单位编号"),
    "author": ("a sign before who wrote the paper", "署名前的符号"),
    "abstract": ("in the abstract of a paper", "摘要中的列举"),
    "translation": ("the same heading in Latin letters", "同一标题的外文"),
}
"""Why a candidate is set aside."""
LEADS: dict[str, tuple[str, str]] = {
    "again": ("a label that comes again", "重复出现的标签"),
    "noun": ("a label that ends in a noun of headings", "以标题用词结尾的标签"),
    "repeated": ("a known label that opens several lines", "多行行首重复出现的常用标签"),
    "numbered": ("a label with a number", "带编号的标签"),
    "alone": ("a label in no list", "未列入词表的标签"),
    "heads": ("a label set off above a list", "清单之上突出显示的标签"),
    "before": ("a number that a label follows, or its heading and one that a label follows", "其后紧接标签的序号"),
    "followed": ("the first of points whose second stands behind a stop", "同段第二点居于句读之后的首点"),
    "listed": ("one of several dashes that open items inside a line", "同一行内引出各项的破折号之一"),
}
"""What speaks for a label that is in no list, and for a number that a label follows."""


TIMINGS: dict[str, tuple[str, str]] = {
    "read": ("the file read", "读取文件"),
    "clean": ("debris out, wraps closed", "去除杂质，合并断行"),
    "tokenize": ("everything that may be a marker", "找出所有可能的序号"),
    "titles": ("headings without a number", "无序号标题"),
    "resolve": ("the best outline", "选定提纲"),
    "pages": ("pages in order", "整理页序"),
    "headings": ("headings cut from bodies", "切分标题与正文"),
    "parts": ("number, addressee, signature, date, annexes", "识别文号、主送、署名、日期、附件"),
    "ends": ("where sections end", "各部分的结束处"),
    "tree": ("the parts of the report", "建立章节"),
    "roles": ("what each part is for", "判断各部分作用"),
    "points": ("findings and recommendations", "识别问题与建议"),
    "fields": ("who, what, by when", "提取对象、措施、时限"),
    "links": ("which recommendation answers which finding", "关联问题与建议"),
    "emit": ("ids and places", "写入编号与位置"),
}
"""What each step does, by its name."""


def message(table: dict[str, tuple[str, str]], key: str, details: dict[str, str], language: Language) -> str:
    """Return the row of `key` in `language` with its details filled in."""
    return table[key][language == "zh"].format_map(details)
