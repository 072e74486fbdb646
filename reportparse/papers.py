"""What the parts of a document are written with: days, organs, names of persons, document numbers, as pieces of patterns."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

from reportparse.markers.numerals import TO_NINE, TO_TEN
from reportparse.patterns import HAN, lazy, words_pattern
from reportparse.plain import plain
from reportparse.signs import ANY_STOPS, BLANKS

GAP = rf"[{BLANKS}]?"
"""A blank that typesetting may put between figures and units."""
YEAR_FIGURES = f"〇○零O0{TO_NINE}"
"""The figures of a year in characters; the first five are noughts."""
YEAR = rf"(?:[12]\d{{3}}|[一二][{YEAR_FIGURES}]{{3}})"
MONTH, DAY = rf"(?:\d{{1,2}}|[元{TO_TEN}]{{1,2}})", rf"(?:\d{{1,2}}|[{TO_TEN}]{{1,3}})"
"""What stands before 年, 月 and 日, in figures or in characters."""
_NO_YEAR, _BLANK = r"(?:[12]\d{0,2})?[Xx×*]{1,4}", "[Xx×*]{1,2}"
DATE = rf"(?:(?:{YEAR}|{_NO_YEAR}){GAP}年{GAP}(?:{MONTH}|{_BLANK}){GAP}月(?:{GAP}(?:{DAY}|{_BLANK}){GAP}日)?)"
"""A day, or a month, as papers are dated; drafts leave its figures out."""
FIGURE_DATE = r"(?:(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2}(?!\d))"
"""A day in figures alone, as letters of offices have it."""
BARE_DATE = r"(?:(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d))"
"""The same where 年, 月 and 日, or the signs between, are lost."""
CLOCK = r"\d{1,2}[:：]\d\d(?:[:：]\d\d)?(?!\d)"
"""At what time a site published a text."""

BODIES = (
    "局 委 厅 部 署 院 政府 政协 人大 法院 检察院 办公室 委办 编办 府办 区办 市办 县办 网信办 老龄办 委员会 管委会 协会 学会 商会 联合会 工会 妇联 残联 工商联 文联 社联 科协 侨联 "
    "团委 领导小组 指挥部 派出所 研究所 卫生所 事务所 供电所 管理处 办事处 服务站 工作站 卫生站 大队 支队 总队 中队 公安 中心 学校 高校 院校 中学 小学 专班 "
    "机关 机构 部门 单位 公司 集团 银行 分行 支行 监会 图书馆 博物馆 文化馆 档案馆 合作社 供销社 联社 街道 社区 村委会 居委会 地区 县 区 市 乡镇 镇 村"
).split()
"""What the names of bodies end in that act, and sign."""
_SIGN_ALONE = "厅局部委办署处科司所站室院省市县区州旗盟乡镇村"
"""Characters that end the name of an organ whatever stands before them."""
_BODIES = "|".join(body for body in BODIES if body[-1] not in _SIGN_ALONE)
ORGAN = (
    rf"(?:{_BODIES}|常?委会|党组|大学|团体|研究会|课题组|调研组|工作组|编写组|支部|总社|出版社|院系"
    rf"|(?<=[省市县区])直|[厅局部委办署处科司所站室院][馆省]|[{_SIGN_ALONE}])"
)
"""How the name of an organ ends: that of a body, or of what signs alone."""
ISSUER = rf"(?:{ORGAN}|会)"
"""How the name of one ends that issues papers: 会 is the end of too many other words to tell an organ elsewhere."""
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱"
    "江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕"
    "单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬"
    "洪肖崔傅湛禹贝伏谈茅昝贲郁杭钮嵇滑荀芮储汲邴糜隗宓郗仰伊厉戎韶郜蓟薄宿邰鄂蔺屠胥莘逄扶郦璩濮寿扈郏浦瞿阎慕茹习宦容庾暨匡阙沃蔚晁勾訾阚那鞠蒯荆竺逯盖桓"
    "丘边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝隆练"
)
NAME = rf"(?:(?!文件|关于|方案|项目|安全)(?:欧阳|司马|上官|诸葛|[{_SURNAMES}])(?:{GAP}{HAN}){{1,2}})"
"""A person's name: a surname and one or two characters, set with a blank or without; some words of papers begin as one does."""
OFFICE = "(?:[省市县区州旗盟镇乡村局厅院校会部处科所行司厂董社站组队院]长|主席|主任|书记|委员|经理|总监|检察长|总理|特首|议员|专员|教授|研究员|记者|秘书长|理事)"
"""How the name of an office ends, before which or behind which a person's name stands."""
AUTHOR_SIGNS = "□■◎○●◆◇"
"""What journals set before who wrote a paper, on a line of its own."""
SIGNED_AUTHORS = (
    rf"[{AUTHOR_SIGNS}][{BLANKS}]{{0,4}}(?P<part>(?:[^{ANY_STOPS}，,\d\n]{{0,30}}?(?:{OFFICE}|{ORGAN}|学院|研究院|党校)[{BLANKS}]{{1,4}})?"
    rf"{NAME}(?:[{BLANKS}、，,]{{1,4}}{NAME}){{0,5}})[{BLANKS}]*(?=\n|\Z)"
)
"""Who wrote a paper, behind such a sign, with where he works or without."""
SPEAKER = rf"[^{ANY_STOPS}，,\d\n]{{0,40}}?{OFFICE}[{BLANKS}]{{1,4}}{HAN}{GAP}{HAN}{{1,2}}"
"""Who speaks: an office, a blank, and what stands where a name does."""
_REMARK = rf"[（(][^{ANY_STOPS}（()）\n]{{2,30}}[）)]"
NAMED_SPEAKER = rf"(?:{HAN}{{0,14}}?(?:{OFFICE}|代表){NAME}(?:{_REMARK})?|{NAME}[（(][^{ANY_STOPS}（()）\n]{{0,28}}{OFFICE}[）)])"
"""The same without a blank, or with the office in brackets: 委员许彬（律师）, 许彬（区政协委员）."""

