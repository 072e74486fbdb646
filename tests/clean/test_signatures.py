"""The table of signatures: every row is a valid pattern that its gate lets through, and fits no sentence of a report."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reportparse.clean.signatures import SIGNATURES, Signature

LINKED = Path(__file__).parents[2] / "fixtures" / "linked"
SENTENCES = sorted(
    {line.strip() for path in LINKED.glob("*/input.txt") for line in path.read_text("utf-8").splitlines() if "。" in line}
)
EXAMPLES = [
    ("above", "head", "养老服务调研报告由会员分享，可在线阅读"), ("above", "head", "文档简介："), ("line", "head", "养老服务调研报告.docx"),
    ("line", "both", "该文档共12页"), ("line", "both", "已阅读5页，还剩7页未读"), ("line", "both", "下载本文档"),
    ("line", "both", "展开阅读全文"), ("line", "both", "消耗 1 篇次"), ("below", "foot", "配套讲稿：如PPT文件的首页显示word图标"),
    ("below", "foot", "温馨提示：用户均可自由下载"), ("below", "foot", "限制150内"), ("below", "foot", "文档评论(0)"),
    ("below", "foot", "免责声明：本站所有内容均来自网络，侵权删除"), ("line", "foot", "本文如有侵权请联系删除"),
    ("above", "head", "当前位置：首页 > 调研报告"), ("line", "head", "首页 > 政务公开"), ("line", "head", "今天是：2024年5月20日"),
    ("line", "both", "【打印本页】 【关闭窗口】"), ("line", "both", "字号：[大 中 小]"), ("line", "both", "来源：县民政局"),
    ("line", "both", "浏览次数：312次"), ("line", "both", "2024-05-20 09:30"), ("line", "both", "责任编辑：周立群"),
    ("below", "foot", "相关新闻"), ("below", "foot", "上一篇：没有了"), ("below", "foot", "扫一扫在手机打开当前页"),
    ("beside", "foot", "主办单位：望川县人民政府"), ("below", "foot", "版权所有 望川县人民政府"), ("line", "foot", "望ICP备12345678号"),
    ("line", "head", "下面是小编整理的报告，供大家参考。"), ("line", "head", "说明：文章内容仅供预览，部分内容不全。"), ("line", "foot", "望公网安备12345678号"),
    ("line", "both", "【打印】 作者：周立群 来源：晴川网 【大 中 小】"), ("line", "both", "来源 ：晴川网 | 被引量 ： 0次"), ("line", "head", "字数：3100 字 浏览：20次"),
    ("line", "head", "全文总字数：3100字"), ("line", "head", "DOI：10.1234/qc.2024.01, PDF, HTML, 下载： 12  浏览： 30"), ("line", "both", "时间：2024-05-20 09:30:00 文/周立群"),
    ("line", "head", "晴川网>>要闻>>民政>>正文"), ("line", "head", "晴川网>>要闻>>民政"), ("line", "top", "原标题：养老服务报告"), ("line", "both", "正文复制"), ("line", "both", "网站首页 | 网站地图"),
    ("line", "head", "晴川智库 文献检索 设为首页 加入收藏"), ("line", "head", "首页 新闻 百科"), ("line", "both", "跳到主要内容区块"), ("line", "both", "跳到主要内容区块 Go To Center block"), ("line", "both", "2024年5月20日10:51 | 来源：晴川网"), ("line", "both", "时间：2024-05-20 百科知识 版权反馈"), ("line", "head", ":::"), ("line", "both", "回顶端"),
    ("line", "head", "民政工作  发文时间:2024-05-20 09:30:00   浏览次数:"), ("line", "both", "此处内容需要会员权限查看"), ("line", "both", "会员免费查看"),
    ("line", "both", "......此处隐藏832字，下载文档可见......"), ("words", "both", "此处隐藏832字，下载文档可见......"), ("line", "both", "剩余内容已隐藏，您需要先支付 5元，立即支付"),
    ("line", "both", "下载到本地 ， 更方便阅读"), ("line", "both", "声明 : 本文档内容版权归属于提供方。"), ("line", "both", "全文共2100字，仅供会员参考"), ("line", "both", "文档页数：9"),
    ("line", "both", "公文高手，写稿更快 立即了解>>"), ("words", "both", "精选优质文档---倾情为你奉上"), ("words", "both", "专心---专注---专业"), ("line", "both", "（责编：周立群、石建国）"), ("line", "both", "文章录入：周立群 责任编辑：石建国"), ("line", "both", "分享让更多人看到"),
    ("words", "both", "[编辑]"), ("words", "both", "［編輯本段］"),
    ("line", "both", "……（晴川网省略833字，会员可完整阅读）"), ("line", "both", "点击数：{{ count }} 次"), ("line", "head", "栏目：通知公告"), ("above", "head", "位置：首页 > 文库"),
    ("line", "head", "文档说明："), ("line", "head", "文档简介：望川县养老服务报告 一、现状"), ("line", "head", "正文预览"), ("line", "head", "48.75KB 17 页 999+"), ("line", "head", "2.1 MB"),
    ("line", "head", "2024-05-20 09:30:04 121"), ("line", "head", "下载链接：https://example.org/a.docx"), ("line", "both", "链接地址：https://example.org/a"), ("line", "both", "本文链接：www.example.org"),
    ("below", "foot", "本文标题：望川县养老服务报告"), ("line", "foot", "用户名："), ("line", "foot", "密   码:"), ("line", "foot", "验证码："), ("over", "foot", "会员信息"), ("over", "foot", "版权声明"),
    ("line", "both", "微信扫一扫 手机登录"), ("line", "head", "关灯"), ("line", "both", "开启左侧"), ("line", "both", "热门搜索"), ("line", "both", "老周 发表于 2024-5-20 09:30:04 | 显示全部楼层 |阅读模式 打印 上一主题"),
    ("line", "head", "站群导航"), ("line", "head", "搜索位置 全文 标题"), ("line", "head", "目录X"), ("line", "head", "Document"), ("line", "head", "望川县门户网"), ("line", "head", "望川县人民政府门户网站"), ("line", "top", "正文"),
    ("line", "head", "涉密文件严禁上网"), ("line", "head", "望川县养老服务工作方案 |"), ("line", "head", "望ICP备12345678号"),
    ("line", "both", "发表于 2024-5-20 09:30"), ("line", "both", "您需要登录后才可以回帖 登录 | 立即注册"), ("line", "both", "您需要 登录 才可以下载或查看，没有帐号？立即注册"), ("line", "both", "0关注"), ("line", "both", "12 帖子"),
    ("line", "head", "标签: #调研报告"), ("line", "head", "文本预览下载声明"), ("line", "both", "显示全部"),
    ("line", "both", "【打印】 【字体:"), ("line", "both", "【打印】【字号：大 中 小】"), ("line", "top", "2023年11月5日 星期天"),
    ("line", "head", "热门搜索： 述职材料 方案通知 总结"), ("line", "head", "热搜词:供水管护"),
]  # fmt: skip
"""Lines that sites write, with what each gives away."""
SIGNED = [
    "位置：县城东部", "本站位于石坝村，控制面积三百平方公里。", "来源单一，资金主要靠财政。", "养老服务中心：新建三处。", "一、当前位置和交通", "关于印发养老服务办法的通知", "（2024年5月20日）", "望川县人民政府",
    "附件：养老机构名单", "责任单位：县民政局", "联系人：周立群", "联系电话要向社会公布。", "主办部门要加强督促。", "阅读量逐年提高。", "相关部门要配合。",
    "联系电话：4218876", "字数：3000字以内", "公文写作要快，有疑问立即咨询", "首页 供水调研报告", "下载到本地，打印盖章。", "此处内容需要修改", "投入>产出", "（责任单位：县民政局）", "全文共分三章，仅供参考。",
    "建设政府门户网站的做法", "排序结果", "Document 3", "正文材料", "涉密文件管理严格", "望川县养老服务工作方案 | 县民政局 |",
    "用户名：望川供水", "网址：https://www.example.org", "发表于2024年第3期", "您需要登录平台后才可以申报补贴", "3 主题", "12积分", "会员信息登记表", "文档说明材料", "2024-05-20 121", "版权声明书", "关灯节电", "热门搜索词分析",
    "2023年11月5日", "打印：每月一次", "专题：农村供水", "显示全部数据", "文本预览由办公室负责",
    "热门搜索：网上问得最多的是水费，其次是水质", "热门岗位：护理",
]  # fmt: skip
"""Lines of reports that share words with them."""


def fits(row: Signature, line: str) -> bool:
    return row.cue in line and re.fullmatch(row.pattern, line) is not None


@pytest.mark.parametrize(("reach", "zone", "line"), EXAMPLES)
def test_lines_of_sites_have_a_signature(reach: str, zone: str, line: str) -> None:
    assert (reach, zone) in {(row.reach, row.zone) for row in SIGNATURES if fits(row, line)}


@pytest.mark.parametrize("row", SIGNATURES, ids=lambda row: row.pattern[:30])
def test_a_cue_is_in_whatever_its_pattern_fits(row: Signature) -> None:
    assert not any(re.fullmatch(row.pattern, line) for _, _, line in EXAMPLES if row.cue not in line)


@pytest.mark.parametrize("line", SIGNED)
def test_lines_of_reports_have_none(line: str) -> None:
    assert [row.pattern for row in SIGNATURES if fits(row, line)] == []


def test_no_paragraph_of_a_report_has_one() -> None:
    assert len(SENTENCES) > 150
    assert [line for line in SENTENCES if any(fits(row, line) for row in SIGNATURES)] == []
