"""What sites put around a text: one row a signature, matched against whole lines without their outer white space."""

from __future__ import annotations

from typing import Literal, NamedTuple

from reportparse.papers import papers
from reportparse.patterns import IDEOGRAPHS, lazy
from reportparse.signs import STOPS

Reach = Literal["line", "above", "below", "beside", "over", "words"]
Zone = Literal["head", "foot", "both", "top"]


class Signature(NamedTuple):
    """What a line looks like that a site put there; it is asked in its plain reading, without a bullet at its head."""

    reach: Reach
    """What it gives away as chrome: the line alone, or all above or below it too; `beside`, the line where more of it follows that ends the
    text; `over`, the line right above some, or the last one; `words`, those words alone, wherever they stand in a text that has the cue."""
    zone: Zone
    """Where it is chrome: at the head of a text, at its foot, or at both; at the `top`, above which nothing of the text stands."""
    pattern: str
    """Regular expression of the whole line; what its group `stays` has is no chrome, and what its group `again` has must stand
    in the text again."""
    cue: str = ""
    """A word that the line has: such rows are tried on lines that have it, all others on lines that are no sentences."""
    inside: bool = False
    """Whether it is chrome in the midst of the text, too, as marks of pages and notices of previews are."""


_TOOLS = (
    "下载|打印|全屏|收藏|分享|返回|关闭|加大|还原|减小|大|中|小|复制|举报|相关|纠错|点赞|评论|转发|搜索|登录|注册|购物车|我的足迹|首页"
    "|更多|专题|加入收藏|设为首页|进入旧版|回到顶部|返回顶部|返回首页|返回列表|关闭窗口|关闭本页|打印本页|打印此页|打印文章|打印正文|复制链接"
    "|立即下载|免费下载|QQ空间|新浪微博|腾讯微博|人人网|开心网|微信|微博|朋友圈|QQ好友|收藏本文|收藏本页|阅读全文|查看全文|下一页|上一页|末页|尾页"
    "|默认|超大|超大号|大号|中号|小号|特大|繁体|简体|无障碍|无障碍浏览|长辈版|长者模式|适老版|关怀版|加会员|手机版|电脑版|只看楼主|倒序阅读|上一主题|下一主题|站内搜索|TOP|true|false|English|朗读|繁体字|繁體字|放大|缩小|打印整页|打印内容|生成海报|正文复制|以稿换稿|跳[到至]主要内容(?:区块?)?(?: Go To [A-Za-z ]{2,20})?|小字号|大字号|回顶端|回上[一1]?页|网站首页|网站地图|合集下载|相关主题|侵权投诉|热门搜索|手机登录|微信扫一扫|开灯|开启左侧|显示全部楼层|只看该作者|阅读模式|电梯直达|字号|字体|A\\+|A-"
)
_LABELS = (
    "来源|信息来源|文章来源|稿件来源|稿源|时间|日期|发布时间|发布日期|更新时间|更新日期|发布人|发布者|发布机构|发布单位|作者|撰稿|录入|编辑|责任编辑|责编|审核"
    "|信息员|浏览次数|浏览量|浏览|阅读次数|阅读量|阅读|点击数|点击量|点击率|点击|访问量|人气|评论|字体|字号|文字大小|字体大小|色调调节|保护视力色"
    "|浏览字号|文章录入|被引量|上传用户|上传人|上传时间|文档编号|格式|页数|大小|文档格式|文件大小|下载积分|所需积分"
)
_DAY = r"(?:19|20)\d\d年\d{1,2}月\d{1,2}日"
_DATE = rf"(?:(?:19|20)\d\d[-./]\d{{1,2}}[-./]\d{{1,2}}|{_DAY})"
_CLOCK = r"[ \t]{0,3}\d{1,2}(?:[:：]\d{1,2}){1,2}"

