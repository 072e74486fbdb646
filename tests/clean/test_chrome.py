"""What sites put above and below a text, and lines of a report that look like it."""

from __future__ import annotations

import re

import pytest

from reportparse.clean.chrome import find_chrome
from reportparse.clean.shapes import Sheet
from tests.clean.marks import check_step
from tests.growth import assert_grows_linearly

REST = "一、基本情况\n全镇现有十二个行政村，人口三万余人。\n二、存在的问题\n护理人员不足，经费短缺。\n"
FOUND = [
    pytest.param("⟪您的位置：首页 > 政务公开 > 调研报告\n⟫关于养老服务的调研报告\n" + REST, id="a path"),
    pytest.param("⟪首页\n⟫⟪网站导航\n⟫⟪当前位置：首页 >> 工作动态\n⟫关于养老服务的调研报告\n" + REST, id="all above a path"),
    pytest.param("关于养老服务的调研报告\n⟪发布时间：2024-05-20 来源：县民政局 浏览次数：312\n⟫" + REST, id="about the page"),
    pytest.param("关于养老服务的调研报告\n⟪【字体：大 中 小】\n⟫⟪打印本页 关闭窗口\n⟫" + REST, id="tools"),
    pytest.param(
        "⟪首页 | 新闻 | 公开 | 服务 | 互动\n⟫⟪民政 | 教育 | 卫生 | 养老 | 就业\n⟫关于养老服务的调研报告\n" + REST,
        id="bars of links",
    ),
    pytest.param("关于养老服务的调研报告\n⟪2024-05-20 09:30\n⟫" + REST, id="date and time"),
    pytest.param(
        "⟪- 0\n⟫⟪- 约1.99万字\n⟫⟪- 约 20页\n⟫⟪- 2026-02-02 发布于广东\n⟫⟪- 举报\n⟫关于养老服务的调研报告\n" + REST,
        id="figures of a share",
    ),
    pytest.param(
        "⟪养老服务调研报告.docx\n⟫⟪1. 1、本文档共6页，可阅读全部内容。\n⟫⟪2. 2、文档付费后下载，仅供学习之用，未经授权，严禁复制。\n⟫⟪3、本站资源下载后无水印，预览文档经过压缩。\n⟫关于养老服务的调研报告\n"
        + REST,
        id="hints for whoever downloads",
    ),
    pytest.param(
        "⟪下载须知\n⟫⟪1: 文件的所有权益归上传用户所有\n⟫⟪2. 本站仅提供交流平台，不对下载内容负责。\n⟫⟪3. 内容不符请联系客服。\n⟫关于养老服务的调研报告\n"
        + REST,
        id="terms with numbers",
    ),
    pytest.param(
        "⟪望川县人民政府欢迎您！\n⟫⟪当前所在：首页 > 公开\n⟫关于养老服务的调研报告\n⟪放大\n⟫⟪缩小\n⟫" + REST,
        id="a welcome and two tools",
    ),
    pytest.param(
        "关于养老服务的调研报告\n" + REST + "⟪试读结束，开通会员文档无限下载使用\n⟫⟪收藏 加会员 下载\n⟫",
        id="the end of a preview",
    ),
    pytest.param("⟪养老服务调研报告.docx\n⟫⟪该文档共12页，可在线阅读\n⟫关于养老服务的调研报告\n" + REST, id="a document site"),
    pytest.param(
        "⟪养老服务调研报告由会员分享，可在线阅读，更多相关内容请搜索。\n⟫关于养老服务的调研报告\n" + REST, id="a notice"
    ),
    pytest.param(
        "⟪首页\n⟫⟪关于养老服务的调研报告_望川县民政局\n⟫⟪关于养老服务的调研报告\n⟫关于养老服务的调研报告\n" + REST,
        id="copies of the title",
    ),
    pytest.param(
        "关于养老服务的调研报告\n" + REST + "⟪上一篇：关于托幼服务的调研报告\n下一篇：没有了\n版权所有 望川县人民政府\n⟫",
        id="all below",
    ),
    pytest.param("关于养老服务的调研报告\n" + REST + "⟪望ICP备12345678号\n⟫", id="a licence"),
    pytest.param("关于养老服务的调研报告\n" + REST + "⟪责任编辑：周立群\n⟫", id="the editor"),
    pytest.param(
        "关于养老服务的调研报告\n" + REST + "⟪版权声明：本站文章来自网络，如有侵权请联系删除。\n⟫",
        id="a disclaimer that ends as a sentence",
    ),
    pytest.param(
        "关于养老服务的调研报告\n" + REST + "⟪版权声明：本文由用户上传，如有侵权请联系本站删除。\n⟫",
        id="a notice below that reads like one above",
    ),
    pytest.param(
        "⟪为老服务，就在您身边！\n⟫⟪当前位置：首页 > 调研报告\n⟫关于养老服务的调研报告\n" + REST, id="a slogan above a path"
    ),
    pytest.param(
        "供水补贴申领指南\n⟪当前位置：首页 > 办事\n⟫⟪发布时间：2024-05-20\n⟫一、对象\n全镇农户。\n", id="below the title"
    ),
    pytest.param(
        "供水补贴申领指南\n⟪当前位置：首页 > 办事\n⟫自2022年起，全镇农户均可申领。\n一、对象\n农户。\n",
        id="between the title and running text",
    ),
    pytest.param("⟪望川县水利局\n⟫⟪当前位置：首页 > 办事\n⟫一、对象\n全镇农户。\n", id="an organ above a path"),
    pytest.param("⟪• 发布时间：2024-05-20 09:30\n⟫关于养老服务的调研报告\n" + REST, id="behind a bullet"),
    pytest.param("關於養老服務的調研報告\n⟪發布時間：2024-05-20 來源：縣民政局\n⟫" + REST, id="traditional characters"),
    pytest.param(
        "关于养老服务的调研报告\n⟪温馨提示：当前文档只能预览两页。\n⟫" + REST, id="a notice alone where the text stands below it"
    ),
    pytest.param("关于养老服务的调研报告\n⟪栏目：通知公告\n⟫各乡镇：\n" + REST, id="a column is no path"),
    pytest.param(
        "关于养老服务的调研报告\n一、现状\n⟪已阅读5页，还剩8页\n⟫全镇有村十二个。\n二、问题\n人少。\n",
        id="pages of a preview inside",
    ),
    pytest.param("关于养老服务的调研报告\n⟪下面是小编整理的报告，供大家参考。\n⟫" + REST, id="talk of the site"),
    pytest.param("养老服务的演进⟪，本文主要内容关键词为：养老论文，服务论文。⟫\n" + REST, id="talk behind the title"),
    pytest.param("⟪2023年11月5日 星期天\n⟫⟪【打印】 【字体:\n⟫关于养老服务的调研报告\n" + REST, id="a site's day and its tools"),
    pytest.param(
        "⟪养老服务调研报告.docx\n⟫⟪文本预览下载声明\n⟫关于养老服务的调研报告\n" + REST + "⟪显示全部\n⟫", id="about a preview"
    ),
    pytest.param("⟪原标题：⟫关于养老服务的调研报告\n" + REST, id="the words before the title"),
    pytest.param("⟪正文复制\n⟫⟪:::\n⟫⟪原标题：⟫关于养老服务的调研报告\n" + REST, id="the same below tools"),
    pytest.param("⟪跳到主要內容區塊\n⟫⟪:::\n⟫關於養老服務的調研報告\n⟪回頂端\n⟫" + REST, id="tools of a traditional page"),
    pytest.param("⟪首页 百科 关于养老服务的调研报告\n⟫关于养老服务的调研报告\n" + REST, id="a menu that ends in the title"),
    pytest.param(
        "关于养老服务的调研报告\n一、现状\n全镇有村十二个，......⟪此处隐藏832字，下载文档可见......⟫有村医九人。\n⟪下载到本地 , 更方便阅读\n⟫二、问题\n人少。\n",
        id="what a preview leaves out",
    ),
    pytest.param(
        "关于养老服务的调研报告\n一、现状\n"
        + "全镇有十二个行政村，九所敬老院。\n" * 300
        + "⟪- 此处内容需要权限查看\n⟫⟪......此处隐藏832字，下载文档可见......\n⟫二、问题\n"
        + "护理人员不足，经费短缺。\n" * 500,
        id="the same far from head and foot",
    ),
    pytest.param(
        "⟪精选优质文档-倾情为你奉上⟫望川县养老服务报告⟪望川县养老服务报告⟫根据安排，我们作了调研。\n" + REST,
        id="a slogan before a title that stands twice",
    ),
    pytest.param(
        "关于养老服务的调研报告\n一、现状\n⟪精选优质文档-----倾情为你奉上\n⟫全镇有村十二个。\n⟪精选优质文档-----倾情为您奉上⟫二、问题\n人少。\n",
        id="slogans inside",
    ),
    pytest.param(
        "关于养老服务的调研报告\n"
        + REST
        + "⟪（责编：周立群、石建国）\n⟫⟪文章录入：周立群 责任编辑：石建国\n⟫⟪分享让更多人看到\n⟫",
        id="who edited",
    ),
    pytest.param(
        "云溪島\n\n背景\n\n⟪編輯\n⟫\n島上有村十二個，敬老院九所。\n\n歷史\n⟪編輯\n⟫早年以漁業為生。\n",
        id="links to change the sections of an encyclopedia",
    ),
    pytest.param(
        "云溪岛\n背景⟪[编辑]⟫\n岛上有村十二个。\n历史\n⟪[编辑]\n⟫早年以渔业为生。\n经济⟪ [编辑 | 编辑源代码]⟫\n以旅游业为主。\n",
        id="the same in brackets",
    ),
    pytest.param(
        "关于养老服务的调研报告\n" + REST + "⟪主办：县民政局\n技术支持：晴川网络\n⟫", id="who keeps the site, beside other chrome"
    ),
    pytest.param(
        "⟪关灯 开启左侧\n⟫关于养老服务的调研报告\n⟪[复制链接]\n⟫⟪老周 发表于 2024-5-20 09:30:04 | 显示全部楼层 |阅读模式 打印 上一主题 下一主题\n⟫"
        + REST
        + "⟪您需要登录后才可以回帖 登录 | 立即注册\n⟫⟪0关注\n⟫⟪1粉丝\n⟫⟪6帖子\n⟫",
        id="the frame of a forum",
    ),
    pytest.param("关于养老服务的调研报告\n" + REST + "⟪会员信息\n⟫⟪用户名:\n⟫⟪密   码:\n⟫⟪验证码:\n⟫", id="what members fill in"),
    pytest.param(
        "⟪热门搜索\n⟫⟪手机登录\n⟫⟪48.75KB 17 页 999+\n⟫关于养老服务的调研报告\n⟪2024-05-20 09:30:04 121\n⟫⟪文档说明:\n⟫⟪正文预览\n⟫"
        + REST
        + "⟪本文标题:关于养老服务的调研报告\n链接地址:https://example.org/a\n版权声明\n⟫",
        id="about a file",
    ),
    pytest.param("⟪文档简介：养老报告 一、基本情况全镇现有十二…\n⟫养老报告\n" + REST, id="a description that copies the text"),
    pytest.param("关于养老服务的调研报告\n" + REST + "⟪版权声明\n⟫", id="a title of notices that stands last"),
]
TRAPS = [
    pytest.param("工作简报\n编辑\n周立群\n" + REST, id="who edited, once"),
    pytest.param("岗位职责\n甲组\n编辑\n负责编辑稿件。\n乙组\n编辑\n负责编辑图片。\n" + REST, id="a post in two lists"),
    pytest.param(
        "青山水文站工作情况汇报\n1、本站现有职工12人，负责三条河流。\n2、本站设备老化，年久失修。\n3、建议增加经费。\n" + REST,
        id="items in which a station speaks of itself",
    ),
    pytest.param(
        "关于加强会员管理的通知\n1、所有会员单位人员须登记。\n2、维护会员权益，保护个人信息。\n3、按时缴纳会费。\n" + REST,
        id="items about members",
    ),
    pytest.param(
        "服务平台建设情况汇报\n一、建设情况\n1、平台注册用户已达12万人。\n2、群众下载办事指南后可在线申报，费用减免。\n3、客服热线接通率达到98%。\n"
        + REST,
        id="items about what is loaded",
    ),
    pytest.param("在招商大会上的讲话\n各位来宾：\n欢迎来到美丽的望川县参加本次座谈会。\n" + REST, id="a welcome in a speech"),
    pytest.param(
        "关于网站栏目的意见\n一、导航\n首页 > 供销服务 > 农资下单\n以上两级合并。\n二、按钮\n打印\n收藏\n三、落实\n月底前完成。\n",
        id="lines of a page that the text is about",
    ),
    pytest.param(
        "宣传工作总结\n一、发稿情况\n来源：县融媒体中心\n全年四十二篇。\n二、不足\n深度不够。\n", id="fields below an item"
    ),
    pytest.param(
        "网站栏目方案\n一、栏目\n"
        + "全站设栏目六个，分三级。" * 30
        + "\n二、版权标注\n版权所有：县供销合作社\n各栏目底部统一标注。\n",
        id="what ends a text, right below a heading",
    ),
    pytest.param("关于养老服务的调研报告\n服务标准：\n|项目|标准|\n|---|---|\n|助餐|12元|\n" + REST, id="a table with a rule"),
    pytest.param("关于养老服务的调研报告\n|项目|标准|\n|助餐|12元|\n|助浴|30元|\n" + REST, id="a table without a rule"),
    pytest.param(
        "关于养老服务的调研报告\n项目 | 标准 | 时限 | 次数 | 备注\n:-- | --- | --- | --- | --:\n助餐 | 12元 | 当日 | 2 | 无\n"
        + REST,
        id="a table without bars at its ends",
    ),
    pytest.param(
        "免责声明：本文来自网络，版权归作者所有。\n关于养老服务的调研报告\n" + REST, id="a notice above that reads like one below"
    ),
    pytest.param("关于养老服务的调研报告\n" + REST, id="none"),
    pytest.param("养老工作會議\n開會日期\n2024-05-20 09:30:00\n開會地點\n縣政府大樓\n" + REST, id="when a meeting was"),
    pytest.param(
        "养老工作会议纪要\n时间：2024-05-20\n地点：县政府二楼\n参加人员\n周立群、石建国\n" + REST, id="its day behind a label"
    ),
    pytest.param(
        "养老工作会议纪要\n日期：2024-05-20\n（星期一）\n时间：上午九时\n地点：县政府二楼\n" + REST, id="its day farther above"
    ),
    pytest.param("养老服务研究\n摘要：\n研究现状。\n关键词：\n养老；服务\n" + REST, id="key words above the text"),
    pytest.param("关于养老服务的提案\n主办：县民政局\n内容：\n护理人员不足，经费短缺，应增加。\n", id="who is to answer"),
    pytest.param(
        "关于养老服务的调研报告\n" + REST + "延伸阅读\n养老服务的由来。\n参考资料\n[1]养老年鉴\n",
        id="notes below a title of links",
    ),
    pytest.param("关于养老服务的调研报告\n位置：县城东部\n" + REST, id="the place of a house"),
    pytest.param(
        "关于养老服务的调研报告\n" + REST + "三、打击侵权\n一些商户存在侵权行为，联系不上。\n", id="a sentence about wrongs"
    ),
    pytest.param("关于养老服务的调研报告\n" + REST + "（三）加强保护，如有侵权及时举报。\n", id="an item about wrongs"),
    pytest.param("关于养老服务的调研报告\n（2024年5月20日）\n" + REST, id="the report's date"),
    pytest.param("望川县民政局\n望民发〔2024〕12号\n关于养老服务的实施意见\n" + REST, id="issuer and number"),
    pytest.param("关于养老服务的调研报告\n来源单一，资金主要靠财政。\n" + REST, id="a sentence about sources"),
    pytest.param("关于养老服务的调研报告\n近年来，县里把打印、下载、关闭等功能都加进了平台。\n" + REST, id="tools in a sentence"),
    pytest.param("关于养老服务的调研报告\n" + REST + "望川县人民政府\n2024年5月20日\n", id="the signature"),
    pytest.param(
        "关于养老服务的调研报告\n" + REST + "附件：1.养老机构名单\n联系人：周立群，电话：0536-4218876\n", id="annex and contact"
    ),
    pytest.param(
        "关于养老服务的调研报告\n" + REST + "三、工作要求\n要加强版权保护，依法查处侵权行为。\n", id="a sentence about rights"
    ),
    pytest.param("关于养老服务的调研报告\n信息员：每村一名。\n" + REST, id="a short sentence with a cue"),
    pytest.param(
        "关于养老服务建议的答复\n您提出的建议收悉。\n望川县民政局\n2024年5月20日\n联系人：周立群\n联系电话：4218876\n",
        id="a telephone below a signature",
    ),
    pytest.param("关于养老服务的调研报告\n原标题：望川县养老服务报告\n" + REST, id="another title below the title"),
    pytest.param(
        "关于养老服务的方案\n一、宣传\n口号是精选优质文档-倾情为你奉上。\n二、其他\n无。\n", id="a slogan in a sentence"
    ),
    pytest.param("文档简介：望川县共有养老院九所。\n养老报告\n" + REST, id="a description that the text does not repeat"),
    pytest.param(
        "关于协会工作的报告\n" + REST + "会员信息\n现有会员三百名。\n版权声明\n报告归协会所有。\n",
        id="headings that stand above text",
    ),
    pytest.param("2023年11月5日 星期天\n今天，我们走访了两户老人。\n" + REST, id="the day of a diary"),
    pytest.param("关于养老服务的调研报告\n2023年11月5日 星期天\n" + REST, id="a day below the title"),
    pytest.param("关于养老服务的调研报告\n一、做法\n标签：每人一张。\n打印：每月一次。\n" + REST, id="labels of a form"),
    pytest.param("关于夜校的报告\n" + REST + "关灯\n今天关灯以前，老师又讲了一遍。\n", id="a heading that a forum has, too"),
    pytest.param("一、当前位置偏远\n全镇有十二个行政村。\n" + REST, id="a heading with a cue"),
]


SITE = [
    *(line for row in FOUND for text in row.values for line in re.findall("⟪([^⟪⟫]+)⟫", str(text))),
    "温馨提示：用户均可自由下载\n", "下载积分：5\n", "相关阅读\n", "猜你喜欢\n", "版权声明：本文侵权必删\n", "栏目：公告\n", "文档简介\n", "主办：县民政局\n",
]  # fmt: skip
"""What sites write, as above and of other kinds."""


@pytest.mark.parametrize("marked", FOUND)
def test_what_is_found(marked: str) -> None:
    assert "⟪" in marked or "⟨" in marked
    check_step(find_chrome, marked, "site-chrome")


@pytest.mark.parametrize("text", TRAPS)
def test_what_is_left(text: str) -> None:
    check_step(find_chrome, text, "site-chrome")


@pytest.mark.parametrize("unit", ["下载到本地", "精选优质文档-倾情为你奉上\n望川县报告望川县报告"])
def test_cues_in_the_midst_take_linear_time(unit: str) -> None:
    assert_grows_linearly(find_chrome, lambda size: Sheet("全镇有村。\n" * 600 + unit * size + "全镇有村。\n" * 900), 1000)
