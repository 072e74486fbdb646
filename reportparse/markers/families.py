"""The families of markers (序号类型), one row each: a row knows all of its family, and whoever asks, asks the row.

Ranks follow GB/T 9704-2012 §7.3.3 (一、 above （一） above 1. above （1）) and place the others
around it. A rank is evidence, no order: a document may nest its families otherwise.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TypeVar

from reportparse.markers.family import Cited, Family, Kind, PlaceEvidence, Shape
from reportparse.markers.numerals import CJK, CJK_ENCLOSED, DIGIT, FORMAL, MISREAD_ONE, POSITIONS, STEMS, TO_TEN
from reportparse.patterns import HAN
from reportparse.signs import DASHES, HYPHENS

_COUNTED = "月(?![度均])|日(?![常程均用益])|人(?![才口员均民大文工力居事际])|户(?![籍外型])"
"""What both whole figures and decimals count, but where a title begins with the character."""

COUNTS = (
    f"(?:个(?!百分|[人体性案别])|{_COUNTED}|家(?![庭电具长])|名(?![称单])"
    "|项(?!目)|条(?![件例])|处(?![理置])|所(?![有在属需])|座(?!谈)|[岁辆栋幢盏棵株艘]|票(?![据务价])|件(?!套)|份(?!额)|张(?!贴)|台(?![账帐风湾])"
    "|套(?![餐路])|只(?![有要能是])|间(?![接隔])|匹(?!配)|头(?![部等]))"
)
"""What figures count that open an item, as in 2.5个单位; shares and amounts are mostly numbers of a sentence."""

MEASURES = (
    f"(?:[万亿千百十元倍米吨度℃亩式]|个(?![人体性案别])|{_COUNTED}|公(?=[里斤顷分尺升])"
    "|平(?=[方米])|以(?=[上下内外])|左(?=右)|至(?!少)|节(?![约能假日点水电庆])|中(?![国小心央介外东部医华期等型高职枢间学])|所(?=[述示列]))"
)
"""What a number with decimals measures, or cites; a title may begin with the same character."""

MACROS = {
    "{goes_on}": rf"[ \u3000]{{1,2}}{{arabic}}(?:{{sp}}[.．]{{sp}}{{arabic}})?(?![{DIGIT}])(?!{{sp}}(?:{COUNTS}|[年%％A-Za-z.．]))[ \u3000]{{1,2}}(?:{HAN}|“)",
    "{spaced3}": r"{sp}[.．]{sp}{arabic}{sp}[.．]{sp}{arabic}",
    "{spaced}": rf"(?:{{sp}}[.．][ \u3000]{{1,2}}|[ \u3000]{{1,2}}[.．]{{sp}}){{arabic}}(?![{DIGIT}])(?!{{sp}}(?:{COUNTS}|[年%％A-Za-z.．]))",
    "{sequence}": "(?:(?<=首)先|(?<=其)次|(?<=再)[次者有]|(?<=最)[后後])",
    "{titled}": r"(?=(?:\u3000{1,2}|  )[^\s。；;，,、][^\n\u3000\t。；;]{1,40}(?:\n|\Z))(?!{row})",
    "{head_cjk}": rf"(?:{{opens}}|(?<=\n\u3000\u3000.)|[{CJK}](?:(?<=\n..)|(?<=\n\u3000\u3000..)))",
    "{cells}": r"(?:(?: {2,8}|[\u3000\t]{1,4})[^\s。；;]{1,30}){3,12} {0,4}(?:\n|\Z)",
    "{line_cjk}": f"(?:{{opens_line}}|[{CJK}]{{opens_line2}})",
    "{line_digits}": f"(?:{{opens_line}}|[{DIGIT}]{{opens_line2}})",
    "{item_digits}": f"(?:{{opens_item}}|[{DIGIT}]{{opens_item2}})",
    "{inserted}": f"(?:[ \u3000]?之(?:[{TO_TEN}]{{1,3}}|[{DIGIT}]{{1,2}})(?![分种項项类類方人者]))?",
    "{hyphened}": f"{{sp}}{{arabic}}[{HYPHENS}][{DIGIT}]{{1,2}}{{sp}}",
    "{number}": f"{{sp}}(?:{{cjk}}|{{arabic}}|[{FORMAL}]{{1,3}}|[Ⅰ-Ⅻ]){{sp}}",
    "{sp}": "[ \u3000]{0,2}",
    "{cjk}": f"[{CJK}]{{1,5}}",
    "{more}": f"[{CJK}]{{0,4}}",
    "{arabic}": f"[{DIGIT}]{{1,3}}",
    "{digit2}": f"[{DIGIT}]{{0,2}}",
    "{initials}": rf"(?![KMGT]?[WVBA][^A-Z]|MPa)[A-Z]{{1,6}}{HAN}",
    "{lettered}": rf"[A-Z][A-Za-z\d-]{{0,11}}[ \u3000]?{HAN}",
    "{alone}": f"(?<![{DIGIT}.．,，/％%+-].)",
    "{counted}": "(?:[个個](?![人体體性案别別])|[万萬](?![人众眾村户戶象物])|[亿億吨噸岁歲])",
    "{years}": rf"年(?![轻輕龄齡度终終底均鉴鑑]){HAN}{{2}}",
    "{han}": HAN,
    "{word}": r"(?<![A-Za-z\d.（(].)",
    "{counts}": COUNTS,
    "{unit}": "[年月日时分秒个万亿千百十元倍米吨度公人户亩平名家项条处所座岁号次位届天周种类级台辆件套只头匹册篇页点至到成折]",
    "{any_digits}": f"(?:{{opens_any}}|[{DIGIT}]{{opens_any2}})",
    "{opens_any}": r"(?:(?<=[\n\u3000 。；;].)|(?<![\s\S].))",
    "{opens_any2}": r"(?:(?<=[\n\u3000 。；;]..)|(?<![\s\S]..))",
    "{annex_one}": r"(?:(?<=附件[：:]1)|(?<=附[：:]1)|(?<=附件[：:]１)|(?<=附[：:]１))",
    "{no_cell}": r"(?!(?<=[\d%％][ \u3000\t].)\d{0,2}[.．]\d{1,4}[%％]?[ \u3000\t]{0,4}(?:\n|\Z))",
    "{measures}": MEASURES,
    "{figures}": r"(?:[ \u3000\t]{1,4}[-－]?\d{1,6}[.．]\d{1,4}[%％]?(?![^\s]))",
    "{row}": r"[^\n]{1,60}[ \u3000\t][\d.,，%％]{1,12}[ \u3000]*(?:\n|\Z)",
    "{opens}": r"(?:(?<=\n.)|(?<![\s\S].))",
    "{opens_in}": r"(?:(?<=[\n\u3000].)|(?<![\s\S].)|(?<=\n\t.)|(?<=\n {2}.)|(?<=\n {3}.)|(?<=\n {4}.)|(?<=\n {6}.)|(?<=\n {8}.))",
    "{opens_line}": r"(?:(?<=[\n\u3000].)|(?<![\s\S].))",
    "{opens_line2}": r"(?:(?<=[\n\u3000]..)|(?<![\s\S]..))",
    "{opens_item}": r"(?:(?<=[\n\u3000。；;].)|(?<![\s\S].))",
    "{opens_item2}": r"(?:(?<=[\n\u3000。；;]..)|(?<![\s\S]..))",
}
"""What the patterns abbreviate; `{alone}`, `{word}`, `{opens}` and `{opens_line}` look behind the
first character, `{opens_line2}` behind the second; `{opens_in}` knows a tab or two to eight blanks before it, too; `{opens_item}` is also true behind
the end of a sentence. `{line_digits}` and its like are a numeral of one or two characters that opens a line or an item."""

SECONDS = {CJK: f"{CJK}则則就是曰要來来、.．﹒，, \u3000\n"}
"""What may stand behind the first characters of a class that prose is full of: elsewhere no shape is tried."""


UNIT: PlaceEvidence = (7.0, 4.0, 3.5, 1.0, 1.5, 2.0)
DECIMAL: PlaceEvidence = (5.0, 4.0, 2.0, -1.0, 0.0, -0.5)
LETTER: PlaceEvidence = (4.0, 2.0, 1.0, -1.5, -1.0, -3.0)
ROMAN: PlaceEvidence = (4.0, 2.0, 1.0, -1.0, -1.0, -2.0)
COUNTED_WORD: PlaceEvidence = (4.0, 3.0, 2.5, -0.5, 0.0, -4.0)
STYLE: PlaceEvidence = (3.0, 0.0, 0.0, 0.0, 0.0, 0.0)
TITLE: PlaceEvidence = (0.5, 0.0, 0.0, 0.0, 0.0, 0.0)
"""The evidence that several families share."""

DECIMAL_CITED = Cited(
    rf"[和与及至或、～~—-][{DIGIT}]|的(?:规定|要求|内容|[^\W\d]{{1,6}}(?:应|不|须))|[中所]|[还也均都应]|规定|要求[，。；]|款(?!待)|[项項](?!目)|[条條](?![件例])",
    "照据按合第见",
)
_UNIT_CITED = r"[、和与及至或的之中内所]|[还也均都]?(?:明确)?规定|第|以[上下前后外内]|款|项(?!目)"
_BEFORE_CITED = "照据按依反及和与至、》法例定本款第即见"
UNIT_CITED = Cited(_UNIT_CITED, _BEFORE_CITED)
PART_CITED = Cited(
    rf"{_UNIT_CITED}|(?:将|将会|則|则|主要)?(?:针对|论述|論述|讨论|討論|探讨|探討|梳理|阐述|闡述|介绍|介紹|分析|研究|考察|总结)"
    r"[^\n第]{3,60}[。；]",
    _BEFORE_CITED,
)
"""Of a chapter a sentence may tell what it is about, too: 第五章讨论…。"""
ITEM_CITED = r"项(?!目)|款(?!项)|目(?![标的前录])|至|[、和与及或](?:第|[（(])|的?规定|所[列述]"
"""What follows an item in brackets that is cited."""

# fmt: off
_FOUND: tuple[Family, ...] = (
    Family(
        "part", "unit", 0, "cjk", UNIT,
        (Shape("第", r"{number}(?:部分(?![场人地群职企村])|編|编|篇|部(?=[ \u3000]))", "第一部分"),),
        cited=UNIT_CITED, main=True, named=("部分",), known_as="cjk_comma",
    ),
    Family(
        "volume", "unit", -1, "cjk", UNIT,
        (Shape("第", r"{number}[卷冊册](?![材宗烟期]|[ \u3000，,（(]{0,3}[第总總]{1,2}{number}期)", "第一卷"),),
        cited=UNIT_CITED, main=True, named=("卷",), known_as="chapter",
    ),
    Family(
        "upper_lower", "unit", 0.2, "position", (5.0, 0.0, -1.0, -4.0, -4.0, -6.0),
        (Shape(POSITIONS, r"{opens_line}[篇編编卷](?=[ \u3000\n：:])", "上篇 "),),
        main=True, known_as="chapter",
    ),
    Family(
        "subpart", "unit", 0.5, "cjk", UNIT,
        (Shape("第", r"{number}分[編编]", "第一分编"),),
        cited=UNIT_CITED, named=("分编",), known_as="chapter",
    ),
    Family(
        "chapter", "unit", 1, "cjk", UNIT,
        (Shape("第", r"(?:{number}|{hyphened})章(?!程){inserted}", "第一章"),),
        cited=PART_CITED, main=True, runs_on=True, named=("章",),
    ),
    Family(
        "section", "unit", 2, "cjk", UNIT,
        (Shape("第", r"(?:{number}|{hyphened})[节節](?![课課车車]){inserted}", "第一节"),),
        cited=UNIT_CITED, main=True, runs_on=True, named=("节", "節"), known_as="chapter",
    ),
    Family(
        "article", "unit", 4, "cjk", UNIT,
        (Shape("第", r"(?:{number}|{hyphened})[条條](?![街路河线道铁轨]|跨[江海河湖]){inserted}", "第七条"),),
        cited=UNIT_CITED, runs_on=True, counts_throughout=True, law=True, untitled=True, provision=True,
        holds=("cjk_comma", "label"), named=("条", "條"),
    ),
    Family(
        "clause", "unit", 4.5, "cjk", (1.0, 0.0, -1.0, -3.0, -3.0, -5.0),
        (Shape("第", r"{number}款", "第二款"),),
        cited=UNIT_CITED, law=True, untitled=True,
    ),
    Family(
        "di", "point", 8.6, "cjk", COUNTED_WORD,
        (Shape("第", r"{number}(?:个?方面|個?方面|[个個](?:问题|問題|原因|建议|建議|矛盾|短板|特点|特點|环节|環節)|[点點步项項种種类類]|[阶階]段|[种種类類]?(?:意见|意見|情况|情況|情形))?(?:[则則就]?是|(?=(?:[（(][^（()）\n]{1,20}[）)])?[，、,：:]))", "第一，"),),
        cited=Cited(rf"、第?[{CJK}]"), separator="，",
    ),
    Family(
        "shi", "point", 9, "cjk", (5.0, 4.0, 3.5, 1.0, 1.5, -3.0),
        (
            Shape(CJK, r"{more}(?:[则則就]?是|曰)", "一是"),
            Shape(MISREAD_ONE, rf"(?<![{DASHES}].)是(?!否)", "—是"),
        ),
    ),
    Family(
        "cjk_comma", "block", 3, "cjk", (6.5, 4.0, 3.0, 0.0, 1.5, 1.5),
        (
            Shape(CJK, r"{more}(?:{sp}[、.．﹒]|{opens}(?=[ \u3000]*\n))", "一、"),
            Shape(CJK, r"{line_cjk}[，,](?=[^\s])", "一，"),
            Shape(CJK, r"{head_cjk}{titled}", "一", "\u3000总体情况\n"),
            Shape(MISREAD_ONE, r"{opens_item}、", "—、"),
        ),
        cited=Cited(
            rf"[{CJK}]{{1,3}}(?:、|线|产业|次产业|季度|级|类|号|个|年级|期|年|楼|层|五|[个项名人天]|等)|[{DIGIT}]{{1,20}}、",
            "第统单唯之同归万专惟", counts=True,
        ),
        main=True, standard=0, separator="、", named=("部分",),
    ),
    Family(
        "yao", "point", 9, "cjk", (5.0, 4.0, 3.0, 0.5, 0.0, -3.5),
        (Shape(CJK, r"{more}要(?![素点點求件务務害领領闻聞])", "一要"),),
    ),
    Family(
        "ze", "point", 9, "cjk", (3.0, 2.0, 1.0, -0.5, -1.0, -6.0),
        (Shape(CJK, r"{more}[则則来來]", "一则"),),
        known_as="shi",
    ),
    Family(
        "cjk_paren", "block", 5, "cjk", (6.5, 4.0, 3.5, 1.0, 1.5, 1.5),
        (
            Shape("（(〔【［﹙︵", r"{sp}{cjk}{sp}[）)〕】］﹚︶]", "（一）"),
            Shape(CJK_ENCLOSED, "", "㈠"),
            Shape("（(", rf"[{MISREAD_ONE}][）)]", "（—）"),
        ),
        cited=Cited(rf"\s?(?:{ITEM_CITED}|条(?![件例])|[（(][{TO_TEN}]{{1,3}}[）)])", "第条款至或", counts=True),
        runs_on=True, standard=1, bracketed=True, holds=("label_n",), named=("项", "項"),
    ),
    Family(
        "qi", "point", 8.8, "cjk", COUNTED_WORD,
        (Shape("其", r"{cjk}(?:是|(?=[，、,：:]))", "其一，"),),
        separator="，", known_as="di",
    ),
    Family(
        "sequence", "point", 8.7, "sequence", (1.5, 1.0, 1.0, -1.5, -1.0, -5.0),
        (
            Shape("首其再最", r"{sequence}(?:就?是|(?=[，、,：:要应應也还還]))", "首先，"),
            Shape("首其再最", r"{sequence}(?={han})", "首先", "把事情写清楚。\n其次检查标题。\n"),
        ),
        separator="，", known_as="di", opens=("di",),
    ),
    Family(
        "formal", "block", 1.5, "formal", (5.0, 3.0, 3.0, 0.0, 0.0, -1.0),
        (Shape(FORMAL, rf"[{FORMAL}]{{0,2}}{{sp}}[、.．]", "壹、"),),
        main=True, known_as="cjk_comma",
    ),
    Family(
        "stem", "block", 3.5, "stem", (4.0, 2.0, 1.0, -2.0, -1.0, -4.0),
        (Shape(STEMS, r"{sp}[、.．]", "甲、"),),
        known_as="cjk_comma",
    ),
    Family(
        "arabic_dot", "block", 6, "arabic", (5.0, 3.5, 2.5, -0.5, 0.5, -0.5),
        (
            Shape(DIGIT, r"{alone}{digit2}{sp}(?:[.．﹒](?=(?:19|20)\d\d ?年|\d{2,3} ?年 ?\d{1,2} ?月|\d{1,2}[A-Z]|(?!{goes_on}|[xX][ \u3000]?(?:版|系列))[^\d.．])|、)", "1."),
            Shape("⒈-⒛", "", "⒈"),
            Shape(
                DIGIT,
                r"(?:{alone}{item_digits}|{annex_one})[.．](?=\d{1,4}(?:{counts}|[—－+-]\d))",
                "2.",
                "5个单位",
            ),
            Shape(DIGIT, r"{alone}{line_digits}[.．](?=\d{1,2} ?{years})", "1．", "5年以上规划\n2．3年行动计划"),
            Shape(DIGIT, r"{alone}{line_digits}。(?={han})", "1。"),
        ),
        cited=Cited(rf"[{DIGIT}]{{1,3}}(?![{DIGIT}]|[年.．-]|{COUNTS})", "第", counts=True), standard=2, separator=".",
    ),
    Family(
        "arabic_comma", "block", 6.05, "arabic", (3.0, 1.0, 0.0, -3.0, -3.0, -5.0),
        (Shape(DIGIT, r"{alone}{line_digits}[，,](?=[^\d\s])", "1，"),),
        separator=".", known_as="arabic_dot",
    ),
    Family(
        "decimal_5", "block", 6.9, "arabic", DECIMAL,
        (Shape(DIGIT, r"{alone}{digit2}(?:[.．]{arabic}){4}(?![\d.．%％，,。；;])", "1.1.1.1.1"),),
        cited=DECIMAL_CITED, known_as="arabic_dot",
    ),
    Family(
        "decimal_4", "block", 6.8, "arabic", DECIMAL,
        (Shape(DIGIT, r"{alone}{digit2}(?:[.．]{arabic}){3}(?![\d.．%％，,。；;])", "1.1.1.1"),),
        cited=DECIMAL_CITED, known_as="arabic_dot",
    ),
    Family(
        "decimal_3", "block", 6.6, "arabic", DECIMAL,
        (
            Shape(DIGIT, r"{alone}{digit2}(?:[.．]{arabic}){2}(?![\d.．%％，,。；;])", "1.1.1"),
            Shape(DIGIT, r"{alone}{digit2}(?:[.．]{arabic}){2}[.．](?=[ \u3000]{0,2}(?:{han}|“|{lettered}))", "1.1.1.", " 管"),
            Shape("§", r"{sp}{arabic}(?:[.．]{arabic}){2}(?![\d.．%％])", "§1.1.1"),
            Shape(DIGIT, r"{alone}{line_digits}{spaced3}(?=[ \u3000]{1,2}(?:{han}|“))", "1.1 .1", " 管"),
        ),
        cited=DECIMAL_CITED, known_as="arabic_dot",
    ),
    Family(
        "decimal_2", "block", 6.4, "arabic", DECIMAL,
        (
            Shape(DIGIT, r"{alone}{no_cell}{digit2}[.．]{arabic}(?!年(?![轻輕龄齡])|{measures}|[\d.．%％：:，,、。；;）)—-]|{figures})", "1.1"),
            Shape(DIGIT, r"{alone}{no_cell}{digit2}[.．]{arabic}[.．、](?=[ \u3000]{0,2}(?:{han}|“|{lettered}))", "1.1.", " 管"),
            Shape("§", r"{sp}{arabic}[.．]{arabic}(?![\d.．%％])", "§1.1"),
            Shape(DIGIT, r"{alone}{line_digits}{spaced}(?=[ \u3000]{1,2}(?:{han}|“))", "1. 1", " 管"),
        ),
        cited=DECIMAL_CITED, known_as="arabic_dot",
    ),
    Family(
        "decimal_1", "block", 6.2, "arabic", (2.0, 0.0, 0.0, -0.5, -2.0, -4.0),
        (
            Shape(DIGIT, r"{alone}{opens}[0-9０-９]?(?=[ \u3000]{1,4}(?:(?!{counted})(?:{han}|“)(?![、.．])|{initials}|(?:19|20)\d\d ?年))(?!{row})(?!{cells})", "1 "),
            Shape(DIGIT, r"{alone}{line_digits}(?={han}{2,20}[\n。])(?!{unit})", "1", "总则\n"),
            Shape(DIGIT, r"{alone}{any_digits}(?=[ \u3000]?{han}{2})(?![ \u3000]?{unit})(?!{row})", "1", "总则1.1目的。2职责2.1分工"),
            Shape("§", r"{sp}{arabic}(?![\d.．%％])", "§1"),
        ),
        unparted=True,
    ),
    Family(
        "arabic_paren", "block", 7, "arabic", (5.0, 3.5, 3.0, 0.5, -2.5, -2.5),
        (
            Shape("（(﹙︵", r"{sp}{arabic}{sp}[）)﹚︶]", "（1）"),
            Shape("⑴-⒇", "", "⑴"),
        ),
        cited=Cited(rf"\s?(?:{ITEM_CITED})", "第条款至或式图表"), standard=3, bracketed=True,
    ),
    Family(
        "stem_paren", "block", 7.1, "stem", (5.0, 3.5, 2.0, -1.0, -2.5, -4.0),
        (Shape("（(", rf"{{sp}}[{STEMS}]{{sp}}[）)]", "（甲）"),),
        bracketed=True, known_as="arabic_paren",
    ),
    Family(
        "arabic_close", "block", 7.2, "arabic", (4.5, 3.0, 2.0, -1.0, 0.0, -1.5),
        (Shape(DIGIT, r"{alone}{digit2}[）)]", "1)"),),
        known_as="arabic_dot",
    ),
    Family(
        "circled", "block", 8, "arabic", (5.0, 4.0, 4.0, 2.0, 2.0, 1.5),
        (Shape("①-⑳❶-❿⓵-⓾➀-➓⓫-⓴㉑-㉟", "", "①"), Shape("0-9", "\ufe0f?\u20e3", "1\ufe0f\u20e3")),
        signs_notes=True, known_as="arabic_paren",
    ),
    Family(
        "latin", "block", 8.2, "latin", LETTER,
        (Shape("A-ZＡ-Ｚ", r"{word}{sp}[.．、](?![A-Za-z\d@])", "A."),),
        also="roman", known_as="arabic_dot",
    ),
    Family(
        "latin_2", "block", 8.22, "arabic", LETTER,
        (Shape("A-Z", r"{opens_item}[.．]{arabic}(?![\d.．%％A-Za-z])", "A.1"),),
        known_as="arabic_dot",
    ),
    Family(
        "latin_3", "block", 8.24, "arabic", LETTER,
        (Shape("A-Z", r"{opens_item}(?:[.．]{arabic}){2}(?![\d.．%％A-Za-z])", "A.1.1"),),
        known_as="arabic_dot",
    ),
    Family(
        "latin_small", "block", 8.3, "latin", LETTER,
        (Shape("a-z", r"{word}{sp}[.．、](?![A-Za-z\d@])", "a."),),
        also="roman_small", known_as="arabic_paren",
    ),
    Family(
        "latin_close", "block", 8.4, "latin", LETTER,
        (Shape("A-Za-z", r"{word}[）)]", "a)"),),
        also="roman_close", known_as="arabic_paren",
    ),
    Family(
        "latin_paren", "block", 8.4, "latin", LETTER,
        (Shape("（(", r"[A-Za-z][）)](?![类類]\s)", "（a）"),),
        also="roman_paren", bracketed=True, known_as="arabic_paren",
    ),
    Family(
        "roman", "block", 2.5, "roman", ROMAN,
        (
            Shape("Ⅰ-Ⅻ", r"{sp}[.．、]?(?![级級类類型期等度])", "Ⅰ."),
            Shape("IVX", r"(?<![A-Za-z\d.].)[IVX]{0,4}[.．、](?![A-Za-z\d@])", "I."),
        ),
        main=True, known_as="cjk_comma",
    ),
    Family(
        "roman_small", "block", 8.1, "roman", ROMAN,
        (
            Shape("ⅰ-ⅻ", r"{sp}[.．、]?(?![级級类類型期等度])", "ⅰ."),
            Shape("ivx", r"(?<![A-Za-z\d.].)[ivx]{0,4}[.．、](?![A-Za-z\d@])", "i."),
        ),
        known_as="arabic_paren",
    ),
    Family(
        "roman_close", "block", 8.45, "roman", ROMAN,
        (Shape("ivx", r"{word}[ivx]{1,3}[）)]", "ii)"),),
        known_as="arabic_paren",
    ),
    Family(
        "roman_paren", "block", 8.45, "roman", ROMAN,
        (Shape("（(", r"(?:[ivx]{2,4}|[IVX]{2,4})[）)]", "（ii）"),),
        bracketed=True, known_as="arabic_paren",
    ),
    Family(
        "question", "label", 2.85, None, (3.0, 3.0, 2.5, -2.0, 1.5, -4.0),
        (
            Shape("问問", "[：:]", "问："),
            Shape("QＱ", rf"{{opens_line}}[{DIGIT}]{{0,2}}[：:]", "Q："),
            Shape("记記网網主", "(?:(?<=[记記])者|(?<=[网網])友|(?<=主)持人)[问問][：:]", "记者问："),
        ),
        asks=True,
    ),
    Family(
        "dash", "bullet", 8.5, None, (1.5, 0.0, 0.0, 0.0, 0.0, 0.0),
        (
            Shape(DASHES, rf"{{opens_in}}[{DASHES}]?(?=[^\d\s{DASHES}])", "——"),
            Shape("*–－-", r"{opens_in}(?= (?:(?:{han}|[“《（【A-Za-z])|(?:19|20)\d\d ?年))", "-", " 强化"),
        ),
        known_as="shi",
    ),
    Family(
        "bullet", "bullet", 8.5, None, (3.0, 2.0, 1.0, 0.0, 0.0, -1.0),
        (
            Shape("●■◆▲•○□★☆◎⊙▪◇►▶", r"(?![●■◆▲•○□★☆◎⊙▪◇]|\d(?!\d{0,3}[年月日]))", "●"),
            Shape("·∙➢➤‣◦✓✔√", r"{opens_line}(?=[ \u3000]{0,3}(?:{han}|[“《A-Z]))", "·"),
        ),
        known_as="shi",
    ),
)
# fmt: on
"""The families whose shapes are patterns, in the order in which they are tried at one place."""

LABEL = Family(
    "label", "label", 2.8, None, (3.0, 3.0, 2.0, -1.5, 0.0, -1.5), (Shape("", "", "问题分析："),),
    cited=Cited(before="下点条项出的些多种类此个面们故特少我，"), main=True, holds=("part",), untitled=True,
)  # fmt: skip
NUMBERED_LABEL = Family(
    "label_n", "label", 3.2, "cjk", (4.0, 3.0, 3.0, 0.0, 0.0, -1.0), (Shape("", "", "建议一："),), main=True, holds=("cjk_comma",),
)  # fmt: skip
NUMBERED_NOUN = Family(
    "noun_n", "label", 3.1, "cjk", (4.0, 3.0, 3.0, 0.0, 0.0, -1.0), (Shape("", "", "命题一"), Shape("", "", "第一案")),
    main=True, holds=("cjk_comma", "label_n"), known_as="label_n",
)  # fmt: skip
"""A number beside a noun of any kind, which a blank parts from a title: it counts up in its text."""
AUTOMATIC = Family("automatic", "block", 6.1, None, (5.0, 0.0, 0.0, 0.0, 0.0, 0.0), (Shape("", "", "子、"),))
"""Numbers that a file computes and that have the shape of no other family."""
STYLED: dict[int, Family] = {
    level: Family(f"styled_{level}", "unit", rank, None, STYLE, (Shape("", "", f"{'#' * level} 引言"),))
    for level, rank in enumerate((2.9, 4.9, 5.9, 6.9, 7.9, 8.9), start=1)
}
"""Headings without a number, known by their style: by level."""

TITLES: dict[str, Family] = {
    form: Family(f"title_{form}", "title", rank, None, place, (Shape("", "", example),), holds=tuple(f.name for f in _FOUND))
    for form, rank, place, example in (
        ("paper", -2, TITLE, "青禾县养老服务实施方案"),
        ("piece", -1.8, TITLE, "工作总结 篇一"),
        ("tag", 6.1, TITLE, "【基本案情】"),
        ("line_1", 6.2, TITLE, "调研背景"),
        ("line_2", 6.4, TITLE, "问卷设计"),
        ("line_3", 6.6, TITLE, "样本来源"),
        ("set_off", 8.9, STYLE, "**政策目标**"),
    )
}
"""Headings without a number on a line of their own, which a trained model finds: by form and depth."""
_FRAMES: tuple[tuple[str, str, tuple[Kind, ...]], ...] = (
    ("opening", "引言", ("unit", "block", "label", "title")),
    ("closing", "结语", ("unit", "title")),
)
"""The titles of what opens and closes a text, and the kinds that do not stand in them."""
TITLES |= {
    form: Family(f"title_{form}", "title", -1.5, None, TITLE, (Shape("", "", example),), bars=bars)
    for form, example, bars in _FRAMES
}

BY_NAME: dict[str, Family] = {
    family.name: family
    for family in (*_FOUND, LABEL, NUMBERED_LABEL, NUMBERED_NOUN, AUTOMATIC, *STYLED.values(), *TITLES.values())
}
"""All families, those that patterns find in the order in which they are tried."""
QUESTION = BY_NAME["question"]
"""What opens a question."""
DECIMAL_PAIR = BY_NAME["decimal_2"]
"""Two figures with a sign between them, as 2.3."""
LETTERED, FORMAL_NUMBER, URGED, MAIN_NUMBER = BY_NAME["latin_2"], BY_NAME["formal"], BY_NAME["yao"], BY_NAME["cjk_comma"]
"""A letter with a number, a formal numeral, a numeral before a verb, and one before the signs that part the main parts."""
BULLET, DASH = BY_NAME["bullet"], BY_NAME["dash"]
"""What a file shows before the items of a list without numbers, and the dash of one."""
USUAL: dict[Kind, Family] = {
    "unit": BY_NAME["chapter"], "block": BY_NAME["cjk_paren"], "point": BY_NAME["di"], "label": LABEL, "bullet": BULLET,
}  # fmt: skip
"""The family that stands for its kind, whose evidence one of that kind has."""

Made = TypeVar("Made")
_CLEAR: list[Callable[[], None]] = []


def names(holds: Callable[[Family], bool]) -> list[str]:
    """Return the names of the families for which something holds."""
    return [name for name, family in BY_NAME.items() if holds(family)]


def derived(make: Callable[[], Made]) -> Callable[[], Made]:
    """Make what follows from `BY_NAME` once, and anew after `rebuild`: a pattern of all shapes, a table of words."""
    made = cache(make)
    _CLEAR.append(made.cache_clear)
    return made


def rebuild() -> None:
    """Forget what was made from `BY_NAME`, which has changed."""
    for clear in _CLEAR:
        clear()