_HIDES = r"此处隐藏\d{1,7}字[，,]下载文档可见"
"""What a preview says in the place of what it hides."""
_HINT = (
    r".{0,60}(?:可阅读全部内容|版权申诉|未经授权|下载权益|[Vv][Ii][Pp]后|浏览器默认打开|不支持迅雷|无水印|视为没有答案"
    r"|网友上传|归上传者|网址水印).{0,200}"
)
"""What document-sharing sites tell whoever downloads."""
EDITS = ("编辑", "編輯")
"""The link that an encyclopedia has beside each heading, to change its section."""
_PLACE = "(?:(?:[您你](?:现在|当前)?的?(?:所在的?)?|当前|现在)(?:位置|栏目)|[您你]?当前所在(?:的?位置)?|(?:所在)?(?:位置|栏目)(?=.*(?:首页|[>＞»/])))(?:是|在)?"
"""What stands before the path to a page; a form may have a 位置 too, or a 栏目."""
TALK = lazy(
    r"小编|网友|本[站网](?!点|位|址)|文档|下载|上传|转载|侵权|会员|积分|预览|全文共|省略\d+字|当前仅?显示|因篇幅问题|[您你]精心|[为供](?:大家|[您你])(?:整理|参考)|\{\{"
)
"""Words in which a site speaks of itself, of its files and its readers, and hardly a report."""
_STOPS = frozenset(STOPS + "?;") - {"！"}
"""What running text has; a line that only calls out is a slogan or an address."""


def is_said(line: str) -> bool:
    """Return whether a line is running text, and no site speaks in it.

    >>> is_said("全镇有十二个村。"), is_said("请下载原文档以浏览全部内容。")
    (True, False)
    """
    return not _STOPS.isdisjoint(line) and TALK.search(line) is None