ABSTRACT = r"(?:内容)?(?:摘[ \u3000?]{0,4}要|提要|概要)"
"""What heads an abstract."""
BRACKETED_ABSTRACT = rf"[【\[〔［][ ]?{ABSTRACT}[ ]?[】\]〕］][:：]?"
"""The same in brackets."""
KEYWORDS = r"[【\[〔［]?(?:[关關][ \u3000]{0,2}[键鍵][ \u3000]{0,2}[词詞字]|Key[ ]?[Ww]ords)[】\]〕］:：]"
"""What opens the line that ends an abstract."""
WORK = r"(?:《|[\[［][JMNDRCSPZ][\]］/]|出版社|学报|學報|https?:|(?:19|20)\d\d)"
"""What shows that a line names a work."""
SOURCES = rf"(?:资料|資料|文献|文獻)(?:来源|來源)(?=[^\w\n]{{0,9}}\n\s{{0,9}}[^\n]{{0,80}}{WORK})"
"""What heads these works where the first line below names one; elsewhere it heads how they were looked for."""
REFERENCES = rf"(?:(?:主要)?(?:参考|參考|引用)(?:文献|文獻|资料|資料|书目|書目)(?:清单|清單|目录|目錄|列表|一览|一覽)?|{SOURCES})"
"""What heads the works that a paper cites."""
NUMBER = (
    rf"[^\W\d_]{{2,18}}{GAP}[〔\[［【（(﹝]{GAP}(?:19|20)\d\d{GAP}年?{GAP}[〕\]］】）)﹞]{GAP}第?{GAP}\d{{1,5}}{GAP}号"
    r"|[^\W\d_]{2,10}字第\d{4,12}号"
)
"""A document number: who issues, the year in brackets, the count."""
ORDER_NUMBER = rf"(?:[^\W\d_]{{2,20}}令{GAP})?第{GAP}(?:\d{{1,4}}|[{TO_TEN}百零〇]{{1,7}}){GAP}号"
"""The number of an order or announcement, on a line of its own: 第12号."""

_APART = rf"[{BLANKS}]{{0,4}}"
"""Blanks that typesetting may put into a word of two characters, so that labels below each other are equally wide."""
MEETING = (
    rf"(?:(?:会议|开会)(?:时间|日期|地点)|地{_APART}点"
    rf"|(?:[出列缺]{_APART}席|与会|参会|参加)(?:会议)?(?:人员|人|者|委员|议员|代表|单位)?)[{BLANKS}]{{0,4}}(?:[:：]|(?=\n|\Z))"
)
"""How a line of the head of minutes opens: what it says of a meeting, alone or with a colon before what it gives."""
MEETING_DAY = rf"(?:日{_APART}期|时{_APART}间)[{BLANKS}]{{0,4}}[:：]"
"""How the line opens among them that says when."""

CLAUSE = rf"[^{ANY_STOPS}，,\n]"
"""A character of a clause."""

NAMED: Final = lazy("《([^《》\n]{4,60}(?:《[^《》\n]{2,60}》[^《》\n]{0,40})?)》")
"""A paper that is named; its name may have another in it."""
COVER: Final = lazy(
    "》(?:现)?全文(?:发布|公布|刊发)?如下|(?:印发|转发)给?你们|》[^。；\n《]{0,16}(?:进行了?审议|公开征求|向社会征求|征求[^。；\n《]{0,12}意见)|现(?:予|将)?(?:印发|发布|转发)[^。]{0,40}(?:执行|落实)"
)
"""What the letter, or the news, says that covers another paper."""

