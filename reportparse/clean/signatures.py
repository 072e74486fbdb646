"""What the pages of sharing sites and portals put around a text: one row a signature."""

from __future__ import annotations

from typing import Literal, NamedTuple

Scope = Literal["above", "head", "line", "below", "inside"]


class Signature(NamedTuple):
    """A sign of text that belongs to the site."""

    scope: Scope
    """What is taken out: the line and all above it, the line at the head alone, the line at head and foot,
    the line and all below it, or the match alone."""
    pattern: str
    """A regular expression; of a line, matched from its first visible character."""


SIGNATURES: tuple[Signature, ...] = (
    # where one is on the site
    Signature("above", r"(?:您?(?:现在|現在)?(?:的|所在)?|[当當]前)(?:位置|栏目)[ :：]{1,3}"),
    Signature("above", r"(?:首[页頁]|主页) ?(?:>|»|＞|›|->|→)"),
    Signature("above", r"(?:文档|文檔)[简簡]介$"),
    Signature("above", r"(?:资源|資源)描述"),
    Signature("above", r"《.{2,80}》由(?:会员|网友|用户)(?:分享|上传)"),
    Signature("above", r"首[页頁][ \t]*(?:\||｜)"),
    # about the file
    Signature("head", r"[^。；，\n]{2,80}\.(?:docx?|pdf|wps|pptx?|txt)(?:[ \u3000]|-[^\n]{2,12}$)"),
    Signature("head", r"该?文档共\d+页"),
    Signature("head", r"[^。；，]{2,80}\.(?:docx?|pdf|wps|pptx?|txt)$"),
    Signature("line", r"[-·]? ?(?:文档编号|上传时间|上传人|格式|页数|大小|文档大小|文档格式|下载积分|所需积分)[:：]"),
    Signature("line", r"[^\n]{2,60}_第\d{1,3}[页頁]$"),
    Signature("line", r"(?:已阅读\d+页|还剩\d+页|全文预览已结束|点击查看更多|继续免费阅读|免费阅读全文)"),
    Signature("line", r"(?:下载本文档|下载此文档|立即下载|加入Vip|加入VIP|开通会员|返回 下载|下载 相关)"),
    Signature("line", r"版[权權][说說]明[:：]?本文"),
    Signature("line", r"消耗 ?\d+ ?篇?.{0,12}(?:配额|积分)"),
    Signature("line", r"[（(]?未完[，,]全文共\d+字"),
    Signature("line", r"[（(]?请认真阅读下面的提示"),
    Signature("line", r"[^。，；]{2,40}[（(]\d+篇[）)][（(]第\d+/\d+[页頁][）)]$"),
    Signature("line", r"本(?:文档|文|站).{0,20}(?:由会员|网友|用户)(?:上传|投稿|分享)"),
    # about the page
    Signature("line", r"(?:返回|收藏|下载|举报|分享|打印|关闭|登录|注册|購物車|购物车|我的足迹|TOP|首页|相关|复制)$"),
    Signature("line", r"[【\[]?(?:打印|打印本页|打印正文|关闭窗口|加入收藏|设为首页|进入旧版)(?:[ 　【】\[\]|]|$)"),
    Signature("line", r"English[ 　]"),
    Signature("line", r"分享(?:到|至)[:：]?"),
    Signature("line", r"[【\[]?字[号體体][】\]]?[:：]"),
    Signature("line", r"打印 字[号体]"),
    Signature("line", r"(?:发布|更新|发表|公布|添加)(?:时间|日期|人)[:：]"),
    Signature("line", r"(?:时间|日期)[:：] ?\d{4}[-年/].{0,40}(?:来源|作者|阅读|浏览|点击)"),
    Signature("line", r"(?:来源|信息来源|文章来源|稿件来源)[:：].{0,40}(?:浏览|阅读|点击|作者|字[号体]|时间|日期)"),
    Signature("line", r"(?:作者|编辑|责任编辑|网站编辑|审核|录入)[:：].{0,30}(?:来源|点击|浏览|时间)"),
    Signature("line", r"\d{4}-\d{1,2}-\d{1,2}(?: \d{1,2}:\d{2}(?::\d{2})?)? ?(?:来源|作者|浏览|阅读|点击)"),
    Signature("line", r"(?:浏览|阅读|点击)(?:次数|数|量)?[:：]? ?\d*次?$"),
    Signature("line", r"(?:索引号|公开方式|组配分类|发文机关|发布机构|信息名称|主题分类)[:：] ?\|"),
    Signature("line", r"\d{4}-\d{1,2}-\d{1,2} \d{1,2}:\d{2}(?::\d{2})?$"),
    Signature("line", r"加入Vip免费下载"),
    # below the text
    Signature("below", r"-? ?配套讲稿[:：]?"),
    Signature("below", r"-? ?(?:特殊限制|温馨提示)[:：]"),
    Signature("below", r"限制\d+内"),
    Signature("below", r"(?:相关|猜你喜欢|热门|推荐)(?:文档|资源|推荐|搜索|文章|阅读|链接|附件下载)"),
    Signature("below", r"(?:微信|官方)(?:订阅号|公众号|扫一扫)"),
    Signature("below", r"扫一扫"),
    Signature("below", r"(?:文档|网友)?评论[（(]\d+[）)]"),
    Signature("below", r"下载文档到电脑|下载(?:积分|提示|须知)"),
    Signature("below", r"(?:主办|承办|技术支持)(?:单位)?[:：]"),
    Signature("below", r"网站(?:编辑|地图|标识码)"),
    Signature("below", r"(?:上一篇|下一篇|上一条|下一条)[:：]"),
    Signature("below", r"(?:版权所有|Copyright|[^\n]{0,10}ICP备)"),
    Signature("below", r"(?:声明|免责声明)[:：].{0,80}(?:版权|删除|转载)"),
    # inside a line
    Signature("inside", r"《[^》\n]{2,80}》由会员分享[^\n]{0,120}?上搜索。"),
)
"""All signatures. The words of a site's own name are in none: what sites share is how they speak."""

CUES = (
    "下载|下載|打印|字号|字体|分享|收藏|配额|积分|上传|浏览|阅读|点击|来源|首页|首頁|位置|栏目|珍藏版|版权|未完|限制|讲稿|Vip|VIP"
    "|简介|簡介|资源描述|发布|更新|发表|时间|日期|编辑|索引|主办|微信|扫一扫|上一篇|下一篇|ICP|提示|[页頁]|返回|购物车|登录|评论|关闭|设为|温馨|\\.docx?|\\.pdf"
)
"""Words of which every signature has one: a text without them needs no closer look."""