SIGNATURES: tuple[Signature, ...] = (
    # document-sharing sites, above the text
    Signature("above", "head", r".{2,90}由(?:会员|网友|用户)(?:分享|上传).*", "由"),
    Signature("above", "head", r"文档简介[:：]?"),
    Signature("line", "head", r"(?:文档(?:说明|简介)|正文预览)[:：]?"),
    Signature("line", "head", r"文档(?:说明|简介)[:：][ ]?(?P<again>.*)", "文档"),
    Signature("above", "head", r"(?:资源描述|文档描述|文档摘要|内容描述|资源简介)[:：]?"),
    Signature("line", "head", r"[^。；，]{2,90}\.(?:docx?|pdf|wps|pptx?|xlsx?|txt|DOCX?|PDF)", "."),
    Signature(
        "line",
        "head",
        r"[^。；，]{2,90}\.(?:docx?|pdf|wps|pptx?|txt)(?:[ ]{2}.{1,160}|\u3000.{1,160}|[ ]?[-_|][ ]?\S{2,14})",
        ".",
    ),
    Signature(
        "line", "head", r"[^。；，]{4,60}[ ]?[-_|][ ]?\S{0,8}(?:文库|文档|文档网|文库网|范文网|图书馆|道客巴巴|豆丁网)", "文"
    ),
    Signature("above", "head", r"文档列表[ ]文档介绍"),
    Signature("above", "head", r"(?:19|20)\d\d-\d{1,2}-\d{1,2}[ ]?发布于.{2,8}", "发布于"),
    Signature("line", "head", r"文[本档]预览[ |｜]{0,3}(?:下载声明)?"),
    Signature("line", "head", r"约[ ]?\d{1,4}(?:\.\d{1,2})?[千万]?字|约[ ]?\d{1,4}[ ]?页"),
    Signature("line", "head", r"(?:(?:友情|下载|温馨|特别)提示|下载(?:须知|说明))[:：]?"),
    Signature(
        "line",
        "head",
        r"(?:(?:全文|文章|文档|本文|正文)?总?字数)[:：][ ]?\d{1,7}[ ]?字?(?:[ ]{1,4}(?:浏览|阅读|下载|点击).{0,60})?",
    ),
    Signature("line", "head", r"DOI[ ]?[:：].{4,80}(?:下载|浏览|阅读)[ ]?[:：][ ]?\d.{0,40}", "DOI"),
    Signature(
        "line",
        "head",
        r"论文部分内容阅读|VIP专免|\d{1,4}\+|\d{1,5}(?:\.\d{1,2})?[ ]?[KM]B(?:[ |·]{1,3}\d{1,5}(?:[ ]?页|\+)){0,4}",
    ),
    Signature(
        "line", "both", r"(?:用?微信扫描二维码|手机扫码阅读(?:本文)?|分享至好友和朋友圈|免费获取全文.{0,20}|视力保护色[:：]?)"
    ),
    Signature(
        "line",
        "head",
        r".{2,20}欢迎[您你][!！]?|欢迎(?:访问|光临|浏览)[^。；，]{2,30}(?:网站?|门户|平台|频道|首页)[!！]?",
        "欢迎",
    ),
    Signature("line", "head", _HINT, "下载"),
    Signature("line", "head", _HINT, "文档"),
    Signature("line", "both", r"(?:预览|试读|试看)结束[，,].{0,40}", "结束", True),
    Signature("line", "both", r"请点击.{0,20}(?:联系|下载|领取).{0,20}", "请点击", True),
    Signature("line", "both", r"@page[ ]?\{.*", "@page", True),
    Signature("line", "both", r"该?文档共\d+页.{0,30}", "文档共", True),
    Signature("line", "both", r".{2,90}_第\d{1,4}页", "_第", True),
    Signature(
        "line",
        "both",
        r"(?:全文预览已结束|点击查看更多[>》]*|加载更多.{0,6}|展开阅读全文|展开全文|显示全部|免费阅读全文|继续免费阅读)",
        inside=True,
    ),
    Signature("line", "both", r"(?:已阅读|还剩)\d{1,4}页.{0,30}", "页", True),
    Signature("line", "both", r"下载(?:本|该|此)?(?:文档|文章|资料|原文|全文)(?:[ ，,].{0,20}|到电脑.{0,20})?", "下载", True),
    Signature("line", "both", r"下载到(?:本地|电脑)[ ]?[，,][ ]?更?方便(?:阅读|使用|编辑|收藏|打印)", "下载到", True),
    Signature("words", "both", _HIDES + r"[.…]{0,12}", "此处隐藏"),
    Signature("line", "both", rf"[.… ]{{0,12}}{_HIDES}[.… ]{{0,12}}", "此处隐藏", True),
    Signature(
        "line",
        "both",
        r"(?:此处|剩余|隐藏)内容(?:需要?|仅限?)[^。]{0,6}(?:权限|会员|登录|付费)[^。]{0,6}(?:查看|阅读|可见)",
        "内容",
        True,
    ),
    Signature("line", "both", r"剩余内容已隐藏[ ]?[，,].{0,80}", "剩余内容已", True),
    Signature("line", "both", r"(?:VIP)?会员免费(?:查看|下载)", "会员免费", True),
    Signature("line", "both", r"[（(]?全文共[ ]?\d{1,7}[ ]?字[，,]仅供.{0,30}", "全文共", True),
    Signature("line", "both", r"声明[ ]?[:：][ ]?本文档内容版权归.*", "本文档内容", True),
    Signature(
        "line",
        "both",
        r"(?:公文高手|公文写作助手|写作助手|AI写作).{0,60}立即(?:了解|开通|体验|试用)[ ]?[>》]{0,3}",
        "立即",
        True,
    ),
    Signature("words", "both", r"(?m:^[ \u3000]{0,8})专心-{1,40}专注-{1,40}专业", "专心-"),
    Signature("words", "both", r"(?m:^[ \u3000]{0,8})精选优质文档[—–-]{1,40}倾情为[你您]奉[上献]", "精选优质文档"),
    *(
        Signature(
            "words",
            "both",
            rf"(?m:[ ]?[\[［][ ]?{edit}(?:本段|[ ]?[|｜][ ]?(?:{edit})?(?:源代码|原始碼))?[ ]?[\]］](?=[ ]{{0,4}}$))",
            edit,
        )
        for edit in EDITS
    ),
    Signature("line", "both", r"(?:加入[Vv][Ii][Pp]|开通会员|成为会员|立即购买).{0,20}", inside=True),
    Signature("line", "both", r"版权说明[:：].*", "版权说明"),
    Signature("line", "both", r"消耗[ ]?\d{1,4}[ ]?篇.{0,40}", "消耗", True),
    Signature(
        "line",
        "both",
        r"(?:文档编号|上传人|上传时间|格式|(?:文档)?页数|大小|文档大小|文档格式|文件大小|下载积分|所需积分)[:：].{0,120}",
    ),
    Signature("line", "head", r"[^。，；]{2,50}[（(]\d{1,3}篇[)）][（(]第\d{1,3}/\d{1,3}页[)）]", "篇"),
    # document-sharing sites, below the text
    Signature("below", "foot", r"配套讲稿[:：].*", "配套讲稿"),
    Signature("below", "foot", r"特殊限制[:：].*", "特殊限制"),
    Signature("below", "foot", r"温馨提示[:：].*", "温馨提示"),
    Signature("below", "foot", r"(?:文档|网友)?评论[（(]\d+[）)]"),
    Signature("below", "foot", r"下载(?:文档到电脑.*|积分.{0,12}|提示.{0,40}|须知.{0,40})", "下载"),
    Signature("below", "foot", r"关[ ]?键[ ]?词[:：]"),
    Signature("below", "foot", r"限制\d{1,4}内"),
    Signature("below", "foot", r"…{0,4}[（(]?未完[，,].{0,10}全文共[ ]?\d+[ ]?字.*", "未完"),
    Signature("below", "foot", r"[（(]?请认真阅读下面的提示.*", "请认真阅读"),
    Signature("below", "foot", r"(?>(?:版权|免责|特别|郑重)?声明[:：].*?(?:版权|侵权|本站|本网|上传|删除)).*", "声明"),
    Signature("below", "foot", r"版权提示[:：].*", "版权提示"),
    Signature(
        "line",
        "foot",
        r".{0,60}(?:如有|若有|如遇|存在|涉嫌|涉及)侵权.{0,40}(?:删除|联系(?:我们|本站|作者)|告知|认领|客服).{0,40}",
        "侵权",
    ),
    Signature("line", "both", r"[…. ]{0,12}[（(].{0,60}省略\d+字.*", "省略", True),
    Signature("line", "foot", r"因篇幅问题.{0,12}全部显示.*", "因篇幅"),
    Signature("line", "foot", r"收藏《[^《》]{2,60}》.{0,2}"),
    Signature("line", "both", r"(?:(?:本文|原文)(?:链接|网址|地址)|链接地址)[:：][ ]?(?:(?:https?|www).{0,120})?"),
    Signature("line", "head", r"下载链接[:：].{0,120}"),
    Signature("below", "foot", r"本文标题[:：].{0,80}"),
    Signature("line", "foot", r"(?:用户名|密[ ]{0,4}码|验证码)[:：]"),
    Signature("over", "foot", r"会员(?:信息|登录)|版权声明"),
    # forums
    Signature("line", "both", rf"(?:\S{{1,20}}[ ])?发表于[ ]?{_DATE}{_CLOCK}(?:[ ]?[|｜].{{0,80}})?", "发表于"),
    Signature(
        "line",
        "both",
        r".{0,12}[您你]需要[ ]?登录[ ]?后?[ ]?才?(?:可以|能)[ ]?(?:回帖|回复|发表|评论|下载|查看|浏览).{0,60}",
        "登录",
        True,
    ),
    Signature("line", "both", r"\d{1,7}(?:[ ]?(?:粉丝|帖子|回帖|听众|金币|威望)|关注|主题|好友)"),
    # what a site says of the text below
    Signature("line", "head", r"(?P<stays>[^，,。]{6,60})[，,]本文主要内容关键词为.*", "本文主要内容"),
    Signature("line", "head", r".{0,120}小编.{0,80}", "小编"),
    Signature("line", "head", r".{0,120}网友(?:上传|投稿|分享|整理).{0,80}", "网友"),
    Signature("line", "head", r".{0,120}(?:代表本站|本站(?:为[您你]|所有|精心|整理|提供)).{0,80}", "本站"),
    Signature("line", "head", r".{0,120}整理.*[，,](?:供大家|供[您你]|希望能).{0,80}", "整理"),
    Signature("line", "head", r"(?:导语|前言|序论)[:：]在[您你]撰写.{0,80}", "撰写"),
    Signature("line", "head", r".{0,120}仅供预览.{0,80}", "仅供预览"),
    Signature("line", "head", r"请欣赏.{0,160}", "请欣赏"),
    Signature("line", "head", r"【参考】.{0,160}", "【参考】"),
    # portals: where one is
    Signature("above", "head", rf"{_PLACE}[ ]?[:：]+.{{1,80}}"),
    Signature("line", "head", rf"{_PLACE}[ ]?[:：]+"),
    Signature("line", "head", r"栏目[:：][^。；，]{0,30}"),
    Signature("line", "head", r"(?:文章|文档|本文)?标签[:：][^。；]{0,60}"),
    Signature("line", "head", r"今天是[:：]?.{0,60}", "今天是"),
    Signature("line", "head", r"设为书签.{0,60}", "设为书签"),
    Signature("line", "head", r"下载地址[:：].{0,40}|APP下载|\d{1,6}(?:阅读|回复)"),
    Signature("line", "both", r"[^{]*\{\{.{1,30}?\}\}.*", "{{", True),
    Signature("line", "head", r"首页[ ]{0,3}(?:[>＞»›|｜/／]|->).{0,120}"),
    Signature("line", "head", r"\S{1,10}[ ]{1,3}首页[ ]{0,3}[>＞»›].{0,80}", "首"),
    Signature("line", "head", r"(?:->|[>＞»›|｜])(?:[ ]{0,3}+\S{1,12}+){0,8}+"),
    Signature("line", "head", r"(?:[^\s|｜]{1,8}[ ]{0,3}[|｜][ ]{0,3}){4,40}[^|｜]{0,60}", "|"),
    Signature("line", "head", r"English[ ].{0,60}"),
    Signature("line", "head", rf"首页(?:[ ]{{1,3}}[{IDEOGRAPHS}]{{2,5}}){{2,12}}"),
    Signature("line", "head", r"(?:[^\s|，。；]{2,10}[ |]{1,4}){0,10}设为首页(?:[ |]{1,4}[^\s|，。；]{2,10}){0,6}", "设为首页"),
    Signature("line", "head", r"[^。；，：:]{2,60}[>＞»›][ ]?正文", "正文"),
    Signature("line", "head", r"[^\s>]{2,16}(?:[ ]?>>[ ]?[^\s>]{1,16}){2,8}", ">>"),
    Signature("line", "head", r"[:：]{3}"),
    Signature("line", "head", r"关灯(?:[ |]{1,3}开启左侧)?"),
    Signature("line", "top", rf"{_DAY}[ \u3000]{{0,4}}(?:星期|周)[一二三四五六日天]", "年"),
    Signature("line", "top", r"原标题[:：][ ]?(?P<stays>.{4,80})", "原标题"),
    Signature("line", "top", r"正文(?P<stays>)", "正文"),
    Signature("line", "head", r".{0,10}(?:ICP备|公网安备).{4,40}", "备"),
    Signature("line", "head", rf"(?P<stays>[^|。；：:]{{4,100}}(?:{papers('title')}))[ ]{{0,3}}\|", "|"),
    Signature(
        "line",
        "head",
        r"(?:站群导航|无障碍阅读|(?:全文|全站|站内|高级)检索|搜索位置|匹配度|排序(?:方式)?|目录[ ]?[X×]|Document)[:：]?(?:[ |]{1,3}\S{2,6}){0,6}",
    ),
    Signature("line", "head", rf"[{IDEOGRAPHS}]{{1,12}}[省市县区州盟旗镇乡府局委会]门户网站?"),
    Signature("line", "head", r"(?:涉密|秘密)(?:文件|信息|内容|资料)[ ，,]?(?:严禁|禁止|不得)上[网传]"),
    # portals: about the page
    Signature(
        "line", "both", rf"[【\[]?(?:(?:{_TOOLS})(?:[ \t|·\u3000】\]【\[]{{1,4}}|\Z)){{1,12}}(?:(?:字体|字号)?[:：].{{0,8}})?"
    ),
    Signature("line", "both", r"[【\[(（]?(?:字体|字号|文字大小|字体大小|色调|保护视力色)[】\])）]?[:：].{0,30}"),
    Signature("line", "both", r"打印[ ](?:字体|字号)[:：]?.{0,12}"),
    Signature("line", "both", r"[】\]×]"),
    Signature("line", "both", r"分享(?:到|至)?(?:微信|微博|朋友圈)?[:：]?(?:微信|微博|朋友圈)?"),
    Signature("line", "both", r"_?(?:信息|文章|稿件)?来源[:：](?:[^。；，]{0,40})"),
    Signature(
        "line",
        "both",
        rf"(?:[【\[](?:收藏|打印|分享|关闭)[】\]][ ]?)?_?(?:{_LABELS})[ ]?[:：][^。；]{{0,60}}?(?:{_LABELS})[ ]?[:：][^。；]{{0,90}}",
    ),
    Signature("line", "both", rf"{_DATE}(?:{_CLOCK})?[ \t|]{{0,3}}(?:{_LABELS})[:：][^。；]{{0,90}}"),
    Signature("line", "both", rf"{_DATE}{_CLOCK}"),
    Signature("line", "head", rf"{_DATE}{_CLOCK}[ ]{{1,3}}\d{{1,7}}"),
    Signature("line", "both", rf"{_DATE}[ ]\d{{1,2}}时\d{{1,2}}分"),
    Signature("line", "both", r"(?:发布|更新|发表|公布|添加|上传)(?:时间|日期|人|者|单位)[:：].{0,40}"),
    Signature("line", "both", r"(?:浏览|阅读|点击|访问)(?:次数|数|量|率)?[:：][ ]?\d{0,9}[ ]?次?"),
    Signature(
        "line",
        "both",
        rf"(?:时间|日期)[:：][ ]?{_DATE}(?:{_CLOCK})?(?:[ ]{{1,3}}(?:文[/／|].{{2,12}}|\S{{2,8}}[ ]{{1,3}}版权反馈))?",
    ),
    Signature(
        "line",
        "head",
        rf"(?:\S{{2,10}}[ ]{{1,4}})?发[文布]时间[:：][ ]?{_DATE}(?:{_CLOCK})?[ ]{{1,5}}(?:浏览|阅读|点击|访问).{{0,30}}",
        "时间",
    ),
    Signature("line", "both", r"(?:责任编辑|责编|网站编辑|信息员)[:：].{0,12}"),
    Signature("line", "both", r"[（(\[【](?:责任编辑|责编)[ ]?[:：][^。；]{0,24}[）)\]】]"),
    Signature("line", "both", r"分享让更多人看到"),
    Signature("line", "head", r"(?:作者|撰稿|编辑)[:：]"),
    Signature("line", "head", r"(?:\S{2,8}服务中心|\S{0,6}热线)[:：][\d-]{7,20}"),
    Signature("line", "head", r"(?:热门(?:搜索|标签|关键词)|热搜词?|搜索热词)[:：][ ]?[^。；，]{0,120}", "热"),
    # portals: below the text
    Signature(
        "below",
        "foot",
        r"(?:相关|推荐|热门|最新|延伸|精彩)(?:报道|新闻|文章|文档|链接|阅读|附件|推荐|资讯|信息|内容|资料|搜索)[ ]?[>》:：]*",
    ),
    Signature("below", "foot", r"(?:新闻推荐|友情链接|猜你喜欢|为[你您]推荐|本文标签|网友评论|网站地图|更多相关.{0,10})[:：]?"),
    Signature("below", "foot", r"(?:上一|下一)[篇条页][:：].{0,80}"),
    Signature("below", "foot", r"扫一扫.{0,20}"),
    Signature("below", "foot", r"[》>]{2}点击图片.{0,20}"),
    Signature("below", "foot", r"(?:微信|官方)?(?:订阅号|公众号|微信订阅号|微信公众号|官方微博)(?:二维码)?"),
    Signature("beside", "foot", r"(?:主办|承办|主管)(?:单位)?[:：].{2,40}"),
    Signature("below", "foot", r"(?:(?:主办|承办|主管)(?:单位)?[:：].{2,40})?技术支持(?:单位)?[:：].{2,40}"),
    Signature("below", "foot", r"网站(?:编辑|地图|标识码).{0,40}"),
    Signature("below", "foot", r"(?:版权所有|Copyright|COPYRIGHT|©).{0,80}"),
    Signature("line", "foot", r".{0,10}(?:ICP备|公网安备).{4,40}", "备"),
)
"""The signatures. They name no site: what sites share is how they speak. A new manner is a new row."""