Use = Literal["title", "genre", "cited"]
"""Where a paper is called something: at the end of titles; as a kind of papers that are counted; where parts of it are cited."""


class PaperRow(NamedTuple):
    """What papers are called, and where they are called so."""

    words: str
    uses: str
    """What `Use` has of them."""


PAPERS: Final[tuple[PaperRow, ...]] = (
    PaperRow(
        "报告 意见 方案 预案 提案 议案 通知 通报 公告 规划 计划 办法 条例 规定 规则 细则 要点 决定 决议 纪要 讲话",
        "title genre cited",
    ),
    PaperRow("总结 建议 思考 研究 对策 函", "title genre"),
    PaperRow("公报 通告 纲要 批复 答复 准则 制度 指南 法", "title cited"),
    PaperRow("汇报 简报 发言 致辞 措施 提议 请示 分析 调查 清单 解释 解读 说明 情况 问答 答记者问 材料", "title"),
    PaperRow("报告书 报告表 倡议书 建议书 公开信 讲稿 讲话稿 演讲稿 发言稿 主持词 心得体会 议程 采访录 复盘", "title"),
    PaperRow("命令 文件 复函 公约 纲领 章程 守则 规程 规范 标准 导则 合同 协议 协定 宪法 例 则", "cited"),
    PaperRow("调研报告 调查报告 考察报告 研究报告 评估报告 工作报告 审计报告 检查报告 述职报告 情况报告 工作总结", "genre"),
    PaperRow("工作方案 实施方案 整改方案 实施意见 建议案", "genre"),
)
"""By what papers are called, in simplified characters."""


def papers(use: Use) -> str:
    """Return an expression of what papers are called somewhere; what is asked is a plain reading.

    Args:
        use: where.
    """
    return words_pattern(word for row in PAPERS if use in row.uses.split() for word in row.words.split())


_ASKED = (
    "审议 评议 审阅 审查 审核 审定 批评 批示 批准 批复 指正 参考 考虑 采纳 研究 函复 函告 复函 答复 回复 支持 协助 查收 知悉 遵照执行 贯彻执行 认真执行 贯彻落实"
).split()
"""What a paper asks of its reader as a whole."""
_TOLD = (
    "报告 汇报 建议 提案 提议 说明 函告 函复 函达 函商 复函 答复 回复 批复 请示 申请 通知 通报 公告 通告 公布 公示 声明 证明"
).split()
"""What a paper says at its close that it has done."""
_AND = rf"(?:{'|'.join(_ASKED)})(?:为[盼荷谢要])?"
_ASKING = rf"[敬恳提谨]?[请望]{CLAUSE}{{0,8}}{_AND}"
FAREWELL = (
    rf"(?:(?:以上|上述){CLAUSE}{{0,16}}(?:[，,][妥当是]否)?[，,]?(?:[谨仅均]?供{CLAUSE}{{0,8}}参考|{_ASKING})"
    rf"|[妥当]否[，,]?(?:{_ASKING}|[敬恳]?请{CLAUSE}{{0,8}}示)|[特专]此(?:{'|'.join(_TOLD)})(?:[，,]{_ASKING})?"
    rf"|[敬恳]?[请望](?:(?:惠|给)?予以?|大力|尽[快早]|及时|早日){{0,2}}{_AND}|[敬切请]?[盼候](?:予|尽[快早]|早日|速)?[函回赐]?复)[。！!]?"
)
"""The set phrase that closes a paper: it asks its reader to consider what was said, and says nothing itself."""
_FORCE = rf"[自从]{CLAUSE}{{1,24}}起(?:正式)?(?:施行|实施|执行|实行|试行|生效)"
_EXPLAINED = rf"由{CLAUSE}{{2,30}}负责(?:具体)?解释"
IN_FORCE = (
    rf"(?:本(?:{papers('title')}|{papers('cited')})(?:{_FORCE}|{_EXPLAINED})|自{CLAUSE}{{2,4}}之日起施行)"
    rf"(?:[，,；;](?:{_FORCE}|{_EXPLAINED}|(?:有效期|试行期|期限|原|此前|以前|同时){CLAUSE}{{1,60}})){{0,3}}[。！!]?"
)
"""What says from when a paper is in force, for how long, and who explains it."""
_THANKS = r"(?:好的?[，,])?(?:谢谢|多谢)(?![^。]*(?:建议|希望|请|要))[^。！!]{0,40}[。！!]?"
"""What a speaker says out of politeness alone."""
_REST = r"[^。！!\n]"
COURTESY = (
    rf"(?:(?:{CLAUSE}{{0,6}}[，,])?(?:再次|非常|衷心|由衷|十分|诚挚)?地?感谢[您你贵]{_REST}{{0,120}}"
    rf"|(?:也|同时)?(?:希望|欢迎|期待)[您你今继一代委各]{_REST}{{0,40}}(?:宝贵的?(?:意见|建议)|关心|关注|支持|监督){_REST}{{0,30}}"
    rf"|(?:也|同时)?(?:希望|欢迎|期待|[敬恳诚还]?请)[^，。,！!\n]{{0,10}}提出?宝贵的?(?:意见|建议){_REST}{{0,40}}"
    r"|(?:也|同时)?(?:[敬恳诚还]?[请望]|希望)(?:各位|贵)?(?:[您你]|代表|委员|领导|提案人|大家){0,2}们?(?:予以|给予|多加|能够?)?"
    "(?:充分)?(?:理解|谅解|见谅|体谅|包涵)(?:[和与、及并]?(?:予以|给予)?(?:支持|谅解|配合|关心|监督)){0,2}"
    rf"|欢迎(?:广大|社会|各界|全体|干部|党员|群众){_REST}{{0,60}}监督{_REST}{{0,160}}|(?:联系(?:电话|人|方式|地址)|[监举][督报]电话|邮政信箱|电子邮箱)[:：]{_REST}{{0,160}}"
    rf"|(?:[如若][您你]?)?对?于?(?:以上|上述|本|此|该|我[局们委办]){_REST}{{0,8}}(?:答复|回复|办理){_REST}{{0,20}}(?:意见|异议|疑问|不满意|不明|不妥){_REST}{{0,20}}请{_REST}{{0,90}})[。！!]?"
)
"""What closes an answer to whoever asked: thanks, and where to turn to."""
_ADDRESSED = r"(?:各位[^，。！？；：!?;:\n]{1,12}|同志们|先生们|朋友们)[！!：:，,]"
"""Whom a speaker turns to, in the midst of a speech."""
_SET_PHRASE = lazy(f"{FAREWELL}|{IN_FORCE}|{COURTESY}|{_THANKS}|{_ADDRESSED}")


