"""SRC005: characters that a person did not mean."""

from __future__ import annotations

from collections.abc import Iterator

from reportparse.check.context import Context
from reportparse.check.rule import Rule, RuleOptions
from reportparse.check.violation import Hit
from reportparse.markers.numerals import READ_AS_ONE
from reportparse.patterns import lazy
from reportparse.signs import REPLACEMENT, WIDTHLESS
from reportparse.source import Span

STRANGE = lazy(f"[{REPLACEMENT}{WIDTHLESS}\ue000-\uf8ff\x00-\x08\x0e-\x1f\x7f\u00ad]+")
MISREAD = lazy(
    rf"[。oOlI{READ_AS_ONE}](?:"
    r"(?P<figure>(?<=[12]\d\d[。oOlI])(?=年)|(?<=[12]\d[。oOlI])(?=\d年)|(?<=\d\d[oOlI])(?=[\d％%]))"
    rf"|(?P<dash>(?<=[（(第][{READ_AS_ONE}])(?=[）)章节条部])|(?<=\n[{READ_AS_ONE}])(?=、)))"
)
LETTERED = lazy(r"[A-Za-z][A-Za-z\d]{0,11}\Z")
"""What stands before a letter of a formula or a product code, as in C6H12O6."""
CHARACTER_KINDS: dict[str, tuple[str, str]] = {
    "replacement": ("a replacement character", "替换符"),
    "private": ("a character of a private font", "私有区字符"),
    "control": ("an invisible character", "不可见字符"),
    "figure": ("probably a misread figure", "疑为误识的数字"),
    "dash": ("probably 一", "疑为“一”字"),
}
"""What each group is, in English and Chinese."""


def check(context: Context, options: RuleOptions) -> Iterator[Hit]:
    """Yield each stretch of such characters."""
    for found in (*STRANGE.finditer(context.text), *MISREAD.finditer(context.text)):
        if found.lastgroup == "figure" and LETTERED.search(context.text[max(0, found.start() - 12) : found.start()]):
            continue
        english, chinese = CHARACTER_KINDS[found.lastgroup or _kind(found.group()[0])]
        shown = "".join(char if char.isprintable() else f"U+{ord(char):04X}" for char in found.group()[:3])
        yield Hit(Span(*found.span()), {"char": shown, "kind": english, "kind_zh": chinese})


def _kind(char: str) -> str:
    if char == REPLACEMENT:
        return "replacement"
    return "private" if "\ue000" <= char <= "\uf8ff" else "control"


RULE = Rule(
    code="SRC005",
    name="suspicious-character",
    level="warning",
    message=("“{char}” is {kind}", "可疑字符“{char}”：{kind_zh}"),
    what=(
        (
            "Looks for replacement characters, private and invisible characters, figures that text recognition misread (200。年) "
            "and a dash that stands for 一."
        ),
        "查找替换符、私有区字符、不可见字符、文字识别误认的数字（如“200。年”）以及代替“一”的横线。",
    ),
    why=("They break search and numbers, and nobody sees why.", "会使检索和编号出错，而且不易察觉。"),
    example="关于村级养老服务的调研报告\n一、基本情况\n200。年以来，全镇建成十二个站点。\n二、存在问题\n人手不足。\n",
    instead="关于村级养老服务的调研报告\n一、基本情况\n2009年以来，全镇建成十二个站点。\n二、存在问题\n人手不足。\n",
    check=check,
)
