"""Strings that no author wrote: anything at all, and markers thrown together."""

from __future__ import annotations

from hypothesis import strategies as st

FRAGMENTS = (
    "一、 二、 三、 十一、 （一） (二) （十 （ ） 1. 2、 3． 1) （1） ⑴ ① ❷ ⒈ 1.1 1.1.1 2.5万 一是 二是 三则是 一要 一则 "
    "首先， 其次， 最后 第一， 第二是 其一， 壹、 甲、 A. a) Ⅰ. i. 问题分析： 具体建议： 建议一： 措施2： —— ● "
    "第一部分 第一章 第二节 第三条 第二款 第（一）项 三、四线城市 一、二、三产业 统一是 十一是 （试行） 1、2号楼 "
    "—6— 第3页/共12页 各位代表！ ........ 下载 打印 《 》 “ ” 。 ， ； ： 、 . 200。年 附件： "
    "加强组织领导 近年来 工作 的 1 12 2019年 a Z % "
    "存在的问题 我们也清醒地看到， 还不够。 设施不足； 有的薄弱， 主要表现在： 建议如下： 为此建议， 建议市财政局会同县教育局 针对经费不足， "
    "由于人手少， 原因在于 《公园条例》 〔2019〕5号 2027年底前 十四五期间 三年内 近1.2亿元 37个行政村 对策建议 原因分析"
).split()
"""What markers, traps and debris are made of."""
BREAKS = ("- 1 -", "第 2 页", "目 录", "\n", "\n\n", " ", "\u3000", "\r\n", "\t", "\f", "\n1、", "\n2、")


def soup() -> st.SearchStrategy[str]:
    """Fragments of markers in any order."""
    return st.lists(st.sampled_from((*FRAGMENTS, *BREAKS)), max_size=60).map("".join)


def strings() -> st.SearchStrategy[str]:
    """Any string: all of Unicode, only what documents are made of, or fragments."""
    signs = st.text("一二三十百第章节条、．.（）()123①是要首先其次，。；：—- \n\u3000甲A", max_size=120)
    return st.one_of(st.text(max_size=80), signs, soup())