def is_set_phrase(sentence: str) -> bool:
    """Return whether a sentence, in its plain reading, is one that closes a paper, says from when it is in force, mere thanks, or a salutation.

    >>> is_set_phrase("以上建议，供参考。"), is_set_phrase("妥否，请批示。"), is_set_phrase("以上问题，请市教育局研究解决。")
    (True, True, False)
    >>> is_set_phrase("谢谢主席。"), is_set_phrase("谢谢主席，我建议加快审批。"), is_set_phrase("各位代表！")
    (True, False, True)
    >>> is_set_phrase("感谢您对我局工作的关心和支持！"), is_set_phrase("希望您继续关注，多提宝贵意见。"), is_set_phrase("希望县里支持修桥。")
    (True, True, False)
    >>> is_set_phrase("以上报告，请予评议。"), is_set_phrase("欢迎广大群众监督，电话：123。"), is_set_phrase("欢迎群众入股修渠。")
    (True, True, False)
    >>> is_set_phrase("希望以后多提宝贵意见，便于我局改进。"), is_set_phrase("敬请各位委员谅解"), is_set_phrase("请学校理解学生的难处。")
    (True, True, False)
    >>> is_set_phrase("请予支持为盼。"), is_set_phrase("专此报告，请审阅。"), is_set_phrase("请予支持修桥。")
    (True, True, False)
    >>> is_set_phrase("本方案自2024年6月1日起执行，有效期三年。"), is_set_phrase("本方案自6月起执行，各村要抓紧。")
    (True, False)
    """
    return _SET_PHRASE.fullmatch(sentence) is not None


_OPENING = lazy(rf"《?(?P<organ>[^{ANY_STOPS}，,《\n]{{2,60}}?{ISSUER})(?:关于|印发|转发|征求)")


def opening_organ(title: str) -> str | None:
    """Return the organ that opens a title and issues what it heads, None where none does.

    >>> opening_organ("青禾县水务局关于农村供水情况的报告")
    '青禾县水务局'
    >>> opening_organ("关于农村供水情况的报告")
    """
    found = _OPENING.match(plain(title))
    return title[slice(*found.span("organ"))] if found else None


_GENRE = lazy(rf"(?P<genre>{papers('genre')})(?:[（(\[〔【][^（()）]{{0,30}}[）)\]〕】])?\W*$")


def genre_of(title: str) -> str | None:
    """Return what kind of paper a title says that it heads, None where it says none.

    >>> genre_of("关于农村供水情况的调研报告（征求意见稿）")
    '调研报告'
    >>> genre_of("乡村纪行")
    """
    found = _GENRE.search(plain(title))
    return found["genre"] if found else None
